"""Breaks of the older three-step guide, 1.3, 1.4 and 3: running, the ten papers, the ending."""

from tests.paperwork.forms import yearly
from tests.traces.breaks import Break, item, never, step, told
from tests.traces.changes import day, manifest, with_paper, without, words
from tests.traces.cu_stories import COMMUNE, GOVERNS, HAMLET, ONE_YEAR, XOM, short
from tests.traces.stories import made

PLAN = "2026/KH hoat dong 2026.docx"
LATER = day("2027-01-05")
"""The guide names no end of a year: its report may be called missing once the year is over."""
ENDED = "\n  date: 20/10/2026\n"
WEAK = words("grade: kha", "grade: yeu")

RUNNING = (
    Break(
        id="cu-khong-ke-hoach-nam",
        what="no plan of the year, by which it is to be run",
        of=HAMLET,
        against=(GOVERNS, ONE_YEAR),
        change=(without(PLAN),),
        said=(item("8", "missing", "1.1.3/12", "1.3/1", "1.4(8)"),),
    ),
    Break(
        id="cu-khong-duy-tri",
        what="neither plan nor report of the year: the third step is not seen to be kept up",
        of=HAMLET,
        against=(GOVERNS, ONE_YEAR),
        on=LATER,
        change=(without(PLAN, "2026/BC 6 thang 2026.docx", "2026/BC nam 2026.pdf"),),
        said=(never(step("bước 3", "done", "1.3/1", "1.3/3")),),
    ),
    Break(
        id="cu-uy-ban-ky-ke-hoach-nam",
        what="the plan of the year is signed by the commune, not by the head of the mô hình",
        of=HAMLET,
        against=(GOVERNS,),
        change=(with_paper(PLAN, made(yearly.plan, XOM, 2026, superior=(), agency=COMMUNE)),),
        said=(told("ISSUER_UNCLEAR", "1.1.3/12", about="8"),),
    ),
    Break(
        id="cu-tap-huan",
        what="a plan to train the members",
        of=HAMLET,
        change=(
            with_paper(
                "2026/KH tap huan.docx",
                short(XOM, "Kế hoạch", f"Tập huấn cho thành viên {XOM.named}", "2026-03-03"),
            ),
        ),
        said=(item("tap-huan", "present", "1.3/2"),),
    ),
    Break(
        id="cu-mua-sam",
        what="equipment handed over to the members",
        of=HAMLET,
        change=(
            with_paper(
                "2026/BB giao do.docx",
                short(
                    XOM,
                    "Biên bản",
                    f"Bàn giao trang thiết bị cho {XOM.named}",
                    "2026-03-03",
                ),
            ),
        ),
        said=(item("tap-huan", "present", "1.3/2"),),
    ),
    Break(
        id="cu-khong-so-ket",
        what="no report of six months",
        of=HAMLET,
        against=(GOVERNS, ONE_YEAR),
        change=(without("2026/BC 6 thang 2026.docx"),),
        said=(item("9a", "missing", "1.3/3", "1.4(9)"),),
    ),
    Break(
        id="cu-khong-tong-ket",
        what="no report of the year",
        of=HAMLET,
        against=(GOVERNS, ONE_YEAR),
        on=LATER,
        change=(without("2026/BC nam 2026.pdf"),),
        said=(item("9b", "missing", "1.3/3", "1.4(9)"),),
    ),
    Break(
        id="cu-khen-thuong",
        what="a decision that praises a member",
        of=HAMLET,
        change=(
            with_paper(
                "2026/QD khen.docx",
                short(
                    XOM,
                    "Quyết định",
                    f"Tặng Giấy khen cho thành viên {XOM.named}",
                    "2026-08-19",
                    superior=(),
                    agency=COMMUNE,
                ),
            ),
        ),
        said=(item("khen-thuong", "present", "1.3/4"),),
    ),
    Break(
        id="cu-ky-luat",
        what="a decision that puts a member out",
        of=HAMLET,
        change=(
            with_paper(
                "2026/QD cho thoi.docx",
                short(
                    XOM,
                    "Quyết định",
                    f"Kỷ luật, cho thôi thành viên {XOM.named}",
                    "2026-08-19",
                    superior=(),
                    agency=COMMUNE,
                ),
            ),
        ),
        said=(item("khen-thuong", "present", "1.3/4"),),
    ),
)

ITEMS = (
    Break(
        id="cu-khong-ke-hoach-diem",
        what="the plan of trying it out is gone, though people state that it was tried out",
        of=HAMLET,
        change=(without("2019/7 KH lam diem.docx"),),
        said=(item("7", "missing", "1.4(7)"),),
    ),
    Break(
        id="cu-khong-kien-toan",
        what="the decision on new members is gone: asked for only where there are such",
        of=HAMLET,
        change=(without("2023/10 QD kien toan.docx"),),
        said=(never(item("10", "present", "1.4(10)")), item("10", "not_due", "1.4(10)")),
    ),
)

ENDING = (
    Break(
        id="cu-yeu",
        what="people state that it was rated Yếu: by this text it must end, which begins nothing",
        of=HAMLET,
        against=(GOVERNS,),
        change=(WEAK,),
        said=(told("WEAK_MUST_END", "3/1"),),
    ),
    Break(
        id="cu-yeu-thanh-loai",
        what="rated Yếu, and people began the ending: its proposal is asked for",
        of=HAMLET,
        against=(GOVERNS, WEAK),
        change=(manifest(ending_from="01/10/2026"),),
        said=(item("tl-a", "missing", "3/1", "3/2"),),
    ),
    Break(
        id="cu-thanh-loai-khong-quyet-dinh",
        what="people state that it ended, and no decision shows it",
        of=HAMLET,
        against=(GOVERNS,),
        change=(manifest(ended=ENDED),),
        said=(item("tl-b", "missing", "3/2"),),
    ),
    Break(
        id="cu-quyet-dinh-truoc-de-xuat",
        what="the decision to end is older than the proposal of it",
        of=HAMLET,
        against=(GOVERNS, manifest(ended=ENDED)),
        change=(
            with_paper(
                "2026/BC thanh loai.docx",
                short(XOM, "Báo cáo", f"Đề xuất thanh loại {XOM.named}", "2026-10-25"),
            ),
            with_paper(
                "2026/QD thanh loai.docx",
                short(
                    XOM,
                    "Quyết định",
                    f"Thanh loại {XOM.named}",
                    "2026-10-20",
                    superior=(),
                    agency=COMMUNE,
                ),
            ),
        ),
        said=(told("OUT_OF_ORDER", "3/2", about="tl-b"),),
    ),
)

BREAKS = (*RUNNING, *ITEMS, *ENDING)
