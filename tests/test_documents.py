"""The documents tell the truth: their commands run, their names exist, their links lead somewhere.

Commands are run with the real program, in the order of the page, in a folder that holds what
the page itself says to copy. A line `# mã N: why` before a command says that it ends with
status N; every other command ends with 0.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dossier_manager.cli.app import COMMANDS, app

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")], key=lambda p: (p.parent != ROOT, p.name)
)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
STATUS = re.compile(r"^# mã (\d+)\b")
COPY = re.compile(r"^cp -r (\S+) (\S+)$")
PROVIDED = ("example_archive", "schemas")


def page_id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def shell_lines(page: Path) -> Iterator[str]:
    for language, block in FENCE.findall(text_of(page)):
        if language in ("", "sh"):
            yield from (line for line in block.splitlines() if line.strip())


def dossier_lines(page: Path) -> list[str]:
    return [line for line in shell_lines(page) if line.startswith("dossier ")]


def every_command() -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    context = click.Context(app, info_name="dossier")
    for name in COMMANDS:
        command = app.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found |= {f"{name} {sub}": inner for sub, inner in command.commands.items()}
        else:
            found[name] = command
    return found


def every_option() -> set[str]:
    named = {"--help", "-h", "--version"}
    for command in every_command().values():
        for param in command.params:
            named |= set(param.opts) if isinstance(param, click.Option) else set()
    return named


def steps(page: Path) -> Iterator[tuple[list[str], int]]:
    """What to run, in order, and the status that each step ends with."""
    status = 0
    for line in shell_lines(page):
        told = STATUS.match(line)
        if told:
            status = int(told[1])
            continue
        if line.startswith("dossier ") or COPY.match(line):
            yield shlex.split(line, comments=True), status
        status = 0


@pytest.mark.parametrize("page", [p for p in PAGES if dossier_lines(p)], ids=page_id)
def test_the_commands_of_a_page_run_as_it_says(page: Path, tmp_path: Path) -> None:
    for name in PROVIDED:
        shutil.copytree(ROOT / name, tmp_path / name)
    env = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")}
    for words, status in steps(page):
        if words[0] == "cp":
            shutil.copytree(tmp_path / words[2], tmp_path / words[3])
            continue
        done = subprocess.run(
            [sys.executable, "-m", "dossier_manager", *words[1:]],
            cwd=tmp_path,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == status, f"{words}\n{done.stderr.decode()}"
        assert done.stdout or "--output" in words, words


def test_every_command_is_run_by_some_page() -> None:
    lines = [line for page in PAGES for line in dossier_lines(page)]
    left = [
        name
        for name in every_command()
        if not any(f"{ln} ".startswith(f"dossier {name} ") for ln in lines)
    ]
    assert not left


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_a_page_names_no_command_or_option_that_is_not_there(page: Path) -> None:
    prose = FENCE.sub("", text_of(page))
    commands = every_command() | dict.fromkeys(COMMANDS, app)
    options = every_option()
    for code in (*CODE.findall(prose), *dossier_lines(page)):
        words = code.split()
        if words[0] == "dossier" and len(words) > 1 and not words[1].startswith("-"):
            assert words[1] in commands, code
            if words[1] == "rules" and len(words) > 2:
                assert " ".join(words[1:3]) in commands, code
        if words[0] == "dossier" or words[0].startswith("-"):
            asked = {word.split("=")[0] for word in words if re.match(r"--?[a-z][a-z-]*", word)}
            assert asked <= options, code


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text_of(page)), flags=re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(FENCE.sub("", text_of(page))):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_make_target_is_there(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
    lines = [*shell_lines(page), *CODE.findall(FENCE.sub("", text_of(page)))]
    asked = {line.split()[1] for line in lines if re.match(r"make [a-z]", line)}
    assert asked <= targets


def test_the_readme_shows_both_commands_and_stays_short() -> None:
    readme = text_of(ROOT / "README.md")
    lines = readme.splitlines()
    assert len(lines) < 120
    assert {"make demo", "make test"} <= {line.split("  ")[0] for line in lines}
    assert "![" in readme
