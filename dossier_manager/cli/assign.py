"""`dossier assign`: a person says which requirement a paper meets."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from dossier_manager.archive.decisions import Action, Assigned
from dossier_manager.catalogue.view import DossierView
from dossier_manager.cli.checking import check_pages
from dossier_manager.cli.command import VietnameseCommand
from dossier_manager.cli.confirming import confirm_recognised
from dossier_manager.cli.deciding import (
    Subject,
    about_file,
    find_document,
    meant_requirement,
    subject_of,
    write_down,
)
from dossier_manager.cli.dossiers import find_dossier, only_of_its_id
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
from dossier_manager.cli.types import PAGES, SAID, YEAR, OneOf
from dossier_manager.errors import WrongUsage

NO_FILE = "-"


@click.command(cls=VietnameseCommand)
@archive_argument
@dossier_argument
@click.argument("file", required=False, metavar="[TỆP|SỐ|-]")
@click.argument("requirement", required=False, metavar="[THÀNH-PHẦN]")
@click.option("--recognised", is_flag=True, help="Xác nhận một lần mọi văn bản máy đã nhận chắc.")
@click.option("--yes", is_flag=True, help="Với --recognised: không hỏi lại.")
@click.option("--year", type=YEAR, metavar="NĂM", help="Năm đánh giá, với thành phần hằng năm.")
@click.option(
    "--standing",
    type=OneOf(*(entry.value for entry in Assigned)),
    metavar="TÌNH-TRẠNG",
    help="Văn bản là: issued (đã ban hành), copy (bản sao), draft (dự thảo), paper_only (bản "
    "giấy), secret (mật, lưu nơi khác), shared (dùng chung).",
)
@click.option("--pages", type=PAGES, metavar="TRANG", help="Trang của văn bản trong tệp: 1-3.")
@click.option(
    "--held",
    type=SAID,
    metavar="NƠI-GIỮ",
    help="Bản giấy ở đâu, ai thấy, ngày nào; khi đó TỆP là dấu -. Ví dụ “Hộp 3, tờ 12; ông A "
    "thấy ngày 02/11/2026”.",
)
@click.option("--from", "origin", metavar="HỒ-SƠ", help="Văn bản nằm trong hồ sơ này.")
@signed_options
@looking_options
@output_options
def command(
    archive: Path,
    dossier: str,
    file: str | None,
    requirement: str | None,
    *,
    recognised: bool,
    yes: bool,
    signed: Signed,
    looking: Looking,
    output: Output,
    **said: Any,
) -> None:
    """Ghi nhận TỆP (hoặc SỐ của văn bản không hiện tên, hoặc - khi chỉ có bản giấy) là THÀNH-PHẦN
    nào của HỒ-SƠ: 6a, hd22.mo-hinh/6a, hoặc none khi không thuộc thành phần nào.
    """
    if recognised:
        if file or requirement or said["held"] or said["origin"]:
            raise WrongUsage("ASSIGN_RECOGNISED_ALONE")
        subject = subject_of(archive, dossier, looking)
        confirm_recognised(subject, signed, output, ask=not yes, standing=said["standing"])
        return
    if file is None or requirement is None:
        raise WrongUsage("ASSIGN_WHAT")
    subject = subject_of(archive, dossier, looking)
    entry = {
        "action": Action.ASSIGN,
        "requirement": meant_requirement(subject, requirement, allow_none=True),
        "year": said["year"],
        "pages": said["pages"],
        **_what(subject, file, said),
    }
    if said["standing"]:
        entry["standing"] = Assigned(said["standing"])
    write_down(subject, signed, [entry], output)


def _what(subject: Subject, file: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """What is assigned: a file, a paper on paper only, or a paper in another dossier."""
    held, origin, pages = said["held"], said["origin"], said["pages"]
    if held is not None:
        if file != NO_FILE or origin is not None:
            raise WrongUsage("ASSIGN_HELD_ALONE")
        return {"held": held, "standing": Assigned.PAPER_ONLY}
    if origin is not None:
        other = only_of_its_id(subject.view, find_dossier(subject.view, origin))
        if other.path == subject.dossier.path:
            raise WrongUsage("ASSIGN_FROM_ITSELF")
        there = {} if file == NO_FILE else _file(other, file, pages)
        return {**there, "dossier": other.manifest.id, "standing": Assigned.SHARED}
    if file == NO_FILE:
        raise WrongUsage("ASSIGN_NOTHING_HELD")
    return _file(subject.dossier, file, pages)


def _file(dossier: DossierView, file: str, pages: str | None) -> dict[str, Any]:
    document = find_document(dossier, file)
    check_pages(document, pages)
    return about_file(document)
