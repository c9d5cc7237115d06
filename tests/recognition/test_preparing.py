"""Papers of the steps that no list of the guide names: each has its place, and one place."""

import pytest

from dossier_manager.recognition.model import MatchStanding
from tests.recognition.letters import BCD, CAX, NAME, SURE, UBND, letter, matches, parts

MH = f"mô hình “{NAME}”"
PERSON = "Nguyễn Văn Bình"


@pytest.mark.parametrize(
    ("title", "part"),
    [
        (f"BIÊN BẢN\nHọp thống nhất giữa các đơn vị thành viên về xây dựng {MH}", "16m"),
        (f"KẾ HOẠCH\nTuyên truyền về {MH}", "16t"),
        (f"BÁO CÁO\nKết quả tuyên truyền về mục đích, ý nghĩa {MH}", "16t"),
        (f"BIÊN BẢN\nLấy ý kiến Nhân dân về xây dựng {MH}", "16y"),
        (f"BÁO CÁO\nTổng hợp ý kiến tham gia {MH}", "16y"),
        (f"BIÊN BẢN\nHọp dân thôn 3 về việc thành lập {MH}", "16y"),
        (f"BIÊN BẢN\nThống nhất cử thành viên tham gia {MH}", "16y"),
        (f"BIÊN BẢN\nLấy ý kiến các đơn vị thành viên về {MH}", "16l"),
        (f"BIÊN BẢN\nQuán triệt quy chế {MH}", "16q"),
    ],
)
def test_a_paper_of_the_steps_meets_its_own_part_surely(title: str, part: str) -> None:
    found = parts(matches(letter(UBND, "12/VB-UBND", title)))
    assert found.get(part) is SURE
    assert "16" not in found
    assert {p for p, standing in found.items() if standing is SURE} <= {part, "11"}


@pytest.mark.parametrize(
    ("title", "part"),
    [
        (f"BIÊN BẢN\nLấy ý kiến thành viên về việc kết thúc {MH}", "16b"),
        (f"KẾ HOẠCH\nTriển khai xây dựng {MH}", "5"),
        (f"KẾ HOẠCH\nTổ chức lễ ra mắt {MH}", "8a"),
        (f"QUYẾT ĐỊNH\nBan hành quy chế tổ chức và hoạt động {MH}", "7b"),
        (f"QUY CHẾ PHỐI HỢP\nGiữa các đơn vị thành viên {MH}", "7c"),
        (f"TỜ TRÌNH\nVề việc thành lập {MH}", "3"),
    ],
)
def test_papers_of_other_steps_stay_where_they_were(title: str, part: str) -> None:
    found = parts(matches(letter(UBND, "12/VB-UBND", title)))
    assert found.get(part) is SURE
    assert not {"16m", "16t", "16y", "16l", "16q"} & set(found)


@pytest.mark.parametrize(
    ("agency", "title"),
    [
        # `bản` and `ban` are folded like `bàn`, `cũ` and `cư` like `cử`.
        (UBND, f"BẢN ĐĂNG KÝ\nTham gia {MH}"),
        (BCD, f"QUYẾT ĐỊNH\nThành lập Ban Chỉ đạo {MH}"),
        (CAX, "BÁO CÁO\nTuyên truyền phòng cháy, chữa cháy"),
        (CAX, "KẾ HOẠCH\nTuyên truyền phong trào toàn dân bảo vệ an ninh Tổ quốc"),
    ],
)
def test_look_alikes_are_not_taken_for_papers_of_the_steps(
    agency: tuple[str, str], title: str
) -> None:
    found = parts(matches(letter(agency, "12/VB", title)))
    assert not {p for p in ("16m", "16t", "16y", "16l", "16q") if found.get(p) is SURE}


def test_a_letter_between_members_may_be_the_agreement_and_a_person_is_asked() -> None:
    title = f"CÔNG VĂN\nTrao đổi, thống nhất giữa các xã giáp ranh về xây dựng {MH}"
    assert parts(matches(letter(UBND, "12/UBND", title)))["16m"] is MatchStanding.UNSURE


def test_papers_of_another_model_are_never_sure() -> None:
    title = "BIÊN BẢN\nLấy ý kiến Nhân dân về mô hình “Camera giám sát”"
    assert SURE not in parts(matches(letter(UBND, "12/BB", title))).values()


def test_opinions_are_looked_into_for_what_was_asked() -> None:
    title = f"BIÊN BẢN\nLấy ý kiến các đơn vị thành viên về {MH}"
    body = "1. Phạm vi hoạt động: vùng giáp ranh.\n2. Thành viên tham gia: ba xã."
    (match,) = [m for m in matches(letter(UBND, "2/BB", title, body=body)) if m.part == "16l"]
    assert match.unseen == ("quy-che-phoi-hop", "truong-mo-hinh", "luan-phien")


def test_a_record_of_training_is_a_record_of_meetings_in_binh_thuan() -> None:
    title = f"BIÊN BẢN\nQuán triệt quy chế {MH}"
    found = parts(matches(letter(BCD, "2/BB-BCĐ", title), set_id="bt2023.mo-hinh"))
    assert found.get("bb-quan-triet") is SURE
    assert "16q" not in found


@pytest.mark.parametrize(
    ("kind", "title", "expected"),
    [
        ("TTr", f"TỜ TRÌNH\nĐề xuất xây dựng điển hình đối với ông {PERSON}", {"dx"}),
        ("TB", f"THÔNG BÁO\nKết thúc xây dựng điển hình đối với ông {PERSON}", {"5c", "5d"}),
        ("QĐ", f"QUYẾT ĐỊNH\nKết thúc xây dựng điển hình đối với ông {PERSON}", {"5c", "5e"}),
        ("KH", f"KẾ HOẠCH\nXây dựng, bồi dưỡng điển hình ông {PERSON}", {"3"}),
        ("BC", f"BÁO CÁO\nĐánh giá điển hình ông {PERSON} năm 2026", {"4b"}),
        ("BC", f"BÁO CÁO\nĐề xuất kết thúc xây dựng điển hình ông {PERSON}", {"5c"}),
    ],
)
def test_proposal_and_notice_of_a_dien_hinh(kind: str, title: str, expected: set[str]) -> None:
    text = letter(UBND, f"31/{kind}-UBND", title)
    found = parts(matches(text, name=f"Ông {PERSON}", set_id="hd22.dien-hinh"))
    assert {p for p, standing in found.items() if standing is MatchStanding.RECOGNISED} == expected
