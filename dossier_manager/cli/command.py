"""Commands whose help speaks Vietnamese throughout, where click would speak English."""

import click


class VietnameseCommand(click.Command):
    """A command: usage line, headings and the help option in Vietnamese."""

    options_metavar: str

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their heading."""
        write_options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`."""
        return named(super().get_help_option(ctx))


class VietnameseGroup(click.Group):
    """The same for a group; its commands are `VietnameseCommand`s."""

    command_class = VietnameseCommand

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        write_options(self, ctx, formatter)
        rows = [
            (name, entry.get_short_help_str(limit=200))
            for name in self.list_commands(ctx)
            if (entry := self.get_command(ctx, name)) is not None
        ]
        write_commands(formatter, rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`."""
        return named(super().get_help_option(ctx))


def write_usage(entry: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """`Cách dùng: dossier audit [TÙY CHỌN] KHO`."""
    pieces = [
        piece.replace("[OPTIONS]", "[TÙY CHỌN]").replace("COMMAND [ARGS]...", "LỆNH …")
        for piece in entry.collect_usage_pieces(ctx)
    ]
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Cách dùng: ")


def write_options(entry: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """The options that have help, under `Tùy chọn`."""
    rows = [
        (name, told.replace("[required]", "[bắt buộc]"))
        for param in entry.get_params(ctx)
        if (row := param.get_help_record(ctx))
        for name, told in [row]
    ]
    if rows:
        with formatter.section("Tùy chọn"):
            formatter.write_dl(rows)


def write_commands(formatter: click.HelpFormatter, rows: list[tuple[str, str]]) -> None:
    """The commands under `Lệnh`."""
    if rows:
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)


def named(option: click.Option | None) -> click.Option | None:
    """The help option with its own help in Vietnamese."""
    if option is not None:
        option.help = "Hiện hướng dẫn này rồi dừng."
    return option
