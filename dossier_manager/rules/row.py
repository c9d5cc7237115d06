"""One row of the shipped data: where it stands, which clause it cites, and how far it is text."""

from dataclasses import dataclass

from dossier_manager.rules.standing import RowStanding


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its address, text and clause in one string, how far it stands in the text."""

    address: str
    basis: str
    standing: RowStanding
    title: str = ""
