"""Names of persons as signature blocks print them."""

import re

from dossier_manager.vietnamese.form import nfc

_RANK = re.compile(
    r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy|uý)|Thượng sĩ|ThS|TS|PGS|GS|BS|KS|CN|"
    r"Ông|Bà|Đồng chí|Đ/c|Luật sư|Linh mục)\b\.?:?\s?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]{1,12}(?:[-'’][^\W\d_]{0,12})?")
_LONGEST_NAME, _LONGEST_LINE, _MOST_TOKENS = 5, 100, 16
_SURNAMES = frozenset(
    nfc(
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm "
        "trịnh mai đào cao hà tạ thái lưu tô châu quách vương lương hứa tăng triệu la lò giàng "
        "vàng sùng thào mùa hạng lầu má cầm quàng lường tòng bạc cà kiều chu nông ma hoa phùng "
        "nghiêm thân tống khổng doãn từ văn viên ka k y h rơ siu ksor rmah kpă niê đàm đồng bạch "
        "diệp mạc trương lục bế vi hầu thạch sơn danh kim"
    ).split()
)
_NOT_NAMES = re.compile(
    nfc(
        r"(?:nơi nhận|chủ tịch|phó|trưởng|giám đốc|bí thư|hiệu trưởng|lưu vt|công an|ủy ban|uỷ ban|"
        r"đảng|ban |hội |người|họ |ký |đã ký|kính|việt nam|thư ký|chủ t|tổ |thôn |xã |đại diện|"
        r"danh sách|phụ lục|như )"
    ),
    re.IGNORECASE,
)


def name_of(text: str) -> str | None:
    """The person's name that the text is, without rank or title; None for anything else.

    Names of several persons on one line come joined by `; `, where family names part them.
    """
    bare = _RANK.sub("", text.strip(" .*"), count=1).strip()
    if not 4 <= len(bare) <= _LONGEST_LINE or _NOT_NAMES.match(bare):
        return None
    tokens = bare.split()
    if len(tokens) < 2 or not all(_NAME.fullmatch(token) for token in tokens):
        return None
    if bare.isupper():
        if tokens[0].lower() not in _SURNAMES:
            return None
        tokens = [token.capitalize() for token in tokens]
    parts = [part for token in tokens for part in re.split(r"[-'’]", token) if part]
    if not all(part[0].isupper() and part[1:] == part[1:].lower() for part in parts):
        return None
    return " ".join(tokens) if len(tokens) <= _LONGEST_NAME else _several(tokens)


def _several(tokens: list[str]) -> str | None:
    """Names of three or four words side by side; None where they part in no way or in two."""
    ways = _ways(tokens) if len(tokens) <= _MOST_TOKENS else []
    return "; ".join(ways[0]) if len(ways) == 1 else None


def _ways(tokens: list[str]) -> list[list[str]]:
    if not tokens:
        return [[]]
    if tokens[0].lower() not in _SURNAMES:
        return []
    return [
        [" ".join(tokens[:size]), *rest]
        for size in (3, 4)
        if len(tokens) >= size
        for rest in _ways(tokens[size:])
    ]
