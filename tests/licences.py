"""Whether every installed package that the program depends on bears a licence we accept.

Run as `python -m tests.licences`; exits 1 with the names of those that do not.
"""

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement

REFUSED = re.compile(r"\bA?GPL", re.IGNORECASE)
ALLOWED_LESSER = re.compile(r"LGPL|Lesser", re.IGNORECASE)


def needed(name: str, seen: dict[str, Distribution]) -> None:
    """Collect the distributions that one needs at run time, and those that these need."""
    if name.lower() in seen:
        return
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return
    seen[name.lower()] = found
    for line in found.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            needed(requirement.name, seen)


def stated(found: Distribution) -> str:
    """Everything that the metadata says of the licence, shortest form first."""
    metadata = found.metadata
    expression = "; ".join(metadata.get_all("License-Expression") or [])
    classifiers = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License")]
    text = " ".join(metadata.get_all("License") or []).strip().splitlines()[:1]
    return "; ".join(part for part in (expression, *classifiers, *text) if part)


def bundled(found: Distribution) -> list[str]:
    """Names of files that list the licences of what a wheel bundles."""
    return [str(path) for path in found.files or () if "bundled" in path.name.lower()]


def main() -> int:
    """Print one line per distribution; 1 where any is refused or says nothing."""
    seen: dict[str, Distribution] = {}
    needed("dossier-manager", seen)
    bad = []
    for name, found in sorted(seen.items()):
        words = stated(found)
        refused = bool(REFUSED.search(words)) and not ALLOWED_LESSER.search(words)
        if refused or not words:
            bad.append(name)
        extra = f" (bundles: {', '.join(bundled(found))})" if bundled(found) else ""
        print(f"{name} {found.version}: {words or 'no licence stated'}{extra}")
    if bad:
        print("refused:", ", ".join(bad), file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
