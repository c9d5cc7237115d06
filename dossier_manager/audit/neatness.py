"""Files within one dossier: doubles, files of nothing, papers that serve too much."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier_manager.archive.manifest import Kind
from dossier_manager.audit.statuses import unidentified
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.recognition.match import may_share
from dossier_manager.recognition.model import Document, DocumentPaper, FileState, MatchStanding
from dossier_manager.recognition.naming import bare_name, named_in
from dossier_manager.rules.model import RuleSet


def neatness(
    ruleset: RuleSet, name: str, documents: Sequence[Document], none_of_them: frozenset[str]
) -> Iterator[Finding]:
    """All findings of tidiness. `name` is the dossier's own; `none_of_them` are files that a
    person says belong to nothing.
    """
    yield from _doubles(documents)
    for document in documents:
        place = Place(document.dossier, document.path or document.opaque)
        for paper in document.papers:
            yield from _serves_too_much(ruleset, paper, place)
    unknown = [d for d in unidentified(documents) if not _told(d, none_of_them)]
    for document in documents:
        place = Place(document.dossier, document.path or document.opaque)
        if document in unknown:
            yield finding(
                "FILE_UNIDENTIFIED", Severity.WARNING, place, state=_WORDS[document.state]
            )
        elif _read_for_nothing(document) and not _told(document, none_of_them):
            other = _other_name(ruleset, name, document)
            if other is None:
                yield finding("FILE_UNFILED", Severity.INFO, place)
            else:
                yield finding("FILE_OF_OTHER", Severity.WARNING, place, other=other, own=name)


def _other_name(ruleset: RuleSet, name: str, document: Document) -> str | None:
    """The trích yếu of an unfiled paper that bears another name than this dossier's."""
    own = bare_name(name, ruleset.model_words)
    person = Kind.EXEMPLAR in ruleset.kinds
    for paper in document.papers:
        subject = paper.letterhead.subject
        if subject is None or not own:
            continue
        named = named_in(subject.value, ruleset.model_words, person=person)
        told = [one.name for one in named if one.model]
        if told and not any(one == own for one in told):
            return subject.value
    return None


_WORDS = {
    FileState.READ: "có trang chưa đọc được",
    FileState.UNREAD: "chỉ có ảnh quét, chưa đọc được chữ",
    FileState.UNREADABLE: "không đọc được",
    FileState.WITHHELD: "có dấu mật nên không đọc",
}


def _read_for_nothing(document: Document) -> bool:
    matched = any(paper.matches for paper in document.papers)
    return document.state is FileState.READ and not matched


def _told(document: Document, none_of_them: frozenset[str]) -> bool:
    return document.inner in none_of_them or document.opaque in none_of_them


def _doubles(documents: Sequence[Document]) -> Iterator[Finding]:
    same: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.size:
            same[document.content].append(document)
    for group in same.values():
        names = [d.path or d.opaque or "" for d in group]
        if len(names) > 1:
            place = Place(group[0].dossier, names[0])
            others = ", ".join(names[1:])
            yield finding("FILE_DOUBLE", Severity.INFO, place, others=others)


def _serves_too_much(ruleset: RuleSet, paper: DocumentPaper, place: Place) -> Iterator[Finding]:
    """One paper for two parts that the rules do not let one paper meet together."""
    sure = [m for m in paper.matches if m.standing is not MatchStanding.UNSURE]
    parts = sorted({m.part for m in sure if ruleset.requirement(m.part) == m.requirement})
    pairs = [
        (one, other)
        for index, one in enumerate(parts)
        for other in parts[index + 1 :]
        if not may_share(ruleset, one, other)
    ]
    if pairs:
        named = ", ".join(f"{one} và {other}" for one, other in pairs)
        yield finding("PAPER_FOR_TWO", Severity.WARNING, place, parts=named)
