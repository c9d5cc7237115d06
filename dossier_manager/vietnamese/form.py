"""Forms of a text: NFC, lower case, and a fold without accents that keeps every offset."""

import unicodedata
from functools import cache


def nfc(text: str) -> str:
    """Canonical composition, with no-break spaces as spaces."""
    return unicodedata.normalize("NFC", text).replace("\u00a0", " ").replace("\u202f", " ")


class _Fold(dict[int, int]):
    """One character to one character: lower case, no accent, đ to d. Filled as it is asked."""

    def __missing__(self, code: int) -> int:
        lower = chr(code).lower()
        base = unicodedata.normalize("NFD", lower)[0] if len(lower) == 1 else lower[0]
        result = ord("d") if base == "đ" else ord(base)
        self[code] = result
        return result


@cache
def _fold_table() -> _Fold:
    return _Fold()


def fold(text: str) -> str:
    """Lower case without accents; as long as `nfc(text)`, character for character.

    >>> fold("Quyết định")
    'quyet dinh'
    """
    return nfc(text).translate(_fold_table())


def words(text: str) -> str:
    """Fold and squeeze: only letters and digits, one space between."""
    folded = fold(text)
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split())
