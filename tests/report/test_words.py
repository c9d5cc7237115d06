from dataclasses import replace

from dossier_manager.archive.decisions import Decision
from dossier_manager.audit.model import GradeResult, GradeState, Rating
from dossier_manager.catalogue.view import Coverage
from dossier_manager.report import words
from dossier_manager.rules.condition import Truth


def test_an_open_grade_is_never_called_reached(rating: Rating) -> None:
    assert words.headline(rating) == (
        "chưa thấy tài liệu nào cản Tốt; còn 2 tiêu chí do người thẩm định kết luận"
    )


def test_only_criteria_of_the_possible_grade_are_counted(rating: Rating) -> None:
    lower = replace(rating, possible="kha")
    assert "còn 1 tiêu chí" in words.headline(lower)


def test_a_grade_that_the_text_leaves_open_is_left_to_the_authority(barred: Rating) -> None:
    assert "do người có thẩm quyền quyết" in words.headline(barred)


def test_a_waiver_stands_beside_the_grade(barred: Rating) -> None:
    assert words.possible(barred) == "Trung bình – có miễn trừ"
    assert words.headline(barred).endswith("có miễn trừ")


def test_who_waived_when_and_why(waiver: Decision) -> None:
    told = words.waiver(waiver)
    assert "Trần Thị Bình, 02/11/2026, lý do: lập từ 2018" in told


def test_nothing_possible_says_why_and_never_weak(rating: Rating) -> None:
    shut = {name: GradeResult(GradeState.BARRED) for name in rating.grades}
    none = replace(rating, possible=None, grades=shut, undecided=())
    assert "Yếu" not in words.headline(none)
    unknown = replace(none, eligible=Truth.NO, eligible_why="mới thành lập")
    assert words.headline(unknown) == "chưa nêu được mức nào: mới thành lập"


def test_what_nobody_looked_at_is_said() -> None:
    assert "3 tệp chưa xem tới" in words.coverage(Coverage(files=9, read=6, waiting=3))
    assert "chưa xem tới" not in words.coverage(Coverage(files=6, read=6))
