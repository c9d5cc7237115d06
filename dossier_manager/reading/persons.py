"""Names of persons as signature blocks print them."""

import re

from dossier_manager.vietnamese.form import nfc

_RANK = re.compile(
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy|uý)|Thượng sĩ|ThS|TS|PGS|GS|BS|KS|CN|"
    r"Ông|Bà|Đồng chí|Đ/c|Luật sư|Linh mục)\b\.?:?\s?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][^\W\d_'’]*(?:[-'’][^\W\d_]+)?")
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
    """The person's name that the text is, without rank or title; None for anything else."""
    bare = _RANK.sub("", text.strip(" .*"), count=1).strip()
    if not 4 <= len(bare) <= 40 or _NOT_NAMES.match(bare):
        return None
    tokens = bare.split()
    if not 2 <= len(tokens) <= 6 or not all(_NAME.fullmatch(token) for token in tokens):
        return None
    if bare.isupper():
        known = tokens[0].lower() in _SURNAMES
        return " ".join(token.capitalize() for token in tokens) if known else None
    titled = all(token[0].isupper() and token[1:] == token[1:].lower() for token in tokens)
    return " ".join(tokens) if titled else None
