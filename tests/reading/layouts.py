"""Pages from texts, as the readers of PDF and of Word give them."""

from typing import Any

from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Block, Field, Letterhead, Page, Role, TextSource

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def pdf(text: str) -> tuple[Page, ...]:
    """One block a line, one page for each form feed."""
    return tuple(
        Page(number, TextSource.TEXT, tuple(map(Block, part.strip("\n").split("\n"))))
        for number, part in enumerate(text.split("\f"), 1)
    )


def word(*blocks: str | tuple[str, ...]) -> tuple[Page, ...]:
    """One page of paragraphs; a tuple is a table row of cells."""
    made = [
        Block("\t".join(block), role=Role.TABLE) if isinstance(block, tuple) else Block(block)
        for block in blocks
    ]
    return (Page(1, TextSource.TEXT, tuple(made)),)


def heads(pages: tuple[Page, ...]) -> list[Letterhead]:
    return [paper.letterhead for paper in read_papers(pages)]


def head(pages: tuple[Page, ...]) -> Letterhead:
    """The letterhead of the one paper that the pages hold."""
    (only,) = heads(pages)
    return only


def told(letterhead: Letterhead, *names: str) -> dict[str, Any]:
    """The fields as plain values."""
    values = {name: getattr(letterhead, name) for name in names}
    return {name: v.value if isinstance(v, Field) else v for name, v in values.items()}


def check(letterhead: Letterhead, **expected: Any) -> None:
    """The fields are as expected, and no cited number or date became the paper's own."""
    assert told(letterhead, *expected) == expected
    own = told(letterhead, "number", "date")
    assert own["number"] not in {cite.number for cite in letterhead.cites}
    if "date" not in expected:
        assert own["date"] is None
    if "number" not in expected:
        assert own["number"] is None
