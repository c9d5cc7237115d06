"""One rule set in full, so that an official can hold every row against the text."""

from collections.abc import Iterator

from dossier_manager.report import words
from dossier_manager.report.screen import Report, bullets, heading, line, stack, table
from dossier_manager.rules.model import Item, Part, RuleSet
from dossier_manager.rules.rating import Completion, Criterion, DayMonth, RatingRules
from dossier_manager.rules.rating import RecognitionRules as Recognition
from dossier_manager.rules.standing import RowStanding

UNKNOWN = "chưa rõ"
_PARTS = ("Phần", "Nội dung", "Kỳ", "Thiếu thì cản", "Căn cứ")
_JUDGES = {
    "person": "người thẩm định kết luận",
    "documents": "xét theo giấy tờ",
    "computed": "tính từ chỉ tiêu",
    "doubt": "máy xét; chỗ để ngỏ thì người thẩm định kết luận",
}


def set_report(ruleset: RuleSet, *, local: bool = False) -> Report:
    """Every row of a set with its clause. `local`: an archive's own set, and said to be."""
    shown: list[Report] = [
        heading(f"{ruleset.id}: {ruleset.title}"),
        *(line(text) for text in _about(ruleset, local=local)),
        table(_PARTS, [_part(ruleset, item, part) for item, part in ruleset.parts]),
    ]
    for title, texts in _sections(ruleset):
        if texts:
            shown += [heading(title), *bullets(texts)]
    return stack(shown)


def since(ruleset: RuleSet) -> str:
    """From when a set holds, or that nobody knows."""
    return words.day(ruleset.valid_from) if ruleset.valid_from else UNKNOWN


def kinds(ruleset: RuleSet) -> str:
    """The kinds of dossier that a set is for."""
    return ", ".join(words.KINDS.get(kind.value, kind.value) for kind in ruleset.kinds)


def _about(ruleset: RuleSet, *, local: bool) -> Iterator[str]:
    """Where the rules come from, from when they hold, and what the set does not say."""
    source = ruleset.source
    day = f"ngày {words.day(source.date)}" if source.date else "chưa rõ ngày"
    yield f"{source.title}, số {source.number}, {day}, {source.agency}"
    held = f"Áp dụng từ {since(ruleset)}" if ruleset.valid_from else "Chưa rõ áp dụng từ ngày nào"
    yield f"{held}, đến {words.day(ruleset.valid_to)}; dùng cho {kinds(ruleset)}"
    if ruleset.province is not None:
        yield f"Chỉ áp dụng ở {ruleset.province}"
    if ruleset.base is not None:
        yield f"Ghi đè lên {ruleset.base}: dòng nào không nói khác thì như ở đó"
    if local:
        yield "Bộ quy định riêng của kho, không phải bộ có sẵn"
    if ruleset.validity_note is not None:
        yield f"Về các ngày này: {ruleset.validity_note}"
    before = ruleset.predecessor
    if before is not None:
        held = f" ngày {words.day(before.date)}" if before.date else ""
        cited = f" [{ruleset.predecessor_basis}]" if ruleset.predecessor_basis else ""
        yield f"Trước đó: {before.number}{held}, chưa có trong máy ({before.said_by}){cited}"
    if ruleset.stated_only:
        yield (
            f"Không bao giờ tự chọn: chỉ dùng cho hồ sơ mà bản kê khai nêu {ruleset.id} ở rules "
            "(hoặc founded_rules), kèm lý do"
        )
    if ruleset.rating is None and ruleset.recognition is None:
        yield "Chỉ hỏi giấy tờ có đủ hay không; không xét mức xếp loại nào"


def _part(ruleset: RuleSet, item: Item, part: Part) -> tuple[str, ...]:
    title = part.title if part.title == item.title else f"{item.title}: {part.title}"
    left = f"{words.grades(part.person)}: người quyết" if part.person else ""
    bars = "; ".join(text for text in (words.grades(part.bars), left) if text)
    return (
        part.id,
        title,
        words.FREQUENCIES[part.owed.value],
        bars,
        _cited(ruleset, part.basis, part.row),
    )


def _cited(
    ruleset: RuleSet, clause: str, row: RowStanding = RowStanding.TEXT, text: str | None = None
) -> str:
    said = f" ({words.ROWS[row.value]})" if row is not RowStanding.TEXT else ""
    return ruleset.cite(clause, text) + said


def _sections(ruleset: RuleSet) -> Iterator[tuple[str, list[str]]]:
    """What a set says beside its parts, under a heading each."""
    yield "Các bước", [f"{s.title} [{ruleset.cite(s.basis)}]" for s in ruleset.steps]
    yield "Văn bản phải nói tới (không thấy thì chỉ báo “chưa thấy”)", list(_contents(ruleset))
    yield "Ai ban hành (người khác ban hành thì báo để xem lại)", list(_issuers(ruleset))
    yield (
        "Thứ tự thời gian (chỉ để nhắc)",
        [f"{' → '.join(o.parts)} [{_cited(ruleset, o.basis, o.row)}]" for o in ruleset.order],
    )
    if ruleset.rating is not None:
        yield "Xếp loại", list(_rating(ruleset, ruleset.rating))
        yield "Tiêu chí", [_criterion(ruleset, one) for one in ruleset.rating.criteria]
    if ruleset.recognition is not None:
        yield "Công nhận điển hình", list(_recognition(ruleset, ruleset.recognition))
        yield "Tiêu chí", [_criterion(ruleset, one) for one in ruleset.recognition.criteria]
    if ruleset.weak_ends_basis is not None:
        cited = ruleset.cite(ruleset.weak_ends_basis)
        yield "Thanh loại", [f"Mô hình xếp Yếu đều phải thanh loại [{cited}]"]
    if ruleset.site_basis is not None:
        cited = ruleset.cite(ruleset.site_basis)
        yield "Nhân rộng", [f"Làm lại đủ các bước, mỗi nơi một hồ sơ [{cited}]"]
    yield "Ai giữ hồ sơ", list(_keeping(ruleset))


def _contents(ruleset: RuleSet) -> Iterator[str]:
    for _, part in ruleset.parts:
        for one in part.contents:
            where = f" (trong phần {', '.join(one.within)})" if one.within else ""
            yield f"{part.id}: {one.title}{where} [{_cited(ruleset, one.basis, one.row, one.text)}]"


def _issuers(ruleset: RuleSet) -> Iterator[str]:
    for _, part in ruleset.parts:
        if part.issuers is not None:
            named = ", ".join(word.removeprefix("^") for word in part.issuers.accepts)
            yield f"{part.id}: {named} [{ruleset.cite(part.issuers.basis)}]"


def _rating(ruleset: RuleSet, rules: RatingRules) -> Iterator[str]:
    asked = rules.eligibility
    span = f"{_date(rules.year_from)} đến {_date(rules.year_to)}"
    yield f"Kỳ: {span} [{ruleset.cite(rules.year_basis)}]"
    if rules.yearly_basis is not None:
        yield f"Mỗi năm một lần [{ruleset.cite(rules.yearly_basis)}]"
    yield (
        f"Điều kiện: có quyết định thành lập của cấp có thẩm quyền (phần {asked.founding_part}) "
        f"[{ruleset.cite(asked.authority.basis)}]; hoạt động đủ {asked.months} tháng "
        f"[{ruleset.cite(asked.months_basis)}]"
    )
    yield (
        f"Báo cáo (phần {rules.report_part}) gửi trước ngày {_date(rules.report.before)} "
        f"[{_cited(ruleset, rules.report.basis, rules.report.row)}]"
    )
    yield (
        f"Quyết định (phần {rules.decision_part}) trước ngày {_date(rules.decision.before)} "
        f"[{_cited(ruleset, rules.decision.basis, rules.decision.row)}]"
    )
    if rules.authority_basis is not None:
        yield f"Cấp nào thành lập, cấp đó xếp loại [{ruleset.cite(rules.authority_basis)}]"
    for grade in rules.grades:
        band = f": {_band(grade.completion)}" if grade.completion else ""
        only = "; chỉ người có thẩm quyền kết luận" if grade.only_person else ""
        yield f"{grade.title}{band}{only} [{ruleset.cite(grade.basis)}]"
    if rules.own_criteria_basis is not None:
        yield f"Có thể đề ra thêm tiêu chí riêng [{ruleset.cite(rules.own_criteria_basis)}]"


def _band(band: Completion) -> str:
    """`từ 70 % đến dưới 90 % chỉ tiêu`."""
    if band.below is None:
        return f"từ {band.at_least} % chỉ tiêu"
    if band.at_least == 0:
        return f"dưới {band.below} % chỉ tiêu"
    return f"từ {band.at_least} % đến dưới {band.below} % chỉ tiêu"


def _date(day: DayMonth) -> str:
    return f"{day.day:02d}/{day.month:02d}"


def _criterion(ruleset: RuleSet, one: Criterion) -> str:
    counts = f" ({words.grades(one.grades)})" if one.grades else ""
    judge = _JUDGES.get(one.judge, one.judge)
    return f"{one.id}: {one.title}{counts}; {judge} [{ruleset.cite(one.basis)}]"


def _recognition(ruleset: RuleSet, rules: Recognition) -> Iterator[str]:
    yield (
        f"Đánh giá trong {rules.years} năm kể từ kế hoạch (phần {rules.plan_part}) "
        f"[{ruleset.cite(rules.years_basis)}]"
    )
    if rules.percent is not None and rules.percent_basis is not None:
        yield f"Đạt từ {rules.percent} % tiêu chí [{ruleset.cite(rules.percent_basis)}]"
    else:
        yield "Văn bản không nêu tỷ lệ tiêu chí phải đạt"
    yield "Đánh giá lại mỗi năm" if rules.again else "Văn bản không nói đánh giá lại mỗi năm"


def _keeping(ruleset: RuleSet) -> Iterator[str]:
    for one in ruleset.keeping:
        yield f"{one.who}: {one.law} [{ruleset.cite(one.basis)}]"
    if ruleset.member_basis is not None:
        cited = ruleset.cite(ruleset.member_basis)
        yield f"Đơn vị thành viên liên kết cũng giữ hồ sơ để theo dõi [{cited}]"
