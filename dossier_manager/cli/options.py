"""Options that many commands share, each in one place, packed into small values."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from dossier_manager import clock
from dossier_manager.cli.output import Output
from dossier_manager.cli.target import check_target
from dossier_manager.cli.types import AS_OF, SAID, WORKERS, YEAR, PlacePath

Callback = Callable[..., Any]

PATH = PlacePath()


@dataclass(frozen=True, slots=True)
class Looking:
    """How to look at an archive: where its state is, whether to read what changed, how wide."""

    state: Path | None
    scan: bool
    workers: int | None


@dataclass(frozen=True, slots=True)
class Judging:
    """The day of judgement and the rating year (None: the year that the day is about)."""

    as_of: dt.date
    year: int | None


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, and why."""

    by: str
    reason: str


def output_options(callback: Callback) -> Callback:
    """`--json` and `--output`, given to the callback as `output`."""

    @click.option("--json", "as_json", is_flag=True, help="In một đối tượng JSON thay cho bảng.")
    @click.option(
        "--output",
        "output_file",
        type=PATH,
        metavar="TỆP",
        help="Ghi kết quả vào tệp này thay vì màn hình.",
    )
    @wraps(callback)
    def wrapped(*args: Any, as_json: bool, output_file: Path | None, **others: Any) -> Any:
        if output_file is not None:
            check_target(output_file)
        return callback(*args, output=Output(as_json, output_file), **others)

    return wrapped


def looking_options(callback: Callback) -> Callback:
    """`--state`, `--no-scan` and `--workers`, given to the callback as `looking`."""

    @click.option(
        "--state", type=PATH, metavar="THƯ-MỤC", help="Nơi giữ sổ tra cứu, thay cho nơi mặc định."
    )
    @click.option(
        "--no-scan",
        is_flag=True,
        help="Không đọc tệp mới hay tệp đã đổi; chỉ dùng những gì đã đọc trước đó.",
    )
    @click.option("--workers", type=WORKERS, metavar="SỐ", help="Số tiến trình đọc tệp cùng lúc.")
    @wraps(callback)
    def wrapped(
        *args: Any, state: Path | None, no_scan: bool, workers: int | None, **others: Any
    ) -> Any:
        return callback(*args, looking=Looking(state, not no_scan, workers), **others)

    return wrapped


def judging_options(callback: Callback) -> Callback:
    """`--as-of` and `--year`, given to the callback as `judging`."""

    @click.option("--as-of", type=AS_OF, metavar="NGÀY", help="Ngày xét; mặc định là hôm nay.")
    @click.option(
        "--year",
        type=YEAR,
        metavar="NĂM",
        help="Năm đánh giá; mặc định đến hết 15/11 là năm vừa khép ngày 31/10, sau đó là năm kế.",
    )
    @wraps(callback)
    def wrapped(*args: Any, as_of: dt.date | None, year: int | None, **others: Any) -> Any:
        return callback(*args, judging=Judging(as_of or clock.today(), year), **others)

    return wrapped


def signed_options(callback: Callback) -> Callback:
    """`--by` and `--reason`, both asked for, given to the callback as `signed`."""

    @click.option("--by", required=True, type=SAID, metavar="NGƯỜI", help="Người quyết định.")
    @click.option("--reason", required=True, type=SAID, metavar="LÝ-DO", help="Lý do hoặc căn cứ.")
    @wraps(callback)
    def wrapped(*args: Any, by: str, reason: str, **others: Any) -> Any:
        return callback(*args, signed=Signed(by, reason), **others)

    return wrapped


def archive_argument(callback: Callback) -> Callback:
    """The archive's folder, given to the callback as `archive`."""
    return click.argument("archive", type=PATH, metavar="KHO")(callback)


def dossier_argument(callback: Callback) -> Callback:
    """A dossier by id or path, given to the callback as `dossier`."""
    return click.argument("dossier", metavar="HỒ-SƠ")(callback)
