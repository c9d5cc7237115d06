"""Every code is spoken of by at least one test, so that each finding was once made to appear."""

import re
from pathlib import Path

from dossier_manager import messages
from tests.test_messages import MADE

TESTS = Path(__file__).parent
OWN = {"test_codes.py", "test_messages.py"}
SPOKEN_OTHERWISE = frozenset(code for code in MADE if code.startswith("KIND_"))
"""Names of kinds of file: words inside another message, never found by themselves."""


def test_every_code_is_spoken_of_by_a_test() -> None:
    texts = (p.read_text(encoding="utf-8") for p in TESTS.rglob("*.py") if p.name not in OWN)
    named = {word for text in texts for word in re.findall(r"\b[A-Z][A-Z0-9_.a-z]+\b", text)}
    named |= {f"READ_{word.partition('.')[2]}" for word in named if word.startswith("FailureCode.")}
    assert sorted(set(messages.catalogue()) - named - SPOKEN_OTHERWISE) == []
