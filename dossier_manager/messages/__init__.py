"""What findings and errors say to people, by code.

Each room of the program keeps its messages in `vi/<room>.json`:
`{"CODE": {"message": "… {param} …", "cure": "…"}}`.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import NamedTuple

from dossier_manager.findings import Finding


class Words(NamedTuple):
    """A message and what cures it (empty where nothing needs doing)."""

    message: str
    cure: str


@cache
def catalogue() -> Mapping[str, Words]:
    """Every code with its words, from all rooms."""
    words: dict[str, Words] = {}
    for entry in sorted((files(__package__) / "vi").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".json"):
            for code, text in json.loads(entry.read_text(encoding="utf-8")).items():
                words[code] = Words(text["message"], text.get("cure", ""))
    return words


class _Lenient(Formatter):
    """Fills what is known and leaves a dash for the rest: a message never fails to print."""

    def get_value(
        self, key: int | str, _args: Sequence[object], kwargs: Mapping[str, object]
    ) -> object:
        return kwargs.get(str(key), "–")


def say(code: str, params: Mapping[str, str]) -> Words:
    """The words of a code, filled. An unknown code says itself."""
    words = catalogue().get(code)
    if words is None:
        return Words(f"{code}: " + ", ".join(f"{k}={v}" for k, v in params.items()), "")
    fill = _Lenient()
    return Words(fill.vformat(words.message, (), params), fill.vformat(words.cure, (), params))


def text(finding: Finding) -> Words:
    """The words of a finding."""
    return say(finding.code, dict(finding.params))
