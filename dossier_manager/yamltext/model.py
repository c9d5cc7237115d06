"""Typed models for YAML from outside. pydantic is named here and in `bind.py` alone.

Every scalar arrives as the text that stands in the file; the types here turn it into a
value, or say in Vietnamese what was expected.
"""

import datetime as dt
import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
)

__all__ = ["Day", "Field", "Model", "Moment", "Number", "Slug", "Text", "Whole", "YesNo", "within"]

_YES = frozenset({"có", "co", "yes", "true", "đúng"})
_NO = frozenset({"không", "khong", "no", "false", "sai"})
_YEARS = range(1900, 2200)
"""Years in which a day of these files may lie: others are slips of the hand."""
_VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


class Model(BaseModel):
    """A frozen mapping whose keys are all known; an unknown key is an error with its line."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _yes_no(value: Any) -> Any:
    text = unicodedata.normalize("NFC", str(value)).strip().lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise ValueError("cần có hoặc không")


def _day(value: Any) -> Any:
    day = value if isinstance(value, dt.date) else _written_day(value)
    if day.year not in _YEARS:
        raise ValueError(f"cần ngày từ năm {_YEARS.start} đến năm {_YEARS.stop - 1}")
    return day


def _written_day(value: Any) -> dt.date:
    text = str(value).strip()
    found = _VIETNAMESE_DAY.fullmatch(text)
    try:
        if found:
            return dt.date(int(found[3]), int(found[2]), int(found[1]))
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"không có ngày {text}") from None
    raise ValueError("cần ngày dạng 2026-10-31 hoặc 31/10/2026")


def _number(value: Any) -> Any:
    try:
        number = Decimal(str(value).strip().replace(",", "."))
    except InvalidOperation:
        raise ValueError("cần một số, ví dụ 95 hoặc 89,5") from None
    if not number.is_finite():
        raise ValueError("cần một số, ví dụ 95 hoặc 89,5")
    return number


def _whole(value: Any) -> Any:
    if not re.fullmatch(r"\d{1,6}", str(value).strip()):
        raise ValueError("cần một số nguyên")
    return int(str(value).strip())


def within(least: int, most: int) -> AfterValidator:
    """A bound type of whole numbers, both ends included: `Annotated[Whole, …]`."""

    def held(number: int) -> int:
        if not least <= number <= most:
            raise ValueError(f"cần một số nguyên từ {least} đến {most}")
        return number

    return AfterValidator(held)


def _moment(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value
    try:
        return dt.datetime.fromisoformat(str(value))
    except ValueError:
        raise ValueError("cần thời điểm dạng 2026-11-03T08:00:00+07:00") from None


YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"enum": ["có", "không", "yes", "no", True, False]}),
]
Day = Annotated[dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string"})]
Moment = Annotated[dt.datetime, BeforeValidator(_moment), WithJsonSchema({"type": "string"})]
Number = Annotated[
    Decimal, BeforeValidator(_number), WithJsonSchema({"type": ["number", "string"]})
]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
Slug = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
