from dataclasses import replace

from dossier_manager.audit.model import ArchiveAudit, Status
from dossier_manager.report.matrix import ASCII_SIGNS, SIGNS, matrices, signs
from dossier_manager.report.screen import as_text
from dossier_manager.rules.load import load_book


def ruleset_columns(text: str) -> list[str]:
    return [word for row in text.splitlines() if row.startswith(" " * 8) for word in row.split()]


def test_every_part_of_the_rule_set_is_a_column_however_narrow(audit: ArchiveAudit) -> None:
    book = load_book()
    ruleset = book.get("hd22.mo-hinh")
    assert ruleset is not None
    parts = [part.id for _, part in ruleset.parts]
    for width in (40, 80, 200):
        assert ruleset_columns(as_text(matrices(audit, book.sets), width=width)) == parts


def test_signs_fall_back_where_the_stream_cannot_carry_them(audit: ArchiveAudit) -> None:
    sets = load_book().sets
    plain = as_text(matrices(audit, sets), encoding="ascii")
    assert "x thiếu" in plain
    assert not set(SIGNS.values()) - set(ASCII_SIGNS.values()) & set(plain)
    assert "× thiếu" in as_text(matrices(audit, sets), encoding="utf-8")


def test_each_sign_means_one_state() -> None:
    for encoding in ("utf-8", "ascii", "cp1258", "no-such-encoding"):
        chosen = signs(encoding)
        assert set(chosen) == set(Status)
        assert len(set(chosen.values())) == len(chosen)


def test_the_state_of_a_part_stands_under_its_id(audit: ArchiveAudit) -> None:
    shown = as_text(matrices(audit, load_book().sets), width=300).splitlines()
    head = next(row for row in shown if "1a" in row and "6a" in row)
    row = next(row for row in shown if row.startswith("Camera"))
    assert row[head.index("6a") + 1] == SIGNS[Status.PRESENT]
    assert row[head.index("1a") + 1] == SIGNS[Status.MISSING]


def test_names_that_differ_at_their_end_stay_apart(audit: ArchiveAudit) -> None:
    names = [f"Camera an ninh phòng chống tội phạm ở thôn {n}" for n in (1, 2, 3)]
    told = replace(audit, dossiers=tuple(replace(audit.dossiers[0], name=name) for name in names))
    for encoding, gap in (("utf-8", "…"), ("ascii", "...")):
        shown = as_text(matrices(told, load_book().sets), width=100, encoding=encoding)
        rows = {row[:28].rstrip() for row in shown.splitlines() if row.startswith("Camera")}
        assert len(rows) == 3
        assert all(gap in row and row.rstrip()[-1] in "123" for row in rows)
