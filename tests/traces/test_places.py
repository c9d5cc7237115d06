"""What holds in one province and time is told there with its clause, and nowhere else."""

import pytest

from tests.traces.archive import Broken
from tests.traces.breaks import PlaceBreak
from tests.traces.tables import PLACES
from tests.traces.test_breaks import like, names

EVERY = [(text, one) for text, table in PLACES.items() for one in table]
IDS = [f"{text}:{one.id}" for text, one in EVERY]
OTHERS = [(text, one, province, year) for text, one in EVERY for province, year in one.elsewhere]


@pytest.mark.parametrize(("text", "one"), EVERY, ids=IDS)
def test_it_is_told_in_its_place_with_its_clause(
    text: str, one: PlaceBreak, broken: Broken
) -> None:
    said = broken.placed(one, one.province, one.year)
    for wanted in one.said:
        found = [saying for saying in said if like(wanted, saying)]
        assert found, (one.what, wanted)
        told = {clause for saying in found for clause in names(text, saying.basis)}
        assert set(wanted.clauses) <= told, (wanted, [s.basis for s in found])


@pytest.mark.parametrize(
    ("text", "one", "province", "year"),
    OTHERS,
    ids=[f"{text}:{one.id}:{province}-{year}" for text, one, province, year in OTHERS],
)
def test_elsewhere_and_in_another_year_it_is_not_told(
    text: str, one: PlaceBreak, province: str | None, year: int, broken: Broken
) -> None:
    for wanted in one.said:
        for saying in broken.placed(one, province, year):
            if like(wanted, saying):
                assert not set(wanted.clauses) & names(text, saying.basis), (one.what, saying)


def test_every_place_is_held_against_another_place_or_year() -> None:
    assert all(one.elsewhere for _, one in EVERY)
    assert not [one.id for _, one in EVERY if (one.province, one.year) in one.elsewhere]
