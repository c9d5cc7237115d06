"""Breaks of the older three-step guide, 1.1.3 and 1.1.4: the drafts and the opinions on them."""

from dataclasses import replace

from tests.paperwork.forms import self_managed, steps
from tests.paperwork.paper import Paper, Table
from tests.traces.breaks import Break, Change, item, told
from tests.traces.changes import instead, with_paper, without
from tests.traces.cu_stories import COMMUNE, FARMERS, GOVERNS, HAMLET, POLICE, XOM, content, short
from tests.traces.stories import made

RESOLUTION = "2019/1 NQ thang 4.pdf"
PLAN = "2019/2 KH xay dung to tu quan.docx"
DECISION = "2019/4 QD 58 va danh sach.pdf"
TO_WHOM = "Kính đề nghị cơ quan thường trực Ban Chỉ đạo của xã góp ý."


def _draft(**changes: object) -> Change:
    return with_paper(
        "2019/CV trinh du thao.docx",
        short(
            XOM,
            None,
            f"trình dự thảo quy chế, kế hoạch hoạt động của {XOM.named}",
            "2019-03-25",
            **changes,
        ),
    )


def _unjobbed() -> Paper:
    """The founding decision, whose list says of nobody what he is in the mô hình."""
    whole = self_managed.decision(XOM)
    (roll,) = whole.attached
    rows = tuple((str(at), one[0], one[1]) for at, one in enumerate(XOM.members, start=1))
    table = Table(("TT", "Họ và tên", "Năm sinh"), rows, (1, 6, 3))
    return replace(whole, attached=(replace(roll, blocks=(table,)),))


DRAFTED = (
    Break(
        id="cu-trinh-du-thao",
        what="the proposing unit hands in its drafts",
        of=HAMLET,
        change=(_draft(),),
        said=(item("du-thao", "present", "1.1.3/1"),),
    ),
    Break(
        id="cu-noi-khac-du-thao",
        what="the drafts come from the commune, not from the unit that proposes",
        of=HAMLET,
        against=(GOVERNS,),
        change=(_draft(superior=(), agency=COMMUNE),),
        said=(told("ISSUER_UNCLEAR", "1.1.3/1", about="du-thao"),),
    ),
    Break(
        id="cu-khong-nghi-quyet",
        what="no resolution of the party committee",
        of=HAMLET,
        change=(without(RESOLUTION),),
        said=(item("1", "missing", "1.1.3/2", "1.4(1)"),),
    ),
    Break(
        id="cu-nghi-quyet-thang-khong-neu",
        what="the resolution of the month speaks of everything else and not of the mô hình",
        of=HAMLET,
        change=(
            instead(
                RESOLUTION,
                lambda: replace(
                    steps.leading(XOM, monthly=True),
                    body=("Lãnh đạo làm vệ sinh đường xóm, thu quỹ trong tháng./.",),
                ),
            ),
        ),
        said=(item("1", "missing", "1.1.3/2"),),
    ),
    Break(
        id="cu-khong-ke-hoach",
        what="no plan of building it",
        of=HAMLET,
        change=(without(PLAN),),
        said=(item("2", "missing", "1.1.3/3", "1.4(2)"),),
    ),
    Break(
        id="cu-hoi-ky-ke-hoach",
        what="the plan of building is signed by an association, not by the commune",
        of=HAMLET,
        against=(GOVERNS,),
        change=(
            with_paper(PLAN, made(self_managed.building_plan, XOM, superior=(), agency=FARMERS)),
        ),
        said=(told("ISSUER_UNCLEAR", "1.1.3/3", about="2"),),
    ),
    Break(
        id="cu-cong-an-ky-ke-hoach",
        what="the plan of building is signed by the police: a person must look",
        of=HAMLET,
        change=(
            with_paper(
                PLAN,
                made(self_managed.building_plan, XOM, superior=POLICE[:1], agency=POLICE[1:]),
            ),
        ),
        said=(item("2", "unsure", "1.1.3/3", "1.4(2)"),),
    ),
    Break(
        id="cu-khong-quyet-dinh",
        what="no founding decision, and so no list",
        of=HAMLET,
        change=(without(DECISION),),
        said=(
            item("4a", "missing", "1.1.3/4", "1.2/1", "1.4(4)"),
            item("4b", "missing", "1.1.3/4", "1.4(4)"),
        ),
    ),
    Break(
        id="cu-hoi-thanh-lap",
        what="an association signs the founding decision",
        of=HAMLET,
        against=(GOVERNS,),
        change=(instead(DECISION, made(self_managed.decision, XOM, superior=(), agency=FARMERS)),),
        said=(told("ISSUER_UNCLEAR", "1.1.3/4", "1.2/1", about="4a"),),
    ),
    Break(
        id="cu-danh-sach-khong-chuc-danh",
        what="the list says of nobody what he is in the mô hình",
        of=HAMLET,
        change=(instead(DECISION, _unjobbed),),
        said=(content("4b", "chức danh trong mô hình", "1.1.3/4"),),
    ),
)


def _asked(on: str, *body: str) -> Change:
    return with_paper(
        "2019/CV xin y kien.docx",
        short(XOM, None, f"xin ý kiến vào dự thảo quy chế {XOM.named}", on, *body),
    )


OPINIONS = (
    Break(
        id="cu-xin-y-kien",
        what="a letter that asks for opinions on the drafts",
        of=HAMLET,
        change=(_asked("2019-03-20", TO_WHOM),),
        said=(item("xin-y-kien", "present", "1.1.4/1"),),
    ),
    Break(
        id="cu-hoi-khong-dung-noi",
        what="opinions were asked of none whom the text names",
        of=HAMLET,
        against=(_asked("2019-03-20", TO_WHOM),),
        change=(_asked("2019-03-20", "Kính đề nghị góp ý trước ngày 25."),),
        said=(
            content(
                "xin-y-kien",
                "hỏi cơ quan thường trực Ban Chỉ đạo của xã, bộ phận lo an ninh, trật tự "
                "hoặc thành viên",
                "1.1.4/1",
            ),
        ),
    ),
    Break(
        id="cu-xin-y-kien-sau-quyet-dinh",
        what="opinions were asked only after it was decided",
        of=HAMLET,
        against=(GOVERNS,),
        change=(_asked("2019-04-22", TO_WHOM),),
        said=tuple(told("OUT_OF_ORDER", "1.1.4/1", about=part) for part in ("1", "2", "4a")),
    ),
)

BREAKS = (*DRAFTED, *OPINIONS)
