"""Progress on standard error: what is left, never a file's name. Quiet without a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Advance = Callable[[int, int], None]
"""Called with how many files are done, of how many."""


@contextmanager
def progress(what: str = "Đang đọc") -> Iterator[Advance]:
    """A bar on standard error for as long as the block runs; nothing where nobody watches."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield lambda _done, _total: None
        return
    bar = Progress(
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("còn"),
        TimeRemainingColumn(),
        console=Console(file=stream, markup=False, highlight=False),
        transient=True,
    )
    with bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
