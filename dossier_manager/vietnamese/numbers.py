"""Numbers and symbols of papers: `45/QĐ-UBND`, `45/2018/TT-BCA`, the Party's `15-NQ/ĐU`."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dossier_manager.vietnamese.form import fold, nfc

_KINDS = (
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB",
    "TTr", "HĐ", "CV", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY",
    "TrS", "SL", "KL", "TT", "NĐ",
)  # fmt: skip
_BY_UPPER = {kind.upper(): kind for kind in _KINDS} | {"QCPH": "QC"}
_BY_FOLD: dict[str, str | None] = {}
for _upper, _kind in _BY_UPPER.items():
    # HD and HĐ, DA and ĐA fall together without their accents: then neither is meant.
    _folded = fold(_upper)
    _BY_FOLD[_folded] = None if _folded in _BY_FOLD else _kind

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−\u00ad"), "-")
_SLASHES = dict.fromkeys(map(ord, "∕⁄／"), "/")
# Ð (eth) is typed for Đ by some keyboards and fonts.
_MARKS = str.maketrans({**_DASHES, **_SLASHES, 0xD0: "Đ"})
_DASH = r"[-‐‑‒–—−\u00ad]"
_SLASH = r"[/∕⁄／]"
_CAPITAL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
_GROUP = rf"(?:TTr|QyĐ|CTr|TrS|[{_CAPITAL}0-9]{{1,20}}+)(?!\w)"
_LETTER_GROUP = rf"(?=[{_CAPITAL}]){_GROUP}"
_SYMBOL = rf"""{_LETTER_GROUP}(?:
    \s?+ (?:{_DASH}|{_SLASH}) \s?+ {_LETTER_GROUP} | (?:{_DASH}|[/.,&∕⁄／]) {_GROUP}
){{0,6}}"""
_PATTERN = re.compile(
    rf"""(?<![\w/-])(?<![0-9][.,])
    (?P<serial>[0-9]{{1,6}}[a-z]?) \s{{0,4}}+
    (?:{_SLASH} \s?+ (?P<year>[0-9]{{4}}) \s?+)?
    (?P<mark>{_SLASH}|{_DASH}) \s{{0,2}}+
    (?P<symbol>{_SYMBOL})""",
    re.VERBOSE,
)
_BLANK = r"[\s.…_]{0,60}+"
_OWN = re.compile(
    rf"""{_BLANK}(?P<serial>[0-9]{{1,6}}[a-z]?)?{_BLANK}
    (?:{_SLASH} \s?+ (?P<year>[0-9]{{4}}) \s?+ (?={_SLASH}|{_DASH}))?
    (?P<mark>{_SLASH}|{_DASH}) \s{{0,2}}+
    (?P<symbol>{_SYMBOL}(?:\s[0-9]{{2,3}}(?!\w))?)""",
    re.VERBOSE,
)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number: `45`, perhaps a year, then the symbol; `serial` is empty where it is blank.

    `mark` stands after the number: `/`, or the Party's `-`.
    """

    serial: str
    year: str | None
    symbol: str
    mark: str = "/"

    def canonical(self) -> str:
        """As papers write it, with no spaces and plain marks: `108/TTr-SNV`, `15-NQ/ĐU`."""
        year = f"/{self.year}" if self.year else ""
        return f"{self.serial}{year}{self.mark}{self.symbol}"

    def key(self) -> str:
        """For telling equal numbers: folded, no zeros in front: `qd` is QĐ, `05` is 5."""
        return fold(self.canonical()).lstrip("0")

    @property
    def kind(self) -> str | None:
        """The kind that the symbol names."""
        return kind_of_symbol(self.symbol)


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in a text, from `start` to `end` (offsets in the text as it was given)."""

    value: DocumentNumber
    start: int
    end: int


def parse_number(text: str) -> DocumentNumber | None:
    """The number that the whole text is, `Số:` before it or not; None where it is none.

    >>> parse_number("Số: 108 /TTr-SNV").canonical()
    '108/TTr-SNV'
    """
    own = read_own_number(text)
    return own[0] if own and not own[1].strip(" .;,") else None


def read_own_number(text: str) -> tuple[DocumentNumber, str] | None:
    """The number at the head of the text, perhaps blank, and what follows it."""
    plain = nfc(text[:_LONGEST]).strip()
    if not any(letter.isupper() for letter in plain.removeprefix("Số")):
        plain = plain.upper()
    plain = re.sub(r"^(?i:s[ốôóoồổ])\s?[:.;]?(?=[\s\d/.…_-]|$)", "", plain)
    match = _OWN.match(plain)
    if match is None or not _plausible(match["symbol"]):
        return None
    return _number(match, match["serial"] or ""), plain[match.end() :]


def find_numbers(text: str) -> tuple[FoundNumber, ...]:
    """Every number in running text, in its order. Never raises, whatever the text.

    >>> [found.value.canonical() for found in find_numbers("theo Hướng dẫn số 22/HD-BCA-V05")]
    ['22/HD-BCA-V05']
    """
    return tuple(_found(text))


def _found(text: str) -> Iterator[FoundNumber]:
    for match in _PATTERN.finditer(text):
        symbol, party = match["symbol"], match["mark"] not in "/∕⁄／"
        # A dash after the number is the Party's, and the Party's symbol holds a slash.
        if _plausible(symbol) and (not party or "/" in symbol):
            yield FoundNumber(_number(match, match["serial"]), match.start(), match.end())


def _plausible(symbol: str) -> bool:
    return sum(letter.isalpha() for letter in symbol[:8]) >= 2


def _number(match: re.Match[str], serial: str) -> DocumentNumber:
    # NFC for symbols written with ư or ơ in two characters; spaces go with the marks.
    symbol = unicodedata.normalize("NFC", "".join(match["symbol"].split())).translate(_MARKS)
    return DocumentNumber(serial, match["year"], symbol, match["mark"].translate(_MARKS))


def kind_of_symbol(symbol: str) -> str | None:
    """The abbreviation of the kind at the head of a symbol; None for `CAT-PV05`.

    >>> kind_of_symbol("QĐ-UBND"), kind_of_symbol("ttr-snv"), kind_of_symbol("SNV-TCCC")
    ('QĐ', 'TTr', None)
    """
    head = re.split(r"[-/.,&\s]", nfc(symbol).translate(_MARKS).lstrip("/- "), maxsplit=1)[0]
    return _BY_UPPER.get(head.upper()) or _BY_FOLD.get(fold(head))
