import json

from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.report.dossier import show_report
from dossier_manager.report.json import as_json
from dossier_manager.report.screen import as_text
from dossier_manager.report.show_json import show_json

SECRET_NAME = "BC khao sat MAT.pdf"


def test_one_dossier_in_full(view: ArchiveView, audit: ArchiveAudit) -> None:
    shown = as_text(show_report(view, audit, audit.dossiers[0]), width=200)
    for text in ("thiếu", "chưa hỏi tới", "đã ban hành, đã xác nhận", "45/QĐ-UBND", "hieu-qua"):
        assert text in shown


def test_a_withheld_paper_shows_its_number_alone(view: ArchiveView, audit: ArchiveAudit) -> None:
    shown = as_text(show_report(view, audit, audit.dossiers[0]), width=200)
    assert "số 00ff" in shown
    assert SECRET_NAME not in shown
    told = as_json(show_json(view, audit, audit.dossiers[0])).decode()
    assert SECRET_NAME not in told
    withheld = json.loads(told)["documents"][1]
    assert withheld["path"] is None
    assert withheld["opaque"] == "00ff"


def test_decisions_show_the_ids_that_withdraw_asks_for(
    view: ArchiveView, audit: ArchiveAudit
) -> None:
    shown = as_text(show_report(view, audit, audit.dossiers[1]), width=200)
    assert "d-1: miễn hd22.mo-hinh/2; Trần Thị Bình" in shown
