"""Breaks of 22/HD-BCA-V05, III.3 and V: replication, ending, the sixteen items, the keeping."""

from tests.paperwork.forms import founding
from tests.paperwork.paper import Paper, Signature
from tests.traces.breaks import (
    FULL,
    LINKED,
    MODEL,
    OLD,
    PILOT,
    SITE,
    Break,
    Change,
    item,
    never,
    not_rated,
    told,
)
from tests.traces.changes import day, manifest, with_paper, without, words
from tests.traces.stories import OTHER, ZALO

PROPOSED = manifest(replication="{local_from: 20/10/2026}")
ENDED = "\n  date: 20/10/2026\n"


def _ending(kind: str, subject: str, on: str, **changes: object) -> Paper:
    given: dict[str, object] = {
        "agency": ZALO.founder.agency,
        "place": ZALO.seat,
        "date": day(on),
        "number": "88/QĐ-UBND" if kind == "Quyết định" else "88/VB-UBND",
        "kind": kind,
        "subject": subject,
        "body": (f"Về việc kết thúc hoạt động của {ZALO.named}.",),
        "signers": (Signature(("CHỦ TỊCH",), "Bùi Đức Long"),),
    }
    return Paper(**(given | changes))  # type: ignore[arg-type]


def _decided(on: str = "2026-10-20", **changes: object) -> Paper:
    return _ending("Quyết định", f"Về việc kết thúc hoạt động {ZALO.named}", on, **changes)


def _stated(grade: str) -> Change:
    """A grade that people state of the year."""
    return words("  - year: 2026\n", f"  - year: 2026\n    rated: {{grade: {grade}}}\n")


ENDING = (
    Break(
        id="yeu-chua-ket-thuc",
        what="people state Yếu: what the text says of ending is told, and nothing begins by itself",
        against=(_stated("trung_binh"),),
        change=(words("grade: trung_binh", "grade: yeu"),),
        said=(told("WEAK_STATED", "III.3/5"),),
    ),
    Break(
        id="bat-dau-ket-thuc",
        what="the ending was begun, and neither its report nor the members' opinions are there",
        change=(manifest(ending_from="01/10/2026"),),
        said=(
            item("16a", "missing", "III.3/6", "V.1.a(16)"),
            item("16b", "missing", "III.3/7", "V.1.a(16)"),
        ),
    ),
    Break(
        id="ket-thuc-khong-quyet-dinh",
        what="people state an ending, and neither its decision nor its notice is there",
        change=(manifest(ended=ENDED),),
        said=(
            item("16c", "missing", "III.3/8", "V.1.a(16)"),
            item("16d", "missing", "III.3/9", "V.1.a(16)"),
            told("PAPER_NOT_SEEN", "III.3/8", "III.3/9"),
        ),
    ),
    Break(
        id="quyet-dinh-ket-thuc-chua-khai",
        what="a decision to end lies there that nobody stated and no step led to",
        change=(with_paper("QD ket thuc MH.docx", _decided),),
        said=(
            told("ENDING_NOT_STATED", "III.3/5"),
            told("ENDING_WITHOUT_STEP", "III.3/6", "III.3/7"),
        ),
    ),
    Break(
        id="xa-khac-ket-thuc",
        what="another commune than the one that founded it decided the ending",
        change=(
            with_paper("QD ket thuc MH.docx", lambda: _decided(agency=OTHER)),
            manifest(ended=ENDED),
        ),
        said=(told("ENDED_BY_OTHER", "III.3/8"),),
    ),
    Break(
        id="quyet-dinh-truoc-y-kien",
        what="the decision to end is older than the report that asks for it",
        change=(
            manifest(ended=ENDED),
            with_paper("QD ket thuc MH.docx", _decided),
            with_paper(
                "BC ket thuc.docx",
                lambda: _ending(
                    "Báo cáo",
                    f"Đánh giá quá trình hoạt động từ khi thành lập, đề nghị kết thúc {ZALO.named}",
                    "2026-10-25",
                ),
            ),
        ),
        said=(told("OUT_OF_ORDER", "III.3/5", "III.3/8", about="16c"),),
    ),
)


def _gone(name: str, part: str, clause: str, *files: str, of: str = MODEL) -> Break:
    return Break(
        id=name,
        what=f"part {part} is nowhere",
        of=of,
        change=(without(*files),),
        said=(item(part, "missing", clause),),
    )


ITEMS = (
    _gone("khong-1", "1a", "V.1.a(1)", "KH khao sat zalo.docx"),
    _gone("khong-8b", "8b", "V.1.a(8)", "08 KH lam diem thon 2.docx", of=PILOT),
    _gone("khong-11", "11", "V.1.a(11)", "xac nhan ket qua.docx"),
    _gone("khong-12", "12", "V.1.a(12)", "2026/Sổ quỹ 2026.pdf", of=FULL),
    _gone("khong-13a", "13a", "V.1.a(13)", "TTr xep loai.docx"),
    Break(
        id="kien-toan",
        what="a decision that renews the Ban Chỉ đạo, where there was none",
        change=(
            with_paper(
                "QD kien toan.docx",
                lambda: founding.renewal(ZALO, day("2026-06-15"), "Do thay đổi nhân sự"),
            ),
        ),
        said=(item("14", "present", "V.1.a(14)"),),
    ),
)

REPLICATION = (
    Break(
        id="nhan-rong-khi-kha",
        what="replication was proposed of a mô hình that was rated Khá",
        of=OLD,
        against=(PROPOSED,),
        change=(words("grade: tot", "grade: kha"),),
        said=(told("REPLICATION_OTHER_GRADE", "III.3/1"),),
    ),
    Break(
        id="nhan-rong-khong-van-ban",
        what="people state that replication was proposed, and no paper shows it",
        change=(PROPOSED,),
        said=(item("16e", "missing", "III.3/1", "V.1.a(16)"),),
    ),
    Break(
        id="de-xuat-v05-khong-diem",
        what="proposed to V05 as replicated already, with no điểm of it and no paper that asks",
        change=(manifest(replication="{v05: da-nhan-rong, v05_from: 20/10/2026}"),),
        said=(
            told("REPLICATION_NO_SITE", "III.3/4"),
            item("16f", "missing", "III.3/4", "V.1.a(16)"),
        ),
    ),
)

SITES = (
    Break(
        id="diem-dung-chung",
        what="a điểm uses papers of its mô hình: that leans on an inference, and is told",
        of=SITE,
        against=(manifest(shared=None),),
        change=(manifest(shared='["1a", "2"]'),),
        said=(told("SITE_SHARES", "III.3/3"),),
    ),
    Break(
        id="diem-dung-chung-ke-hoach-nam",
        what="a điểm has no plan of its own for the year and says that it uses another's",
        of=SITE,
        change=(words('shared: ["1a",', 'shared: ["9", "1a",'),),
        said=(told("SHARED_NOT_ALLOWED", "III.3/3"),),
    ),
)

ALLOWED = (
    Break(
        id="de-xuat-v05-cach-lam-moi",
        what="a new and good way of working may go to V05 without a điểm of it",
        against=(manifest(replication="{v05: da-nhan-rong, v05_from: 20/10/2026}"),),
        change=(manifest(replication="{v05: cach-lam-moi, v05_from: 20/10/2026}"),),
        said=(never(told("REPLICATION_NO_SITE", "III.3/4")),),
    ),
)

KEEPING = (
    Break(
        id="khong-ai-giu",
        what="nobody stated who keeps the dossier: by which law hangs on that",
        change=(manifest(keeper=None),),
        said=(told("KEEPER_NOT_STATED", "V.3/1", "V.3/3"),),
    ),
    Break(
        id="thanh-vien-theo-doi",
        what="the follow-up dossier of a member unit: kept too, and not rated",
        of=LINKED,
        change=(manifest(role="thanh-vien"),),
        said=(not_rated("V.3/2"),),
    ),
)

BREAKS = (*ENDING, *ITEMS, *REPLICATION, *SITES, *ALLOWED, *KEEPING)
