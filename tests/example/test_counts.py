"""The counts and the review of the example archive agree, year by year."""

from pathlib import Path

from dossier_manager.audit.archive import audit_archive
from dossier_manager.ingest.look import look
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.review import Review, review
from dossier_manager.statistics.span import Span
from tests.example.fact import AS_OF
from tests.statistics.test_review_groups import same_as_the_counts

ROOT = Path(__file__).parents[2] / "example_archive"


def test_the_review_has_the_groups_of_the_counts(tmp_path: Path) -> None:
    view, book, span = look(ROOT, state=tmp_path / "state"), load_book(), Span(2018, 2026, AS_OF)
    audits = (audit_archive(view, book, as_of=AS_OF, year=year) for year in span.years)
    made = review(view, book, audits, span)
    same_as_the_counts(view, made)
    assert_stories(made)


def assert_stories(made: Review) -> None:
    """By the stories of 2026: sixteen mô hình and điểm; the one ended in April is none of them."""
    year = made.whole.years[-1]
    assert dict(year.there) == {"mo-hinh": 14, "diem": 2, "dien-hinh": 2}
    groups = (Group.NOT_STATED, Group.NOT_ELIGIBLE, Group.ELIGIBILITY_UNKNOWN, Group.ENDED)
    assert [year.of(group) for group in groups] == [11, 3, 2, 3]
