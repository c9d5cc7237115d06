"""Blockers and findings in sentences: which grade, by what clause, what cures."""

from collections.abc import Iterable, Mapping

from dossier_manager import messages
from dossier_manager.audit.model import Blocker, GradeResult
from dossier_manager.findings import Finding
from dossier_manager.report import words

_CONCLUDED_BY_PEOPLE = "yeu"


def sentence(blocker: Blocker) -> str:
    """A blocker's message with its clause and its cure."""
    said = messages.say(blocker.code, dict(blocker.params))
    text = said.message + (f" [{blocker.basis}]" if blocker.basis else "")
    return text + (f" Cách xử lý: {said.cure}" if said.cure else "")


def grouped(grades: Mapping[str, GradeResult]) -> list[tuple[Blocker, list[str], list[str]]]:
    """Each blocker once, with the grades that it bars and those that it leaves to a person.

    The signs of Yếu are left out: see `signs_of_weak`.
    """
    found: dict[tuple[object, ...], tuple[Blocker, list[str], list[str]]] = {}
    for name in words.GRADES:
        result = grades.get(name)
        if result is None or name == _CONCLUDED_BY_PEOPLE:
            continue
        for blocker in result.blockers:
            key = (blocker.code, blocker.requirement, blocker.params, blocker.basis)
            entry = found.setdefault(key, (blocker, [], []))
            (entry[1] if blocker.bars else entry[2]).append(name)
    return list(found.values())


def lines(grades: Mapping[str, GradeResult]) -> list[str]:
    """One line for each blocker: `Cản Tốt, Khá: … [clause] Cách xử lý: …`."""
    result = []
    for blocker, barred, left in grouped(grades):
        heads = [f"Cản {words.grades(barred)}"] if barred else []
        heads += [f"{words.grades(left)}: người có thẩm quyền quyết"] if left else []
        result.append(f"{'; '.join(heads)}: {sentence(blocker)}")
    return result


def signs_of_weak(grades: Mapping[str, GradeResult]) -> list[str]:
    """What a person may weigh for Yếu. The program never concludes it."""
    result = grades.get(_CONCLUDED_BY_PEOPLE)
    return [sentence(blocker) for blocker in result.blockers] if result else []


def main_blocker(grades: Mapping[str, GradeResult]) -> str:
    """The first thing to look at, in a few words; a dash where nothing stands in the way."""
    listed = grouped(grades)
    if not listed:
        return words.NOTHING
    blocker = next((b for b, barred, _ in listed if barred), listed[0][0])
    more = f" (và {len(listed) - 1} điều khác)" if len(listed) > 1 else ""
    return messages.say(blocker.code, dict(blocker.params)).message + more


def finding_lines(findings: Iterable[Finding]) -> list[str]:
    """One line for each finding: weight, place, message, clause, cure."""
    result = []
    for entry in findings:
        said = messages.text(entry)
        place = f"{entry.place}: " if str(entry.place) else ""
        basis = f" [{entry.basis}]" if entry.basis else ""
        cure = f" Cách xử lý: {said.cure}" if said.cure else ""
        result.append(
            f"({words.SEVERITIES[entry.severity.value]}) {place}{said.message}{basis}{cure}"
        )
    return result
