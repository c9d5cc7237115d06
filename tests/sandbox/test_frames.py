"""Frames: what goes in comes out, and nothing else comes out."""

import io
import json
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.sandbox import frames

# Low surrogates alone are how Python keeps bytes of a name that are not UTF-8.
texts = st.text(
    st.one_of(st.characters(), st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF))
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(st.dictionaries(texts, values, max_size=4), max_size=4))
def test_round_trip(sent: list[dict[str, Any]]) -> None:
    pipe = io.BytesIO(b"".join(map(frames.encode, sent)))
    received = []
    while (payload := frames.read_payload(pipe, 1 << 20)) is not None:
        received.append(frames.decode(payload))
    assert received == sent


def test_a_name_that_is_no_utf8_survives() -> None:
    name = b"b\xe1o c\xe1o\n\xe2\x80\xae.pdf".decode("utf-8", "surrogateescape")
    payload = frames.encode({"path": name})[4:]
    assert frames.decode(payload) == {"path": name}
    assert payload.isascii()


class _Watched(io.BytesIO):
    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self.taken += len(data)
        return data


def test_nothing_is_read_of_a_frame_that_is_too_long() -> None:
    pipe = _Watched(struct.pack(">I", 11) + b'{"a":12345}')
    with pytest.raises(frames.FrameTooLong):
        frames.read_payload(pipe, 10)
    assert pipe.taken == 4


@given(st.integers(1, 14))
def test_a_pipe_that_ends_inside_a_frame_is_noticed(cut: int) -> None:
    whole = frames.encode({"a": 12345})
    with pytest.raises(frames.CutShort):
        frames.read_payload(io.BytesIO(whole[:cut]), 100)


@given(st.binary(max_size=40))
def test_any_bytes_are_an_object_or_malformed(data: bytes) -> None:
    try:
        assert isinstance(frames.decode(data), dict)
    except frames.MalformedFrame:
        with pytest.raises((ValueError, AssertionError)):
            assert isinstance(json.loads(data), dict)


@pytest.mark.parametrize(
    "payload",
    [b"", b"[]", b"1", b"{", b'{"a": NaN}', b'{"a": Infinity}', b"\xff", b"[" * 100_000],
)
def test_what_is_no_object_is_malformed(payload: bytes) -> None:
    with pytest.raises(frames.MalformedFrame):
        frames.decode(payload)


def test_what_json_cannot_say_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        frames.encode({"a": float("nan")})
    with pytest.raises(TypeError):
        frames.encode({"a": b"bytes"})
