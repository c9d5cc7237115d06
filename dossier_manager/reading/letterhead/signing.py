"""The foot of a paper: who signed, who approved, whether it is signed, the date above the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dossier_manager.reading.letterhead.headline import place_and_date
from dossier_manager.reading.letterhead.persons import name_of
from dossier_manager.reading.letterhead.segments import Segment
from dossier_manager.reading.letterhead.zones import is_basis
from dossier_manager.reading.model import Certainty, Field
from dossier_manager.vietnamese.form import nfc

FOOT = 60
_WITHIN_LINES = 13
_MOST_SIGNERS = 12
_OPEN_OFFICE = (" XÃ", " PHƯỜNG", " TỈNH", " HUYỆN", " THÔN", " ẤP", " PHỐ", " TRƯỜNG", " CÔNG TY")
_AUTHORITY = re.compile(
    r"(?:T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\s?[./]?\s?U\s?[./]?\s?Q|Q)(?:[./]|\s)"
)
_OFFICES = re.compile(
    nfc(
        r"(?:(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|ĐỘI TRƯỞNG|"
        r"TỔ TRƯỞNG|ĐỒN TRƯỞNG|THÔN TRƯỞNG|CHỈ HUY|CHÁNH|CHỦ NHIỆM|CHÍNH TRỊ VIÊN|CỤC TRƯỞNG|"
        r"BỘ TRƯỞNG|THỨ TRƯỞNG|VỤ TRƯỞNG)|THỦ TRƯỞNG|NGƯỜI |THƯ K[ÝÍ]|CHỦ TRÌ|CHỦ T[ỌO][AẠ]|"
        r"ĐẠI DIỆN|CÁN BỘ|KẾ TOÁN|THỦ QUỸ|ĐỒNG TRƯỞNG|ỦY VIÊN|UỶ VIÊN|CHỦ HỘ|"
        r"CÔNG AN (?:XÃ|PHƯỜNG|TỈNH))"
    )
)
_LOWER_OFFICES = (
    "nguoi lap", "nguoi viet", "nguoi bao cao", "nguoi ghi", "nguoi lam", "nguoi nhan",
    "nguoi de nghi", "nguoi cam ket", "thu ky", "chu tri", "chu toa", "to truong", "truong thon",
    "truong ban", "chu nhiem", "chu tich", "truong khu pho", "ke toan", "thu quy", "bi thu",
)  # fmt: skip
_APPROVALS = (
    "duyet cua", "phe duyet cua", "y kien phe duyet", "y kien cua lanh dao", "lanh dao duyet",
    "lanh dao phe duyet", "thu truong duyet",
)  # fmt: skip
_APPROVED = {
    "duyet", "phe duyet", "dong y", "da duyet", "dong y phe duyet", "nhat tri", "xet duyet",
    "dong y de xuat", "duyet dong y", "dong y trien khai",
}  # fmt: skip
_SIGNED = (
    "ky boi", "nguoi ky", "ky so boi", "thoi gian ky", "signature not verified",
    "signature valid", "digitally signed", "da ky so",
)  # fmt: skip
_NAMED_SIGNER = re.compile(r"(?:người ký|ký bởi)\s?:\s?(.{4,40})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signing:
    """What the foot (and the head) of a paper says of its signing."""

    signer: Field | None = None
    date: Field | None = None
    approved: bool = False
    signed: bool = False


@dataclass(slots=True)
class _Block:
    """One signature: the last line of its office, and its name once it is met."""

    side: str
    line: int
    sure: bool
    office: str
    name: str | None = None


@dataclass(slots=True)
class _Sheet:
    blocks: list[_Block] = field(default_factory=list)
    approvals: dict[str, int] = field(default_factory=dict)


def read_signing(head: Sequence[Segment], main: Sequence[Segment]) -> Signing:
    """From the first segments of a paper and the whole of it before what is attached."""
    foot = main[-FOOT:]
    blocks = _last_blocks(_blocks(foot))
    named = [block for block in blocks if block.name]
    near = [*head[:35], *foot]
    return Signing(
        _signer(named) or _captioned(near),
        _date_above(foot, blocks[0].line) if blocks else None,
        approved=any(is_approval(segment) for segment in near),
        signed=any(_is_signed(segment) for segment in near),
    )


def _signer(named: Sequence[_Block]) -> Field | None:
    if not named:
        return None
    names = list(dict.fromkeys(block.name for block in named if block.name))
    # Names parted by their family names alone are a good guess and no more.
    sure = all(block.sure for block in named) and not any(";" in name for name in names)
    return Field("; ".join(names), Certainty.SURE if sure else Certainty.LIKELY)


def _captioned(near: Sequence[Segment]) -> Field | None:
    for segment in near:
        match = _NAMED_SIGNER.match(segment.text)
        name = name_of(match[1]) if match else None
        if name:
            return Field(name, Certainty.LIKELY)
    return None


def is_approval(segment: Segment) -> bool:
    """Whether the segment heads somebody's approval: DUYỆT, PHÊ DUYỆT CỦA …, Đồng ý."""
    if not 4 <= len(segment.text) <= 80 or segment.text.startswith(("-", "(")):
        return False
    plain = segment.plain
    if plain in _APPROVED:
        return segment.text[0].isupper() and segment.text[-1] not in ";,"
    return plain.startswith(_APPROVALS) and segment.capitals


def _is_signed(segment: Segment) -> bool:
    if len(segment.text) > 120:
        return False
    return segment.plain in {"da ky", "da ky dong dau"} or segment.plain.startswith(_SIGNED)


def _blocks(foot: Sequence[Segment]) -> list[_Block]:
    """Signature blocks from top to bottom; those of an approval are taken out."""
    capitals = any(is_office(segment) for segment in foot)
    sheet = _Sheet()
    for at, segment in enumerate(foot):
        if is_approval(segment):
            sheet.approvals[segment.side] = segment.line
        elif segment.capitals and any(map(is_basis, foot[at + 1 : at + 4])):
            continue  # CHỦ TỊCH ỦY BAN NHÂN DÂN above the legal bases: nobody signs there.
        elif is_office(segment) or (not capitals and _lower_office(segment)):
            _open(sheet, segment, sure=capitals)
        else:
            _close(sheet, segment)
    return sheet.blocks


def _open(sheet: _Sheet, segment: Segment, *, sure: bool) -> None:
    if segment.side in sheet.approvals:
        return
    last = next((b for b in reversed(sheet.blocks) if b.side == segment.side), None)
    if last is not None and last.name is None and segment.line - last.line <= _WITHIN_LINES:
        last.line, last.office = segment.line, segment.text
    elif len(sheet.blocks) < _MOST_SIGNERS * 4:
        sheet.blocks.append(_Block(segment.side, segment.line, sure, segment.text))


def _close(sheet: _Sheet, segment: Segment) -> None:
    waiting = [
        block
        for block in sheet.blocks
        if block.name is None and 0 <= segment.line - block.line <= _WITHIN_LINES
    ]
    if not waiting and not sheet.approvals:
        return
    same = [block for block in waiting if block.side == segment.side]
    if segment.columns > 2 and not same:
        return
    if same and segment.capitals and same[0].office.endswith(_OPEN_OFFICE):
        same[0].line, same[0].office = segment.line, segment.text
        return
    name = name_of(segment.text)
    if name is None:
        return
    if segment.side in sheet.approvals:
        del sheet.approvals[segment.side]
        return
    if waiting:
        (same or waiting)[0].name = name


def _last_blocks(blocks: list[_Block]) -> list[_Block]:
    """The blocks at the very foot: those that stand near each other, counted from below."""
    kept: list[_Block] = []
    for block in reversed(blocks):
        if kept and kept[-1].line - block.line > _WITHIN_LINES:
            break
        kept.append(block)
    return kept[::-1]


def is_office(segment: Segment) -> bool:
    """Whether the segment is a line of authority or office in capitals: TM. …, CHỦ TỊCH."""
    text = segment.text
    if not 4 <= len(text) <= 90 or text[-1] in ";," or not segment.capitals:
        return False
    return _OFFICES.match(text.upper()) is not None or _AUTHORITY.match(text) is not None


def _lower_office(segment: Segment) -> bool:
    text = segment.text
    if not 6 <= len(text) <= 45 or text[-1] in ";,.:" or segment.columns > 3:
        return False
    return text[0].isupper() and segment.plain.startswith(_LOWER_OFFICES)


def _date_above(foot: Sequence[Segment], line: int) -> Field | None:
    """`<place>, ngày …` within 12 lines above the signature or beside it."""
    for segment in reversed(foot):
        if line - 12 <= segment.line <= line + 1:
            found = place_and_date(segment)
            if found is not None:
                return Field(found.value, Certainty.LIKELY)
    return None
