"""Whether an inventory of clauses holds every paragraph of the legal text that it was made from.

Run as `python -m tests.clauses TEXT INVENTORY`; prints each paragraph of the text that the
inventory lacks (+) and each clause whose paragraph the text does not have (-), and exits 1 if
there is any. The text is a file of the developer's own; the program never needs it.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dossier_manager.rules.clauses import Inventory, Unit, inventory, paragraph_hash

HARD_BREAK = "  "
PAGE_BREAK = 2
"""So many empty lines, at least, stand where a page of the printed text ended."""

CUT = re.compile(r"[^\W\d_]")
SENTENCE_END = re.compile(r"(?<=[.…])\s+(?=[^\W\d_])")


def paragraphs(text: str) -> list[str]:
    """The paragraphs: one a line, but lines joined at a hard break or across a page break."""
    found: list[str] = []
    empty = 0
    hard = False
    for line in text.splitlines():
        if not line.strip():
            empty, hard = empty + 1, False
            continue
        if found and (hard or (empty >= PAGE_BREAK and _cut(found[-1], line))):
            found[-1] = f"{found[-1]} {line.strip()}"
        else:
            found.append(line.strip())
        empty, hard = 0, line.endswith(HARD_BREAK)
    return found


def _cut(before: str, line: str) -> bool:
    """Whether a line goes on with a sentence that the page break cut."""
    first = line.lstrip()[:2]
    begun = bool(CUT.match(first)) and first[0].islower() and first[1:] != ")"
    return begun and not before.rstrip("*").endswith((".", ";", ":", "/"))


def sentences(paragraph: str) -> list[str]:
    """The sentences: each begins with a capital after a full stop or an ellipsis."""
    found: list[str] = []
    for piece in SENTENCE_END.split(paragraph):
        if found and not piece[0].isupper():
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def pieces(text: str, unit: Unit) -> list[str]:
    """What one clause each stands for: a paragraph, or a sentence of one."""
    whole = paragraphs(text)
    if unit is Unit.PARAGRAPH:
        return whole
    return [sentence for paragraph in whole for sentence in sentences(paragraph)]


def differences(text: str, held: Inventory) -> Iterator[str]:
    """A line for each piece too few or too many in the inventory, counted with repetitions."""
    wanted = Counter(clause.hash for clause in held.clauses)
    for piece in pieces(text, held.unit):
        mark = paragraph_hash(piece)
        if wanted[mark]:
            wanted[mark] -= 1
        else:
            yield f"+ {mark} {piece[:80]}"
    for clause in reversed(held.clauses):
        if wanted[clause.hash]:
            wanted[clause.hash] -= 1
            yield f"- {clause.hash} {clause.id}: {clause.says}"


def main(arguments: list[str]) -> int:
    """Print the differences of a text and an inventory; 1 if there is any, 2 for wrong use."""
    if len(arguments) != 2:
        print("python -m tests.clauses TEXT INVENTORY", file=sys.stderr)
        return 2
    text, data = (Path(argument) for argument in arguments)
    held, found = inventory(data.read_bytes(), data.name)
    for one in found:
        print(f"! {one.code} {one.place} {dict(one.params)}")
    if held is None:
        return 1
    lines = list(differences(text.read_text(encoding="utf-8"), held))
    print("\n".join([*lines, f"{held.id}: {len(held.clauses)} clauses, {len(lines)} differences"]))
    return 1 if lines or found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
