"""click's own complaints in Vietnamese, as errors that carry a code."""

import re

import click

from dossier_manager.cli.nearest import said_near
from dossier_manager.errors import WrongUsage


def explained(error: click.UsageError) -> WrongUsage:
    """The same complaint with a code and Vietnamese words; names the command to ask for help."""
    path = error.ctx.command_path if error.ctx is not None else "dossier"
    if isinstance(error, click.MissingParameter):
        return WrongUsage("USAGE_MISSING", name=_name_of(error), command=path)
    if isinstance(error, click.NoSuchOption):
        near = said_near(error.possibilities or ())
        return WrongUsage("USAGE_NO_OPTION", name=error.option_name, near=near, command=path)
    if isinstance(error, click.BadOptionUsage):
        return WrongUsage("USAGE_BAD_OPTION", name=error.option_name, command=path)
    if isinstance(error, click.BadParameter):
        return WrongUsage("USAGE_BAD_VALUE", name=_name_of(error), why=error.message, command=path)
    if type(error).__name__ in ("NoSuchCommand", "NoArgsIsHelpError"):
        return WrongUsage("USAGE_NO_SUBCOMMAND", command=path)
    extra = re.search(r"\(([^()]*)\)\s*$", error.message)
    return WrongUsage("USAGE_EXTRA", words=extra[1] if extra else error.message, command=path)


def _name_of(error: click.BadParameter) -> str:
    """The option or argument that the complaint is about, as people see it in the help."""
    if isinstance(error.param_hint, str):
        return error.param_hint
    param = error.param
    if param is None:
        return "?"
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar if isinstance(param, click.Argument) else None) or param.name or "?"
