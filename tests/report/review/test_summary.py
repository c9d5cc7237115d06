"""The review on screen and as JSON."""

from typing import Any

from dossier_manager.findings import Place, Severity, finding
from dossier_manager.report.json import as_json
from dossier_manager.report.review.json import review_json
from dossier_manager.report.review.summary import review_report
from dossier_manager.report.screen import as_text
from dossier_manager.statistics.outline import outline
from tests.statistics.years import archive, dossier, founded, looked, rated, seen

BROKEN = finding("KEY_MISSING", Severity.ERROR, Place(None, "x/manifest.yaml", line=2), key="id")


def shown(*dossiers: Any, first: int = 2024, last: int = 2026, **settings: Any) -> str:
    view = archive(*dossiers, **settings)
    return as_text(review_report(view, looked(view, first, last), []))


def as_data(*dossiers: Any, first: int = 2024, last: int = 2026) -> dict[str, Any]:
    view = archive(*dossiers)
    return review_json(view, looked(view, first, last), "abc", [BROKEN])


def test_the_screen_tells_figures_clauses_and_what_is_left_to_people() -> None:
    told = shown(dossier("a", **founded("2020-01-01", years=rated((2025, "tot")))))
    flat = " ".join(told.split())
    for words in (
        "giai đoạn 2024 – 2026",
        "không ràng buộc ai",
        "kỳ 2025 ghi Tốt theo 88/QĐ-UBND",
        "mới thấy 1; đề cương hỏi từ 5 trở lên",
        "Kế hoạch tổng kết của Thanh Hóa (2016), II.2, ý 3",
        "22/HD-BCA-V05, III.2.b",
        "suy luận",
        "Phần người viết",
        "3.5 Bài học kinh nghiệm",
    ):
        assert words in flat, words


def test_units_without_any_candidate_are_named_in_one_line() -> None:
    told = " ".join(
        shown(*(dossier(n, **founded("2025-01-01", commune=f"xã {n}")) for n in "ab")).split()
    )
    assert "Chưa thấy ở 2 đơn vị (đề cương hỏi từ 5 trở lên): xã a, xã b" in told


def test_an_empty_archive_says_so() -> None:
    told = shown()
    assert "Không có hồ sơ nào trong kho này." in told
    assert "chưa có đơn vị nào" in told


def test_years_before_all_rules_are_told_with_their_reason() -> None:
    told = " ".join(shown(first=2015, last=2016).split())
    assert "Kỳ 2015, 2016: quy định khi đó chưa có trong máy" in told


def test_names_from_disk_do_nothing_to_a_screen() -> None:
    bad = "Kẻng\x1b[31m\u202e [bold]x[/bold]"
    told = shown(dossier("a", **founded("2020-01-01", commune=bad)), name=bad)
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "[bold]x[/bold]" in told


def test_json_keeps_its_keys_and_leaves_open_what_people_write() -> None:
    made = as_data(dossier("a", [seen("4", "2025-01-01")], **founded("2025-01-01")))
    assert next(iter(made)) == "format"
    assert {
        *("format", "as_of", "span", "rules_digest", "coverage", "findings", "notes", "outline"),
        *("totals", "by_level", "by_commune", "years", "families", "steps", "exemplary", "papers"),
        *("dossiers", "left_out", "unjudged"),
    } == set(made)
    assert made["span"] == {
        "from_year": 2024,
        "to_year": 2026,
        "from": "2023-11-01",
        "to": "2026-10-31",
    }
    heads = made["outline"]["heads"]
    assert [one["id"] for one in heads] == [head.id for _, head in outline().walk()]
    assert {one["text"] for one in heads} == {None}
    assert {one["left_open"] for one in heads} == {True, False}
    assert made["totals"]["mo-hinh"]["there"] == 1
    assert made["by_commune"][0]["commune"] == "xã A"
    assert made["papers"][0]["date"] == "2025-01-01"
    assert made["findings"][0]["code"] == "KEY_MISSING"
    assert made["years"][0]["ineligible"] == 0
    assert as_json(made)


def test_json_says_nothing_of_eligibility_where_no_guide_is_held() -> None:
    made = as_data(dossier("a", **founded("2010-01-01")), first=2015, last=2015)
    assert made["years"][0]["ineligible"] is None
    assert made["years"][0]["guide_held"] is False
    assert made["dossiers"][0]["years"][0]["eligible"] is None
