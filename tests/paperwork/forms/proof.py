"""What a mô hình brought, and its fund (11 and 12)."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.forms.yearly import working_day
from tests.paperwork.paper import Paper, Signature, Table
from tests.paperwork.setting import Setting


def proof(s: Setting, year: int) -> Paper:
    """11: the police confirm what the mô hình brought, case by case."""
    day = working_day(dt.date(year, 10, 24 + s.voice))
    rows = tuple((str(at), *row) for at, row in enumerate(s.years[year].proof, start=1))
    office = s.police
    return Paper(
        superior=(s.police_above,),
        agency=(office.upper(),),
        place=s.seat,
        date=day,
        number=s.number(f"XN-{'CAP' if 'phường' in office else 'CAX'}", day),
        kind="Giấy xác nhận",
        subject=f"Tài liệu chứng minh hiệu quả hoạt động của {s.named} năm {year}",
        body=(
            (
                f"{office} xác nhận kết quả, vụ việc do thành viên {s.named} cung cấp tin, phối hợp giải "
                f"quyết từ ngày 01/11/{year - 1} đến ngày {day:%d/%m/%Y} như sau:"
            ),
            Table(("TT", "Thời gian", "Nội dung, kết quả"), rows, (1, 3, 9)),
            "Số liệu trên khớp với sổ theo dõi tin báo của đơn vị./.",
        ),
        signers=(_police_sign(s),),
        recipients=(s.committee.called, "Lưu: VT"),
    )


def _police_sign(s: Setting) -> Signature:
    return Signature(("TRƯỞNG CÔNG AN",), f"Trung tá {s.members[-1][0]}")


def statistics(s: Setting, year: int) -> Paper:
    """11: a comparison of cases before and after, made by the mô hình itself."""
    rows = tuple((str(at), *row) for at, row in enumerate(s.years[year].proof, start=1))
    day = working_day(dt.date(year, 10, 27))
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        place=s.seat,
        date=day,
        kind="Bảng thống kê",
        subject=f"Vụ việc, tin báo chứng minh hiệu quả hoạt động {s.named}\nnăm {year}",
        body=(
            Table(("TT", "Thời gian", "Vụ việc, kết quả giải quyết"), rows, (1, 3, 9)),
            f"Bảng thống kê lập tại {s.seat}, có xác nhận của {s.police}.",
        ),
        signers=(_police_sign(s), s.committee.signature),
    )


def fund_book(s: Setting, year: int) -> Paper:
    """12: income and spending of the fund."""
    rows, left = [], 0
    for when, what, income, spent in s.years[year].fund:
        left += income - spent
        rows.append((when, what, _money(income), _money(spent), _money(left)))
    return Paper(
        superior=s.committee.superior,
        agency=s.committee.agency,
        kind="Sổ theo dõi thu, chi quỹ",
        subject=f"{s.named[0].upper()}{s.named[1:]} năm {year}",
        body=(
            Table(
                ("Ngày", "Nội dung", "Thu (đồng)", "Chi (đồng)", "Tồn (đồng)"),
                tuple(rows),
                (2, 6, 3, 3, 3),
            ),
            f"Công khai tại cuộc họp mô hình ngày 28/10/{year}.",
        ),
        signers=(_treasurer(s), s.committee.signature),
    )


def _treasurer(s: Setting) -> Signature:
    return Signature(("NGƯỜI GIỮ SỔ",), s.members[4][0])


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") if amount else "–"
