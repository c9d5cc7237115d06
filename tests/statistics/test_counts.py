"""The counts add up, whatever people stated and left out."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_manager.archive.manifest import Kind
from dossier_manager.catalogue.view import DossierView
from dossier_manager.statistics.archive import Statistics
from dossier_manager.statistics.counts import Teams
from dossier_manager.statistics.group import RATED, RECOGNITION, Group
from dossier_manager.statistics.rows import (
    Row,
    by_commune,
    by_founding_year,
    by_group,
    by_kind,
    by_level,
)
from tests.statistics.counted import counted, exemplar, model, site


def test_an_empty_archive_counts_to_nothing() -> None:
    made = counted()
    assert made.now.totals.dossiers == made.now.totals.models == made.now.totals.exemplars == 0
    assert made.now.totals.sites.with_first == 0
    assert (made.exceptions, made.proposals, made.questions) == ((), (), ())
    assert by_commune(made.now.lines) == by_level(made.now.lines) == ()


@pytest.mark.parametrize("said", ["có", "không", None])
def test_the_first_place_is_a_site_only_where_the_archive_says_so(said: str | None) -> None:
    keys: dict[str, Any] = {"first_site_counts": said} if said else {}
    made = counted(model(), site("d-1", "mh-1"), site("d-2", "mh-1"), model("mh-2"), **keys)
    sites = made.now.totals.sites
    assert (sites.without_first, sites.with_first) == (2, 4)
    assert sites.first_counts is {"có": True, "không": False, None: None}[said]
    asked = [one.code for one in made.questions if one.code == "STATS_FIRST_SITE_OPEN"]
    assert len(asked) == (said is None)


def test_only_several_teams_are_summed_and_the_unstated_are_told() -> None:
    made = counted(
        model(groups="3"),
        site("d-1", "mh-1", groups="2"),
        site("d-2", "mh-1", groups="1"),
        site("d-3", "mh-1", groups="0"),
        site("d-4", "mh-1"),
        site("d-5", "mh-1", groups="9", ended={"date": "2026-01-01"}),
    )
    assert made.now.totals.teams == Teams(several=5, several_in=2, one_in=2, unstated_in=1)


def test_a_members_dossier_is_not_counted_twice() -> None:
    keeper, member = model("a", linked="có"), model("b", linked="có", role="thanh-vien")
    made = counted(keeper, member)
    assert (made.now.totals.models, made.now.totals.linked, made.now.totals.apart) == (1, 1, 1)
    assert by_group(made.now.lines)[Group.MEMBER] == 1


def test_a_link_that_nobody_stated_is_told_apart() -> None:
    made = counted(model("a", linked=None), model("b", linked="không"), model("c", linked="có"))
    assert (made.now.totals.linked, made.now.totals.linked_unstated) == (1, 1)


def keys(found: tuple[Row, ...]) -> dict[str | None, int]:
    return {row.key: row.dossiers for row in found}


def test_a_commune_is_one_however_it_is_spaced_and_written() -> None:
    made = counted(
        model("a", commune="Xã Yên Hạ"),
        model("b", commune="xã  yên hạ"),
        model("c", commune="Xã Ye\u0302n Ha\u0323"),
        model("d", commune="Xã Yên Hà"),
        model("e"),
        model("f", place="Xã Yên Hạ"),
    )
    found = keys(by_commune(made.now.lines))
    assert sorted(found.values()) == [1, 2, 3]
    assert found[None] == 2  # a place is free text and no commune
    assert list(found)[-1] is None


def test_communes_stand_in_the_order_in_which_people_look_them_up() -> None:
    names = ["xã Đông Lộc", "xã Yên Hạ", "xã Ân Thi", "phường Bến Kiều", "xã Bình Hải"]
    made = counted(*(model(f"m-{n}", commune=name) for n, name in enumerate(names)))
    assert [row.key for row in by_commune(made.now.lines)] == [
        "phường Bến Kiều",
        "xã Ân Thi",
        "xã Bình Hải",
        "xã Đông Lộc",
        "xã Yên Hạ",
    ]


def test_levels_kinds_and_founding_years() -> None:
    made = counted(
        model("a", level="tinh"),
        model("b", level=None),
        site("c", "a", level="xa", founding=None, documents=()),
        exemplar("d"),
    )
    assert keys(by_level(made.now.lines)) == {"tinh": 1, "xa": 1, None: 2}
    assert keys(by_kind(made.now.lines)) == {"diem": 1, "dien-hinh": 1, "mo-hinh": 2}
    assert keys(by_founding_year(made.now.lines)) == {"2024": 2, None: 1}


STATED: dict[str, list[Any]] = {
    "kind": ["mo-hinh", "diem", "dien-hinh"],
    "commune": [None, "Xã A", "xã a", "Phường B"],
    "level": [None, "xa", "tinh"],
    "role": [None, "thanh-vien"],
    "counted": [None, "có", "không"],
    "parent": [None, "d-0", "d-1", "khong-co"],
    "groups": [None, "1", "4"],
    "ended": [None, {"date": "2025-05-01"}, {"date": "2026-10-31"}, {"date": "2027-01-01"}],
    "founding": [
        None,
        {"exists": "không"},
        {"date": "2019-01-01", "authority": "Chủ tịch UBND xã A"},
        {"date": "2026-10-31", "authority": "Chủ tịch UBND xã A"},
        {"date": "2026-12-01", "authority": "Trưởng Công an xã A"},
    ],
    "performers": [None, "nhan-dan", "can-bo"],
    "purpose": [None, "an-ninh-trat-tu", "phuc-vu-nhan-dan"],
}
GRADE = [None, "tot", "kha", "trung_binh", "yeu"]


@st.composite
def dossiers(draw: st.DrawFn) -> list[DossierView]:
    """Up to six dossiers of which people stated whatever they liked."""
    made = []
    for number in range(draw(st.integers(0, 6))):
        said = {name: draw(st.sampled_from(values)) for name, values in STATED.items()}
        grade, before = draw(st.sampled_from(GRADE)), draw(st.sampled_from(GRADE))
        made.append(model(f"d-{number}", grade, before, name=f"MH {number % 2}", **said))
    return made


def hold(made: Statistics) -> None:
    """Everything that adds up in one year, and from one year to the next."""
    for year in (made.now, made.before):
        groups, totals = by_group(year.lines), year.totals
        assert sum(groups.values()) == totals.dossiers == len(year.lines)
        assert sum(groups[group] for group in RATED) == totals.rated_kinds
        assert sum(groups[group] for group in RECOGNITION) == totals.exemplars
        assert totals.rated_kinds + totals.exemplars + totals.apart == totals.dossiers
        teams = totals.teams
        assert teams.several_in + teams.one_in + teams.unstated_in == totals.rated_kinds
        for rows in (by_commune(year.lines), by_level(year.lines), by_kind(year.lines)):
            assert sum(row.dossiers for row in rows) == totals.dossiers
            assert sum(row.models for row in rows) == totals.models
            for row in rows:
                assert row.of(Group) == row.dossiers
                assert row.of(RATED) == row.models + row.sites
        placed = [site.path for one in year.families.models for site in one.sites]
        placed += [line.path for line, _ in year.families.loose]
        assert sorted(placed) == sorted(x.path for x in year.lines if x.kind is Kind.SITE)
    for kind in Kind:
        now = sum(line.kind is kind and line.counted for line in made.now.lines)
        before = sum(line.kind is kind and line.counted for line in made.before.lines)
        new = sum(line.kind is kind for line in made.change.new)
        gone = sum(line.kind is kind for line in made.change.gone)
        assert now == before + new - gone


@settings(max_examples=150, deadline=None)
@given(dossiers())
def test_every_dossier_falls_into_one_group_and_one_commune(stated: list[DossierView]) -> None:
    made = counted(*stated)
    hold(made)
    paths = Counter(line.path for line in made.now.lines)
    assert paths == Counter(view.path for view in stated)


@settings(max_examples=50, deadline=None)
@given(st.permutations([model("a"), site("b", "a"), exemplar("c"), model("d", "tot", "kha")]))
def test_the_order_of_the_disk_changes_nothing(stated: list[DossierView]) -> None:
    assert counted(*stated) == counted(*sorted(stated, key=lambda view: view.path))
