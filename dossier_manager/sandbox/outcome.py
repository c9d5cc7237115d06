"""What becomes of a job: its frames, or why there are none."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class FailureCode(StrEnum):
    """Why a child gave nothing for a job."""

    SILENT = "silent"
    MEMORY = "memory"
    DIED = "died"
    FLOOD = "flood"
    MALFORMED = "malformed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ChildFailure:
    """A job that failed.

    `detail` is the signal's name or exit status (`died`), the limit that was passed
    (`flood`), or the class name of the exception (`failed`); never a word of the job's content.
    """

    code: FailureCode
    detail: str = ""


Outcome = tuple[dict[str, Any], ...] | ChildFailure
