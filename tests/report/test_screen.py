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


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("kind", [io.TextIOWrapper, Terminal])
@pytest.mark.parametrize(
    ("columns", "width"), [("1", 80), ("40", 80), ("79", 80), ("80", 80), ("120", 120)]
)
def test_columns_is_heard_and_no_report_is_narrower_than_eighty(
    monkeypatch: pytest.MonkeyPatch, kind: type[io.TextIOWrapper], columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "xterm")
    held = io.BytesIO()
    stream = kind(held, encoding="utf-8")
    write(line("abc " * 100), stream)
    stream.flush()
    rows = held.getvalue().decode().splitlines()
    assert max(len(row.rstrip()) for row in rows) == width - 1  # words of three and a blank


@pytest.mark.parametrize("columns", ["", "nhiều", "-5"])
def test_columns_that_say_nothing_are_a_hundred(
    monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    write(line("abc " * 100), stream)
    stream.flush()
    assert max(map(len, stream.buffer.getvalue().decode().splitlines())) == 99
