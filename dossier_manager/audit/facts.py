"""The named facts that rule conditions ask for, from manifest and evidence."""

import datetime as dt
from collections.abc import Iterable

from dossier_manager.archive.manifest import Manifest
from dossier_manager.audit.due import in_year
from dossier_manager.clock import RatingYear, add_months
from dossier_manager.rules.condition import Facts, Truth
from dossier_manager.rules.model import RuleSet

UNDER_GUIDE = "founded_under_guide"
"""The fact that a mô hình was founded in the time of the text."""


def ten_months(ruleset: RuleSet, founded: dt.date | None, year: int) -> Truth:
    """Whether the months asked for are full by the end of the rating year.

    Full on the last day of the year: yes. Full only between that day and the last day on which
    the rating may be made: unknown, since the text names no end day. Later: no.
    """
    if founded is None or ruleset.rating is None:
        return Truth.UNKNOWN
    rules = ruleset.rating.eligibility
    full = add_months(founded, rules.months)
    if full <= RatingYear(year).end:
        return Truth.YES
    return Truth.UNKNOWN if full <= in_year(rules.unsure_until, year) else Truth.NO


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


def facts_of(
    manifest: Manifest,
    ruleset: RuleSet,
    year: int,
    founded: dt.date | None,
    present: Iterable[str],
) -> Facts:
    """Facts by name. `present` are the parts that some evidence meets, for `has.<part>`."""
    unfounded = manifest.founding is not None and manifest.founding.exists is False
    months = Truth.NO if unfounded else ten_months(ruleset, founded, year)
    since = ruleset.asks_from
    replication = manifest.replication
    facts: dict[str, str | None] = {
        "kind": manifest.kind.value,
        "linked": _yes_no(manifest.linked),
        "self_managed": _yes_no(manifest.self_managed),
        "level": manifest.level.value if manifest.level else None,
        "led_by": manifest.led_by.value if manifest.led_by else None,
        "party_committee": _yes_no(manifest.party_committee),
        "fund": _yes_no(manifest.fund),
        "limited_members": _yes_no(manifest.limited_members),
        "piloted": _yes_no(manifest.piloted),
        "role": manifest.role.value,
        "ending": _yes_no(manifest.ended is not None or manifest.ending_from is not None),
        "ended": _yes_no(manifest.ended is not None),
        "replicating": _yes_no(bool(replication and replication.local_from)),
        "v05": _yes_no(bool(replication and replication.v05)),
        UNDER_GUIDE: _yes_no(None if founded is None or since is None else founded >= since),
        "founded_in_year": _yes_no(None if founded is None else founded in RatingYear(year)),
        "ten_months": None if months is Truth.UNKNOWN else months.value,
    }
    there = set(present)
    facts.update({f"has.{part.id}": _yes_no(part.id in there) for _, part in ruleset.parts})
    return facts
