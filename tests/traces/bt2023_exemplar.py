"""Breaks of Bình Thuận 2023, IV and V.2: building, recognising and ending a điển hình."""

from dataclasses import replace

from tests.paperwork.forms import exemplar
from tests.traces.breaks import asks, bars, due, item, step, told, unseen
from tests.traces.bt2023_given import MAI, of_trader
from tests.traces.changes import day, instead, manifest, with_paper, without
from tests.traces.stories import STATION, bare

SET = "bt2023.dien-hinh"
SURVEY, CRITERIA = "1 BC khao sat nhan to.docx", "2 Bo tieu chi.docx"
PLAN, OWN = "3 KH xay dung dien hinh.docx", "4 Tu danh gia.docx"
REPORT, RECOGNISED = "4 BC danh gia.pdf", "5 QD cong nhan.docx"
PROPOSAL = "3 TTr de xuat.docx"
ENDED = manifest(ended="\n  date: 02/10/2024\n")
DECIDED = with_paper(
    "6 QD ket thuc.docx",
    lambda: exemplar.ended(MAI, day("2024-10-02"), "170/QĐ-UBND", "Bà Mai đã chuyển nơi ở."),
)
TOLD = with_paper(
    "6 TB ket thuc.docx", lambda: exemplar.told(MAI, day("2024-10-04"), "170/QĐ-UBND")
)

BUILDING = (
    of_trader(
        id="bt-dien-hinh-khong-khao-sat",
        what="no result of a survey",
        change=(without(SURVEY),),
        said=(item("1", "missing", "IV.1.B1/1", "V.2(1)"),),
    ),
    of_trader(
        id="bt-dien-hinh-tram-y-te-khao-sat",
        what="the survey comes from the health station, which the text does not name for it",
        change=(
            with_paper(SURVEY, lambda: replace(exemplar.survey(MAI), superior=(), agency=STATION)),
        ),
        said=(told("ISSUER_UNCLEAR", "IV.1/1", about="1"),),
    ),
    of_trader(
        id="bt-dien-hinh-khong-tieu-chi",
        what="no criteria of its own",
        change=(without(CRITERIA),),
        said=(item("2", "missing", "IV.1.B1/2", "V.2(2)"),),
    ),
    of_trader(
        id="bt-dien-hinh-khong-de-xuat",
        what="the report that proposes to build it up is taken away",
        against=(with_paper(PROPOSAL, lambda: exemplar.proposal(MAI)),),
        change=(without(PROPOSAL),),
        said=(item("dx", "not_due", "IV.1.B2(1)"),),
    ),
    of_trader(
        id="bt-dien-hinh-ke-hoach-truoc-de-xuat",
        what="the plan is older than the report that proposes to build it up",
        change=(
            with_paper(PROPOSAL, lambda: replace(exemplar.proposal(MAI), date=day("2023-09-20"))),
        ),
        said=(told("OUT_OF_ORDER", "IV.1.B2(1)", "IV.1.B2(2)/1", about="3"),),
    ),
    of_trader(
        id="bt-dien-hinh-khong-ke-hoach",
        what="no plan of building it up, so that its year has no beginning",
        change=(without(PLAN),),
        said=(
            item("3", "missing", "IV.1.B2(2)/1", "V.2(3)"),
            asks("EXEMPLAR_NO_PLAN", "cong-nhan", "IV.1.B3(1)"),
            step("bước 2", "not_begun", "IV.1.B2/0"),
        ),
    ),
    of_trader(
        id="bt-dien-hinh-ke-hoach-truoc-khao-sat",
        what="the plan is older than the survey",
        change=(with_paper(PLAN, lambda: replace(exemplar.plan(MAI), date=day("2023-07-01"))),),
        said=(told("OUT_OF_ORDER", "IV.1.B1/1", "IV.1.B2(2)/1", about="3"),),
    ),
    of_trader(
        id="bt-dien-hinh-ke-hoach-khong-noi-gi",
        what="the plan of building it up speaks of none of what it must",
        change=(with_paper(PLAN, bare(exemplar.plan, MAI)),),
        said=unseen("3", "IV.1.B2(2)/2", of=SET),
    ),
)

RECOGNISING = (
    of_trader(
        id="bt-dien-hinh-qua-mot-nam",
        what="a year after the plan there is no assessment",
        change=(without(REPORT, RECOGNISED),),
        said=(
            item("4b", "missing", "IV.1.B3(1)", "V.2(4)"),
            told("EXEMPLAR_OVERDUE", "IV.1.B3(1)"),
            bars("EXEMPLAR_REPORT_MISSING", "cong-nhan", "IV.1.B3(1)", about="4b"),
            due("assessment", "overdue", "IV.1.B3(1)"),
        ),
    ),
    of_trader(
        id="bt-dien-hinh-danh-gia-muon",
        what="it was assessed more than a year after the plan",
        change=(
            without(RECOGNISED),
            instead(REPORT, lambda: exemplar.assessment(MAI, day("2024-09-27"))),
        ),
        said=(
            due("assessment", "late", "IV.1.B3(1)"),
            told("ASSESSED_LATE", "IV.1.B3(1)"),
        ),
    ),
    of_trader(
        id="bt-dien-hinh-khong-tu-danh-gia",
        what="the điển hình did not assess itself",
        change=(without(OWN),),
        said=(item("4a", "missing", "IV.1.B3(2)", "V.2(4)"),),
    ),
    of_trader(
        id="bt-dien-hinh-khong-bai-hoc",
        what="the điển hình assessed itself without a lesson for others",
        change=(with_paper(OWN, bare(exemplar.own_report, MAI, day("2024-08-26"))),),
        said=unseen("4a", "IV.1.B3(2)", of=SET),
    ),
    of_trader(
        id="bt-dien-hinh-chua-cong-nhan",
        what="it was assessed, and nobody decided: neither recognised nor ended",
        change=(without(RECOGNISED),),
        said=(told("RECOGNITION_PENDING", "IV.1.B3(3)"),),
    ),
    of_trader(
        id="bt-dien-hinh-cong-nhan-truoc-danh-gia",
        what="it was recognised before it was assessed",
        change=(
            with_paper(
                RECOGNISED, lambda: exemplar.recognised(MAI, day("2024-08-30"), "163/QĐ-UBND")
            ),
        ),
        said=(told("OUT_OF_ORDER", "IV.1.B3(3)", about="5a"),),
    ),
    of_trader(
        id="bt-dien-hinh-khen-thuong",
        what="an award, where there was none: its place, whatever the year",
        change=(with_paper("5 QD khen.docx", lambda: exemplar.awarded(MAI, day("2024-10-08"))),),
        said=(item("5b", "present", "V.2(5)"),),
    ),
)

AFTERWARDS = (
    of_trader(
        id="bt-dien-hinh-tong-ket",
        what="a paper that sums up and spreads the điển hình, where there was none",
        change=(
            with_paper(
                "TB kinh nghiem.docx",
                lambda: replace(
                    exemplar.plan(MAI),
                    kind="Thông báo",
                    number="77/TB-BTV",
                    date=day("2024-10-07"),
                    subject=f"Kinh nghiệm, nhân rộng {MAI.named}",
                ),
            ),
        ),
        said=(item("5c", "present", "IV.2(1)/1", "V.2(5)"),),
    ),
    of_trader(
        id="bt-dien-hinh-dung-chung",
        what="a điển hình leans on the papers of another: it goes through all the steps",
        change=(manifest(shared='["3"]'),),
        said=(told("SHARED_NOT_ALLOWED", "IV.2(2)"),),
    ),
    of_trader(
        id="bt-dien-hinh-ket-thuc-dip-tong-ket",
        what="a decision that ends the building of the điển hình",
        change=(DECIDED,),
        said=(item("5c", "present", "IV.3(1)", "V.2(5)"),),
    ),
    of_trader(
        id="bt-dien-hinh-ket-thuc-khong-quyet-dinh",
        what="people state that the building ended, and no decision shows it",
        against=(ENDED, DECIDED, TOLD),
        change=(without("6 QD ket thuc.docx"),),
        said=(
            item("5e", "missing", "IV.1.B3(3)", "IV.3(2)", "V.2(5)"),
            told("PAPER_NOT_SEEN", "IV.3(2)"),
        ),
    ),
    of_trader(
        id="bt-dien-hinh-ket-thuc-khong-bao",
        what="the building ended, and nothing shows that the điển hình was told",
        against=(ENDED, DECIDED, TOLD),
        change=(without("6 TB ket thuc.docx"),),
        said=(item("5d", "missing", "IV.3(2)"), told("PAPER_NOT_SEEN", "IV.3(2)")),
    ),
)

BREAKS = (*BUILDING, *RECOGNISING, *AFTERWARDS)
