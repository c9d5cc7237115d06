"""The rule sets that hold together in one archive, as one value."""

from dataclasses import dataclass

from dossier_manager.findings import Finding
from dossier_manager.rules.model import RuleSet


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The sound rule sets, a digest of all their bytes, and what is wrong with the others.

    `local` are the ids of the sets that the archive itself keeps; `files` names the file of
    each set by its id.
    """

    sets: tuple[RuleSet, ...]
    digest: str
    findings: tuple[Finding, ...] = ()
    digests: tuple[tuple[str, str], ...] = ()
    local: frozenset[str] = frozenset()
    files: tuple[tuple[str, str], ...] = ()

    def get(self, set_id: str) -> RuleSet | None:
        """A rule set by its id."""
        return next((one for one in self.sets if one.id == set_id), None)

    def digest_of(self, set_id: str) -> str:
        """The digest of one set's own bytes and of those below; empty for an unknown id."""
        return dict(self.digests).get(set_id, "")

    def in_file(self, name: str) -> RuleSet | None:
        """The sound set that stands in a file."""
        return next((self.get(set_id) for set_id, file in self.files if file == name), None)

    def kin(self, ruleset: RuleSet) -> frozenset[str]:
        """The ids of the other sets that share its rows: below it, above it, beside it."""
        root = self._root(ruleset)
        return frozenset(one.id for one in self.sets if self._root(one) == root) - {ruleset.id}

    def below(self, ruleset: RuleSet) -> frozenset[str]:
        """The ids of the sets that it is laid over, however far below."""
        return self._followed(ruleset, "base")

    def after(self, ruleset: RuleSet) -> frozenset[str]:
        """The ids of the sets that follow it in time, one upon the other."""
        return self._followed(ruleset, "successor")

    def _followed(self, ruleset: RuleSet, key: str) -> frozenset[str]:
        seen: set[str] = set()
        current: RuleSet | None = ruleset
        while current is not None and (name := getattr(current, key)) and name not in seen:
            seen.add(name)
            current = self.get(name)
        return frozenset(seen)

    def _root(self, ruleset: RuleSet) -> str:
        below = self.get(ruleset.base) if ruleset.base else None
        return self._root(below) if below else ruleset.base or ruleset.id
