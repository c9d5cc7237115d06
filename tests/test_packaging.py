"""The program is the same from a working copy, from a wheel, and from a zip on the import path."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TREES = ("dossier_manager", "schemas")
DATA = (".yaml", ".json")
RULE_SETS = sorted(path.stem for path in (ROOT / "schemas" / "rules").glob("*.yaml"))
PAPERS = (
    "cong-truong-an-toan/1. KH khao sat.docx",
    "camera-an-ninh/2026/Ảnh/IMG_2231.jpg",
    "loa-phong-gian/QD thanh lap.pdf",
)
PIP = [str(vars(sys)["_base_executable"]), "-m", "pip", "--disable-pip-version-check", "--quiet"]

RUN = """
import sys, dossier_manager
assert dossier_manager.__file__.startswith(sys.argv[1]), dossier_manager.__file__
from dossier_manager.__main__ import main
sys.exit(main(sys.argv[2:]))
"""


def python(
    *words: str | Path, cwd: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """A fresh interpreter that sees nothing of the folder the tests run in."""
    outside = {key: text for key, text in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [sys.executable, "-P", *map(str, words)],
        cwd=cwd,
        env={**outside, "XDG_STATE_HOME": str(cwd / "state"), **(env or {})},
        capture_output=True,
        timeout=300,
        check=False,
    )


def pip(*words: str | Path, cwd: Path) -> None:
    done = subprocess.run(
        [*PIP, *map(str, words)], cwd=cwd, capture_output=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built offline from a copy, so that the working copy stays as it is."""
    place = tmp_path_factory.mktemp("wheel")
    source = place / "source"
    unwanted = shutil.ignore_patterns("__pycache__", "papers")
    for tree in (*TREES, "tests", "benchmarks"):
        shutil.copytree(ROOT / tree, source / tree, ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    offline = ("--no-deps", "--no-index", "--no-build-isolation")
    pip("--python", sys.executable, "wheel", *offline, "-w", place, source, cwd=place)
    (made,) = place.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Where the package lies in each of the three ways; all but the first need an import path."""
    target = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--target", target, wheel, cwd=target)
    return {"editable": ROOT, "installed": target, "zip": wheel}


def told(way: str, home: Path, words: tuple[str | Path, ...], cwd: Path) -> bytes:
    env = {} if way == "editable" else {"PYTHONPATH": str(home)}
    done = python("-c", RUN, home, *words, cwd=cwd, env=env)
    assert done.returncode == 0, (way, done.stderr.decode())
    return done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("rules", "list", "--json"),
        *(("rules", "show", name, *more) for name in RULE_SETS for more in ((), ("--json",))),
        ("--version",),
        ("new", "--help"),
        ("inspect", "--json", *(ROOT / "example_archive" / paper for paper in PAPERS)),
    ],
    ids=lambda words: " ".join(words[:3]) if isinstance(words[-1], str) else "inspect",
)
def test_all_three_ways_say_the_same(
    words: tuple[str | Path, ...], installs: dict[str, Path], tmp_path: Path
) -> None:
    first, *others = (told(way, home, words, tmp_path) for way, home in installs.items())
    assert len(first) > 10
    assert others == [first, first]


def on_disk() -> set[str]:
    """Everything that has to be in a wheel, by its name there."""
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / TREES[0]).rglob("*.py")}
    words = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / TREES[0] / "messages").rglob("*")
        if path.suffix in DATA
    }
    rules = {
        f"dossier_manager/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "schemas").rglob("*")
        if path.suffix in (".py", *DATA)
    }
    return code | words | rules | {"dossier_manager/py.typed"}


def test_the_wheel_holds_the_program_whole_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = {name for name in packed.namelist() if ".dist-info/" not in name}
    expected = on_disk()
    assert {"dossier_manager/schemas/editor/manifest.schema.json"} < expected
    assert any(name.startswith("dossier_manager/messages/vi/") for name in expected)
    assert sum(name.startswith("dossier_manager/schemas/rules/") for name in expected) >= 2
    assert names == expected


def test_the_named_packages_are_those_on_the_disk() -> None:
    settings = PROJECT["tool"]["setuptools"]
    found = [path.parent.relative_to(ROOT) for path in (ROOT / TREES[0]).rglob("__init__.py")]
    found += [Path(TREES[0]) / "schemas"]
    assert settings["packages"] == sorted(".".join(path.parts) for path in found)
    named = {Path(*settings["package-dir"].get(n, n).split(".")) for n in settings["packages"]}
    assert all((ROOT / path / "__init__.py").is_file() for path in named)


OFFLINE = """
import json, socket, sys
asked = []

def fence(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.client", "ftplib.", "smtplib.")):
        asked.append(event)
        raise PermissionError(event)

def refuse(*_words, **_more):
    raise PermissionError("socket")

sys.addaudithook(fence)
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from dossier_manager.__main__ import main
done = [main(words) for words in json.loads(sys.argv[1])]
print(json.dumps({"done": done, "asked": asked}), file=sys.stderr)
"""


def test_no_command_asks_for_a_socket(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    shutil.copy(ROOT / "example_archive" / PAPERS[0], tmp_path / "KH khao sat.docx")
    shutil.copytree(
        ROOT / "example_archive" / "camera-an-ninh" / "2026", tmp_path / "kho" / "camera" / "2026"
    )
    signed = ["--by", "Nguyễn Văn An", "--reason", "lập từ trước"]
    commands = [
        ["init", "kho", "--name", "Kho"],
        ["new", "kho/camera", "--kind", "mo-hinh", "--name", "Camera an ninh", "--id", "camera"],
        ["scan", "kho"],
        ["waive", "kho", "camera", "1a", *signed],
        ["audit", "kho", "--output", "a.txt"],
        ["show", "kho", "camera", "--json"],
        ["deadlines", "kho", "--ics", "han.ics"],
        ["stats", "kho", "--plot", "--svg", "xep-loai.svg"],
        ["steps", "kho", "camera"],
        ["review", "kho", "--docx", "tong-ket.docx", "--xlsx", "tong-ket.xlsx"],
        ["inspect", "KH khao sat.docx"],
        ["rules", "list"],
        ["rules", "show", RULE_SETS[0]],
        ["rules", "check"],
        ["doctor"],
        ["--help"],
    ]
    done = python("-c", OFFLINE, json.dumps(commands), cwd=tmp_path)
    said = done.stderr.decode()
    last = json.loads(said.splitlines()[-1])
    assert last == {"done": [0] * len(commands), "asked": []}, said


BLOCKED = ("fcntl", "resource", "pwd", "grp", "termios", "tty", "pty")
WALK = """
import importlib, pkgutil, sys
for name in sys.argv[1].split():
    sys.modules[name] = None
import dossier_manager

def failed(name):
    raise SystemExit(name)

refused = []
for module in pkgutil.walk_packages(dossier_manager.__path__, "dossier_manager.", failed):
    try:
        importlib.import_module(module.name)
    except ImportError as error:
        refused.append(f"{module.name}: {error.name}")
print(*refused, sep="\\n")
"""


def test_every_module_but_one_is_imported_where_posix_is_missing(tmp_path: Path) -> None:
    done = python("-c", WALK, " ".join(BLOCKED), cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    refused = done.stdout.decode().split("\n")[:-1]
    assert refused == ["dossier_manager.sandbox.limits_posix: resource"]
