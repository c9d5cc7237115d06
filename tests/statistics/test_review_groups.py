"""The review puts every dossier of every year where the counts of that year put it."""

from dossier_manager.audit.archive import audit_archive
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.archive import statistics
from dossier_manager.statistics.group import APART, RATED, RECOGNITION, Group
from dossier_manager.statistics.review import Review
from dossier_manager.statistics.rows import by_group
from tests.statistics.years import EXEMPLAR, archive, dossier, founded, looked, rated, seen


def every_group() -> list[DossierView]:
    """Small dossiers that fall into every group in one year or another."""
    old = founded("2020-01-01", level="xa")
    first = seen("6a", "2020-01-01", "45/QĐ-UBND")
    recognised = seen("5a", "2025-03-01", rules=EXEMPLAR)
    return [
        *(
            dossier(grade, **founded("2020-01-01", years=rated((2025, grade), (2026, grade))))
            for grade in ("tot", "kha", "trung_binh", "yeu")
        ),
        dossier("chua-ghi", [first], **old),
        dossier("tre", [seen("6a", "2026-06-01", "46/QĐ-UBND")], **founded("2026-06-01")),
        dossier("khong-qd", founding={"exists": "không"}),
        dossier("chua-ro"),
        dossier("sau", **founded("2026-11-02")),
        dossier("ngay-trong-qd", [seen("6a", "2025-02-01")]),
        dossier("hai-qd", [seen("6a", "2024-12-01"), seen("6a", "2026-12-05", "9/QĐ")]),
        dossier(
            "het", **founded("2020-01-01", ended={"date": "2026-04-10"}, years=rated((2026, "kha")))
        ),
        dossier("het-sau", **founded("2020-01-01", ended={"date": "2026-11-01"})),
        dossier("sap-het", **founded("2020-01-01", ended={"date": "2027-01-01"})),
        dossier("diem", [first], kind="diem", **old),
        dossier("theo-doi", role="thanh-vien", **old),
        dossier("khong-tinh", counted="không", **founded("2020-01-01", years=rated((2026, "tot")))),
        dossier("dh-moi", [seen("3", "2025-12-01", rules=EXEMPLAR)], kind="dien-hinh"),
        dossier("dh", [seen("3", "2023-11-01", rules=EXEMPLAR), recognised], kind="dien-hinh"),
        dossier("dh-chua-ro", [seen("5a", None, rules=EXEMPLAR)], kind="dien-hinh"),
        dossier("dh-het", kind="dien-hinh", ended={"date": "2025-06-01"}),
    ]


def same_as_the_counts(view: ArchiveView, made: Review) -> set[Group]:
    """Hold every year of a review against the counts of that year; the groups that were met."""
    book = load_book()
    met: set[Group] = set()
    for year in made.whole.years:
        now, before = (
            audit_archive(view, book, as_of=made.span.on, year=y)
            for y in (year.year, year.year - 1)
        )
        told = statistics(view, book, now, before).now
        met |= {line.group for line in told.lines}
        counts = by_group(told.lines)
        for group in (*RATED, *RECOGNITION, Group.ENDED, Group.LATER):
            assert year.of(group) == counts[group], (year.year, group)
        there = dict(year.there)
        assert there["mo-hinh"] == told.totals.models
        assert there["diem"] == told.totals.sites.without_first
        assert there["dien-hinh"] == told.totals.exemplars
        assert sum(there.values()) == sum(year.of(group) for group in (*RATED, *RECOGNITION))
        by_path = {line.path: line.group for line in told.lines}
        rows = {one.path: row for one in made.roll for row in one.years if row.year == year.year}
        assert {path: row.group for path, row in rows.items()} == by_path
    return met


def test_the_review_of_a_year_has_the_groups_of_the_counts_of_that_year() -> None:
    view = archive(*every_group())
    met = same_as_the_counts(view, looked(view, 2016, 2026))
    assert met == {*RATED, *RECOGNITION, *APART}


def test_only_members_and_those_not_counted_stand_in_no_group_of_the_sums() -> None:
    made = looked(archive(*every_group()), 2026, 2026)
    (year,) = made.whole.years
    assert (year.of(Group.MEMBER), year.of(Group.NOT_COUNTED)) == (0, 0)
    assert sum(number for _, number in year.groups) == len(made.roll) - 2
