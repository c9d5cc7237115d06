"""Every command stands in docs/commands.md with all its options, and nothing else does."""

import re
from pathlib import Path

import click
import pytest

from dossier_manager.cli.app import COMMANDS, app

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def commands() -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    ctx = click.Context(app, info_name="dossier")
    for name in COMMANDS:
        command = app.get_command(ctx, name)
        assert command is not None
        if isinstance(command, click.Group):
            found |= {f"{name} {sub}": inner for sub, inner in command.commands.items()}
        else:
            found[name] = command
    return found


def sections() -> dict[str, str]:
    text = PAGE.read_text(encoding="utf-8")
    pieces = re.split(r"^## `dossier ([a-z ]+)`$", text, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def test_the_page_has_exactly_the_commands_of_the_program() -> None:
    assert set(sections()) == set(commands())


@pytest.mark.parametrize("name", sorted(sections()))
def test_a_section_names_exactly_the_options(name: str) -> None:
    prose = re.sub(r"```.*?```", "", sections()[name], flags=re.DOTALL)
    told = set(re.findall(r"--[a-z][a-z-]*", prose))
    options = {
        opt
        for param in commands()[name].params
        if isinstance(param, click.Option)
        for opt in param.opts
        if opt.startswith("--")
    }
    assert told == options


@pytest.mark.parametrize("name", sorted(sections()))
def test_a_section_has_an_example_that_the_program_understands(name: str) -> None:
    examples = re.findall(r"^dossier (.+)$", sections()[name], flags=re.MULTILINE)
    assert examples
    for example in examples:
        assert example.startswith(name)
        words = [a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', example)]
        command, rest = commands()[name], words[len(name.split()) :]
        with command.make_context(name, rest, parent=click.Context(app, info_name="dossier")):
            pass
