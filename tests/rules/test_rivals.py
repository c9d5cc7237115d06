"""Sets that would be chosen for the same dossiers at once are told, with which goes first."""

import pytest

from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.findings import Severity
from dossier_manager.rules.choose import applicable, chosen
from dossier_manager.rules.load import RuleBook, book, load_book, shipped
from tests.rules.test_layer import BASE

OWN = BASE.decode().replace("valid_from: 2020-01-01\nvalid_to: 2030-01-01\n", "")


def own(
    name: str, since: str = "2024-01-01", until: str | None = None, more: str = ""
) -> tuple[str, bytes]:
    """A set of an archive's own for điển hình, in the file of its name."""
    text = OWN.replace("id: goc.dien-hinh", f"id: {name}\nvalid_from: {since}\n{more}")
    return f"rules/{name}.yaml", (text + (f"valid_to: {until}\n" if until else "")).encode()


def over(name: str, more: str = "", base: str = "hd22.dien-hinh") -> tuple[str, bytes]:
    """A set of an archive's own that is laid over another and changes only its name and days."""
    head = f"id: {name}\nbase: {base}\ntitle: T\nvalid_from: 2024-01-01\n"
    return f"rules/{name}.yaml", (head + more).encode()


def held(*files: tuple[str, bytes]) -> RuleBook:
    return book(shipped(), files, ())


def told(*files: tuple[str, bytes]) -> list[tuple[str, str | None, dict[str, str]]]:
    found = held(*files).findings
    assert all(one.severity is Severity.WARNING for one in found), found
    return [(one.code, one.place.path, dict(one.params)) for one in found]


PLACE = "province: Sông Lam\n"


def test_the_shipped_sets_have_no_rivals() -> None:
    assert load_book().findings == ()


def test_two_sets_of_one_province_are_told_and_the_first_named_goes_first() -> None:
    one, other = own("b.x", more=PLACE), own("a.x", more=PLACE)
    assert told(one, other) == [("RULES_RIVALS", "rules/a.x.yaml", {"first": "b.x", "id": "a.x"})]
    sets = applicable(
        held(one, other),
        Manifest.model_validate({"id": "x", "kind": "dien-hinh", "name": "X"}),
        Settings.model_validate({"id": "k", "name": "K", "province": "tỉnh Sông Lam"}),
    )
    first = chosen(sets, 2026)
    assert first is not None
    assert first.id == "b.x"


def test_an_own_set_goes_before_a_shipped_one_of_its_province() -> None:
    mine = own("x.x", since="2023-05-01", more="province: Bình Thuận\n")
    params = {"first": "x.x", "id": "bt2023.dien-hinh"}
    assert told(mine) == [("RULES_RIVALS", "rules/x.x.yaml", params)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (own("a.x", more=PLACE), own("b.x", more="province: Sông Hồng\n")),
        (own("a.x", more=PLACE), over("b.x")),
        (own("a.x", until="2025-06-01", more=PLACE), own("b.x", "2025-06-02", more=PLACE)),
        # Both hold for some days, and on no day on which a year is rated.
        (own("a.x", until="2025-10-31", more=PLACE), own("b.x", "2025-03-01", more=PLACE)),
        (over("a.x", PLACE), over("b.x", PLACE, base="a.x")),
        (over("a.x", "stated_only: có\nrecognition: ~\n"), over("b.x")),
        (
            own("a.x", until="2025-06-01", more=PLACE + "successor: b.x\n"),
            own("b.x", "2025-06-02", more=PLACE),
        ),
    ],
)
def test_sets_that_do_not_meet_or_are_said_to_be_related_are_no_rivals(
    one: tuple[str, bytes], other: tuple[str, bytes]
) -> None:
    assert told(one, other) == []


def test_the_first_day_of_november_in_both_makes_rivals() -> None:
    one = own("a.x", until="2025-11-01", more=PLACE)
    other = own("b.x", "2025-11-01", more=PLACE)
    assert [code for code, _, _ in told(one, other)] == ["RULES_RIVALS"]


def test_a_province_is_the_same_however_it_is_written() -> None:
    one, other = own("a.x", more=PLACE), own("b.x", more="province: SÔNG LAM\n")
    assert [code for code, _, _ in told(one, other)] == ["RULES_RIVALS"]


def test_two_layers_over_the_guide_are_rivals() -> None:
    params = {"first": "a.x", "id": "b.x"}
    assert told(over("a.x"), over("b.x")) == [("RULES_RIVALS", "rules/b.x.yaml", params)]


def test_a_set_behind_the_guide_for_all_its_time_is_never_chosen() -> None:
    found = told(own("x.x"))
    params = {"id": "x.x", "other": "hd22.dien-hinh"}
    assert found == [("RULES_NEVER_CHOSEN", "rules/x.x.yaml", params)]


@pytest.mark.parametrize("days", [("2015-01-01", None), ("2015-01-01", "2022-01-01")])
def test_a_set_that_holds_before_the_guide_may_be_chosen(days: tuple[str, str | None]) -> None:
    codes = [code for code, _, _ in told(own("x.x", *days))]
    assert codes == ([] if days[1] else ["RULES_RIVALS"])


def test_a_set_that_may_only_be_stated_is_not_told_to_be_never_chosen() -> None:
    text = own("x.x", more="stated_only: có\n")[1].decode()
    text = text[: text.index("recognition:")]
    assert told(("rules/x.yaml", text.encode())) == []
