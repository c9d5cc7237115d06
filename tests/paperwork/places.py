"""Offices of an invented province, tỉnh Sông Lam: communes, their Party and their police."""

from typing import TypedDict

from tests.paperwork.setting import Office

PROVINCE = "Sông Lam"


class Offices(TypedDict):
    """The offices that a commune's papers come from, as `Setting` takes them."""

    where: str
    seat: str
    founder: Office
    proposer: Office
    leading: Office
    committee: Office
    police: str


def commune(
    kind: str,
    name: str,
    model: str,
    *,
    chair: str,
    police_chief: str,
    secretary: str,
    leader: str,
    where: str | None = None,
    above: str = f"TỈNH {PROVINCE.upper()}",
) -> Offices:
    """A commune or ward whose Chủ tịch founds and whose police propose; `above` leads both."""
    big = f"{kind.upper()} {name.upper()}"
    ward = kind == "phường"
    return Offices(
        where=where or f"{kind} {name}",
        seat=name,
        founder=Office(
            (),
            ("ỦY BAN NHÂN DÂN", big),
            "UBND",
            f"Ủy ban nhân dân {kind} {name}",
            ("CHỦ TỊCH",) if ward else ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            chair,
        ),
        proposer=Office(
            (f"CÔNG AN {above}",),
            (f"CÔNG AN {big}",),
            "CAP" if ward else "CAX",
            f"Công an {kind} {name}",
            (f"TRƯỞNG CÔNG AN {kind.upper()}",),
            police_chief,
        ),
        leading=Office(
            (f"ĐẢNG BỘ {above}",),
            (f"ĐẢNG ỦY {big}",),
            "ĐU",
            f"Đảng ủy {kind} {name}",
            ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
            secretary,
        ),
        committee=committee(f"ỦY BAN NHÂN DÂN {big}", model, leader),
        police=f"Công an {kind} {name}",
    )


def committee(above: str, model: str, leader: str) -> Office:
    """The Ban Chỉ đạo of a mô hình."""
    return Office(
        (above,),
        (f"BAN CHỈ ĐẠO MÔ HÌNH “{model.upper()}”",),
        "BCĐ",
        f"Ban Chỉ đạo mô hình “{model}”",
        ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
        leader,
    )
