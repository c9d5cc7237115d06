"""Pages, papers and findings as JSON, both ways and without loss: for the pipe and the catalogue.

What is read back may come from a child that a hostile file has taken over: everything is
looked at, and anything unexpected is a WireError.
"""

import datetime as dt
from typing import Any

from dossier_manager.findings import Finding, Place, Severity
from dossier_manager.reading.expected import (
    Json,
    WireError,
    each,
    flag,
    items,
    maybe,
    one_of,
    text,
    whole,
)
from dossier_manager.reading.model import (
    Block,
    Certainty,
    Cite,
    Field,
    FieldSource,
    Letterhead,
    Page,
    Paper,
    Role,
    TextSource,
)

_LETTERHEAD_FIELDS = ("kind", "number", "date", "agency", "subject", "signer")
_LETTERHEAD_TEXTS = ("secrecy", "parent_agency")
_LETTERHEAD_FLAGS = ("party", "blank_number", "draft", "approved", "signed")


def page_json(page: Page) -> Json:
    """A page: number, source, blocks."""
    return [page.number, page.source.value, [_block_json(block) for block in page.blocks]]


def page_from(json: Json) -> Page:
    """The page again."""
    number, source, blocks = items(json, 3)
    return Page(whole(number), one_of(TextSource, source), each(blocks, _block_from))


def _block_json(block: Block) -> Json:
    """Text alone, or text, font, role, box with nothing after the last that is there."""
    if block.font is None and block.box is None and block.role is Role.BODY:
        return block.text
    role = "" if block.role is Role.BODY else block.role.value
    if block.box is not None:
        return [block.text, block.font, role, *block.box]
    return [block.text, block.font, role]


def _block_from(json: Json) -> Block:
    if isinstance(json, str):
        return Block(json)
    line, font, role, *box = items(json, 3, 7)
    return Block(
        text(line),
        maybe(text, font),
        _box(box),
        one_of(Role, role) if role != "" else Role.BODY,
    )


def _box(json: list[Json]) -> tuple[float, float, float, float] | None:
    if not json:
        return None
    if not all(type(side) in (int, float) for side in json):
        raise WireError("box")
    left, bottom, right, top = map(float, json)
    return left, bottom, right, top


def paper_json(paper: Paper) -> Json:
    """A paper: ordinal, first, last, letterhead."""
    head = letterhead_json(paper.letterhead)
    return [paper.ordinal, list(paper.first), list(paper.last), head]


def paper_from(json: Json) -> Paper:
    """The paper again."""
    ordinal, first, last, head = items(json, 4)
    return Paper(whole(ordinal), _position(first), _position(last), letterhead_from(head))


def _position(json: Json) -> tuple[int, int]:
    page, block = items(json, 2)
    return whole(page), whole(block)


def letterhead_json(head: Letterhead) -> Json:
    """A letterhead: only what is there, by name."""
    found: dict[str, Json] = {}
    for name in _LETTERHEAD_FIELDS:
        if (field := getattr(head, name)) is not None:
            found[name] = [field.value, field.certainty.value, field.source.value]
    for name in (*_LETTERHEAD_TEXTS, *_LETTERHEAD_FLAGS):
        if (value := getattr(head, name)) not in (None, False):
            found[name] = value
    if head.addressees:
        found["addressees"] = list(head.addressees)
    if head.cites:
        found["cites"] = [_cite_json(cite) for cite in head.cites]
    return found


def letterhead_from(json: Json) -> Letterhead:
    """The letterhead again."""
    if not isinstance(json, dict):
        raise WireError("letterhead")
    values: dict[str, Any] = {}
    for name, value in json.items():
        if name in _LETTERHEAD_FIELDS:
            values[name] = _field_from(value)
        elif name in _LETTERHEAD_TEXTS:
            values[name] = text(value)
        elif name in _LETTERHEAD_FLAGS:
            values[name] = flag(value)
        elif name == "addressees":
            values[name] = each(value, text)
        elif name == "cites":
            values[name] = each(value, _cite_from)
        else:
            raise WireError("letterhead")
    return Letterhead(**values)


def _field_from(json: Json) -> Field:
    value, certainty, source = items(json, 3)
    return Field(text(value), one_of(Certainty, certainty), one_of(FieldSource, source))


def _cite_json(cite: Cite) -> Json:
    return cite.number if cite.date is None else [cite.number, cite.date.isoformat()]


def _cite_from(json: Json) -> Cite:
    if isinstance(json, str):
        return Cite(json)
    number, date = items(json, 2)
    try:
        return Cite(text(number), dt.date.fromisoformat(text(date)))
    except ValueError as error:
        raise WireError("date") from error


def finding_json(finding: Finding) -> Json:
    """A finding: code, severity, place, parameters, basis, grades that it bars."""
    place = finding.place
    return [
        finding.code,
        finding.severity.value,
        [place.dossier, place.path, place.page, place.line],
        [list(pair) for pair in finding.params],
        finding.basis,
        list(finding.bars),
    ]


def finding_from(json: Json) -> Finding:
    """The finding again."""
    code, severity, place, params, basis, bars = items(json, 6)
    dossier, path, page, line = items(place, 4)
    return Finding(
        text(code),
        one_of(Severity, severity),
        Place(maybe(text, dossier), maybe(text, path), maybe(whole, page), maybe(whole, line)),
        each(params, _pair),
        maybe(text, basis),
        each(bars, text),
    )


def _pair(json: Json) -> tuple[str, str]:
    key, value = items(json, 2)
    return text(key), text(value)
