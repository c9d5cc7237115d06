"""Breaks of 22/HD-BCA-V05, IV and V.2: building and recognising a điển hình."""

from dataclasses import replace

from dossier_manager.rules.load import load_book
from tests.paperwork.forms import exemplar
from tests.paperwork.paper import Paper
from tests.traces.breaks import EXEMPLAR, Break, asks, bars, due, item, told, unseen
from tests.traces.changes import day, instead, manifest, verdict, with_paper, without, words
from tests.traces.stories import BINH, STATION, bare, made

SURVEY = "1 BC khao sat phat hien nhan to.docx"
CRITERIA = "2 Bo tieu chi DH.docx"
PLAN = "3 KH xay dung boi duong.pdf"
OWN = "4 Tu danh gia cua ong Binh.pdf"
REPORT = "Bao cao danh gia dien hinh.pdf"
RECOGNISED = "5 QD cong nhan dien hinh.pdf"
AWARD = "QD khen thuong 6 thang.pdf"
NO_PHOTO = (without("Anh/IMG_0417.jpg"),)
"""A picture that nobody read leaves every paper unsure; both sides do without it."""


LATER = day("2026-11-20")
ENDED = (
    manifest(ended="\n  date: 10/11/2026\n"),
    without(RECOGNISED),
    with_paper(
        "QD ket thuc.docx",
        lambda: exemplar.ended(BINH, day("2026-11-10"), "330/QĐ-UBND", "Không còn điều kiện."),
    ),
    with_paper("TB ket thuc.docx", lambda: exemplar.told(BINH, day("2026-11-12"), "330/QĐ-UBND")),
)
"""People state that the building ended; decision and notice are there."""


def _followed() -> Paper:
    return replace(
        exemplar.plan(BINH),
        kind="Biên bản",
        number=None,
        date=day("2026-05-15"),
        subject=f"Về việc theo dõi, động viên {BINH.named}",
        body=("Ông Bình đã làm được ba việc; cần ghi sổ tin báo đều hơn.",),
    )


def _title(criterion: str) -> str:
    ruleset = load_book().get("hd22.dien-hinh")
    assert ruleset is not None
    assert ruleset.recognition is not None
    return next(one.title for one in ruleset.recognition.criteria if one.id == criterion)


def _unmet(criterion: str) -> Break:
    return Break(
        id=f"dien-hinh-khong-dat-{criterion}",
        what=f"a person says that {criterion} is not met",
        of=EXEMPLAR,
        change=(verdict(criterion),),
        said=(bars("CRITERION_UNMET", "cong-nhan", "IV.1.c/3", about=_title(criterion)),),
    )


BREAKS = (
    Break(
        id="dien-hinh-khong-khao-sat",
        what="no result of a survey",
        of=EXEMPLAR,
        against=NO_PHOTO,
        change=(without(SURVEY),),
        said=(item("1", "missing", "IV.1.a/1", "V.2(1)"),),
    ),
    Break(
        id="dien-hinh-tram-y-te-khao-sat",
        what="the survey comes from the health station, which the text does not name for it",
        of=EXEMPLAR,
        change=(
            with_paper(SURVEY, lambda: replace(exemplar.survey(BINH), superior=(), agency=STATION)),
        ),
        said=(told("ISSUER_UNCLEAR", "IV.1.a/1", about="1"),),
    ),
    Break(
        id="dien-hinh-khong-tieu-chi",
        what="no criteria of its own",
        of=EXEMPLAR,
        against=NO_PHOTO,
        change=(without(CRITERIA),),
        said=(
            item("2", "missing", "IV.1.a/1", "V.2(2)"),
            asks("EXEMPLAR_NO_CRITERIA", "cong-nhan", "IV.3/2", about="2"),
        ),
    ),
    Break(
        id="dien-hinh-khong-ke-hoach",
        what="no plan of building it up, so that its year has no beginning",
        of=EXEMPLAR,
        against=NO_PHOTO,
        change=(without(PLAN),),
        said=(
            item("3", "missing", "IV.1.b/1", "V.2(3)"),
            asks("EXEMPLAR_NO_PLAN", "cong-nhan", "IV.1.c/1"),
        ),
    ),
    Break(
        id="dien-hinh-ke-hoach-truoc-khao-sat",
        what="the plan is older than the survey",
        of=EXEMPLAR,
        change=(instead(PLAN, lambda: replace(exemplar.plan(BINH), date=day("2025-09-01"))),),
        said=(told("OUT_OF_ORDER", "IV.1.a/1", "IV.1.b/1", about="3"),),
    ),
    Break(
        id="dien-hinh-qua-mot-nam",
        what="a year after the plan there is no assessment",
        of=EXEMPLAR,
        against=NO_PHOTO,
        on=day("2026-11-12"),
        change=(without(REPORT, RECOGNISED),),
        said=(
            item("4b", "missing", "IV.1.c/1", "V.2(4)"),
            told("EXEMPLAR_OVERDUE", "IV.1.c/1"),
            bars("EXEMPLAR_REPORT_MISSING", "cong-nhan", "IV.1.c/1", about="4b"),
            due("assessment", "overdue", "IV.1.c/1"),
        ),
    ),
    Break(
        id="dien-hinh-danh-gia-muon",
        what="it was assessed more than a year after the plan",
        of=EXEMPLAR,
        on=day("2026-11-25"),
        change=(
            without(RECOGNISED),
            instead(REPORT, lambda: exemplar.assessment(BINH, day("2026-11-20"))),
        ),
        said=(due("assessment", "late", "IV.1.c/1"), told("ASSESSED_LATE", "IV.1.c/1")),
    ),
    Break(
        id="dien-hinh-khong-tu-danh-gia",
        what="the điển hình did not assess itself",
        of=EXEMPLAR,
        against=NO_PHOTO,
        on=day("2026-11-12"),
        change=(without(OWN),),
        said=(item("4a", "missing", "IV.1.c/2", "V.2(4)"),),
    ),
    Break(
        id="dien-hinh-khong-bai-hoc",
        what="what it says of itself holds no lesson that others could use",
        of=EXEMPLAR,
        change=(instead(OWN, bare(exemplar.own_report, BINH, day("2026-10-20"))),),
        said=unseen("4a", "IV.1.c/2", of="hd22.dien-hinh"),
    ),
    Break(
        id="dien-hinh-khong-dang-ky",
        what="no registration, which the common criteria name",
        of=EXEMPLAR,
        against=NO_PHOTO,
        change=(without("Ban dang ky.pdf"),),
        said=(item("reg", "missing", "IV.1.c/3"),),
    ),
    Break(
        id="dien-hinh-khong-khen",
        what="no award in the year of building",
        of=EXEMPLAR,
        change=(without(AWARD),),
        said=(asks("CRITERION_NO_PAPER", "cong-nhan", "IV.1.c/3", about="5b"),),
    ),
    Break(
        id="dien-hinh-khen-nam-truoc",
        what="the award is older than the plan",
        of=EXEMPLAR,
        change=(instead(AWARD, lambda: exemplar.awarded(BINH, day("2025-07-17"))),),
        said=(asks("CRITERION_OUTSIDE", "cong-nhan", "IV.1.c/3", about="5b"),),
    ),
    _unmet("hieu-qua-cao"),
    _unmet("ghi-nhan"),
    _unmet("thong-tin"),
    Break(
        id="dien-hinh-cong-nhan-truoc-danh-gia",
        what="it was recognised before it was assessed",
        of=EXEMPLAR,
        change=(instead(RECOGNISED, lambda: exemplar.recognised(BINH, day("2026-10-01"))),),
        said=(told("OUT_OF_ORDER", "IV.1.c/4", about="5a"),),
    ),
    Break(
        id="dien-hinh-chua-quyet-dinh",
        what="it was assessed, and nobody has decided whether to recognise it or to end",
        of=EXEMPLAR,
        change=(without(RECOGNISED),),
        said=(told("RECOGNITION_PENDING", "IV.1.c/4"),),
    ),
    Break(
        id="dien-hinh-duoi-70",
        what="6 of 10 criteria met",
        of=EXEMPLAR,
        change=(words("met: 9", "met: 6"),),
        said=(asks("EXEMPLAR_BELOW", "cong-nhan", "IV.3/2"),),
    ),
    Break(
        id="dien-hinh-danh-gia-lai",
        what="in the year after, nobody assessed it again",
        of=EXEMPLAR,
        on=day("2027-11-12"),
        year=2027,
        against=(
            *NO_PHOTO,
            with_paper(
                "BC danh gia 2027.docx", lambda: exemplar.assessment(BINH, day("2027-10-28"))
            ),
        ),
        change=(without("BC danh gia 2027.docx"),),
        said=(
            item("4b", "unsure", "IV.3/2"),
            told("EXEMPLAR_NOT_ANEW", "IV.3/2"),
            due("assessment-anew", "unknown", "IV.3/2"),
        ),
    ),
    Break(
        id="dien-hinh-tong-ket",
        what="a paper that sums up and spreads the điển hình, where there was none",
        of=EXEMPLAR,
        change=(
            with_paper(
                "KH nhan rong.docx",
                lambda: replace(
                    exemplar.plan(BINH),
                    kind="Thông báo",
                    number="77/TB-MTTQ-BTT",
                    date=day("2026-11-05"),
                    subject=f"Kinh nghiệm, nhân rộng {BINH.named}",
                ),
            ),
        ),
        said=(item("5c", "present", "IV.2/1", "V.2(5)"),),
    ),
    Break(
        id="dien-hinh-ket-thuc",
        what="a decision that ends the building of the điển hình",
        of=EXEMPLAR,
        change=(
            with_paper(
                "QD ket thuc.docx",
                lambda: replace(
                    exemplar.recognised(BINH, day("2026-11-05")),
                    number="320/QĐ-UBND",
                    subject=f"Về việc kết thúc xây dựng {BINH.named}",
                ),
            ),
        ),
        said=(item("5c", "present", "IV.3/1", "V.2(5)"),),
    ),
    Break(
        id="dien-hinh-ket-thuc-khong-quyet-dinh",
        what="people state that the building ended, and its decision is not there",
        of=EXEMPLAR,
        on=LATER,
        against=(*NO_PHOTO, *ENDED),
        change=(without("QD ket thuc.docx"),),
        said=(
            item("5e", "missing", "IV.1.c/4", "IV.3/1", "V.2(5)"),
            told("PAPER_NOT_SEEN", "IV.1.c/4", "IV.3/1"),
        ),
    ),
    Break(
        id="dien-hinh-ket-thuc-khong-thong-bao",
        what="the building ended, and nothing shows that the điển hình was told",
        of=EXEMPLAR,
        on=LATER,
        against=(*NO_PHOTO, *ENDED),
        change=(without("TB ket thuc.docx"),),
        said=(item("5d", "missing", "IV.3/2"), told("PAPER_NOT_SEEN", "IV.3/2")),
    ),
    Break(
        id="dien-hinh-khong-theo-doi",
        what="the record of following and helping the điển hình is taken away",
        of=EXEMPLAR,
        against=(with_paper("So theo doi.docx", _followed),),
        change=(without("So theo doi.docx"),),
        said=(item("td", "not_due", "IV.1.b/2"),),
    ),
    Break(
        id="dien-hinh-dung-chung",
        what="it says that it uses the survey of another: each goes through all the steps itself",
        of=EXEMPLAR,
        change=(manifest(shared='["1"]'),),
        said=(told("SHARED_NOT_ALLOWED", "IV.2/3"),),
    ),
    Break(
        id="dien-hinh-ke-hoach-khong-noi-gi",
        what="the plan of building it up speaks of none of what it must",
        of=EXEMPLAR,
        change=(instead(PLAN, bare(exemplar.plan, BINH)),),
        said=unseen("3", "IV.1.b/1", of="hd22.dien-hinh"),
    ),
    Break(
        id="dien-hinh-ke-hoach-truoc-de-xuat",
        what="the plan is older than the report that proposes to build it up",
        of=EXEMPLAR,
        change=(
            with_paper(
                "BC de xuat.docx",
                made(
                    exemplar.survey,
                    BINH,
                    date=day("2025-11-20"),
                    number="70/BC-MTTQ-BTT",
                    subject=f"Đề xuất xây dựng {BINH.named}",
                ),
            ),
        ),
        said=(told("OUT_OF_ORDER", "IV.1.b/1", about="3"),),
    ),
)
