"""Papers as lines of text, and what recognition makes of them."""

from dossier_manager.archive.manifest import Manifest
from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Block, FileKind, Page, TextSource
from dossier_manager.recognition.match import recognise
from dossier_manager.recognition.model import Match, MatchStanding
from dossier_manager.rules.load import load_book

SURE = MatchStanding.RECOGNISED
UNSURE = MatchStanding.UNSURE
NAME = "Tiếng kẻng an ninh"
UBND = ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH")
CAX = ("CÔNG AN TỈNH HÒA AN", "CÔNG AN XÃ AN BÌNH")
BCD = ("XÃ AN BÌNH", "BAN CHỈ ĐẠO MÔ HÌNH")


def letter(
    agency: tuple[str, str],
    number: str,
    title: str,
    *,
    body: str = "Nội dung.",
    date: str = "ngày 05 tháng 02 năm 2026",
) -> str:
    """A paper by Nghị định 30, as a reader gives its lines. `title` begins with the kind."""
    head, _, rest = title.partition("\n")
    lines = [
        *agency,
        f"Số: {number}",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"An Bình, {date}",
        head,
        *rest.splitlines(),
        "Căn cứ Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an;",
        *body.splitlines(),
        "Nơi nhận:",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Nguyễn Văn An",
    ]
    return "\n".join(lines)


def matches(
    text: str,
    inner: str = "scan.pdf",
    *,
    name: str = NAME,
    readable: bool = True,
    kind: FileKind = FileKind.PDF,
    set_id: str = "hd22.mo-hinh",
    party_committee: bool | None = None,
) -> tuple[Match, ...]:
    """What recognition makes of a text for a dossier; without `name` for none."""
    ruleset = load_book().get(set_id)
    assert ruleset is not None
    shape = "dien-hinh" if set_id.endswith("dien-hinh") else "mo-hinh"
    manifest = Manifest.model_validate({"id": "a", "name": name or "?", "kind": shape})
    manifest = manifest.model_copy(update={"party_committee": party_committee})
    source = TextSource.TEXT if readable else TextSource.NONE
    page = Page(1, source, tuple(Block(line) for line in text.splitlines()))
    papers = [(paper, text) for paper in read_papers([page])]
    known = manifest if name else None
    found = recognise(papers, inner, kind, ruleset, known, readable=readable)
    return tuple(match for of_paper in found for match in of_paper)


def parts(found: tuple[Match, ...]) -> dict[str, MatchStanding]:
    """Standing by part."""
    return {match.part: match.standing for match in found}
