"""Papers of replication: proposed for other places, told as experience, proposed to V05."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.forms.yearly import own_number
from tests.paperwork.paper import Heading, Paper, Signature
from tests.paperwork.setting import Setting

_PROVINCE = ("CÔNG AN TỈNH SÔNG LAM",)
_DESK = ("PHÒNG XÂY DỰNG PHONG TRÀO", "BẢO VỆ AN NINH TỔ QUỐC")


def proposal(s: Setting, day: dt.date, rated: int, where: str) -> Paper:
    """16e: to the police of the province, for a place that is alike."""
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=day,
        number=own_number(s, "TTr", day),
        kind="Tờ trình",
        subject=f"Về việc đề xuất nhân rộng {s.named}",
        to=(f"Kính gửi: Phòng PV05 Công an tỉnh; {s.founder.called}.",),
        body=(
            f"Năm {rated}, {s.named} được xếp loại Tốt.",
            f"Đề xuất nhân rộng tại {where}, nơi có đặc điểm dân cư tương đồng.",
            Heading("Cách làm có thể học theo"),
            *s.ways,
        ),
        signers=(s.committee.signature,),
        recipients=("Như trên", s.police),
    )


def experience(s: Setting, day: dt.date) -> Paper:
    """16: what others may learn, told by the desk of the province."""
    return Paper(
        superior=_PROVINCE,
        agency=_DESK,
        place="Sông Lam",
        date=day,
        number=f"{day.timetuple().tm_yday // 3:02d}/TB-PV05",
        kind="Thông báo",
        subject=f"Kinh nghiệm nhân rộng {s.named}",
        body=(
            f"Phòng PV05 thông báo kinh nghiệm của {s.named} ({s.where}) để Công an các xã, phường nghiên cứu:",
            *s.duties,
            "Nơi nào có đặc điểm tương đồng thì khảo sát và xây dựng theo đủ các bước./.",
        ),
        signers=(Signature(("TRƯỞNG PHÒNG",), "Thượng tá Hoàng Thị Thu Trang"),),
        recipients=("Công an các xã, phường", "Lưu: VT"),
    )


def to_v05(s: Setting, day: dt.date, rated: int, where: str) -> Paper:
    """16f: with the dossier to V05, for the whole country."""
    return Paper(
        superior=("BỘ CÔNG AN",),
        agency=_PROVINCE,
        place="Sông Lam",
        date=day,
        number=f"{day.timetuple().tm_yday // 2:02d}/TTr-CAT-PV05",
        kind="Tờ trình",
        subject=f"Đề xuất Cục V05 thẩm định, thông báo kinh nghiệm, nhân rộng toàn quốc {s.named}",
        to=("Kính gửi: Cục Xây dựng phong trào bảo vệ an ninh Tổ quốc (V05).",),
        body=(
            f"{s.named[0].upper()}{s.named[1:]} tại {s.where} được xếp loại Tốt năm {rated}, đã nhân rộng tại {where} và đang phát huy hiệu quả.",
            *s.ways,
            "Kèm theo Tờ trình: hồ sơ mô hình; báo cáo kết quả của địa bàn đã nhân rộng./.",
        ),
        signers=(Signature(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Đại tá Ngô Xuân Phúc"),),
        recipients=("Như trên", "Lưu: VT, PV05"),
    )
