"""Pausing the cycle collector while many values are built that all stay alive."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No collection inside: a hundred thousand fresh values would be walked again and again.

    None of them is a cycle, so nothing is held back.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
