"""What may only be a guess, and what is nothing: other mô hình, general reports, other issuers."""

import pytest

from tests.recognition.letters import (
    BCD,
    CAX,
    NAME,
    SURE,
    UBND,
    UNSURE,
    letter,
    matches,
    parts,
)

PARTY = ("ĐẢNG BỘ TỈNH HÒA AN", "ĐẢNG ỦY XÃ AN BÌNH")
COUNCIL = ("HỘI ĐỒNG NHÂN DÂN", "XÃ AN BÌNH")
EXEMPLAR = "hd22.dien-hinh"
BINH = "Ông Nguyễn Văn Bình"
NAMING = f"Trong các mô hình có mô hình “{NAME}” hoạt động tốt."


def of_exemplar(agency: tuple[str, str], number: str, title: str, body: str = "") -> dict[str, str]:
    text = letter(agency, number, title, body=body or "Nội dung.")
    return {p: str(s) for p, s in parts(matches(text, name=BINH, set_id=EXEMPLAR)).items()}


class TestAnotherModel:
    """Papers that name a mô hình, and not this one."""

    @pytest.mark.parametrize(
        ("number", "title"),
        [
            ("45/QĐ-UBND", "QUYẾT ĐỊNH\nThành lập mô hình “Camera an ninh”"),
            ("45/QĐ-UBND", "QUYẾT ĐỊNH\nThành lập mô hình “Tổ tự quản an ninh, trật tự”"),
            ("01/KH-BCĐ", "KẾ HOẠCH\nHoạt động mô hình “Xóm an ninh toàn diện” năm 2026"),
            ("02/BC-BCĐ", "BÁO CÁO\nKết quả hoạt động mô hình Loa phòng gian năm 2026"),
            ("03/DS", "DANH SÁCH\nDANH SÁCH THÀNH VIÊN MÔ HÌNH “CAMERA AN NINH”"),
        ],
    )
    def test_is_nothing(self, number: str, title: str) -> None:
        assert matches(letter(UBND, number, title)) == ()

    def test_that_also_speaks_of_this_one_is_a_guess_at_most(self) -> None:
        title = "QUYẾT ĐỊNH\nThành lập mô hình “Camera an ninh”"
        body = f"Học tập mô hình “{NAME}”.\nCùng mô hình “{NAME}” bảo vệ thôn."
        assert SURE not in parts(matches(letter(UBND, "45/QĐ-UBND", title, body=body))).values()

    @pytest.mark.parametrize("own", ["Kẻng báo an ninh", "Tiếng kẻng an ninh, trật tự thôn 3"])
    def test_with_nearly_the_own_name_is_a_guess(self, own: str) -> None:
        title = "QUYẾT ĐỊNH\nThành lập mô hình “Tiếng kẻng an ninh”"
        found = parts(matches(letter(UBND, "45/QĐ-UBND", title), name=own))
        assert found == {"6a": UNSURE}

    def test_a_renamed_camera_is_a_guess(self) -> None:
        title = "KẾ HOẠCH\nHoạt động mô hình “Camera giám sát an ninh” năm 2026"
        found = parts(matches(letter(BCD, "01/KH-BCĐ", title), name="Camera an ninh"))
        assert found == {"9": UNSURE}


class TestNoName:
    """Papers that speak of mô hình and give no name."""

    @pytest.mark.parametrize(
        ("number", "title", "part"),
        [
            ("45/QĐ-UBND", "QUYẾT ĐỊNH\nThành lập mô hình tự quản tại thôn 3", "6a"),
            ("46/QĐ-UBND", "QUYẾT ĐỊNH\nThành lập Ban Chỉ đạo xây dựng các mô hình tự quản", "6b"),
            ("47/KH-UBND", "KẾ HOẠCH\nHoạt động các mô hình tự quản năm 2026", "9"),
            ("48/QC-UBND", "QUY CHẾ\nHoạt động của mô hình tự quản", "7b"),
        ],
    )
    def test_are_guesses_where_a_name_is_known(self, number: str, title: str, part: str) -> None:
        text = letter(UBND, number, title)
        assert parts(matches(text)).get(part) is UNSURE
        assert parts(matches(text, name="")).get(part) is SURE

    @pytest.mark.parametrize(
        ("agency", "number", "title"),
        [
            (UBND, "45/QĐ-UBND", "QUYẾT ĐỊNH\nThành lập mô hình kinh tế hợp tác nuôi ong"),
            (UBND, "46/BC-UBND", "BÁO CÁO\nKết quả hoạt động mô hình cây ăn quả năm 2026"),
            (PARTY, "12-NQ/ĐU", "NGHỊ QUYẾT\nVề phát triển mô hình chăn nuôi tập trung"),
        ],
    )
    def test_are_nothing_where_they_speak_of_the_economy(
        self, agency: tuple[str, str], number: str, title: str
    ) -> None:
        assert matches(letter(agency, number, title)) == ()

    def test_a_title_that_calls_the_own_name_a_model_is_never_a_look_alike(self) -> None:
        own = "Liên gia phòng cháy, chữa cháy"
        title = f"QUYẾT ĐỊNH\nThành lập mô hình “{own}”"
        assert parts(matches(letter(UBND, "45/QĐ-UBND", title), name=own)) == {"6a": SURE}


class TestGeneralReport:
    """Reports of the commune and its police."""

    @pytest.mark.parametrize(
        ("title", "part"),
        [
            ("Tổng kết công tác năm 2026 của Công an xã", "10b"),
            ("Tổng kết công tác năm 2026 của Công an xã", "15b"),
            ("Kết quả công tác bảo đảm an ninh, trật tự 6 tháng đầu năm 2026", "10a"),
            ("Sơ kết công tác 6 tháng đầu năm 2026 của Công an xã", "15a"),
            ("Kết quả hoạt động các mô hình tự quản năm 2026 trên địa bàn xã", "10b"),
            ("Kết quả phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026", "10b"),
            ("Kết quả phong trào toàn dân bảo vệ ANTQ 6 tháng đầu năm 2026", "10a"),
        ],
    )
    def test_is_a_guess_where_it_names_the_model_and_else_nothing(
        self, title: str, part: str
    ) -> None:
        def found(body: str) -> dict[str, object]:
            return dict(parts(matches(letter(CAX, "16/BC-CAX", f"BÁO CÁO\n{title}", body=body))))

        assert found(NAMING).get(part) is UNSURE
        assert SURE not in found(NAMING).values()
        assert found("Các mô hình hoạt động tốt.") == {}

    def test_of_the_model_itself_is_sure_without_the_name_in_the_title(self) -> None:
        body = f"Báo cáo của mô hình “{NAME}”."
        for agency, title in (
            (BCD, "Kết quả hoạt động năm 2026"),
            (UBND, "Kết quả mô hình năm 2026"),
        ):
            text = letter(agency, "15/BC", f"BÁO CÁO\n{title}", body=body)
            assert parts(matches(text)) == {"10b": SURE}

    def test_a_rating_of_many_is_sure_where_its_list_names_the_model(self) -> None:
        title = "QUYẾT ĐỊNH\nCông nhận kết quả xếp loại các mô hình năm 2026"
        listed = letter(UBND, "99/QĐ-UBND", title, body=f"1. Camera an ninh\n2. {NAME}")
        assert parts(matches(listed)) == {"13b": SURE}
        assert parts(matches(letter(UBND, "99/QĐ-UBND", title))) == {"13b": UNSURE}


class TestIssuer:
    """Chủ trương is of the party committee."""

    TITLE = f"Về chủ trương xây dựng mô hình “{NAME}”"

    def test_a_resolution_of_the_council_is_none(self) -> None:
        text = letter(COUNCIL, "12/NQ-HĐND", f"NGHỊ QUYẾT\n{self.TITLE}")
        assert "4" not in parts(matches(text))

    def test_a_resolution_of_the_party_is(self) -> None:
        text = letter(PARTY, "12-NQ/ĐU", f"NGHỊ QUYẾT\n{self.TITLE}")
        assert parts(matches(text)).get("4") is SURE

    @pytest.mark.parametrize(
        ("committee", "standing"), [(None, UNSURE), (True, UNSURE), (False, SURE)]
    )
    def test_a_notice_of_others_is_sure_only_without_a_party_committee(
        self, committee: bool | None, standing: object
    ) -> None:
        text = letter(UBND, "12/TB-UBND", f"THÔNG BÁO\n{self.TITLE}")
        assert parts(matches(text, party_committee=committee)).get("4") is standing


@pytest.mark.parametrize(
    ("number", "title", "part"),
    [
        ("1/KH-UBND", "KẾ HOẠCH\nKiểm tra hoạt động của mô hình “{}” năm 2026", "9"),
        ("1/KH-UBND", "KẾ HOẠCH\nGiám sát hoạt động mô hình “{}” năm 2026", "9"),
        ("1/BC-BCĐ", "BÁO CÁO\nKết quả hoạt động mô hình “{}” 9 tháng đầu năm 2026", "10b"),
        ("1/BC-BCĐ", "BÁO CÁO\nKết quả hoạt động mô hình “{}” 3 tháng năm 2026", "10b"),
        ("1/BC-BCĐ", "BÁO CÁO\nKết quả hoạt động mô hình “{}” quý II năm 2026", "10b"),
    ],
)
def test_another_paper_of_the_same_model(number: str, title: str, part: str) -> None:
    assert part not in parts(matches(letter(BCD, number, title.format(NAME))))


def test_the_own_name_and_days_do_not_make_a_look_alike() -> None:
    own = "Camera giám sát"
    plan = letter(BCD, "1/KH-BCĐ", f"KẾ HOẠCH\nHoạt động của mô hình “{own}” năm 2026")
    assert parts(matches(plan, name=own)) == {"9": SURE}
    days = "từ ngày 01 tháng 11 năm 2025 đến ngày 31 tháng 10 năm 2026"
    report = letter(BCD, "2/BC-BCĐ", f"BÁO CÁO\nKết quả hoạt động mô hình “{own}” ({days})")
    (match,) = matches(report, name=own)
    assert (match.part, match.year, match.standing) == ("10b", 2026, SURE)


def test_the_kind_is_quoted_with_its_accents() -> None:
    text = letter(UBND, "03/QCPH", f"QUY CHẾ\nPhối hợp thực hiện mô hình “{NAME}”")
    reasons = [reason for match in matches(text) for reason in match.reasons]
    assert any("quy chế Phối hợp" in reason for reason in reasons)


class TestExemplar:
    """A điển hình is a person, and papers name them."""

    @pytest.mark.parametrize(
        ("number", "title", "part"),
        [
            ("1/KH-UBND", "KẾ HOẠCH\nXây dựng, bồi dưỡng điển hình tiên tiến", "3"),
            ("2/BC-UBND", "BÁO CÁO\nĐánh giá kết quả điển hình tiên tiến năm 2026", "4b"),
            ("3/QĐ-UBND", "QUYẾT ĐỊNH\nCông nhận điển hình tiên tiến", "5a"),
            ("4/QĐ-UBND", "QUYẾT ĐỊNH\nKhen thưởng thành tích bảo vệ an ninh Tổ quốc", "5b"),
        ],
    )
    def test_the_name_makes_it_sure(self, number: str, title: str, part: str) -> None:
        assert of_exemplar(UBND, number, title).get(part) == UNSURE
        assert of_exemplar(UBND, number, title, "Đối với ông Nguyễn Văn Bình.").get(part) == SURE
        assert of_exemplar(UBND, number, f"{title}: ông Nguyễn Văn Bình").get(part) == SURE

    def test_a_plan_for_a_period_is_a_guess_at_most(self) -> None:
        title = "KẾ HOẠCH\nXây dựng điển hình tiên tiến giai đoạn 2026 - 2030"
        assert of_exemplar(UBND, "1/KH-UBND", title) == {}
        assert of_exemplar(UBND, "1/KH-UBND", title, "Có ông Nguyễn Văn Bình.") == {"3": UNSURE}

    def test_another_person_is_not_recognised_here(self) -> None:
        title = "QUYẾT ĐỊNH\nCông nhận điển hình tiên tiến đối với ông Trần Văn Cường"
        assert of_exemplar(UBND, "3/QĐ-UBND", title) == {}
