"""What is true of the example archive, written by hand from its stories and from the guide.

Not from what the program prints. Rating year 2026 (01/11/2025 to 31/10/2026), judged on
2026-11-06; `other_years` tells of others. Parts are ids within the first of the `rules`.

Where the words come from (22/HD-BCA-V05 unless said otherwise):
- Khá and Trung bình are `person` wherever the percentage lies above their own band: the guide
  does not say whether a band is a ceiling (III.2.b).
- A late report bars Tốt and Khá (`kịp thời`) and leaves Trung bình to a person (III.2.b(3)).
- A missing paper bars Tốt and Khá, and leaves Trung bình to a person (III.2.b).
- A Word file whose number and day are left blank is a draft until a person says otherwise;
  lists and books bear no number, and lacking one is no sign of a draft.
- Nothing that no person confirmed proves anything; only `camera-an-ninh` was confirmed whole.
- What ended is not rated, and no paper of a time after its end is wanted (III.3; inference).
- Without a founding decision nothing is rated (III.2.a), so no request for a grade is wanted.
- Where people state the older guide, its papers stand for those made once (inference); what is
  made every year follows the guide of the year.
"""

import datetime as dt
from fractions import Fraction

from tests.example.fact import ELIGIBILITY, PERCENT, UNFOUNDED, Fact

_THREE = frozenset({"2", "5", "7b"})
_TOO_YOUNG = frozenset({ELIGIBILITY})
_UNBUILT = frozenset({"1a", "2", "3", "4", "8a", "13a"})

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
        untold=frozenset({"FOUNDER_NOT_SUPERIOR", "SUPERIOR_NOT_STATED", "SUPERIOR_UNCLEAR"}),
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
    # g: 1a, 2, 3, 4 and 5 lie in the parent's dossier, which was rated Khá when it was founded.
    Fact(
        dossier="diem-thon-3",
        kind="diem",
        told=frozenset({"SITE_OF_OTHER_GRADE"}),
        files=11,
    ),
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
    # Rated Tốt for 2025, it was proposed for another commune and, with its điểm, to V05 (III.3).
    Fact(
        dossier="dong-ho-tu-quan",
        told=frozenset({"RATING_LEVEL_GONE"}),
        untold=frozenset(
            {
                "RATED_DIFFERS",
                "RATED_NOT_SEEN",
                "REPLICATION_NO_SITE",
                "REPLICATION_NOT_RATED",
                "REPLICATION_OTHER_GRADE",
            }
        ),
        files=35,
    ),
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
    # The điểm of the families: founded on 10/02/2026 by all five steps; full on 10/12/2026.
    Fact(
        dossier="nhan-rong-dong-ho",
        kind="diem",
        eligible="no",
        tot="barred",
        kha="barred",
        trung_binh="barred",
        possible=None,
        bars={"tot": _TOO_YOUNG, "kha": _TOO_YOUNG, "trung_binh": _TOO_YOUNG},
        untold=frozenset({"SITE_OF_OTHER_GRADE"}),
        files=14,
    ),
    # Tự quản of 2019, whole by the ten papers of the older guide. Rules of a Ban Chỉ đạo (7a) are
    # no paper of the founding alone, so that with a Tổ trưởng only they stay a person's question.
    Fact(
        dossier="to-tu-quan-xom",
        rules=("hd22.mo-hinh", "cu.tu-quan"),
        tot="person",
        asked=frozenset({"7a"}),
        untold=frozenset({"OLD_GUIDE_WHOLE", "OLD_GUIDE_NO_DECISION", "FOUNDED_RULES_LATER"}),
        files=17,
    ),
    # An old liên kết, whole by its seven papers, which know no founding decision. Its plan for
    # 2026 calls itself a plan of carrying out (thực hiện): by its title that may be item 5 too.
    # Of the rules of item 7 there are those of working together alone.
    Fact(
        dossier="lien-ket-cu",
        rules=("hd22.mo-hinh", "cu.lien-ket"),
        eligible="no",
        percent=None,
        tot="barred",
        kha="barred",
        trung_binh="barred",
        possible=None,
        missing=frozenset({"6a", "7a", "7b"}),
        unsure=frozenset({"5", "9"}),
        bars=dict.fromkeys(("tot", "kha", "trung_binh"), frozenset({UNFOUNDED})),
        told=frozenset({"OLD_GUIDE_WHOLE"}),
        unasked=frozenset({"13a"}),
        files=11,
    ),
    # Ended on 28/05/2025 by the procedure of the province: nothing of 2026 is wanted.
    Fact(
        dossier="binh-thuan-2024",
        rules=("bt2023.mo-hinh",),
        ended=True,
        eligible=None,
        percent=None,
        tot=None,
        kha=None,
        trung_binh=None,
        possible=None,
        untold=frozenset({"ENDING_WITHOUT_STEP", "ENDING_NOT_STATED", "OUT_OF_ORDER"}),
        unasked=frozenset({"9", "10a", "10b", "11", "13a", "15a", "15b", "bb-hop"}),
        files=21,
    ),
    # Recognised in 2024; that procedure asks for no assessment in later years.
    Fact(
        dossier="binh-thuan-dien-hinh",
        kind="dien-hinh",
        rules=("bt2023.dien-hinh",),
        eligible=None,
        percent=None,
        tot=None,
        kha=None,
        trung_binh=None,
        possible=None,
        recognition="open",
        untold=frozenset({"EXEMPLAR_OVERDUE"}),
        files=6,
    ),
    # Ended on 10/04/2026 in four steps, before the half of the year was over.
    Fact(
        dossier="ket-thuc-cho-dem",
        ended=True,
        eligible=None,
        percent=None,
        tot=None,
        kha=None,
        trung_binh=None,
        possible=None,
        untold=frozenset({"ENDING_WITHOUT_STEP", "ENDING_NOT_STATED", "OUT_OF_ORDER"}),
        unasked=frozenset({"10a", "10b", "11", "13a", "15a", "15b"}),
        files=20,
    ),
    # The building ended on 05/12/2025 and the person was told on 08/12/2025 (IV.3).
    Fact(
        dossier="dien-hinh-ket-thuc",
        kind="dien-hinh",
        ended=True,
        eligible=None,
        percent=None,
        tot=None,
        kha=None,
        trung_binh=None,
        possible=None,
        untold=frozenset({"EXEMPLAR_OVERDUE"}),
        files=9,
    ),
    # Founded by the head of a police unit: whether that is the authority is a person's question.
    # Nobody surveyed, proposed, launched it, no cấp ủy decided, and no grade was asked for. The
    # tasks in its rules are service alone (Hòa Bình, paragraph 3); a base that names security is
    # no task.
    Fact(
        dossier="dan-van-kheo",
        rules=("hb.mo-hinh",),
        eligible="unknown",
        tot="barred",
        kha="barred",
        possible="trung_binh",
        missing=_UNBUILT,
        asked=frozenset({"6b", "7a"}),
        bars={"tot": _UNBUILT, "kha": _UNBUILT},
        told=frozenset({"CONTENT_NOT_SEEN", "ISSUER_UNCLEAR"}),
        files=7,
    ),
)

# The grades of past years, as the rating decisions give them.
GRADES = {
    ("camera-an-ninh", 2025, "tot"),
    ("tieng-keng", 2025, "kha"),
    ("dong-ho-tu-quan", 2025, "tot"),
    ("to-tu-quan-xom", 2025, "kha"),
    ("ket-thuc-cho-dem", 2025, "yeu"),
    ("binh-thuan-2024", 2024, "trung_binh"),
}

# Papers that are present though their names or their titles do not say so.
HIDDEN = {
    ("lon-xon", "anh 14-11.pdf"): ("6a", "6b", "6c"),
    ("lon-xon", "Document1.pdf"): ("10b", "13a"),
    ("lon-xon", "New Microsoft Word Document.docx"): ("8a",),
    ("dong-ho-tu-quan", "2023/scan0007.pdf"): ("6a", "6c"),
    ("dong-ho-tu-quan", "2023/NQ thang 12.pdf"): ("4",),
    ("to-tu-quan-xom", "2019/1 NQ thang 4.pdf"): ("4",),
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

# What papers do not speak of: the hasty draft forgets the goal, and the rules of a
# dân vận khéo know no task of security. All others speak of all that they must, or were made
# before the guide.
NOT_SHOWN = {
    ("lon-xon", "to trinh (ban nhap).docx", "3"): "22/HD-BCA-V05, III.1.a",
    ("dan-van-kheo", "Quy che.docx", "7b"): "Hướng dẫn thống kê mô hình của Hòa Bình, đoạn 3",
}

# Parts whose papers no program could look into: in the safe, in a cupboard, cut off.
NOT_LOOKED = {"lon-xon": ("2", "7b", "9")}

# In no dossier, at the top of the archive.
UNFILED = ("GM giao ban quy 4.docx",)

WITHHELD = {"lon-xon": ("tai lieu 02.pdf",)}
UNREADABLE = {"lon-xon": ("BC 6T 2026.pdf", "KH hd MH 2026.pdf")}
