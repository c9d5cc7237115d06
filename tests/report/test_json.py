import json
from typing import Any

import pytest

from dossier_manager.audit.model import ArchiveAudit
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.report.json import as_json, audit_json

GRADES = ["tot", "kha", "trung_binh", "yeu"]


@pytest.fixture
def told(view: ArchiveView, audit: ArchiveAudit) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(as_json(audit_json(view, audit)))
    return loaded


def test_the_keys_of_the_contract(told: dict[str, Any]) -> None:
    assert told["format"] == 1
    assert told["as_of"] == "2026-11-03"
    assert told["period"] == {"year": 2026, "from": "2025-11-01", "to": "2026-10-31"}
    assert {"files", "read", "unread", "unreadable", "withheld"} <= set(told["coverage"])
    dossier = told["dossiers"][0]
    assert {"id", "path", "name", "kind", "rules", "items", "rating", "findings"} <= set(dossier)
    entry = dossier["items"][1]
    keys = {"requirement", "code", "part", "title", "year", "status", "evidence", "bars", "basis"}
    assert keys | {"row"} <= set(entry)
    assert set(entry["evidence"][0]) >= {"standing", "dossier", "path", "pages", "reasons"}
    assert list(dossier["rating"]["grades"]) == GRADES
    blocker = told["dossiers"][1]["rating"]["grades"]["tot"]["blockers"][0]
    assert {"code", "requirement", "message", "basis", "cure"} <= set(blocker)
    found = dossier["findings"][0]
    assert {"code", "severity", "place", "message", "basis", "cure"} <= set(found)


def test_code_and_part(told: dict[str, Any]) -> None:
    by_requirement = {e["requirement"]: e for e in told["dossiers"][0]["items"]}
    assert by_requirement["hd22.mo-hinh/6a"]["code"] == "6"
    assert by_requirement["hd22.mo-hinh/6a"]["part"] == "6a"
    assert by_requirement["hd22.mo-hinh/2"]["part"] is None


def test_the_percentage_never_rounds_into_a_band(told: dict[str, Any]) -> None:
    assert told["dossiers"][0]["rating"]["completion"]["percent"] == 89.99


def test_a_waiver_is_told_with_who_when_and_why(told: dict[str, Any]) -> None:
    (waiver,) = told["dossiers"][1]["waivers"]
    assert (waiver["by"], waiver["reason"]) == ("Trần Thị Bình", "lập từ 2018")
    assert waiver["at"] == "2026-11-02T08:00:00+07:00"


def test_the_bytes_are_utf_8_even_for_what_is_not_text() -> None:
    told = json.loads(as_json({"name": "Tốt \udcff"}).decode("utf-8"))
    assert told["name"] == "Tốt \udcff"


def test_a_figure_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        as_json({"percent": float("nan")})


def test_the_same_audit_gives_the_same_bytes(view: ArchiveView, audit: ArchiveAudit) -> None:
    assert as_json(audit_json(view, audit)) == as_json(audit_json(view, audit))
