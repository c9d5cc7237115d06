"""What this machine has and lacks, looked at one by one."""

import importlib
import locale
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dossier_manager import messages
from dossier_manager.archive.reason import reason
from dossier_manager.report.doctor import Check

LEAST_FREE = 500 * 1024 * 1024
"""Bytes that the state may well need: below this a scan can stop half way."""
_PROGRAMS = {
    "pdftotext": "chưa dùng tới; có thể đọc chữ trong PDF mà bộ đọc chính không mở được",
    "tesseract": "chưa dùng tới; có thể nhận dạng chữ trên bản quét",
    "soffice": "chưa dùng tới; có thể đọc tệp Word cũ (.doc), RTF, ODT",
    "antiword": "chưa dùng tới; có thể đọc tệp Word cũ (.doc)",
}
_MODULES = {"python-docx": "docx"}
"""What a library is imported as, where that is not its name."""


def checks(state: Path | None) -> Iterator[Check]:
    """Every check, what is needed first."""
    yield _python()
    yield Check("Máy", True, True, platform.platform(), "cho biết khi cần hỗ trợ")
    yield _yaml()
    yield _library("pypdfium2", "đọc tệp PDF")
    yield _library("pypdf", "đọc cấu trúc và chữ ký số của PDF")
    yield _library("lxml.etree", "đọc tệp DOCX")
    yield _library("sqlite3", "giữ sổ tra cứu")
    yield _library("icalendar", "ghi lịch các hạn phải giữ (deadlines --ics)")
    yield _library("python-docx", "ghi báo cáo tổng kết ra tệp Word (review --docx)")
    yield _library("xlsxwriter", "ghi các bảng tổng kết ra tệp Excel (review --xlsx)")
    yield _library("leather", "vẽ biểu đồ xếp loại vào tệp (stats --svg)")
    yield _library("plotext", "vẽ cột xếp loại trên màn hình (stats --plot)")
    yield _rules()
    folder = state if state is not None else _default_state()
    yield _writable(folder)
    yield _space(folder)
    yield _console()
    for name, serves in _PROGRAMS.items():
        found = shutil.which(name)
        yield Check(name, found is not None, False, "đã cài" if found else "không có", serves)


def _python() -> Check:
    ok = sys.version_info >= (3, 11)
    return Check("Python", ok, True, platform.python_version(), "chạy chương trình (từ bản 3.11)")


def _library(name: str, serves: str) -> Check:
    """Whether a library really loads: a broken binary shows only then."""
    try:
        importlib.import_module(_MODULES.get(name, name))
    except Exception as error:  # noqa: BLE001, RUF100 -- a broken library may raise anything
        return Check(name, False, True, type(error).__name__, serves)
    return Check(name, True, True, _version(name), serves)


def _version(name: str) -> str:
    try:
        return version(name.partition(".")[0])
    except PackageNotFoundError:
        return "có sẵn trong Python"


def _yaml() -> Check:
    try:
        fast = bool(getattr(importlib.import_module("yaml"), "__with_libyaml__", False))
    except ImportError:
        return Check("YAML", False, True, "không có", "đọc bản kê khai")
    detail = "bộ đọc viết bằng C" if fast else "chỉ có bộ đọc thuần Python, chậm hơn nhiều"
    return Check("YAML (C)", fast, False, detail, "đọc nhanh bản kê khai và bộ quy định")


def _rules() -> Check:
    """Whether the shipped rule files are sound: file, line and fault of the first that is not."""
    name, serves = "Bộ quy định", "biết hồ sơ cần những thành phần gì"
    try:
        book = importlib.import_module("dossier_manager.rules.load").load_book()
    except Exception as error:  # noqa: BLE001, RUF100 -- its libraries may be broken too
        return Check(name, False, True, type(error).__name__, serves)
    for fault in book.findings:
        detail = f"{fault.place}: {messages.text(fault).message}"
        return Check(name, False, True, detail, serves, broken=True)
    return Check(name, True, True, f"{len(book.sets)} bộ", serves)


def _default_state() -> Path:
    try:
        return Path(
            importlib.import_module("platformdirs").user_state_path(
                "dossier-manager", appauthor=False
            )
        )
    except ImportError:
        return Path.home()


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    here = folder.absolute()
    while not here.exists() and here != here.parent:
        here = here.parent
    return here


def _writable(folder: Path) -> Check:
    """Whether the state could be written; nothing stays behind."""
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            pass
    except OSError as error:
        return Check("Nơi giữ sổ tra cứu", False, True, reason(error), "giữ sổ tra cứu")
    return Check("Nơi giữ sổ tra cứu", True, True, "ghi được", "giữ sổ tra cứu")


def _space(folder: Path) -> Check:
    try:
        free = shutil.disk_usage(_existing(folder)).free
    except OSError as error:
        return Check("Chỗ trống", False, True, reason(error), "giữ sổ tra cứu")
    return Check("Chỗ trống", free >= LEAST_FREE, True, f"{free // 2**20} MB", "giữ sổ tra cứu")


def _console() -> Check:
    """What the console would speak by itself; the program turns it to UTF-8 in any case."""
    own = os.environ.get("PYTHONIOENCODING") or locale.getpreferredencoding(False)
    now = (sys.stdout.encoding or "?").lower().replace("-", "")
    detail = f"đang dùng {sys.stdout.encoding}; mặc định của máy {own}"
    return Check("Màn hình UTF-8", now == "utf8", False, detail, "hiện chữ Việt có dấu")
