"""The many-year review: what it counts, what it leaves apart, and what it never says."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dossier_manager.archive.decisions import Action, Assigned, Decision
from dossier_manager.audit.model import EvidenceStanding
from dossier_manager.recognition.model import FileState
from dossier_manager.rules.clauses import load_inventories
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.outline import Fill, outline
from dossier_manager.statistics.papers import PaperRow, Surety
from dossier_manager.statistics.review import FamilySum, Review
from dossier_manager.statistics.roll import LeftOut
from dossier_manager.statistics.span import Span, usual_span
from dossier_manager.statistics.sums import KindSum, NamedSum, YearSum
from tests.statistics.years import (
    EXEMPLAR,
    GUESS,
    ON,
    archive,
    dossier,
    founded,
    looked,
    rated,
    reviewed,
    seen,
)


def models(group: NamedSum) -> KindSum:
    return next(one for one in group.kinds if one.kind == "mo-hinh")


def family(made: Review, name: str) -> FamilySum:
    return next(one for one in made.whole.families if one.id == name)


def listed(made: Review, name: str) -> list[PaperRow]:
    return [one for one in made.whole.papers if one.family == name]


def of_year(made: Review, year: int) -> YearSum:
    return next(one for one in made.whole.years if one.year == year)


# The outline as data


def test_every_head_stands_in_the_inventory_and_none_of_the_report_is_left_out() -> None:
    frame = outline()
    (held,) = (one for one in load_inventories() if one.id == frame.inventory)
    cited = {head.clause for _, head in frame.walk()}
    asked = {one.id for one in held.clauses if one.on.value == "report" and one.id[:3] != "III"}
    assert asked == cited
    assert all(held.get(stage.clause) for stage in frame.way)
    assert held.get(frame.asked_clause)
    assert not held.binding


def test_families_and_figures_of_the_outline_are_there() -> None:
    frame, book = outline(), load_book()
    families = {one.id for one in frame.families}
    figures = {one.id for one in frame.figures}
    for _, head in frame.walk():
        assert set(head.families) <= families
        assert set(head.figures) <= figures
        assert bool(head.papers) == (Fill.PAPERS in head.fills)
        assert bool(head.awards) == (Fill.AWARDS in head.fills)
        assert (head.hint is not None) == (Fill.PERSON in head.fills)
    assert {name for _, head in frame.walk() for name in head.families} == families
    for one in frame.families:
        for named in one.parts:
            ruleset = book.get(named.rpartition("/")[0])
            assert ruleset is not None, named
            assert ruleset.part(named.rpartition("/")[2]) is not None, named


def test_the_outline_asks_from_five_mixed_and_tells_the_money() -> None:
    frame = outline()
    assert frame.asked == 5
    assert "điển hình" in next(h.title for _, h in frame.walk() if Fill.EXEMPLARY in h.fills)
    titles = " ".join(head.title for _, head in frame.walk())
    for word in ("Tuyên truyền", "kinh phí", "Ý nghĩa", "Ưu điểm", "hạn chế", "Nguyên nhân"):
        assert word in titles
    for word in ("Bài học", "Kiến nghị", "Phương hướng", "Sơ kết", "khen thưởng"):
        assert word in titles
    assert frame.cite("II.2/3").endswith("II.2, ý 3")
    assert frame.cite("II.1/0").endswith("II.1")


# Which years


@pytest.mark.parametrize(
    ("on", "last"),
    [("2026-10-31", 2025), ("2026-11-01", 2026), ("2026-03-01", 2025), ("2026-12-31", 2026)],
)
def test_the_usual_span_ends_with_the_last_year_that_is_over(on: str, last: int) -> None:
    view = archive(dossier("a", **founded("2001-05-01")))
    span = usual_span(view, dt.date.fromisoformat(on))
    assert (span.first, span.last) == (last - 9, last)


def test_the_usual_span_begins_where_the_archive_first_knows_of_anything() -> None:
    assert usual_span(archive(), ON) == Span(2026, 2026, ON)
    young = archive(dossier("a", **founded("2023-11-01")))
    assert usual_span(young, ON).first == 2024
    by_paper = archive(dossier("a", [seen("6a", "2022-10-31")]))
    assert usual_span(by_paper, ON).first == 2022
    guessed = archive(dossier("a", [seen("6a", "2022-10-31", standing=GUESS)]))
    assert usual_span(guessed, ON).first == 2026
    assert usual_span(young, ON, last=2019) == Span(2019, 2019, ON)
    assert usual_span(young, ON, first=2018) == Span(2018, 2026, ON)
    assert usual_span(young, dt.date(2026, 5, 1), first=2026).last == 2026


# Who was there


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        (founded("2023-11-01"), Truth.YES),
        (founded("2026-11-01"), Truth.NO),
        (founded("2020-01-01", ended={"date": "2023-10-31"}), Truth.NO),
        (founded("2020-01-01", ended={"date": "2023-11-01"}), Truth.YES),
        ({"ended": {"date": "2023-10-31"}}, Truth.NO),
        ({"ended": {"date": "2025-01-01"}}, Truth.YES),
        ({}, Truth.UNKNOWN),
        ({"years": rated((2022, "kha"))}, Truth.YES),
        ({"years": [{"year": "2022"}]}, Truth.UNKNOWN),
    ],
)
def test_whether_it_was_there_has_three_answers(keys: dict[str, Any], there: Truth) -> None:
    made = reviewed(dossier("a", **keys))
    (entry,) = made.roll
    assert entry.there is there
    found = models(made.whole.group)
    assert (found.there, found.unknown) == (there is Truth.YES, there is Truth.UNKNOWN)


def test_founded_ended_and_left_add_up() -> None:
    made = reviewed(
        dossier("a", **founded("2020-01-01")),
        dossier("b", **founded("2025-01-01")),
        dossier("c", **founded("2025-01-01", ended={"date": "2026-05-01"})),
        dossier("d", years=rated((2025, "kha"))),
        dossier("e", **founded("2020-01-01", ended={"date": "2027-01-01"})),
    )
    found = models(made.whole.group)
    assert (found.there, found.founded, found.ended, found.left) == (5, 2, 1, 4)
    assert (found.undated, found.unknown) == (1, 0)
    assert [dict(one.there)["mo-hinh"] for one in made.whole.years] == [3, 5, 4]
    assert [one.undated for one in made.whole.years] == [1, 1, 1]
    assert sum(one.founded for one in made.whole.years) == found.founded


def test_the_day_of_a_sure_decision_stands_in_where_nobody_stated_one() -> None:
    made = reviewed(dossier("a", [seen("6a", "2024-12-01")]))
    (entry,) = made.roll
    assert (entry.life.founded, entry.life.stated) == (dt.date(2024, 12, 1), False)
    (guessed,) = reviewed(dossier("a", [seen("6a", "2024-12-01", standing=GUESS)])).roll
    assert guessed.life.founded is None


def test_levels_and_communes_add_up_to_the_whole() -> None:
    made = reviewed(
        dossier("a", **founded("2025-01-01")),
        dossier("b", **founded("2025-01-01", commune="Xã  A")),
        dossier("c", **founded("2025-01-01", commune="xã Á", level="co-so")),
        dossier("d", **founded("2025-01-01", commune=None, level=None)),
        dossier("e", kind="diem", **founded("2025-01-01", commune="xã A")),
    )
    assert [one.group.name for one in made.communes] == ["Xã  A", "xã Á", None]
    assert [one.name for one in made.levels] == ["tinh", "xa", "co-so", None]
    for groups in ([one.group for one in made.communes], made.levels):
        for nth, whole in enumerate(made.whole.group.kinds):
            assert sum(group.kinds[nth].there for group in groups) == whole.there


def test_communes_stand_as_people_look_them_up() -> None:
    names = ("xã Vĩnh Hà", "xã Đông Lộc", "xã Ea Kar", "xã Dân Tiến", "xã Ân Hòa", "xã An Bình")
    made = reviewed(
        *(dossier(f"m{n}", **founded("2025-01-01", commune=name)) for n, name in enumerate(names))
    )
    wanted = ["xã An Bình", "xã Ân Hòa", "xã Dân Tiến", "xã Đông Lộc", "xã Ea Kar", "xã Vĩnh Hà"]
    assert [one.group.name for one in made.communes] == wanted
    assert [unit.name for unit in made.whole.units] == wanted
    assert [one.commune for one in made.roll] == wanted


def test_a_district_is_named_only_where_a_dossier_states_it() -> None:
    made = reviewed(dossier("a", **founded("2025-01-01", level="huyen")))
    assert [one.name for one in made.levels] == ["tinh", "huyen", "xa", "co-so"]
    assert [one.name for one in reviewed().levels] == ["tinh", "xa", "co-so"]


def test_members_and_those_not_counted_are_listed_and_counted_nowhere() -> None:
    made = reviewed(
        dossier("a", [seen("4", "2025-01-01")], role="thanh-vien", **founded("2025-01-01")),
        dossier("b", **founded("2025-01-01", counted="không", years=rated((2025, "tot")))),
        dossier("c", **founded("2025-01-01", counted="có")),
    )
    assert models(made.whole.group).there == 1
    assert dict(made.left_out) == {LeftOut.MEMBER: 1, LeftOut.SAID: 1}
    assert len(made.roll) == 3
    assert made.whole.papers == ()
    assert dict(of_year(made, 2025).grades)["tot"] == 0
    assert all(not unit.candidates for unit in made.whole.units)


# Grades and targets


def test_grades_are_those_that_people_stated_and_ineligible_is_no_weak() -> None:
    made = reviewed(
        dossier("a", **founded("2020-01-01", years=rated((2025, "tot"), (2026, "yeu")))),
        dossier("b", **founded("2026-06-01")),
        dossier("c", **founded("2020-01-01")),
    )
    year = of_year(made, 2026)
    assert dict(year.grades) == {"tot": 0, "kha": 0, "trung_binh": 0, "yeu": 1}
    # Nobody saw the founding decision of the third: whether it may be rated is not known.
    assert (year.of(Group.NOT_ELIGIBLE), year.of(Group.ELIGIBILITY_UNKNOWN)) == (1, 1)
    assert dict(of_year(made, 2025).grades)["tot"] == 1


def test_a_year_without_a_guide_is_not_judged_and_keeps_what_people_stated() -> None:
    one = dossier("a", **founded("2015-05-01", years=rated((2017, "kha"))))
    made = looked(archive(one), 2016, 2023)
    before = of_year(made, 2017)
    assert not before.held
    assert "quy định khi đó chưa có trong máy" in before.why
    assert dict(before.grades)["kha"] == 1
    assert before.of(Group.NOT_ELIGIBLE) == 0
    assert of_year(made, 2016).of(Group.ELIGIBILITY_UNKNOWN) == 1
    assert (of_year(made, 2023).held, of_year(made, 2023).why) == (True, "")
    nobody = looked(archive(), 2016, 2023)
    assert [one.held for one in nobody.whole.years] == [False] * 7 + [True]


def test_a_year_that_is_not_over_says_so() -> None:
    made = looked(archive(), 2025, 2026, dt.date(2026, 10, 31))
    assert [one.closed for one in made.whole.years] == [True, False]
    assert made.span.end == dt.date(2026, 10, 31)


def test_targets_count_only_with_a_source_and_only_by_their_figures() -> None:
    def target(achieved: str, source: str | None = "BC 1, tr. 2") -> dict[str, str]:
        told = {"name": "x", "direction": "tang", "planned": "10", "achieved": achieved}
        return told | ({"source": source} if source else {})

    targets = [target("10"), target("9"), target("nhiều"), target("99", None), target("1", " ")]
    year = {"year": "2016", "targets": targets}
    found = of_year(looked(archive(dossier("a", years=[year])), 2016, 2016), 2016).targets
    assert (found.stated, found.sourced) == (5, 3)
    assert (found.met, found.missed, found.unclear, found.unsourced) == (1, 1, 1, 2)


def test_a_grade_of_what_ended_in_the_year_stands_in_no_year() -> None:
    made = reviewed(
        dossier(
            "a",
            **founded(
                "2020-01-01",
                ended={"date": "2026-04-10"},
                years=rated((2025, "tot"), (2026, "kha")),
            ),
        )
    )
    assert [dict(one.grades) for one in made.whole.years[1:]] == [
        {"tot": 1, "kha": 0, "trung_binh": 0, "yeu": 0},
        {"tot": 0, "kha": 0, "trung_binh": 0, "yeu": 0},
    ]
    assert (of_year(made, 2026).ended, of_year(made, 2026).of(Group.ENDED)) == (1, 1)


def test_two_founding_decisions_of_other_days_leave_the_day_unknown() -> None:
    made = reviewed(dossier("a", [seen("6a", "2024-12-01"), seen("6a", "2026-01-05", "9/QĐ")]))
    (entry,) = made.roll
    assert entry.life.founded is None
    assert of_year(made, 2024).undated == 1


# Papers


def test_papers_of_the_span_are_counted_by_their_day_or_their_year() -> None:
    made = reviewed(
        dossier(
            "a",
            [
                seen("4", "2023-10-31", "1/NQ"),
                seen("4", "2023-11-01", "2/NQ"),
                seen("5", "2026-10-31", "3/KH"),
                seen("5", "2026-11-01", "4/KH"),
                seen("10b", "2026-11-02", "5/BC", year=2026),
                seen("10b", "2023-10-30", "6/BC", year=2023),
                seen("10a", None, None, year=2025),
            ],
        )
    )
    assert [one.number for one in listed(made, "chi-dao")] == ["2/NQ", "3/KH"]
    assert {(one.number, one.year) for one in listed(made, "bao-cao")} == {
        ("5/BC", 2026),
        (None, 2025),
    }
    assert family(made, "chi-dao").sure == 2
    assert family(made, "bao-cao").sure == 2
    assert any("V.1.a(4)" in basis for basis in family(made, "chi-dao").bases)


def test_guesses_and_papers_without_a_day_stand_apart() -> None:
    documents = [
        seen("4", "2025-01-01", "1/NQ"),
        seen("4", "2025-01-02", "2/NQ", standing=GUESS),
        seen("5", None, "3/KH"),
        seen("5", None, "4/KH", standing=GUESS),
    ]
    found = family(reviewed(dossier("a", documents)), "chi-dao")
    assert (found.sure, found.undated, found.guess) == (1, 1, 2)


def test_what_a_list_tells_of_a_paper() -> None:
    documents = [seen("13c", "2025-01-01", "9/QĐ-UBND", "UBND XÃ B", subject="Khen thưởng tập thể")]
    (row,) = listed(reviewed(dossier("a", documents)), "khen-thuong")
    assert (row.number, row.day, row.agency) == ("9/QĐ-UBND", dt.date(2025, 1, 1), "UBND XÃ B")
    assert (row.subject, row.kind) == ("Khen thưởng tập thể", "QĐ")
    assert (row.dossiers, row.path) == (("kho/a",), "kho/a/13c-2025-01-01-9-QĐ-UBND.pdf")
    assert row.surety is Surety.SURE


def test_one_paper_in_many_dossiers_is_one_paper() -> None:
    def both(*documents: Any) -> Review:
        return reviewed(*(dossier(name, [one]) for name, one in zip("ab", documents, strict=True)))

    same = both(seen("6a", "2025-01-01", "7/QĐ"), seen("6a", "2025-01-01", "7/QĐ", "Ubnd xã  A"))
    assert family(same, "thanh-lap").sure == 1
    assert listed(same, "thanh-lap")[0].dossiers == ("kho/a", "kho/b")
    copies = both(
        seen("6a", "2025-01-01", None, content="x"), seen("6a", "2025-01-01", None, content="x")
    )
    assert family(copies, "thanh-lap").sure == 1
    for other in (
        seen("6a", "2025-01-01", "8/QĐ"),
        seen("6a", "2025-01-02", "7/QĐ"),
        seen("6a", "2025-01-01", "7/QĐ", "UBND XÃ Á"),
    ):
        assert family(both(seen("6a", "2025-01-01", "7/QĐ"), other), "thanh-lap").sure == 2


def test_the_surer_of_two_copies_counts() -> None:
    guess = seen("6a", "2025-01-01", "7/QĐ", standing=GUESS)
    sure = seen("6a", "2025-01-01", "7/QĐ")
    for first, second in ((guess, sure), (sure, guess)):
        made = reviewed(dossier("a", [first]), dossier("b", [second]))
        found = family(made, "thanh-lap")
        assert (found.sure, found.guess) == (1, 0)


def test_a_withheld_paper_is_counted_and_tells_nothing() -> None:
    held = Decision.model_validate(
        {
            "id": "d-1",
            "at": "2026-01-01T08:00:00+07:00",
            "by": "Trần Thị Hoa",
            "reason": "hoangyenmot",
            "action": Action.ASSIGN,
            "requirement": "hd22.mo-hinh/4",
            "held": "tủ mật hoangyenhai",
            "standing": Assigned.SECRET,
            "fields": {"number": "1/hoangyenba", "date": "2025-01-01"},
        }
    )
    file = replace(
        seen("4", "2025-02-02", "2/hoangyenba", "hoangyenbon", subject="hoangyennam"),
        state=FileState.WITHHELD,
    )
    view = dossier("a", [file])
    made = reviewed(
        replace(view, decisions=(held,), documents=(replace(view.documents[0], path=None),))
    )
    rows = listed(made, "chi-dao")
    assert len(rows) == 2
    assert {one.standing for one in rows} == {EvidenceStanding.SECRET}
    assert "hoangyen" not in repr(rows)


def test_a_province_laid_over_the_guide_has_the_same_families() -> None:
    one = dossier("a", [seen("9", "2024-01-10", year=2024, rules="bt2023.mo-hinh")])
    made = looked(archive(one, province="Bình Thuận"), 2024, 2024)
    (row,) = listed(made, "ke-hoach")
    assert row.basis.startswith("Quy trình Bình Thuận 2023")


# Exemplary ones


def test_candidates_are_stated_tot_or_recognised_mixed_and_socialised_first() -> None:
    made = reviewed(
        dossier("b", **founded("2020-01-01", years=rated((2025, "tot")))),
        dossier("a", **founded("2020-01-01", years=rated((2025, "tot")))),
        dossier("c", **founded("2020-01-01", years=rated((2024, "tot"), (2026, "tot")))),
        dossier("d", **founded("2020-01-01", years=rated((2024, "tot")), socialised="có")),
        dossier("k", **founded("2020-01-01", years=rated((2024, "kha"), (2023, "tot")))),
        dossier(
            "e",
            [seen("5a", "2026-01-01", rules=EXEMPLAR)],
            kind="dien-hinh",
            commune="xã A",
            level="xa",
            socialised="không",
        ),
    )
    (unit,) = made.whole.units
    assert [one.id for one in unit.candidates] == ["d", "c", "a", "b", "e"]
    assert unit.enough
    assert [one.year for one in made.roll[2].years if one.rated] == [2024, 2026]


def test_fewer_than_five_are_said_to_be_fewer_and_none_is_made_up() -> None:
    (unit,) = reviewed(dossier("a", **founded("2020-01-01"))).whole.units
    assert (unit.name, len(unit.candidates), unit.enough, unit.asked) == ("xã A", 0, False, 5)
    assert reviewed().whole.units == ()


def test_a_guess_of_a_recognition_makes_no_candidate() -> None:
    keys: dict[str, Any] = {"kind": "dien-hinh", "commune": "xã A"}
    guess = [seen("5a", "2026-01-01", rules=EXEMPLAR, standing=GUESS)]
    later = [seen("5a", "2026-11-03", rules=EXEMPLAR)]
    plan = seen("3", "2024-12-01", rules=EXEMPLAR)
    for documents in (guess, later, [plan]):
        (unit,) = reviewed(dossier("a", [plan, *documents], **keys)).whole.units
        assert unit.candidates == ()
    found = reviewed(dossier("a", [plan, seen("5a", None, rules=EXEMPLAR)], **keys))
    assert [one.recognised for one in found.whole.units[0].candidates] == [None]


def test_an_office_of_its_own_is_a_unit_beside_its_commune() -> None:
    made = reviewed(
        dossier("a", **founded("2020-01-01", level="co-so", keeper="Công ty X")),
        dossier("b", **founded("2020-01-01")),
        dossier("c", **founded("2020-01-01", commune=None)),
    )
    assert [(one.own, one.name) for one in made.whole.units] == [
        (False, "xã A"),
        (False, None),
        (True, "Công ty X"),
    ]
    assert models(made.communes[0].group).there == 2


# Steps


def test_steps_tell_what_is_sure_guessed_not_asked_and_not_seen() -> None:
    made = reviewed(
        dossier("a", [seen("1a", "2024-01-01")], linked="không", **founded("2024-02-01")),
        dossier("b", [seen("1a", "2024-01-01", standing=GUESS)], **founded("2024-02-01")),
        dossier("c", [seen("1a", "2026-11-02")], **founded("2024-02-01")),
        dossier("d", **founded("2024-02-01")),
    )
    (plan,) = (one for one in made.whole.steps if one.part == "1a")
    assert (plan.sure, plan.guess, plan.not_asked, plan.unseen) == (1, 1, 0, 2)
    assert plan.step == "bước 1"
    assert "V.1.a(1)" in plan.basis
    (joint,) = (one for one in made.whole.steps if one.part == "7c")
    assert (joint.not_asked, joint.unseen) == (1, 3)
    steps = [one.step for one in made.whole.steps if one.ruleset == "hd22.mo-hinh"]
    assert steps == sorted(steps)


# The whole


def test_an_archive_without_a_dossier_is_reviewed_too() -> None:
    made = reviewed()
    assert made.communes == ()
    assert [one.there for one in made.whole.group.kinds] == [0, 0, 0]
    assert [one.year for one in made.whole.years] == [2024, 2025, 2026]
    assert {one.sure for one in made.whole.families} == {0}


def test_the_order_of_the_disk_changes_nothing() -> None:
    views = [
        dossier(
            name,
            [seen("6a", "2025-01-01", f"{name}/QĐ"), seen("4", None, None)],
            **founded("2025-01-01", commune=f"xã {name}"),
        )
        for name in ("c", "a", "b")
    ]
    assert reviewed(*views) == reviewed(*reversed(views))


def test_a_commune_without_anything_in_the_span_has_no_chapter() -> None:
    made = looked(archive(dossier("a", **founded("2026-01-01"))), 2023, 2024)
    assert made.communes == ()
    assert [one.id for one in made.roll] == ["a"]
