from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.archive.relpath import RelPath
from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.files import FileRow
from dossier_manager.catalogue.withheld import Keys, raw_bytes
from dossier_manager.ingest.compare import GRANULARITY_NS, compare

KEY = Keys("kho").path
SECOND = 1_000_000_000


def entry(path: str, size: int = 1, mtime_ns: int = 100 * SECOND) -> Entry:
    return Entry(RelPath(path), size, mtime_ns, None)


def row(
    path: str, size: int = 1, mtime_ns: int = 100 * SECOND, *, seen_ns: int = 200 * SECOND,
    content: int | None = 1, withheld: bool = False, dossier: bytes | None = None, number: int = 1,
) -> FileRow:  # fmt: skip
    raw = raw_bytes(path)
    state = "withheld" if withheld else "read"
    known = None if withheld else raw
    return FileRow(
        number, KEY(raw), known, dossier, size, mtime_ns, seen_ns, content, state, None, None
    )


paths = st.sampled_from(["a", "a/b", "a/c", "d/e f", "\udcff"])
entries = st.dictionaries(
    paths, st.builds(entry, st.just(""), st.integers(0, 2), st.integers(0, 3))
)
rows = st.dictionaries(
    paths,
    st.tuples(st.integers(0, 2), st.integers(0, 3), st.booleans()),
)


@given(entries, rows)
def test_every_file_and_every_row_is_in_exactly_one_heap(
    found: dict[str, Entry], known: dict[str, tuple[int, int, bool]]
) -> None:
    listed = [Entry(RelPath(p), e.size, e.mtime_ns, None) for p, e in found.items()]
    kept = [
        row(p, size, mtime, withheld=hidden, number=n)
        for n, (p, (size, mtime, hidden)) in enumerate(known.items())
    ]
    changes = compare(listed, kept, KEY)
    met = [*changes.new, *(e for e, _ in changes.changed), *(e for e, _ in changes.same)]
    assert sorted(e.path.raw for e in met) == sorted(found)
    numbers = [
        *(r.id for _, r in changes.changed), *(r.id for _, r in changes.same),
        *(r.id for r in changes.gone),
    ]  # fmt: skip
    assert sorted(numbers) == list(range(len(known)))
    assert {e.path.raw for e in changes.new} == set(found) - set(known)
    for e, r in changes.same:
        assert (e.size, e.mtime_ns, KEY(raw_bytes(e.path.raw))) == (r.size, r.mtime_ns, r.key)


def test_a_time_older_than_the_last_scan_is_still_a_change() -> None:
    changes = compare([entry("a", mtime_ns=1)], [row("a")], KEY)
    assert [e.path.raw for e, _ in changes.changed] == ["a"]
    assert [e.path.raw for e in compare([entry("b", mtime_ns=1)], [row("a")], KEY).new] == ["b"]


def test_seen_within_the_clocks_grain_is_looked_at_again() -> None:
    mtime = 100 * SECOND
    for seen, same in ((mtime + GRANULARITY_NS, 0), (mtime + GRANULARITY_NS + 1, 1), (mtime, 0)):
        changes = compare([entry("a")], [row("a", seen_ns=seen)], KEY)
        assert (len(changes.same), len(changes.changed)) == (same, 1 - same)


def test_a_file_whose_bytes_nobody_could_read_is_tried_again() -> None:
    assert len(compare([entry("a")], [row("a", content=None)], KEY).changed) == 1


def gone_and_kept(known: FileRow, *unseen: str) -> tuple[int, int]:
    changes = compare([], [known], KEY, unseen)
    return len(changes.gone), len(changes.kept)


def test_what_lies_in_a_folder_that_could_not_be_listed_is_kept() -> None:
    assert gone_and_kept(row("a/b")) == (1, 0)
    assert gone_and_kept(row("a/b"), "a") == (0, 1)
    assert gone_and_kept(row("a/b"), "a/b") == (0, 1)
    assert gone_and_kept(row("a/b"), "") == (0, 1)
    assert gone_and_kept(row("ab/b"), "a") == (1, 0)


def test_a_withheld_file_is_kept_where_its_dossier_could_not_be_seen_whole() -> None:
    hidden = row("a/d/x", withheld=True, dossier=b"a")
    assert gone_and_kept(hidden, "a") == (0, 1)
    assert gone_and_kept(hidden, "a/d") == (0, 1)
    assert gone_and_kept(hidden, "other") == (1, 0)
    assert gone_and_kept(row("x", withheld=True), "anything") == (0, 1)
