"""Names: of a dossier, in a trích yếu, and whether two may be one."""

import pytest

from dossier_manager.recognition.naming import Named, alike, bare_name, named_in

MODEL = ("mô hình",)
EXEMPLAR = ("điển hình", "gương")


@pytest.mark.parametrize(
    ("name", "words", "bare"),
    [
        ("Mô hình “Tiếng kẻng an ninh” – xã Yên Hạ", MODEL, "tieng keng an ninh"),
        ("Mô hình Camera an ninh (thôn 3)", MODEL, "camera an ninh"),
        ("Camera an ninh, trật tự", MODEL, "camera an ninh trat tu"),
        ("Điển hình: ông Nguyễn Văn Bình, bản Nà Lốc", EXEMPLAR, "nguyen van binh"),
        ("Bà Trần Thị Hoa", EXEMPLAR, "tran thi hoa"),
        ("Gương bà Trần Thị Hoa, thôn 2", EXEMPLAR, "tran thi hoa"),
        ("Tập thể thôn Đông", EXEMPLAR, "tap the thon dong"),
    ],
)
def test_the_name_as_papers_write_it(name: str, words: tuple[str, ...], bare: str) -> None:
    assert bare_name(name, words) == bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("camera an ninh", "camera giam sat an ninh"),
        ("tieng keng an ninh", "keng bao an ninh"),
        ("an ninh tu quan", "an ninh trat tu tu quan"),
    ],
)
def test_a_name_written_otherwise_is_alike(one: str, other: str) -> None:
    assert alike(one, other, person=False)
    assert alike(other, one, person=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tieng keng an ninh", "camera an ninh"),
        ("to tu quan ve an ninh trat tu", "cong truong an ninh trat tu"),
        ("thon binh yen", "ben do binh yen"),
        ("khu dan cu an toan", "ben xe an toan"),
    ],
)
def test_common_words_make_no_name_alike(one: str, other: str) -> None:
    assert not alike(one, other, person=False)
    assert not alike(other, one, person=False)


def test_people_are_told_apart_by_the_given_name() -> None:
    assert not alike("nguyen van binh", "nguyen van cuong", person=True)
    assert alike("nguyen van binh", "nguyen binh", person=True)


@pytest.mark.parametrize(
    ("subject", "named"),
    [
        ("Hoạt động của mô hình “Bến đò an toàn”", [Named("ben do an toan", model=True)]),
        ("Triển khai “Bến đò an toàn” năm 2026", [Named("ben do an toan", model=False)]),
        ("Hưởng ứng phong trào “Toàn dân bảo vệ an ninh Tổ quốc”", []),
        ("Hoạt động mô hình Loa phòng gian năm 2026", [Named("loa phong gian", model=True)]),
        ("Hoạt động mô hình tự quản năm 2026", []),
        ("Hoạt động mô hình ANTT", []),
        ("HOẠT ĐỘNG MÔ HÌNH CỦA XÃ TÂN AN", []),
    ],
)
def test_names_of_a_title(subject: str, named: list[Named]) -> None:
    assert named_in(subject, MODEL, person=False) == named


def test_a_person_of_a_title() -> None:
    subject = "Không công nhận điển hình đối với ông Trần Văn Cường, thôn 2"
    found = named_in(subject, EXEMPLAR, person=True)
    assert [one.name for one in found] == ["tran van cuong"]
