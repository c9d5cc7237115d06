"""What is asked of a paper once and used for every way, and what it only looks like."""

import re
from dataclasses import dataclass

from dossier_manager.recognition.model import Evidence
from dossier_manager.recognition.pattern import found
from dossier_manager.recognition.subject import About, Own, about, near_names
from dossier_manager.rules.model import LookAlike
from dossier_manager.vietnamese.form import words

_DAY = re.compile(
    r"(?<![^ ])(?:(?:ngay )?\d{1,2} |(?:tu |den (?:het )?))thang \d{1,2} nam 20\d\d(?![^ ])"
)
_PARTY = ("dang uy", "chi bo", "dang bo", "ban thuong vu", "huyen uy")
_BLANK = "_"


@dataclass(frozen=True, slots=True)
class Looked:
    """A paper's evidence, the dossier's folded name, and what the paper is about.

    `agency` are the issuing agency, the one above it and the number, folded. `plain` is the
    title without the own name, however it is written, and without days: `Camera giám sát` does
    not make a paper one about giám sát, `03 tháng 11` none about three months. `named` says
    that the title calls the own name a mô hình; `without_party` that the dossier is stated to
    have no party committee.
    """

    evidence: Evidence
    name: str
    about: About
    agency: str
    plain: str
    named: bool
    without_party: bool

    @property
    def party(self) -> bool:
        """Whether a party committee issued the paper."""
        return self.evidence.letterhead.party or any(word in self.agency for word in _PARTY)


def looked_at(evidence: Evidence, own: Own, *, without_party: bool = False) -> Looked:
    """Ask all that every way needs."""
    letterhead = evidence.letterhead
    subject = letterhead.subject.value if letterhead.subject else ""
    agency = _agency_words(evidence)
    title = f" {evidence.title} "
    without = title
    for name in filter(None, (own.name, *near_names(subject, own))):
        without = without.replace(f" {name} ", f" {_BLANK} ")
    general = "|".join(re.escape(words(word)) for word in own.model_words)
    called = rf" (?:{general}) (?:[^ ]+ ){{0,4}}{re.escape(own.name)} "
    return Looked(
        evidence=evidence,
        name=own.name,
        about=about(subject, evidence.title, evidence.text, agency, own),
        agency=agency,
        plain=_DAY.sub(_BLANK, without.strip()),
        named=bool(own.name and general and re.search(called, title)),
        without_party=without_party,
    )


def looks_like_other(rules: tuple[LookAlike, ...], looked: Looked) -> str | None:
    """Why a paper only looks like the part, or None."""
    for rule in rules:
        if found(rule.titles, looked.plain, looked.name):
            return rule.why
        if rule.agencies and found(rule.agencies, looked.agency, looked.name):
            return rule.why
    return None


def _agency_words(evidence: Evidence) -> str:
    letterhead = evidence.letterhead
    own = letterhead.agency.value if letterhead.agency else ""
    number = letterhead.number.value if letterhead.number else ""
    return words(f"{letterhead.parent_agency or ''} {own} {number}")
