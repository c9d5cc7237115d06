"""Why the system refused, in words for people who are not programmers."""

import errno

_REASONS = {  # by name: not every system has every number
    "EACCES": "không có quyền, hoặc chương trình khác đang giữ tệp",
    "EPERM": "hệ thống không cho phép",
    "EROFS": "nơi này chỉ cho đọc",
    "ENOSPC": "đĩa đã hết chỗ",
    "EDQUOT": "đã dùng hết dung lượng được cấp",
    "EFBIG": "tệp vượt quá cỡ cho phép",
    "ENOENT": "không tìm thấy",
    "ENOTDIR": "không phải thư mục",
    "EISDIR": "là thư mục, không phải tệp",
    "ENAMETOOLONG": "tên hoặc đường dẫn quá dài",
    "ELOOP": "lối tắt trỏ vòng quanh",
    "EIO": "lỗi đọc ghi của đĩa hoặc của ổ mạng",
    "ESTALE": "ổ mạng đã ngắt",
    "ENODEV": "ổ đĩa không còn nối",
    "ENOTCONN": "ổ mạng đã ngắt",
    "ETIMEDOUT": "ổ mạng không trả lời",
    "EHOSTDOWN": "máy chủ không hoạt động",
    "EHOSTUNREACH": "không tới được máy chủ",
    "EMFILE": "máy đang mở quá nhiều tệp",
    "EBUSY": "đang được dùng",
}


def reason(error: OSError) -> str:
    """The reason in Vietnamese; an unusual one by its system name."""
    name = errno.errorcode.get(error.errno or 0, str(error.errno))
    return _REASONS.get(name) or f"lỗi hệ thống {name}"
