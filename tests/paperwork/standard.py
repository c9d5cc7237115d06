"""The papers of a dossier, by part: a story names a path for each part that it has."""

import datetime as dt
from collections.abc import Callable, Mapping

from tests.paperwork.forms import founding, launch, proof, rating, rules, steps, yearly
from tests.paperwork.paper import Paper
from tests.paperwork.setting import Setting

_ONCE: dict[str, Callable[[Setting], Paper]] = {
    "1a": steps.survey_plan,
    "2": steps.survey_report,
    "3": steps.proposal,
    "3x": steps.agreement_minutes,
    "4": steps.leading,
    "5": steps.rollout,
    "6b": founding.committee_decision,
    "6c": founding.roll,
    "7a": rules.committee_rules,
    "7b": rules.rules,
    "7c": rules.joint_rules,
    "8a": launch.launch_plan,
    "8a.gm": launch.invitation,
    "8a.bb": launch.launch_minutes,
    "8b": launch.pilot_plan,
}
_YEARLY: dict[str, Callable[[Setting, int], Paper]] = {
    "9": yearly.plan,
    "10a": yearly.half_report,
    "11": proof.proof,
    "11.tk": proof.statistics,
    "12": proof.fund_book,
    "13b": rating.rated,
    "15": yearly.summing_up,
}
REPORTED = {
    2024: dt.date(2024, 11, 1),
    2025: dt.date(2025, 11, 3),
    2026: dt.date(2026, 11, 2),
}


def papers(
    s: Setting,
    paths: Mapping[str, str],
    *,
    reported: Mapping[int, dt.date] = REPORTED,
    asks: bool = True,
    signed_at: str | None = None,
) -> dict[str, Paper | bytes]:
    """The papers by path. Keys of `paths` are parts, yearly ones with the year: `9/2026`.

    6b and 6c ride on 6a, and 13a on 10b, where they have no path of their own.
    """
    made: dict[str, Paper | bytes] = {}
    for key, path in paths.items():
        part, _, year = key.partition("/")
        if year:
            made[path] = _of_year(s, part, int(year), paths, reported, asks)
        elif part == "6a":
            made[path] = founding.founding(
                s,
                committee=s.committee_led and "6b" not in paths,
                roll="6c" not in paths,
                signed_at=signed_at,
            )
        else:
            made[path] = _ONCE[part](s)
    return made


def _of_year(
    s: Setting,
    part: str,
    year: int,
    paths: Mapping[str, str],
    reported: Mapping[int, dt.date],
    asks: bool,
) -> Paper:
    if part == "10b":
        own = f"13a/{year}" in paths
        return yearly.annual_report(s, year, reported[year], asks=asks and not own)
    if part == "13a":
        return rating.request(s, year, reported[year])
    if part == "15.bc":
        return yearly.summing_up(s, year, report=True)
    return _YEARLY[part](s, year)
