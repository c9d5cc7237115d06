"""Frames on a pipe: four bytes of length (big-endian), then that much JSON, one object.

Never pickle. ASCII JSON, so that names from disk with bytes that are not UTF-8, which Python
keeps as lone surrogates, survive the journey. What was read is untrusted until it is looked at.
"""

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO, NoReturn

_LENGTH = struct.Struct(">I")


class FrameTooLong(Exception):
    """A frame announces more bytes than it may have."""


class MalformedFrame(Exception):
    """The bytes of a frame are not one JSON object."""


class CutShort(Exception):
    """The pipe ended inside a frame."""


def encode(frame: Mapping[str, object]) -> bytes:
    """The bytes of a frame. Raises TypeError or ValueError for what JSON cannot say."""
    payload = json.dumps(frame, allow_nan=False, separators=(",", ":")).encode("ascii")
    return _LENGTH.pack(len(payload)) + payload


def read_payload(stream: BinaryIO, limit: int) -> bytes | None:
    """The bytes of the next frame, None at the end of the pipe.

    Nothing is read of a frame longer than `limit`: FrameTooLong. CutShort where the pipe ends
    inside a frame.
    """
    header = stream.read(_LENGTH.size)
    if not header:
        return None
    if len(header) < _LENGTH.size:
        raise CutShort
    (length,) = _LENGTH.unpack(header)
    if length > limit:
        raise FrameTooLong
    payload = stream.read(length)
    if len(payload) < length:
        raise CutShort
    return payload


def decode(payload: bytes) -> dict[str, Any]:
    """The object of a frame. MalformedFrame for anything else."""
    try:
        untrusted_frame = json.loads(payload, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise MalformedFrame from error
    if not isinstance(untrusted_frame, dict):
        raise MalformedFrame
    return untrusted_frame


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
