"""Values on the command line, each refused with a Vietnamese sentence."""

import datetime as dt
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from dossier_manager.archive.relpath import public_name
from dossier_manager.errors import Unsound

_VIETNAMESE_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


class Worded(click.ParamType):  # type: ignore[type-arg, unused-ignore] # older click has none
    """A type whose refusals are sentences of ours."""

    @staticmethod
    def wrong(
        why: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> click.BadParameter:
        """The refusal, for raising."""
        return click.BadParameter(why, ctx=ctx, param=param)


class PlacePath(click.Path):  # type: ignore[type-arg, unused-ignore] # older click has none
    """A path that names something: an empty word would quietly mean the folder one stands in.

    What may not be read is for the rooms that read it to say, as of any other broken thing.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, or a refusal."""
        if not str(value).strip():
            raise Worded.wrong("để trống", param, ctx)
        if isinstance(param, click.Argument) and _behind_shut_folder(str(value)):
            shown = public_name(str(value))
            raise Unsound("PATH_UNREADABLE", file=shown, path=shown)
        return super().convert(value, param, ctx)


def _behind_shut_folder(path: str) -> bool:
    """Whether a folder above lets nobody see if the path is there at all."""
    try:
        os.stat(path)  # noqa: PTH116 - a text from the command line
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return False


class SaidType(Worded):
    """What a person says, on one line: never blank, and without characters that do not show."""

    name = "lời"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text without blanks at its ends, or a refusal."""
        text = str(value).strip()
        if not text:
            raise self.wrong("để trống", param, ctx)
        if public_name(text) != text:
            raise self.wrong(
                "có ký tự điều khiển, xuống dòng hoặc ký tự không nhìn thấy được", param, ctx
            )
        return text


class DayType(Worded):
    """A day: `2026-10-31` or `31/10/2026`; with years, one within them."""

    name = "ngày"

    def __init__(self, years: tuple[int, int] | None = None) -> None:
        self.years = years

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The day, or a refusal."""
        day = value if isinstance(value, dt.date) else self._day(value, param, ctx)
        if self.years is not None and not self.years[0] <= day.year <= self.years[1]:
            least, most = self.years
            raise self.wrong(f"cần ngày từ năm {least} đến năm {most}", param, ctx)
        return day

    def _day(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        text = str(value).strip()
        found = _VIETNAMESE_DAY.fullmatch(text)
        try:
            if found:
                return dt.date(int(found[3]), int(found[2]), int(found[1]))
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                return dt.date.fromisoformat(text)
        except ValueError:
            raise self.wrong(f"không có ngày {text}", param, ctx) from None
        raise self.wrong("cần ngày dạng 2026-10-31 hoặc 31/10/2026", param, ctx)


class WholeType(Worded):
    """A whole number between two bounds."""

    name = "số"

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a refusal."""
        text = str(value).strip()
        if re.fullmatch(r"[0-9]{1,9}", text) and self.least <= int(text) <= self.most:
            return int(text)
        raise self.wrong(f"cần một số nguyên từ {self.least} đến {self.most}", param, ctx)


class OneOf(Worded):
    """One of a few words; a Vietnamese word may stand for the English one."""

    name = "từ"

    def __init__(self, *words: str, also: Mapping[str, str] | None = None) -> None:
        self.words = words
        self.also = dict(also or {})

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word as the program writes it, or a refusal."""
        text = str(value).strip().lower()
        text = self.also.get(text, text)
        if text in self.words:
            return text
        raise self.wrong(f"cần một trong: {', '.join(self.words)}", param, ctx)


class PagesType(Worded):
    """Pages from–to: `3` or `1-3`."""

    name = "trang"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """As decisions write it, or a refusal."""
        found = re.fullmatch(r"([0-9]{1,5})(?:\s*[-–]\s*([0-9]{1,5}))?", str(value).strip())
        if not found:
            raise self.wrong("cần trang dạng 3 hoặc 1-3", param, ctx)
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last:
            raise self.wrong("trang đầu phải từ 1 và không lớn hơn trang cuối", param, ctx)
        return f"{first}-{last}"


_YEARS = (2000, 2199)

DAY = DayType((1900, 2199))
AS_OF = DayType(_YEARS)
SAID = SaidType()
YEAR = WholeType(*_YEARS)
WORKERS = WholeType(1, 64)
PAGES = PagesType()
