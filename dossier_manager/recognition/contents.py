"""Which contents a paper's text does not show. Pure, and only ever told as not seen.

Legal bases say nothing of what a paper sets, and its title nothing of what it says on it: both
are left out. A text that is too long to be looked through is not looked at.
"""

from collections.abc import Sequence
from functools import lru_cache

from dossier_manager.recognition.chapters import Chapter, chapters
from dossier_manager.recognition.model import Evidence
from dossier_manager.recognition.pattern import found
from dossier_manager.recognition.period import without_bases
from dossier_manager.rules.model import Content
from dossier_manager.vietnamese.form import nfc, words

TEXT_LIMIT = 400_000
"""Letters of a text that are looked through: some hundred and fifty pages."""
_HEAD_LINES = 60
"""Lines of a text in which its title is looked for."""
_SPECIAL = frozenset("*(|{")


def unseen(contents: Sequence[Content], evidence: Evidence, name: str) -> tuple[str, ...] | None:
    """The ids of the contents that a paper's text does not show, in the order of the rules.

    None where nobody can tell: a paper known by its name alone, one without text, one too long.
    `name` is the dossier's own, folded.
    """
    text = evidence.written
    if not evidence.readable or not text.strip() or len(text) > TEXT_LIMIT:
        return None
    subject = evidence.letterhead.subject
    title = words(subject.value) if subject else ""
    return tuple(one.id for one in contents if not _shows(one, text, title, name))


def _shows(content: Content, text: str, title: str, name: str) -> bool:
    if not content.within:
        return _stands(content.words, _said(text, title), name)
    return any(
        found(content.within, chapter.title, name) and _stands(content.words, chapter.text, name)
        for chapter in _chapters(text, title)
    )


def _stands(phrases: Sequence[str], text: str, name: str) -> bool:
    """Whether one of the phrases stands in a folded text; plain words are found the fast way."""
    padded = f" {text} "
    return any(
        found((phrase,), text, name) is not None
        if _SPECIAL.intersection(phrase)
        else f" {_folded(phrase)} " in padded
        for phrase in phrases
    )


@lru_cache(maxsize=4096)
def _folded(phrase: str) -> str:
    return words(phrase)


@lru_cache(maxsize=8)
def _said(text: str, title: str) -> str:
    """What the body of a text says, as folded words."""
    return words("\n".join(_body(text, title)))


@lru_cache(maxsize=8)
def _chapters(text: str, title: str) -> tuple[Chapter, ...]:
    return chapters(_body(text, title))


def _body(text: str, title: str) -> list[str]:
    """The lines of a text without its legal bases, from behind its title on."""
    # In a công văn the cells of subject and day stand on one line, with a tab between them.
    lines = without_bases(nfc(text)).replace("\t", "\n").splitlines()
    head = ""
    for at, line in enumerate(lines[:_HEAD_LINES] if title else ()):
        head = f"{head} {words(line)}".strip()
        if f" {head} ".endswith(f" {title} "):
            return lines[at + 1 :]
    return lines
