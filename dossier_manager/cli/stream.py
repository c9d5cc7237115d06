"""A standard output that nobody opened."""

import errno
import io
import os


class ClosedOutput(io.TextIOBase):
    """Stands where standard output was closed: printing to it is an error, as it should be.

    Holds the null device open, so that no file of the program takes the descriptor of standard
    output by chance.
    """

    encoding = "utf-8"

    def __init__(self) -> None:
        super().__init__()
        self._place = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115

    def write(self, _text: str) -> int:
        """Raises OSError: nothing can be printed."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    def writable(self) -> bool:
        """It is asked to write."""
        return True
