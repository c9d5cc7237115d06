"""A rule file laid over another: what it changes and inherits, and each fault with its line."""

import pytest

from dossier_manager.findings import Finding
from dossier_manager.rules.load import load_book, rule_set
from dossier_manager.rules.model import RuleSet
from dossier_manager.rules.shelf import Shelf

BASE = b"""
format: 1
id: goc.dien-hinh
title: Goc
kinds: [dien-hinh]
source: {number: 1/HD, title: T, date: 2020-01-01, agency: A}
valid_from: 2020-01-01
valid_to: 2030-01-01
model_words: [g]
items:
  - code: "1"
    title: Mot
    basis: m 1
    parts:
      - {id: a, title: A, basis: m 1.a, owed: once, who_holds: noi giu}
      - {id: b, title: B, basis: m 1.b, owed: once}
recognition:
  {plan_part: a, report_part: a, years: 1, years_basis: m 4, percent: 70, percent_basis: m 5}
"""
HEAD = """format: 1
id: tren.dien-hinh
base: goc.dien-hinh
title: Tren
source: {number: NUMBER, title: T, date: 2021-01-01, agency: B}
valid_from: 2021-01-01
"""


def laid(rows: str, number: str = "1/HD") -> tuple[RuleSet | None, tuple[Finding, ...]]:
    text = HEAD.replace("NUMBER", number) + rows
    return rule_set(text.encode(), "tren.yaml", Shelf([("goc.yaml", BASE)]))


def item(parts: str) -> str:
    return f'items:\n  - code: "1"\n    parts:\n{parts}'


def test_only_what_is_written_differs_and_nothing_of_the_base_itself_is_taken() -> None:
    found, faults = laid(item("      - {id: a, title: A moi}\n"))
    assert faults == ()
    assert found is not None
    a, b = found.part("a"), found.part("b")
    assert a is not None
    assert b is not None
    assert (a.title, a.basis, a.who_holds, b.title) == ("A moi", "m 1.a", "noi giu", "B")
    assert (found.id, found.valid_to) == ("tren.dien-hinh", None)


def test_rows_are_added_and_dropped_only_when_they_say_so() -> None:
    rows = "      - {id: b, drop: có}\n      - {id: c, add: có, title: C, basis: m 9, owed: once}\n"
    found, faults = laid(item(rows))
    assert faults == ()
    assert found is not None
    assert [part.id for _, part in found.parts] == ["a", "c"]


def test_a_blank_value_takes_the_inherited_one_away() -> None:
    found, _ = laid(item("      - {id: a, who_holds: ~}\n"))
    assert found is not None
    part = found.part("a")
    assert part is not None
    assert part.who_holds is None


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("{id: z, title: Z}", "RULES_ROW_NOT_THERE"),
        ("{id: z, drop: có}", "RULES_ROW_NOT_THERE"),
        ("{id: a, add: có, title: Z}", "RULES_ROW_THERE"),
    ],
)
def test_a_row_that_is_not_there_is_a_fault_with_its_line(row: str, code: str) -> None:
    found, faults = laid(item(f"      - {row}\n"))
    assert found is None
    assert [(f.code, f.place.path, f.place.line) for f in faults] == [(code, "tren.yaml", 10)]


def test_a_clause_of_another_text_is_never_inherited() -> None:
    found, faults = laid(item("      - {id: a, basis: khoan 1}\n"), number="2/HD")
    assert found is None
    assert {f.code for f in faults} == {"RULES_BASIS_INHERITED"}
    told = {(dict(f.params)["where"], dict(f.params)["clause"]) for f in faults}
    assert told == {("1", "m 1"), ("b", "m 1.b"), ("recognition", "m 4"), ("recognition", "m 5")}
    assert {f.place.line for f in faults} == {3}


def test_a_base_that_is_not_there_and_bases_in_a_ring() -> None:
    _, faults = rule_set(b"id: x.y\nbase: z.z\n", "x.yaml", Shelf([]))
    assert [(f.code, f.place.line) for f in faults] == [("RULES_BASE_UNKNOWN", 2)]
    ring = [("a.yaml", b"id: a.a\nbase: b.b\n"), ("b.yaml", b"id: b.b\nbase: a.a\n")]
    _, faults = rule_set(ring[0][1], "a.yaml", Shelf(ring))
    assert [f.code for f in faults] == ["RULES_BASE_RING"]


def test_the_digest_follows_the_rows_below() -> None:
    over = HEAD.encode()
    one = Shelf([("goc.yaml", BASE), ("tren.yaml", over)])
    other = Shelf([("goc.yaml", BASE + b"\n# khac\n"), ("tren.yaml", over)])
    assert one.digest("tren.dien-hinh", over) != other.digest("tren.dien-hinh", over)


def test_the_procedure_of_binh_thuan_cites_only_itself() -> None:
    for name in ("bt2023.mo-hinh", "bt2023.dien-hinh"):
        ruleset = load_book().get(name)
        assert ruleset is not None
        cited = [part.basis for _, part in ruleset.parts]
        cited += [part.bars_basis for _, part in ruleset.parts if part.bars_basis]
        rules = ruleset.rating or ruleset.recognition
        cited += [one.basis for one in (rules.criteria if rules else ())]
        assert not [clause for clause in cited if "V.1.a" in clause or "III.1." in clause]
        assert not [clause for clause in cited if "III.2." in clause]
