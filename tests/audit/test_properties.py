"""What holds for every dossier, whatever is in it and whatever people decided."""

import datetime as dt
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dossier_manager.archive.decisions import Action, Decision, in_force
from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.model import Blocker, DossierAudit, Rating, Status
from dossier_manager.recognition.model import Document, FileState, MatchStanding
from dossier_manager.report import json as report
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import Frequency, RuleSet
from tests.audit.conftest import decision, judge, manifest, paper

Owed = tuple[str, int | None]
"""A part, and the year where it is yearly."""

BOOK = load_book()
MODELS = ("hd22.mo-hinh", "bt2023.mo-hinh", "hb.mo-hinh")
EXEMPLARS = ("hd22.dien-hinh", "bt2023.dien-hinh")
YEARS = {"hd22": 2026, "bt2023": 2024, "hb": 2024}
FOUNDED = {"hd22": "2024-03-01", "bt2023": "2023-06-01", "hb": "2023-06-01"}
LADDER = {"tot": 3, "kha": 2, "trung_binh": 1, None: 0}
CONFIRMED, SURE, GUESS = MatchStanding.DECIDED, MatchStanding.RECOGNISED, MatchStanding.UNSURE
few = settings(max_examples=30, deadline=None)
sets = pytest.mark.parametrize("name", [*MODELS, *EXEMPLARS])
models = pytest.mark.parametrize("name", MODELS)


def rules_of(name: str) -> RuleSet:
    found = BOOK.get(name)
    assert found is not None
    return found


def year_of(rules: RuleSet) -> int:
    return YEARS[rules.id.partition(".")[0]]


def owed(rules: RuleSet) -> list[Owed]:
    """Every part with its year, those of the year before too; papers of events as well."""
    year = year_of(rules)
    found: list[Owed] = []
    for _, part in rules.parts:
        yearly = part.owed in (Frequency.YEARLY, Frequency.HALF_YEARLY)
        found.append((part.id, year if yearly else None))
        if part.previous_year:
            found.append((part.id, year - 1))
    return found


def one(
    rules: RuleSet,
    what: Owed,
    *,
    standing: MatchStanding = CONFIRMED,
    name: str | None = None,
) -> Document:
    """A paper for one part, with a day where the audit asks for one."""
    part, year = what
    days = {
        "6a": FOUNDED[rules.id.partition(".")[0]],
        "10b": f"{year}-11-02",
        "3": f"{year_of(rules) - 1}-11-10",
        "4b": f"{year_of(rules)}-10-20",
    }
    return paper(
        rules.requirement(part), year=year, standing=standing, date=days.get(part), name=name
    )


def stated(rules: RuleSet, **changes: Any) -> Manifest:
    """What people state of a dossier that these rules govern."""
    year = year_of(rules)
    if rules.rating is None:
        record = {
            "year": f"{year}",
            "criteria": {"met": "9", "all": "10", "source": "BC 15, tr. 3"},
        }
        return manifest(**{"kind": "dien-hinh", "founding": None, "years": [record], **changes})
    target = {"direction": "tang", "planned": "10", "source": "BC 15, tr. 2"}
    targets = [
        {"name": f"Chỉ tiêu {n}", "achieved": "10" if n < 10 else "5", **target}
        for n in range(1, 11)
    ]
    sent = {"date": f"{year}-11-03", "source": "sổ văn bản đi số 88"}
    founding = {
        "number": "45/QĐ-UBND",
        "date": FOUNDED[rules.id.partition(".")[0]],
        "authority": "Chủ tịch UBND xã An Bình",
    }
    years = [{"year": f"{year}", "targets": targets, "sent": sent}]
    return manifest(**{"founding": founding, "years": years, **changes})


def audit(
    rules: RuleSet,
    papers: Iterable[Document],
    *,
    decisions: Iterable[Decision] = (),
    said: Manifest | None = None,
) -> DossierAudit:
    """Judge on the sixth of November of the year: every day of the guide but the last is past."""
    year = year_of(rules)
    on = dt.date(year, 11, 6)
    told = said or stated(rules)
    return judge(rules, papers, stated=told, decisions=decisions, on=on, year=year)


def rating(audited: DossierAudit) -> Rating:
    assert audited.rating is not None
    return audited.rating


def not_lower(first: DossierAudit, second: DossierAudit) -> bool:
    """Whether the second stands as high as the first, in what is possible and what is proven."""
    before, after = rating(first), rating(second)
    possible = LADDER[after.possible] >= LADDER[before.possible]
    return possible and LADDER[after.proven] >= LADDER[before.proven]


def left_out(rules: RuleSet) -> st.SearchStrategy[list[Owed]]:
    """The papers of a dossier from which some are missing; now and then many, now and then few."""
    every = owed(rules)
    subset = st.lists(st.sampled_from(every), unique=True)
    return subset | subset.map(lambda gone: [what for what in every if what not in gone])


# --- a paper that is there never does harm ------------------------------------------------------


def harmless(rules: RuleSet) -> list[Owed]:
    """Parts whose paper can only help.

    Not papers of events: nobody owes them. Not parts that another part's `applies_if` asks for
    (`has.6b`): a decision on a Ban Chỉ đạo makes the rules of that Ban Chỉ đạo owed, by design
    (V.1.a(7)). The founding decision is among them, since the day of founding is stated and the
    paper bears the same one; where nobody states it, the paper's day decides what is owed at all,
    and a second decision of another day makes it unknown, by design (III.2.a).
    """
    asked = {
        fact.removeprefix("has.")
        for _, part in rules.parts
        if part.applies_if is not None
        for fact in part.applies_if.facts()
        if fact.startswith("has.")
    }
    events = {part.id for _, part in rules.parts if part.owed is Frequency.EVENT}
    return [what for what in owed(rules) if what[0] not in asked | events]


def test_only_the_committee_makes_another_part_owed() -> None:
    kept = [{part for part, _ in harmless(rules_of(name))} for name in MODELS]
    every = [
        {part.id for _, part in rules_of(n).parts if part.owed is not Frequency.EVENT}
        for n in MODELS
    ]
    assert [whole - some for whole, some in zip(every, kept, strict=True)] == [
        {"6b"},
        set(),
        {"6b"},
    ]


@models
@few
@given(data=st.data())
def test_an_owed_paper_never_lowers_what_is_possible_or_proven(
    name: str, data: st.DataObject
) -> None:
    rules = rules_of(name)
    added = data.draw(st.sampled_from(harmless(rules)), "added")
    there = [what for what in data.draw(left_out(rules), "there") if what != added]
    how = data.draw(st.sampled_from([CONFIRMED, SURE]), "standing")
    led_by = data.draw(st.sampled_from(["ban-chi-dao", "truong", None]), "led by")
    said = stated(rules, led_by=led_by)
    papers = [one(rules, what) for what in there]
    if data.draw(st.booleans(), "a scan of nobody knows what"):
        papers.append(replace(paper("", name="scan.pdf", state=FileState.UNREAD), papers=()))
    before = audit(rules, papers, said=said)
    # What the manifest says is not owed (7c where nothing is linked) meets no owed requirement:
    # its paper speaks against the manifest, and that waits for a person (PAPER_AGAINST_MANIFEST).
    rows = [item for item in before.items if (item.part, item.year) == added]
    assume(all(item.status is not Status.NOT_APPLICABLE for item in rows))
    after = audit(rules, [*papers, one(rules, added, standing=how)], said=said)
    assert not_lower(before, after)


@models
@few
@given(data=st.data())
def test_a_confirmation_never_lowers_what_is_possible_or_proven(
    name: str, data: st.DataObject
) -> None:
    rules = rules_of(name)
    what = data.draw(st.sampled_from(harmless(rules)), "what")
    papers = [one(rules, w) for w in data.draw(left_out(rules), "there") if w != what]
    steps = [one(rules, what, standing=how) for how in (GUESS, SURE, CONFIRMED)]
    guessed, sure, confirmed = (audit(rules, [*papers, step]) for step in steps)
    assert not_lower(guessed, sure)
    assert not_lower(sure, confirmed)


# --- every bar names its clause -----------------------------------------------------------------


def blockers(audited: DossierAudit) -> list[Blocker]:
    grades = audited.rating.grades.values() if audited.rating else ()
    found = [blocker for grade in grades for blocker in grade.blockers]
    return found + list(audited.recognition.blockers if audited.recognition else ())


@sets
@few
@given(data=st.data())
def test_everything_that_stands_in_the_way_names_text_and_clause(
    name: str, data: st.DataObject
) -> None:
    rules = rules_of(name)
    papers = [one(rules, what) for what in data.draw(left_out(rules), "there")]
    years: dict[str, Any] = data.draw(st.sampled_from([{}, {"years": []}]), "years")
    said = stated(rules, **years)
    refused = data.draw(st.lists(st.sampled_from(decided(rules)), unique_by=lambda d: d.id))
    audited = audit(rules, papers, decisions=refused, said=said)
    source = f"{rules.source.number}, "
    named = [blocker.basis for blocker in blockers(audited)] + [i.basis for i in audited.items]
    named += [finding.basis or "" for finding in audited.findings if finding.bars]
    if audited.rating:
        named += [entry.basis for entry in audited.rating.undecided]
    assert [basis for basis in named if not basis.removeprefix(source).strip()] == []
    assert [basis for basis in named if not basis.startswith(source)] == []


@sets
def test_an_empty_dossier_has_something_in_its_way(name: str) -> None:
    assert blockers(audit(rules_of(name), []))  # else the property above says nothing


# --- a waiver -----------------------------------------------------------------------------------


def not_asking(rules: RuleSet, part_id: str) -> RuleSet:
    """The same rules, but no grade asks for this part."""
    nothing = {"bars": (), "person": ()}
    items = tuple(
        item.model_copy(
            update={
                "parts": tuple(
                    p.model_copy(update=nothing) if p.id == part_id else p for p in item.parts
                )
            }
        )
        for item in rules.items
    )
    fields = {key: getattr(rules, key) for key in RuleSet.model_fields}
    return RuleSet(**(fields | {"items": items}))


@models
@few
@given(data=st.data())
def test_a_waiver_changes_its_own_item_and_stands_in_sight(name: str, data: st.DataObject) -> None:
    rules = rules_of(name)
    there = data.draw(left_out(rules), "there")
    how = st.sampled_from([CONFIRMED, SURE, GUESS])
    papers = [one(rules, what, standing=data.draw(how)) for what in there]
    before = audit(rules, papers)
    own = data.draw(st.sampled_from(before.items), "waived")
    granted = decision("waive", requirement=own.requirement, year=own.year)
    after = audit(rules, papers, decisions=[granted])
    changed = [(was, now) for was, now in zip(before.items, after.items, strict=True) if was != now]
    confirmed = any(row.confirmed for row in own.evidence)
    assert [was for was, _ in changed] == ([] if confirmed else [own])
    assert all(now.status is Status.WAIVED for _, now in changed)
    assert all(now.evidence == own.evidence for _, now in changed)
    assert (own.requirement in rating(after).waived) is not confirmed
    told = report.dossier(after, {after.path: [granted]})
    assert [entry["requirement"] for entry in told["waivers"]] == [own.requirement]
    assert [i["status"] for i in told["items"]].count("waived") == len(changed)
    assert told["rating"]["waived"] == list(rating(after).waived)


@models
@few
@given(data=st.data())
def test_a_waiver_is_worth_no_more_than_not_being_asked(name: str, data: st.DataObject) -> None:
    """It opens what the absence barred and proves nothing."""
    rules = rules_of(name)
    part = data.draw(st.sampled_from([part.id for _, part in rules.parts]), "waived")
    whole = data.draw(st.booleans(), "all else is there")
    there = owed(rules) if whole else data.draw(left_out(rules), "there")
    papers = [one(rules, what) for what in there if what[0] != part]
    granted = [decision("waive", requirement=rules.requirement(part))]
    waived = rating(audit(rules, papers, decisions=granted))
    unasked = rating(audit(not_asking(rules, part), papers))
    assert LADDER[waived.possible] <= LADDER[unasked.possible]
    plain = rating(audit(rules, papers))
    assert LADDER[waived.possible] >= LADDER[plain.possible]
    asked = rules.part(part)
    if asked is not None and asked.previous_year and waived.proven != plain.proven:
        # Last year's decision is a person's question and no condition of this year's proof: the
        # waiver answers it, and stands beside the grade wherever that is printed.
        assert rules.requirement(part) in waived.waived
    else:
        assert LADDER[waived.proven] <= LADDER[plain.proven]


# --- order --------------------------------------------------------------------------------------


def decided(rules: RuleSet) -> list[Decision]:
    """Decisions about different things, each of which changes the audit of an empty dossier."""
    year = year_of(rules)
    told: list[Decision] = [
        decision("waive", id="w-1", requirement=rules.requirement("1a" if rules.rating else "1")),
        decision("waive", id="w-2", requirement=rules.requirement("2")),
        decision("waive", id="w-x", requirement="hd22.mo-hinh/khong-co"),
        decision("assign", id="a-1", requirement=rules.requirement("3"), held="hộp 3"),
        decision("assign", id="a-2", requirement=rules.requirement("3"), held="hộp 4"),
    ]
    if rules.rating is not None:
        told += [
            decision("verdict", id="v-1", criterion="15a", outcome="unmet", year=year),
            decision("verdict", id="v-2", criterion="7b", outcome="met"),
            decision("verdict", id="v-3", criterion="hieu-qua", outcome="unmet", year=year),
            decision("verdict", id="v-4", criterion="bao-cao-dung-quy-dinh", outcome="unmet"),
            decision("sent", id="s-1", year=year, sent=f"{year}-11-05", source="sổ đi"),
            decision("assign", id="a-3", requirement=rules.requirement("5"), dossier="mh-2"),
        ]
    else:
        told += [
            decision("verdict", id="v-1", criterion=c.id, outcome="unmet", year=year)
            for c in (rules.recognition.criteria[:1] if rules.recognition else ())
        ]
    return told


def in_any_order(audited: DossierAudit) -> DossierAudit:
    """The same audit, the rows of evidence of each item sorted: their order is the order given."""
    items = tuple(replace(i, evidence=tuple(sorted(i.evidence, key=repr))) for i in audited.items)
    return replace(audited, items=items)


def shuffled(what: Sequence[Any], seed: int) -> list[Any]:
    mixed = list(what)
    random.Random(seed).shuffle(mixed)
    return mixed


@sets
@few
@given(data=st.data())
def test_the_order_of_papers_and_decisions_changes_nothing(name: str, data: st.DataObject) -> None:
    """Decisions about the same thing are not among these: there the last word counts, by design.

    Nor are two reports of two days, two founders, two files of the same bytes: see the next.
    """
    rules = rules_of(name)
    there = data.draw(left_out(rules), "there")
    how = st.sampled_from([CONFIRMED, SURE, GUESS])
    papers = [one(rules, what, standing=data.draw(how)) for what in there]
    second = data.draw(st.lists(st.sampled_from(owed(rules)), unique=True, max_size=4), "twice")
    papers += [
        one(rules, what, standing=data.draw(how), name=f"hai-{what[0]}-{what[1]}.pdf")
        for what in second
    ]
    said = data.draw(st.lists(st.sampled_from(decided(rules)), unique_by=lambda d: d.id), "said")
    seed = data.draw(st.integers(0, 2**16), "seed")
    first = audit(rules, papers, decisions=said)
    again = audit(rules, shuffled(papers, seed), decisions=shuffled(said, seed + 1))
    assert in_any_order(again) == in_any_order(first)


def judged(audited: DossierAudit) -> object:
    """An audit without its words: states, blockers, grades, and the codes of its findings."""
    found = rating(audited)
    grades = {
        name: (grade.state, [(b.code, b.requirement, b.basis) for b in grade.blockers])
        for name, grade in found.grades.items()
    }
    items = [(item.requirement, item.year, item.status) for item in audited.items]
    best = (found.eligible, found.possible, found.proven, found.waived)
    return items, grades, best, sorted((f.code, f.severity.rank) for f in audited.findings)


@models
@few
@given(data=st.data())
def test_the_order_of_differing_papers_changes_no_judgement(name: str, data: st.DataObject) -> None:
    """Words may follow the order of the papers, which `ingest` gives by their names.

    Two reports whose sending nobody stated: SENT_UNKNOWN names the day of the first. Two founders
    that are unclear: `eligible_why` names them in turn. Two files of the same bytes: FILE_DOUBLE
    stands at the first. No state, no blocker and no grade may.
    """
    rules = rules_of(name)
    year = year_of(rules)
    heads = ["ỦY BAN NHÂN DÂN XÃ AN BÌNH", "CÔNG AN XÃ AN BÌNH", "BAN CHỈ ĐẠO 138"]
    papers = []
    for number, what in enumerate(data.draw(st.lists(st.sampled_from(owed(rules)), max_size=12))):
        days = st.sampled_from([f"{year}-11-02", f"{year}-11-20", f"{year - 1}-02-01"])
        one_more = paper(
            rules.requirement(what[0]),
            year=what[1],
            date=data.draw(days),
            agency=data.draw(st.sampled_from(heads)),
            standing=data.draw(st.sampled_from([CONFIRMED, SURE, GUESS])),
            name=f"{number}.pdf",
        )
        content = data.draw(st.sampled_from(["a", "b", f"c-{number}"]))
        papers.append(replace(one_more, content=content))
    less: dict[str, Any] = data.draw(
        st.sampled_from([{}, {"founding": None}, {"years": []}]), "stated"
    )
    said = stated(rules, **less)
    mixed = data.draw(st.permutations(papers), "mixed")
    assert judged(audit(rules, mixed, said=said)) == judged(audit(rules, papers, said=said))


# --- a decision taken back ----------------------------------------------------------------------


@sets
def test_each_of_these_decisions_changes_an_audit(name: str) -> None:
    rules = rules_of(name)
    plain = audit(rules, [])
    same = [d.id for d in decided(rules) if audit(rules, [], decisions=[d]) == plain]
    assert same == []  # else taking one back would say nothing


@sets
@few
@given(data=st.data())
def test_a_decision_taken_back_leaves_the_audit_as_it_was(name: str, data: st.DataObject) -> None:
    rules = rules_of(name)
    papers = [one(rules, what) for what in data.draw(left_out(rules), "there")]
    every = data.draw(st.permutations(decided(rules)), "every")
    back = data.draw(st.lists(st.sampled_from(every), unique_by=lambda d: d.id), "taken back")
    gone = {entry.id for entry in back}
    written = list(every)
    for entry in back:  # a withdrawal stands anywhere after what it withdraws
        first = next(n for n, d in enumerate(written) if d.id == entry.id) + 1
        place = data.draw(st.integers(first, len(written)))
        taken = decision(Action.WITHDRAW, id=f"x-{entry.id}", of=entry.id)
        written.insert(place, taken)
    never = [entry for entry in every if entry.id not in gone]
    before = audit(rules, papers, decisions=never)
    assert audit(rules, papers, decisions=in_force(written)) == before
