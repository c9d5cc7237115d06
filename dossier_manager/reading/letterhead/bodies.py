"""Words that begin the name of an agency, a union, a firm, a village, a mô hình."""

import re

from dossier_manager.vietnamese.form import nfc

_STARTS = re.compile(
    nfc(
        r"(?:ỦY BAN|UỶ BAN|UBND|UBMTTQ|UB MTTQ|HỘI(?! NGHỊ)|HĐND|CÔNG AN|CÔNG ĐOÀN|CÔNG TY|BỘ|SỞ|"
        r"BAN|BCĐ|BCH|BQL|ĐẢNG BỘ|ĐẢNG (?:ỦY|UỶ)|CHI BỘ|CHI CỤC|CHI NHÁNH|CHI ĐOÀN|CHI HỘI|"
        r"(?:HUYỆN|TỈNH|THÀNH|QUẬN|THỊ) (?:ỦY|UỶ)|XÃ ĐOÀN|MẶT TRẬN|MTTQ|ĐOÀN(?! KẾT| THỂ)|"
        r"TRƯỜNG|PHÒNG(?!,? CH)|TẬP ĐOÀN|TỔNG|TỔ(?! QUỐC)|THÔN|KHU PHỐ|KHU DÂN CƯ|ẤP|BẢN|BUÔN|"
        r"TRUNG TÂM|BỆNH VIỆN|TRẠM|CỤC|VIỆN|LIÊN ĐOÀN|LIÊN MINH|NHÀ|HỢP TÁC XÃ|HTX|DOANH NGHIỆP|"
        r"CÂU LẠC BỘ|CLB|MÔ HÌNH|QUÂN|VĂN PHÒNG|ĐỒN|ĐỘI|NGÂN HÀNG|TÒA ÁN|VIỆN KIỂM|"
        r"QUỸ|HẠT|ĐIỂM|KHỐI)\b"
    )
)


def begins_agency(line: str) -> bool:
    """Whether the name of an agency begins with the line, in capitals."""
    return _STARTS.match(line) is not None
