"""Breaks of the older three-step guide, 2.1: how a liên kết is prepared, its rules apart."""

from tests.paperwork.forms import joint_old
from tests.traces.breaks import Break, Change, item, never, told, unseen
from tests.traces.changes import with_paper, without
from tests.traces.cu_stories import GOVERNS_LINKED, JUNCTION, NGA_TU, content, linked_paper
from tests.traces.stories import bare

SET = "cu.lien-ket"
LETTER = "2018/1 CV trao doi thanh lap.docx"
ANSWER = "2018/CV tra loi cua truong.docx"
FORCES = "Kính đề nghị các đơn vị, Công an xã, Ban Chỉ huy quân sự xã góp ý."


SURVEY = (
    Break(
        id="cu-lk-khao-sat-khong-noi-gi",
        what="a survey report that speaks of none of the four topics",
        of=JUNCTION,
        change=(
            linked_paper(
                "2018/BC khao sat.docx", "Báo cáo", "Kết quả khảo sát để xây dựng", "2018-07-02"
            ),
        ),
        said=(
            item("khao-sat", "present", "2.1.1/1"),
            *unseen("khao-sat", "2.1.1/1", of=SET),
        ),
    ),
    Break(
        id="cu-lk-khao-sat-sau-de-xuat",
        what="the survey is younger than the letter that stands on it",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(
            linked_paper(
                "2018/BC khao sat.docx", "Báo cáo", "Kết quả khảo sát để xây dựng", "2018-09-03"
            ),
        ),
        said=(told("OUT_OF_ORDER", "2.1.1/1", "2.1.1/2", about="1"),),
    ),
)


PROPOSED = (
    Break(
        id="cu-lk-khong-de-xuat",
        what="no letter of the unit that convenes",
        of=JUNCTION,
        change=(without(LETTER),),
        said=(item("1", "missing", "2.1.1/2", "2.4(1)"),),
    ),
    Break(
        id="cu-lk-de-xuat-khong-noi-gi",
        what="the letter speaks of nothing that it must, not even of the name",
        of=JUNCTION,
        change=(
            with_paper(
                LETTER,
                bare(
                    joint_old.exchange,
                    NGA_TU,
                    kind="Tờ trình",
                    subject=f"Đề xuất thành lập {NGA_TU.named}",
                    to=(),
                ),
            ),
        ),
        said=(
            *(
                content("1", title, "2.1.1/2")
                for title in (
                    "thực hiện chỉ đạo của cấp trên",
                    "tình hình an ninh, trật tự có liên quan",
                    "vì sao cần lập mô hình",
                    "dự kiến những ai tham gia",
                )
            ),
            told(
                "CONTENT_NOT_SEEN",
                "2.1.2/1",
                "2.1.2/2",
                about="1: tên mô hình, hợp với việc mô hình làm",
            ),
        ),
    ),
    Break(
        id="cu-lk-chua-thong-nhat",
        what="no answer shows that the members agreed: an act, and never called missing",
        of=JUNCTION,
        change=(without(ANSWER),),
        said=(
            never(item("thong-nhat", "present", "2.1.1/2")),
            item("thong-nhat", "not_due", "2.1.1/2"),
        ),
    ),
    Break(
        id="cu-lk-chon-ten",
        what="minutes in which the parties settle the name, and say not why it fits",
        of=JUNCTION,
        change=(
            linked_paper(
                "2018/BB chon ten.docx", "Biên bản", "Họp thống nhất đặt tên", "2018-08-10"
            ),
        ),
        said=(
            item("dat-ten", "present", "2.1.2/2"),
            content("dat-ten", "vì sao tên ấy hợp với việc mô hình làm", "2.1.2/1"),
        ),
    ),
)


def _asked(on: str, *body: str) -> Change:
    name = "2018/CV xin y kien.docx"
    return linked_paper(name, None, "xin ý kiến vào dự thảo quy chế phối hợp", on, *body)


OPINIONS = (
    Break(
        id="cu-lk-xin-y-kien",
        what="a letter that asks the members, the police and the army for opinions",
        of=JUNCTION,
        change=(_asked("2018-08-24", FORCES),),
        said=(item("xin-y-kien", "present", "2.1.4/1"),),
    ),
    Break(
        id="cu-lk-khong-hoi-cong-an",
        what="neither the police nor the army was asked",
        of=JUNCTION,
        against=(_asked("2018-08-24", FORCES),),
        change=(_asked("2018-08-24", "Kính đề nghị các đơn vị góp ý."),),
        said=(content("xin-y-kien", "hỏi cả cơ quan Công an, quân sự có liên quan", "2.1.4/1"),),
    ),
    Break(
        id="cu-lk-xin-y-kien-sau-khi-ky",
        what="opinions were asked only after the rules were signed",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(_asked("2018-10-10", FORCES),),
        said=(told("OUT_OF_ORDER", "2.1.4/1", about="3"),),
    ),
)

BREAKS = (*SURVEY, *PROPOSED, *OPINIONS)
