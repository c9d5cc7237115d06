"""What keys and listed values of the archive's files mean, in Vietnamese, for people."""

VALUES = {
    "mo-hinh": "mô hình",
    "diem": "điểm nhân rộng của một mô hình",
    "dien-hinh": "điển hình tiên tiến",
    "truong": "Trưởng mô hình, không có Ban Chỉ đạo",
    "ban-chi-dao": "Ban Chỉ đạo mô hình",
    "giu-ho-so": "giữ hồ sơ được xếp loại",
    "thanh-vien": "thành viên liên kết, giữ hồ sơ để theo dõi",
    "xa": "cấp xã",
    "huyen": "cấp huyện",
    "tinh": "cấp tỉnh",
    "bo": "bộ, ngành trung ương",
    "co-so": "cơ quan, doanh nghiệp, cơ sở giáo dục",
    "nhan-dan": "quần chúng nhân dân trực tiếp làm",
    "can-bo": "cán bộ, chiến sĩ, công chức, người lao động làm theo chức trách",
    "an-ninh-trat-tu": "bảo đảm an ninh, trật tự ở địa bàn",
    "phuc-vu-nhan-dan": "phục vụ nhu cầu, lợi ích của người dân",
    "tot": "Tốt",
    "kha": "Khá",
    "trung_binh": "Trung bình",
    "yeu": "Yếu",
    "da-nhan-rong": "đã Tốt, đã nhân rộng và còn hiệu quả",
    "cach-lam-moi": "mới, có cách làm hay",
    "tang": "càng cao càng tốt",
    "giam": "không vượt quá",
    "khong-de-xay-ra": "không để xảy ra",
    "co-khong": "làm được hay không",
    "so-chi-tieu-dat": "số chỉ tiêu đạt trên tổng số chỉ tiêu",
    "binh-quan-ty-le": "bình quân tỷ lệ hoàn thành của các chỉ tiêu",
    "assign": "gán văn bản vào thành phần hồ sơ",
    "describe": "ghi lại thông tin đọc được của văn bản",
    "waive": "miễn một thành phần",
    "verdict": "kết luận một tiêu chí",
    "sent": "ghi ngày gửi, ngày nhận báo cáo",
    "clear-mark": "xác nhận văn bản không mang dấu mật",
    "withdraw": "rút lại một quyết định đã ghi",
    "issued": "văn bản đã ban hành",
    "copy": "bản sao",
    "draft": "dự thảo",
    "paper_only": "chỉ có bản giấy",
    "secret": "tài liệu mật, giữ ở nơi khác",
    "shared": "nằm ở hồ sơ khác",
    "met": "đạt",
    "unmet": "không đạt",
}

MANIFEST_KEYS = {
    "format": "Số hiệu của mẫu kê khai. Để nguyên.",
    "id": "Mã hồ sơ, không trùng với hồ sơ nào khác trong kho. Không đổi về sau, vì các quyết định "
    "ghi nhận và hồ sơ khác dựa vào mã này.",
    "name": "Tên mô hình, điểm hoặc điển hình, viết như trong quyết định thành lập.",
    "kind": "Loại hồ sơ. Mỗi loại có danh mục thành phần riêng (22/HD-BCA-V05, V.1 và V.2).",
    "linked": "Có phải mô hình liên kết nhiều đơn vị, địa bàn không. Nếu có: phải có quy chế phối "
    "hợp các bên cùng ký, thành phần 7c (22/HD-BCA-V05, V.1.a(7), III.1.d).",
    "self_managed": "Có phải mô hình tự quản không. Hướng dẫn 22 không phân biệt; chỉ cần cho hồ "
    "sơ lập theo hướng dẫn cũ.",
    "rules": "Văn bản mà người lập hồ sơ xác định là được áp dụng, khi chương trình chọn chưa đúng "
    "hoặc không thể tự chọn. Chương trình dùng văn bản này và ghi rõ là do bản kê khai.",
    "rules.id": "Mã bộ quy định, xem bằng dossier rules list.",
    "rules.reason": "Vì sao, căn cứ vào đâu.",
    "founded_rules": "Văn bản đã theo khi thành lập mô hình, nếu khác văn bản xếp loại: giấy tờ "
    "làm một lần xét theo văn bản này (suy luận: không văn bản nào có điều khoản chuyển tiếp).",
    "founded_rules.id": "Mã bộ quy định, xem bằng dossier rules list.",
    "founded_rules.reason": "Vì sao, căn cứ vào đâu.",
    "commune": "Xã, phường, đặc khu. Dùng để thống kê và tổng kết theo địa bàn.",
    "level": "Cấp đã quyết định thành lập. Cấp thành lập là cấp xếp loại (22/HD-BCA-V05, III.2.c).",
    "place": "Địa bàn: thôn, khu phố, xã, phường, cơ quan nơi mô hình hoạt động.",
    "subject": "Lĩnh vực của mô hình, hoặc người, tập thể là điển hình.",
    "keeper": "Đơn vị giữ hồ sơ. Tùy chủ thể là Công an hay cơ quan khác mà theo quy định lưu trữ "
    "khác nhau (22/HD-BCA-V05, V.3).",
    "led_by": "Ai đứng đầu mô hình. Có Ban Chỉ đạo thì phải có quyết định Ban Chỉ đạo, thành phần "
    "6b, và quy chế Ban Chỉ đạo, thành phần 7a (22/HD-BCA-V05, III.1.d, V.1.a(6) và (7)).",
    "party_committee": "Nơi xây dựng mô hình có cấp ủy không. Không có thì chủ trương, thành phần "
    "4, do thủ trưởng cơ quan, doanh nghiệp cho (22/HD-BCA-V05, III.1.b).",
    "fund": "Mô hình có quỹ không. Nếu có: mỗi năm phải có sổ theo dõi thu, chi, thành phần 12 "
    "(22/HD-BCA-V05, V.1.a(12)).",
    "limited_members": "Số thành viên có cố định không. Cố định thì phải có danh sách thành viên, "
    "thành phần 6c (22/HD-BCA-V05, III.1.c, V.1.a(6)).",
    "piloted": "Có làm điểm trước khi nhân rộng không. Nếu có: tài liệu làm điểm, thành phần 8b "
    "(22/HD-BCA-V05, V.1.a(8)).",
    "role": "Đơn vị này giữ hồ sơ được xếp loại, hay chỉ giữ để theo dõi vì là thành viên liên "
    "kết (22/HD-BCA-V05, V.3). Bỏ trống là giữ hồ sơ được xếp loại.",
    "founding": "Quyết định thành lập. Từ ngày này tính đủ mười tháng để được xếp loại "
    "(22/HD-BCA-V05, III.2.a).",
    "founding.exists": "Đã có quyết định thành lập chưa. Ghi «không» nếu biết chắc là chưa ai ban "
    "hành.",
    "founding.number": "Số và ký hiệu quyết định.",
    "founding.date": "Ngày ký quyết định.",
    "founding.authority": "Chức danh và cơ quan của người ký.",
    "head_superior": "Mô hình liên kết: cấp quản lý đơn vị làm Trưởng mô hình; cấp này ra quyết "
    "định thành lập (22/HD-BCA-V05, III.1.d).",
    "performers": "Ai trực tiếp thực hiện; để phân biệt với mô hình «dân vận khéo» khi thống kê "
    "(Hướng dẫn Hòa Bình, đoạn 3).",
    "purpose": "Mô hình hướng tới việc gì; cùng mục đích như trên (Hướng dẫn Hòa Bình, đoạn 3).",
    "counted": "Người thống kê kết luận có tính mô hình này hay không. Để trống thì chương trình "
    "chỉ đề xuất.",
    "socialised": "Mô hình đã được xã hội hóa chưa: có nguồn lực do người dân, tổ chức góp.",
    "replication": "Đề xuất nhân rộng (22/HD-BCA-V05, III.3). Chỉ ghi khi đã đề xuất.",
    "replication.local_from": "Ngày đề xuất nhân rộng ở địa bàn, lĩnh vực khác.",
    "replication.v05": "Đề xuất Cục V05 thẩm định theo trường hợp nào.",
    "replication.v05_from": "Ngày gửi đề xuất tới Cục V05.",
    "rating_authority": "Ai xếp loại hiện nay, khi cấp đã thành lập không còn.",
    "rating_authority.name": "Chức danh hoặc cơ quan xếp loại.",
    "rating_authority.basis": "Văn bản phân công.",
    "ending_from": "Ngày bắt đầu làm thủ tục kết thúc (22/HD-BCA-V05, III.3). Chỉ người có thẩm "
    "quyền bắt đầu việc này; chương trình không tự bắt đầu, kể cả khi xếp loại Yếu.",
    "ended": "Mô hình đã kết thúc hoạt động (22/HD-BCA-V05, III.3). Chỉ ghi khi đã có quyết định.",
    "ended.date": "Ngày của quyết định kết thúc.",
    "ended.number": "Số và ký hiệu quyết định kết thúc.",
    "parent": "Mã hồ sơ của mô hình mẹ, nếu đây là điểm.",
    "shared": "Các thành phần của điểm này dùng chung văn bản đã có trong hồ sơ mô hình mẹ.",
    "groups": "Số tổ, nếu điểm có nhiều tổ.",
    "note": "Ghi chú của người lập hồ sơ. Chương trình không dùng để đánh giá.",
    "criteria": "Tiêu chí xếp loại mà Ban Chỉ đạo hoặc Trưởng mô hình đề ra thêm, ngoài các tiêu "
    "chí của văn bản (22/HD-BCA-V05, III.2.b, lưu ý). Chỉ thêm, không thay tiêu chí nào.",
    "criteria[].id": "Mã của tiêu chí, để ghi kết luận bằng dossier verdict.",
    "criteria[].title": "Nội dung tiêu chí.",
    "criteria[].grades": "Các mức cần tiêu chí này (tot, kha, trung_binh). Bỏ trống là cả ba.",
    "criteria[].source": "Văn bản đã đề ra tiêu chí.",
    "years": "Mỗi năm xếp loại một mục; năm tính từ 01/11 năm trước đến 31/10 (22/HD-BCA-V05, "
    "III.2.c).",
    "years[].year": "Năm xếp loại.",
    "years[].rated": "Mức đã được công nhận trong năm này, ghi theo quyết định. Chương trình không "
    "tự xếp loại.",
    "years[].rated.grade": "Mức xếp loại ghi trong quyết định.",
    "years[].rated.number": "Số và ký hiệu quyết định công nhận.",
    "years[].rated.date": "Ngày quyết định công nhận.",
    "years[].method": "Cách tính tỷ lệ hoàn thành chỉ tiêu của năm này (22/HD-BCA-V05, III.2.b).",
    "years[].targets": "Các chỉ tiêu trong kế hoạch năm.",
    "years[].targets[].name": "Tên chỉ tiêu.",
    "years[].targets[].direction": "Thế nào là đạt.",
    "years[].targets[].planned": "Mức kế hoạch, viết như trong kế hoạch.",
    "years[].targets[].achieved": "Kết quả, viết như trong báo cáo.",
    "years[].targets[].source": "Văn bản và trang có kết quả này. Không ghi thì chỉ là tự khai.",
    "years[].sent": "Ngày gửi báo cáo năm: phải trước 05/11 (22/HD-BCA-V05, III.2.c).",
    "years[].sent.date": "Ngày gửi.",
    "years[].sent.source": "Ngày gửi ghi ở đâu: sổ văn bản đi, trục liên thông.",
    "years[].received": "Ngày cấp trên nhận báo cáo.",
    "years[].received.date": "Ngày nhận.",
    "years[].received.source": "Ngày nhận ghi ở đâu: sổ văn bản đến, dấu công văn đến.",
    "years[].criteria": "Tiêu chí của điển hình: phải đạt từ 70 % (22/HD-BCA-V05, IV.1.c).",
    "years[].criteria.met": "Số tiêu chí đạt.",
    "years[].criteria.all": "Tổng số tiêu chí.",
    "years[].criteria.source": "Văn bản và trang có kết quả này.",
}

ARCHIVE_KEYS = {
    "format": "Số hiệu của mẫu. Để nguyên.",
    "id": "Mã của kho. Không đổi: chương trình nhận ra kho qua mã này.",
    "name": "Tên kho hồ sơ.",
    "unit": "Đơn vị giữ kho.",
    "province": "Tỉnh, thành phố.",
    "completion_method": "Cách tính tỷ lệ hoàn thành chỉ tiêu, khi bản kê khai không ghi riêng; "
    "Hướng dẫn 22 không nói rõ (22/HD-BCA-V05, III.2.b).",
    "first_site_counts": "Nơi đầu tiên làm mô hình có tính là một điểm không, khi thống kê; Hướng "
    "dẫn Hòa Bình không nói rõ (đoạn 2). Chưa ghi thì chương trình đưa cả hai con số.",
    "ignore": "Tên tệp, thư mục bỏ qua khi quét; dấu * thay cho chữ bất kỳ.",
}

DECISION_KEYS = {
    "id": "Mã của quyết định ghi nhận này.",
    "at": "Thời điểm ghi.",
    "by": "Ai quyết định.",
    "reason": "Lý do.",
    "action": "Quyết định làm gì.",
    "file": "Tệp trong hồ sơ, hoặc số hiệu của văn bản được giữ kín.",
    "sha256": "Dấu vân tay của tệp khi quyết định.",
    "pages": "Các trang.",
    "held": "Bản giấy ở đâu: hộp, cặp, tờ số, ai đã thấy.",
    "dossier": "Mã hồ sơ có văn bản này.",
    "requirement": "Mã thành phần đầy đủ, hoặc none: không thuộc thành phần nào.",
    "year": "Năm xếp loại.",
    "standing": "Văn bản này là gì.",
    "fields": "Thông tin đọc được của văn bản.",
    "criterion": "Mã tiêu chí.",
    "outcome": "Kết luận.",
    "sent": "Ngày gửi.",
    "received": "Ngày nhận.",
    "source": "Điều này ghi ở đâu.",
    "of": "Mã của quyết định bị rút lại.",
}
