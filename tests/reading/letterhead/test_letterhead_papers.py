"""Several papers in one file, and papers with what is attached to them."""

from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Page, TextSource
from tests.reading.layouts import MOTTO, NATION, check, head, heads, pdf
from tests.reading.letterhead.test_letterhead import COMMUNE, FOUNDING

LIST = """DANH SÁCH
Thành viên mô hình “Camera an ninh”
(Kèm theo Quyết định số 45/QĐ-UBND ngày 05 tháng 02 năm 2026 của UBND xã Tân Phong)
TT   Họ và tên   Chức vụ
1   Trần Văn Bê   Trưởng Công an xã
2   Lê Thị Cúc   Trưởng thôn
"""
RULES = """QUY CHẾ
Tổ chức và hoạt động của mô hình “Camera an ninh”
(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 05 tháng 02 năm 2026)
Chương I
Điều 1. Phạm vi
TM. BAN CHỈ ĐẠO
TRƯỞNG BAN
Trần Văn Bê
"""
REPORT = f"""CÔNG AN XÃ TÂN PHONG
Số: 31/BC-CAX
{NATION}
{MOTTO}
Tân Phong, ngày 04 tháng 11 năm 2026
BÁO CÁO
Kết quả khảo sát
Căn cứ Kế hoạch số 45/KH-CAX ngày 01/10/2026;
TRƯỞNG CÔNG AN XÃ
Lê Thanh Hùng
"""


def test_a_list_and_rules_stay_with_their_decision() -> None:
    for attached in (LIST, RULES, "PHỤ LỤC I\n" + LIST):
        pages = pdf(f"{COMMUNE}\f{attached}")
        check(head(pages), **FOUNDING)
        (paper,) = read_papers(pages)
        assert paper.first == (1, 0)
        assert paper.last == (2, len(pages[1].blocks) - 1)


def test_two_papers_on_their_own_pages() -> None:
    pages = pdf(f"{COMMUNE}\f{LIST}\f{REPORT}")
    first, second = read_papers(pages)
    check(first.letterhead, **FOUNDING)
    check(
        second.letterhead,
        kind="BC",
        number="31/BC-CAX",
        date="2026-11-04",
        agency="CÔNG AN XÃ TÂN PHONG",
        signer="Lê Thanh Hùng",
    )
    assert (first.ordinal, first.pages, second.ordinal, second.pages) == (1, (1, 2), 2, (3, 3))
    assert second.first == (3, 0)


def test_two_papers_on_one_page() -> None:
    pages = pdf(COMMUNE + REPORT)
    first, second = read_papers(pages)
    check(first.letterhead, **FOUNDING)
    start = len(COMMUNE.strip("\n").split("\n"))
    assert second.first == (1, start)
    assert first.last == (1, start - 1)
    check(second.letterhead, kind="BC", number="31/BC-CAX", date="2026-11-04")


def test_party_paper_after_a_state_paper() -> None:
    party = """ĐẢNG BỘ XÃ TÂN PHONG     ĐẢNG CỘNG SẢN VIỆT NAM
CHI BỘ THÔN 3
Số 07-NQ/CB       Tân Phong, ngày 12 tháng 5 năm 2026
NGHỊ QUYẾT
Tháng 5 năm 2026
"""
    state, other = heads(pdf(f"{COMMUNE}\f{party}"))
    check(state, **FOUNDING)
    check(other, kind="NQ", number="07-NQ/CB", date="2026-05-12", party=True)


def test_a_slogan_does_not_part_a_paper() -> None:
    script = f"""{NATION}
{MOTTO}
KỊCH BẢN
Lễ ra mắt mô hình
1. Ổn định
Khẩu hiệu treo tại hội trường
ĐẢNG CỘNG SẢN VIỆT NAM
2. Nước {NATION} muôn năm
"""
    assert len(heads(pdf(script))) == 1


def test_a_page_without_text_keeps_the_span() -> None:
    (text,) = pdf(COMMUNE)
    (report,) = pdf(REPORT)
    picture = Page(2, TextSource.NONE, ())
    pages = (text, picture, Page(3, TextSource.TEXT, report.blocks), Page(4, TextSource.NONE, ()))
    first, second = read_papers(pages)
    assert (first.pages, second.pages) == ((1, 2), (3, 4))
    assert second.last == (4, 0)


def test_signature_at_the_end_of_the_list_alone() -> None:
    unsigned = COMMUNE[: COMMUNE.index("Nơi nhận")]
    text = f"{unsigned}\f{LIST}TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bốn\n"
    check(head(pdf(text)), **{**FOUNDING, "signer": "Trần Văn Bốn"})
