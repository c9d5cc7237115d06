"""Headings in capitals that name what a paper is."""

from dataclasses import dataclass

from dossier_manager.reading.letterhead.segments import in_capitals, plain_words
from dossier_manager.vietnamese.form import fold, nfc

KIND_NAMES = {
    "NQ": "nghị quyết", "QĐ": "quyết định", "CT": "chỉ thị", "QC": "quy chế", "QyĐ": "quy định",
    "TC": "thông cáo", "TB": "thông báo", "HD": "hướng dẫn", "CTr": "chương trình",
    "KH": "kế hoạch", "PA": "phương án", "ĐA": "đề án", "DA": "dự án", "BC": "báo cáo",
    "BB": "biên bản", "TTr": "tờ trình", "HĐ": "hợp đồng", "CV": "công văn", "CĐ": "công điện",
    "BGN": "bản ghi nhớ", "BTT": "bản thỏa thuận", "GUQ": "giấy ủy quyền", "GM": "giấy mời",
    "GGT": "giấy giới thiệu", "GNP": "giấy nghỉ phép", "PG": "phiếu gửi", "PC": "phiếu chuyển",
    "PB": "phiếu báo", "KL": "kết luận", "TT": "thông tư", "NĐ": "nghị định",
}  # fmt: skip
"""The name of each kind, by its abbreviation in Phụ lục III."""
_KINDS = {fold(name): abbreviation for abbreviation, name in KIND_NAMES.items()}
_WIDE = {name.replace(" ", ""): name for name in _KINDS}
_OTHERS = (
    "danh sach", "so theo doi", "so thu chi", "so quy", "so ghi", "so nhat ky", "so hop", "so tay",
    "so sach", "so cai", "don de nghi", "don xin", "don dang ky", "don", "ban cam ket",
    "ban dang ky", "ban tu", "ban kiem diem", "ban thanh tich", "ban tong hop", "ban xac nhan",
    "ban thuyet minh", "ban giao uoc", "ban ky ket", "ban quy uoc", "ban phan cong", "phieu",
    "giay khen", "giay xac nhan", "giay chung nhan", "giay de nghi", "giay bien nhan", "bang khen",
    "kich ban", "dien van", "bai phat bieu", "bai viet", "loi khai mac", "phu luc", "bang tong hop",
    "bang thong ke", "bang ke", "bang phan cong", "bang cham diem", "bieu mau", "bieu thong ke",
    "bieu tong hop", "noi quy", "quy uoc", "huong uoc", "bo tieu chi", "tieu chi", "de cuong",
    "lich ", "nhat ky", "thu cong", "thu cam on", "thu moi", "cam ket", "giao uoc", "de xuat",
    "ho so", "muc luc", "thong ke", "tong hop", "chung thu", "ke khai", "tai lieu", "bai tuyen",
    "thanh tich",
)  # fmt: skip
_DRAFT = "du thao"
_EXTRACT = "trich "


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading names: `kind` of Phụ lục III or None, and the words after it.

    `alone` is a heading with nothing after the name of the kind.
    """

    kind: str | None
    rest: str
    alone: bool
    draft: bool = False


def heading_of(text: str) -> Heading | None:
    """The heading that a line is: in capitals, or a kind's name alone on its line.

    >>> heading_of("KẾ HOẠCH TỔ CHỨC LỄ RA MẮT")
    Heading(kind='KH', rest='TỔ CHỨC LỄ RA MẮT', alone=False, draft=False)
    """
    if not 3 <= len(text) <= 400:
        return None
    text = nfc(text)
    plain, draft = plain_words(text), False
    if plain.startswith(_DRAFT) and plain != _DRAFT:
        text, plain, draft = _after(text, _DRAFT), plain[len(_DRAFT) :].strip(), True
    if plain.startswith(_EXTRACT):
        text, plain = _after(text, _EXTRACT.strip()), plain[len(_EXTRACT) :]
    capitals = in_capitals(text)
    name = _kind_name(plain)
    if name is None:
        other = capitals and plain.startswith(_OTHERS)
        return Heading(None, text, alone=False, draft=draft) if other else None
    kind = _KINDS[name]
    if plain.replace(" ", "") == name.replace(" ", ""):
        titled = text[:1].isupper() and not text.endswith((".", ";", ","))
        return Heading(kind, "", alone=True, draft=draft) if capitals or titled else None
    return Heading(kind, _after(text, name), alone=False, draft=draft) if capitals else None


def _kind_name(plain: str) -> str | None:
    """The name of a kind at the head of a line; letters set wide apart are read together."""
    first = plain.split(" ", 3)
    for count in (2, 3):
        name = " ".join(first[:count])
        if name in _KINDS:
            return name
    return _WIDE.get(plain.replace(" ", "")) if len(first[0]) == 1 else None


def _after(text: str, name: str) -> str:
    """What follows a name at the head of a line, whatever stands between its words."""
    folded, at = fold(text), 0
    for word in name.split():
        at = folded.index(word, at) + len(word)
    return text[at:].strip(" :.-–")
