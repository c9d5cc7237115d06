"""Names of mô hình and of people: as a dossier bears them, and as a trích yếu gives them."""

import re
from typing import NamedTuple

from dossier_manager.vietnamese.form import nfc, words

_QUOTED = re.compile(r"[“\"«'‘]([^”\"»'’]{3,120})[”\"»'’]")
_ASIDE = re.compile(r"\s+[–—-]\s+|\s*\(")
_LABEL = re.compile(r"^[^:“\"]{3,30}:\s+")
_HONORIFIC = re.compile(r"(?<!\w)(?i:ông|bà|anh|chị|đồng chí|đ/c|cụ)\s+")
_COMMON = (
    "an ninh trat tu", "an ninh", "trat tu", "antt", "antq", "an toan", "tu quan", "tu phong",
    "binh yen", "toan dan", "nhan dan", "quan chung", "khu dan cu", "dan cu", "to dan pho",
    "khu pho", "dia ban", "co so", "toi pham", "phong chong", "phong ngua", "bao ve", "bao dam",
    "dam bao", "giu gin", "tham gia", "mo hinh", "dien hinh", "tien tien", "kieu mau", "van hoa",
    "lien ket", "doan ket", "thi tran", "cong dong",
    "toan", "xa", "phuong", "thon", "xom", "ap", "ban", "buon", "lang", "khom", "khu", "to",
    "nhom", "doi", "cum", "diem", "dan", "phong", "chong", "khong", "co", "va", "ve", "cua",
    "voi", "cung", "vi", "tai", "trong", "tren", "o", "cac", "so", "nam", "tt",
)  # fmt: skip
"""What so many mô hình bear in their names that it tells none from another; longest first."""
_COMMON_WORDS = re.compile(rf"(?<![^ ])(?:{'|'.join(_COMMON)}|\d+)(?![^ ])")
_NO_NAMES = (
    "phong trao", "van dong", "chu de", "khau hieu", "phuong cham", "thi dua", "danh hieu",
    "ngay hoi", "thong diep", "hoi thi", "cuoc thi",
)  # fmt: skip
"""What stands before quotation marks that hold no name of a mô hình."""
_ENDS = (
    "nam", "xa", "phuong", "thon", "xom", "ap", "ban", "tai", "tren", "thuoc", "giai", "trong",
    "do", "o", "va", "cua", "den", "tu", "theo", "cho", "nham", "gan", "quy", "thang", "dat",
    "3", "6", "06", "9", "cap",
)  # fmt: skip
"""Words at which a name without quotation marks is over."""
_NEAR = 8
_PERSON_WORDS = 5


class Named(NamedTuple):
    """A name in a trích yếu, folded. `model` says that the words before call it a mô hình."""

    name: str
    model: bool


def bare_name(name: str, model_words: tuple[str, ...]) -> str:
    """A dossier's name as papers write it, folded.

    What stands in quotation marks, where anything does; else without a label, a leading `mô
    hình` or `ông`, and without what follows a dash or a bracket, which is mostly the place. What
    follows a person's name after a comma is the place, too.

    >>> bare_name("Mô hình “Tiếng kẻng” – xã Yên Hạ", ("mô hình",))
    'tieng keng'
    >>> bare_name("Điển hình: ông Nguyễn Văn Bình, bản Nà Lốc", ("điển hình",))
    'nguyen van binh'
    """
    name = nfc(name).strip()
    quoted = _QUOTED.search(name)
    if quoted:
        return _without(words(quoted[1]), model_words)
    name = _LABEL.sub("", _ASIDE.split(name)[0])
    for word in model_words:
        name = re.sub(rf"^{re.escape(word)}\s+(?=\S)", "", name, flags=re.IGNORECASE)
    person = _HONORIFIC.match(name)
    if person:
        name = name[person.end() :].partition(",")[0]
    return _without(words(name), model_words)


def _without(text: str, model_words: tuple[str, ...]) -> str:
    for word in model_words:
        text = text.removeprefix(f"{words(word)} ")
    return text


def telling(name: str) -> frozenset[str]:
    """The words of a folded name that tell it from others.

    >>> sorted(telling("camera giam sat an ninh thon 3"))
    ['camera', 'giam', 'sat']
    """
    return frozenset(_COMMON_WORDS.sub(" ", name).split())


def alike(one: str, other: str, *, person: bool) -> bool:
    """Whether two folded names may be one: half of what tells the shorter one stands in both.

    Of persons the given name, which comes last, is the same.
    """
    if person:
        return one.split()[-1:] == other.split()[-1:]
    a, b = telling(one), telling(other)
    if not a and not b:
        a, b = frozenset(one.split()), frozenset(other.split())
    return bool(a & b) and len(a & b) * 2 >= min(len(a), len(b))


def named_in(subject: str, model_words: tuple[str, ...], *, person: bool) -> list[Named]:
    """The names that a trích yếu gives: in quotation marks, after `mô hình`.

    Of persons those after `điển hình` and `ông`: in quotation marks stands no person.
    """
    subject = nfc(subject)
    general = tuple(words(word) for word in model_words)
    found: list[Named] = []
    for match in () if person else _QUOTED.finditer(subject):
        before = words(subject[: match.start()]).split()
        if " ".join(before[-2:]).endswith(_NO_NAMES):
            continue
        near = f" {' '.join(before[-_NEAR:])} "
        name = _without(words(match[1]), model_words)
        found.append(Named(name, any(f" {word} " in near for word in general)))
    if found or subject.isupper():
        return found
    for word in model_words:
        for match in re.finditer(rf"(?i:{re.escape(word)})\s+", subject):
            found += _capitalised(subject[match.end() :], person=person)
    if person:
        for match in _HONORIFIC.finditer(subject):
            found += _capitalised(subject[match.end() :], person=True)
    return found


def _capitalised(rest: str, *, person: bool) -> list[Named]:
    """The name that a text begins with: from a capital to a comma or a word that ends it."""
    taken: list[str] = []
    for token in rest.split()[: _PERSON_WORDS if person else _NEAR]:
        if not words(token) or (words(token) in _ENDS and not person):
            break
        if (person or not taken) and not token[:1].isupper():
            break
        taken.append(token)
        if token[-1:] in ",.;:":
            break
    name = words(" ".join(taken))
    long_enough = len(taken) > 1 and (person or telling(name))
    return [Named(name, model=True)] if long_enough else []
