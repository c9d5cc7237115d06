from dataclasses import replace

from dossier_manager.audit.model import Blocker, GradeResult, GradeState, Rating
from dossier_manager.findings import Place, Severity, finding
from dossier_manager.report import blockers


def test_one_blocker_of_three_grades_is_one_line_with_all_clauses(rating: Rating) -> None:
    grades = {
        name: GradeResult(
            GradeState.PERSON, (Blocker("NO_TARGETS", None, (), f"HD, {index}", False),)
        )
        for index, name in enumerate(("tot", "kha", "trung_binh"), 1)
    }
    (line,) = blockers.lines(grades)
    assert line.startswith("Tốt, Khá, Trung bình do người có thẩm quyền quyết: ")
    assert "[HD, 1; HD, 2; HD, 3]" in line


def test_what_bars_goes_before_what_is_left_open() -> None:
    left = Blocker("ELIGIBILITY_UNKNOWN", None, (("why", "chưa rõ ngày"),), "HD", False)
    bars = replace(left, code="NOT_ELIGIBLE", bars=True)
    grades = {"tot": GradeResult(GradeState.BARRED, (left, bars))}
    shown = blockers.main_blocker(grades)
    assert shown.endswith("(và 1 điều khác)")
    assert shown != blockers.main_blocker({"tot": GradeResult(GradeState.PERSON, (left,))})


def test_nothing_in_the_way_is_a_dash(rating: Rating) -> None:
    assert blockers.main_blocker(rating.grades) == "–"


def test_what_waits_for_a_person_is_counted_where_nothing_stands_in_the_way(
    rating: Rating,
) -> None:
    grades = rating.grades
    assert blockers.main_blocker(grades, unsure=5) == "5 thành phần chưa rõ"
    both = blockers.main_blocker(grades, unsure=5, unconfirmed=2)
    assert both == "5 thành phần chưa rõ, 2 điều khác chưa có người xác nhận"
    assert blockers.main_blocker(grades, unconfirmed=2) == "2 điều chưa có người xác nhận"
    left = Blocker("ELIGIBILITY_UNKNOWN", None, (("why", "chưa rõ ngày"),), "HD", False)
    barred = {"tot": GradeResult(GradeState.PERSON, (left,))}
    assert blockers.main_blocker(barred, unsure=5) == blockers.main_blocker(barred)


def test_what_is_said_of_many_files_is_said_once() -> None:
    many = [finding("UNFILED", Severity.INFO, Place("a", f"{n}.txt")) for n in range(8)]
    (line,) = blockers.finding_lines(many)
    assert line.startswith("(cho biết) 0.txt, 1.txt, 2.txt, 3.txt, 4.txt và 3 nơi khác: ")


def test_the_dossier_is_not_named_under_its_own_name() -> None:
    told = [finding("X", Severity.WARNING, Place("camera"))]
    assert "camera" not in blockers.finding_lines(told, own="camera")[0]
    assert "camera" in blockers.finding_lines(told)[0]


def test_that_only_a_person_concludes_is_no_sign(rating: Rating) -> None:
    only = Blocker("ONLY_PERSON", None, (), "HD", False)
    grades = {**rating.grades, "yeu": GradeResult(GradeState.PERSON, (only,))}
    assert blockers.signs_of_weak(grades) == []
    assert len(blockers.signs_of_weak(rating.grades)) == 1
