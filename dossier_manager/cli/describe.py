"""`dossier describe`: a person says what stands on a paper, or that a mark was misread."""

import datetime as dt
from pathlib import Path

import click

from dossier_manager.archive.decisions import Action
from dossier_manager.cli.checking import check_pages
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.deciding import about_file, find_document, subject_of, write_down
from dossier_manager.cli.options import (
    Looking,
    Signed,
    archive_argument,
    dossier_argument,
    looking_options,
    output_options,
    signed_options,
)
from dossier_manager.cli.output import Output
from dossier_manager.cli.types import DAY, PAGES, SAID
from dossier_manager.errors import WrongUsage


@click.command(cls=VietnameseCommand)
@archive_argument
@dossier_argument
@click.argument("file", metavar="TỆP|SỐ")
@click.option("--number", type=SAID, metavar="SỐ-KÝ-HIỆU", help="Số, ký hiệu, ví dụ 12/QĐ-UBND.")
@click.option("--date", type=DAY, metavar="NGÀY", help="Ngày trên văn bản.")
@click.option("--agency", type=SAID, metavar="CƠ-QUAN", help="Cơ quan ban hành.")
@click.option("--subject", type=SAID, metavar="TRÍCH-YẾU", help="Trích yếu.")
@click.option("--signer", type=SAID, metavar="NGƯỜI-KÝ", help="Người ký.")
@click.option("--kind", type=SAID, metavar="LOẠI", help="Loại văn bản viết tắt: QĐ, KH, BC, TTr …")
@click.option("--pages", type=PAGES, metavar="TRANG", help="Trang của văn bản trong tệp: 1-3.")
@click.option("--clear-mark", is_flag=True, help="Văn bản không có dấu mật; máy đọc nhầm.")
@signed_options
@looking_options
@output_options
def command(
    archive: Path,
    dossier: str,
    file: str,
    *,
    clear_mark: bool,
    pages: str | None,
    signed: Signed,
    looking: Looking,
    output: Output,
    **fields: str | dt.date | None,
) -> None:
    """Ghi nhận những gì người đã đọc trên TỆP: số, ngày, cơ quan, trích yếu, người ký, loại."""
    said = {name: value for name, value in fields.items() if value is not None}
    if bool(said) == clear_mark:
        raise WrongUsage("DESCRIBE_WHAT")
    subject = subject_of(archive, dossier, looking)
    document = find_document(subject.dossier, file)
    about = about_file(document)
    check_pages(document, pages)
    if clear_mark:
        entry = {"action": Action.CLEAR_MARK, **about}
    else:
        entry = {"action": Action.DESCRIBE, "fields": said, "pages": pages, **about}
    write_down(subject, signed, [entry], output)
