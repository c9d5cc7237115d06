import subprocess
import sys
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_manager.findings import Finding, Severity
from dossier_manager.messages import catalogue, text
from dossier_manager.yamltext.append import tree
from dossier_manager.yamltext.decode import MAX_BYTES
from dossier_manager.yamltext.node import Mapping, Scalar, Sequence
from dossier_manager.yamltext.strict import MAX_DEPTH, MAX_NODES, load

pytestmark = pytest.mark.usefixtures("parser")

NFC, NFD = (unicodedata.normalize(form, "mã số") for form in ("NFC", "NFD"))


def refused(data: bytes) -> Finding:
    result = load(data, "hồ sơ/manifest.yaml")
    assert isinstance(result, Finding), result
    assert result.severity is Severity.ERROR
    assert result.place.path == "hồ sơ/manifest.yaml"
    words = text(result)
    assert words.cure
    assert "–" not in words.message + words.cure, "a parameter is missing"
    return result


def values(data: bytes) -> object:
    result = load(data, "n")
    assert not isinstance(result, Finding), text(result)
    return tree(result)


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"[" * 50, "YAML_TOO_DEEP", 1),
        (b"a:\n " + b"- " * 50, "YAML_TOO_DEEP", 2),
        (b"x: 1\na: &here 1\nb: *here\n", "YAML_ALIAS", 2),
        (b"x: 1\nb: *there\n", "YAML_ALIAS", 2),
        (b"- &x [a]\n- [*x, *x]\n", "YAML_ALIAS", 1),
        (b"x: 1\ny: !!python/object/apply:os.system [ls]\n", "YAML_TAG", 2),
        (b"y: !!str 12\n", "YAML_TAG", 1),
        (b"y: !here 12\n", "YAML_TAG", 1),
        (b"y: ! 12\n", "YAML_TAG", 1),
        (b"%TAG ! tag:example,2000:\n---\ny: 1\n", "YAML_TAG", 1),
        (b"y: !e!x 1\n", "YAML_TAG", 1),
        (b"x: 1\n<<: {a: 1}\n", "YAML_MERGE", 2),
        (b"a: 1\nb: 2\na: 3\n", "YAML_KEY_TWICE", 3),
        (b"a: 1\n'a': 3\n", "YAML_KEY_TWICE", 2),
        (f"{NFC}: 1\nx: 2\n{NFD}: 1\n".encode(), "YAML_KEY_TWICE", 3),
        (b"x: 1\n? [a, b]\n: 1\n", "YAML_KEY_NOT_TEXT", 2),
        (b"? {a: b}\n: 1\n", "YAML_KEY_NOT_TEXT", 1),
        (b"x: 1\n~: 2\n", "YAML_KEY_NOT_TEXT", 2),
        (b"a: 1\n---\nb: 1\n", "YAML_SEVERAL", 2),
        (b"a: 1\nb: x\x00y\n", "YAML_CONTROL", 2),
        (b"a: 1\r\nb: x\x1b[31my\r\n", "YAML_CONTROL", 2),
        ("a: 1\nb: x\x85y\n".encode(), "YAML_CONTROL", 2),
        ("a: 1\nb: x\u2028y\n".encode(), "YAML_CONTROL", 2),
        ("a: 1\nb: x\ufeffy\n".encode(), "YAML_CONTROL", 2),
        (b'a: 1\nb: "x\\0y"\n', "YAML_CONTROL", 2),
        (b'a: 1\nb: "\\e[31m"\n', "YAML_CONTROL", 2),
        (b"a: 1\n\tb: 2\n", "YAML_TAB", 2),
        (b"a:\n\t- b\n", "YAML_TAB", 2),
        (b"a:\n  - b\n \t- c\n", "YAML_TAB", 3),
        (b"a: |\n  x\n  \ty\n\t# c\nb: 1\n", "YAML_TAB", 4),
        (b"a: |\n  x\n  \ty\nb: x\n\t# c\n", "YAML_TAB", 5),
        (b"a: 1\nb: \xe1\n", "YAML_NOT_UTF8", 2),
        (b"a: 1\nb: \xed\xa0\x80\n", "YAML_NOT_UTF8", 2),
        ("a: Thôn".encode("utf-16"), "YAML_ENCODING", None),
        ("a: Thôn".encode("utf-16-be"), "YAML_ENCODING", None),
        ("a: Thôn".encode("utf-16-le"), "YAML_ENCODING", None),
        ("a: Thôn".encode("utf-32"), "YAML_ENCODING", None),
        (b"a: " + b"x" * MAX_BYTES, "YAML_TOO_LARGE", None),
        (b"a: 1\nb: c: d\n", "YAML_BROKEN", 2),
        (b'a: 1\nb: "c\nd: e\n', "YAML_BROKEN", 2),
        (b"a: 1\nb: [1, 2\nc: d\n\n\n", "YAML_BROKEN", None),
        (b"- a\nb: c\n", "YAML_BROKEN", 2),
        (b"a: 1\nb: @c\n", "YAML_BROKEN", 2),
        (b"a: 1\nb: `c`\n", "YAML_BROKEN", 2),
        (b'a: 1\nb: "C:\\qua"\n', "YAML_BROKEN", 2),
        (b'a: "\\Uffffffff"\n', "YAML_BROKEN", None),
        (b"a: 1\n...\nb: 2\n", "YAML_BROKEN", 3),
    ],
)
def test_hostile_and_broken_files_are_refused_with_their_line(
    data: bytes, code: str, line: int | None
) -> None:
    found = refused(data)
    assert found.code == code
    if line is not None:
        assert found.place.line == line
    elif code != "YAML_BROKEN":
        assert found.place.line is None


def test_a_lone_surrogate_written_as_an_escape_is_refused() -> None:
    assert refused(b'a: 1\nb: "\\ud800"\n').code in {"YAML_CONTROL", "YAML_BROKEN"}


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_manager.yamltext.strict.MAX_NODES", 100)
    assert refused(b"- a\n" * 100).code == "YAML_TOO_MANY"
    assert values(b"- a\n" * 99) == ["a"] * 99
    assert MAX_NODES <= MAX_BYTES


def test_depth_is_bounded_exactly() -> None:
    deepest = b"[" * (MAX_DEPTH - 1) + b"a" + b"]" * (MAX_DEPTH - 1)
    assert not isinstance(load(deepest, "n"), Finding)
    assert refused(b"[" + deepest + b"]").code == "YAML_TOO_DEEP"


def test_every_value_stays_the_text_that_stands_in_the_file() -> None:
    written = ["012", "0x1F", "no", "Yes", "12:30", "1_000", "1.10", "1e3", "2025-02-30", ".inf"]
    data = "".join(f"k{n}: {value}\n" for n, value in enumerate(written)).encode()
    assert values(data) == {f"k{n}": value for n, value in enumerate(written)}


def test_absent_is_only_what_bears_no_quotes() -> None:
    root = load(b"a:\nb: ~\nc: null\nd: 'null'\ne: ''\nf: nil\n", "n")
    assert isinstance(root, Mapping)
    absent = {key.text: value.absent for key, value in root.pairs if isinstance(value, Scalar)}
    assert absent == {"a": True, "b": True, "c": True, "d": False, "e": False, "f": False}


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only a comment\n", b"\xef\xbb\xbf", b"---\n"])
def test_an_empty_file_is_absent_not_broken(data: bytes) -> None:
    root = load(data, "n")
    assert isinstance(root, Scalar)
    assert root.absent


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_byte_order_mark_and_line_ends_change_nothing(newline: bytes, mark: bytes) -> None:
    data = mark + newline.join(["# kê khai".encode(), b"a: 1", b"b:", b"  - c", b"  - d: e", b""])
    root = load(data, "n")
    assert tree_and_lines(root) == ({"a": "1", "b": ["c", {"d": "e"}]}, [2, 4, 5])


def tree_and_lines(root: object) -> tuple[object, list[int]]:
    assert isinstance(root, Mapping)
    items = root.pairs[1][1]
    assert isinstance(items, Sequence)
    return tree(root), [root.line, *(item.line for item in items.items)]


def test_a_tab_inside_a_value_is_the_writers_own() -> None:
    assert values(b"a: |\n  x\n  \ty\nb: 'x\ty'\n") == {"a": "x\n\ty\n", "b": "x\ty"}


def test_lines_count_from_where_a_piece_begins() -> None:
    found = load(b"- a: 1\n  a: 2\n", "n", first_line=10)
    assert isinstance(found, Finding)
    assert found.place.line == 11
    whole = load(b"- a: 1\n  b: 2\n", "n", first_line=10)
    assert isinstance(whole, Sequence)
    assert whole.items[0].line == 10


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text("ab:-[]{}&*!|>'\"%@`#? \t\n\r,\\0~<\u0301đ", max_size=60).map(str.encode),
    )
)
def test_no_bytes_whatever_escape_as_an_exception(data: bytes) -> None:
    result = load(data, "n")
    if isinstance(result, Finding):
        assert result.code in catalogue()


BOMBS = """
import sys, yaml
from dossier_manager.yamltext import strict
for parser in {getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader}:
    strict._PARSER = parser
    for bomb in (b"[", b"{a: ", b"- ", b"? ", b"[{a: ", b"- ? "):
        print(strict.load(bomb * 200_000, "n").code)
"""


def test_two_hundred_thousand_brackets_leave_the_process_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BOMBS], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) <= {"YAML_TOO_DEEP", "YAML_KEY_NOT_TEXT", "YAML_TOO_LARGE"}
    assert "YAML_TOO_DEEP" in done.stdout


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("id: a\n  name: b\n", "thụt lề chưa đúng"),
        ("id: a\nformat:1\n", "thiếu dấu cách sau dấu hai chấm"),
    ],
)
def test_a_slip_of_the_hand_is_said_in_words_that_lead_to_it(data: str, said: str) -> None:
    found = load(data.encode(), "m.yaml")
    assert isinstance(found, Finding)
    assert found.place.line == 2
    assert said in dict(found.params)["why"]
