"""When two spellings are one name: what a person would read as the same word for word. Pure."""

from dossier_manager.vietnamese.form import nfc, words


def alike(text: str) -> str:
    """What two spellings of one name share: letter case, form and blanks are put aside.

    Accents stay: `Đông Hải` and `Đồng Hải` are two communes.
    """
    return " ".join(nfc(text).casefold().split())


def looked_up(name: str) -> tuple[str, str]:
    """The order in which people look names up: `Đông` stands under D, not behind X."""
    return words(name), name
