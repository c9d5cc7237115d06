import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from dossier_manager.cli.app import COMMANDS, app

HEAVY = (
    "pydantic",
    "rich",
    "yaml",
    "pypdf",
    "pypdfium2",
    "lxml",
    "sqlite3",
    "whoosh",
    "filelock",
    "icalendar",
    "plotext",
    "leather",
    "docx",
    "xlsxwriter",
)
ENGLISH = ("Usage", "Options:", "Commands:", "Show this message", "Arguments:", "required")


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--version"], ["adit"], []])
def test_help_imports_no_heavy_library(words: list[str]) -> None:
    code = (
        "import sys; from dossier_manager.__main__ import main; main(sys.argv[1:]); "
        f"found = [m for m in {HEAVY!r} if m in sys.modules]; sys.exit(str(found) if found else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()


def test_help_names_every_command_and_speaks_vietnamese() -> None:
    shown = CliRunner().invoke(app, ["--help"]).output
    for name, told in COMMANDS.items():
        assert name in shown
        assert told.split()[0] in shown
    assert not [word for word in ENGLISH if word in shown]


def every_command() -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    ctx = click.Context(app, info_name="dossier")
    for name in COMMANDS:
        command = app.get_command(ctx, name)
        assert command is not None
        if isinstance(command, click.Group):
            found += [(f"{name} {sub}", inner) for sub, inner in command.commands.items()]
        else:
            found.append((name, command))
    return found


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_in_vietnamese(name: str) -> None:
    result = CliRunner().invoke(app, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Cách dùng:")
    assert not [word for word in ENGLISH if word in result.output]


def test_every_option_has_help() -> None:
    for name, command in every_command():
        assert command.help, name
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, f"{name} {param.opts}"
                assert not param.help.isascii(), f"{name} {param.opts}"
