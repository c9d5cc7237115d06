"""What is true of the example archive, written by hand from its stories and from the guide.

Not from what the program prints. Rating year 2026 (01/11/2025 to 31/10/2026), judged on
2026-11-06. Parts are ids within `hd22.mo-hinh` or `hd22.dien-hinh`.

Where the words come from (22/HD-BCA-V05 unless said otherwise):
- Khá and Trung bình are `person` wherever the percentage lies above their own band: the guide
  does not say whether a band is a ceiling (III.2.b).
- A late report bars Tốt and Khá (`kịp thời`) and leaves Trung bình to a person (III.2.b(3)).
- A missing paper bars Tốt and Khá, and leaves Trung bình to a person (III.2.b).
- A Word file whose number and day are left blank is a draft until a person says otherwise;
  lists and books bear no number, and lacking one is no sign of a draft.
- Nothing that no person confirmed proves anything; only `camera-an-ninh` was confirmed whole.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

AS_OF = dt.date(2026, 11, 6)
YEAR = 2026

# What bars without being a part of the dossier.
PERCENT = "%"
ELIGIBILITY = "ten months"

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One dossier. `bars` says for each barred grade all that bars it, and nothing else does;
    what only leaves a grade to a person is not in it.

    `missing` and `unsure` name parts owed once or for this year whose absence bars; `asked`
    those of which the guide leaves open whether they are owed. `percent` is the share of targets
    met, exact. `files` counts neither manifest nor decisions. `unreadable` are broken, locked, or
    spreadsheets, which are not read. `pixels` are files without any text.
    """

    dossier: str
    kind: str = "mo-hinh"
    eligible: str | None = "yes"
    percent: Fraction | None = Fraction(1)
    tot: str | None = "open"
    kha: str | None = "person"
    trung_binh: str | None = "person"
    possible: str | None = "tot"
    proven: str | None = None
    missing: frozenset[str] = NONE
    unsure: frozenset[str] = NONE
    asked: frozenset[str] = NONE
    bars: Mapping[str, frozenset[str]] = field(default_factory=dict)
    files: int
    withheld: int = 0
    unreadable: int = 0
    pixels: frozenset[str] = NONE
    recognition: str | None = None
    due: dt.date | None = None


_THREE = frozenset({"2", "5", "7b"})
_TOO_YOUNG = frozenset({ELIGIBILITY})

FACTS = (
    # a: 11 of 12 targets, report sent on 03/11, every owed part confirmed by a person.
    Fact(
        dossier="camera-an-ninh",
        percent=Fraction(11, 12),
        proven="tot",
        files=32,
        unreadable=1,
        pixels=frozenset({"2026/Ảnh/IMG_2231.jpg"}),
    ),
    # b: 9 of 11 targets, 81.8 %: the band of Khá.
    Fact(
        dossier="tieng-keng",
        percent=Fraction(9, 11),
        tot="barred",
        kha="open",
        possible="kha",
        bars={"tot": frozenset({PERCENT})},
        files=25,
        pixels=frozenset({"2026/Anh/Zalo_20260514.jpg"}),
    ),
    # c: the report bears 03/11 and was sent on 06/11.
    Fact(
        dossier="cong-truong-an-toan",
        tot="barred",
        kha="barred",
        possible="trung_binh",
        bars={"tot": frozenset({"10b"}), "kha": frozenset({"10b"})},
        files=17,
    ),
    # d: three papers are nowhere, and every file can be read.
    Fact(
        dossier="khu-nha-tro",
        tot="barred",
        kha="barred",
        possible="trung_binh",
        missing=_THREE,
        bars={"tot": _THREE, "kha": _THREE},
        files=14,
    ),
    # e: a Trưởng mô hình and no Ban Chỉ đạo: whether 6b and 7a are owed is a person's question.
    Fact(
        dossier="giap-ranh",
        tot="person",
        asked=frozenset({"6b", "7a"}),
        files=19,
    ),
    # f: founded on 31/12/2025, 05/01/2026 and 10/01/2026.
    Fact(dossier="zalo-an-ninh", files=16),
    Fact(dossier="loa-phong-gian", eligible="unknown", tot="person", files=16),
    # Not rated this year, so no request for a grade (13a) is owed.
    Fact(
        dossier="ben-do-an-toan",
        eligible="no",
        tot="barred",
        kha="barred",
        trung_binh="barred",
        possible=None,
        bars={"tot": _TOO_YOUNG, "kha": _TOO_YOUNG, "trung_binh": _TOO_YOUNG},
        files=15,
    ),
    # g: 1a, 2, 3, 4 and 5 lie in the parent's dossier.
    Fact(dossier="diem-thon-3", kind="diem", files=11),
    # h: 1a is pixels, 3 and 7a are drafts, 9 is cut off, 10a is locked; 7b lies in a cupboard and
    # 2 in the safe, both by a person's word; 9 of 10 targets: 90 % is within the band of Tốt.
    Fact(
        dossier="lon-xon",
        percent=Fraction(9, 10),
        unsure=frozenset({"1a", "3", "7a", "9", "10a"}),
        files=25,
        withheld=1,
        unreadable=3,
        pixels=frozenset({"scan KH khao sat.pdf", "scan0007.pdf", "IMG_2231.jpg"}),
    ),
    # i: the level that founded it is gone. That bars nothing; who rates now is a person's word.
    Fact(dossier="dong-ho-tu-quan", files=32),
    # j: a điển hình has no grades; its year ends on 10/11/2026; 9 of 10 of its own criteria.
    Fact(
        dossier="dien-hinh-ong-binh",
        kind="dien-hinh",
        eligible=None,
        percent=None,
        tot=None,
        kha=None,
        trung_binh=None,
        possible=None,
        files=9,
        pixels=frozenset({"Anh/IMG_0417.jpg"}),
        recognition="open",
        due=dt.date(2026, 11, 10),
    ),
    # k: no Party organisation, so the Giám đốc's Thông báo is the chủ trương (III.1.b).
    Fact(dossier="doanh-nghiep-x", files=18),
)

# Papers that are present though their names or their titles do not say so.
HIDDEN = {
    ("lon-xon", "anh 14-11.pdf"): ("6a", "6b", "6c"),
    ("lon-xon", "Document1.pdf"): ("10b", "13a"),
    ("lon-xon", "New Microsoft Word Document.docx"): ("8a",),
    ("dong-ho-tu-quan", "2023/scan0007.pdf"): ("6a", "6c"),
    ("dong-ho-tu-quan", "2023/NQ thang 12.pdf"): ("4",),
    ("tieng-keng", "2025/scan0012.pdf"): ("11",),
    ("doanh-nghiep-x", "Ho so goc/TB chu truong cua Giam doc.pdf"): ("4",),
}

# Papers that meet no requirement, whatever their names say.
STRANGERS = {
    "lon-xon": (
        "QD BCD 138.pdf",
        "QD cong nhan ATANTT.pdf",
        "BC phong trao 2026.docx",
        "KH khao sat viec lam.docx",
        "GK rac thai.docx",
        "thuc don lien hoan.docx",
        "Lich truc Tet.docx",
    ),
}

# The same bytes, inside one dossier.
DOUBLES = {"lon-xon": ("QD thanh lap (1).pdf", "anh 14-11.pdf", "luu/QD thanh lap - Copy.pdf")}

# In no dossier, at the top of the archive.
UNFILED = ("GM giao ban quy 4.docx",)

WITHHELD = {"lon-xon": ("tai lieu 02.pdf",)}
UNREADABLE = {"lon-xon": ("BC 6T 2026.pdf", "KH hd MH 2026.pdf")}
