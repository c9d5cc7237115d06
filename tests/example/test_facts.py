"""The audit of the example archive against its hand-written table of facts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.model import ArchiveAudit, DossierAudit, Status
from dossier_manager.ingest.look import look
from dossier_manager.rules.load import load_book
from tests.example.facts import AS_OF, ELIGIBILITY, FACTS, PERCENT, YEAR, Fact

ROOT = Path(__file__).parents[2] / "example_archive"


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> ArchiveAudit:
    view = look(ROOT, state=tmp_path_factory.mktemp("state"))
    return audit_archive(view, load_book(), as_of=AS_OF, year=YEAR)


def of(audit: ArchiveAudit, fact: Fact) -> DossierAudit:
    return next(d for d in audit.dossiers if d.path == fact.dossier)


def current(dossier: DossierAudit, status: Status) -> set[str]:
    """Parts in a state, in this year where they are yearly, of those whose absence matters."""
    owed = {i.part for i in dossier.items if i.bars}
    rows = (i for i in dossier.items if i.status is status and i.year in (None, YEAR))
    return {i.part for i in rows if i.part in owed}


def named(dossier: DossierAudit, grade: str) -> Iterator[str]:
    """What bars a grade, in the words of the table."""
    assert dossier.rating is not None
    for blocker in dossier.rating.grades[grade].blockers:
        if not blocker.bars:
            continue
        if blocker.requirement is not None:
            yield blocker.requirement.rpartition("/")[2]
        else:
            yield ELIGIBILITY if blocker.code == "NOT_ELIGIBLE" else PERCENT


def test_every_dossier_of_the_archive_stands_in_the_table(audit: ArchiveAudit) -> None:
    assert {d.path for d in audit.dossiers} == {fact.dossier for fact in FACTS}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.dossier)
class TestFact:
    """One dossier each."""

    def test_eligibility_and_percentage(self, audit: ArchiveAudit, fact: Fact) -> None:
        rating = of(audit, fact).rating
        assert (rating.eligible.value if rating else None) == fact.eligible
        found = rating.completion.percent if rating and rating.completion else None
        assert found == (fact.percent * 100 if fact.percent is not None else None)

    def test_missing_and_unsure_papers(self, audit: ArchiveAudit, fact: Fact) -> None:
        dossier = of(audit, fact)
        assert current(dossier, Status.MISSING) == fact.missing
        assert current(dossier, Status.UNSURE) == fact.unsure

    def test_grades(self, audit: ArchiveAudit, fact: Fact) -> None:
        rating = of(audit, fact).rating
        if rating is None:
            assert fact.tot is None
            return
        states = tuple(rating.grades[g].state.value for g in ("tot", "kha", "trung_binh"))
        assert states == (fact.tot, fact.kha, fact.trung_binh)
        assert (rating.possible, rating.proven) == (fact.possible, fact.proven)

    def test_what_bars(self, audit: ArchiveAudit, fact: Fact) -> None:
        dossier = of(audit, fact)
        if dossier.rating is not None:
            for grade in ("tot", "kha", "trung_binh"):
                assert set(named(dossier, grade)) == fact.bars.get(grade, frozenset())

    def test_recognition_of_an_exemplar(self, audit: ArchiveAudit, fact: Fact) -> None:
        found = of(audit, fact).recognition
        assert (found.state.value if found else None) == fact.recognition
        assert (found.due if found else None) == fact.due


def test_coverage_adds_up(audit: ArchiveAudit) -> None:
    coverage = audit.coverage
    seen = coverage.read + coverage.unread + coverage.unreadable + coverage.withheld
    assert coverage.files == seen == sum(fact.files for fact in FACTS) + 1  # one loose file
    assert coverage.withheld == sum(fact.withheld for fact in FACTS)
