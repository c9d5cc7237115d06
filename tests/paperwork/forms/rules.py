"""Rules of a mô hình: of its Ban Chỉ đạo, its own, and of several units together (7a to 7c)."""

# ruff: noqa: E501 - sentences of papers stay whole

from tests.paperwork.paper import Centre, Heading, Paper, Signature
from tests.paperwork.setting import Setting


def committee_rules(s: Setting, *, blank: bool = False) -> Paper:
    """7a: the rules of the Ban Chỉ đạo."""
    day, office = s.on(6), s.committee
    symbol = "QC-BCĐ"
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=None if blank else day,
        number=None if blank else f"01/{symbol}",
        symbol=symbol,
        kind="Quy chế",
        subject=f"Hoạt động của Ban Chỉ đạo {s.named}",
        body=(
            Centre("Chương I. QUY ĐỊNH CHUNG"),
            Heading("Điều 1. Phạm vi điều chỉnh"),
            f"Quy chế này quy định nguyên tắc, nhiệm vụ, chế độ làm việc của Ban Chỉ đạo {s.named}.",
            Heading("Điều 2. Nguyên tắc làm việc"),
            (
                "Ban Chỉ đạo làm việc theo chế độ tập thể, Trưởng ban kết luận và chịu trách nhiệm trước "
                f"{s.founder.called}."
            ),
            Centre("Chương II. NHIỆM VỤ CỦA CÁC THÀNH VIÊN BAN CHỈ ĐẠO"),
            *(
                f"{name} ({role}): {what}"
                for (name, _, role), what in zip(
                    s.committee_roles,
                    (
                        "chỉ đạo chung, ký các văn bản của Ban Chỉ đạo.",
                        "trực tiếp điều hành hoạt động hằng ngày, theo dõi kế hoạch năm.",
                        "tuyên truyền, vận động Nhân dân, theo dõi thi đua, khen thưởng.",
                        "quản lý sổ sách, hồ sơ, tài chính của Ban Chỉ đạo.",
                    ),
                    strict=False,
                )
            ),
            Centre("Chương III. CHẾ ĐỘ HỌP, BÁO CÁO"),
            (
                "Ban Chỉ đạo họp mỗi quý một lần, báo cáo 6 tháng và một năm về "
                f"{s.founder.called} và {s.police}."
            ),
        ),
        signers=(Signature(office.title, "" if blank else office.signer),),
        recipients=("Thành viên Ban Chỉ đạo", "Lưu: BCĐ"),
    )


def rules(s: Setting) -> Paper:
    """7b: the rules of the mô hình with all heads that III.1.d(2) asks for."""
    day, office = s.on(8), s.committee
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number="02/QC-BCĐ" if s.committee_led else "01/QC-MH",
        kind="Quy chế",
        subject=f"Tổ chức và hoạt động của {s.named}",
        body=(
            Heading("Điều 1. Chức năng, phạm vi, thẩm quyền"),
            f"{s.scope} {s.aim}",
            Heading("Điều 2. Nhiệm vụ"),
            *s.duties,
            Heading("Điều 3. Phương thức hoạt động"),
            *s.ways,
            Heading("Điều 4. Tiêu chuẩn thành viên"),
            (
                "Thành viên tự nguyện, gương mẫu chấp hành pháp luật, có sức khỏe, có uy tín nơi cư trú "
                "hoặc nơi làm việc."
            ),
            Heading("Điều 5. Mối quan hệ công tác"),
            (
                f"Mô hình chịu sự quản lý của {s.founder.called}, sự hướng dẫn nghiệp vụ của {s.police}; "
                "phối hợp với Mặt trận Tổ quốc và các đoàn thể."
            ),
            Heading("Điều 6. Kinh phí, chế độ, chính sách, khen thưởng, xử lý vi phạm"),
            s.money,
            "Thành viên hoạt động tự nguyện, được bồi dưỡng khi trực đêm theo khả năng của nguồn ấy.",
            (
                "Thành viên có thành tích được đề nghị khen thưởng; vi phạm quy chế thì nhắc nhở, phê "
                "bình hoặc đưa ra khỏi danh sách."
            ),
            Heading("Điều 7. Thông tin, báo cáo, hội họp"),
            (
                "Tin báo khẩn được chuyển ngay bằng điện thoại; họp mỗi tháng một lần; báo cáo 6 tháng, "
                "một năm."
            ),
        ),
        signers=(office.signature,),
        recipients=(s.founder.called, s.police, "Thành viên mô hình"),
    )


def joint_rules(s: Setting) -> Paper:
    """7c: the rules of working together, signed by every member unit."""
    return Paper(
        superior=(),
        agency=tuple(f"UBND {p.agency[-1]}" for p in s.partners),
        place=s.seat,
        date=s.on(20),
        number="01/QCPH",
        kind="Quy chế phối hợp",
        subject=f"Giữa {', '.join(p.called for p in s.partners)}\ntrong thực hiện {s.named}",
        body=(
            Heading("Điều 1. Phạm vi, nguyên tắc phối hợp"),
            s.scope,
            (
                "Bình đẳng, chủ động, đúng chức năng; bảo đảm bí "
                "mật công tác; vụ việc xảy ra ở đâu thì đơn vị nơi đó chủ trì giải quyết."
            ),
            Heading("Điều 2. Nội dung phối hợp"),
            *s.duties,
            Heading("Điều 3. Trao đổi thông tin"),
            *s.ways,
            Heading("Điều 4. Luân phiên chủ trì"),
            (
                f"Năm đầu do {s.partners[0].called} làm Trưởng mô hình; các năm sau luân phiên theo thứ "
                "tự các đơn vị ký tên."
            ),
            Heading("Điều 5. Kinh phí"),
            s.money,
        ),
        signers=tuple(p.signature for p in s.partners),
    )
