"""The shipped inventories of clauses are sound and whole, and broken ones are named."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.rules.clauses import (
    Bound,
    Clause,
    Inventory,
    inventory,
    load_inventories,
    paragraph_hash,
    read_inventories,
)
from tests.clauses import main, paragraphs, sentences

COUNTS = {
    "bt2023": (136, 105),
    "cu": (85, 63),
    "hb": (20, 15),
    "hd22": (161, 94),
    "th2016": (42, 0),
}
"""Clauses and binding clauses of each text, written here so that no row is lost unseen."""


def held(name: str) -> Inventory:
    return next(one for one in load_inventories() if one.id == name)


def says(name: str, clause_id: str) -> str:
    found = held(name).get(clause_id)
    assert found is not None
    assert found.binds
    return found.says


def test_the_five_texts_are_sound_and_counted() -> None:
    assert read_inventories()[1] == ()
    counts = {one.id: (len(one.clauses), len(one.binding)) for one in load_inventories()}
    assert counts == COUNTS


def is_whole(clause: Clause) -> bool:
    hashed = re.fullmatch(r"[0-9a-f]{16}", clause.hash) is not None
    short = len(clause.says.split()) <= 15
    reasoned = clause.binds == (clause.why is None)
    return hashed and short and reasoned and not (clause.binds and clause.on is Bound.NONE)


@pytest.mark.parametrize("name", COUNTS)
def test_every_row_says_what_it_must(name: str) -> None:
    assert [clause.id for clause in held(name).clauses if not is_whole(clause)] == []


def test_a_plan_of_one_year_binds_nobody_and_serves_reports() -> None:
    concerned = [clause.on for clause in held("th2016").clauses]
    assert concerned.count(Bound.REPORT) == 15
    assert set(concerned) == {Bound.NONE, Bound.REPORT}


@pytest.mark.parametrize(
    ("name", "form", "most"),
    [
        ("hd22", "V.1.a({})", 16),
        ("hd22", "V.2({})", 5),
        ("hd22", "III.2.c/{}", 4),
        ("hd22", "III.3/{}", 9),
        ("bt2023", "V({})", 16),
        ("bt2023", "V.2({})", 5),
        ("cu", "1.4({})", 10),
        ("cu", "2.4({})", 7),
    ],
)
def test_lists_are_whole(name: str, form: str, most: int) -> None:
    found = [held(name).get(form.format(number)) for number in range(1, most + 2)]
    assert all(found[:-1])
    assert found[-1] is None


@pytest.mark.parametrize(
    ("name", "clause_id", "fact"),
    [
        ("hd22", "III.2.a/2", "10 tháng"),
        ("hd22", "III.2.b(1)/2", "90%"),
        ("hd22", "III.2.c/1", "trước 05/11"),
        ("hd22", "III.2.c/2", "trước 10/11"),
        ("hd22", "III.2.c/4", "trước 15/11"),
        ("hd22", "IV.1.c/1", "01 năm"),
        ("hd22", "IV.3/2", "70%"),
        ("hd22", "V.3/3", "45/2018"),
        ("hd22", "VI.1", "trước 20/5 và 20/11"),
        ("bt2023", "II.1(1)/4", "trước 15/11"),
        ("bt2023", "I.B4.3/1", "biên bản hoặc văn bản"),
        ("cu", "3/1", "Yếu"),
        ("hb", "para5/2", "trước 15/5 và 15/11"),
    ],
)
def test_key_facts_are_named(name: str, clause_id: str, fact: str) -> None:
    assert fact in says(name, clause_id)


def test_whom_the_clauses_concern() -> None:
    unit = {c.id for c in held("hd22").binding if c.on is Bound.UNIT}
    assert unit == {"CV/10", "III.1.đ/2", "III.2.c/4", "VI.1", "VI.3"}
    counting = {c.id for c in held("hb").binding if c.on is Bound.COUNTING}
    assert len(counting) == 9
    assert all(one.startswith(("para2/", "para3/")) for one in counting)


MARKS = st.sampled_from(["", "- ", "+ ", "**", "### ", "  ", "\n", "- **", "\t_"])
WORDS = st.lists(
    st.text(st.sampled_from("aăâeêơưđỗệặỹKQ19().,;%"), min_size=1), min_size=1, max_size=9
)


@given(WORDS, MARKS, st.sampled_from([" ", "  ", "\n", " \t", "\u00a0"]))
def test_a_hash_ignores_form_marks_and_blanks(words: list[str], mark: str, blank: str) -> None:
    plain = " ".join(words)
    changed = mark + blank.join(unicodedata.normalize("NFD", word) for word in words) + "** \n"
    assert paragraph_hash(changed) == paragraph_hash(plain)
    assert paragraph_hash(plain + " x") != paragraph_hash(plain)


HEAD = "format: 1\nid: thu\ntitle: Bản thử\nclauses:\n"


def row(clause_id: str, text: str, more: str = "binds: có, on: dossier") -> str:
    return f'  - {{id: "{clause_id}", hash: "{paragraph_hash(text)}", says: Việc, {more}}}\n'


@pytest.mark.parametrize(
    ("rows", "code", "line"),
    [
        (row("1", "một") + row("1", "hai"), "CLAUSE_TWICE", 6),
        (row("1", "một") + row("2", "một"), "CLAUSE_TWICE", 6),
        (row("1", "một", "binds: không"), "CLAUSE_WITHOUT_WHY", 5),
        (row("1", "một", "binds: có, same_as: '2'") + row("2", "một"), "CLAUSE_SAME_AS", 5),
        (row("1", "một") + row("2", "hai", "binds: có, same_as: '1'"), "CLAUSE_SAME_AS", 6),
    ],
)
def test_a_broken_inventory_names_its_fault(rows: str, code: str, line: int) -> None:
    value, found = inventory((HEAD + rows).encode(), "thu.yaml")
    assert value is not None
    assert {(one.code, one.place.line) for one in found if one.code == code} == {(code, line)}


def test_a_repeated_paragraph_may_be_named_as_such() -> None:
    rows = row("1", "một") + row("2", "một", "binds: có, on: unit, same_as: '1'")
    assert inventory((HEAD + rows).encode(), "thu.yaml")[1] == ()


@pytest.mark.parametrize(
    "data", [b"format: [", (HEAD + '  - {id: "1", hash: xyz, binds: no, says: V}\n').encode()]
)
def test_what_cannot_be_read_has_no_value(data: bytes) -> None:
    value, found = inventory(data, "thu.yaml")
    assert value is None
    assert found


TEXT = """# I. Tên phần

- Kế hoạch của tổ dài và bị



cắt ở cuối trang.
- Báo cáo của tổ;
Cơ quan:\x20\x20
Tổ Một

Báo cáo của tổ;
"""
PIECES = [
    "I. Tên phần",
    "Kế hoạch của tổ dài và bị cắt ở cuối trang.",
    "Báo cáo của tổ;",
    "Cơ quan: Tổ Một",
    "Báo cáo của tổ;",
]


def test_lines_are_joined_across_pages_and_at_hard_breaks() -> None:
    assert [paragraph_hash(one) for one in paragraphs(TEXT)] == [paragraph_hash(p) for p in PIECES]


def test_a_new_clause_after_a_page_break_is_not_joined() -> None:
    assert len(paragraphs("Mở đầu\n\n\n\na) Việc một\n\n\n\n- việc hai\n\n\n\nViệc ba")) == 4


def test_sentences_begin_with_a_capital() -> None:
    text = "Thôn, xóm… hoặc trường… Lưu ý: một. Hai (ba…) bốn."
    assert sentences(text) == ["Thôn, xóm… hoặc trường…", "Lưu ý: một.", "Hai (ba…) bốn."]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    text, data = tmp_path / "text.md", tmp_path / "thu.yaml"
    rows = [row(str(number), piece) for number, piece in enumerate(PIECES[:4], 1)]
    again = row("5", PIECES[4], "binds: có, on: unit, same_as: '3'")
    text.write_text(TEXT, encoding="utf-8")
    data.write_text(HEAD + "".join([*rows, again]), encoding="utf-8")
    return text, data


def run(pair: tuple[Path, Path]) -> int:
    return main([str(path) for path in pair])


def test_the_tool_is_content_with_a_whole_inventory(pair: tuple[Path, Path]) -> None:
    assert run(pair) == 0


def test_the_tool_counts_sentences_where_the_inventory_says_so(tmp_path: Path) -> None:
    text, data = tmp_path / "text.txt", tmp_path / "thu.yaml"
    text.write_text("Câu một. Câu hai.\n", encoding="utf-8")
    rows = row("para1/1", "Câu một.") + row("para1/2", "Câu hai.")
    data.write_text(HEAD.replace("clauses", "unit: sentence\nclauses") + rows, encoding="utf-8")
    assert run((text, data)) == 0


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        ("Cơ quan:  \nTổ Một\n", "", ["-"]),
        ("\nBáo cáo của tổ;\n", "\n", ["-"]),
        ("Kế hoạch", "Bản kế hoạch", ["+", "-"]),
        ("# I. Tên phần\n", "# I. Tên phần\n\nThêm một đoạn.\n", ["+"]),
    ],
)
def test_the_tool_finds_what_changed(
    pair: tuple[Path, Path],
    capsys: pytest.CaptureFixture[str],
    old: str,
    new: str,
    marks: list[str],
) -> None:
    assert old in TEXT
    pair[0].write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    assert run(pair) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line[0] for line in lines[:-1]] == marks


def test_the_tool_tells_of_a_broken_inventory(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    pair[1].write_text("format: [", encoding="utf-8")
    assert run(pair) == 1
    assert capsys.readouterr().out.startswith("! ")
    assert main([]) == 2
