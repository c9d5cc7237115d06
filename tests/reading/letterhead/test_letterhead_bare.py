"""Papers without a letterhead: little is read, and nothing is guessed."""

from dossier_manager.reading.letterhead.papers import LETTERHEAD, read_papers
from dossier_manager.reading.model import Block, Certainty, Letterhead, Page, TextSource
from tests.reading.layouts import MOTTO, NATION, check, head, pdf, word


def test_notebook_of_the_fund() -> None:
    found = head(
        word(
            "SỔ THEO DÕI THU, CHI QUỸ MÔ HÌNH",
            "Năm 2026",
            ("Ngày", "Nội dung", "Thu", "Chi"),
            ("05/11/2026", "Mua kẻng theo Quyết định 45/QĐ-UBND", "", "500.000"),
        )
    )
    check(found, kind=None, agency=None, signer=None, blank_number=False)
    assert found.subject is not None
    assert found.subject.value.startswith("SỔ THEO DÕI THU, CHI QUỸ MÔ HÌNH")
    assert found.subject.certainty is Certainty.LIKELY


def test_list_attached_to_a_decision_in_its_own_file() -> None:
    found = head(
        word(
            "DANH SÁCH",
            "Thành viên mô hình “Camera an ninh”",
            "(Kèm theo Quyết định số 45/QĐ-UBND ngày 05 tháng 02 năm 2026",
            "của Ủy ban nhân dân xã Tân Phong)",
            ("TT", "Họ và tên", "Chức vụ"),
            ("1", "Trần Văn Bê", "Trưởng Công an xã"),
            ("2", "Lê Thị Cúc", "Trưởng thôn"),
        )
    )
    check(
        found,
        kind=None,
        agency=None,
        signer=None,
        subject="DANH SÁCH Thành viên mô hình “Camera an ninh”",
    )
    assert [cite.number for cite in found.cites] == ["45/QĐ-UBND"]


def test_rules_attached_in_their_own_file() -> None:
    found = head(
        pdf("""QUY CHẾ
Tổ chức và hoạt động của mô hình “Camera an ninh”
(Ban hành kèm theo Quyết định
số 45/QĐ-UBND ngày 05 tháng 02 năm 2026 của UBND xã Tân Phong)
Chương I
Điều 1. Phạm vi
""")
    )
    check(
        found, kind="QC", subject="Tổ chức và hoạt động của mô hình “Camera an ninh”", agency=None
    )
    assert found.kind is not None
    assert found.kind.certainty is Certainty.LIKELY


def test_plain_report_with_a_date_above_the_signature() -> None:
    found = head(
        pdf("""BÁO CÁO KẾT QUẢ HOẠT ĐỘNG MÔ HÌNH NĂM 2026
Thực hiện Kế hoạch số 12/KH-BCĐ ngày 10/01/2026, tổ tự quản thôn 3 báo cáo như sau:
1. Kết quả
Ngày 05 tháng 6 năm 2026 tổ đã họp.
                              Thôn 3, ngày 02 tháng 11 năm 2026
                              Tổ trưởng

                              Lò Văn Pọm
""")
    )
    check(
        found,
        kind="BC",
        date="2026-11-02",
        subject="KẾT QUẢ HOẠT ĐỘNG MÔ HÌNH NĂM 2026",
        signer="Lò Văn Pọm",
        agency=None,
    )
    assert found.date is not None
    assert found.date.certainty is Certainty.LIKELY


def test_pledge_under_the_nation_alone() -> None:
    found = head(
        pdf(f"""{NATION}
{MOTTO}
BẢN CAM KẾT
Tham gia mô hình “Tiếng kẻng an ninh”
Kính gửi: Ban Chỉ đạo mô hình thôn 3
Tôi tên là: Nguyễn Văn Tám, sinh ngày 05/11/1980.
Tôi cam kết thực hiện Quy chế số 01/QC-BCĐ ngày 10/3/2026.
Thôn 3, ngày 20 tháng 3 năm 2026
NGƯỜI CAM KẾT
Nguyễn Văn Tám
""")
    )
    check(
        found,
        kind=None,
        date="2026-03-20",
        subject="BẢN CAM KẾT Tham gia mô hình “Tiếng kẻng an ninh”",
        signer="Nguyễn Văn Tám",
        addressees=("Ban Chỉ đạo mô hình thôn 3",),
    )


def test_prose_yields_nothing() -> None:
    check(head(pdf("Hôm nay trời đẹp.\nTheo Quyết định số 45/QĐ-UBND ngày 05/02/2026.")), kind=None)
    assert head(word("")) == Letterhead()


def test_pictures_only() -> None:
    pages = tuple(Page(number, TextSource.NONE, ()) for number in (1, 2, 3))
    (paper,) = read_papers(pages)
    assert paper.pages == (1, 3)
    assert paper.letterhead == Letterhead()
    assert read_papers(()) == ()
    assert LETTERHEAD


def test_text_of_a_picture_page_is_not_read() -> None:
    hidden = Page(1, TextSource.NONE, (Block("Số: 45/QĐ-UBND"),))
    assert read_papers((hidden,))[0].letterhead == Letterhead()
