"""A broken list cut at its dashes, so that one spoiled entry does not hide the others."""

import codecs
import re
from collections.abc import Iterator

_ITEM = re.compile(rb"^( *)-(?=[ \r\n]|$)")


def pieces(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each item of the outermost list with the line at which it begins, counted from 1.

    What stands before the first dash belongs to no piece, unless no dash is found: then the
    whole file is one piece. Only for a list that does not load as a whole.
    """
    lines = data.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True)
    starts = _starts(lines)
    if not starts:
        yield 1, data
        return
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start + 1, b"".join(lines[start:end])


def _starts(lines: list[bytes]) -> list[int]:
    """The lines that begin an item, at the indentation of the first one or further left."""
    starts: list[int] = []
    indent = None
    for number, line in enumerate(lines):
        found = _ITEM.match(line)
        if found and (indent is None or len(found[1]) <= indent):
            indent = len(found[1]) if indent is None else indent
            starts.append(number)
    return starts
