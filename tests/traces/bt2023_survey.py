"""Breaks of Bình Thuận 2023, I, steps 1 and 2: survey, proposal, chủ trương."""

from tests.paperwork.forms import steps
from tests.paperwork.paper import Paper
from tests.traces.breaks import FIRM, LINKED, Break, item, step, told, unseen
from tests.traces.bt2023_given import BEN, GUIDED, SET, at_quay, of_commune
from tests.traces.changes import day, instead, manifest, with_paper, without
from tests.traces.stories import RANH, STATION, bare, made

PLAN, REPORT, PROPOSAL = "1 KH khao sat ben ca.docx", "2 BC khao sat.docx", "3 TTr de xuat.docx"
LEADING, ROLLOUT = "4 NQ Dang uy.docx", "5 KH trien khai.docx"
AGREED = "Buoc 1/BB hop cac don vi.pdf"


def _approval() -> Paper:
    return of_commune(
        "Thông báo",
        f"Phê duyệt kế hoạch khảo sát xây dựng {BEN.named}",
        "2023-04-01",
        "Phê duyệt kế hoạch khảo sát.",
    )


SURVEY = (
    at_quay(
        id="bt-tram-y-te-lap-ke-hoach",
        what="the survey plan comes from the health station, which the text does not name for it",
        change=(with_paper(PLAN, made(steps.survey_plan, BEN, superior=(), agency=STATION)),),
        said=(told("ISSUER_UNCLEAR", "I/1", about="1a"),),
    ),
    at_quay(
        id="bt-ke-hoach-khong-duyet",
        what="the survey plan bears no approval",
        change=(with_paper(PLAN, made(steps.survey_plan, BEN, approval=None)),),
        said=(item("1b", "missing", "I.B1.1/1"), told("PAPER_NOT_SEEN", "I.B1.1/1")),
    ),
    at_quay(
        id="bt-khao-sat-truoc-duyet",
        what="the report of the survey is older than the approval of its plan",
        change=(
            with_paper(PLAN, made(steps.survey_plan, BEN, approval=None)),
            with_paper("1 TB phe duyet.docx", _approval),
        ),
        said=(told("OUT_OF_ORDER", "I.B1.1/1", about="2"),),
    ),
    at_quay(
        id="bt-khao-sat-khong-noi-gi",
        what="the report of the survey speaks of none of the six topics",
        change=(with_paper(REPORT, bare(steps.survey_report, BEN)),),
        said=unseen("2", "I.B1.1/2", of=SET),
    ),
    at_quay(
        id="bt-khao-sat-chi-noi-loi-dung",
        what="the report tells what others may make use of, and not what is to be put right: "
        "here the sixth topic is the second, other than in Hướng dẫn 22",
        change=(
            with_paper(
                REPORT,
                bare(steps.survey_report, BEN, body=("Kẻ xấu có thể lợi dụng bến cá ban đêm./.",)),
            ),
        ),
        said=(told("CONTENT_NOT_SEEN", "I.B1.1/2", about="2: sơ hở, thiếu sót cần khắc phục"),),
    ),
    at_quay(
        id="bt-khong-de-xuat",
        what="no report that proposes the mô hình",
        change=(without(PROPOSAL),),
        said=(item("3", "missing", "I.B1.2/1", "V(3)"),),
    ),
    at_quay(
        id="bt-de-xuat-khong-noi-gi",
        what="the proposal gives no need, no aim and no name",
        change=(
            with_paper(
                PROPOSAL,
                bare(
                    steps.proposal,
                    BEN,
                    subject="Về việc đề xuất xây dựng mô hình về an ninh, trật tự",
                ),
            ),
        ),
        said=unseen("3", "I.B1.2/2", of=SET),
    ),
    at_quay(
        id="bt-de-xuat-truoc-khao-sat",
        what="the proposal is older than the report of the survey that it stands on",
        change=(with_paper(PROPOSAL, made(steps.proposal, BEN, date=day("2023-03-10"))),),
        said=(told("OUT_OF_ORDER", "I.B1.2/2", about="3"),),
    ),
    Break(
        id="bt-lien-ket-chua-thong-nhat",
        what="nothing shows that the members of a liên kết agreed before the proposal",
        of=LINKED,
        against=(GUIDED,),
        change=(without(AGREED),),
        said=(item("16m", "missing", "I.B1.3", "V(16)"),),
    ),
    Break(
        id="bt-lien-ket-thong-nhat-sau",
        what="the members agreed after the proposal",
        of=LINKED,
        against=(GUIDED,),
        change=(
            instead(
                AGREED,
                made(steps.agreement_minutes, RANH, place=RANH.seat, date=day("2025-10-30")),
            ),
        ),
        said=(told("OUT_OF_ORDER", "I.B1.3", about="3"),),
    ),
)

LEADERSHIP = (
    at_quay(
        id="bt-khong-chu-truong",
        what="no chủ trương of the Party committee",
        change=(without(LEADING),),
        said=(item("4", "missing", "I.B2.1/1", "V(4)"), step("bước 2", "begun", "I.B2/0")),
    ),
    at_quay(
        id="bt-chu-truong-truoc-de-xuat",
        what="the chủ trương is older than the proposal that it answers",
        change=(with_paper(LEADING, made(steps.leading, BEN, date=day("2023-03-28"))),),
        said=(told("OUT_OF_ORDER", "I.B2.1/1", about="4"),),
    ),
    Break(
        id="bt-co-cap-uy-ma-giam-doc-chu-truong",
        what="a firm with a Party committee whose head alone gave the chủ trương: only a guess",
        of=FIRM,
        against=(GUIDED,),
        change=(manifest(party_committee="có"),),
        said=(item("4", "unsure", "I.B2.1/1", "V(4)"),),
    ),
    at_quay(
        id="bt-khong-trien-khai",
        what="no paper that carries the chủ trương out",
        change=(without(ROLLOUT),),
        said=(item("5", "missing", "I.B2.1/2", "V(5)"),),
    ),
    at_quay(
        id="bt-trien-khai-bang-quyet-dinh",
        what="a decision carries it out, where the text names a nghị quyết or a kế hoạch",
        change=(
            with_paper(
                ROLLOUT,
                made(
                    steps.rollout,
                    BEN,
                    kind="Quyết định",
                    number="61/QĐ-UBND",
                ),
            ),
        ),
        said=(item("5", "unsure", "I.B2.1/2"),),
    ),
    at_quay(
        id="bt-cong-an-trien-khai",
        what="the police carry it out, whom the text does not name for it",
        change=(
            with_paper(
                ROLLOUT, made(steps.rollout, BEN, superior=(), agency=("CÔNG AN XÃ PHÚ TÀI HẠ",))
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "I.B2.1/2", about="5"),),
    ),
)

BREAKS = (*SURVEY, *LEADERSHIP)
