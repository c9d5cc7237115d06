"""Rows and clauses held against each other: what a rule set cites, and what no row speaks of yet.

A clause is cited by its number; the paragraphs below one number count together, so that a number
in use does not yet say that each of its paragraphs has a row. `NO_ROW_YET` is written by hand: a
number leaves it when a row for it comes, and a new gap fails.
"""

import re
from collections.abc import Iterator

import pytest

from dossier_manager.rules.clauses import Bound, load_inventories
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from dossier_manager.yamltext.model import Model

TEXT_OF = {"hd22": "hd22", "bt2023": "bt2023", "cu": "cu"}
NO_ROW_YET: dict[str, set[str]] = {"hd22": set(), "bt2023": set(), "cu": set()}
_NUMBER = re.compile(r"(?:(?:II?I?|IV|VI?)(?:\.[\w]+)*|\d+(?:\.\d+)*)(?:\(\d+\))?")
_ROW_TAIL = re.compile(r"\(\d+\)|[a-zđ]\b|B\d+(?:\.\d+)*")


def bases(value: object) -> Iterator[str]:
    """Every clause that a rule set cites of its own text, wherever it stands."""
    if isinstance(value, Model) and getattr(value, "text", None) is None:
        for key in type(value).model_fields:
            inner = getattr(value, key)
            if key == "basis" or key.endswith("_basis"):
                if inner is not None:
                    yield inner
            else:
                yield from bases(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from bases(inner)


def numbers(basis: str) -> Iterator[str]:
    """The clauses that a citation names: `III.2.b(1), (2), gạch đầu dòng cuối` names two."""
    for piece in basis.split(";"):
        last = ""
        for word in (part.strip() for part in piece.split(",")):
            if _NUMBER.fullmatch(word):
                last = word
            elif last and _ROW_TAIL.fullmatch(word):
                last = re.sub(r"\(\d+\)$", "", last)
                last = last + word if word.startswith("(") else re.sub(r"[^.]+$", word, last)
            else:
                continue
            yield last


def sets(text: str) -> list[RuleSet]:
    return [one for one in load_book().sets if one.id.startswith(f"{text}.")]


def cited(text: str) -> set[str]:
    return {n for one in sets(text) for basis in bases(one) for n in numbers(basis)}


def known(text: str) -> set[str]:
    """Every clause of the inventory by its number, with and without its paragraph."""
    found = next(one for one in load_inventories() if one.id == TEXT_OF[text])
    return {name for clause in found.clauses for name in (clause.id, clause.id.partition("/")[0])}


@pytest.mark.parametrize(
    ("basis", "named"),
    [
        ("V.1.a(1); III.1.a", ["V.1.a(1)", "III.1.a"]),
        (
            "III.2.b(1), (2), (3), gạch đầu dòng cuối; V.1.a",
            ["III.2.b(1)", "III.2.b(2)", "III.2.b(3)", "V.1.a"],
        ),
        ("V.1.a(6); III.1.c, d", ["V.1.a(6)", "III.1.c", "III.1.d"]),
        ("I.B4.1(1)", ["I.B4.1(1)"]),
        ("V.1.a(8), nếu có", ["V.1.a(8)"]),
        ("1.4(10), nếu có thay đổi thành viên", ["1.4(10)"]),
        ("1.4(5); 1.1.3; 1.2", ["1.4(5)", "1.1.3", "1.2"]),
        ("3, thanh loại", ["3"]),
        ("III.2.b(1), (2), gạch đầu dòng 1", ["III.2.b(1)", "III.2.b(2)"]),
    ],
)
def test_a_citation_names_its_clauses(basis: str, named: list[str]) -> None:
    assert list(numbers(basis)) == named


@pytest.mark.parametrize("text", sorted(TEXT_OF))
def test_no_row_cites_a_clause_that_the_text_does_not_have(text: str) -> None:
    there = known(text)
    wrong = {n for n in cited(text) if n not in there and not any(k.startswith(n) for k in there)}
    assert wrong == set()


@pytest.mark.parametrize("text", sorted(TEXT_OF))
def test_every_row_cites_at_least_one_clause(text: str) -> None:
    silent = [basis for one in sets(text) for basis in bases(one) if not list(numbers(basis))]
    assert silent == []


@pytest.mark.parametrize("text", sorted(TEXT_OF))
def test_the_binding_clauses_without_a_row_are_those_that_are_known(text: str) -> None:
    found = next(one for one in load_inventories() if one.id == TEXT_OF[text])
    named = cited(text)
    gaps = set()
    for clause in found.binding:
        number, _, _ = clause.id.partition("/")
        if clause.on is Bound.DOSSIER and number not in named:
            gaps.add(number)
    assert gaps == NO_ROW_YET[text]
