"""Recognition held against papers by another hand: a confusion table.

`wrong and sure` is counted apart from `unsure`: the first misleads, the second asks.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dossier_manager.archive.manifest import Manifest
from dossier_manager.reading.filename import with_name
from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Block, FileKind, Letterhead, Page, TextSource
from dossier_manager.recognition.match import recognise
from dossier_manager.recognition.model import Match, MatchStanding
from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.yamltext.node import Mapping, Node, Scalar, Sequence
from dossier_manager.yamltext.strict import load

PAPERS = Path(__file__).parent.parent / "tests" / "papers"


@dataclass(frozen=True, slots=True)
class Truth:
    """What another hand says of one paper."""

    text: str
    name: str
    model: str
    set_id: str
    parts: frozenset[str]
    year: str | None
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What recognition made of one paper."""

    truth: Truth
    sure: frozenset[str]
    unsure: frozenset[str]
    years: frozenset[int | None]
    letterhead: Letterhead


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return None if node.absent else node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.pairs}


def truths() -> list[Truth]:
    """The table of the other hand."""
    node = load((PAPERS / "truth.yaml").read_bytes(), "truth.yaml")
    assert isinstance(node, Sequence | Mapping), node
    rows = []
    listed = _plain(node)
    assert isinstance(listed, list)
    for row in listed:
        fields = {k: str(row[k]) for k in ("number", "date", "kind") if row.get(k) is not None}
        rows.append(
            Truth(
                text=row["text"],
                name=row["name"],
                model=row["model"],
                set_id=row["set"],
                parts=frozenset(str(p) for p in row["parts"] or ()),
                year=row.get("year"),
                fields=fields,
            )
        )
    return rows


def verdict(truth: Truth, book: RuleBook) -> Verdict:
    """Recognise one paper as a reader would give its lines."""
    text = (PAPERS / truth.text).read_text(encoding="utf-8")
    page = Page(1, TextSource.TEXT, tuple(Block(line) for line in text.splitlines()))
    papers = [with_name(paper, Path(truth.name).name) for paper in read_papers([page])]
    ruleset = book.get(truth.set_id)
    assert ruleset is not None
    kind = "dien-hinh" if truth.set_id.endswith("dien-hinh") else "mo-hinh"
    manifest = Manifest.model_validate({"id": "a", "name": truth.model, "kind": kind})
    file_kind = FileKind.DOCX if truth.name.lower().endswith(("docx", "doc")) else FileKind.PDF
    per_paper = recognise(
        [(paper, text) for paper in papers], truth.name, file_kind, ruleset, manifest, readable=True
    )
    found: list[Match] = [match for matches in per_paper for match in matches]
    sure = frozenset(m.part for m in found if m.standing is MatchStanding.RECOGNISED)
    unsure = frozenset(m.part for m in found) - sure
    years = frozenset(m.year for m in found)
    return Verdict(truth, sure, unsure, years, papers[0].letterhead)


def table(verdicts: list[Verdict]) -> dict[str, int]:
    """Counts over all papers, part by part."""
    counts: Counter[str] = Counter()
    for one in verdicts:
        true = one.truth.parts
        counts["parts true"] += len(true)
        counts["found, sure"] += len(true & one.sure)
        counts["found, unsure"] += len(true & one.unsure)
        counts["not found"] += len(true - one.sure - one.unsure)
        counts["wrong and sure"] += len(one.sure - true)
        counts["wrong, unsure"] += len(one.unsure - true)
        counts["papers of nothing"] += not true
        counts["of these, sure of something"] += bool(not true and one.sure)
        counts["of these, unsure of something"] += bool(not true and one.unsure)
        for key, said in one.truth.fields.items():
            field = getattr(one.letterhead, key)
            value = field.value if field else "none"
            counts[f"{key}: right"] += value == said
            counts[f"{key}: unread"] += value == "none" != said
            counts[f"{key}: wrong"] += value not in (said, "none")
    return dict(counts)


def main(*, details: bool = False) -> None:
    """Print the table, and with `details` every paper that is not simply right."""
    book = load_book()
    verdicts = [verdict(truth, book) for truth in truths()]
    print(f"papers by another hand: {len(verdicts)}")
    for name, count in table(verdicts).items():
        print(f"  {name:32} {count}")
    for one in verdicts if details else ():
        if one.sure != one.truth.parts:
            told = ", ".join(sorted(one.truth.parts)) or "nothing"
            print(
                f"{one.truth.text:8} {told:14} sure {sorted(one.sure)} unsure {sorted(one.unsure)}"
            )


if __name__ == "__main__":
    main()
