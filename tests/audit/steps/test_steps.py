"""Progress through the procedure: states of steps, and what comes next, never a paper too late."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.archive import audit_archive
from dossier_manager.audit.dossier import audit_dossier
from dossier_manager.audit.steps.acts import ActKind
from dossier_manager.audit.steps.progress import Progress, archive_progress, progress
from dossier_manager.audit.steps.stand import Stand
from dossier_manager.audit.steps.steps import StepState, is_ending, steps_of
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.reading.model import FileKind, TextSource
from dossier_manager.recognition.model import Document, FileState, MatchStanding
from dossier_manager.rules.load import load_book, rule_set
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import ON, YEAR, decision, manifest, paper, whole

DONE, BEGUN, NOT_BEGUN, OPEN, NOT_ASKED = StepState
FIND, SETTLE, MAKE, WAIT = ActKind
FIRST = ("1a", "1b", "2", "3")
YOUNG = {"date": "2026-09-01", "authority": "Chủ tịch UBND xã An Bình", "number": "45/QĐ-UBND"}
SOON = dt.date(2026, 9, 20)


def seen(
    ruleset: RuleSet,
    documents: Iterable[Document] = (),
    *,
    stated: Manifest | None = None,
    decisions: Iterable[Decision] = (),
    on: dt.date = ON,
    year: int = YEAR,
) -> Progress:
    view = DossierView(
        "ho-so", Path("ho-so"), stated or manifest(), tuple(decisions), tuple(documents)
    )
    settings = Settings.model_validate({"id": "kho", "name": "Kho"})
    audit = audit_dossier(view, ruleset, settings, {"mh-1": view}, on=on, year=year)
    return progress(audit, ruleset, view, on=on, year=year)


def states(found: Progress) -> list[StepState]:
    return [step.state for step in found.steps]


def acts(found: Progress) -> list[tuple[ActKind, str | None, tuple[str, ...]]]:
    return [(a.kind, a.step, tuple(p.part.id for p in a.papers)) for a in found.acts]


def advised(found: Progress, kind: ActKind) -> set[str]:
    return {part for what, _, parts in acts(found) if what is kind for part in parts}


def few(ruleset: RuleSet, *parts: str, **changes: Any) -> list[Document]:
    return [paper(ruleset.requirement(part), **changes) for part in parts]


def unfounded(**changes: Any) -> Manifest:
    return manifest(founding=None, years=[], **changes)


def test_the_steps_of_the_guide_stand_in_their_order_with_their_clauses(
    ruleset: RuleSet, exemplar_rules: RuleSet
) -> None:
    building = [step for step in steps_of(ruleset) if not is_ending(ruleset, step)]
    assert [step.basis for step in building] == [f"III.1.{c}" for c in ("a", "b", "c", "d", "đ")]
    assert [step.id for step in building] == [f"bước {n}" for n in range(1, 6)]
    assert len(steps_of(ruleset)) - len(building) == 4
    assert [step.basis for step in steps_of(exemplar_rules)] == [f"IV.1.{c}" for c in "abc"]


def test_every_shipped_set_gives_its_parts_known_steps_and_its_own_clauses() -> None:
    for ruleset in load_book().sets:
        listed = steps_of(ruleset)
        named = {part.step for _, part in ruleset.parts if part.step}
        assert named <= {step.id for step in listed}
        assert len({step.id for step in listed}) == len(listed)
    rules = load_book().get("bt2023.mo-hinh")
    assert rules is not None
    assert [step.basis for step in steps_of(rules)[:5]] == [f"I.B{n}" for n in range(1, 6)]


def test_a_set_that_lists_no_steps_has_them_by_number_and_the_ending_last() -> None:
    def row(name: str, step: str, more: str = "") -> str:
        return (
            f"      - {{id: {name}, title: T, basis: m {name}, owed: once, step: '{step}'{more}}}"
        )

    ends = ", applies_if: {fact: ended, equals: 'yes'}"
    rows = [
        row("z", "thanh loại", ends),
        row("b", "bước 10"),
        row("a", "bước 2"),
        row("c", "bước 10"),
    ]
    text = "\n".join(
        [
            "format: 1\nid: x.dien-hinh\ntitle: T\nkinds: [dien-hinh]",
            "source: {number: 1/HD, title: T, date: 2020-01-01, agency: A}",
            "valid_from: 2020-01-01\nitems:\n  - code: '1'\n    title: T\n    basis: m\n    parts:",
            *rows,
            "recognition: {plan_part: a, report_part: b, years: 1, years_basis: m}",
        ]
    )
    found, faults = rule_set(text.encode(), "x.yaml")
    assert found is not None, faults
    listed = steps_of(found)
    assert [(s.id, s.basis) for s in listed] == [
        ("bước 2", "m a"),
        ("bước 10", "m b"),
        ("thanh loại", "m z"),
    ]
    assert [is_ending(found, step) for step in listed] == [False, False, True]


def test_a_whole_dossier_has_done_its_steps_and_waits_for_the_decision(ruleset: RuleSet) -> None:
    found = seen(ruleset, whole(ruleset))
    assert states(found) == [DONE, DONE, NOT_ASKED, DONE, DONE]
    assert acts(found) == [(WAIT, None, ("13b",))]
    assert found.ending == ()
    late = seen(ruleset, whole(ruleset), on=dt.date(2026, 11, 12))
    assert acts(late) == [(WAIT, None, ("13b",))]  # missing by now, and still not its own work


def test_the_round_runs_from_the_plan_to_the_decision(ruleset: RuleSet) -> None:
    ids = [paper.part.id for paper in seen(ruleset, whole(ruleset)).round]
    assert [i for i in ids if i in ("9", "10a", "10b", "13a", "13b")] == [
        "9",
        "10a",
        "10b",
        "13a",
        "13b",
    ]
    assert ids[-1] == "13b"
    assert {"11", "12"}.isdisjoint(ids)


def test_an_empty_dossier_of_a_model_to_be_founded_begins_at_the_first_step(
    ruleset: RuleSet,
) -> None:
    found = seen(ruleset, stated=manifest(founding={"exists": "không"}, years=[]), on=SOON)
    assert states(found) == [NOT_BEGUN, NOT_BEGUN, NOT_ASKED, NOT_BEGUN, NOT_BEGUN]
    assert acts(found) == [(MAKE, "bước 1", FIRST)]


def test_where_nobody_says_whether_it_was_founded_nothing_is_to_be_made(ruleset: RuleSet) -> None:
    found = seen(ruleset, stated=unfounded(), on=SOON)
    assert states(found)[0] is OPEN
    assert set(FIRST) <= advised(found, SETTLE)
    assert set(FIRST).isdisjoint(advised(found, MAKE))
    assert "founding" in found.steps[0].papers[0].why


def test_a_founding_paper_that_may_be_there_makes_nothing_either(ruleset: RuleSet) -> None:
    guess = few(ruleset, "6a", standing=MatchStanding.UNSURE, date="2026-08-20")
    papers = [*few(ruleset, "1a", date="2026-08-01"), *guess]
    found = seen(ruleset, papers, stated=unfounded(), on=SOON)
    assert {"1b", "2", "3", "4", "5"} <= advised(found, FIND)
    assert advised(found, MAKE) <= {"6b", "6c", "7a", "7b", "9"}


def test_the_next_step_is_asked_for_once_and_nothing_beyond_it(ruleset: RuleSet) -> None:
    papers = few(ruleset, *FIRST, date="2026-08-01")
    found = seen(ruleset, papers, stated=unfounded(), on=SOON)
    assert states(found) == [DONE, NOT_BEGUN, NOT_ASKED, NOT_BEGUN, NOT_BEGUN]
    assert acts(found) == [(MAKE, "bước 2", ("4", "5"))]


def test_a_young_model_is_told_what_its_own_step_still_asks(ruleset: RuleSet) -> None:
    stated = manifest(founding=YOUNG, years=[])
    papers = [
        *few(ruleset, *FIRST, "4", "5", date="2026-08-01"),
        *few(ruleset, "6a", "6b", "6c", date="2026-09-01"),
    ]
    found = seen(ruleset, papers, stated=stated, on=SOON)
    assert states(found) == [DONE, DONE, NOT_ASKED, BEGUN, NOT_BEGUN]
    assert acts(found) == [(MAKE, "bước 4", ("7a", "7b", "9"))]


def test_a_paper_of_an_earlier_step_is_looked_for_and_never_made(ruleset: RuleSet) -> None:
    stated = manifest(founding=YOUNG, years=[])
    papers = few(ruleset, "1a", "1b", "3", "5", "6a", "6b", "6c", date="2026-09-01")
    found = seen(ruleset, papers, stated=stated, on=SOON)
    assert advised(found, FIND) == {"2", "4"}
    assert advised(found, MAKE) == {"7a", "7b", "9"}


def test_a_stated_founding_puts_the_steps_before_it_behind_and_the_decision_too(
    ruleset: RuleSet,
) -> None:
    found = seen(ruleset, stated=manifest(founding=YOUNG, years=[]), on=SOON)
    assert {*FIRST, "4", "5", "6a"} <= advised(found, FIND)
    assert {*FIRST, "4", "5", "6a"}.isdisjoint(advised(found, MAKE))


@pytest.mark.parametrize("lacking", ["1a", "2", "5", "6a", "7b", "8a"])
def test_where_the_model_runs_nothing_made_once_is_ever_to_be_made(
    ruleset: RuleSet, lacking: str
) -> None:
    found = seen(ruleset, whole(ruleset, without=[lacking]))
    assert lacking in advised(found, FIND)
    assert advised(found, MAKE) == set()


def test_a_founding_before_the_year_is_enough_to_call_it_running(ruleset: RuleSet) -> None:
    found = seen(ruleset, on=dt.date(2026, 3, 1))
    once = {*FIRST, "4", "5", "6a", "6b", "6c", "7a", "7b", "8a"}
    assert advised(found, MAKE) == {"9"}  # the round alone: once the year's plan, nothing else
    assert once - {"8a"} <= advised(found, FIND)


def test_what_is_unsure_leaves_the_step_open_and_is_to_be_settled(ruleset: RuleSet) -> None:
    guess = paper(ruleset.requirement("2"), standing=MatchStanding.UNSURE)
    found = seen(ruleset, [*whole(ruleset, without=["2"]), guess])
    assert states(found)[0] is OPEN
    assert acts(found)[0] == (SETTLE, "bước 1", ("2",))


def test_files_that_nobody_could_read_leave_the_absent_open(ruleset: RuleSet) -> None:
    scan = Document(
        "mh-1", "ho-so/scan.pdf", "scan.pdf", "sha", 1, FileState.UNREAD,
        FileKind.PDF, TextSource.NONE,
    )  # fmt: skip
    found = seen(ruleset, [*whole(ruleset, without=["2"]), scan])
    assert states(found)[0] is OPEN
    assert ("chưa đọc được") in next(p.why for p in found.steps[0].papers if p.part.id == "2")


def test_a_gap_that_is_sure_is_not_hidden_by_one_that_is_not(ruleset: RuleSet) -> None:
    guess = paper(ruleset.requirement("2"), standing=MatchStanding.UNSURE)
    found = seen(ruleset, [*whole(ruleset, without=["1a", "2"]), guess])
    assert states(found)[0] is BEGUN
    assert acts(found)[:2] == [(FIND, "bước 1", ("1a",)), (SETTLE, "bước 1", ("2",))]


def test_where_the_guide_leaves_it_open_a_person_answers(ruleset: RuleSet) -> None:
    old = manifest(founding={"date": "2018-05-01", "authority": "Chủ tịch UBND xã An Bình"})
    papers = whole(ruleset, without=["1a"])
    found = seen(ruleset, papers, stated=old)
    assert states(found)[0] is OPEN
    said = decision("verdict", criterion="1a", outcome="met")
    settled = seen(ruleset, papers, stated=old, decisions=[said])
    assert states(settled)[0] is DONE


def test_a_head_without_a_committee_leaves_the_committee_to_a_person(ruleset: RuleSet) -> None:
    stated = manifest(led_by="truong")
    papers = whole(ruleset, without=["6b", "7a"])
    found = seen(ruleset, papers, stated=stated)
    assert states(found)[3] is OPEN
    assert advised(found, SETTLE) == {"6b", "7a"}
    said = [decision("verdict", criterion=part, outcome="met") for part in ("6b", "7a")]
    assert states(seen(ruleset, papers, stated=stated, decisions=said))[3] is DONE


def test_a_waiver_settles_and_is_still_seen(ruleset: RuleSet) -> None:
    waived = decision("waive", requirement="hd22.mo-hinh/2")
    found = seen(ruleset, whole(ruleset, without=["2"]), decisions=[waived])
    assert states(found)[0] is DONE
    assert next(p for p in found.steps[0].papers if p.part.id == "2").item.status.value == "waived"


def test_papers_that_the_text_does_not_ask_for_show_a_beginning_and_never_an_end(
    ruleset: RuleSet,
) -> None:
    events = [p.id for _, p in ruleset.parts if p.step == "bước 3" and p.owed.value == "event"]
    assert events
    there = few(ruleset, events[0], date="2024-02-01")
    assert states(seen(ruleset, [*whole(ruleset), *there]))[2] is BEGUN
    guess = few(ruleset, events[0], standing=MatchStanding.UNSURE)
    assert states(seen(ruleset, [*whole(ruleset), *guess]))[2] is OPEN


def test_the_year_asks_first_for_what_is_missing(ruleset: RuleSet) -> None:
    found = seen(ruleset, whole(ruleset, without=["10b", "13a"]))
    assert acts(found) == [(MAKE, None, ("10b", "13a"))]
    early = seen(ruleset, whole(ruleset, without=["10b", "13a"]), on=dt.date(2026, 7, 1))
    assert acts(early) == [(MAKE, None, ("10b",))]  # not due yet: the next one alone


def test_a_year_long_closed_is_never_to_be_made_up_for(ruleset: RuleSet) -> None:
    papers = whole(ruleset, without=["10b", "13a"])
    found = seen(ruleset, papers, on=dt.date(2028, 3, 1))
    assert advised(found, MAKE) == set()
    assert advised(found, FIND) == {"10b", "13a", "13b"}


def test_a_first_plan_of_any_year_meets_the_fourth_step(ruleset: RuleSet) -> None:
    years = [{"year": "2025"}, {"year": "2026"}]
    papers = [
        *whole(ruleset, without=["9"]),
        paper(ruleset.requirement("9"), year=2025),
    ]
    found = seen(ruleset, papers, stated=manifest(years=years))
    assert states(found)[3] is DONE
    assert next(p for p in found.round if p.part.id == "9").stand is Stand.ABSENT


def test_the_ending_is_shown_only_once_people_state_it(ruleset: RuleSet) -> None:
    decided = paper(ruleset.requirement("16c"), date="2026-09-30")
    assert seen(ruleset, [*whole(ruleset), decided]).ending == ()
    begun = seen(ruleset, whole(ruleset), stated=manifest(ending_from="2026-08-01"))
    assert [step.state for step in begun.ending] == [NOT_BEGUN, NOT_BEGUN, NOT_ASKED, NOT_ASKED]
    assert acts(begun)[0] == (MAKE, "kết thúc, bước 1", ("16a",))
    assert "16c" not in advised(begun, MAKE)  # to decide the ending is nobody's next paper here


def test_after_a_stated_ending_its_papers_are_looked_for_and_only_the_notice_is_made(
    ruleset: RuleSet,
) -> None:
    ended = manifest(ended={"date": "2026-09-30", "number": "20/QĐ-UBND"})
    found = seen(ruleset, whole(ruleset), stated=ended)
    assert found.round == ()
    assert states(found)[4] is DONE
    assert "kết thúc ngày 30/09/2026" in (found.note or "")
    assert advised(found, FIND) == {"16a", "16b", "16c"}
    assert advised(found, MAKE) == {"16d"}
    assert all(step is not None and step.startswith("kết thúc") for _, step, _ in acts(found))


def test_of_what_has_ended_no_yearly_paper_is_asked_for(ruleset: RuleSet) -> None:
    ended = manifest(ended={"date": "2025-05-30", "number": "20/QĐ-UBND"}, years=[])
    papers = [p for p in whole(ruleset) if p.papers[0].matches[0].year is None]
    found = seen(ruleset, papers, stated=ended)
    assert states(found) == [DONE, DONE, NOT_ASKED, DONE, DONE]
    before = seen(ruleset, papers, stated=ended, year=2024, on=dt.date(2024, 11, 12))
    assert before.round  # in that year it still worked
    assert "10b" in {p.part.id for p in before.round if p.stand is Stand.ABSENT}


def test_a_members_dossier_is_asked_for_nothing(ruleset: RuleSet) -> None:
    found = seen(ruleset, stated=manifest(linked="có", role="thanh-vien"))
    assert set(states(found)) == {NOT_ASKED}
    assert found.acts == ()
    assert "thành viên" in (found.note or "")


def test_a_year_of_an_unknown_guide_leaves_every_step_open(ruleset: RuleSet) -> None:
    found = seen(ruleset, whole(ruleset, without=["1a"]), year=2021, on=dt.date(2021, 11, 6))
    assert states(found)[0] is OPEN
    assert found.acts == ()
    assert "chưa có trong máy" in (found.note or "")


def test_decisions_that_do_not_read_are_told_and_nothing_is_advised(ruleset: RuleSet) -> None:
    view = DossierView("h", Path("h"), manifest(), (), (), decisions_unread=True)
    settings = Settings.model_validate({"id": "kho", "name": "Kho"})
    audit = audit_dossier(view, ruleset, settings, {}, on=ON, year=YEAR)
    found = progress(audit, ruleset, view, on=ON, year=YEAR)
    assert found.acts == ()
    assert "decisions.yaml" in (found.note or "")


def test_the_alternative_holder_is_named(ruleset: RuleSet) -> None:
    found = seen(ruleset, stated=manifest(party_committee="không"))
    four = next(p for step in found.steps for p in step.papers if p.part.id == "4")
    assert "thủ trưởng" in four.holder


class TestExemplar:
    """Three steps, and the assessment of each later year."""

    def stated(self, **changes: Any) -> Manifest:
        return Manifest.model_validate(
            {"id": "mh-1", "name": "Ông Bình", "kind": "dien-hinh", **changes}
        )

    def test_three_steps(self, exemplar_rules: RuleSet) -> None:
        papers = [
            *few(exemplar_rules, "1", "2", date="2025-09-01"),
            *few(exemplar_rules, "3", "reg", date="2025-11-10"),
        ]
        found = seen(exemplar_rules, papers, stated=self.stated(), on=dt.date(2026, 5, 1))
        assert states(found)[0] is DONE
        assert states(found)[2] is NOT_BEGUN
        assert "4a" in advised(found, MAKE)

    def test_a_survey_after_the_plan_is_looked_for(self, exemplar_rules: RuleSet) -> None:
        papers = few(exemplar_rules, "2", "3", "reg", date="2025-11-10")
        found = seen(exemplar_rules, papers, stated=self.stated(), on=dt.date(2026, 5, 1))
        assert "1" in advised(found, FIND)
        assert "1" not in advised(found, MAKE)

    def test_once_assessed_nothing_made_once_is_made(self, exemplar_rules: RuleSet) -> None:
        papers = [
            *few(exemplar_rules, "2", "3", date="2024-11-10"),
            paper(exemplar_rules.requirement("4b"), year=2026, date="2026-10-20"),
        ]
        found = seen(exemplar_rules, papers, stated=self.stated())
        assert {"1", "reg", "4a"} <= advised(found, FIND)
        assert advised(found, MAKE) == set()
        assert [p.part.id for p in found.round] == ["4b"]


def test_founding_papers_by_an_older_guide_are_told_apart() -> None:
    stated = manifest(
        founding={"date": "2018-05-01", "authority": "Chủ tịch UBND xã An Bình"},
        founded_rules={"id": "cu.tu-quan", "reason": "lập năm 2018 theo quy trình cũ"},
    )
    settings = Settings.model_validate({"id": "kho", "name": "Kho"})
    view = ArchiveView(
        Path("kho"), settings, (DossierView("m", Path("m"), stated),), (), (), Coverage()
    )
    book = load_book()
    audit = audit_archive(view, book, as_of=ON, year=YEAR)
    ((_, several),) = archive_progress(audit, view, book)
    assert [one.rules for one in several] == ["hd22.mo-hinh", "cu.tu-quan"]
    older = several[1]
    assert len(older.steps) == 3
    assert advised(older, MAKE) == set()
    assert advised(older, FIND)
