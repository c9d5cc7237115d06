"""Phrases of the rule data: what is wrong with one, and the pattern that it becomes.

A phrase is folded words, gaps (` * `), choices (`(a|b)`), repeats (`(a )?`, `(a )*`) and the
dossier's own name (`{ten}`). It is never a free regular expression.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier_manager.vietnamese.form import words

MOST_DEEP = 4
"""Brackets within brackets: no phrase of an office needs more."""
MOST_GAPS = 4
"""Gaps in one phrase: each more makes looking through a long text slower by a multiple."""

_GAP = r"(?:[^ ]+ ){0,8}?"
_OWN = "{ten}"
_WITHIN = ("|", ")", ")?", ")*")
_PIECES = re.compile(r"( \* |\(|\)\?|\)\*|\)|\|)")


@lru_cache(maxsize=8192)
def compiled(phrase: str, name: str) -> re.Pattern[str] | None:
    """The pattern of a sound phrase for a dossier called `name` (folded words).

    None where the phrase asks for the name and there is none; a choice is then left to its
    other words. Matches whole words only.

    >>> bool(compiled("thành lập * mô hình", "").search("quyet dinh thanh lap diem mo hinh x"))
    True
    """
    if not name:
        phrase = phrase.replace(f"|{_OWN}", "").replace(f"{_OWN}|", "")
        if _OWN in phrase:
            return None
    phrase = phrase.replace(_OWN, name)
    body = ""
    for piece in _PIECES.split(phrase):
        if piece == " * ":
            body += " " + _GAP
        elif piece == "(":
            body += "(?:"
        elif piece in (")?", ")*"):
            body += ")?" if piece == ")?" else "){0,3}"
        elif piece in (")", "|"):
            body += piece
        else:
            body += _words_kept(piece)
    return re.compile(rf"(?<![^ ]){body.strip()}(?![^ ])")


def _words_kept(text: str) -> str:
    """Fold one stretch of a phrase, keeping the blanks that stand at its ends."""
    inner = words(text)
    if not inner:
        return " " if text.strip() != text or text.isspace() else ""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    return f"{head}{re.escape(inner).replace(chr(92) + ' ', ' ')}{tail}"


@dataclass(slots=True)
class _Level:
    """What stands between one pair of brackets: whether it asks for a word, in every choice."""

    asks: bool = False
    every: bool = True

    def close_choice(self) -> None:
        self.every, self.asks = self.every and self.asks, False


@lru_cache(maxsize=8192)
def unsound(phrase: str) -> str | None:
    """The code of what is wrong with a phrase; None where it compiles and asks for a word.

    >>> unsound("(sơ kết|tổng kết"), unsound("*"), unsound("khảo sát")
    ('RULES_PHRASE_BRACKETS', 'RULES_PHRASE_EMPTY', None)
    """
    plain = phrase.replace(_OWN, "ten")
    if "{" in plain or "}" in plain:
        return "RULES_PHRASE_NAME"
    pieces = _PIECES.split(plain)
    code = _unbalanced(pieces)
    if code is None and any("*" in piece for piece in pieces if piece not in (" * ", ")*")):
        return "RULES_PHRASE_STAR" if words(plain) else "RULES_PHRASE_EMPTY"
    return code


def _unbalanced(pieces: list[str]) -> str | None:
    """What is wrong with the brackets, or that they leave no word to look for."""
    levels = [_Level()]
    for piece in pieces:
        if piece == "(":
            levels.append(_Level())
        elif piece in _WITHIN and len(levels) == 1:
            return "RULES_PHRASE_BRACKETS"
        elif piece == "|":
            levels[-1].close_choice()
        elif piece in _WITHIN:
            inner = levels.pop()
            inner.close_choice()
            levels[-1].asks |= inner.every and piece == ")"
        else:
            levels[-1].asks |= bool(words(piece))
        if len(levels) > MOST_DEEP + 1 or pieces.count(" * ") > MOST_GAPS:
            return "RULES_PHRASE_HEAVY"
    if len(levels) > 1:
        return "RULES_PHRASE_BRACKETS"
    return None if levels[0].asks else "RULES_PHRASE_EMPTY"
