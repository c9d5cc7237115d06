"""The audit of the example archive against its hand-written table of facts."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import ArchiveAudit, DossierAudit, ItemStatus, Status
from dossier_manager.ingest.look import look
from dossier_manager.rules.load import load_book
from tests.example.fact import AS_OF, ELIGIBILITY, PERCENT, UNFOUNDED, YEAR, Fact
from tests.example.facts import FACTS, HIDDEN, NOT_LOOKED, NOT_SHOWN
from tests.example.other_years import OTHER_YEARS

ROOT = Path(__file__).parents[2] / "example_archive"
Audits = Callable[[int, dt.date], ArchiveAudit]
_WORDS = {"NOT_ELIGIBLE": ELIGIBILITY, "NOT_FOUNDED": UNFOUNDED}


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> Audits:
    view = look(ROOT, state=tmp_path_factory.mktemp("state"))
    book = load_book()

    @cache
    def made(year: int, as_of: dt.date) -> ArchiveAudit:
        return audit_archive(view, book, as_of=as_of, year=year)

    return made


@pytest.fixture(scope="module")
def audit(audits: Audits) -> ArchiveAudit:
    return audits(YEAR, AS_OF)


def of(audits: Audits, fact: Fact) -> DossierAudit:
    audit = audits(fact.year, fact.as_of)
    return next(d for d in audit.dossiers if d.path == fact.dossier)


def mine(dossier: DossierAudit, fact: Fact, *statuses: Status) -> Iterator[ItemStatus]:
    """The rows of the first set in one of these states, of this year where they are yearly."""
    for item in dossier.items:
        ours = item.requirement.startswith(f"{fact.judged_by[0]}/")
        if ours and item.status in statuses and item.year in (None, fact.year):
            yield item


def current(dossier: DossierAudit, fact: Fact, status: Status) -> set[str]:
    """Parts in a state of those whose absence matters."""
    owed = {i.part for i in dossier.items if i.bars}
    found = {i.part for i in mine(dossier, fact, status)}
    return found & owed


def named(dossier: DossierAudit, grade: str) -> Iterator[str]:
    """What bars a grade, in the words of the table."""
    assert dossier.rating is not None
    for blocker in dossier.rating.grades[grade].blockers:
        if not blocker.bars:
            continue
        if blocker.requirement is not None:
            yield blocker.requirement.rpartition("/")[2]
        else:
            yield _WORDS.get(blocker.code, PERCENT)


def test_every_dossier_of_the_archive_stands_in_the_table(audit: ArchiveAudit) -> None:
    assert {d.path for d in audit.dossiers} == {fact.dossier for fact in FACTS}


@pytest.mark.parametrize(
    "fact", FACTS + OTHER_YEARS, ids=lambda fact: f"{fact.dossier}-{fact.year}"
)
class TestFact:
    """One dossier in one year each."""

    def test_rules(self, audits: Audits, fact: Fact) -> None:
        assert tuple(rules.id for rules in of(audits, fact).rules) == fact.judged_by

    def test_eligibility_and_percentage(self, audits: Audits, fact: Fact) -> None:
        rating = of(audits, fact).rating
        assert (rating.eligible.value if rating else None) == fact.eligible
        found = rating.completion.percent if rating and rating.completion else None
        assert found == (fact.percent * 100 if fact.percent is not None else None)

    def test_missing_and_unsure_papers(self, audits: Audits, fact: Fact) -> None:
        dossier = of(audits, fact)
        assert current(dossier, fact, Status.MISSING) == fact.missing
        assert current(dossier, fact, Status.UNSURE) == fact.unsure

    def test_grades(self, audits: Audits, fact: Fact) -> None:
        rating = of(audits, fact).rating
        if rating is None:
            assert fact.tot is None
            return
        states = tuple(rating.grades[g].state.value for g in ("tot", "kha", "trung_binh"))
        assert states == (fact.tot, fact.kha, fact.trung_binh)
        assert (rating.possible, rating.proven) == (fact.possible, fact.proven)

    def test_what_bars(self, audits: Audits, fact: Fact) -> None:
        dossier = of(audits, fact)
        if dossier.rating is not None:
            for grade in ("tot", "kha", "trung_binh"):
                assert set(named(dossier, grade)) == fact.bars.get(grade, frozenset())

    def test_what_the_guide_leaves_open(self, audits: Audits, fact: Fact) -> None:
        rating = of(audits, fact).rating
        found = rating.grades["tot"].blockers if rating else ()
        doubts = (b.requirement for b in found if b.code == "PAPER_EXEMPT_DOUBT" and b.requirement)
        assert {one.rpartition("/")[2] for one in doubts} == fact.asked

    def test_recognition_of_an_exemplar(self, audits: Audits, fact: Fact) -> None:
        found = of(audits, fact).recognition
        assert (found.state.value if found else None) == fact.recognition
        assert (found.due if found else None) == fact.due

    def test_that_it_ended(self, audits: Audits, fact: Fact) -> None:
        dossier = of(audits, fact)
        assert ("đã kết thúc ngày" in (dossier.why_not_rated or "")) == fact.ended
        if fact.ended:
            assert (dossier.rating, dossier.recognition) == (None, None)

    def test_what_is_told(self, audits: Audits, fact: Fact) -> None:
        codes = {found.code for found in of(audits, fact).findings}
        assert codes >= fact.told
        assert not codes & fact.untold


@pytest.mark.parametrize("fact", [f for f in FACTS if f.unasked], ids=lambda f: f.dossier)
def test_nothing_is_wanted_that_the_text_does_not_ask_for(audits: Audits, fact: Fact) -> None:
    rows = mine(of(audits, fact), fact, Status.MISSING, Status.UNSURE)
    assert not {item.part for item in rows} & fact.unasked


def test_every_report_names_the_level_above_and_the_police(audit: ArchiveAudit) -> None:
    codes = {found.code for dossier in audit.dossiers for found in dossier.findings}
    assert not codes & {"REPORT_ADDRESSEE", "REPORT_ADDRESSEE_ABOVE"}


@pytest.mark.parametrize(
    ("dossier", "guide"), [(f.dossier, f.rules[1]) for f in FACTS if f.rules[1:]]
)
def test_the_papers_of_the_older_guide_are_whole(
    audit: ArchiveAudit, dossier: str, guide: str
) -> None:
    """Ten of tự quản and seven of liên kết: what was made once, with those `nếu có`."""
    found = next(d for d in audit.dossiers if d.path == dossier)
    present = {i.code for i in found.items if i.status is Status.PRESENT and guide in i.requirement}
    whole = {"1", "2", "3", "4", "5", "6", "7", "10"} if "tu-quan" in guide else set("12346")
    assert present >= whole


def test_hidden_papers_are_found(audit: ArchiveAudit) -> None:
    for (dossier, name), parts in HIDDEN.items():
        found = next(d for d in audit.dossiers if d.path == dossier)
        path = f"{dossier}/{name}"
        met = {i.part for i in found.items if any(row.path == path for row in i.evidence)}
        assert met >= set(parts), path


def test_the_ending_of_a_model_stands_in_its_four_steps(audit: ArchiveAudit) -> None:
    for dossier in ("ket-thuc-cho-dem", "binh-thuan-2024"):
        found = next(d for d in audit.dossiers if d.path == dossier)
        steps = {i.part: i for i in found.items if i.part in ("16a", "16b", "16c", "16d")}
        assert [i.status for _, i in sorted(steps.items())] == [Status.PRESENT] * 4


def test_the_ending_and_the_replication_of_people_and_models_are_there(audit: ArchiveAudit) -> None:
    for dossier, parts in (
        ("dien-hinh-ket-thuc", {"dx", "5c", "5d"}),
        ("dong-ho-tu-quan", {"16e", "16f"}),
        ("binh-thuan-2024", {"bb-quan-triet"}),
    ):
        found = next(d for d in audit.dossiers if d.path == dossier)
        assert {i.part for i in found.items if i.status is Status.PRESENT} >= parts, dossier


def test_papers_speak_of_all_heads_but_for_two(audit: ArchiveAudit) -> None:
    found = [(d.path, f) for d in audit.dossiers for f in d.findings]
    gaps = {
        (path, (f.place.path or "").partition("/")[2], dict(f.params)["part"]): f.basis
        for path, f in found
        if f.code == "CONTENT_NOT_SEEN"
    }
    assert gaps == NOT_SHOWN
    blind = {
        path: tuple(one.partition(" – ")[0] for one in dict(f.params)["parts"].split("; "))
        for path, f in found
        if f.code == "CONTENT_NOT_LOOKED"
    }
    assert blind == NOT_LOOKED


def test_coverage_adds_up(audit: ArchiveAudit) -> None:
    coverage = audit.coverage
    seen = coverage.read + coverage.unread + coverage.unreadable + coverage.withheld
    assert coverage.files == seen == sum(fact.files for fact in FACTS) + 1  # one loose file
    assert coverage.withheld == sum(fact.withheld for fact in FACTS)
