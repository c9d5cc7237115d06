"""The program `dossier`: a group that loads a command only when it is called.

The list below is all that `dossier --help` reads; no room of the program is imported for it.
"""

from importlib import import_module

import click

from dossier_manager.cli.command import VietnameseGroup, write_commands, write_options
from dossier_manager.cli.nearest import nearest
from dossier_manager.errors import WrongUsage

COMMANDS = {
    "init": "Lập kho hồ sơ trong một thư mục.",
    "new": "Lập thư mục hồ sơ mới với bản kê khai có chú giải.",
    "scan": "Đọc những tệp mới hoặc đã thay đổi trong kho.",
    "audit": "Soát cả kho: có gì, thiếu gì, điều gì cản mức xếp loại nào.",
    "show": "Hiện đầy đủ một hồ sơ.",
    "deadlines": "Xem các hạn phải giữ: việc quá hạn trước.",
    "steps": "Xem mỗi hồ sơ đã tới bước nào và việc tiếp theo là gì.",
    "stats": "Đếm mô hình, điểm, điển hình và kết quả xếp loại, so với năm trước.",
    "review": "Lập báo cáo tổng kết nhiều năm theo một khung đề cương.",
    "inspect": "Xem một tệp rời tự nói gì về nó, không cần kho.",
    "assign": "Ghi nhận một văn bản là thành phần nào của hồ sơ.",
    "describe": "Ghi nhận số, ngày, trích yếu … mà người đã đọc trên văn bản.",
    "waive": "Ghi nhận việc miễn một thành phần, kèm người và lý do.",
    "verdict": "Ghi nhận kết luận của người thẩm định về một tiêu chí.",
    "sent": "Ghi nhận ngày gửi, ngày nhận báo cáo năm.",
    "withdraw": "Rút một quyết định ghi nhận.",
    "rules": "Xem và kiểm tra các bộ quy định.",
    "doctor": "Kiểm tra máy này có đủ những gì chương trình cần.",
}


class LazyGroup(VietnameseGroup):
    """Finds a command's module by its name, and imports it only to run it or show its help."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """All commands, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        loaded = import_module(f"dossier_manager.cli.{cmd_name}").command
        if not isinstance(loaded, click.Command):
            raise TypeError(cmd_name)
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words begin with. Raises WrongUsage with the nearest names."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            raise WrongUsage("USAGE_NO_COMMAND", name=args[0], near=nearest(args[0], COMMANDS))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands with the help that stands above: nothing is imported."""
        write_options(self, ctx, formatter)
        write_commands(formatter, list(COMMANDS.items()))


def _version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        # A fifth of the start-up, which --help never pays.
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            number = version("dossier-manager")
        except PackageNotFoundError:
            number = "chưa cài đặt"
        click.echo(f"dossier {number}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Hiện số phiên bản rồi dừng.",
)
def app() -> None:
    """Soát hồ sơ mô hình, điểm và điển hình: có gì, thiếu gì, điều gì cản mức xếp loại nào,
    theo điểm nào của văn bản.

    Chương trình không đổi tên, không sửa, không xóa tệp nào của người dùng; quyết định cuối
    cùng luôn thuộc về người có thẩm quyền.
    """
