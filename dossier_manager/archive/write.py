"""Writing one of the program's own files: whole or not at all, and never over somebody's change."""

import errno
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dossier_manager.archive.reason import reason
from dossier_manager.archive.relpath import WINDOWS, public_name, reachable
from dossier_manager.errors import Lacking, Unsound, WrongUsage
from dossier_manager.failpoint import reach

_TRIES = 25
_PAUSE = 0.08  # seconds; a virus scanner or an editor lets go within two seconds


def replace_atomically(path: Path, data: bytes, expected: bytes | None) -> None:
    """Put new bytes in place of `expected`, or of no file where `expected` is None.

    Readers see the old file or the new one, never a part. A failure leaves the old file as it
    was and nothing beside it.

    Raises:
        Unsound: the file is not as it was when it was read (`CHANGED_MEANWHILE`), or is a link
            or no file (`NOT_A_FILE`).
        Lacking: the place cannot be written (`CANNOT_WRITE`, with the reason).
    """
    target = reachable(os.path.abspath(path))  # noqa: PTH100 - a text for reachable()
    with refusals(path):
        temporary = _written_beside(target, data, _mode_of(target, path))
        try:
            _refuse_change(target, path, expected)
            reach("write.replace")
            _publish(temporary, target, exclusive=expected is None)
        except FileExistsError:
            raise Unsound("CHANGED_MEANWHILE", file=public_name(str(path))) from None
        finally:
            with suppress(FileNotFoundError):
                os.unlink(temporary)  # noqa: PTH108 - keeps the long form on Windows
        reach("write.replaced")
        _sync_folder(target)


def create(path: Path, data: bytes, exists: str) -> None:
    """Write a new file, with its folders.

    Raises:
        WrongUsage: it is there already; `exists` is the code.
        Lacking: the place cannot be written (`CANNOT_WRITE`, with the reason).
    """
    with refusals(path):
        os.makedirs(reachable(os.path.abspath(path.parent)), exist_ok=True)  # noqa: PTH100, PTH103
    try:
        replace_atomically(path, data, None)
    except Unsound as refused:
        raise WrongUsage(exists, file=public_name(str(path))) from refused


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn what the system refuses into Lacking, with the reason."""
    try:
        yield
    except OSError as error:
        name = public_name(str(path))
        raise Lacking("CANNOT_WRITE", file=name, path=name, why=reason(error)) from error


def _mode_of(target: str, path: Path) -> int | None:
    """The permissions of the file that is replaced, if there is one.

    A link or a device is refused, and a file that somebody has made read-only.
    """
    try:
        mode = os.lstat(target).st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise Unsound("NOT_A_FILE", file=public_name(str(path)))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "read-only", target)
    return stat.S_IMODE(mode)


def _written_beside(target: str, data: bytes, mode: int | None) -> str:
    """A complete, synced file next to the target, under a name that a walk passes over."""
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name}.{secrets.token_hex(4)}.tmp")  # noqa: PTH118
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666 if mode is None else mode)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - from a descriptor
            reach("write.temporary")
            file.write(data)
            file.flush()
            _sync(file.fileno())
        if not WINDOWS and mode is not None:
            os.chmod(temporary, mode)  # noqa: PTH101 - the umask took its share at creation
    except BaseException:
        os.unlink(temporary)  # noqa: PTH108
        raise
    return temporary


def _refuse_change(target: str, path: Path, expected: bytes | None) -> None:
    try:
        with open(target, "rb") as file:  # noqa: PTH123
            current: bytes | None = file.read()
    except FileNotFoundError:
        current = None
    if current != expected:
        raise Unsound("CHANGED_MEANWHILE", file=public_name(str(path)))


def _publish(temporary: str, target: str, *, exclusive: bool) -> None:
    """Give the file its name; `exclusive` only if nobody has taken that name meanwhile."""
    if exclusive and not WINDOWS and _linked(temporary, target):
        return
    rename = os.rename if exclusive and WINDOWS else os.replace
    for left in reversed(range(_TRIES)):
        try:
            rename(temporary, target)
        except PermissionError:  # on Windows: another program has the file open
            if not WINDOWS or not left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _linked(temporary: str, target: str) -> bool:
    """Give the file a second name, unless the file system has no such thing."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system that cannot
            raise


def _sync_folder(target: str) -> None:
    """Make the new name itself last; not every system can, and the data is safe before."""
    if WINDOWS:
        return
    with suppress(OSError):
        descriptor = os.open(os.path.dirname(target), os.O_RDONLY)  # noqa: PTH120
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
