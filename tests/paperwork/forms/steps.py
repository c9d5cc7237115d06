"""Papers before a mô hình is founded: survey, proposal, chủ trương, triển khai (parts 1a to 5)."""

# ruff: noqa: E501 - sentences of papers stay whole

from collections.abc import Iterator

from tests.paperwork.paper import Approval, Block, Heading, Paper, Signature, Table
from tests.paperwork.setting import Setting

GUIDE = (
    "Căn cứ Hướng dẫn số 22/HD-BCA-V05 ngày 18/11/2022 của Bộ Công an về xây dựng, nhân rộng "
    "mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc"
)
_TOPICS = (
    "1. Tình hình chung có liên quan",
    "2. Tình hình an ninh, trật tự",
    "3. Tình hình Nhân dân",
    "4. Hoạt động của hệ thống chính trị",
    "5. Phong trào toàn dân bảo vệ an ninh Tổ quốc",
    "6. Những sơ hở, thiếu sót mà tội phạm có thể lợi dụng",
)


def survey_plan(s: Setting) -> Paper:
    """1a with 1b: the survey plan, approved on its own sheet before the survey."""
    day, office = s.on(-78), s.proposer
    opening = (
        (
            f"Để có cơ sở đề xuất xây dựng {s.named} trên địa bàn {s.where}, {office.called} xây dựng "
            "kế hoạch khảo sát, đánh giá tình hình với các nội dung sau:"
        ),
        (
            f"Thực hiện nhiệm vụ bảo đảm an ninh, trật tự năm {day.year}, {office.called} tổ chức khảo "
            f"sát thực tế tại {s.where} nhằm lựa chọn nội dung, hình thức xây dựng mô hình phù hợp."
        ),
        (
            f"Qua nắm tình hình bước đầu tại {s.where}, {office.called} thấy cần khảo sát kỹ trước khi "
            f"đề xuất xây dựng {s.named}; kế hoạch cụ thể như sau:"
        ),
    )
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"KH-{office.symbol}", day),
        kind="Kế hoạch",
        subject=f"Khảo sát, đánh giá tình hình an ninh, trật tự để xây dựng\n{s.named}",
        bases=(),
        body=(
            opening[s.voice],
            Heading("I. MỤC ĐÍCH, YÊU CẦU"),
            (
                "Đánh giá đúng thực trạng, không chạy theo thành tích; kết quả khảo sát là căn cứ để "
                f"xác định sự cần thiết, mục tiêu và tên gọi của mô hình. Mục tiêu dự kiến: {s.aim}"
            ),
            Heading("II. NỘI DUNG KHẢO SÁT"),
            (
                "Khảo sát sáu nhóm nội dung: tình hình chung có liên quan; an ninh, trật tự; tình hình "
                "Nhân dân; hoạt động của hệ thống chính trị; phong trào toàn dân bảo vệ an ninh Tổ "
                "quốc; sơ hở, thiếu sót mà các thế lực thù địch và tội phạm có thể lợi dụng."
            ),
            Heading("III. PHẠM VI, PHƯƠNG PHÁP, THỜI GIAN"),
            (
                f"Phạm vi: {s.scope} Phương pháp: thống kê số liệu, phát phiếu hỏi, gặp gỡ trực tiếp. "
                f"Thời gian từ ngày {s.on(-70):%d/%m/%Y} đến ngày {s.on(-58):%d/%m/%Y}."
            ),
            Heading("IV. TỔ CHỨC THỰC HIỆN"),
            (
                f"Giao đồng chí {s.members[0][0]} chủ trì tổng hợp, báo cáo kết quả trước ngày "
                f"{s.on(-50):%d/%m/%Y}."
            ),
        ),
        signers=(office.signature,),
        approval=Approval(("DUYỆT", *s.founder.title), s.on(-75), s.founder.signer),
    )


def survey_report(s: Setting, mark: str | None = None) -> Paper:
    """2: what the survey found, in its six topics."""
    day, office = s.on(-52), s.proposer
    body: list[str | Heading] = [
        (
            f"Thực hiện Kế hoạch khảo sát ngày {s.on(-78):%d/%m/%Y}, từ ngày {s.on(-70):%d/%m/%Y} đến "
            f"ngày {s.on(-58):%d/%m/%Y} {office.called} đã tiến hành khảo sát tại {s.where}. "
            "Kết quả như sau:"
        )
    ]
    for title, text in zip(_TOPICS, s.survey_topics, strict=True):
        body += [Heading(title), text]
    body += [Heading("7. Nhận xét, kiến nghị"), s.why]
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        mark=mark,
        number=s.number(f"BC-{office.symbol}", day),
        kind="Báo cáo",
        subject=f"Kết quả khảo sát, đánh giá tình hình\nphục vụ xây dựng {s.named}",
        to=(f"Kính gửi: {s.founder.called}.",),
        body=tuple(body),
        signers=(office.signature,),
        recipients=("Như trên", f"Lưu: VT, {office.symbol}"),
    )


def proposal(s: Setting, *, blank: bool = False) -> Paper:
    """3: the proposal to found it.

    `blank` is a hasty draft: it leaves number and day open, and says nothing of the goal.
    """
    day, office = s.on(-43), s.proposer
    agreed = (
        ""
        if not s.partners
        else (
            "Các đơn vị thành viên đã thảo luận, thống nhất tại cuộc họp ngày "
            f"{s.on(-47):%d/%m/%Y} về phạm vi hoạt động và việc luân phiên làm Trưởng mô hình."
        )
    )
    symbol = f"TTr-{office.symbol}"
    body: list[Block] = [
        (
            f"Căn cứ kết quả khảo sát, {office.called} đề xuất {s.founder.called} xem xét việc xây "
            f"dựng, thành lập {s.named} với các nội dung sau:"
        ),
        *_heads(
            ("Sự cần thiết", s.why),
            *(() if blank else (("Mục tiêu", s.aim),)),
            ("Tên gọi, phạm vi", f"Tên mô hình: “{s.model}”. {s.scope}"),
            ("Nội dung, cách thức hoạt động", *s.duties[:2], *s.ways[:1]),
            ("Kinh phí", s.money),
        ),
    ]
    if agreed:
        body.append(agreed)
    body.append(f"Kính đề nghị {s.founder.called} xem xét, quyết định./.")
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=None if blank else day,
        number=None if blank else s.number(symbol, day),
        symbol=symbol,
        kind="Tờ trình",
        subject=f"Về việc đề xuất xây dựng {s.named}",
        to=(f"Kính gửi: {s.founder.called}.",),
        body=tuple(body),
        signers=(Signature(office.title, "" if blank else office.signer),),
        recipients=("Như trên", f"Lưu: VT, {office.symbol}"),
    )


def _heads(*heads: tuple[str, ...]) -> Iterator[Block]:
    """Numbered heads, each with its lines."""
    for at, (title, *lines) in enumerate(heads, start=1):
        yield Heading(f"{at}. {title}")
        yield from lines


def leading(s: Setting, *, monthly: bool = False) -> Paper:
    """4: the chủ trương of the cấp ủy, or of the thủ trưởng where there is no cấp ủy."""
    day, office = s.on(-30), s.leading
    if not s.party:
        return Paper(
            superior=office.superior,
            agency=office.agency,
            place=s.seat,
            date=day,
            number=s.number(f"TB-{office.symbol}", day),
            kind="Thông báo",
            subject=f"Về chủ trương xây dựng {s.named}",
            body=(
                (
                    f"Sau khi nghe {s.proposer.called} báo cáo đề xuất, {office.called} (đơn vị không "
                    f"có tổ chức đảng) thống nhất chủ trương xây dựng {s.named} như sau:"
                ),
                f"1. Mục tiêu: {s.aim}",
                f"2. Phạm vi: {s.scope}",
                (
                    f"3. Giao {s.proposer.called} chủ trì, tham mưu văn bản triển khai thực hiện trong "
                    f"tháng {s.on(-18).month}/{s.on(-18).year}; bố trí kinh phí theo quy chế nội bộ."
                ),
            ),
            signers=(office.signature,),
            recipients=("Các phòng, ban, tổ", "Lưu: VT"),
        )
    subject = (
        f"Lãnh đạo thực hiện nhiệm vụ tháng {s.on(-10).month}/{s.on(-10).year}"
        if monthly
        else f"Về chủ trương xây dựng {s.named}"
    )
    others: tuple[str, ...] = (
        ()
        if not monthly
        else (
            (
                "1. Về kinh tế: tập trung thu hoạch cây vụ đông, chuẩn bị giống cho vụ sau; hoàn thành thu "
                "ngân sách trên địa bàn đạt 96 % dự toán."
            ),
            "2. Về văn hóa, xã hội: rà soát hộ nghèo, hộ cận nghèo; chuẩn bị Đại hội thể dục thể thao.",
        )
    )
    return Paper(
        superior=office.superior,
        agency=office.agency,
        party=True,
        place=s.seat,
        date=day,
        number=f"{day.timetuple().tm_yday // 9 + 3:02d}-NQ/{office.symbol}",
        kind="Nghị quyết",
        subject=subject,
        body=(
            f"{office.called} họp phiên thường kỳ, kiểm điểm nhiệm vụ tháng và quyết nghị:"
            if monthly
            else f"Xét đề nghị của {s.proposer.called} về việc xây dựng {s.named}; {office.called} "
            "thảo luận và thống nhất quyết nghị:",
            *others,
            f"{'3' if monthly else '1'}. Đồng ý chủ trương xây dựng {s.named} tại {s.where}. {s.aim}",
            (
                f"{'4' if monthly else '2'}. Giao {s.founder.called} ban hành văn bản triển khai, chỉ "
                f"đạo {s.police} làm tham mưu, nòng cốt; Mặt trận Tổ quốc và các đoàn thể tuyên truyền, "
                "vận động Nhân dân tham gia tự nguyện."
            ),
            (
                f"{'5' if monthly else '3'}. Các chi bộ đưa việc thực hiện mô hình vào sinh hoạt hằng "
                "tháng, phân công đảng viên phụ trách."
            ),
        ),
        signers=(office.signature,),
        recipients=("Cấp ủy cấp trên (để báo cáo)", "Các chi bộ", "Lưu: VP"),
    )


def rollout(s: Setting) -> Paper:
    """5: the founder's paper that carries the chủ trương out."""
    day, office = s.on(-18), s.founder
    rows = tuple(
        (str(at), text.rstrip("."), who, f"Tháng {s.on(-10 + 9 * at).month}")
        for at, (text, who) in enumerate(
            zip(s.duties[:3], (s.proposer.called, "Các đoàn thể", s.police), strict=False), start=1
        )
    )
    return Paper(
        superior=office.superior,
        agency=office.agency,
        place=s.seat,
        date=day,
        number=s.number(f"KH-{office.symbol}", day),
        kind="Kế hoạch",
        subject=f"Triển khai xây dựng {s.named}\ntrên địa bàn {s.where}",
        bases=(GUIDE, f"Thực hiện chủ trương của {s.leading.called} ngày {s.on(-30):%d/%m/%Y}"),
        body=(
            f"{office.called} xây dựng kế hoạch triển khai thực hiện như sau:",
            Heading("I. MỤC ĐÍCH, YÊU CẦU"),
            s.aim,
            Heading("II. NỘI DUNG"),
            (
                "Tổ chức tuyên truyền công khai, rộng rãi về mục đích, ý "
                "nghĩa; lấy ý kiến tham gia về tổ chức và thành viên của mô hình."
            ),
            *s.ways,
            Heading("III. PHÂN CÔNG"),
            Table(("TT", "Nội dung", "Chủ trì", "Thời gian"), rows, (1, 7, 4, 2)),
            "Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo để được chỉ đạo./.",
        ),
        signers=(office.signature,),
        recipients=(s.leading.called, s.police, "Các đơn vị liên quan", "Lưu: VT"),
    )


def agreement_minutes(s: Setting) -> Paper:
    """3x: the minutes in which the members of a liên kết agreed before the proposal."""
    day, office = s.on(-47), s.proposer
    return Paper(
        superior=office.superior,
        agency=office.agency,
        kind="Biên bản",
        subject=f"Họp thống nhất giữa các đơn vị thành viên về việc xây dựng\n{s.named}",
        body=(
            (
                f"Hồi 14 giờ 00 ngày {day:%d/%m/%Y}, tại hội trường {s.founder.called}, đại diện "
                f"{', '.join(p.called for p in s.partners)} họp, thống nhất các nội dung:"
            ),
            f"1. Phạm vi hoạt động: {s.scope}",
            (
                f"2. Thành viên: các đơn vị nêu trên; đề cử {s.partners[0].called} làm Trưởng mô hình, "
                "luân phiên mỗi năm một đơn vị."
            ),
            "3. Nhất trí dự thảo quy chế phối hợp, mức đóng góp và chế độ giao ban hằng quý.",
            "Biên bản lập xong hồi 16 giờ 30 cùng ngày, các bên đã đọc lại và cùng ký tên.",
        ),
        signers=tuple(p.signature for p in s.partners),
    )
