"""The audit of an archive for people: a line for each dossier, then what stands in the way."""

from collections.abc import Mapping, Sequence

from rich.text import Text

from dossier_manager.archive.decisions import Action, Decision
from dossier_manager.audit.model import ArchiveAudit, DossierAudit, Rating, Recognition, Status
from dossier_manager.catalogue.view import ArchiveView
from dossier_manager.findings import Finding, Severity, by_severity
from dossier_manager.report import blockers, words
from dossier_manager.report.broken import no_dossiers
from dossier_manager.report.percent import percent
from dossier_manager.report.screen import Report, bullets, clean, heading, line, stack, table

_COLUMNS = (
    *("Hồ sơ", "Đủ điều kiện", "Chỉ tiêu"),
    *("Chưa bị cản tới", "Giấy tờ chắc tới", "Vướng chính"),
)
_LEGEND = (
    "Hai cột mức chỉ nói về giấy tờ, không phải kết quả xếp loại: tiêu chí do người thẩm định kết "
    "luận chưa tính vào đây, và cấp có thẩm quyền quyết định mức."
)
_TRUTH_STYLES = {"yes": "green", "no": "red", "unknown": "yellow"}


def title(view: ArchiveView, audit: ArchiveAudit) -> list[Report]:
    """Archive, day of judgement and rating year."""
    start, end = audit.period
    return [
        heading(f"Kho hồ sơ: {view.settings.name}"),
        line(
            f"Ngày xét {words.day(audit.as_of)}; kỳ đánh giá {audit.year} "
            f"({words.day(start)} – {words.day(end)})"
        ),
        line(words.coverage(audit.coverage)),
    ]


def waivers(view: ArchiveView) -> dict[str, list[Decision]]:
    """The waivers in force, by the dossier's path."""
    return {
        dossier.path: [e for e in dossier.decisions if e.action is Action.WAIVE]
        for dossier in view.dossiers
    }


def audit_report(view: ArchiveView, audit: ArchiveAudit) -> Report:
    """Table, then each dossier that has something to say, then what concerns the archive."""
    waived = waivers(view)
    shown: list[Report] = [*title(view, audit)]
    if audit.dossiers:
        shown.append(table(_COLUMNS, (_row(dossier) for dossier in audit.dossiers)))
        if any(dossier.rating is not None for dossier in audit.dossiers):
            shown.append(line(_LEGEND))
    else:
        shown.append(line(no_dossiers(audit.findings)))
    for dossier in audit.dossiers:
        shown += section(dossier, waived)
    if audit.findings:
        shown += [
            heading("Về cả kho"),
            *bullets(blockers.finding_lines(by_severity(audit.findings))),
        ]
    return stack(shown)


def _row(dossier: DossierAudit) -> Sequence[str | Text]:
    name = f"{dossier.name} ({dossier.id})"
    if dossier.rating is None:
        return (name, words.NOTHING, words.NOTHING, words.NOTHING, words.NOTHING, _unrated(dossier))
    rating = dossier.rating
    truth = rating.eligible.value
    return (
        name,
        Text(words.TRUTHS[truth], _TRUTH_STYLES[truth]),
        percent(rating.completion.percent) if rating.completion else "chưa tính được",
        Text(words.possible(rating)),
        Text(words.proven(rating)),
        _main_blocker(dossier, rating),
    )


def _main_blocker(dossier: DossierAudit, rating: Rating) -> str:
    """What stands in the way first, or what still waits for a person before it is sure."""
    in_the_way = blockers.in_the_way(rating.grades, rating.possible)
    unsure = {i.requirement for i in dossier.items if i.bars and i.status is Status.UNSURE}
    wanted = rating.grades[rating.possible].unproven if rating.possible else ()
    unconfirmed = len(set(wanted) - unsure)
    return blockers.main_blocker(in_the_way, unsure=len(unsure), unconfirmed=unconfirmed)


def _unrated(dossier: DossierAudit) -> str:
    if dossier.recognition is not None:
        return recognition_sentence(dossier.recognition)
    return dossier.why_not_rated or "không thuộc diện xếp loại"


def recognition_sentence(result: Recognition) -> str:
    """What is known of a điển hình's recognition. It never says that it is recognised."""
    state = {
        "open": "chưa thấy tài liệu nào cản việc công nhận",
        "barred": "việc công nhận còn vướng",
        "person": "việc công nhận do người có thẩm quyền quyết",
    }[result.state.value]
    met = f"; đạt {result.met}/{result.all} tiêu chí (tự khai)" if result.met is not None else ""
    due = f"; hạn {words.day(result.due)}" if result.due else ""
    left = f"; còn {len(result.undecided)} tiêu chí do người thẩm định kết luận"
    return state + met + due + (left if result.undecided else "")


def section(
    dossier: DossierAudit, waived: Mapping[str, Sequence[Decision]], *, whole: bool = False
) -> list[Report]:
    """One dossier: its sentence, its blockers, its waivers, its findings.

    In short, what stands before the best possible grade and what a person should look at;
    `whole` tells everything.
    """
    texts = _sentences(dossier)
    rating = dossier.rating
    if rating is not None:
        grades = rating.grades
        if not whole:
            grades = blockers.in_the_way(rating.grades, rating.possible)
        texts += blockers.lines(grades)
        signs = blockers.signs_of_weak(rating.grades)
        texts += [f"Dấu hiệu để người có thẩm quyền xem, máy không kết luận: {s}" for s in signs]
    if dossier.recognition is not None:
        texts += [blockers.sentence(blocker) for blocker in dossier.recognition.blockers]
    texts += [words.waiver(entry) for entry in waived.get(dossier.path, ())]
    shown = by_severity(dossier.findings) if whole else _weighty(dossier.findings)
    texts += blockers.finding_lines(shown, own=dossier.id)
    if len(shown) < len(dossier.findings):
        left = len(dossier.findings) - len(shown)
        texts.append(f"(cho biết) còn {left} điều để biết; xem: dossier show … {dossier.id}")
    title_text = Text(clean(dossier.name), "bold")
    title_text.append(
        clean(f" – {words.KINDS.get(dossier.kind, dossier.kind)}, {dossier.path}"), "dim"
    )
    return [title_text, *bullets(texts), Text("")]


def _weighty(findings: Sequence[Finding]) -> list[Finding]:
    """What a person should look at; what is only told waits in `dossier show`."""
    return [f for f in by_severity(findings) if f.severity is not Severity.INFO]


def _sentences(dossier: DossierAudit) -> list[str]:
    if dossier.rating is None:
        return [_unrated(dossier)]
    rating = dossier.rating
    texts = [words.headline(rating)]
    if rating.eligible_why and not texts[0].endswith(rating.eligible_why):
        texts.append(f"Đủ điều kiện: {words.TRUTHS[rating.eligible.value]} – {rating.eligible_why}")
    if rating.completion:
        sources = "; ".join(rating.completion.sources) or "không nêu nguồn"
        share = percent(rating.completion.percent)
        method = words.METHODS.get(rating.completion.method, rating.completion.method)
        texts.append(
            f"Chỉ tiêu: {share} (tính theo {method}; theo số liệu tự khai có ghi nguồn: {sources})"
        )
    return texts + _not_yet_proven(rating)


def _not_yet_proven(rating: Rating) -> list[str]:
    """What confirmed evidence is still wanted for the best possible grade."""
    if rating.possible is None or rating.proven == rating.possible:
        return []
    wanted = [words.unproven(name) for name in rating.grades[rating.possible].unproven]
    if not wanted:
        return []
    return [
        f"Chưa chắc {words.grade(rating.possible)} vì chưa có người xác nhận: {', '.join(wanted)}"
    ]
