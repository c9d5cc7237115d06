import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.archive.manifest import Kind, Manifest, Settings
from dossier_manager.audit.model import (
    AppliedRules,
    ArchiveAudit,
    Blocker,
    CompletionResult,
    DossierAudit,
    EvidenceRow,
    EvidenceStanding,
    GradeResult,
    GradeState,
    ItemStatus,
    Rating,
    Status,
    Undecided,
)
from dossier_manager.catalogue.view import ArchiveView, Coverage, DossierView
from dossier_manager.findings import Place, Severity, finding
from dossier_manager.reading.model import Field, FileKind, Letterhead, TextSource
from dossier_manager.recognition.model import (
    Document,
    DocumentPaper,
    FileState,
    Match,
    MatchStanding,
)
from dossier_manager.rules.condition import Truth

SEEN = Coverage(files=4, read=1, unread=1, unreadable=1, withheld=1)
SECRET_NAME = "BC khao sat MAT.pdf"


def item(part: str, status: Status, *evidence: EvidenceRow, year: int | None = None) -> ItemStatus:
    return ItemStatus(
        requirement=f"hd22.mo-hinh/{part}",
        code=part.rstrip("abc"),
        part=part,
        title=f"Thành phần {part}",
        year=year,
        status=status,
        evidence=evidence,
        bars=("tot", "kha"),
        basis=f"22/HD-BCA-V05, V.1.a({part})",
        row="text",
    )


def row(path: str | None, standing: EvidenceStanding = EvidenceStanding.ISSUED) -> EvidenceRow:
    return EvidenceRow(standing, "camera", path, (1, 2), ("tên tệp",), sure=True, confirmed=True)


MISSING = Blocker("PAPER_MISSING", "hd22.mo-hinh/1a", (("part", "1a"),), "22/HD, V.1.a(1)", True)
LEFT = Blocker("PAPER_MISSING", "hd22.mo-hinh/1a", (("part", "1a"),), "22/HD, V.1.a(1)", False)
SIGN = Blocker("SIGN_EMPTY", None, (), "22/HD, III.2.b(4)", False)


@pytest.fixture
def rating() -> Rating:
    return Rating(
        eligible=Truth.YES,
        eligible_why="thành lập 12/01/2024, đủ 10 tháng",
        completion=CompletionResult(Fraction(89999, 1000), "so-chi-tieu-dat", ("BC năm, tr. 2",)),
        grades={
            "tot": GradeResult(GradeState.OPEN),
            "kha": GradeResult(GradeState.OPEN),
            "trung_binh": GradeResult(GradeState.OPEN),
            "yeu": GradeResult(GradeState.PERSON, (SIGN,)),
        },
        possible="tot",
        proven=None,
        undecided=(
            Undecided("hieu-qua", "Hoạt động hiệu quả", ("tot", "kha"), "22/HD, III.2.b(1)"),
            Undecided("ung-ho", "Được ủng hộ", ("tot",), "22/HD, III.2.b(1)"),
        ),
    )


@pytest.fixture
def barred(rating: Rating) -> Rating:
    return Rating(
        eligible=rating.eligible,
        eligible_why=rating.eligible_why,
        completion=None,
        grades={
            "tot": GradeResult(GradeState.BARRED, (MISSING,)),
            "kha": GradeResult(GradeState.BARRED, (MISSING,)),
            "trung_binh": GradeResult(GradeState.PERSON, (LEFT,)),
            "yeu": GradeResult(GradeState.PERSON, ()),
        },
        possible="trung_binh",
        waived=("hd22.mo-hinh/2",),
    )


@pytest.fixture
def waiver() -> Decision:
    return Decision(
        id="d-1",
        at=dt.datetime(2026, 11, 2, 8, tzinfo=dt.timezone(dt.timedelta(hours=7))),
        by="Trần Thị Bình",
        reason="lập từ 2018",
        action=Action.WAIVE,
        requirement="hd22.mo-hinh/2",
    )


@pytest.fixture
def audit(rating: Rating, barred: Rating) -> ArchiveAudit:
    def dossier(identity: str, name: str, rated: Rating) -> DossierAudit:
        return DossierAudit(
            id=identity,
            path=f"xa/{identity}",
            name=name,
            kind="mo-hinh",
            rules=(AppliedRules("hd22.mo-hinh", "theo loại hồ sơ"),),
            items=(
                item("1a", Status.MISSING),
                item("6a", Status.PRESENT, row("xa/camera/QD.pdf")),
                item("2", Status.UNSURE, row(None, EvidenceStanding.SECRET)),
                item("9", Status.NOT_DUE, year=2026),
            ),
            rating=rated,
            why_not_rated=None,
            recognition=None,
            findings=(finding("TWO_PARTS", Severity.WARNING, Place(path="xa/camera/QD.pdf")),),
        )

    return ArchiveAudit(
        as_of=dt.date(2026, 11, 3),
        year=2026,
        period=(dt.date(2025, 11, 1), dt.date(2026, 10, 31)),
        rules_digest="abc",
        coverage=SEEN,
        findings=(),
        dossiers=(
            dossier("camera", "Camera [bold]an ninh[/bold] thôn 3", rating),
            dossier("tieng-keng", "Tiếng kẻng\u202egpj.exe\x1b[31m", barred),
        ),
    )


@pytest.fixture
def view(waiver: Decision) -> ArchiveView:
    papers = (
        DocumentPaper(
            (1, 2),
            Letterhead(kind=Field("QĐ"), number=Field("45/QĐ-UBND"), subject=Field("thành lập")),
            (Match("hd22.mo-hinh/6a", MatchStanding.DECIDED, 1.0, ("An xác định",), None, "d-0"),),
        ),
    )
    documents = (
        Document(
            "camera", "xa/camera/QD.pdf", "QD.pdf", "0" * 64, 10, FileState.READ, FileKind.PDF,
            TextSource.TEXT, papers,
        ),
        Document(
            "camera", None, "00ff", "k", 10, FileState.WITHHELD, FileKind.UNKNOWN, TextSource.NONE,
            (
                DocumentPaper(
                    None,
                    Letterhead(subject=Field(SECRET_NAME), secrecy="mat"),
                    (Match("hd22.mo-hinh/2", MatchStanding.DECIDED, 1.0, (SECRET_NAME,)),),
                ),
            ),
            opaque="00ff",
        ),
    )  # fmt: skip
    dossiers = (
        DossierView("xa/camera", Path("kho/xa/camera"),
                    Manifest(id="camera", name="Camera", kind=Kind.MODEL), (), documents),
        DossierView("xa/tieng-keng", Path("kho/xa/tieng-keng"),
                    Manifest(id="tieng-keng", name="Tiếng kẻng", kind=Kind.MODEL), (waiver,)),
    )  # fmt: skip
    return ArchiveView(
        Path("kho"), Settings(id="kho", name="Hồ sơ xã Tân Lập"), dossiers, (), (), SEEN
    )
