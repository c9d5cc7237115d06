"""Everything that stops a command, each with its exit status and its code.

Errors in a person's data are findings, not exceptions. What stands here means that the
command cannot go on; `__main__` turns it into a Vietnamese sentence and an exit status.
"""

from enum import IntEnum


class ExitStatus(IntEnum):
    """Exit statuses of the program, as documented in the README."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    UNSOUND = 3
    LACKING = 4
    INTERRUPTED = 130


class CannotGoOn(Exception):
    """A command stops here. `code` is found in `messages/`; `params` fill the sentence."""

    status = ExitStatus.UNSOUND

    def __init__(
        self, code: str, *, file: str | None = None, line: int | None = None, **params: object
    ) -> None:
        super().__init__(code)
        self.code = code
        self.file = file
        self.line = line
        self.params = {key: str(value) for key, value in params.items()}


class WrongUsage(CannotGoOn):
    """The words of the command do not fit together."""

    status = ExitStatus.USAGE


class Unsound(CannotGoOn):
    """Something that the command stands on is broken: archive, manifest, rule file."""

    status = ExitStatus.UNSOUND


class Lacking(CannotGoOn):
    """This machine lacks something: a place for the state, a program, disk space."""

    status = ExitStatus.LACKING
