"""Breaks of the older three-step guide, 1.1.3 and 1.2: rules, approval, launch."""

from dataclasses import replace

from tests.paperwork.forms import self_managed
from tests.paperwork.paper import Heading, Paper
from tests.traces.breaks import Break, item, never, told
from tests.traces.changes import day, with_paper, without
from tests.traces.cu_stories import (
    COMMUNE,
    FARMERS,
    GOVERNS,
    HAMLET,
    POLICE,
    XOM,
    content,
    lacking,
    short,
)
from tests.traces.stories import made

PLAN = "2019/2 KH xay dung to tu quan.docx"
RULES = "2019/5 Quy che (da phe duyet).docx"
LAUNCH = ("2019/6 KH hoi nghi ra mat.docx", "2019/6 Giay moi.docx")

_CHAPTERS = (
    (1, "6", "mô hình làm gì, được làm gì"),
    (2, "7", "cách hoạt động"),
    (3, "8", "tiêu chuẩn để là thành viên"),
    (4, "9", "khen thưởng, kỷ luật thành viên"),
    (5, "10", "kinh phí hoạt động"),
    (6, "11", "chế độ hội họp", "báo cáo kết quả"),
)
"""The chapters of the rules of 2019, the paragraph that asks for each, and what it names."""


def _meeting_only() -> Paper:
    """The rules whose last chapter speaks of meetings and of no report."""
    whole = self_managed.rules(XOM)
    last = (Heading("Điều 6. Chế độ hội họp"), "Tổ họp ngày 05 hằng tháng.")
    return replace(whole, body=(*whole.body[:-2], *last))


REGULATED = (
    Break(
        id="cu-khong-quy-che",
        what="no rules, and so no approval of them",
        of=HAMLET,
        change=(without(RULES),),
        said=(
            item("5a", "missing", "1.1.3/5", "1.2/2", "1.4(5)"),
            item("5b", "missing", "1.1.3/5", "1.2/2"),
        ),
    ),
    Break(
        id="cu-quy-che-chua-phe-duyet",
        what="the rules bear no approval",
        of=HAMLET,
        change=(with_paper(RULES, made(self_managed.rules, XOM, approval=None)),),
        said=(item("5b", "missing", "1.1.3/5", "1.2/2"),),
    ),
    Break(
        id="cu-cong-an-phe-duyet-quy-che",
        what="the police of the commune approve the rules: the text names them too",
        of=HAMLET,
        against=(with_paper(RULES, made(self_managed.rules, XOM, approval=None)),),
        change=(
            with_paper(
                "2019/QD phe duyet QC.docx",
                short(
                    XOM,
                    "Quyết định",
                    f"Phê duyệt Quy chế hoạt động của {XOM.named}",
                    "2019-04-20",
                    superior=POLICE[:1],
                    agency=POLICE[1:],
                ),
            ),
        ),
        said=(never(item("5b", "missing", "1.1.3/5", "1.2/2")),),
    ),
    Break(
        id="cu-hoi-phe-duyet-quy-che",
        what="an association approves the rules: the text does not name it",
        of=HAMLET,
        against=(GOVERNS, with_paper(RULES, made(self_managed.rules, XOM, approval=None))),
        change=(
            with_paper(
                "2019/QD phe duyet QC.docx",
                short(
                    XOM,
                    "Quyết định",
                    f"Phê duyệt Quy chế hoạt động của {XOM.named}",
                    "2019-04-20",
                    superior=(),
                    agency=FARMERS,
                ),
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "1.1.3/5", "1.2/2", about="5b"),),
    ),
    Break(
        id="cu-uy-ban-ky-quy-che",
        what="the rules are signed by the commune, not by the head of the mô hình",
        of=HAMLET,
        against=(GOVERNS,),
        change=(with_paper(RULES, made(self_managed.rules, XOM, superior=(), agency=COMMUNE)),),
        said=(told("ISSUER_UNCLEAR", "1.1.3/5", "1.2/2", about="5a"),),
    ),
    Break(
        id="cu-quy-che-truoc-quyet-dinh",
        what="the rules are older than the founding decision",
        of=HAMLET,
        against=(GOVERNS,),
        change=(with_paper(RULES, made(self_managed.rules, XOM, date=day("2019-04-01"))),),
        said=(told("OUT_OF_ORDER", "1.2/1", "1.2/2", about="5a"),),
    ),
    *(
        Break(
            id=f"cu-quy-che-thieu-y-{paragraph}",
            what=f"the rules lack one chapter: {', '.join(titles)}",
            of=HAMLET,
            change=(with_paper(RULES, lacking(self_managed.rules, XOM, chapter)),),
            said=tuple(content("5a", title, f"1.1.3/{paragraph}") for title in titles),
        )
        for chapter, paragraph, *titles in _CHAPTERS
    ),
    Break(
        id="cu-quy-che-hop-khong-bao-cao",
        what="the rules speak of meetings and of no report",
        of=HAMLET,
        change=(with_paper(RULES, _meeting_only),),
        said=(content("5a", "báo cáo kết quả", "1.1.3/11"),),
    ),
)


LAUNCHED = (
    Break(
        id="cu-khong-ra-mat",
        what="nothing of a launch",
        of=HAMLET,
        change=(without(*LAUNCH),),
        said=(item("6", "missing", "1.2/3", "1.4(6)"),),
    ),
    Break(
        id="cu-ra-mat-long-ghep",
        what="the launch stands inside the plan of building: that is allowed",
        of=HAMLET,
        against=(without(*LAUNCH),),
        change=(
            with_paper(
                PLAN,
                lambda: replace(
                    self_managed.building_plan(XOM),
                    body=(
                        *self_managed.building_plan(XOM).body,
                        "Lễ ra mắt được lồng ghép tại hội nghị sơ kết phong trào của xã.",
                    ),
                ),
            ),
        ),
        said=(never(item("6", "missing", "1.2/3")),),
    ),
    Break(
        id="cu-ra-mat-truoc-quyet-dinh",
        what="the launch is older than the founding decision",
        of=HAMLET,
        against=(GOVERNS, without(LAUNCH[1])),
        change=(
            with_paper(
                LAUNCH[0],
                short(
                    XOM,
                    "Kế hoạch",
                    f"Tổ chức hội nghị ra mắt {XOM.named}",
                    "2019-04-01",
                    superior=(),
                    agency=COMMUNE,
                ),
            ),
        ),
        said=(told("OUT_OF_ORDER", "1.2/1", "1.2/3", about="6"),),
    ),
)

BREAKS = (*REGULATED, *LAUNCHED)
