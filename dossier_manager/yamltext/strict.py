"""The strict reader: bytes to a tree, or to the one finding that says why not.

It stands on PyYAML's events and never on its composer, which follows aliases, turns `012`
into 10 and, in C, ends the process on deep nesting. Size, depth and number of values are
capped before anything is composed.
"""

import re
import unicodedata
from collections.abc import Iterator

import yaml

from dossier_manager.findings import Finding
from dossier_manager.yamltext import fault
from dossier_manager.yamltext.decode import decode, lines, refuse_hidden
from dossier_manager.yamltext.fault import Fault
from dossier_manager.yamltext.node import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 32
MAX_NODES = 200_000

C_PARSER: bool = bool(yaml.__with_libyaml__)
"""Whether the fast parser in C is there; the one in Python gives the same, 20 times slower."""

_PARSER = yaml.CSafeLoader if C_PARSER else yaml.SafeLoader
_GAVE_UP = "maximum nesting depth"
_TAB = re.compile(r" *\t")
_TAB_THEN_VALUE = re.compile(r" *\t\s*[^\s#]")


def load(data: bytes, name: str, *, first_line: int = 1) -> Node | Finding:
    """Read one YAML document; an empty one is an absent scalar.

    `name` is the public name of the file, for the finding's place. `first_line` is the line
    at which `data` begins in that file.
    """
    try:
        return compose(data, first_line)
    except Fault as refused:
        return refused.finding(name)


def compose(data: bytes, first_line: int = 1) -> Node:
    """The same for callers within this room.

    Raises:
        Fault: the file is refused.
    """
    text = decode(data, first_line)
    composition = _Composition(text, first_line)
    try:
        root = composition.document()
    except Fault as refused:
        if refused.code == "YAML_BROKEN" and refused.line is not None:
            # The parser stumbles over a tab, or just before or after it, and says something else.
            near = [line for line in composition.tabs(_TAB) if line <= refused.line + 1]
            if near:
                raise Fault("YAML_TAB", near[-1]) from None
        raise
    for line in composition.tabs(_TAB_THEN_VALUE):
        raise Fault("YAML_TAB", line)
    return root


class _Composition:
    """One pass over the events of one document."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._continued: set[int] = set()  # lines inside a value, where a tab is the value's own
        self._first = first_line
        self._left = MAX_NODES
        self._events = self._parse()

    def _parse(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self._text, Loader=_PARSER)
        except yaml.YAMLError as error:
            if _GAVE_UP in str(
                error
            ):  # newer scanners in C stop by themselves, ahead of the events
                raise Fault(
                    "YAML_TOO_DEEP", fault.line_of(error, self._first), limit=MAX_DEPTH
                ) from None
            raise fault.of_parser(error, self._first) from None
        except (ValueError, OverflowError) as error:  # the parser in Python, on "\Uffffffff"
            raise Fault("YAML_BROKEN", why=f"ký tự không có thật ({error})") from None

    def _line(self, event: yaml.Event) -> int:
        return event.start_mark.line + self._first if event.start_mark else self._first

    def document(self) -> Node:
        """The only document of the stream."""
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise Fault("YAML_SEVERAL", self._line(event))
                if event.tags:
                    raise Fault("YAML_TAG", self._line(event), tag="%TAG")
                root = self._node(next(self._events), 1)
        return Scalar("", self._first, plain=True) if root is None else root

    def tabs(self, pattern: re.Pattern[str]) -> list[int]:
        """The lines that a pattern says are indented with a tab, outside of values."""
        if "\t" not in self._text:
            return []
        numbered = enumerate(lines(self._text), self._first)
        found = [number for number, line in numbered if pattern.match(line)]
        return [number for number in found if number not in self._continued]

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = self._line(event)
        self._check(event, depth, line)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(line, depth)
        return self._mapping(line, depth)

    def _check(self, event: yaml.Event, depth: int, line: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise Fault("YAML_TOO_MANY", line, limit=MAX_NODES)
        if depth > MAX_DEPTH:
            raise Fault("YAML_TOO_DEEP", line, limit=MAX_DEPTH)
        if isinstance(event, yaml.AliasEvent):
            raise Fault("YAML_ALIAS", line, sign=f"*{event.anchor}")
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)  # noqa: S101
        if event.anchor is not None:
            raise Fault("YAML_ALIAS", line, sign=f"&{event.anchor}")
        if event.tag is not None:
            raise Fault("YAML_TAG", line, tag=event.tag)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> Scalar:
        refuse_hidden(event.value, line)
        if event.end_mark and event.end_mark.line + self._first > line:
            last = event.end_mark.line + self._first + bool(event.end_mark.column)
            self._continued.update(range(line + 1, last))
        return Scalar(event.value, line, plain=not event.style)

    def _sequence(self, line: int, depth: int) -> Sequence:
        items = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return Sequence(tuple(items), line)

    def _mapping(self, line: int, depth: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, int] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, depth + 1, seen)
            pairs.append((key, self._node(next(self._events), depth + 1)))
        return Mapping(tuple(pairs), line)

    def _key(self, event: yaml.Event, depth: int, seen: dict[str, int]) -> Scalar:
        if isinstance(event, yaml.CollectionStartEvent):
            raise Fault("YAML_KEY_NOT_TEXT", self._line(event))
        key = self._node(event, depth)
        assert isinstance(key, Scalar)  # noqa: S101 - anything else was refused above
        if key.plain and key.text == "<<":
            raise Fault("YAML_MERGE", key.line)
        if key.absent:
            raise Fault("YAML_KEY_NOT_TEXT", key.line)
        folded = unicodedata.normalize("NFC", key.text)
        if folded in seen:
            raise Fault("YAML_KEY_TWICE", key.line, key=folded, first=seen[folded])
        seen[folded] = key.line
        return key
