"""Functions for a child, most of them hostile. Imported in the child by name."""

import ctypes
import json
import os
import pickle
import signal
import socket
import stat
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Frame = dict[str, Any]


def echo(job: Frame) -> Iterator[Frame]:
    yield {"pid": os.getpid(), "job": job}


def obey(job: Frame) -> Iterator[Frame]:
    """Do what the job names, so that one pool can meet good and bad jobs."""
    yield from globals()[job["do"]](job)


def many(job: Frame) -> Iterator[Frame]:
    for number in range(job["count"]):
        yield {"n": number}


def loops(_job: Frame) -> Iterator[Frame]:
    yield {"n": 1}
    while True:
        pass


def stalls(_job: Frame) -> Iterator[Frame]:
    yield {"n": 1}
    time.sleep(3600)


def slow_but_steady(_job: Frame) -> Iterator[Frame]:
    for number in range(9):
        time.sleep(0.5)
        yield {"n": number}


def devours(_job: Frame) -> Iterator[Frame]:
    yield {"size": len(bytearray(4 << 30))}


def devours_when_worn(job: Frame) -> Iterator[Frame]:
    """Fails in a child that has served before, not in a fresh one."""
    if job["do"] in vars(sys).setdefault("_served", set()):
        raise MemoryError
    vars(sys)["_served"].add(job["do"])
    yield {"n": 1}


def floods(_job: Frame) -> Iterator[Frame]:
    for _ in range(10_000):
        yield {"text": "x" * 100_000}


def trickles(_job: Frame) -> Iterator[Frame]:
    while True:
        yield {}


def announces_a_gigabyte(_job: Frame) -> Iterator[Frame]:
    _write_raw(struct.pack(">I", 1 << 30))
    yield from stalls(_job)


def pickles(_job: Frame) -> Iterator[Frame]:
    payload = pickle.dumps({"frame": {}})
    _write_raw(struct.pack(">I", len(payload)) + payload)
    yield from stalls(_job)


def sends_no_object(_job: Frame) -> Iterator[Frame]:
    payload = json.dumps([1, 2]).encode()
    _write_raw(struct.pack(">I", len(payload)) + payload)
    yield from stalls(_job)


def sends_no_number(_job: Frame) -> Iterator[Frame]:
    payload = b'{"frame": {"n": NaN}}'
    _write_raw(struct.pack(">I", len(payload)) + payload)
    yield from stalls(_job)


def sends_a_deep_nest(_job: Frame) -> Iterator[Frame]:
    payload = b'{"frame": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    _write_raw(struct.pack(">I", len(payload)) + payload)
    yield from stalls(_job)


def breaks_off(_job: Frame) -> Iterator[Frame]:
    _write_raw(struct.pack(">I", 100) + b"{")
    os._exit(7)
    yield {}


def segfaults(_job: Frame) -> Iterator[Frame]:
    yield {"n": 1}
    os.kill(os.getpid(), signal.SIGSEGV)


def raises(_job: Frame) -> Iterator[Frame]:
    yield {"n": 1}
    raise LookupError("nội dung mật")


def leaves(_job: Frame) -> Iterator[Frame]:
    yield {"n": 1}
    sys.exit("nội dung mật")


def prints(_job: Frame) -> Iterator[Frame]:
    print("nội dung mật", flush=True)
    os.write(1, b"\xff" * 100)
    os.write(2, b"\xff" * 100)
    yield {"read": sys.stdin.read(), "raw": os.read(0, 10).decode()}


def connects(_job: Frame) -> Iterator[Frame]:
    with socket.socket():
        yield {}


def starts_a_program(_job: Frame) -> Iterator[Frame]:
    yield {"status": subprocess.call([sys.executable, "-c", ""])}


def writes_a_file(job: Frame) -> Iterator[Frame]:
    with Path(job["path"]).open("w", encoding="utf-8") as stream:
        stream.write("x")
    yield {}


def forks_natively(job: Frame) -> Iterator[Frame]:
    """As native code would, below the fence of Python. Root is not held by RLIMIT_NPROC."""
    if ctypes.CDLL(None).fork() <= 0:
        time.sleep(3600)
    yield from stalls(job)


def forks_and_leaves(job: Frame) -> Iterator[Frame]:
    """The one that stays behind keeps the pipe open."""
    if ctypes.CDLL(None).fork() == 0:
        time.sleep(3600)
    os._exit(3)
    yield {}


def reports(_job: Frame) -> Iterator[Frame]:
    import resource  # noqa: PLC0415 - POSIX only

    yield {
        "cwd": str(Path.cwd()),
        "variables": sorted(os.environ),
        "memory": resource.getrlimit(resource.RLIMIT_AS),
        "core": resource.getrlimit(resource.RLIMIT_CORE),
        "session": os.getsid(0) == os.getpid(),
    }


def _write_raw(data: bytes) -> None:
    """Write past the frames: find the pipe that this child answers on."""
    import fcntl  # noqa: PLC0415 - POSIX only

    for number in range(3, 64):
        try:
            pipe = stat.S_ISFIFO(os.fstat(number).st_mode)
        except OSError:
            continue
        if pipe and fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE == os.O_WRONLY:
            os.write(number, data)
            return
    raise AssertionError("no pipe")
