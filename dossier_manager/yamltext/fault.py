"""Why a YAML file is refused: one fault with its line, and the parser's words in Vietnamese."""

import yaml

from dossier_manager.findings import Finding, Place, Severity, finding

_CAUSES = (
    (
        "mapping values are not allowed",
        "có dấu hai chấm ở chỗ không được phép, hoặc dòng thụt lề chưa đúng",
    ),
    (
        "could not find expected ':'",
        "thiếu dấu hai chấm sau tên khóa, hoặc thiếu dấu cách sau dấu hai chấm",
    ),
    ("unexpected end of stream", "ngoặc kép mở ở dòng này mà không đóng"),
    ("unexpected end", "ngoặc kép mở ở dòng này mà không đóng"),
    ("unexpected document", "ngoặc kép mở ở dòng này mà không đóng"),
    ("',' or ']'", "ngoặc vuông mở mà không đóng, hoặc thiếu dấu phẩy"),
    ("',' or '}'", "ngoặc nhọn mở mà không đóng, hoặc thiếu dấu phẩy"),
    ("'-' indicator", "dòng này không thẳng hàng với danh sách phía trên"),
    ("block sequence entries are not allowed", "dấu gạch ngang ở chỗ không được phép"),
    ("expected key", "dòng này không thẳng hàng với các khóa phía trên"),
    ("expected <block end>", "dòng này không thẳng hàng với các dòng phía trên"),
    ("'\\t'", "có ký tự Tab ở giữa dòng, cần thay bằng dấu cách"),
    ("cannot start any token", "giá trị bắt đầu bằng ký tự phải đặt trong ngoặc kép"),
    ("escape", "sau dấu \\ trong ngoặc kép có ký tự không hiểu được"),
    ("<document start>", "có chữ thừa sau khi nội dung đã hết"),
    ("directive", "dòng bắt đầu bằng % không hiểu được"),
)
_NEVER_CLOSED = (
    "unexpected",
    "',' or ",
    "could not find",
)  # these are noticed at the end, far from their cause
_ANY_OTHER = "viết sai cú pháp YAML"


class Fault(Exception):
    """Stops the reading of one file; never leaves this room."""

    def __init__(self, code: str, line: int | None = None, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.params = {key: str(value) for key, value in params.items()}

    def finding(self, name: str) -> Finding:
        """The same as a value."""
        place = Place(path=name, line=self.line)
        return finding(self.code, Severity.ERROR, place, **self.params)


def line_of(error: Exception, first_line: int) -> int | None:
    """The line at which the parser stopped."""
    mark = getattr(error, "problem_mark", None)
    return mark.line + first_line if mark is not None else None


def of_parser(error: Exception, first_line: int) -> Fault:
    """The fault behind an error of the parser, with the line where a person should look."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Fault("YAML_BROKEN", why=_cause(str(error)))
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark is not None and any(sign in problem for sign in _NEVER_CLOSED):
        mark = error.context_mark
    line = mark.line + first_line if mark is not None else None
    if "undefined tag handle" in problem:
        return Fault("YAML_TAG", line, tag="!")
    return Fault("YAML_BROKEN", line, why=_cause(problem))


def _cause(problem: str) -> str:
    return next((said for sign, said in _CAUSES if sign in problem), _ANY_OTHER)
