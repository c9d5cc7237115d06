import json
import subprocess
import sys
from pathlib import Path

import schemas
from dossier_manager.archive.editor import editor_schemas

SHIPPED = Path(schemas.__file__).parent / "editor"


def test_the_shipped_schemas_are_the_generated_ones() -> None:
    shipped = {path.name: path.read_text(encoding="utf-8") for path in SHIPPED.glob("*.json")}
    assert shipped == editor_schemas()


def test_the_module_writes_them(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dossier_manager.archive.editor", str(tmp_path)], check=False
    )
    assert done.returncode == 0
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert written == editor_schemas()


def test_a_schema_explains_in_vietnamese_and_refuses_no_document_number() -> None:
    schema = json.loads(editor_schemas()["manifest.schema.json"])
    assert schema["properties"]["fund"]["description"].startswith("Mô hình có quỹ không")
    number = schema["$defs"]["Founding"]["properties"]["number"]
    assert number["anyOf"][0]["type"] == ["string", "number"]
    assert schema["$defs"]["Level"]["enumDescriptions"][0] == "cấp xã"
    assert json.loads(editor_schemas()["decisions.schema.json"])["type"] == "array"
