"""What another rule set would change: rows, clauses, grades, and papers carried between kin."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.difference import (
    DossierDifference,
    Row,
    as_if_governing,
    carried,
    covered,
    differences,
    governing,
    source,
    unsought,
)
from dossier_manager.audit.model import GradeState, Status
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.recognition.model import Document, MatchStanding
from dossier_manager.rules.load import RuleBook, load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, decision, manifest, paper, whole

BOOK = load_book()


def shipped(name: str) -> RuleSet:
    found = BOOK.get(name)
    assert found is not None
    return found


GUIDE, ABOVE, EXEMPLAR = map(shipped, ("hd22.mo-hinh", "bt2023.mo-hinh", "hd22.dien-hinh"))


def archive(
    documents: Iterable[Document] = (),
    *,
    stated: Manifest | None = None,
    decisions: Iterable[Decision] = (),
    province: str | None = None,
) -> ArchiveView:
    said: dict[str, Any] = {"id": "kho", "name": "Kho", "completion_method": "so-chi-tieu-dat"}
    settings = Settings.model_validate(said | ({"province": province} if province else {}))
    seen = DossierView(
        "ho-so", Path("ho-so"), stated or manifest(), tuple(decisions), tuple(documents)
    )
    return ArchiveView(Path("kho"), settings, (seen,), (), (), Coverage())


def changed(
    view: ArchiveView, one: RuleSet = GUIDE, other: RuleSet = ABOVE, book: RuleBook = BOOK
) -> DossierDifference:
    (found,) = differences(view, book, one, other, on=ON, year=YEAR)
    return found


def test_a_set_against_itself_changes_nothing() -> None:
    for ruleset in (GUIDE, ABOVE):
        found = changed(archive(whole(GUIDE)), ruleset, ruleset)
        assert (found.items, found.grades, found.recited, found.changed) == ((), (), 0, False)


def test_a_part_that_only_one_set_has_stands_with_its_clause() -> None:
    rows = {row.part: row for row in changed(archive(whole(GUIDE))).items}
    meeting = rows["bb-quan-triet"]
    assert meeting.before is None
    assert meeting.after == Row(Status.MISSING, ABOVE.cite("I.B4.3"))
    back = {row.part: row for row in changed(archive(whole(GUIDE)), ABOVE, GUIDE).items}
    assert (back["bb-quan-triet"].before, back["bb-quan-triet"].after) == (meeting.after, None)


def test_a_committee_not_asked_for_by_one_set_is_missing_by_the_other() -> None:
    led = manifest(led_by="truong")
    found = changed(archive(whole(GUIDE, without=["6b", "7a"]), stated=led))
    row = next(row for row in found.items if row.part == "6b")
    assert row.before is not None
    assert row.after is not None
    assert (row.before.status, row.after.status) == (Status.NOT_APPLICABLE, Status.MISSING)
    assert row.before.basis.startswith(GUIDE.source.number)
    assert row.after.basis.startswith(ABOVE.source.number)
    best = next(grade for grade in found.grades if grade.grade == "tot")
    assert best.after is GradeState.BARRED
    assert "6b" in {(bar.requirement or "").rpartition("/")[2] for bar in best.bars}
    assert all(bar.bars for bar in best.bars)
    assert found.possible[0] != found.possible[1]


def test_papers_that_both_ask_for_are_carried_and_only_recited() -> None:
    seen = [
        paper(GUIDE.requirement(part), standing=MatchStanding.RECOGNISED) for part in ("2", "6a")
    ]
    found = changed(archive(seen))
    assert not {"2", "6a"} & {row.part for row in found.items}
    assert found.recited > 2


def test_carrying_leaves_other_sets_and_unknown_parts_alone() -> None:
    names = ["hd22.mo-hinh/6a", "hd22.dien-hinh/3", "hd22.mo-hinh/khong-co"]
    (seen,) = archive([paper(name) for name in names]).dossiers
    made = carried(seen, GUIDE, ABOVE)
    assert [m.requirement for d in made.documents for p in d.papers for m in p.matches] == [
        "bt2023.mo-hinh/6a",
        *names[1:],
    ]
    assert carried(seen, GUIDE, GUIDE) is seen


def test_which_set_the_papers_were_recognised_by() -> None:
    nowhere, there = archive().settings, archive(province="Bình Thuận").settings
    assert source(BOOK, nowhere, GUIDE, ABOVE) is GUIDE
    assert source(BOOK, nowhere, ABOVE, GUIDE) is GUIDE
    assert source(BOOK, nowhere, ABOVE, ABOVE) is GUIDE
    assert source(BOOK, nowhere, ABOVE, EXEMPLAR) is None
    assert source(BOOK, there, ABOVE, GUIDE) is ABOVE
    assert unsought(ABOVE, GUIDE) == ("bb-quan-triet", "bb-hop")
    assert unsought(GUIDE, GUIDE) == ()


def test_a_persons_waiver_counts_by_both_sets() -> None:
    said = [decision("waive", requirement=GUIDE.requirement("2"))]
    found = changed(archive(whole(GUIDE, without=["2"]), decisions=said))
    assert "2" not in {row.part for row in found.items}
    assert found.waived == (True, True)


@pytest.mark.parametrize(
    ("province", "year", "ruleset", "governs", "why"),
    [
        (None, 2026, GUIDE, True, "đang được áp dụng"),
        (None, 2026, ABOVE, False, "chỉ áp dụng ở Bình Thuận, kho không ghi tỉnh nào; kỳ 2026"),
        ("Bình Thuận", 2026, ABOVE, False, "đến 30/06/2025"),
        ("Bình Thuận", 2024, ABOVE, True, "đang được áp dụng"),
        ("Bình Thuận", 2024, GUIDE, False, "bt2023.mo-hinh được xét trước"),
    ],
)
def test_which_set_really_governs(
    province: str | None, year: int, ruleset: RuleSet, governs: bool, why: str
) -> None:
    view = archive(province=province)
    made = governing(view, BOOK, ruleset, covered(view, GUIDE, ABOVE), year)
    assert (made.id, made.governs) == (ruleset.id, governs)
    assert why in made.why


def test_judged_as_if_it_governed_with_its_own_day_for_older_papers() -> None:
    since = dt.date(2020, 1, 1)
    wide = as_if_governing(GUIDE, since)
    assert (wide.valid_from, wide.valid_to) == (since, None)
    assert wide.papers_from == (GUIDE.papers_from or GUIDE.valid_from)
    assert as_if_governing(ABOVE, since).papers_from == ABOVE.papers_from


def test_only_dossiers_of_a_kind_that_both_cover() -> None:
    assert covered(archive(), GUIDE, EXEMPLAR) == ()
    assert differences(archive(), BOOK, GUIDE, EXEMPLAR, on=ON, year=YEAR) == ()


def test_the_recognition_of_an_exemplar_has_no_grades() -> None:
    stated = manifest(kind="dien-hinh")
    found = changed(archive(stated=stated), EXEMPLAR, shipped("bt2023.dien-hinh"))
    assert (found.grades, found.possible) == ((), (None, None))
