"""Breaks of the older three-step guide, 1.1.1 and 1.1.2: survey, proposal, consent, name."""

from tests.paperwork.forms import self_managed
from tests.traces.breaks import Break, item, never, told, unseen
from tests.traces.changes import instead, with_paper, without
from tests.traces.cu_stories import COMMUNE, FARMERS, GOVERNS, HAMLET, XOM, content, short
from tests.traces.stories import bare, made

SET = "cu.tu-quan"
PROPOSAL = "2019/3 BC de xuat.pdf"

SURVEY = (
    Break(
        id="cu-khao-sat-khong-noi-gi",
        what="a survey report that speaks of none of the four topics",
        of=HAMLET,
        change=(
            with_paper(
                "2019/BC khao sat.docx",
                short(XOM, "Báo cáo", f"Kết quả khảo sát để xây dựng {XOM.named}", "2019-03-01"),
            ),
        ),
        said=(
            item("khao-sat", "present", "1.1.1/1"),
            *unseen("khao-sat", "1.1.1/1", of=SET),
        ),
    ),
    Break(
        id="cu-khao-sat-sau-de-xuat",
        what="the survey is younger than the proposal that stands on it",
        of=HAMLET,
        against=(GOVERNS,),
        change=(
            with_paper(
                "2019/BC khao sat.docx",
                short(XOM, "Báo cáo", f"Kết quả khảo sát để xây dựng {XOM.named}", "2019-04-10"),
            ),
        ),
        said=(told("OUT_OF_ORDER", "1.1.1/1", "1.1.1/2", about="3a"),),
    ),
)


PROPOSED = (
    Break(
        id="cu-khong-de-xuat",
        what="no proposal, and so no word of consent on it",
        of=HAMLET,
        change=(without(PROPOSAL),),
        said=(
            item("3a", "missing", "1.1.1/2", "1.4(3)"),
            item("3b", "missing", "1.1.1/3"),
        ),
    ),
    Break(
        id="cu-uy-ban-tu-de-xuat",
        what="the commune proposes to itself",
        of=HAMLET,
        against=(GOVERNS,),
        change=(instead(PROPOSAL, made(self_managed.proposal, XOM, superior=(), agency=COMMUNE)),),
        said=(told("ISSUER_UNCLEAR", "1.1.1/2", about="3a"),),
    ),
    Break(
        id="cu-de-xuat-khong-noi-gi",
        what="the proposal speaks of nothing that it must, not even of the name",
        of=HAMLET,
        change=(instead(PROPOSAL, bare(self_managed.proposal, XOM, to=(), approval=None)),),
        said=(
            *(
                content("3a", title, "1.1.1/2")
                for title in (
                    "tình hình thực tế của địa phương, đơn vị",
                    "vì sao cần lập mô hình",
                    "gửi Chủ tịch UBND xã hoặc thủ trưởng",
                )
            ),
            told(
                "CONTENT_NOT_SEEN",
                "1.1.2/1",
                "1.1.2/2",
                about="3a: tên mô hình, hợp với việc mô hình làm",
            ),
        ),
    ),
    Break(
        id="cu-chua-thay-y-kien",
        what="the proposal asks for consent and bears none that can be read",
        of=HAMLET,
        change=(instead(PROPOSAL, made(self_managed.proposal, XOM, approval=None)),),
        said=(item("3b", "unsure", "1.1.1/3"),),
    ),
    Break(
        id="cu-dong-y-bang-van-ban-rieng",
        what="consent in a paper of its own: as good as words on the proposal",
        of=HAMLET,
        against=(without(PROPOSAL),),
        change=(
            with_paper(
                "2019/TB dong y.docx",
                short(
                    XOM,
                    "Thông báo",
                    f"Về việc đồng ý thành lập {XOM.named}",
                    "2019-03-12",
                    superior=(),
                    agency=COMMUNE,
                ),
            ),
        ),
        said=(never(item("3b", "missing", "1.1.1/3")), item("3b", "present", "1.1.1/3")),
    ),
    Break(
        id="cu-hoi-dong-y",
        what="consent in a paper of an association, whom the text does not name",
        of=HAMLET,
        against=(GOVERNS,),
        change=(
            with_paper(
                "2019/TB dong y.docx",
                short(
                    XOM,
                    "Thông báo",
                    f"Về việc đồng ý thành lập {XOM.named}",
                    "2019-03-12",
                    superior=(),
                    agency=FARMERS,
                ),
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "1.1.1/3", about="3b"),),
    ),
)


NAMED = (
    Break(
        id="cu-chon-ten",
        what="minutes in which the proposing unit settles the name, and says not why it fits",
        of=HAMLET,
        change=(
            with_paper(
                "2019/BB chon ten.docx",
                short(XOM, "Biên bản", f"Họp thống nhất đặt tên {XOM.named}", "2019-03-02"),
            ),
        ),
        said=(
            item("dat-ten", "present", "1.1.2/2"),
            content("dat-ten", "vì sao tên ấy hợp với việc mô hình làm", "1.1.2/1"),
        ),
    ),
)

BREAKS = (*SURVEY, *PROPOSED, *NAMED)
