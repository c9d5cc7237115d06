"""Recognition of papers from what they say, and of none where nothing fits."""

import unicodedata

import pytest

from dossier_manager.recognition.model import MatchStanding
from tests.recognition.letters import BCD, CAX, NAME, SURE, UBND, letter, matches, parts

MH = f"mô hình “{NAME}”"


@pytest.mark.parametrize(
    ("agency", "number", "title", "body", "expected"),
    [
        (CAX, "03/KH-CAX", f"KẾ HOẠCH\nKhảo sát tình hình để xây dựng {MH}", "", {"1a"}),
        (CAX, "07/BC-CAX", f"BÁO CÁO\nKết quả khảo sát để xây dựng {MH}", "", {"2"}),
        (CAX, "09/TTr-CAX", f"TỜ TRÌNH\nVề việc thành lập {MH}", "", {"3"}),
        (CAX, "08/BC-CAX", f"BÁO CÁO\nKết quả khảo sát và đề xuất xây dựng {MH}", "", {"2", "3"}),
        (UBND, "21/KH-UBND", f"KẾ HOẠCH\nTriển khai xây dựng {MH}", "", {"5"}),
        (UBND, "45/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc thành lập {MH}", "Điều 1.", {"6a"}),
        (
            UBND,
            "46/QĐ-UBND",
            f"QUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo {MH}",
            "Điều 1.",
            {"6b"},
        ),
        (BCD, "01/QC-BCĐ", f"QUY CHẾ\nHoạt động của Ban Chỉ đạo {MH}", "", {"7a"}),
        (BCD, "02/QC-BCĐ", f"QUY CHẾ\nTổ chức và hoạt động của {MH}", "", {"7b"}),
        (BCD, "03/QCPH", f"QUY CHẾ PHỐI HỢP\nGiữa các đơn vị thành viên {MH}", "", {"7c"}),
        (UBND, "50/KH-UBND", f"KẾ HOẠCH\nTổ chức lễ ra mắt {MH}", "", {"8a"}),
        (BCD, "04/KH-BCĐ", f"KẾ HOẠCH\nHoạt động của {MH} năm 2026", "", {"9"}),
        (BCD, "11/BC-BCĐ", f"BÁO CÁO\nKết quả hoạt động {MH} 6 tháng đầu năm 2026", "", {"10a"}),
        (BCD, "15/BC-BCĐ", f"BÁO CÁO\nKết quả hoạt động của {MH} năm 2026", "", {"10b"}),
        (BCD, "16/TTr-BCĐ", f"TỜ TRÌNH\nĐề nghị xếp loại {MH} năm 2026", "", {"13a"}),
        (
            UBND,
            "99/QĐ-UBND",
            f"QUYẾT ĐỊNH\nVề việc công nhận kết quả xếp loại {MH} năm 2026",
            "",
            {"13b"},
        ),
        (UBND, "77/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo {MH}", "", {"14"}),
        (UBND, "78/QĐ-UBND", f"QUYẾT ĐỊNH\nKết thúc hoạt động {MH}", "", {"16", "16c"}),
    ],
)
def test_a_plain_paper_is_recognised(
    agency: tuple[str, str], number: str, title: str, body: str, expected: set[str]
) -> None:
    found = matches(letter(agency, number, title, body=body or "Nội dung."))
    assert {p for p, standing in parts(found).items() if standing is SURE} == expected
    assert all(match.reasons for match in found)


@pytest.mark.parametrize(
    ("agency", "number", "title"),
    [
        (UBND, "12/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo 138 xã An Bình"),
        (UBND, "13/QĐ-UBND", "QUYẾT ĐỊNH\nKiện toàn Tổ bảo vệ an ninh, trật tự ở cơ sở"),
        (UBND, "14/QĐ-UBND", "QUYẾT ĐỊNH\nCông nhận xã đạt tiêu chuẩn An toàn về an ninh, trật tự"),
        (
            UBND,
            "15/QĐ-UBND",
            "QUYẾT ĐỊNH\nVề việc phân loại phong trào toàn dân bảo vệ ANTQ năm 2026",
        ),
        (CAX, "16/BC-CAX", "BÁO CÁO\nKết quả phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026"),
        (UBND, "17/GM-UBND", "GIẤY MỜI\nHọp giao ban tháng 5"),
        (UBND, "18/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc nâng bậc lương thường xuyên"),
        (UBND, "19/KH-UBND", "KẾ HOẠCH\nPhòng cháy, chữa cháy năm 2026"),
        (BCD, "20/KH-BCĐ", "KẾ HOẠCH\nHoạt động của mô hình “Camera giám sát” năm 2026"),
    ],
)
def test_look_alikes_are_never_sure(agency: tuple[str, str], number: str, title: str) -> None:
    assert SURE not in parts(matches(letter(agency, number, title))).values()


def test_one_decision_with_its_list_meets_three_parts() -> None:
    body = (
        "Điều 1. Thành lập mô hình.\n"
        "Điều 2. Thành lập Ban Chỉ đạo mô hình gồm các ông, bà sau.\n"
        "DANH SÁCH\nThành viên mô hình"
    )
    title = f"QUYẾT ĐỊNH\nVề việc thành lập {MH}"
    found = parts(matches(letter(UBND, "45/QĐ-UBND", title, body=body)))
    assert set(found) >= {"6a", "6b", "6c"}


def test_a_mentioned_list_is_only_a_guess() -> None:
    title = f"QUYẾT ĐỊNH\nVề việc thành lập {MH}"
    body = "Điều 1. Thành lập mô hình, có danh sách kèm theo."
    found = parts(matches(letter(UBND, "45/QĐ-UBND", title, body=body)))
    assert found.get("6c") is MatchStanding.UNSURE


def test_a_monthly_resolution_counts_where_it_names_the_model() -> None:
    party = "ĐẢNG BỘ XÃ AN BÌNH\nCHI BỘ THÔN 3\nSố: 15-NQ/CB\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    head = f"{party}An Bình, ngày 05 tháng 01 năm 2024\nNGHỊ QUYẾT\nSinh hoạt thường kỳ tháng 1\n"
    naming = f"{head}3. Thống nhất xây dựng {MH} trong quý I.\n"
    assert "4" in parts(matches(naming))
    assert "4" not in parts(matches(f"{head}3. Làm vệ sinh đường thôn.\n"))


def test_the_year_is_that_of_the_period_never_of_the_date() -> None:
    title = f"BÁO CÁO\nKết quả hoạt động {MH} năm 2026 (từ 01/11/2025 đến 31/10/2026)"
    found = matches(letter(BCD, "15/BC-BCĐ", title, date="ngày 02 tháng 01 năm 2027"))
    assert {(m.part, m.year) for m in found if m.part == "10b"} == {("10b", 2026)}


def test_without_a_period_a_yearly_paper_is_only_a_guess() -> None:
    found = matches(letter(BCD, "04/KH-BCĐ", f"KẾ HOẠCH\nHoạt động của {MH}"))
    assert [(m.part, m.year, m.standing) for m in found] == [("9", None, MatchStanding.UNSURE)]


def test_a_folder_tells_the_year_where_the_paper_does_not() -> None:
    text = letter(BCD, "04/KH-BCĐ", f"KẾ HOẠCH\nHoạt động của {MH}")
    assert [m.year for m in matches(text, "2025/KH.pdf")] == [2025]


@pytest.mark.parametrize(
    ("inner", "part"),
    [
        ("QD thanh lap.pdf", "6a"),
        ("KH khao sat.pdf", "1a"),
        ("2026/BC nam 2026.pdf", "10b"),
        ("GM ra mat.pdf", "8a"),
        ("So quy.pdf", "12"),
    ],
)
def test_a_scan_is_guessed_by_its_name_and_never_sure(inner: str, part: str) -> None:
    found = parts(matches("", inner, readable=False))
    assert found.get(part) is MatchStanding.UNSURE


def test_a_scan_with_a_name_that_says_nothing_is_nothing() -> None:
    assert matches("", "scan0007.pdf", readable=False) == ()


def test_a_misleading_name_does_not_beat_the_title() -> None:
    text = letter(BCD, "15/BC-BCĐ", f"BÁO CÁO\nKết quả hoạt động của {MH} năm 2026")
    assert set(parts(matches(text, "QD thanh lap.pdf"))) == {"10b"}


def test_matches_do_not_depend_on_accent_form() -> None:
    text = letter(UBND, "45/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc thành lập {MH}")
    assert parts(matches(unicodedata.normalize("NFD", text))) == parts(matches(text))


def test_an_exemplar_has_its_own_papers() -> None:
    title = "QUYẾT ĐỊNH\nCông nhận điển hình tiên tiến trong phong trào toàn dân bảo vệ ANTQ"
    text = letter(UBND, "31/QĐ-UBND", title, body="Công nhận ông Nguyễn Văn Bình là điển hình.")
    found = parts(matches(text, name="Nguyễn Văn Bình", set_id="hd22.dien-hinh"))
    assert "5a" in found


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("triển khai xây dựng", {"5": SURE}),
        ("đề xuất triển khai xây dựng", {"3": SURE}),
        ("xây dựng", {"3": MatchStanding.UNSURE, "5": MatchStanding.UNSURE}),
    ],
)
def test_a_letter_that_carries_out_is_no_proposal(
    subject: str, expected: dict[str, MatchStanding]
) -> None:
    text = letter(UBND, "12/UBND-VX", f"V/v {subject} {MH}")
    assert {m.part: m.standing for m in matches(text)} == expected
