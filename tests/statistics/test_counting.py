"""The rules of counting: each cites a clause that is there, and says whether it holds here."""

import ast
from pathlib import Path

import pytest

from dossier_manager.report.stats import tables as stats_tables
from dossier_manager.rules.clauses import Bound, Inventory, load_inventories
from dossier_manager.statistics.counting import CountingRule, counting, founders, shipped
from dossier_manager.statistics.proposals import Mark

HB, HD22 = (next(i for i in load_inventories() if i.id == name) for name in ("hb", "hd22"))
ROOM = Path(stats_tables.__file__).parents[1]


def known(inventory: Inventory) -> set[str]:
    return {name for c in inventory.clauses for name in (c.id, c.id.partition("/")[0])}


@pytest.mark.parametrize("rule", shipped().rules, ids=lambda rule: rule.id)
def test_every_rule_cites_clauses_that_are_there(rule: CountingRule) -> None:
    there = known(HD22 if rule.text is not None else HB)
    assert rule.text in (None, HD22.number or "22/HD-BCA-V05")
    assert all(clause in there for clause in rule.basis.split("; "))


def test_every_clause_on_counting_has_a_rule() -> None:
    wanted = {c.id for c in HB.clauses if c.on is Bound.COUNTING} | {"para2/4"}
    cited = {c for rule in shipped().rules if not rule.text for c in rule.basis.split("; ")}
    assert wanted == cited


def test_every_rule_has_its_own_id_and_each_mark_has_a_rule() -> None:
    ids = [rule.id for rule in shipped().rules]
    assert len(ids) == len(set(ids))
    assert {mark.value for mark in Mark} <= set(ids)


def test_every_rule_that_is_asked_for_is_there() -> None:
    asked = set(stats_tables.GROUP_RULES.values())
    asked |= {rule for _, _, rule in stats_tables.figures(None) if rule is not None}
    for path in (ROOM / "statistics").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "by":
                asked.add(ast.literal_eval(node.args[0]))
    way = counting(None, 2026)
    assert len(asked) > 10
    assert {way.by(name).id for name in asked} == asked
    with pytest.raises(KeyError):
        way.by("khong-co")


@pytest.mark.parametrize(
    ("province", "year", "direct"),
    [
        ("Hòa Bình", 2024, True),
        ("tỉnh Hoà Bình", 2023, True),
        ("HÒA BÌNH", 2023, True),
        ("Hòa Bình", 2022, False),  # rated before the ministry's guide, whose words it follows
        ("Hòa Bình", 2025, False),  # merged on 01/7/2025, rated in November
        ("Hòa Bình", 2026, False),
        ("Phú Thọ", 2024, False),
        ("Bình", 2024, False),
        (None, 2024, False),
    ],
)
def test_the_way_of_counting_holds_in_hoa_binh_until_it_was_merged(
    province: str | None, year: int, direct: bool
) -> None:
    way = counting(province, year)
    assert way.direct is direct
    by_analogy = {rule.id for rule in way.rules if rule.by_analogy}
    own = {rule.id for rule in shipped().rules if rule.text is None}
    assert by_analogy == (set() if direct else own)


def test_a_citation_names_text_paragraph_and_sentence() -> None:
    rule = counting(None, 2026).by("nguoi-lam")
    assert rule.basis == ("Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 3, câu 2; đoạn 3, câu 3")
    assert rule.brief == "HD Hòa Bình, đoạn 3, câu 2; đoạn 3, câu 3"
    assert counting(None, 2026).by("muc-xep-loai").basis == "22/HD-BCA-V05, III.2.c"


def test_the_words_of_both_sides_are_apart() -> None:
    local, own = founders(local=True), founders(local=False)
    assert not set(local.accepts) & set(own.accepts)
    assert (local.accepts, local.doubts) == (own.doubts, own.accepts)
