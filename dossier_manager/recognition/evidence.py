"""What recognition looks at, gathered from one paper, its place and its name."""

from pathlib import PurePosixPath

from dossier_manager.reading.letterhead.kinds import KIND_NAMES
from dossier_manager.reading.model import FileKind, Paper
from dossier_manager.recognition.model import Evidence
from dossier_manager.vietnamese.form import words

TEXT_LIMIT = 40_000
"""Letters of a paper that recognition reads: some fifteen pages."""


def evidence_of(
    paper: Paper, text: str, inner: str, file_kind: FileKind, *, readable: bool
) -> Evidence:
    """Gather evidence. `inner` is the path inside the dossier; `text` the paper's own text."""
    path = PurePosixPath(inner)
    kind = paper.letterhead.kind.value if paper.letterhead.kind else None
    subject = paper.letterhead.subject.value if paper.letterhead.subject else ""
    title = f"{KIND_NAMES.get(kind or '', '')} {subject}"
    written, text = text, text[:TEXT_LIMIT]
    return Evidence(
        letterhead=paper.letterhead,
        kind=kind,
        title=words(title),
        text=words(text),
        name=words(path.stem.removesuffix(".signed")),
        folders=tuple(words(part) for part in path.parent.parts if part != "."),
        file_kind=file_kind,
        readable=readable,
        said_title=title,
        said_text=text,
        written=written,
    )
