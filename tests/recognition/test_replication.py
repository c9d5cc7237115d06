"""Proposals of replication: within the province, or to V05, and neither is the other."""

import pytest

from tests.recognition.letters import BCD, CAX, NAME, SURE, UBND, UNSURE, letter, matches, parts

MH = f"mô hình “{NAME}”"
BOTH = {"16e", "16f"}


@pytest.mark.parametrize(
    ("agency", "number", "title", "part"),
    [
        (UBND, "12/TTr-UBND", f"TỜ TRÌNH\nVề việc đề xuất nhân rộng {MH}", "16e"),
        (CAX, "30/BC-CAX", f"BÁO CÁO\nĐề nghị nhân rộng {MH} trên địa bàn xã", "16e"),
        (BCD, "02/TTr-BCĐ", f"TỜ TRÌNH\n{MH.capitalize()} đề nghị được nhân rộng", "16e"),
        (
            CAX,
            "31/TTr-CAT",
            f"TỜ TRÌNH\nĐề xuất Cục V05 thẩm định, nhân rộng toàn quốc {MH}",
            "16f",
        ),
        (
            CAX,
            "32/BC-CAT",
            f"BÁO CÁO\nĐề nghị Cục Xây dựng phong trào thông báo kinh nghiệm {MH}",
            "16f",
        ),
    ],
)
def test_a_proposal_meets_its_own_row(
    agency: tuple[str, str], number: str, title: str, part: str
) -> None:
    found = parts(matches(letter(agency, number, title)))
    assert {name for name in found if name in BOTH} == {part}
    assert found[part] is SURE


@pytest.mark.parametrize(
    "title",
    [
        f"THÔNG BÁO\nKinh nghiệm nhân rộng {MH}",
        f"QUYẾT ĐỊNH\nVề việc nhân rộng {MH}",
        f"KẾ HOẠCH\nNhân rộng {MH} năm 2026",
        "BÁO CÁO\nKết quả công tác xây dựng phong trào 6 tháng gửi Cục V05",
        f"TỜ TRÌNH\nĐề nghị khen thưởng {MH}",
    ],
)
def test_other_papers_about_replication_are_no_proposal(title: str) -> None:
    assert not BOTH & set(parts(matches(letter(UBND, "15/VB-UBND", title))))


def test_a_name_alone_is_a_guess() -> None:
    found = parts(matches("", "TTr de xuat nhan rong.pdf", readable=False))
    assert found.get("16e") is UNSURE
