import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.report.screen import as_text, clean, line, table, write


@given(st.text())
def test_what_is_shown_cannot_act_on_the_terminal(text: str) -> None:
    shown = clean(text)
    assert not [c for c in shown if ord(c) < 32 or c in "\x7f\u202e\u2066\u200f\x9b"]
    assert clean(shown) == shown


def test_decomposed_names_are_measured_as_they_look() -> None:
    shown = as_text(table(("Tên",), [["Tiê\u0301ng kẻng"]]), width=40)
    assert "Tiếng kẻng" in shown


def test_markup_is_text() -> None:
    assert as_text(line("[red]x[/red] :smile:")) == "[red]x[/red] :smile:\n"


def test_no_line_ends_in_blanks() -> None:
    shown = as_text(table(("A", "B"), [["x", ""], ["", "y"]]), width=60)
    assert not [row for row in shown.splitlines() if row != row.rstrip()]


def test_a_stream_that_is_no_terminal_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    write(line("Tốt", "bold red"), stream)
    stream.flush()
    assert stream.buffer.getvalue() == "Tốt\n".encode()


def test_columns_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    write(line("một hai ba bốn năm sáu bảy tám chín mười"), stream)
    stream.flush()
    rows = stream.buffer.getvalue().decode().splitlines()
    assert len(rows) > 1
    assert max(map(len, rows)) <= 30
