"""Story a: everything there, confirmed by a person; nothing stands before Tốt."""

# ruff: noqa: E501 - sentences of papers stay whole

import datetime as dt

from tests.paperwork.dossier import Confirmation, Dossier
from tests.paperwork.forms import founding, rating
from tests.paperwork.manifests import rated
from tests.paperwork.paper import Paper
from tests.paperwork.photo import as_photo
from tests.paperwork.places import commune
from tests.paperwork.setting import Goal, Setting, Year, targets_yaml
from tests.paperwork.sheet import as_sheet
from tests.paperwork.standard import papers

_GOALS_2025 = (
    Goal("Lắp mới mắt camera tại ngã ba, ngã tư", "tang", "30", "34"),
    Goal("Hộ dân tham gia đóng góp", "tang", "70 %", "78,4 %"),
    Goal("Không để xảy ra trọng án", "khong-de-xay-ra", "0", "0"),
    Goal("Số vụ trộm cắp tài sản", "giam", "12 vụ", "9 vụ"),
)
_GOALS_2026 = (
    Goal("Mắt camera hoạt động ổn định", "tang", "95 %", "97,6 %"),
    Goal("Lắp thêm mắt camera tại khu vực giáp ranh", "tang", "12", "15"),
    Goal("Hộ dân tham gia đóng góp duy trì", "tang", "80 %", "86,5 %"),
    Goal("Không để xảy ra trọng án", "khong-de-xay-ra", "0", "0"),
    Goal("Số vụ trộm cắp tài sản", "giam", "9 vụ", "5 vụ"),
    Goal("Số vụ gây rối trật tự công cộng", "giam", "4 vụ", "2 vụ"),
    Goal("Tin báo có giá trị cung cấp cho Công an", "tang", "40 tin", "52 tin"),
    Goal("Trích xuất dữ liệu phục vụ điều tra", "tang", "20 lượt", "31 lượt"),
    Goal("Buổi tuyên truyền tại thôn", "tang", "10 buổi", "12 buổi"),
    Goal("Tập huấn vận hành, bảo mật dữ liệu", "co-khong", "có", "có"),
    Goal("Thành viên dự họp định kỳ đầy đủ", "tang", "90 %", "93,3 %"),
    Goal("Vận động xã hội hóa (triệu đồng)", "tang", "60", "48,5", met=False),
)
STORY = Setting(
    key="camera-an-ninh",
    model="Camera an ninh",
    **commune(
        "xã",
        "Tân Phong",
        "Camera an ninh",
        chair="Nguyễn Văn Hòa",
        police_chief="Thiếu tá Lê Quang Minh",
        secretary="Trần Đình Khôi",
        leader="Nguyễn Văn Hòa",
    ),
    founded=dt.date(2024, 11, 18),
    founding_number="214/QĐ-UBND",
    survey_topics=(
        (
            "Xã Tân Phong có diện tích 18,4 km², 2.316 hộ, 9.027 khẩu, 9 thôn; đường tỉnh 473 chạy qua "
            "7,2 km, có 2 chợ và 1 cụm công nghiệp với 1.150 lao động."
        ),
        (
            "Từ năm 2022 đến tháng 8/2024 xảy ra 47 vụ phạm pháp hình sự, trong đó 29 vụ trộm cắp tài "
            "sản (61,7 %); 18 vụ chưa rõ đối tượng do thiếu hình ảnh."
        ),
        "Nhân dân đồng thuận cao: 1.984/2.316 hộ được hỏi (85,7 %) đồng ý đóng góp lắp camera.",
        "9/9 chi bộ thôn có nghị quyết về an ninh, trật tự; Tổ bảo vệ an ninh, trật tự có 27 người.",
        "Xã đạt danh hiệu khá về phong trào năm 2023; có 2 tổ tự quản nhưng hoạt động chưa đều.",
        "Đường liên thôn thiếu đèn; 14 ngã ba, ngã tư không có người trông coi ban đêm.",
    ),
    why="Từ thực trạng trên, việc lắp đặt camera an ninh là cần thiết để phòng ngừa, phát hiện tội phạm.",
    aim="Kéo giảm ít nhất 20 % số vụ trộm cắp tài sản mỗi năm, nâng tỷ lệ điều tra, khám phá án.",
    duties=(
        "Quản lý, vận hành hệ thống camera tại 14 ngã ba, ngã tư và 2 chợ, trực màn hình 24/24 giờ.",
        "Phát hiện, báo tin ngay cho Công an xã khi có hình ảnh nghi vấn.",
        "Lưu dữ liệu tối thiểu 30 ngày, chỉ cung cấp khi có văn bản yêu cầu hợp pháp.",
        "Tuyên truyền Nhân dân tự lắp camera tại gia đình và chia sẻ hình ảnh.",
    ),
    ways=(
        "Mỗi ca trực 2 người; số điện thoại trực được niêm yết tại nhà văn hóa 9 thôn.",
        "Giao ban hằng tuần với Công an xã vào chiều thứ sáu.",
    ),
    money="Kinh phí từ nguồn Nhân dân đóng góp, doanh nghiệp ủng hộ và hỗ trợ của ngân sách xã; quỹ "
    "được ghi sổ, công khai mỗi quý.",
    launch_place="Nhà văn hóa xã Tân Phong",
    scope="Toàn xã Tân Phong, 9 thôn.",
    committee_roles=(
        ("Nguyễn Văn Hòa", "Chủ tịch UBND xã", "Trưởng ban"),
        ("Lê Quang Minh", "Trưởng Công an xã", "Phó Trưởng ban Thường trực"),
        ("Phạm Thị Lan", "Chủ tịch UBMTTQ xã", "Phó Trưởng ban"),
        ("Vũ Hồng Sơn", "Công chức tài chính", "Ủy viên, giữ quỹ"),
    ),
    crowd=18,
    voice=0,
    years={
        2025: Year(
            goals=_GOALS_2025,
            half=("Đã lắp 22/30 mắt camera; nhận 17 tin báo; trộm cắp giảm từ 8 xuống 5 vụ.",),
            results=("Lắp 34 mắt camera, trích xuất 19 lượt phục vụ điều tra; bắt 6 đối tượng.",),
            proof=(
                ("14/02/2025", "Camera chợ Đình ghi hình đối tượng móc túi, bắt quả tang."),
                ("30/7/2025", "Truy tìm xe máy mất tại thôn 6 sau 40 phút."),
            ),
            fund=(
                ("06/01/2025", "Nhân dân thôn 1 đến thôn 9 đóng góp", 92_640_000, 0),
                ("20/3/2025", "Mua 34 mắt camera và đầu ghi", 0, 78_200_000),
                ("15/9/2025", "Trả tiền điện, mạng", 0, 6_300_000),
            ),
            given="Tốt",
        ),
        2026: Year(
            goals=_GOALS_2026,
            half=(
                (
                    "Hệ thống 49 mắt camera hoạt động ổn định 97,1 %; tiếp nhận 27 tin báo, trích xuất 14 "
                    "lượt dữ liệu phục vụ 5 vụ việc."
                ),
                "Trộm cắp tài sản 3 vụ, giảm 2 vụ so với cùng kỳ; không xảy ra trọng án.",
            ),
            results=(
                (
                    "Hệ thống có 49 mắt camera; lực lượng trực phát hiện 52 tin có giá trị, giúp Công an "
                    "xã làm rõ 7 vụ, bắt 9 đối tượng, thu hồi tài sản trị giá 164 triệu đồng."
                ),
                "Trộm cắp còn 5 vụ (năm 2025: 9 vụ); gây rối trật tự công cộng 2 vụ (năm 2025: 4 vụ).",
                (
                    "86,5 % hộ dân đóng góp duy trì; chỉ tiêu vận động xã hội hóa chưa đạt do hai doanh "
                    "nghiệp tạm dừng hoạt động."
                ),
            ),
            proof=(
                (
                    "12/12/2025",
                    "Camera ngã ba thôn 4 ghi xe tải chở gỗ lậu, Công an tạm giữ 3,1 m³.",
                ),
                ("08/3/2026", "Hình ảnh trích xuất giúp bắt nhóm trộm chó 4 đối tượng."),
                ("21/6/2026", "Tìm được cháu bé đi lạc tại chợ Đình sau 25 phút."),
                ("19/9/2026", "Làm rõ vụ tai nạn giao thông bỏ chạy trên đường tỉnh 473."),
            ),
            fund=(
                ("05/01/2026", "Tồn năm trước chuyển sang", 8_140_000, 0),
                ("20/01/2026", "Nhân dân đóng góp duy trì", 54_720_000, 0),
                ("11/4/2026", "Công ty Gạch Tân Phong ủng hộ", 20_000_000, 0),
                ("02/6/2026", "Lắp 15 mắt camera giáp ranh", 0, 41_250_000),
                ("30/9/2026", "Điện, mạng, sửa chữa", 0, 13_870_000),
            ),
        ),
    },
)
_PATHS = {
    "1a": "Bước 1/1. KH khảo sát.signed.pdf",
    "2": "Bước 1/2. BC kết quả khảo sát.pdf",
    "3": "Bước 1/3. Tờ trình đề xuất MH camera.pdf",
    "4": "Bước 2/4. NQ chủ trương Đảng ủy.pdf",
    "5": "Bước 2/5. KH triển khai UBND.pdf",
    "6a": "Bước 4/QĐ 214.signed.pdf",
    "6b": "Bước 4/QĐ 215 thành lập BCĐ.pdf",
    "6c": "Bước 4/DS thành viên kèm QĐ 214.docx",
    "7a": "Bước 4/QC BCĐ.pdf",
    "7b": "Bước 4/QC hoạt động mô hình.pdf",
    "8a": "Bước 5/KH ra mắt.pdf",
    "8a.gm": "Bước 5/GM ra mắt.docx",
    "8a.bb": "Bước 5/Biên bản ra mắt.pdf",
    "9/2025": "2025/KH hoạt động 2025.pdf",
    "10a/2025": "2025/BC 6 tháng 2025.docx",
    "10b/2025": "2025/BC năm 2025.pdf",
    "11/2025": "2025/Xác nhận của CAX 2025.pdf",
    "12/2025": "2025/Sổ quỹ 2025.docx",
    "13a/2025": "2025/TTr xếp loại 2025.pdf",
    "13b/2025": "2025/QĐ xếp loại 2025.pdf",
    "15/2025": "2025/KH tổng kết 2025.docx",
    "9/2026": "2026/KH hoạt động 2026.pdf",
    "10a/2026": "2026/BC 6 tháng 2026.pdf",
    "10b/2026": "2026/BC năm 2026 (1.11.25-31.10.26).pdf",
    "11/2026": "2026/Xác nhận của CAX 2026.pdf",
    "12/2026": "2026/Sổ quỹ 2026.pdf",
    "13a/2026": "2026/TTr xếp loại 2026.pdf",
    "15/2026": "2026/KH tổng kết 2026.pdf",
}
_EXTRA: dict[str, Paper | bytes] = {
    "Kiện toàn/QĐ kiện toàn BCĐ 2025.pdf": founding.renewal(
        STORY,
        dt.date(2025, 8, 12),
        "Thực hiện sắp xếp tổ chức bộ máy chính quyền địa phương 02 cấp",
    ),
    "2026/QĐ khen thưởng.pdf": rating.award(
        STORY,
        dt.date(2026, 8, 18),
        "03 thành viên tổ trực camera",
        "Đã có thành tích trong phát hiện, báo tin nhóm trộm cắp ngày 08/3/2026.",
    ),
    "2026/Ảnh/IMG_2231.jpg": as_photo("HỘI NGHỊ TẬP HUẤN\nVẬN HÀNH CAMERA AN NINH", seed=11),
    "2026/danh sach diem lap camera.xlsx": as_sheet(
        "Camera",
        (
            ("TT", "Vị trí", "Thôn", "Số mắt"),
            (1, "Ngã ba Cây Đa", "Thôn 1", 4),
            (2, "Chợ Đình", "Thôn 2", 6),
            (3, "Cầu Bến Thủy Nhỏ", "Thôn 4", 5),
            (4, "Giáp xã Yên Hạ", "Thôn 9", 15),
        ),
    ),
}
_CONFIRMED = tuple(
    Confirmation(path=_PATHS[key], part=part, year=year)
    for key, part, year in (
        ("1a", "1a", None),
        ("1a", "1b", None),
        ("2", "2", None),
        ("3", "3", None),
        ("4", "4", None),
        ("5", "5", None),
        ("6a", "6a", None),
        ("6b", "6b", None),
        ("6c", "6c", None),
        ("7a", "7a", None),
        ("7b", "7b", None),
        ("8a", "8a", None),
        ("8a.bb", "8a", None),
        ("9/2025", "9", 2025),
        ("10a/2025", "10a", 2025),
        ("10b/2025", "10b", 2025),
        ("11/2025", "11", 2025),
        ("12/2025", "12", 2025),
        ("13a/2025", "13a", 2025),
        ("13b/2025", "13b", 2025),
        ("15/2025", "15b", 2025),
        ("9/2026", "9", 2026),
        ("10a/2026", "10a", 2026),
        ("10b/2026", "10b", 2026),
        ("11/2026", "11", 2026),
        ("12/2026", "12", 2026),
        ("13a/2026", "13a", 2026),
        ("15/2026", "15b", 2026),
    )
)
_MORE = (
    Confirmation(
        path="2026/Ảnh/IMG_2231.jpg",
        part="11",
        year=2026,
        reason="Ảnh chụp buổi tập huấn ngày 16/5/2026, do Công an xã chụp",
    ),
    Confirmation(
        path="2026/danh sach diem lap camera.xlsx",
        part="none",
        reason="Bảng theo dõi nội bộ, không phải thành phần hồ sơ",
        standing=None,
    ),
)
DOSSIER = Dossier(
    folder="camera-an-ninh",
    confirmed=_CONFIRMED + _MORE,
    files={
        **papers(
            STORY,
            _PATHS,
            signed_at="Ký bởi: Ủy ban nhân dân xã Tân Phong\n"
            "Thời gian ký: 18.11.2024 09:12:31 +07:00",
        ),
        **_EXTRA,
    },
    manifest=f"""
# Bản kê khai hồ sơ mô hình – cán bộ Công an xã Tân Phong lập, cập nhật 05/11/2026
format: 1
id: camera-an-ninh
name: "Mô hình “Camera an ninh” xã Tân Phong"
kind: mo-hinh
linked: không
level: xa
commune: "xã Tân Phong"
place: "xã Tân Phong, tỉnh Sông Lam"
subject: "Công an xã Tân Phong"
keeper: "Công an xã Tân Phong"
led_by: ban-chi-dao
party_committee: có
fund: có            # quỹ do Nhân dân đóng góp, có sổ
limited_members: có
piloted: không
founding:
  exists: có
  number: "214/QĐ-UBND"
  date: 18/11/2024
  authority: "Chủ tịch UBND xã Tân Phong"
years:
  - year: 2025
{rated(STORY, 2025)}    method: so-chi-tieu-dat
    sent:
      date: 04/11/2025   # trước ngày 05/11
      source: "Sổ văn bản đi của BCĐ, số 31 ngày 04/11/2025"
    targets:
{targets_yaml(STORY.years[2025], f"§{_PATHS['10b/2025']}§")}
  - year: 2026
    method: so-chi-tieu-dat
    sent:
      date: 03/11/2026
      source: "Sổ văn bản đi của BCĐ, số 42 ngày 03/11/2026"
    received:
      date: 03/11/2026
      source: "Dấu công văn đến của UBND xã, số 1187"
    # Chỉ tiêu xã hội hóa chưa đạt: 48,5/60 triệu đồng
    targets:
{targets_yaml(STORY.years[2026], f"§{_PATHS['10b/2026']}§")}
""",
)
