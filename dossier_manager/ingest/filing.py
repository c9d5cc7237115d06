"""Rows of files, written with the verdict on their secrecy mark."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier_manager.archive.walk import Entry
from dossier_manager.catalogue.contents import findings_json, put_withheld
from dossier_manager.catalogue.files import FileFacts, FileRow, put_file, touch
from dossier_manager.catalogue.withheld import raw_bytes
from dossier_manager.findings import Finding
from dossier_manager.ingest.compare import dossier_bytes
from dossier_manager.ingest.desk import Desk
from dossier_manager.ingest.marks import COPY, PATH, TEXT, hide_statements
from dossier_manager.recognition.model import FileState


@dataclass(frozen=True, slots=True)
class Verdict:
    """The mark that a file bears, where it stands, and whether the file is withheld for it."""

    mark: str | None = None
    origin: str | None = None
    withheld: bool = False


class Filing:
    """Writes rows of files. `known` are the rows of those seen before, by key."""

    def __init__(self, desk: Desk, known: Mapping[bytes, FileRow]) -> None:
        self._desk = desk
        self._known = known

    def verdict(
        self, entry: Entry, keyed: str, in_text: str | None, forbidden: Mapping[str, str]
    ) -> Verdict:
        """By its name, by its text, or because a file with these bytes is marked by its name."""
        desk = self._desk
        in_path = desk.mark_in_path(entry)
        found = ((in_path, PATH), (in_text, TEXT), (forbidden.get(keyed), COPY))
        for mark, origin in found:
            if mark is not None:
                return Verdict(mark, origin, not desk.cleared(entry, keyed))
        return Verdict()

    def put(self, entry: Entry, content: int, verdict: Verdict, state: str) -> None:
        """Write a file that stays open."""
        path = raw_bytes(entry.path.raw)
        self._write(entry, path, content, verdict, state=FileState(state))

    def withhold(self, entry: Entry, keyed: str, size: int, verdict: Verdict) -> None:
        """Write a file of which nothing may be known."""
        desk = self._desk
        read_by = desk.versions.reading if verdict.origin == TEXT else None
        content = put_withheld(desk.catalogue, keyed, size, verdict.mark or "", read_by)
        if self._write(entry, None, content, verdict, state=FileState.WITHHELD):
            hide_statements(desk, dossier_bytes(entry.dossier))

    def put_unread(self, entry: Entry, problems: Iterable[Finding]) -> None:
        """Write a file whose bytes nobody could read; it is tried again each time.

        One that was withheld stays so: what cannot be read proves no mark false.
        """
        desk = self._desk
        row = self._known.get(desk.key(entry))
        if row is not None and row.withheld:
            return
        mark = desk.mark_in_path(entry)
        if mark is not None:
            verdict = Verdict(mark, PATH, withheld=True)
            self._write(entry, None, None, verdict, state=FileState.WITHHELD)
            return
        path = raw_bytes(entry.path.raw)
        self._write(
            entry,
            path,
            None,
            Verdict(),
            state=FileState.UNREADABLE,
            problems=findings_json(problems),
        )

    def _write(
        self,
        entry: Entry,
        path: bytes | None,
        content: int | None,
        verdict: Verdict,
        *,
        state: FileState,
        problems: str = "[]",
    ) -> bool:
        """Whether the row is new; one that says the same as before is only noted as seen."""
        desk = self._desk
        key, dossier = desk.key(entry), dossier_bytes(entry.dossier)
        row = self._known.get(key)
        told = (path, dossier, content, state.value, verdict.mark, verdict.origin)
        if row is not None and content is not None and row.told == told:
            touch(desk.catalogue, row.id, entry.size, entry.mtime_ns, desk.seen_ns)
            return False
        put_file(
            desk.catalogue,
            FileFacts(
                key=key,
                path=path,
                dossier=dossier,
                size=entry.size,
                mtime_ns=entry.mtime_ns,
                seen_ns=desk.seen_ns,
                content=content,
                state=state,
                mark=verdict.mark,
                mark_from=verdict.origin,
                problems=problems,
            ),
        )
        return True
