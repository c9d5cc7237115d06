"""How far a rule row stands in the text that it cites."""

from enum import StrEnum


class RowStanding(StrEnum):
    """How far a row stands in the text: text, our inference from it, or office practice."""

    TEXT = "text"
    INFERENCE = "inference"
    PRACTICE = "practice"
