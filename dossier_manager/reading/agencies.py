"""Who issues the paper: the lines in capitals at the left, names broken over lines joined."""

import re
from dataclasses import dataclass

from dossier_manager.reading.model import Certainty, Field
from dossier_manager.reading.segments import Segment, in_capitals
from dossier_manager.reading.zones import Zone
from dossier_manager.vietnamese.form import nfc

_STARTS = re.compile(
    nfc(
        r"(?:ỦY BAN|UỶ BAN|UBND|UBMTTQ|UB MTTQ|HỘI(?! NGHỊ)|HĐND|CÔNG AN|CÔNG ĐOÀN|CÔNG TY|BỘ|SỞ|"
        r"BAN|BCĐ|BCH|BQL|ĐẢNG BỘ|ĐẢNG (?:ỦY|UỶ)|CHI BỘ|CHI CỤC|CHI NHÁNH|CHI ĐOÀN|CHI HỘI|"
        r"(?:HUYỆN|TỈNH|THÀNH|QUẬN|THỊ) (?:ỦY|UỶ)|XÃ ĐOÀN|MẶT TRẬN|MTTQ|ĐOÀN(?! KẾT| THỂ)|TRƯỜNG|"
        r"PHÒNG(?!,? CH)|TẬP ĐOÀN|TỔNG|TỔ(?! QUỐC)|THÔN|KHU PHỐ|KHU DÂN CƯ|ẤP|BẢN|BUÔN|TRUNG TÂM|"
        r"BỆNH VIỆN|TRẠM|CỤC|VIỆN|LIÊN ĐOÀN|LIÊN MINH|NHÀ|HỢP TÁC XÃ|HTX|DOANH NGHIỆP|"
        r"CÂU LẠC BỘ|CLB|QUÂN|VĂN PHÒNG|ĐỒN|ĐỘI|NGÂN HÀNG|TÒA ÁN|VIỆN KIỂM|QUỸ|HẠT|ĐIỂM|KHỐI)\b"
    )
)
_OPEN_ENDS = (" VÀ", " CỦA", " NHÂN", "-", "–", ",", " TỈNH", " XÃ", " HUYỆN", " PHƯỜNG", " VỆ")
_OPEN_NAMES = {
    "ỦY BAN", "UỶ BAN", "HỘI ĐỒNG", "BAN CHỈ ĐẠO", "BAN QUẢN LÝ", "BAN CHẤP HÀNH", "BAN CHỦ NHIỆM",
    "TRƯỜNG", "CÔNG TY", "HỘI", "BAN", "TỔ", "ĐOÀN", "BCH", "CÔNG", "CHI NHÁNH",
}  # fmt: skip
_PLAIN_STARTS = (
    "cong ty", "truong ", "thon ", "khu pho", "to ", "ubnd", "uy ban", "cong an", "ban ", "hoi ",
    "doan ", "chi bo", "doanh nghiep", "hop tac xa", "ap ",
)  # fmt: skip
_MARKS = {"mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc", "truong ban"}
_NOT_AGENCY = (
    "v v", "so ", "kinh gui", "du thao", "ban so", "mau ", "duyet", "phe duyet", "dong y",
    "luu hanh", "xem xong", "tai lieu thu hoi", "chu tich", "pho chu tich", "tm ", "kt ", "tl ",
    "ngay ", "bieu ", "phu luc", "do mat",
)  # fmt: skip
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Agencies:
    """The issuing agency, and the one above it as the paper names it."""

    agency: Field | None = None
    parent: str | None = None


def read_agencies(zone: Zone) -> Agencies:
    """From the lines above the number; several columns are several agencies side by side."""
    lines = _candidates(zone)
    if not lines:
        return Agencies()
    certainty = Certainty.SURE if zone.marked else Certainty.LIKELY
    columns = {segment.column for segment in lines if segment.columns > 2}
    if len(columns) > 1 and len({segment.block for segment in lines}) == 1:
        names = [
            " ".join(segment.text for segment in lines if segment.column == column)
            for column in sorted(columns)
        ]
        return Agencies(Field("; ".join(names), certainty))
    names = _join([_clean(segment.text) for segment in lines])
    return Agencies(Field(names[-1], certainty), names[-2] if len(names) > 1 else None)


def _candidates(zone: Zone) -> list[Segment]:
    found: list[Segment] = []
    for segment in zone.segments:
        plain = segment.plain
        if plain.startswith("v v ") or (plain.startswith("so ") and not segment.capitals):
            if found:
                break
            continue
        if len(found) >= _MOST_LINES or not 2 <= len(segment.text) <= 100:
            continue
        if plain in _MARKS or plain.startswith(_NOT_AGENCY):
            continue
        if segment.capitals or (zone.marked and plain.startswith(_PLAIN_STARTS)):
            found.append(segment)
    return found


def _clean(text: str) -> str:
    return " ".join(text.strip("*-–—_ .").split())


def _join(lines: list[str]) -> list[str]:
    """Names from lines: a line begins a new name unless the name above it still wants words."""
    names: list[str] = []
    for line in filter(None, lines):
        begins = not in_capitals(line) or _STARTS.match(line) is not None
        if names and (not begins or _wants_more(names[-1])):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def _wants_more(name: str) -> bool:
    return name in _OPEN_NAMES or name.endswith(_OPEN_ENDS)
