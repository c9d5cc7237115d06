"""Papers of a mô hình in which officers serve the people, decided by the head of their unit."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.paper import Attached, Centre, Heading, Paper, Signature, Table
from tests.paperwork.setting import Setting


def plan(s: Setting) -> Paper:
    """The plan of carrying it out, by the unit itself."""
    day, office = s.on(-12), s.founder
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"KH-{office.symbol}", day),
        kind="Kế hoạch",
        subject=f"Triển khai thực hiện mô hình “Dân vận khéo”: “{s.model}”",
        body=(
            Heading("1. Mục đích"),
            s.why,
            s.aim,
            Heading("2. Nội dung"),
            *s.duties,
            Heading("3. Thực hiện"),
            *s.ways,
        ),
        signers=(office.signature,),
        recipients=("Đảng ủy xã (để báo cáo)", "Khối dân vận xã", "Lưu"),
    )


def decision(s: Setting) -> Paper:
    """The decision of the head of the unit, with the list of its officers."""
    rows = tuple((str(at), name, born) for at, (name, born, _) in enumerate(s.members, start=1))
    note = f"(Kèm theo Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y})"
    roll = Table(("TT", "Họ và tên", "Năm sinh"), rows, (1, 6, 2))
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=s.founded,
        number=s.founding_number,
        kind="Quyết định",
        subject=f"Về việc thành lập {s.named}",
        authority=" ".join((*s.founder.title, s.where.removeprefix("xã ").upper())),
        bases=("Căn cứ chức năng, nhiệm vụ của Công an xã",),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading(f"Điều 1. Thành lập {s.named} gồm {s.crowd} cán bộ, chiến sĩ"),
            *s.duties,
            Heading("Điều 2. Hiệu lực"),
            "Quyết định này có hiệu lực kể từ ngày ký./.",
        ),
        signers=(s.founder.signature,),
        recipients=("Như Điều 1", "Lưu"),
        attached=(Attached(f"Danh sách thành viên {s.named}", note, (roll,)),),
    )


def rules(s: Setting) -> Paper:
    """Rules whose tasks are service alone."""
    office = s.committee
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=s.on(6),
        number="01/QC-TCT",
        kind="Quy chế",
        subject=f"Hoạt động của {s.named}",
        bases=("Căn cứ Luật Công an nhân dân; các quy định về bảo đảm an ninh, trật tự",),
        body=(
            Heading("Điều 1. Chức năng, nhiệm vụ"),
            s.aim,
            *s.duties,
            Heading("Điều 2. Phạm vi, thẩm quyền"),
            s.scope,
            Heading("Điều 3. Phương thức hoạt động"),
            *s.ways,
            Heading("Điều 4. Tiêu chuẩn thành viên"),
            "Cán bộ, chiến sĩ nắm vững nghiệp vụ, thái độ niềm nở.",
            Heading("Điều 5. Quan hệ công tác"),
            "Tổ công tác chịu sự chỉ đạo của Trưởng Công an xã; phối hợp với bộ phận một cửa.",
            Heading("Điều 6. Kinh phí, chế độ, chính sách, khen thưởng, xử lý vi phạm"),
            s.money,
            "Thành viên hưởng chế độ, chính sách theo quy định của ngành.",
            "Làm tốt được đề nghị khen thưởng; gây phiền hà thì kiểm điểm, xử lý vi phạm theo điều lệnh.",
            Heading("Điều 7. Thông tin, báo cáo, hội họp"),
            "Tổ họp chiều thứ sáu; báo cáo 6 tháng, một năm.",
        ),
        signers=(office.signature,),
        recipients=(s.founder.called, "Thành viên"),
    )


def thanks(s: Setting, day: dt.date) -> Paper:
    """11: a letter of thanks from somebody who was served."""
    return Paper(
        place=s.seat,
        date=day,
        kind="Thư cảm ơn",
        subject=f"Gửi {s.named}",
        body=(
            "Mẹ tôi 86 tuổi, không đi lại được; sáng thứ bảy các đồng chí đến tận nhà làm căn cước.",
            "Gia đình xin cảm ơn các đồng chí.",
        ),
        signers=(Signature(("NGƯỜI VIẾT THƯ",), "Hoàng Thị Sáu"),),
    )
