"""The founder and the founding decision as people state them, held against each other."""

from collections.abc import Iterator

from dossier_manager.archive.manifest import Level
from dossier_manager.audit import authority
from dossier_manager.audit.numbering import same_number
from dossier_manager.audit.statuses import Case
from dossier_manager.findings import Finding, Place, Severity, finding
from dossier_manager.rules.condition import Truth
from dossier_manager.rules.rating import RatingRules

_OF_LEVEL = {
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT,
    "tỉnh": Level.PROVINCE,
}
_LEVELS = {
    Level.COMMUNE: "cấp xã",
    Level.DISTRICT: "cấp huyện",
    Level.PROVINCE: "cấp tỉnh",
    Level.UNIT: "cơ quan, doanh nghiệp, cơ sở giáo dục",
    Level.MINISTRY: "bộ, ngành trung ương",
}


def founder_findings(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A stated number, place or level that the founding decision or its founder speaks against."""
    yield from _number(case, rating)
    yield from _place_and_level(case, rating)


def _number(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A stated number of the founding decision that none of those that are seen bears."""
    stated = case.manifest.founding.number if case.manifest.founding else None
    sure = [
        piece.row.number for piece in case.of(rating.eligibility.founding_part) if piece.row.sure
    ]
    seen = [number for number in sure if number is not None]
    if stated is not None and seen and not any(same_number(stated, one) for one in seen):
        yield finding(
            "FOUNDING_NUMBER_DIFFERS",
            Severity.WARNING,
            Place(case.manifest.id),
            basis=case.ruleset.cite(rating.eligibility.authority.basis),
            stated=stated,
            seen=", ".join(dict.fromkeys(seen)),
        )


def _place_and_level(case: Case, rating: RatingRules) -> Iterator[Finding]:
    """A founder of another commune, or of another level, than the manifest says."""
    manifest, place = case.manifest, Place(case.manifest.id)
    requirement = case.ruleset.requirement(rating.eligibility.founding_part)
    basis = case.ruleset.cite(rating.eligibility.authority.basis)
    for founder in authority.founders(manifest, case.pieces, requirement):
        level = _level(founder)
        if level is None:
            continue
        if manifest.level is not None and manifest.level is not level:
            names = _LEVELS[manifest.level]
            yield finding(
                "FOUNDER_LEVEL", Severity.WARNING, place, basis=basis, founder=founder, level=names
            )
        elif level is Level.COMMUNE and manifest.commune is not None:
            here = f"UBND {manifest.commune}"
            if authority.same_body(founder, here) is Truth.NO:
                yield finding(
                    "FOUNDER_ELSEWHERE",
                    Severity.WARNING,
                    place,
                    basis=basis,
                    founder=founder,
                    commune=manifest.commune,
                )


def _level(founder: str) -> Level | None:
    """The level of a people's committee by its own name; None for any other founder."""
    body = authority.spoken(founder)
    if "ubnd" not in body.split() and "ủy ban nhân dân" not in body:
        return None
    found = {level for word, level in _OF_LEVEL.items() if f" {word} " in f" {body} "}
    return found.pop() if len(found) == 1 else None
