"""What the name of a file says of the paper in it: never sure, used where the text is silent."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier_manager.reading.model import Certainty, Field, FieldSource, Letterhead, Paper
from dossier_manager.vietnamese.dates import find_dates
from dossier_manager.vietnamese.form import fold, nfc
from dossier_manager.vietnamese.numbers import kind_of_symbol

_ENDING = re.compile(r"\.[a-z0-9]{2,5}$", re.IGNORECASE)
_SIGNED = re.compile(r"[._ -](?:signed|daky|da ky|ký số|ky so)$", re.IGNORECASE)
_ORDINAL = re.compile(r"^\s{0,3}(?:\(?[0-9]{1,2}[a-zđ]?[.)]\s?|[0-9]{1,2}\s?[-–]\s)")
_COUNTED = re.compile(r"^[0-9]{1,5}[ _-]")
_TOKEN = r"[A-ZĐÐ][A-Za-zĐđÐ]{1,4}"
_AGENCY = r"[-–]\s?[A-ZĐÐƯ][A-ZĐÐƯ0-9]{1,14}(?:[-–][A-ZĐÐƯ0-9]{1,14}){0,3}"
# 45 QD-UBND, 12_QD-UBND, 45-2025-QĐ-UBND
_NUMBERED = re.compile(
    rf"(?P<serial>[0-9]{{1,5}}[a-z]?)[ _-]{{0,2}}(?:(?P<year>20[0-9]{{2}})[ _-])?"
    rf"(?P<symbol>(?P<kind>{_TOKEN}){_AGENCY})(?![A-Za-z0-9])"
)
# QĐ 45, QD so 45, QĐ-45
_KIND_FIRST = re.compile(
    rf"(?P<kind>{_TOKEN})[ _.-]{{1,2}}(?:(?i:số|so)[ _.]{{1,2}})?(?P<serial>[0-9]{{1,5}})"
    r"(?=$|[ _.(-])"
)
# 04 QĐ 138.signed: the office system puts the number first; only its signed copies are so named.
_SERIAL_FIRST = re.compile(
    rf"(?P<serial>[0-9]{{1,5}})[ _-](?P<kind>{_TOKEN})(?:[ _-][A-ZĐ0-9]{{2,10}}){{0,3}}$"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}$")
_NOT_A_SERIAL = re.compile(
    r"[ _.-]{0,2}(?:th[áa]ng|th[0-9.]|n[ăa]m|ng[àa]y(?![ _]?[0-9])|qu[ýy]|t[0-9 ._]|"
    r"[0-9]{1,2}[ ._-][0-9])",
    re.IGNORECASE,
)
# These are other words too, or two kinds at once, where accents are left out.
_AMBIGUOUS = {"HD", "CT", "DA", "TC", "PC", "PG", "PB", "SY", "SL", "CĐ", "HĐ"}
_WORDS = {
    "quyet dinh": "QĐ", "ke hoach": "KH", "bao cao": "BC", "to trinh": "TTr", "quy che": "QC",
    "nghi quyet": "NQ", "thong bao": "TB", "bien ban": "BB", "giay moi": "GM",
    "cong van": "CV", "ket luan": "KL",
}  # fmt: skip
_ACCENTS = {"QD": "QĐ", "BCD": "BCĐ", "DU": "ĐU", "HDND": "HĐND", "ND": "NĐ", "DTN": "ĐTN"}
_PARTY_BODIES = {"ĐU", "CB", "TU", "HU", "TW", "ĐTN"}
_PERIOD = re.compile(
    r"(?:t[ừu]|đ[ếe]n|den|h[ọo]p|sinh|l[ễe])[ _.-]{1,2}(?:ngày |ngay )?$", re.IGNORECASE
)


def fields_of_name(name: str) -> dict[str, Field]:
    """`kind`, `number` and `date` as far as the name states them; all `likely`.

    A number in front may only be the item of a dossier: it counts where a symbol or the mark
    of a signed copy stands with it. A date counts beside a number alone: others are of events.

    >>> {key: field.value for key, field in fields_of_name("12_QD-UBND_03-02-2025.pdf").items()}
    {'kind': 'QĐ', 'number': '12/QĐ-UBND', 'date': '2025-02-03'}
    """
    return {
        key: Field(value, Certainty.LIKELY, FieldSource.NAME)
        for key, value in _read(nfc(name[:250]))
        if value
    }


def with_name(paper: Paper, name: str) -> Paper:
    """The paper with what its file's name says, in fields that the text leaves empty.

    A name that speaks of another kind than the text speaks of another paper: nothing is taken.
    """
    found = fields_of_name(name)
    head = paper.letterhead
    if head.kind and "kind" in found and head.kind.value != found["kind"].value:
        return paper
    filled: Letterhead = replace(
        head,
        kind=head.kind or found.get("kind"),
        number=head.number or found.get("number"),
        date=head.date or found.get("date"),
    )
    return replace(paper, letterhead=filled) if filled != head else paper


def _read(name: str) -> Iterator[tuple[str, str | None]]:
    stem = _ENDING.sub("", name)
    bare = _SIGNED.sub("", stem)
    signed = bare != stem
    number = _number(bare, signed=signed)
    if number is not None:
        serial, symbol, end = number
        yield "kind", kind_of_symbol(symbol)
        yield "number", _written_number(serial, symbol)
        yield "date", _date(bare[end:])
        return
    yield "kind", _kind(_COUNTED.sub("", _ORDINAL.sub("", bare, count=1)).strip(" _-"))


def _written_number(serial: str, symbol: str) -> str:
    kind, _, body = symbol.partition("-")
    party = body.split("-")[0] in _PARTY_BODIES
    return f"{serial}-{kind}/{body}" if party else f"{serial}/{symbol}"


def _number(bare: str, *, signed: bool) -> tuple[str, str, int] | None:
    match = _NUMBERED.match(bare.strip())
    if match and kind_of_symbol(match["kind"]):
        year = f"/{match['year']}" if match["year"] else ""
        return f"{match['serial']}{year}", _symbol(match["symbol"]), match.end()
    unnumbered = _ORDINAL.sub("", bare, count=1) if not signed else bare
    match = _KIND_FIRST.match(unnumbered)
    counter = match is not None and len(match["serial"]) == 1 and not signed
    if match and _known(match["kind"]) and not counter and _is_serial(match, unnumbered):
        offset = len(bare) - len(unnumbered)
        return match["serial"], _symbol(match["kind"]), offset + match.end()
    match = _SERIAL_FIRST.match(bare) if signed else None
    if match and _known(match["kind"]):
        return match["serial"], _symbol(match["kind"]), match.end()
    return None


def _is_serial(match: re.Match[str], text: str) -> bool:
    return not _YEAR.match(match["serial"]) and not _NOT_A_SERIAL.match(text, match.end())


def _known(token: str) -> bool:
    kind = kind_of_symbol(token)
    return kind is not None and kind not in _AMBIGUOUS and _written(token, kind)


def _written(token: str, kind: str) -> bool:
    """Whether the token is written as an abbreviation: QD, TTr or TTR, never `Bc`."""
    return token.isupper() or token == kind


def _symbol(text: str) -> str:
    parts = [part.strip() for part in re.split(r"[-–]", text.replace("Ð", "Đ"))]
    kind = kind_of_symbol(parts[0]) or parts[0]
    return "-".join([kind, *(_ACCENTS.get(part, part) for part in parts[1:])])


def _kind(text: str) -> str | None:
    token = re.match(r"[A-Za-zĐđÐ]+", text)
    if token and _known(token[0]):
        return kind_of_symbol(token[0])
    plain = " ".join(re.split(r"[\W_]+", fold(text[:40])))
    return next((kind for words, kind in _WORDS.items() if plain.startswith(words)), None)


def _date(after: str) -> str | None:
    found = find_dates(after.replace("_", " "))
    if len(found) != 1 or found[0].value.day is None:
        return None
    return (
        None if _PERIOD.search(after[: found[0].start].replace("_", " ")) else str(found[0].value)
    )
