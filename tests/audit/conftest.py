"""Values for tests of the audit: a whole dossier from which tests take one thing away."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.decisions import Action, Assigned, Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.audit.dossier import audit_dossier
from dossier_manager.audit.model import DossierAudit
from dossier_manager.catalogue.view import DossierView
from dossier_manager.reading.model import Field, FileKind, Letterhead, TextSource
from dossier_manager.recognition.model import (
    Document,
    DocumentPaper,
    FileState,
    Match,
    MatchStanding,
)
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet

YEAR = 2026
ON = dt.date(2026, 11, 6)
ONCE = ("1a", "1b", "2", "3", "4", "5", "6a", "6b", "6c", "7a", "7b", "8a")
YEARLY = ("9", "10a", "10b", "11", "12", "13a", "15a")
DATES = {"6a": "2024-03-01", "10b": "2026-11-02"}


@pytest.fixture(scope="session")
def ruleset() -> RuleSet:
    found = load_book().get("hd22.mo-hinh")
    assert found is not None
    return found


@pytest.fixture(scope="session")
def exemplar_rules() -> RuleSet:
    found = load_book().get("hd22.dien-hinh")
    assert found is not None
    return found


def manifest(**changes: Any) -> Manifest:
    """A mô hình that nothing bars, as people state it; keys given here replace or remove."""
    stated: dict[str, Any] = {
        "id": "mh-1",
        "name": "Tiếng kẻng an ninh",
        "kind": "mo-hinh",
        "linked": "không",
        "led_by": "ban-chi-dao",
        "party_committee": "có",
        "fund": "có",
        "limited_members": "có",
        "piloted": "không",
        "level": "xa",
        "founding": {
            "number": "45/QĐ-UBND",
            "date": "2024-03-01",
            "authority": "Chủ tịch UBND xã An Bình",
        },
        "years": [
            {
                "year": "2026",
                "targets": [
                    {
                        "name": f"Chỉ tiêu {n}",
                        "direction": "tang",
                        "planned": "10",
                        "achieved": "10" if n < 10 else "5",
                        "source": "BC 15/BC-BCĐ, tr. 2",
                    }
                    for n in range(1, 11)
                ],
                "sent": {"date": "2026-11-03", "source": "sổ văn bản đi số 88"},
            }
        ],
    }
    stated.update(changes)
    return Manifest.model_validate({k: v for k, v in stated.items() if v is not None})


def paper(
    requirement: str,
    *,
    year: int | None = None,
    standing: MatchStanding = MatchStanding.DECIDED,
    date: str | None = None,
    agency: str = "ỦY BAN NHÂN DÂN XÃ AN BÌNH",
    kind: FileKind = FileKind.PDF,
    number: str | None = "12/VB",
    name: str | None = None,
    state: FileState = FileState.READ,
) -> Document:
    """A file whose one paper meets one part."""
    part = requirement.rpartition("/")[2]
    day = date or DATES.get(part)
    match = Match(
        requirement,
        standing,
        1.0,
        ("vì",),
        year,
        decision="d1" if standing is MatchStanding.DECIDED else None,
        assigned=Assigned.ISSUED if standing is MatchStanding.DECIDED else None,
    )
    letterhead = Letterhead(
        number=Field(number) if number else None,
        date=Field(day) if day else None,
        agency=Field(agency) if agency else None,
    )
    file = name or f"{part}-{year or ''}.pdf"
    return Document(
        "mh-1",
        f"ho-so/{file}",
        file,
        f"sha-{file}",
        100,
        state,
        kind,
        TextSource.TEXT,
        (DocumentPaper((1, 1), letterhead, (match,)),),
    )


def whole(ruleset: RuleSet, *, without: Iterable[str] = ()) -> list[Document]:
    """Every owed paper of 2026, and the decision of 2025, all confirmed, but those left out."""
    left = set(without)
    once = [paper(ruleset.requirement(p)) for p in ONCE if p not in left]
    yearly = [paper(ruleset.requirement(p), year=YEAR) for p in YEARLY if p not in left]
    before = [] if "13b" in left else [paper(ruleset.requirement("13b"), year=YEAR - 1)]
    return [*once, *yearly, *before]


def decision(action: str, **fields: Any) -> Decision:
    """A person's decision."""
    stated = {
        "id": f"d-{action}-{fields.get('requirement') or fields.get('criterion') or 1}",
        "at": "2026-11-05T08:00:00+07:00",
        "by": "Trần Thị Hoa",
        "reason": "đã xem bản gốc",
        "action": Action(action),
    }
    clean = {k: str(v).replace("/", "-") if k == "id" else v for k, v in (stated | fields).items()}
    return Decision.model_validate(clean)


def judge(
    ruleset: RuleSet,
    documents: Iterable[Document],
    *,
    stated: Manifest | None = None,
    decisions: Iterable[Decision] = (),
    on: dt.date = ON,
    others: Iterable[DossierView] = (),
    method: str | None = "so-chi-tieu-dat",
    year: int = YEAR,
) -> DossierAudit:
    """Audit one dossier of values."""
    view = DossierView(
        "ho-so", Path("ho-so"), stated or manifest(), tuple(decisions), tuple(documents)
    )
    settings = Settings.model_validate(
        {"id": "kho", "name": "Kho"} | ({"completion_method": method} if method else {})
    )
    by_id = {one.manifest.id: one for one in (view, *others)}
    return audit_dossier(view, ruleset, settings, by_id, on=on, year=year)
