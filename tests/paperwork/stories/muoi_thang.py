"""Story f: three mô hình of one commune founded on 31/12/2025, 05/01 and 10/01/2026.

Ten months are full on 31/10/2026 for the first; for the second it depends on the day up to
which one counts; for the third they are not, on any reading.
"""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Dossier
from tests.paperwork.manifests import manifest, sent, year_block
from tests.paperwork.places import Offices, commune
from tests.paperwork.setting import Goal, Setting, Year
from tests.paperwork.standard import papers

_CHAIR, _CHIEF, _SECRETARY = "Bùi Đức Long", "Thiếu tá Phạm Hồng Sơn", "Lý Thị Hương"
_JOBS = ("Nông dân", "Ngư dân", "Chủ cửa hàng", "Cán bộ hưu trí", "Thanh niên")


def _roles(extra: tuple[str, str, str]) -> tuple[tuple[str, str, str], ...]:
    return (
        (_CHAIR, "Chủ tịch UBND xã", "Trưởng ban"),
        ("Phạm Hồng Sơn", "Trưởng Công an xã", "Phó Trưởng ban"),
        extra,
    )


def _commune(model: str) -> Offices:
    return commune(
        "xã",
        "Hải Trung",
        model,
        chair=_CHAIR,
        police_chief=_CHIEF,
        secretary=_SECRETARY,
        leader=_CHAIR,
    )


_FIRST = Setting(
    key="zalo-an-ninh",
    model="Zalo kết nối an ninh",
    **_commune("Zalo kết nối an ninh"),
    founded=dt.date(2025, 12, 31),
    founding_number="611/QĐ-UBND",
    survey_topics=(
        "Xã Hải Trung ven biển, 3.105 hộ, 12.240 khẩu, 11 thôn, 402 tàu thuyền.",
        "Năm 2025 có 33 vụ việc về an ninh, trật tự; 12 vụ lừa đảo qua mạng, thiệt hại 1,9 tỷ đồng.",
        "81 % người trưởng thành dùng điện thoại thông minh; 96 % đồng ý vào nhóm Zalo của thôn.",
        "11/11 chi bộ thôn có đảng viên phụ trách; Đoàn xã có 214 đoàn viên rành công nghệ.",
        "Phong trào xếp loại khá; tin báo qua hòm thư giấy chỉ 7 tin trong cả năm.",
        "Người dân chậm biết thủ đoạn lừa đảo mới; tin giả lan trên mạng gây hoang mang.",
    ),
    why="Cần kênh trao đổi tin nhanh, hai chiều giữa Công an xã và từng hộ dân.",
    aim="Mỗi hộ có ít nhất một người tham gia nhóm; tin báo được trả lời trong 15 phút.",
    duties=(
        "Lập 11 nhóm Zalo thôn do Công an xã quản trị, cập nhật cảnh báo lừa đảo hằng ngày.",
        "Tiếp nhận, phân loại, trả lời tin báo của Nhân dân.",
        "Xác minh và đính chính tin giả lan truyền trên địa bàn.",
    ),
    ways=("Mỗi nhóm có hai quản trị viên trực theo ca.", "Tổng hợp tin hằng tuần gửi Ban Chỉ đạo."),
    money="Không phát sinh quỹ; chi phí đường truyền do UBND xã bảo đảm.",
    launch_place="hội trường UBND xã Hải Trung",
    scope="11 thôn của xã Hải Trung.",
    committee_roles=_roles(("Cao Thị Thảo", "Bí thư Đoàn xã", "Ủy viên")),
    crowd=11,
    jobs=_JOBS,
    voice=2,
    years={
        2026: Year(
            goals=(
                Goal("Hộ dân có người tham gia nhóm", "tang", "85 %", "91,2 %"),
                Goal("Tin báo tiếp nhận qua nhóm", "tang", "120 tin", "167 tin"),
                Goal("Thời gian trả lời tin báo (phút)", "giam", "15", "11"),
                Goal("Vụ lừa đảo qua mạng", "giam", "8 vụ", "5 vụ"),
                Goal("Tin giả được đính chính", "tang", "10", "16"),
                Goal("Tập huấn quản trị viên", "co-khong", "có", "có"),
            ),
            half=("2.740 hộ vào nhóm; 79 tin báo; ngăn kịp 2 vụ chuyển tiền cho kẻ lừa đảo.",),
            results=(
                "167 tin báo, ngăn 6 vụ lừa đảo với 410 triệu đồng; 91,2 % số hộ tham gia nhóm.",
            ),
            proof=(
                (
                    "03/4/2026",
                    "Nhóm thôn 8 báo tin, ngăn bà Sáu chuyển 95 triệu đồng cho kẻ lừa đảo.",
                ),
                ("12/8/2026", "Tìm được xe máy mất trộm nhờ ảnh gửi lên nhóm thôn 2."),
            ),
        )
    },
)
_SECOND = Setting(
    key="loa-phong-gian",
    model="Loa phòng gian",
    **_commune("Loa phòng gian"),
    founded=dt.date(2026, 1, 5),
    founding_number="04/QĐ-UBND",
    survey_topics=(
        "Cụm ba thôn 9, 10, 11 có 806 hộ, nhà thưa, nhiều vườn dừa, đường bê tông hẹp.",
        "Năm 2025 mất trộm 23 lần: máy bơm, dây điện ao tôm, gà chọi.",
        "72 % hộ nuôi tôm, thức đêm canh ao; sẵn lòng báo tin cho nhau.",
        "Ba trưởng thôn, ba chi hội nông dân hoạt động tốt.",
        "Có 6 tổ tự quản ao tôm nhưng chưa có hiệu lệnh chung.",
        "Sóng điện thoại yếu ngoài đầm; kẻ gian đi thuyền nhỏ vào ban đêm.",
    ),
    why="Cần hệ thống loa nén phát hiệu lệnh khi phát hiện kẻ gian ở vùng ao đầm.",
    aim="Giảm một nửa số vụ mất trộm ở vùng nuôi tôm ngay trong năm đầu.",
    duties=(
        "Lắp 19 loa nén nối với nút bấm tại chòi canh ao.",
        "Khi loa phát hiệu lệnh, chòi gần nhất bật đèn, chặn lối ra sông.",
        "Ghi sổ từng lần phát hiệu lệnh và kết quả xử lý.",
    ),
    ways=("Trực chòi theo lịch tổ tự quản.", "Kiểm tra loa vào ngày 01 và ngày 15 hằng tháng."),
    money="Hội Nông dân vận động mua loa; không lập quỹ.",
    launch_place="Nhà văn hóa thôn 10",
    scope="Thôn 9, thôn 10, thôn 11 xã Hải Trung.",
    committee_roles=_roles(("Trịnh Văn Lợi", "Chủ tịch Hội Nông dân xã", "Ủy viên")),
    crowd=13,
    jobs=_JOBS,
    voice=0,
    years={
        2026: Year(
            goals=(
                Goal("Lắp loa tại chòi canh", "tang", "19", "19"),
                Goal("Số vụ mất trộm vùng nuôi tôm", "giam", "11 vụ", "7 vụ"),
                Goal("Hộ nuôi tôm tham gia trực", "tang", "80 %", "84,9 %"),
                Goal("Kiểm tra, bảo dưỡng loa", "tang", "18 lần", "19 lần"),
                Goal("Không để xảy ra đánh nhau gây thương tích", "khong-de-xay-ra", "0", "0"),
            ),
            half=(
                "19/19 loa hoạt động; phát hiệu lệnh 8 lần, bắt quả tang 2 đối tượng trộm dây điện.",
            ),
            results=(
                "Mất trộm còn 7 vụ (năm trước 23 vụ); phát hiệu lệnh 15 lần, thu lại 3 máy bơm.",
            ),
            proof=(
                ("17/3/2026", "Chòi số 7 bấm loa, bắt hai đối tượng trộm dây điện ao tôm."),
                ("30/9/2026", "Thu lại ba máy bơm, trả cho ba hộ thôn 11."),
            ),
        )
    },
)
_THIRD = Setting(
    key="ben-do-an-toan",
    model="Bến đò an toàn",
    **_commune("Bến đò an toàn"),
    founded=dt.date(2026, 1, 10),
    founding_number="11/QĐ-UBND",
    survey_topics=(
        "Xã có 4 bến đò ngang, mỗi ngày khoảng 900 lượt khách, 140 học sinh qua sông.",
        "Năm 2025 có 2 vụ va chạm đò, 1 vụ học sinh rơi xuống nước được cứu kịp.",
        "Chủ đò và 4 thôn ven sông đồng tình có quy ước chung.",
        "Đoàn xã, Hội Chữ thập đỏ xã có đội xung kích 22 người biết bơi.",
        "Có phong trào mặc áo phao nhưng chưa thường xuyên.",
        "Bến tự phát thôn 7 không đèn, không biển báo; đò chở quá người giờ tan học.",
    ),
    why="Cần tổ chức tự quản tại bến để không còn chở quá người và thiếu áo phao.",
    aim="100 % lượt khách mặc áo phao, không để xảy ra tai nạn đường thủy chết người.",
    duties=(
        "Kiểm đếm khách, áo phao trước khi đò rời bến.",
        "Dừng đò khi nước lớn, gió mạnh theo hiệu lệnh của trưởng bến.",
        "Nhắc nhở người say rượu, giữ trật tự tại bến; báo tin người lạ qua sông ban đêm.",
    ),
    ways=("Mỗi bến một trưởng bến và ba thành viên.", "Treo bảng số khách tối đa tại từng đò."),
    money="Chủ đò mua áo phao; UBND xã làm biển báo; không lập quỹ.",
    launch_place="bến đò Cửa Trung",
    scope="Bốn bến đò ngang xã Hải Trung.",
    committee_roles=_roles(("Đặng Bá Thắng", "Trưởng bến Cửa Trung", "Ủy viên")),
    crowd=16,
    jobs=("Lái đò", "Ngư dân", "Trưởng bến", "Giáo viên"),
    voice=1,
    years={
        2026: Year(
            goals=(
                Goal("Lượt khách mặc áo phao", "tang", "98 %", "99,1 %"),
                Goal("Tai nạn đường thủy chết người", "khong-de-xay-ra", "0", "0"),
                Goal("Lần chở quá số người", "giam", "5 lần", "2 lần"),
                Goal("Lắp biển báo, đèn bến", "tang", "4 bến", "4 bến"),
            ),
            half=("Bốn bến đã treo bảng số khách; 98,7 % khách mặc áo phao; nhắc nhở 12 chủ đò.",),
            results=(
                "99,1 % lượt khách mặc áo phao; xử lý 2 lần chở quá người; không có tai nạn.",
            ),
            proof=(
                ("26/5/2026", "Cứu hai học sinh khi đò chao tại bến thôn 7."),
                ("14/9/2026", "Dừng 9 chuyến đò khi nước lớn, hướng dẫn khách đi đường bộ."),
            ),
        )
    },
)


def _paths(tag: str, *, request: bool) -> dict[str, str]:
    paths = {
        "1a": f"KH khao sat {tag}.docx",
        "2": f"BC khao sat {tag}.docx",
        "3": f"TTr xay dung {tag}.docx",
        "4": f"NQ DU {tag}.pdf",
        "5": f"KH UBND {tag}.docx",
        "6a": "QD thanh lap.pdf",
        "7a": "QC BCD.docx",
        "7b": "QC mo hinh.docx",
        "8a": "KH ra mat.docx",
        "8a.bb": "Bien ban ra mat.docx",
        "9/2026": f"KH 2026 {tag}.docx",
        "10a/2026": f"BC 6T 2026 {tag}.docx",
        "10b/2026": f"BC nam 2026 {tag}.pdf",
        "11/2026": "xac nhan ket qua.docx",
        "15/2026": "KH tong ket.docx",
    }
    return {**paths, "13a/2026": "TTr xep loai.docx"} if request else paths


def _dossier(s: Setting, tag: str, day: int, comment: str, *, request: bool = True) -> Dossier:
    paths = _paths(tag, request=request)
    return Dossier(
        folder=s.key,
        files=papers(s, paths, asks=request),
        manifest=manifest(
            s,
            folder=s.key,
            level="xa",
            commune="xã Hải Trung",
            authority="Chủ tịch UBND xã Hải Trung",
            keeper="Công an xã Hải Trung",
            comment=comment,
            years=year_block(
                s,
                2026,
                paths["10b/2026"],
                sent(dt.date(2026, 11, day), f"Sổ văn bản đi xã Hải Trung, số {390 + day}"),
            ),
        ),
    )


DOSSIERS = (
    _dossier(_FIRST, "zalo", 3, "Thành lập 31/12/2025: đủ mười tháng vào 31/10/2026"),
    _dossier(_SECOND, "loa", 4, "Thành lập 05/01/2026: đủ mười tháng hay chưa tùy mốc tính"),
    _dossier(
        _THIRD,
        "ben do",
        4,
        "Thành lập 10/01/2026: năm 2026 chưa đủ mười tháng, không đề nghị xếp loại",
        request=False,
    ),
)
