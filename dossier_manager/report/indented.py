"""JSON with indents. Python's own encoder leaves its fast path as soon as it indents, and an
audit of a thousand dossiers is forty megabytes of it.
"""

import json
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any

STEP = "  "


def indented(value: Any) -> str:
    """What `json.dumps` gives with `indent=2`, `ensure_ascii=False` and `allow_nan=False`.

    Keys are texts. Raises ValueError for NaN, TypeError for what JSON does not know.
    """
    parts: list[str] = []
    _put(value, "\n", parts.append)
    return "".join(parts)


def _put(value: Any, line: str, put: Callable[[str], None]) -> None:
    """Write one value; `line` is a line end with the blanks of its level."""
    if isinstance(value, str):
        put(encode_basestring(value))
    elif isinstance(value, dict) and value:
        below = line + STEP
        before = "{" + below
        for key, entry in value.items():
            put(f"{before}{encode_basestring(key)}: ")
            _put(entry, below, put)
            before = "," + below
        put(line + "}")
    elif isinstance(value, list | tuple) and value:
        below = line + STEP
        before = "[" + below
        for entry in value:
            put(before)
            _put(entry, below, put)
            before = "," + below
        put(line + "]")
    else:
        put(json.dumps(value, allow_nan=False))
