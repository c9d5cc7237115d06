from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.report.screen import as_text
from dossier_manager.report.terminal import audit_report


def test_the_audit_says_what_it_saw_and_what_stands_in_the_way(
    view: ArchiveView, audit: ArchiveAudit
) -> None:
    shown = as_text(audit_report(view, audit), width=200)
    assert "Đã xem 4 tệp: 1 đọc được, 1 bản quét" in shown
    assert "Ngày xét 03/11/2026; kỳ đánh giá 2026 (01/11/2025 – 31/10/2026)" in shown
    assert "Cản Tốt, Khá; Trung bình do người có thẩm quyền quyết: " in shown
    assert "22/HD, V.1.a(1)" in shown
    assert "89,99 %" in shown


def test_weak_is_never_concluded(view: ArchiveView, audit: ArchiveAudit) -> None:
    shown = as_text(audit_report(view, audit), width=200)
    assert "đạt Tốt" not in shown
    assert "Yếu" not in shown
    assert "máy không kết luận" in shown


def test_a_waiver_is_printed_with_who_when_and_why(view: ArchiveView, audit: ArchiveAudit) -> None:
    shown = as_text(audit_report(view, audit), width=200)
    assert "Trần Thị Bình, 02/11/2026, lý do: lập từ 2018" in shown


def test_names_from_disk_cannot_act_on_the_terminal(view: ArchiveView, audit: ArchiveAudit) -> None:
    shown = as_text(audit_report(view, audit), width=200)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "Camera [bold]an ninh[/bold] thôn 3" in shown


def test_a_narrow_screen_loses_no_word(view: ArchiveView, audit: ArchiveAudit) -> None:
    narrow = as_text(audit_report(view, audit), width=40)
    assert all(len(row) <= 40 for row in narrow.splitlines())
    assert "kẻng" in narrow


def test_the_percentage_says_how_and_from_what(view: ArchiveView, audit: ArchiveAudit) -> None:
    shown = as_text(audit_report(view, audit), width=200)
    assert "tính theo số chỉ tiêu đạt; theo số liệu tự khai có ghi nguồn: BC năm, tr. 2" in shown
    assert "so-chi-tieu-dat" not in shown


def test_the_table_counts_what_waits_for_a_person(view: ArchiveView, audit: ArchiveAudit) -> None:
    row = next(
        r for r in as_text(audit_report(view, audit), width=200).splitlines() if "(camera)" in r
    )
    assert "1 thành phần chưa rõ" in row
