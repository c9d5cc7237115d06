"""One administrative paper as a value, before it becomes a PDF, a Word file or a scan."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold line inside the body: `I. TÌNH HÌNH CHUNG`, `Điều 1. …`."""

    text: str


@dataclass(frozen=True, slots=True)
class Centre:
    """A bold line in the middle: `QUYẾT ĐỊNH:`, a chapter's head."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; `widths` are shares of the text's width."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


Block = str | Heading | Centre | Break | Table


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block: the lines of authority and office, then the name."""

    office: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Approval:
    """A block of approval on somebody else's paper."""

    office: tuple[str, ...]
    date: dt.date
    name: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A list or rules that follow the paper on a page of their own."""

    title: str
    note: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole paper. `number` is `45/QĐ-UBND`; `symbol` stands alone where it is blank.

    `kind` is None for a công văn, whose subject stands under its number as `V/v …`.
    `party` chooses the Party's head over the State's.
    """

    superior: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    party: bool = False
    number: str | None = None
    symbol: str | None = None
    place: str = ""
    date: dt.date | None = None
    mark: str | None = None
    kind: str | None = None
    subject: str = ""
    to: tuple[str, ...] = ()
    authority: str | None = None
    bases: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    signers: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    approval: Approval | None = None
    attached: tuple[Attached, ...] = ()
    signed_at: str | None = None

    @property
    def number_line(self) -> str | None:
        """`Số: 45/QĐ-UBND`, `Số 15-NQ/ĐU`, or the blank line of a draft."""
        word = "Số" if self.party else "Số:"
        if self.number:
            return f"{word} {self.number}"
        return f"{word}        {self.symbol}" if self.symbol else None

    @property
    def date_line(self) -> str:
        """`Tân Phong, ngày 05 tháng 02 năm 2026`; dots where the day is blank."""
        if self.date is None:
            return f"{self.place}, ngày      tháng      năm 2026"
        month = f"{self.date.month:02d}" if self.date.month < 3 else str(self.date.month)
        word = f"ngày {self.date.day:02d} tháng {month} năm {self.date.year}"
        return f"{self.place}, {word}"

    @property
    def heads(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The bold lines at the right: quốc hiệu and tiêu ngữ, or the Party's name."""
        if self.party:
            return ("ĐẢNG CỘNG SẢN VIỆT NAM",), ()
        return ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), ("Độc lập - Tự do - Hạnh phúc",)
