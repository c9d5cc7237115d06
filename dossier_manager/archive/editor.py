"""JSON Schemas for people's editors: completion and checks while typing.

`python -m dossier_manager.archive.editor DIR` writes them; what is shipped under
`schemas/editor/` is exactly that.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest, Settings
from dossier_manager.archive.words import ARCHIVE_KEYS, DECISION_KEYS, MANIFEST_KEYS, VALUES
from dossier_manager.yamltext.bind import schema_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def editor_schemas() -> dict[str, str]:
    """The schemas as text, by file name."""
    decision = _polished(schema_of(Decision), DECISION_KEYS)
    definitions = decision.pop("$defs")
    schemas = {
        "archive": _polished(schema_of(Settings), ARCHIVE_KEYS),
        "decisions": {"type": "array", "items": decision, "$defs": definitions},
        "manifest": _polished(schema_of(Manifest), MANIFEST_KEYS),
    }
    return {
        f"{name}.schema.json": json.dumps(
            {"$schema": _DIALECT, **schema}, ensure_ascii=False, indent=2
        )
        + "\n"
        for name, schema in schemas.items()
    }


def _polished(schema: dict[str, Any], meanings: Mapping[str, str]) -> dict[str, Any]:
    """The schema with Vietnamese words, and as wide as the strict reader: `45` is a text too."""
    for definition in schema.get("$defs", {}).values():
        _polish(definition)
    _polish(schema)
    for path, meaning in meanings.items():
        holder, _, key = path.replace("[]", "").rpartition(".")
        at = schema
        for step in holder.split(".") if holder else ():
            at = _definition(schema, at["properties"][step])
        at["properties"][key]["description"] = meaning
    return schema


def _definition(schema: dict[str, Any], node: Any) -> dict[str, Any]:
    """The definition to which a property leads, through `anyOf`, lists and references."""
    if isinstance(node, dict):
        if "$ref" in node:
            found: dict[str, Any] = schema["$defs"][node["$ref"].rpartition("/")[2]]
            return found
        for below in (*node.get("anyOf", ()), node.get("items")):
            if found := _definition(schema, below):
                return found
    return {}


def _polish(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            _polish(item)
    elif isinstance(node, dict):
        node.pop("title", None) if not isinstance(node.get("title"), dict) else None
        node.pop("description", None) if isinstance(node.get("description"), str) else None
        if "enum" in node and node.get("type") == "string":
            node["enumDescriptions"] = [VALUES[value] for value in node["enum"]]
        elif node.get("type") == "string":
            node["type"] = ["string", "number"]
        for value in node.values():
            _polish(value)


def main(folder: str) -> None:
    """Write the schemas into a folder."""
    for name, text in editor_schemas().items():
        (Path(folder) / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1])
