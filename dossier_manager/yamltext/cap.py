"""No more faults of one file than a person will read."""

from collections.abc import Sequence

from dossier_manager.findings import Finding, Place, Severity, finding

MOST = 50
_MORE = "YAML_MORE_FAULTS"


def capped(found: Sequence[Finding], name: str) -> tuple[Finding, ...]:
    """The first fifty findings of one file, and a last one that counts the rest.

    `name` is the file's public name. What was capped before may be capped again.
    """
    faults = [one for one in found if one.code != _MORE]
    left_out = sum(int(dict(one.params)["count"]) for one in found if one.code == _MORE)
    left_out += len(faults[MOST:])
    if not left_out:
        return tuple(faults)
    more = finding(_MORE, Severity.ERROR, Place(path=name), count=left_out)
    return (*faults[:MOST], more)
