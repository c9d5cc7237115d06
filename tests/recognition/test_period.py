"""The year of a paper: from its title, or from two witnesses that agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.reading.model import FileKind, Letterhead
from dossier_manager.recognition.model import Evidence
from dossier_manager.recognition.period import Period, period_of, without_bases
from dossier_manager.vietnamese.form import words


def of(title: str = "", text: str = "", inner: str = "scan.pdf") -> Period:
    *folders, name = inner.split("/")
    return period_of(
        Evidence(
            letterhead=Letterhead(),
            kind=None,
            title=words(title),
            text=words(text),
            name=words(name.rpartition(".")[0]),
            folders=tuple(words(folder) for folder in folders),
            file_kind=FileKind.PDF,
            readable=True,
            said_title=title,
            said_text=text,
        )
    )


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Kết quả hoạt động năm 2026", 2026),
        ("Kết quả (từ ngày 01/11/2025 đến ngày 31/10/2026)", 2026),
        ("Kết quả từ tháng 11 năm 2025 đến hết tháng 10 năm 2026", 2026),
        ("Kết quả năm 2025, phương hướng năm 2026", 2025),
        ("Kế hoạch năm 2026 (khảo sát từ 01/3/2026 đến 15/3/2026)", 2026),
        ("Tổng kết từ năm 2021 đến năm 2025", None),
        ("Kế hoạch giai đoạn 2026 - 2030", None),
        ("Kế hoạch năm học 2025 - 2026", None),
    ],
)
def test_a_title_alone(title: str, year: int | None) -> None:
    assert of(title).year == year


@pytest.mark.parametrize(
    ("text", "inner", "year"),
    [
        ("Số liệu từ 01/11/2025 đến 31/10/2026.", "scan.pdf", 2026),
        ("Số liệu từ 01/11/2025 đến 31/10/2026.", "2025/scan.pdf", 2026),
        ("Thu phiếu từ ngày 01/12/2025 đến ngày 15/12/2025.", "scan.pdf", None),
        ("Trong nhiệm kỳ từ 01/7/2020 đến 30/6/2025.", "scan.pdf", None),
        ("Trong năm 2026 đã có 12 tin báo.", "scan.pdf", None),
        ("Trong năm 2026 đã có 12 tin báo.", "2026/scan.pdf", 2026),
        ("Trong năm 2026 đã có 12 tin báo.", "BC nam 2026.pdf", 2026),
        ("Trong năm 2026 đã có 12 tin báo.", "2025/BC.pdf", None),
        ("Trong năm 2026 đã có 12 tin báo.", "BC nam 2025.pdf", None),
        ("Năm 2026 tăng so với năm 2025.", "2026/BC.pdf", 2026),
        ("Năm 2026 tăng so với năm 2025.", "2023/BC.pdf", None),
        ("Không nói năm nào.", "2025/BC.pdf", 2025),
        ("Không nói năm nào.", "2025/BC nam 2026.pdf", None),
        ("Ngày 18 tháng 11 năm 2022 có hướng dẫn.", "2025/BC.pdf", 2025),
    ],
)
def test_a_text_and_its_place(text: str, inner: str, year: int | None) -> None:
    assert of("Báo cáo kết quả hoạt động", text, inner).year == year


def test_a_place_against_the_text_names_both() -> None:
    why = of("Báo cáo", "Trong năm 2026 đã có 12 tin báo.", "2025/scan.pdf").why
    assert "2026" in why
    assert "2025" in why
    assert "tên thư mục" in why


def test_a_school_year_lies_in_two_and_the_folder_says_which() -> None:
    title = "Kế hoạch hoạt động năm học 2025 - 2026"
    assert of(title, "Trong năm 2026.").year is None
    assert of(title, inner="2026/KH.pdf").year == 2026
    assert of(title, inner="2024/KH.pdf").year is None
    assert of("Kế hoạch", inner="Năm học 2025-2026/KH.pdf").year is None


@pytest.mark.parametrize(
    "base",
    [
        "Căn cứ Kế hoạch hoạt động năm 2025 của Ban Chỉ đạo;",
        "- Căn cứ Kế hoạch số 12/KH-UBND\nvề hoạt động từ 01/11/2024 đến 31/10/2025\ncủa xã;",
        "Thực hiện Kế hoạch số 12/KH-UBND về nhiệm vụ năm 2025,\nBan Chỉ đạo báo cáo.",
    ],
)
def test_legal_bases_give_no_year(base: str) -> None:
    assert of("Báo cáo", base, "2025/BC.pdf") == of("Báo cáo", "", "2025/BC.pdf")
    assert of("Báo cáo", base, "2026/BC.pdf").year == 2026
    assert of("Báo cáo", base).year is None


def test_what_follows_a_base_on_its_line_is_text() -> None:
    text = "Căn cứ Luật; căn cứ Nghị định. Số liệu từ 01/11/2025 đến 31/10/2026."
    assert "Nghị định" not in without_bases(text)
    assert of("Báo cáo", text).year == 2026


@given(st.integers(2020, 2030), st.integers(2020, 2030))
def test_a_year_from_the_text_never_stands_against_its_place(said: int, placed: int) -> None:
    found = of("Báo cáo", f"Trong năm {said} đã có tin báo.", f"{placed}/BC.pdf")
    assert found.year == (said if said == placed else None)


def test_a_numbered_base_is_a_base_and_no_base_runs_over_a_heading() -> None:
    assert without_bases("1. Căn cứ Kế hoạch năm 2025;\n2. Kết quả") == "\n2. Kết quả"
    assert without_bases("b) Căn cứ Luật;") == ""
    unended = "Căn cứ Luật Tổ chức chính quyền\nĐiều 1. Nhiệm vụ\nTuần tra."
    assert without_bases(unended) == "Điều 1. Nhiệm vụ\nTuần tra."
    wrapped = "Căn cứ Kế hoạch\nsố 12 năm 2025;\nNội dung"
    assert without_bases(wrapped) == "\nNội dung"
