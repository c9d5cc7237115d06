"""Papers of the older three-step procedure, as offices of 2015 to 2020 wrote them."""

import pytest

from dossier_manager.recognition.model import Match
from tests.recognition.letters import NAME, SURE, UNSURE, letter, matches, parts

SELF_MANAGED = "cu.tu-quan"
LINKED = "cu.lien-ket"
MH = f"mô hình “{NAME}”"
UBND = ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH")
CAX = ("ỦY BAN NHÂN DÂN XÃ AN BÌNH", "CÔNG AN XÃ")
MTTQ = ("ỦY BAN MTTQ VIỆT NAM XÃ AN BÌNH", "BAN THƯỜNG TRỰC")
SCHOOL = ("PHÒNG GD&ĐT HUYỆN BÌNH AN", "TRƯỜNG THCS AN BÌNH")
HEAD = ("XÃ AN BÌNH", f"MÔ HÌNH “{NAME.upper()}”")
DRAFTED = "Thực hiện Chỉ thị của Ban Thường vụ Huyện ủy;"


def old(
    agency: tuple[str, str],
    number: str,
    title: str,
    body: str = "Nội dung.",
    *,
    date: str = "ngày 12 tháng 5 năm 2017",
) -> str:
    """A paper of the time before the guide of 2022: it cites an older basis."""
    head, _, rest = title.partition("\n")
    if head == "CÔNG VĂN":  # no heading: the subject stands under the number
        number, title = f"{number}\n{rest}", "Kính gửi: Như trên"
    text = letter(agency, number, title, body=body, date=date)
    return text.replace(
        "Căn cứ Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an;", DRAFTED
    )


def resolution(body: str, *, title: str = "Lãnh đạo thực hiện nhiệm vụ tháng 5 năm 2017") -> str:
    """A monthly resolution of a party cell: its title never names the mô hình."""
    return (
        "ĐẢNG BỘ XÃ AN BÌNH\nCHI BỘ THÔN 3\nSố: 15-NQ/CB\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"An Bình, ngày 02 tháng 5 năm 2017\nNGHỊ QUYẾT\n{title}\n{body}\n"
        "T/M CHI BỘ\nBÍ THƯ\nLê Văn Bình"
    )


def sure(found: tuple[Match, ...]) -> set[str]:
    return {part for part, standing in parts(found).items() if standing is SURE}


@pytest.mark.parametrize(
    ("agency", "number", "title", "expected"),
    [
        (UBND, "21/KH-UBND", f"KẾ HOẠCH\nXây dựng {MH} trên địa bàn xã", {"2"}),
        (SCHOOL, "05/KH-THCS", f"KẾ HOẠCH\nXây dựng {MH} trong nhà trường", {"2"}),
        (CAX, "09/BC-CAX", f"BÁO CÁO\nĐề xuất thành lập {MH}", {"3a"}),
        (MTTQ, "14/TTr-MTTQ", f"TỜ TRÌNH\nVề việc đề nghị thành lập {MH}", {"3a"}),
        (
            CAX,
            "10/BC-CAX",
            f"BÁO CÁO\nKết quả khảo sát và đề xuất thành lập {MH}",
            {"3a", "khao-sat"},
        ),
        (UBND, "33/TB-UBND", f"THÔNG BÁO\nVề việc đồng ý thành lập {MH} tại thôn 3", {"3b"}),
        (UBND, "45/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc thành lập {MH}", {"4a"}),
        (SCHOOL, "12/QĐ-THCS", f"QUYẾT ĐỊNH\nVề việc thành lập {MH}", {"4a"}),
        (HEAD, "01/QC-MH", f"QUY CHẾ\nHoạt động của {MH}", {"5a"}),
        (UBND, "60/QĐ-UBND", f"QUYẾT ĐỊNH\nPhê duyệt Quy chế hoạt động của {MH}", {"5b"}),
        (
            UBND,
            "61/QĐ-UBND",
            f"QUYẾT ĐỊNH\nVề việc ban hành Quy chế hoạt động của {MH}",
            {"5a", "5b"},
        ),
        (UBND, "24/KH-UBND", f"KẾ HOẠCH\nTổ chức Hội nghị ra mắt {MH}", {"6"}),
        (UBND, "07/GM-UBND", f"GIẤY MỜI\nDự Hội nghị ra mắt {MH}", {"6"}),
        (UBND, "30/KH-UBND", f"KẾ HOẠCH\nXây dựng mô hình điểm “{NAME}”", {"7"}),
        (HEAD, "02/KH-MH", f"KẾ HOẠCH\nHoạt động của {MH} năm 2018", {"8"}),
        (HEAD, "03/BC-MH", f"BÁO CÁO\nSơ kết 6 tháng đầu năm 2018 hoạt động {MH}", {"9a"}),
        (HEAD, "09/BC-MH", f"BÁO CÁO\nTổng kết hoạt động {MH} năm 2018", {"9b"}),
        (UBND, "88/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc kiện toàn thành viên {MH}", {"10"}),
        (
            UBND,
            "90/QĐ-UBND",
            f"QUYẾT ĐỊNH\nTặng Giấy khen cho thành viên {MH}",
            {"khen-thuong"},
        ),
        (CAX, "18/CV-CAX", f"CÔNG VĂN\nV/v xin ý kiến dự thảo quy chế {MH}", {"xin-y-kien"}),
        (CAX, "19/CV-CAX", f"CÔNG VĂN\nV/v trình dự thảo quy chế hoạt động {MH}", {"du-thao"}),
        # The draft of a founding decision comes with the request to found: that is the proposal.
        (CAX, "08/TTr-CAX", f"TỜ TRÌNH\nTrình dự thảo Quyết định thành lập {MH}", {"3a"}),
        (CAX, "11/BB-CAX", f"BIÊN BẢN\nHọp thống nhất đặt tên {MH}", {"dat-ten"}),
        (UBND, "89/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc đổi tên {MH}", {"10"}),
        (HEAD, "21/BC-MH", f"BÁO CÁO\nĐề xuất thanh loại {MH}", {"tl-a"}),
        (UBND, "99/QĐ-UBND", f"QUYẾT ĐỊNH\nThanh loại {MH}", {"tl-b"}),
    ],
)
def test_a_paper_of_a_self_managed_model_is_recognised(
    agency: tuple[str, str], number: str, title: str, expected: set[str]
) -> None:
    found = matches(old(agency, number, title), set_id=SELF_MANAGED)
    assert sure(found) == expected
    assert all(match.reasons for match in found)


@pytest.mark.parametrize(
    ("agency", "number", "title", "expected"),
    [
        (
            UBND,
            "112/UBND-VP",
            f"CÔNG VĂN\nV/v trao đổi, thống nhất xây dựng {MH}",
            {"1"},
        ),
        (MTTQ, "15/TTr-MTTQ", f"TỜ TRÌNH\nĐề nghị thành lập {MH} giữa các thôn giáp ranh", {"1"}),
        (CAX, "04/KH-CAX", f"KẾ HOẠCH\nKhảo sát tình hình để xây dựng {MH}", {"khao-sat"}),
        (CAX, "05/BC-CAX", f"BÁO CÁO\nKết quả khảo sát để xây dựng {MH}", {"khao-sat"}),
        (UBND, "46/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo {MH}", {"2"}),
        (UBND, "", f"DANH SÁCH\nCác đơn vị thành viên tham gia {MH}", {"4"}),
        (UBND, "02/QCPH", f"QUY CHẾ PHỐI HỢP\nGiữa các thành viên {MH}", {"3"}),
        (UBND, "03/QC-UBND", f"QUY CHẾ\nPhối hợp thực hiện {MH}", {"3"}),
        (
            UBND,
            "40/KH-UBND",
            f"KẾ HOẠCH\nTổ chức Hội nghị ký kết quy chế phối hợp, ra mắt {MH}",
            {"6"},
        ),
        (UBND, "41/GM-UBND", f"GIẤY MỜI\nDự Hội nghị ký kết quy chế phối hợp {MH}", {"6"}),
        (SCHOOL, "06/KH-THCS", f"KẾ HOẠCH\nTriển khai thực hiện {MH} năm 2018", {"5"}),
        (SCHOOL, "16/BC-THCS", f"BÁO CÁO\nSơ kết 6 tháng đầu năm 2018 {MH}", {"7a"}),
        (SCHOOL, "26/BC-THCS", f"BÁO CÁO\nTổng kết hoạt động {MH} năm 2018", {"7b"}),
        (
            SCHOOL,
            "19/CV-THCS",
            f"CÔNG VĂN\nV/v nhất trí tham gia {MH}",
            {"thong-nhat"},
        ),
        (
            SCHOOL,
            "20/CV-THCS",
            f"CÔNG VĂN\nV/v góp ý dự thảo quy chế phối hợp {MH}",
            {"xin-y-kien"},
        ),
        (UBND, "21/CV-UBND", f"CÔNG VĂN\nV/v gửi dự thảo quy chế phối hợp {MH}", {"du-thao"}),
        (UBND, "12/BB-UBND", f"BIÊN BẢN\nHọp thống nhất đặt tên {MH}", {"dat-ten"}),
        (
            SCHOOL,
            "13/BB-THCS",
            f"BIÊN BẢN\nHội nghị thông qua kế hoạch hoạt động năm 2019 của {MH}",
            {"thong-qua"},
        ),
        (UBND, "70/BC-UBND", f"BÁO CÁO\nĐề xuất thanh loại {MH}", {"tl-a"}),
        (SCHOOL, "30/CV-THCS", f"CÔNG VĂN\nV/v đồng ý thanh loại {MH}", {"tl-b"}),
    ],
)
def test_a_paper_of_a_linked_model_is_recognised(
    agency: tuple[str, str], number: str, title: str, expected: set[str]
) -> None:
    assert sure(matches(old(agency, number, title), set_id=LINKED)) == expected


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
@pytest.mark.parametrize(
    ("agency", "number", "title"),
    [
        (UBND, "12/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo 138 xã An Bình"),
        (
            UBND,
            "13/QĐ-UBND",
            "QUYẾT ĐỊNH\nKiện toàn Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào",
        ),
        (UBND, "14/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc thành lập Ban bảo vệ dân phố"),
        (CAX, "02/QCPH-CA-QS", "QUY CHẾ PHỐI HỢP\nGiữa Công an xã và Ban Chỉ huy quân sự xã"),
        (CAX, "16/BC-CAX", "BÁO CÁO\nTổng kết phong trào toàn dân bảo vệ ANTQ năm 2018"),
        (UBND, "17/GM-UBND", "GIẤY MỜI\nHọp giao ban tháng 5"),
        (UBND, "19/KH-UBND", "KẾ HOẠCH\nXây dựng mô hình kinh tế trang trại năm 2018"),
        (HEAD, "20/KH-MH", "KẾ HOẠCH\nHoạt động của mô hình “Camera giám sát” năm 2018"),
        (UBND, "21/CV-UBND", "CÔNG VĂN\nV/v triển khai công tác tuyển quân năm 2018"),
        (CAX, "22/XN-CAX", f"GIẤY XÁC NHẬN\nKết quả hoạt động của {MH} năm 2018"),
        (HEAD, "", f"BẢNG THỐNG KÊ\nVụ việc do {MH} phát hiện năm 2018"),
        (HEAD, "", f"SỔ THEO DÕI THU, CHI QUỸ\nCủa {MH} năm 2018"),
    ],
)
def test_what_only_looks_like_it_is_never_sure(
    agency: tuple[str, str], number: str, title: str, set_id: str
) -> None:
    assert sure(matches(old(agency, number, title), set_id=set_id)) == set()


def test_a_monthly_resolution_counts_by_its_text_where_it_names_the_model() -> None:
    naming = resolution(f"3. Lãnh đạo xây dựng {MH} trong quý II.")
    assert sure(matches(naming, set_id=SELF_MANAGED)) == {"1"}
    silent = resolution("3. Lãnh đạo làm vệ sinh đường thôn, thu quỹ.")
    assert "1" not in parts(matches(silent, set_id=SELF_MANAGED))


def test_a_resolution_of_the_peoples_council_is_none_of_the_party() -> None:
    council = ("HỘI ĐỒNG NHÂN DÂN", "XÃ AN BÌNH")
    paper = old(council, "04/NQ-HĐND", f"NGHỊ QUYẾT\nVề xây dựng {MH}")
    assert "1" not in parts(matches(paper, set_id=SELF_MANAGED))


def test_a_plan_that_another_than_the_chairman_signed_is_a_guess() -> None:
    paper = old(CAX, "06/KH-CAX", f"KẾ HOẠCH\nXây dựng {MH}")
    assert parts(matches(paper, set_id=SELF_MANAGED)).get("2") is UNSURE


def test_a_decision_with_its_list_meets_both_halves_of_item_four() -> None:
    body = "Điều 1. Thành lập mô hình.\nDANH SÁCH\nThành viên mô hình, họ tên, chức danh"
    paper = old(UBND, "45/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc thành lập {MH}", body)
    assert sure(matches(paper, set_id=SELF_MANAGED)) == {"4a", "4b"}


def test_an_approval_at_the_foot_meets_the_second_half_of_its_item() -> None:
    """A typed `PHÊ DUYỆT` is read; words in a margin by hand are for a person to say."""
    paper = old(HEAD, "01/QC-MH", f"QUY CHẾ\nHoạt động của {MH}")
    assert sure(matches(paper, set_id=SELF_MANAGED)) == {"5a"}
    foot = "\nPHÊ DUYỆT CỦA CHỦ TỊCH UBND XÃ\nLê Thị Cúc"
    assert sure(matches(paper + foot, set_id=SELF_MANAGED)) == {"5a", "5b"}
    report = old(CAX, "09/BC-CAX", f"BÁO CÁO\nĐề xuất thành lập {MH}")
    assert sure(matches(report + foot, set_id=SELF_MANAGED)) == {"3a", "3b"}


def test_an_approval_by_hand_cannot_be_seen_and_is_neither_there_nor_missing() -> None:
    body = "Kính đề nghị Chủ tịch UBND xã xem xét, cho ý kiến."
    report = old(CAX, "09/BC-CAX", f"BÁO CÁO\nĐề xuất thành lập {MH}", body)
    found = parts(matches(report, set_id=SELF_MANAGED))
    assert (found.get("3a"), found.get("3b")) == (SURE, UNSURE)
    decision = old(UBND, "45/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc thành lập {MH}", body)
    assert "3b" not in parts(matches(decision, set_id=SELF_MANAGED))


def test_that_a_regulation_speaks_of_its_approval_is_no_approval() -> None:
    body = "Điều 9. Quy chế này có hiệu lực sau khi Chủ tịch UBND xã phê duyệt quy chế."
    paper = old(HEAD, "01/QC-MH", f"QUY CHẾ\nHoạt động của {MH}", body)
    assert "5b" not in parts(matches(paper, set_id=SELF_MANAGED))


def test_a_signed_regulation_that_lists_its_members_meets_both() -> None:
    body = "Điều 2. Các đơn vị thành viên gồm: Trường THCS An Bình; Công ty An Phát."
    paper = old(UBND, "02/QCPH", f"QUY CHẾ PHỐI HỢP\nGiữa các thành viên {MH}", body)
    assert sure(matches(paper, set_id=LINKED)) == {"3", "4"}


def test_a_regulation_of_soldiers_and_schools_counts_where_it_names_the_model() -> None:
    title = f"QUY CHẾ PHỐI HỢP\nGiữa Ban Chỉ huy quân sự xã, Trường THCS và thôn 3 thực hiện {MH}"
    assert sure(matches(old(UBND, "05/QCPH", title), set_id=LINKED)) == {"3"}


def test_a_regulation_that_does_not_say_it_is_one_of_working_together_is_a_guess() -> None:
    paper = old(UBND, "03/QC-UBND", f"QUY CHẾ\nHoạt động của {MH}")
    assert parts(matches(paper, set_id=LINKED)).get("3") is UNSURE


def test_a_scan_that_cannot_be_read_is_a_guess_by_its_name() -> None:
    found = matches("", "QD thanh lap 2016.pdf", readable=False, set_id=SELF_MANAGED)
    assert parts(found) == {"4a": UNSURE}
    found = matches("", "QCPH ky ket.pdf", readable=False, set_id=LINKED)
    assert parts(found).get("3") is UNSURE


def test_no_linked_paper_is_taken_for_a_founding_decision_that_the_text_does_not_know() -> None:
    paper = old(UBND, "45/QĐ-UBND", f"QUYẾT ĐỊNH\nVề việc thành lập {MH}")
    assert sure(matches(paper, set_id=LINKED)) == set()


@pytest.mark.parametrize("set_id", [SELF_MANAGED, LINKED])
def test_the_year_is_that_of_the_period(set_id: str) -> None:
    paper = old(HEAD, "02/KH-MH", f"KẾ HOẠCH\nHoạt động của {MH} năm 2019")
    assert {match.year for match in matches(paper, set_id=set_id)} == {2019}


def test_without_a_known_name_a_paper_is_still_read() -> None:
    """As `dossier inspect` does, which knows no dossier."""
    paper = old(UBND, "45/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc thành lập mô hình “Camera an ninh”")
    assert "4a" in parts(matches(paper, name="", set_id=SELF_MANAGED))
