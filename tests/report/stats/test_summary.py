"""The counts on screen and as JSON: exceptions first, figures with their clause, nothing sure."""

import json
import re
from typing import Any

import pytest

from dossier_manager.archive.manifest import Level
from dossier_manager.archive.words import VALUES
from dossier_manager.catalogue.view import ArchiveView, DossierView
from dossier_manager.report.json import as_json
from dossier_manager.report.screen import as_text
from dossier_manager.report.stats import words as stats_words
from dossier_manager.report.stats.json import stats_json
from dossier_manager.report.stats.summary import NOTES, stats_report
from dossier_manager.rules.load import load_book
from dossier_manager.statistics.archive import Statistics, statistics
from dossier_manager.statistics.family import Loose
from dossier_manager.statistics.group import Group
from dossier_manager.statistics.proposals import Mark, State
from dossier_manager.statistics.regulations import Regulations
from tests.audit.conftest import YEAR
from tests.statistics.counted import archive, audited, exemplar, model, site

KEYS = {
    *("format", "as_of", "period", "rules_digest", "coverage", "year", "before", "totals"),
    *("by_commune", "by_level", "by_kind", "by_grade", "by_founding_year", "models", "loose_sites"),
    *("exemplars", "exceptions", "proposals", "questions", "change", "counting"),
    *("findings", "notes"),
}
LATE: dict[str, Any] = {"founding": {"date": "2026-06-01", "authority": "Chủ tịch UBND xã A"}}


def made(view: ArchiveView) -> Statistics:
    book = load_book()
    return statistics(view, book, audited(view), audited(view, year=YEAR - 1))


def shown(*dossiers: DossierView, width: int = 100, plot: bool = False, **settings: Any) -> str:
    view = archive(*dossiers, **settings)
    return as_text(stats_report(view, audited(view), made(view), plot=plot), width=width)


def told(*dossiers: DossierView, **settings: Any) -> dict[str, Any]:
    view = archive(*dossiers, **settings)
    result: dict[str, Any] = json.loads(as_json(stats_json(audited(view), made(view))))
    return result


def figure(text: str, what: str) -> list[str]:
    """The figures of a row of a table: this year, the year before, the difference."""
    found = re.search(rf"^ {re.escape(what)} +(\d+) +(\d+) +([+-]?\d+)", text, re.MULTILINE)
    assert found, what
    return list(found.groups())


def test_exceptions_stand_first_with_what_the_audit_has_against_them() -> None:
    text = shown(model("a", "tot", documents=(), **LATE), model("b", "kha"))
    first, rest = text.split("Tổng số")[:2]
    assert "(a)" in first
    assert "cần xem lại" in first
    assert "22/HD-BCA-V05, III.2.a" in first
    assert "(b)" not in first.split("ghi mức Khá")[0]
    assert "Cách đếm theo hướng dẫn Hòa Bình, dùng tương tự" in first
    assert "Mô hình" in rest


def test_what_is_said_of_many_dossiers_is_said_once() -> None:
    text = shown(*(model(f"m-{n}", "trung_binh") for n in range(7)))
    assert text.count("chưa ghi số quyết định") == 1
    assert all(f"· Tiếng kẻng an ninh (m-{n})" in text for n in range(7))


def test_of_many_blockers_the_first_are_told_and_the_rest_counted() -> None:
    text = shown(model("a", "tot"))
    assert len(re.findall(r"^ {6}\+ Chưa thấy", text, re.MULTILINE)) == 3
    assert re.search(r"\+ và \d+ điều khác; xem: dossier show … a", text)
    (one,) = (e for e in told(model("a", "tot"))["exceptions"] if e["blockers"])
    assert len(one["blockers"]) > 3


def test_both_figures_of_sites_stand_there_until_somebody_chose() -> None:
    stated = (model("a"), site("b", "a"))
    without, with_first = "Điểm, không tính nơi đầu tiên", "Điểm, tính cả nơi đầu tiên"
    both = shown(*stated)
    assert figure(both, without) == ["1", "1", "0"]
    assert figure(both, with_first) == ["2", "2", "0"]
    assert with_first not in shown(*stated, first_site_counts="không")
    assert without not in shown(*stated, first_site_counts="có")


def test_what_may_not_be_rated_has_a_row_apart_from_yeu() -> None:
    text = shown(model("a", documents=(), **LATE), model("b", "yeu", "kha"))
    assert figure(text, "Yếu") == ["1", "0", "+1"]
    assert figure(text, "Chưa đủ điều kiện") == ["1", "0", "+1"]
    assert NOTES[1] in text
    assert "Mức thấp hơn năm trước: Tiếng kẻng an ninh (b), Khá → Yếu." in text


def test_the_total_without_the_proposed_stands_beside_the_total() -> None:
    text = " ".join(shown(model("a", performers="can-bo", purpose="phuc-vu-nhan-dan")).split())
    assert "Hồ sơ mô hình và điểm là 1; nếu bớt các hồ sơ được đề xuất thì còn 0." in text
    assert "nơi thành lập: Chủ tịch UBND xã An Bình (nghiêng về mô hình phong trào" in text
    assert "máy đọc, chưa ai xác nhận) [HD Hòa Bình, đoạn 3" in text
    assert "Hồ sơ mô hình và điểm là" not in shown(model("a"))


def test_no_column_is_lost_on_a_narrow_screen() -> None:
    stated = model("a", "tot", commune="phường Kim Sơn Thượng Đông Hải")
    for width in (80, 100):
        text = shown(stated, width=width)
        assert max(map(len, text.splitlines())) <= width
        assert "01/03/2024" in text
        assert " ".join(text.split()).count("Cộng 1 0 1 0 0 0 0 0 0 1") == 4


def test_the_marks_before_a_site_are_explained_where_they_stand() -> None:
    loose = "“? –” điểm chưa gắn được với mô hình nào"
    own = "“–” điểm của mô hình ở dòng trên"
    both = " ".join(shown(model("a"), site("b", "a"), site("c", "khong-co")).split())
    assert f"Dấu trước tên: {own}; {loose}." in both
    text = shown(site("b", "khong-co"))
    assert "? – " in text
    assert loose in text
    assert own not in text
    assert "Dấu trước tên" not in shown(model("a"))


def test_a_loose_site_is_counted_and_told() -> None:
    text = shown(site("b", "khong-co"))
    assert "kho không có hồ sơ mang mã mô hình mẹ (khong-co)" in text
    assert figure(text, "Điểm, không tính nơi đầu tiên") == ["1", "1", "0"]


def test_an_empty_archive_says_so_in_text_and_json() -> None:
    text = shown(plot=True)
    assert "Không có hồ sơ nào trong kho này." in text
    assert "Không thấy điều nào phải xem trước." in text
    empty = told()
    assert set(empty) == KEYS
    assert empty["totals"]["dossiers"] == 0
    assert empty["models"] == empty["exceptions"] == empty["by_commune"] == []


def test_no_name_acts_on_the_terminal() -> None:
    bad = "=cmd()|'/c calc'\x1b[31m\u202egpj\r\n[bold]x"
    keys: dict[str, Any] = {"name": bad, "commune": bad}
    text = shown(
        model("a", "tot", documents=(), **keys, **LATE),
        site("b", "khong-co", **keys, performers="can-bo"),
        model("c", name=bad, founding={"date": "2024-01-01", "authority": bad}),
    )
    assert not [c for c in text if c != "\n" and not c.isprintable()]
    assert "[bold]x" in text


def test_json_keeps_its_keys_and_adds_up() -> None:
    found = told(
        model("a", "tot", "kha", commune="Xã A", groups="3"),
        site("b", "a", commune="Xã A"),
        site("c", "khong-co", role="thanh-vien"),
        exemplar("d"),
    )
    assert set(found) == KEYS
    assert next(iter(found)) == "format"
    totals = found["totals"]
    assert totals["sites"] == {
        "without_first": 1, "with_first": 2, "first_site_counts": None, "loose": 0,
    }  # fmt: skip
    assert (totals["dossiers"], totals["rated_kinds"], totals["apart"]) == (4, 2, 1)
    assert sum(row["dossiers"] for row in found["by_commune"]) == 4
    assert sum(row["now"] for row in found["by_grade"]) == 4
    assert {row["group"] for row in found["by_grade"]} == set(Group)
    assert found["before"]["by_grade"]["kha"] == 1
    (one,) = found["models"]
    assert (one["id"], one["group_before"], one["counted_sites"]) == ("a", "kha", 1)
    assert [s["id"] for s in one["sites"]] == ["b"]
    assert [(s["id"], s["why"]) for s in found["loose_sites"]] == [("c", "unknown")]
    assert found["change"]["up"] == [
        {"dossier": "a", "path": "xa/a", "name": "Tiếng kẻng an ninh", "before": "kha",
         "after": "tot"}
    ]  # fmt: skip
    assert found["counting"]["by_analogy"] is True


def test_teams_that_nobody_stated_stand_beside_what_makes_a_team() -> None:
    text = shown(model("a"), model("b", groups=1), province="Hòa Bình", width=140)
    (line,) = [one for one in text.splitlines() if "chưa ghi số tổ" in one]
    assert re.search(r" 1 +1 +0 +HD Hòa Bình, đoạn 2, câu 5", line)
    (rule,) = [
        one
        for one in told(model("a"))["counting"]["rules"]
        if one["basis"].endswith("đoạn 2, câu 5")
    ]
    assert "Tổ trưởng" in rule["says"]
    assert "chưa rõ" in rule["says"]


def test_in_hoa_binh_the_text_itself_is_named() -> None:
    view = archive(model("a"), province="Hòa Bình")
    book = load_book()
    found = statistics(view, book, audited(view, year=2024), audited(view, year=2023))
    way = stats_words.way(found.counting)
    assert "tương tự" not in way
    assert "Hòa Bình" in way
    assert "tương tự" not in stats_words.brief(found.counting.by("mo-hinh"))


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (stats_words.GROUPS, Group),
        (stats_words.SHORT, Group),
        (stats_words.LOOSE, Loose),
        (stats_words.STATES, State),
        (stats_words.MARKS, Mark),
        (stats_words.REGULATIONS, Regulations),
    ],
    ids=["groups", "short", "loose", "states", "marks", "regulations"],
)
def test_everything_has_a_word(words: dict[Any, str], values: Any) -> None:
    assert set(words) == set(values)
    assert all(words.values())


def test_levels_have_words() -> None:
    assert {level.value for level in Level} <= set(VALUES)


def test_nobody_is_said_to_be_tot() -> None:
    text = shown(model("a", "tot"), model("b", "kha"), plot=True).lower()
    assert not re.search(r"(đạt|là|xếp) (mức )?tốt", text)
