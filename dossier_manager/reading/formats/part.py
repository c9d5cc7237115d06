"""What a parser yields, part by part, so that a long file shows its progress."""

from dataclasses import dataclass

from dossier_manager.findings import Finding
from dossier_manager.reading.model import Page


@dataclass(frozen=True, slots=True)
class Trait:
    """Something about the whole file: its digital signatures, or how its text is encoded."""

    signatures: int = 0
    encoding: str = "unicode"


Part = Page | Finding | Trait
