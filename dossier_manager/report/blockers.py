"""Blockers and findings in sentences: which grade, by what clause, what cures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dossier_manager import messages
from dossier_manager.audit.model import Blocker, GradeResult, GradeState
from dossier_manager.findings import Finding
from dossier_manager.report import words

_CONCLUDED_BY_PEOPLE = "yeu"
_NO_SIGN = "ONLY_PERSON"
_MOST_PLACES = 5


@dataclass(slots=True)
class Standing:
    """One blocker with the grades that it bars, those that it leaves open, and its clauses."""

    blocker: Blocker
    barred: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)

    def add(self, grade: str, blocker: Blocker) -> None:
        """The same blocker stands before this grade too, perhaps by another clause."""
        (self.barred if blocker.bars else self.left).append(grade)
        if blocker.basis and blocker.basis not in self.clauses:
            self.clauses.append(blocker.basis)


def sentence(blocker: Blocker, clauses: Iterable[str] | None = None) -> str:
    """A blocker's message with its clauses and its cure."""
    basis = "; ".join(clauses) if clauses is not None else blocker.basis
    said = messages.say(blocker.code, dict(blocker.params))
    text = said.message + (f" [{basis}]" if basis else "")
    return text + (f" Cách xử lý: {said.cure}" if said.cure else "")


def grouped(grades: Mapping[str, GradeResult]) -> list[Standing]:
    """Each blocker once, best grade first. The signs of Yếu are left out: `signs_of_weak`."""
    found: dict[tuple[object, ...], Standing] = {}
    for name in words.GRADES:
        result = grades.get(name)
        if result is None or name == _CONCLUDED_BY_PEOPLE:
            continue
        for blocker in result.blockers:
            key = (blocker.code, blocker.requirement, blocker.params)
            found.setdefault(key, Standing(blocker)).add(name, blocker)
    return list(found.values())


def in_the_way(grades: Mapping[str, GradeResult], possible: str | None) -> dict[str, GradeResult]:
    """The grades down to the best possible one: what stands before a lower one is no hindrance.

    All of them where no grade is possible. Of a barred grade only what bars it: the rest
    matters once that is cured.
    """
    ladder = [grade for grade in words.GRADES if grade in grades]
    if possible is not None:
        ladder = ladder[: ladder.index(possible) + 1]
    return {grade: _decisive(grades[grade]) for grade in ladder}


def _decisive(result: GradeResult) -> GradeResult:
    if result.state is not GradeState.BARRED:
        return result
    return replace(result, blockers=tuple(b for b in result.blockers if b.bars))


def lines(grades: Mapping[str, GradeResult]) -> list[str]:
    """One line for each blocker: `Cản Tốt, Khá: … [clause] Cách xử lý: …`."""
    result = []
    for standing in grouped(grades):
        heads = [f"Cản {words.grades(standing.barred)}"] if standing.barred else []
        if standing.left:
            heads.append(f"{words.grades(standing.left)} do người có thẩm quyền quyết")
        result.append(f"{'; '.join(heads)}: {sentence(standing.blocker, standing.clauses)}")
    return result


def signs_of_weak(grades: Mapping[str, GradeResult]) -> list[str]:
    """What a person may weigh for Yếu. The program never concludes it."""
    result = grades.get(_CONCLUDED_BY_PEOPLE)
    found = result.blockers if result else ()
    return [sentence(blocker) for blocker in found if blocker.code != _NO_SIGN]


def main_blocker(
    grades: Mapping[str, GradeResult], *, unsure: int = 0, unconfirmed: int = 0
) -> str:
    """The first thing to look at, in a few words.

    Where nothing stands in the way, how many parts are `unsure` and how many other conditions
    nobody confirmed; a dash where there is none of these either.
    """
    listed = grouped(grades)
    if not listed:
        waiting = [f"{unsure} thành phần chưa rõ"] if unsure else []
        other = " khác" if unsure else ""
        waiting += [f"{unconfirmed} điều{other} chưa có người xác nhận"] if unconfirmed else []
        return ", ".join(waiting) or words.NOTHING
    first = next((standing for standing in listed if standing.barred), listed[0]).blocker
    more = f" (và {len(listed) - 1} điều khác)" if len(listed) > 1 else ""
    return messages.say(first.code, dict(first.params)).message + more


def finding_lines(findings: Iterable[Finding], *, own: str | None = None) -> list[str]:
    """One line for each thing to say: weight, places, message, clause, cure.

    What is said of many files is said once. `own` is the dossier that the lines stand under:
    its id is not named again.
    """
    places: dict[tuple[str, str], list[str]] = {}
    for entry in findings:
        said = messages.text(entry)
        basis = f" [{entry.basis}]" if entry.basis else ""
        cure = f" Cách xử lý: {said.cure}" if said.cure else ""
        key = (words.SEVERITIES[entry.severity.value], said.message + basis + cure)
        named = places.setdefault(key, [])
        place = str(entry.place)
        if place and (entry.place.path is not None or place != own):
            named.append(place)
    return [f"({weight}) {_places(named)}{text}" for (weight, text), named in places.items()]


def _places(named: list[str]) -> str:
    if not named:
        return ""
    more = len(named) - _MOST_PLACES
    return ", ".join(named[:_MOST_PLACES]) + (f" và {more} nơi khác: " if more > 0 else ": ")
