"""Breaks of Bình Thuận 2023, I, step 4: who founds, the Ban Chỉ đạo, the list, the launch."""

from dataclasses import replace

from tests.paperwork.forms import founding, launch, steps
from tests.traces.breaks import LINKED, Break, asks, bars, item, never, told
from tests.traces.bt2023_given import BEN, GUIDED, at_quay
from tests.traces.changes import day, instead, manifest, with_paper, without
from tests.traces.stories import made

DECISION = "6 QD 91.pdf"
LAUNCH = "8 KH ra mat.docx"
NO_LIST = instead(DECISION, lambda: founding.founding(BEN, committee=True, roll=False))


BREAKS = (
    at_quay(
        id="bt-khong-quyet-dinh",
        what="no founding decision, and so neither Ban Chỉ đạo nor list",
        change=(without(DECISION),),
        said=(
            item("6a", "missing", "I.B4.1(1)", "V(6)"),
            item("6b", "missing", "I.B4.1(2)", "V(6)"),
            item("6c", "missing", "I.B4.1(3)", "V(6)"),
            asks("ELIGIBILITY_UNKNOWN", "tot", "II.2/1", "I.B4.1/0"),
        ),
    ),
    at_quay(
        id="bt-ban-chi-dao-138-thanh-lap",
        what="the founding decision comes from the Ban Chỉ đạo 138, whom the text does not name",
        change=(
            instead(
                DECISION,
                lambda: replace(
                    founding.founding(BEN, committee=True, roll=True),
                    agency=("BAN CHỈ ĐẠO 138", "XÃ PHÚ TÀI HẠ"),
                ),
            ),
        ),
        said=(
            asks("ELIGIBILITY_UNKNOWN", "tot", "I.B4.1/0", "II.2/1"),
            told("FOUNDER_DIFFERS", "I.B4.1/0", "II.2/1"),
        ),
    ),
    at_quay(
        id="bt-thanh-lap-truoc-chu-truong",
        what="it was founded before the chủ trương that the decision stands on",
        change=(with_paper("4 NQ Dang uy.docx", made(steps.leading, BEN, date=day("2023-05-20"))),),
        said=(told("OUT_OF_ORDER", "I.B4.1/0", about="6a"),),
    ),
    at_quay(
        id="bt-khong-ban-chi-dao",
        what="a head alone leads it: this text asks for a Ban Chỉ đạo of every mô hình",
        change=(
            instead(DECISION, lambda: founding.founding(BEN, committee=False, roll=True)),
            manifest(led_by="truong"),
        ),
        said=(item("6b", "missing", "I.B4.1(2)", "V(6)"),),
    ),
    at_quay(
        id="bt-khong-danh-sach",
        what="the founding decision bears no list of members",
        change=(NO_LIST,),
        said=(item("6c", "missing", "I.B4.1(3)", "I.B3.1/2", "V(6)"),),
    ),
    at_quay(
        id="bt-khong-gioi-han-thanh-vien",
        what="whoever wants may join: the lack of a list bars nothing by itself",
        against=(NO_LIST,),
        change=(manifest(limited_members="không"),),
        said=(
            never(bars("PAPER_MISSING", "tot", "I.B3.1/2", about="6c")),
            asks("PAPER_MISSING_DOUBT", "tot", "II.3(1)/6", about="6c"),
        ),
    ),
    at_quay(
        id="bt-ban-chi-dao-lap-danh-sach",
        what="the Ban Chỉ đạo made the list, which here is a decision of the Chủ tịch",
        change=(
            NO_LIST,
            with_paper(
                "6 DS thanh vien.docx",
                made(
                    founding.roll, BEN, superior=(), agency=("BAN CHỈ ĐẠO MÔ HÌNH BẾN CÁ BÌNH YÊN",)
                ),
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "I.B4.1/0", "I.B4.1(3)", about="6c"),),
    ),
    at_quay(
        id="bt-khong-ra-mat",
        what="nothing of a launch",
        change=(without(LAUNCH),),
        said=(item("8a", "missing", "I.B4.1(4)", "I.B5.1/1", "V(8)"),),
    ),
    at_quay(
        id="bt-cong-an-ke-hoach-ra-mat",
        what="the police plan the launch, and not the Chủ tịch",
        change=(
            with_paper(
                LAUNCH,
                made(launch.launch_plan, BEN, superior=(), agency=("CÔNG AN XÃ PHÚ TÀI HẠ",)),
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "I.B4.1(4)", about="8a"),),
    ),
    Break(
        id="bt-lien-ket-cap-khac-thanh-lap",
        what="the founder of a liên kết is not the superior of the unit that leads it",
        of=LINKED,
        against=(GUIDED,),
        change=(manifest(head_superior="Chủ tịch UBND tỉnh Bắc Hà"),),
        said=(told("FOUNDER_NOT_SUPERIOR", "I.B4.2"),),
    ),
    Break(
        id="bt-lien-ket-chua-khai-cap-tren",
        what="nobody stated who is above the unit that leads a liên kết",
        of=LINKED,
        against=(GUIDED, manifest(head_superior="Chủ tịch UBND tỉnh Sông Lam")),
        change=(manifest(head_superior=None),),
        said=(told("SUPERIOR_NOT_STATED", "I.B4.2"),),
    ),
)
