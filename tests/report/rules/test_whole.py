"""A rule set in full: every row stands on the screen and in the JSON, with its clause."""

import re

import pytest

from dossier_manager.report.rules.json import set_json
from dossier_manager.report.rules.whole import set_report
from dossier_manager.report.screen import as_text
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet

SETS = load_book().sets


def shown(ruleset: RuleSet, *, local: bool = False) -> str:
    """The report as one line of words, so that folding does not matter."""
    return re.sub(r"\s+", " ", as_text(set_report(ruleset, local=local), width=400))


@pytest.mark.parametrize("ruleset", SETS, ids=lambda one: one.id)
def test_every_row_is_shown_with_its_clause(ruleset: RuleSet) -> None:
    text = shown(ruleset)
    for _, part in ruleset.parts:
        assert f"{ruleset.cite(part.basis)}" in text, part.id
        for content in part.contents:
            assert f"{part.id}: {content.title}" in text
    for step in ruleset.steps:
        assert f"{step.title} [{ruleset.cite(step.basis)}]" in text
    for order in ruleset.order:
        assert " → ".join(order.parts) in text
    rules = ruleset.rating or ruleset.recognition
    for criterion in rules.criteria if rules else ():
        assert f"{criterion.id}: {criterion.title}" in text
        assert f"[{ruleset.cite(criterion.basis)}]" in text
    for one in ruleset.keeping:
        assert f"{one.who}: {one.law} [{ruleset.cite(one.basis)}]" in text


def one(name: str) -> RuleSet:
    found = load_book().get(name)
    assert found is not None
    return found


def test_the_numbers_of_the_rating_stand_there() -> None:
    text = shown(one("hd22.mo-hinh"))
    for words in (
        "gửi trước ngày 05/11 [22/HD-BCA-V05, III.2.c]",
        "trước ngày 10/11 [22/HD-BCA-V05, III.2.c]",
        "đủ 10 tháng [22/HD-BCA-V05, III.2.a]",
        "Tốt: từ 90 % chỉ tiêu",
        "Khá: từ 70 % đến dưới 90 % chỉ tiêu",
        "Yếu: dưới 50 % chỉ tiêu; chỉ người có thẩm quyền kết luận",
    ):
        assert words in text


def test_the_recognition_says_what_the_text_does_not() -> None:
    ministry, province = shown(one("hd22.dien-hinh")), shown(one("bt2023.dien-hinh"))
    assert "Đạt từ 70 % tiêu chí [22/HD-BCA-V05, IV.3]" in ministry
    assert "Đánh giá lại mỗi năm" in ministry
    assert "Văn bản không nêu tỷ lệ tiêu chí phải đạt" in province
    assert "Văn bản không nói đánh giá lại mỗi năm" in province


def test_a_province_says_where_it_holds_what_it_lies_over_and_what_came_before() -> None:
    text = shown(one("bt2023.mo-hinh"))
    assert "Chỉ áp dụng ở Bình Thuận" in text
    assert "Ghi đè lên hd22.mo-hinh" in text
    assert "Trước đó: 1383/QĐ-BCĐ ngày 25/05/2017, chưa có trong máy" in text
    assert "[Công văn sao gửi Hướng dẫn 22 của Công an tỉnh Bình Thuận, CV/11]" in text
    before = set_json(one("hb.mo-hinh"))["predecessor"]
    assert before["number"] == "94/HDUBMTTQ-CAT"
    assert before["basis"] == "Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 5, câu 3"
    assert set_json(one("hd22.mo-hinh"))["predecessor"] is None


def test_an_own_set_is_said_to_be_one() -> None:
    words = "Bộ quy định riêng của kho, không phải bộ có sẵn"
    assert words in shown(one("hd22.mo-hinh"), local=True)
    assert words not in shown(one("hd22.mo-hinh"))


def test_a_stated_set_says_that_it_never_comes_by_itself() -> None:
    text = shown(one("cu.tu-quan"))
    assert "Không bao giờ tự chọn" in text
    assert "không xét mức xếp loại nào" in text


@pytest.mark.parametrize("ruleset", SETS, ids=lambda one: one.id)
def test_the_json_holds_the_same_rows(ruleset: RuleSet) -> None:
    made = set_json(ruleset)
    assert [entry["requirement"] for entry in made["items"]] == [
        ruleset.requirement(part.id) for _, part in ruleset.parts
    ]
    told = {c["id"] for entry in made["items"] for c in entry["contents"]}
    assert told == {c.id for _, part in ruleset.parts for c in part.contents}
    assert [entry["id"] for entry in made["steps"]] == [step.id for step in ruleset.steps]
    rules = ruleset.rating or ruleset.recognition
    assert len(made["criteria"]) == len(rules.criteria if rules else ())
    assert (made["rating"] is None) is (ruleset.rating is None)
    assert made["judges"] == (
        "rating" if ruleset.rating else "recognition" if ruleset.recognition else None
    )


def test_the_json_of_a_rating_holds_days_and_bands() -> None:
    rating = set_json(one("hd22.mo-hinh"))["rating"]
    assert rating["report_before"] == "--11-05"
    assert rating["decision_before"] == "--11-10"
    bands = {grade["id"]: (grade["at_least"], grade["below"]) for grade in rating["grades"]}
    assert bands == {
        "tot": (90, None),
        "kha": (70, 90),
        "trung_binh": (50, 70),
        "yeu": (0, 50),
    }
