"""Breaks of 22/HD-BCA-V05, III.1.a and b: survey, proposal, chủ trương."""

from dataclasses import replace

from tests.paperwork.forms import steps
from tests.paperwork.paper import Paper
from tests.traces.breaks import FIRM, LINKED, Break, item, told, unseen
from tests.traces.changes import day, instead, manifest, with_paper, without
from tests.traces.stories import RANH, STATION, ZALO, bare, made, of_police

PLAN = "KH khao sat zalo.docx"
AGREED = "Buoc 1/BB hop cac don vi.pdf"


def _approval() -> Paper:
    return replace(
        of_police(
            "Thông báo",
            f"Phê duyệt kế hoạch khảo sát xây dựng {ZALO.named}",
            "2025-11-25",
            "Phê duyệt kế hoạch khảo sát.",
        ),
        superior=(),
        agency=ZALO.founder.agency,
        number="92/TB-UBND",
    )


BREAKS = (
    Break(
        id="ke-hoach-khong-duyet",
        what="the survey plan bears no approval",
        change=(with_paper(PLAN, made(steps.survey_plan, ZALO, approval=None)),),
        said=(item("1b", "missing", "III.1.a/1"), told("PAPER_NOT_SEEN", "III.1.a/1")),
    ),
    Break(
        id="tram-y-te-lap-ke-hoach",
        what="the survey plan comes from the health station, which the text does not name for it",
        change=(with_paper(PLAN, made(steps.survey_plan, ZALO, superior=(), agency=STATION)),),
        said=(told("ISSUER_UNCLEAR", "III.1.a/1", about="1a"),),
    ),
    Break(
        id="khao-sat-truoc-duyet",
        what="the report of the survey is older than the approval of its plan",
        change=(
            with_paper(PLAN, made(steps.survey_plan, ZALO, approval=None)),
            with_paper("CV duyet.docx", _approval),
        ),
        said=(told("OUT_OF_ORDER", "III.1.a/1", about="2"),),
    ),
    Break(
        id="khong-bao-cao-khao-sat",
        what="no report of the survey",
        change=(without("BC khao sat zalo.docx"),),
        said=(item("2", "missing", "III.1.a/2", "V.1.a(2)"),),
    ),
    Break(
        id="khao-sat-khong-noi-gi",
        what="the report of the survey speaks of none of the six topics",
        change=(with_paper("BC khao sat zalo.docx", bare(steps.survey_report, ZALO)),),
        said=unseen("2", "III.1.a/2"),
    ),
    Break(
        id="khong-de-xuat",
        what="no report that proposes the mô hình",
        change=(without("TTr xay dung zalo.docx"),),
        said=(item("3", "missing", "III.1.a/3", "V.1.a(3)"),),
    ),
    Break(
        id="de-xuat-truoc-khao-sat",
        what="the proposal is older than the report of the survey",
        change=(
            with_paper(
                "TTr xay dung zalo.docx", made(steps.proposal, ZALO, date=day("2025-10-20"))
            ),
        ),
        said=(told("OUT_OF_ORDER", "III.1.a/1", "III.1.a/3", about="3"),),
    ),
    Break(
        id="de-xuat-khong-noi-gi",
        what="the proposal gives no need, no aim and no name",
        change=(
            with_paper(
                "TTr xay dung zalo.docx",
                bare(
                    steps.proposal,
                    ZALO,
                    subject="Về việc đề xuất xây dựng mô hình về an ninh, trật tự",
                ),
            ),
        ),
        said=unseen("3", "III.1.a/3"),
    ),
    Break(
        id="lien-ket-chua-thong-nhat",
        what="nothing shows that the members of a liên kết agreed before the proposal",
        of=LINKED,
        change=(without(AGREED),),
        said=(
            item("16m", "missing", "III.1.a/4", "V.1.a(16)"),
            told("PAPER_NOT_SEEN", "III.1.a/4"),
        ),
    ),
    Break(
        id="lien-ket-thong-nhat-sau",
        what="the members agreed after the proposal",
        of=LINKED,
        change=(
            instead(
                AGREED,
                made(steps.agreement_minutes, RANH, place=RANH.seat, date=day("2025-10-30")),
            ),
        ),
        said=(told("OUT_OF_ORDER", "III.1.a/4", about="3"),),
    ),
    Break(
        id="khong-chu-truong",
        what="no chủ trương of the Party committee",
        change=(without("NQ DU zalo.pdf"),),
        said=(item("4", "missing", "III.1.b/1", "V.1.a(4)"),),
    ),
    Break(
        id="co-cap-uy-ma-giam-doc-chu-truong",
        what="a firm with a Party committee whose head alone gave the chủ trương: only a guess",
        of=FIRM,
        change=(manifest(party_committee="có"),),
        said=(item("4", "unsure", "III.1.b/1", "V.1.a(4)"),),
    ),
    Break(
        id="khong-trien-khai",
        what="no paper that carries the chủ trương out",
        change=(without("KH UBND zalo.docx"),),
        said=(item("5", "missing", "III.1.b/1", "V.1.a(5)"),),
    ),
)
