import datetime as dt

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from dossier_manager.errors import Unsound
from dossier_manager.findings import Finding
from dossier_manager.yamltext.append import append_entry, tree
from dossier_manager.yamltext.quote import quoted
from dossier_manager.yamltext.strict import load

PRINTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"])
    | st.sampled_from("\t\n\r:#-'\"\\&*!|>%@`{}[],?~"),
    max_size=80,
)
KEYS = st.text("abcdefghij_", min_size=1, max_size=8)
ENTRIES = st.dictionaries(
    KEYS,
    PRINTS | st.dictionaries(KEYS, PRINTS, max_size=3) | st.lists(PRINTS, max_size=3),
    min_size=1,
    max_size=5,
)
SPACES = st.sampled_from(
    ["", "# chú thích\n", "\n\n", "---\n", "# một\n\n# hai\n", "  # thụt vào\n"]
)


def entries(data: bytes) -> list[object]:
    root = load(data, "decisions.yaml")
    assert not isinstance(root, Finding), root
    found = tree(root)
    return list(found) if isinstance(found, list) else []


@given(
    st.lists(ENTRIES, max_size=3),
    ENTRIES,
    SPACES,
    SPACES.filter(lambda text: "---" not in text),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
@example([], {"a": "x"}, "", "", False, True, False)
@example([{"a": "x"}], {"a": "x\u202e'\"\\ :#"}, "", "# cuối", True, True, True)
def test_nothing_before_changes_and_one_entry_is_added(
    old: list[dict[str, object]],
    new: dict[str, object],
    head: str,
    tail: str,
    mark: bool,
    crlf: bool,
    cut: bool,
) -> None:
    data = head.encode()
    for entry in old:
        data = append_entry(data, entry)
    data += tail.encode()
    data = data.rstrip(b"\n") if cut else data
    data = data.replace(b"\n", b"\r\n") if crlf else data
    data = b"\xef\xbb\xbf" + data if mark else data
    before = entries(data)

    result = append_entry(data, new)

    assert result.startswith(data)
    assert entries(result) == [*before, new]
    assert result.endswith(b"\r\n" if b"\r\n" in data else b"\n")
    assert yaml.safe_load(result) is not None  # other readers take it too


@given(PRINTS)
def test_a_quoted_text_is_the_same_text_to_every_reader(text: str) -> None:
    assert yaml.load(f"k: {quoted(text)}\n", Loader=yaml.SafeLoader) == {"k": text}


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "Yes",
        "null",
        "~",
        "012",
        "12:30",
        "1_000",
        "2026-01-01",
        "",
        " a",
        "a ",
        "a: b",
        "a #b",
        "=",
        "<<",
    ],
)
def test_what_another_reader_would_misread_is_quoted(text: str) -> None:
    assert quoted(text).startswith('"')


def test_values_are_written_as_people_write_them() -> None:
    written = append_entry(
        b"",
        {
            "id": "a1",
            "at": dt.datetime(2026, 11, 3, 8, tzinfo=dt.timezone(dt.timedelta(hours=7))),
            "sent": dt.date(2026, 11, 4),
            "year": 2026,
            "file": None,
            "linked": True,
            "by": "Nguyễn Văn An",
            "fields": {"number": "22/HD-BCA-V05", "kind": None},
        },
    )
    assert written.decode() == (
        "- id: a1\n"
        '  at: "2026-11-03T08:00:00+07:00"\n'
        '  sent: "2026-11-04"\n'
        '  year: "2026"\n'
        "  linked: có\n"
        "  by: Nguyễn Văn An\n"
        "  fields:\n"
        '    number: "22/HD-BCA-V05"\n'
    )


def test_an_indented_list_goes_on_at_its_own_indentation() -> None:
    data = b"# quyet dinh\n  - a: x\n    b: y\n  # end"
    assert append_entry(data, {"a": "z"}) == data + b"\n  - a: z\n"


@pytest.mark.parametrize(
    "data",
    [
        b"a: b\n",
        b"words\n",
        b"[{a: b}]\n",
        b"- a: b\n...\n",
        b"- a: |+\n    x",
    ],
)
def test_what_cannot_be_proven_is_refused(data: bytes) -> None:
    with pytest.raises(Unsound) as refused:
        append_entry(data, {"a": "x"}, "h/decisions.yaml")
    assert refused.value.code == "APPEND_REFUSED"
    assert refused.value.file == "h/decisions.yaml"


def test_a_value_of_no_known_kind_is_the_callers_fault() -> None:
    with pytest.raises(TypeError, match="object"):
        append_entry(b"", {"a": object()})


@pytest.mark.parametrize("value", ["a\x00b", "\x1b[31m", "\udc80", "\x85"])
def test_a_text_that_could_not_be_read_again_is_refused(value: str) -> None:
    with pytest.raises(Unsound, match="APPEND_REFUSED"):
        append_entry(b"- a: b\n", {"a": value})


def test_a_broken_file_is_named_with_its_line() -> None:
    with pytest.raises(Unsound) as refused:
        append_entry(b"- a: b\n- a: b: c\n", {"a": "x"})
    assert (refused.value.code, refused.value.line) == ("YAML_BROKEN", 2)


def test_a_full_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_manager.yamltext.append.MAX_BYTES", 30)
    with pytest.raises(Unsound, match="APPEND_FULL"):
        append_entry(b"- a: b\n", {"a": "x" * 30})
