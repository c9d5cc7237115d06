"""Numbers of papers as people and papers write them, told apart or the same."""

import re

from dossier_manager.vietnamese.form import words


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are the same: `07/QĐ-UBND` is `7/QĐ-UBND`."""
    return plain_number(one) == plain_number(other)


def plain_number(number: str) -> str:
    """A number as folded words without noughts before it."""
    return re.sub(r"^0+(?=\d)", "", words(number))
