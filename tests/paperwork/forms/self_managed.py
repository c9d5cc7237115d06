"""Papers of a mô hình tự quản as offices made them in 2019, by the older guide in three steps.

The resolution of the month, the launch and the plan of trying it out are those of every time:
`steps.leading`, `launch.launch_plan`, `launch.pilot_plan`.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.forms.founding import issuer_heading
from tests.paperwork.paper import Approval, Attached, Centre, Heading, Paper, Signature, Table
from tests.paperwork.setting import Setting

_LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"


def building_plan(s: Setting) -> Paper:
    """2: the plan of building, signed by the Chủ tịch."""
    day, office = s.on(-24), s.founder
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"KH-{office.symbol}", day),
        kind="Kế hoạch",
        subject=f"Xây dựng {s.named}\ntại {s.where}",
        body=(
            Heading("1. Mục đích, yêu cầu"),
            s.aim,
            Heading("2. Nội dung, phân công"),
            f"{s.proposer.called} chuẩn bị dự thảo quyết định, quy chế; lấy ý kiến trước ngày {s.on(-10):%d/%m/%Y}.",
            *s.duties[:2],
            Heading("3. Thời gian"),
            f"Ra quyết định và ra mắt trong tháng {s.founded:%m/%Y}.",
        ),
        signers=(office.signature,),
        recipients=(s.leading.called, s.proposer.called, "Lưu: VT"),
    )


def proposal(s: Setting) -> Paper:
    """3: the proposal, with the Chủ tịch's word of consent on the report itself."""
    day, office = s.on(-38), s.proposer
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"BC-{office.symbol}", day),
        kind="Báo cáo",
        subject=f"Đề xuất thành lập {s.named}",
        to=(f"Kính gửi: Chủ tịch {s.founder.called}.",),
        body=(
            Heading("1. Tình hình"),
            *s.survey_topics,
            Heading("2. Sự cần thiết thành lập mô hình"),
            s.why,
            Heading("3. Tên gọi, nội dung"),
            f"Tên mô hình: “{s.model}”. {s.scope}",
            *s.duties,
            f"{office.called} đề xuất Chủ tịch {s.founder.called} cho thành lập mô hình./.",
        ),
        signers=(office.signature,),
        recipients=("Như trên", "Lưu"),
        approval=Approval(("ĐỒNG Ý", *s.founder.title), s.on(-35), s.founder.signer),
    )


def decision(s: Setting) -> Paper:
    """4: the founding decision, with the list of members and what each of them is."""
    jobs = ("Tổ trưởng", "Tổ phó", "Tổ phó")
    rows = tuple(
        (str(at), name, born, jobs[at - 1] if at <= len(jobs) else "Tổ viên")
        for at, (name, born, _) in enumerate(s.members, start=1)
    )
    roll = Table(("TT", "Họ và tên", "Năm sinh", "Chức danh"), rows, (1, 5, 2, 4))
    note = f"(Kèm theo Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y})"
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=s.founded,
        number=s.founding_number,
        kind="Quyết định",
        subject=f"Về việc thành lập {s.named}",
        authority=issuer_heading(s),
        bases=(_LAW, f"Xét Báo cáo đề xuất của {s.proposer.called}"),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading(f"Điều 1. Thành lập {s.named} gồm {s.crowd} thành viên, có danh sách kèm theo"),
            f"Phạm vi hoạt động: {s.scope}",
            Heading("Điều 2. Nhiệm vụ"),
            *s.duties,
            Heading("Điều 3. Hiệu lực"),
            "Quyết định này có hiệu lực kể từ ngày ký./.",
        ),
        signers=(s.founder.signature,),
        recipients=("Như Điều 1", s.proposer.called, "Lưu: VT"),
        attached=(Attached(f"Danh sách thành viên {s.named}", note, (roll,)),),
    )


def rules(s: Setting) -> Paper:
    """5: the rules with the six heads of that guide, signed by the head and approved."""
    day, office = s.on(2), s.committee
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number="01/QC-TTQ",
        kind="Quy chế",
        subject=f"Hoạt động của {s.named}",
        body=(
            Heading("Điều 1. Chức năng, nhiệm vụ, quyền hạn"),
            *s.duties,
            Heading("Điều 2. Phương thức hoạt động"),
            *s.ways,
            Heading("Điều 3. Tiêu chuẩn thành viên"),
            "Người từ 18 tuổi, có hộ khẩu trong xóm, tự nguyện, gương mẫu.",
            Heading("Điều 4. Khen thưởng, kỷ luật"),
            "Có thành tích thì được đề nghị khen thưởng; vi phạm thì nhắc nhở, kỷ luật hoặc cho ra khỏi tổ.",
            Heading("Điều 5. Kinh phí"),
            s.money,
            Heading("Điều 6. Chế độ hội họp, báo cáo"),
            "Tổ họp ngày 05 hằng tháng; báo cáo kết quả 6 tháng, một năm.",
        ),
        signers=(office.signature,),
        recipients=(s.founder.called, "Thành viên"),
        approval=Approval(("PHÊ DUYỆT", *s.founder.title), s.on(5), s.founder.signer),
    )


def first_report(s: Setting, day: dt.date, results: tuple[str, ...]) -> Paper:
    """9: the report on the first year, which that guide lets begin and end on no named day."""
    office = s.committee
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"BC-{office.symbol}", day),
        kind="Báo cáo",
        subject=f"Kết quả hoạt động của {s.named} năm {day.year}",
        to=(f"Kính gửi: {s.founder.called}.",),
        body=(Heading("1. Kết quả"), *results, Heading("2. Năm tới"), s.duties[0]),
        signers=(office.signature,),
        recipients=("Như trên", s.police),
    )


def new_members(s: Setting, day: dt.date, reason: str) -> Paper:
    """10: renewing the list of members by a decision of the Chủ tịch."""
    return Paper(
        superior=s.founder.superior,
        agency=s.founder.agency,
        place=s.seat,
        date=day,
        number=s.number(f"QĐ-{s.founder.symbol}", day),
        kind="Quyết định",
        subject=f"Về việc kiện toàn, bổ sung thành viên {s.named}",
        authority=issuer_heading(s),
        bases=(f"Căn cứ Quyết định số {s.founding_number} ngày {s.founded:%d/%m/%Y}", reason),
        body=(
            Centre("QUYẾT ĐỊNH:"),
            Heading("Điều 1. Bổ sung thành viên"),
            f"Bổ sung ông (bà) {s.members[-1][0]} và ông (bà) {s.members[-2][0]} làm tổ viên.",
            Heading("Điều 2. Hiệu lực"),
            "Mô hình tiếp tục hoạt động theo quyết định thành lập và quy chế đã được phê duyệt./.",
        ),
        signers=(Signature(s.founder.title, s.founder.signer),),
        recipients=("Như Điều 1", "Lưu: VT"),
    )
