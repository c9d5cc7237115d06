"""Whatever the text, papers are read without an error, and every page is told once."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Block, Page, Role, TextSource
from dossier_manager.reading.secrecy import secrecy_of
from dossier_manager.vietnamese.dates import PartialDate
from dossier_manager.vietnamese.numbers import parse_number
from tests.reading.layouts import MOTTO, NATION

PHRASES = [
    NATION, MOTTO, "ĐẢNG CỘNG SẢN VIỆT NAM", "Số: 45/QĐ-UBND", "Số:     /KH-UBND", "Số 15-NQ/ĐU",
    "Tân Phong, ngày 05 tháng 02 năm 2026", "ngày   tháng 3 năm 2025", "QUYẾT ĐỊNH", "KẾ HOẠCH",
    "V/v sao gửi", "Kính gửi: Công an xã", "Căn cứ Quyết định số 9/QĐ-UBND ngày 01/02/2024;",
    "UBND XÃ A", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An", "Nơi nhận:", "- Lưu: VT.",
    "MẬT", "DỰ THẢO", "PHÊ DUYỆT", "DANH SÁCH", "(Kèm theo Quyết định số 45/QĐ-UBND)", "PHỤ LỤC",
    "Ký bởi: A", "Thời gian ký: 1", "Bản số: 01", "",
]  # fmt: skip
PIECE = st.sampled_from(PHRASES) | st.text(max_size=40)
TEXT = st.lists(st.tuples(PIECE, st.sampled_from(["\n", "\t", "   ", " "])), max_size=8).map(
    lambda pieces: "".join(part for piece in pieces for part in piece)
)
BLOCK = st.builds(Block, TEXT, role=st.sampled_from(Role))
PAGES = st.lists(
    st.tuples(st.sampled_from(TextSource), st.lists(BLOCK, max_size=25)), max_size=4
).map(
    lambda made: tuple(
        Page(number, source, tuple(blocks)) for number, (source, blocks) in enumerate(made, 1)
    )
)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_any_pages_give_papers_in_order(pages: tuple[Page, ...]) -> None:
    papers = read_papers(pages)
    assert secrecy_of(papers, pages) in {None, "mat", "toi_mat", "tuyet_mat"}
    assert bool(papers) == bool(pages)
    assert [paper.ordinal for paper in papers] == list(range(1, len(papers) + 1))
    if papers:
        assert papers[0].first == (1, 0)
        assert papers[-1].last[0] == len(pages)
    for paper, following in pairwise(papers):
        assert paper.first <= paper.last < following.first
    for paper in papers:
        head = paper.letterhead
        if head.date:
            assert str(PartialDate.parse(head.date.value)) == head.date.value
        if head.number:
            number = parse_number(head.number.value)
            assert number is not None
            assert number.serial
            assert not head.blank_number


def test_hostile_lengths_end() -> None:
    """Were anything here to grow with the square of the text, this would take hours."""
    hostile = [
        "Số: " + " /" * 40_000,
        "ngày " * 40_000,
        "A" * 200_000,
        "MẬT " * 50_000,
        "(Kèm theo " * 30_000,
        "\t".join(["CỘNG HÒA"] * 30_000),
        "\n".join([NATION] * 20_000),
        "45/QĐ" + "-QĐ" * 60_000,
        "Nguyễn " * 40_000,
    ]
    for text in hostile:
        pages = (Page(1, TextSource.TEXT, (Block(text),)),)
        papers = read_papers(pages)
        assert len(papers) >= 1
        assert secrecy_of(papers, pages) in {None, "mat"}
