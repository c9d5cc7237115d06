"""Breaks of the older three-step guide, 2.1.3 to 3: a liên kết, its rules and its running."""

from dataclasses import replace

from tests.paperwork.forms import joint_old
from tests.paperwork.paper import Heading, Paper
from tests.traces.breaks import Break, item, never, step, told, unseen
from tests.traces.changes import day, instead, manifest, with_paper, without
from tests.traces.cu_stories import (
    GOVERNS_LINKED,
    JUNCTION,
    NGA_TU,
    content,
    lacking,
    linked_paper,
)
from tests.traces.stories import bare, made

SET = "cu.lien-ket"
LETTER = "2018/1 CV trao doi thanh lap.docx"
RULES = "2018/3 Quy che phoi hop.pdf"
ROLL = "2018/4 DS don vi thanh vien.docx"
SIGNING = ("2018/6 KH ky ket ra mat.docx", "2018/6 Giay moi.docx")
PLAN = "2026/5 KH nam 2026.docx"
HALF, WHOLE = "2026/7 So ket 6 thang.docx", "2026/7 Tong ket nam 2026.docx"
LATER = day("2027-01-05")
ENDED = "\n  date: 20/10/2026\n"


_CHAPTERS = (
    (1, "2", "mô hình làm gì, được làm gì"),
    (2, "3", "cách hoạt động, cách trao đổi thông tin"),
    (3, "4", "danh sách, các thành viên tham gia"),
    (4, "5", "khen thưởng, kỷ luật thành viên"),
    (5, "6", "kinh phí hoạt động"),
    (6, "7", "chế độ báo cáo", "sơ kết", "tổng kết", "thay nhau chủ trì"),
)
"""The chapters of the rules of 2018, the paragraph that asks for each, and what it names."""


def _turns_only() -> Paper:
    """The rules whose last chapter speaks of taking turns alone."""
    whole = joint_old.joint_rules(NGA_TU)
    last = (Heading("Điều 6. Luân phiên chủ trì"), "Mỗi năm một đơn vị, theo thứ tự ký tên.")
    return replace(whole, body=(*whole.body[:-2], *last))


def _silent_plan() -> Paper:
    """The plan of the conference that says nothing of the plan of the year."""
    whole = joint_old.signing_plan(NGA_TU)
    return replace(whole, body=(*whole.body[:-1], "Nội dung: ký quy chế phối hợp; ra mắt."))


REGULATED = (
    Break(
        id="cu-lk-trinh-du-thao",
        what="the unit that convenes sends its drafts",
        of=JUNCTION,
        change=(
            linked_paper(
                "2018/CV du thao.docx", None, "gửi dự thảo quy chế phối hợp", "2018-08-20"
            ),
        ),
        said=(item("du-thao", "present", "2.1.3/1"),),
    ),
    Break(
        id="cu-lk-khong-quy-che",
        what="no rules of working together",
        of=JUNCTION,
        change=(without(RULES),),
        said=(item("3", "missing", "2.1.3/1", "2.2/1", "2.4(3)"),),
    ),
    *(
        Break(
            id=f"cu-lk-quy-che-thieu-y-{paragraph}",
            what=f"the rules of working together lack one chapter: {', '.join(titles)}",
            of=JUNCTION,
            change=(instead(RULES, lacking(joint_old.joint_rules, NGA_TU, chapter)),),
            said=tuple(content("3", title, f"2.1.3/{paragraph}") for title in titles),
        )
        for chapter, paragraph, *titles in _CHAPTERS
    ),
    Break(
        id="cu-lk-quy-che-chi-luan-phien",
        what="the rules speak of taking turns, of no report and no looking back",
        of=JUNCTION,
        change=(instead(RULES, _turns_only),),
        said=tuple(
            content("3", title, "2.1.3/7") for title in ("chế độ báo cáo", "sơ kết", "tổng kết")
        ),
    ),
    Break(
        id="cu-lk-khong-danh-sach",
        what="no list of the members, neither by itself nor in the rules",
        of=JUNCTION,
        change=(without(ROLL), instead(RULES, lacking(joint_old.joint_rules, NGA_TU, 3))),
        said=(item("4", "missing", "2.1.3/4", "2.4(4)"),),
    ),
    Break(
        id="cu-lk-khong-ke-hoach-nam",
        what="no plan of the year, by which it is to be run",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(without(PLAN),),
        said=(item("5", "missing", "2.1.3/8", "2.3/1", "2.4(5)"),),
    ),
    Break(
        id="cu-lk-khong-thong-qua",
        what="the plan of the launch does not say that the plan of the year is adopted there",
        of=JUNCTION,
        change=(with_paper(SIGNING[0], _silent_plan),),
        said=(never(item("thong-qua", "unsure", "2.1.3/8")),),
    ),
    Break(
        id="cu-lk-bien-ban-thong-qua",
        what="minutes of the conference that adopted the plan of the year",
        of=JUNCTION,
        change=(
            linked_paper(
                "2018/BB hoi nghi.docx",
                "Biên bản",
                "Hội nghị thông qua kế hoạch hoạt động năm 2019 của",
                "2018-12-20",
            ),
        ),
        said=(item("thong-qua", "present", "2.1.3/8"),),
    ),
)


LAUNCHED = (
    Break(
        id="cu-lk-khong-hoi-nghi",
        what="nothing of the conference that signs and launches",
        of=JUNCTION,
        change=(without(*SIGNING),),
        said=(item("6", "missing", "2.2/2", "2.4(6)"),),
    ),
    Break(
        id="cu-lk-hoi-nghi-khong-noi-gi",
        what="the plan of the conference says neither when nor where, for whom nor of what",
        of=JUNCTION,
        change=(
            without(SIGNING[1]),
            with_paper(SIGNING[0], bare(joint_old.signing_plan, NGA_TU)),
        ),
        said=unseen("6", "2.2/1", of=SET),
    ),
    Break(
        id="cu-lk-ky-truoc-de-xuat",
        what="the rules were signed before anybody wrote to the others",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(with_paper(LETTER, made(joint_old.exchange, NGA_TU, date=day("2018-10-01"))),),
        said=(
            told("OUT_OF_ORDER", "2.1.1/2", "2.2/1", about="3"),
            told("OUT_OF_ORDER", "2.1.1/2", "2.2/2", about="6"),
        ),
    ),
)


RUNNING = (
    Break(
        id="cu-lk-khong-duy-tri",
        what="neither plan nor report of the year: the third step is not seen to be kept up",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        on=LATER,
        change=(without(PLAN, HALF, WHOLE),),
        said=(never(step("bước 3", "done", "2.3/1", "2.3/2")),),
    ),
    Break(
        id="cu-lk-khong-so-ket",
        what="no report of six months",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(without(HALF),),
        said=(item("7a", "missing", "2.3/2", "2.4(7)"),),
    ),
    Break(
        id="cu-lk-khong-tong-ket",
        what="no report of the year",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        on=LATER,
        change=(without(WHOLE),),
        said=(item("7b", "missing", "2.3/2", "2.4(7)"),),
    ),
    Break(
        id="cu-lk-khen-thuong",
        what="a decision that praises a member",
        of=JUNCTION,
        change=(
            linked_paper(
                "2026/QD khen.docx", "Quyết định", "Tặng Giấy khen cho thành viên", "2026-08-19"
            ),
        ),
        said=(item("khen-thuong", "present", "2.3/3"),),
    ),
)


KEPT = (
    Break(
        id="cu-lk-khong-ban-chi-dao",
        what="the decision on the Ban Chỉ đạo is gone: asked for only where there is one",
        of=JUNCTION,
        change=(without("2018/2 QD BCD.docx"),),
        said=(never(item("2", "present", "2.4(2)")), item("2", "not_due", "2.4(2)")),
    ),
    Break(
        id="cu-lk-khong-ai-giu",
        what="nobody stated which of the members that take the chair keeps this dossier",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(manifest(keeper=None),),
        said=(told("KEEPER_NOT_STATED", "2.4/1"),),
    ),
)


ENDING = (
    Break(
        id="cu-lk-thanh-loai",
        what="people began the ending: its proposal is asked for",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(manifest(ending_from="01/10/2026"),),
        said=(item("tl-a", "missing", "3/1", "3/2"),),
    ),
    Break(
        id="cu-lk-thanh-loai-khong-dong-y",
        what="people state that it ended, and no member's consent shows it",
        of=JUNCTION,
        against=(GOVERNS_LINKED,),
        change=(manifest(ended=ENDED),),
        said=(item("tl-b", "missing", "3/2"),),
    ),
)

BREAKS = (*REGULATED, *LAUNCHED, *RUNNING, *KEPT, *ENDING)
