"""Who founded a liên kết: the authority over the unit that leads it (22/HD-BCA-V05, III.1.d).

Two names are compared as people write them; where nobody can tell whether they are one body,
that is told and nothing more. Nothing here bars a grade.
"""

import re
from collections.abc import Iterator

from dossier_manager.archive.manifest import Role
from dossier_manager.audit import authority
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.rating import Authority, RatingRules
from dossier_manager.vietnamese.form import fold

_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mặt trận tổ quốc",
    "tp": "thành phố",
}
_PERSONS = re.compile(
    r"(?:quyền |phó )?(?:chủ tịch|tổng giám đốc|giám đốc|hiệu trưởng|thủ trưởng) "
    r"|(?:quyen |pho )?(?:chu tich|tong giam doc|giam doc|hieu truong|thu truong) "
)
_NO_PLACE = frozenset({"uy ban nhan dan", "hoi dong nhan dan"})


def superior_findings(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """That the founder of a liên kết is another body than the superior of its leading unit."""
    manifest, part = case.manifest, case.ruleset.part(rating.eligibility.founding_part)
    if manifest.linked is not True or manifest.role is Role.MEMBER or part is None:
        return
    place, basis = Place(manifest.id), case.ruleset.cite(part.basis)
    superior = manifest.head_superior
    if superior is None:
        if any(piece.row.sure for piece in case.of(part.id)):
            yield finding("SUPERIOR_NOT_STATED", Severity.INFO, place, basis=basis)
        return
    said = authority.stated(manifest)
    seen = authority.seen(case.pieces, case.ruleset.requirement(part.id))
    founders = tuple(dict.fromkeys((*((said,) if said else ()), *seen)))
    rules = rating.eligibility.authority
    answers = [same_body(rules, superior, founder) for founder in founders]
    if not answers or Truth.YES in answers:
        return
    params = {"superior": superior, "founder": "; ".join(founders)}
    if Truth.UNKNOWN in answers:
        yield finding("SUPERIOR_UNCLEAR", Severity.INFO, place, basis=basis, **params)
    else:
        yield finding("FOUNDER_NOT_SUPERIOR", Severity.WARNING, place, basis=basis, **params)


def same_body(rules: Authority, one: str, other: str) -> Truth:
    """Whether two names are of one body: `Chủ tịch UBND tỉnh` is `ỦY BAN NHÂN DÂN TỈNH SÔNG LAM`.

    No, only where both clearly name a founder of the text and the names part ways.
    """
    first, second = _body(one), _body(other)
    if any(fold(name) == name for name in (authority.spoken(one), authority.spoken(other))):
        first, second = fold(first), fold(second)
    shorter, longer = sorted((first, second), key=len)
    if f"{longer} ".startswith(f"{shorter} "):
        whole = shorter == longer or fold(shorter) not in _NO_PLACE
        return Truth.YES if whole else Truth.UNKNOWN
    clear = authority.acceptable(rules, one) and authority.acceptable(rules, other)
    return Truth.NO if clear else Truth.UNKNOWN


def _body(name: str) -> str:
    """The body of a name: short forms spelt out, the office of a person before it left out."""
    words = " ".join(_SHORT.get(word, word) for word in authority.spoken(name).split())
    return _PERSONS.sub("", words, count=1) if _PERSONS.match(words) else words
