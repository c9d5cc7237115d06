"""`docs/traceability.md` is what the program's own data make: nobody edits it by hand."""

from dossier_manager.rules.clauses import load_inventories
from dossier_manager.rules.traces import load_traces
from tests.traceability import PAGE, page
from tests.traces.tables import every


def test_the_page_is_what_the_data_make() -> None:
    told = "run python -m tests.traceability"
    assert PAGE.read_text(encoding="utf-8") == page(), told


def test_every_clause_stands_on_the_page_with_its_rows_and_breaks() -> None:
    cells = {}
    text = ""
    for line in page().splitlines():
        if line.startswith("## "):
            text = line.removeprefix("## ")
        elif line.startswith("| "):
            row = [cell.strip() for cell in line.strip("|").split(" | ")]
            cells[text, row[0]] = row
    traced = {one.id: one for one in load_traces()}
    for held in load_inventories():
        for clause in held.clauses:
            row = cells[held.id, clause.id]
            assert row[1] == clause.says.replace("|", "\\|")
            if held.id in traced and clause.binds:
                assert row[3], (held.id, clause.id)
                assert row[4] or "no row" in row[3], (held.id, clause.id)
    for text_id in traced:
        named = {name for key, row in cells.items() if key[0] == text_id for name in row[-1:]}
        whole = " ".join(named)
        assert all(f"[{one.id}]" in whole for one in every(text_id))
