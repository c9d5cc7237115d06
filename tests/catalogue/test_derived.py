import datetime as dt
import hashlib
import json
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from dossier_manager.archive.decisions import Decision
from dossier_manager.archive.manifest import Manifest
from dossier_manager.catalogue.derived import NamedDecoder, put_matches, put_named
from dossier_manager.catalogue.schema import VERSION
from dossier_manager.catalogue.store import Catalogue
from dossier_manager.findings import Finding
from dossier_manager.reading.model import Cite, Field, Letterhead, Page, Paper
from dossier_manager.recognition.model import Match, MatchStanding

letterheads = st.builds(
    Letterhead,
    **{
        field.name: {
            "cites": st.lists(st.builds(Cite), max_size=3).map(tuple),
            "addressees": st.lists(st.text(), max_size=3).map(tuple),
        }.get(field.name, st.from_type(field.type))  # type: ignore[arg-type]
        for field in fields(Letterhead)
    },
)
papers = st.lists(
    st.builds(
        Paper,
        st.integers(1, 9),
        st.tuples(st.integers(1, 9), st.integers(0, 9)),
        st.tuples(st.integers(1, 9), st.integers(0, 9)),
        letterheads,
    ),
    max_size=3,
)


class Kept(Catalogue):
    """Keeps the values of the last statement instead of writing them."""

    def __init__(self) -> None:
        self.values: tuple[object, ...] = ()

    def write(self, sql: str, values: object = ()) -> int:
        self.values = tuple(values)  # type: ignore[arg-type]
        return 0


@given(papers)
def test_every_field_of_every_letterhead_comes_back(listed: list[Paper]) -> None:
    kept = Kept()
    put_named(kept, 1, "stage", listed)
    found = list(NamedDecoder().papers(str(kept.values[2])))
    assert found == [(paper.pages, paper.letterhead) for paper in listed]


def test_a_paper_known_by_its_name_alone_has_no_pages() -> None:
    kept = Kept()
    put_named(kept, 1, "stage", [Paper(1, (0, 0), (0, 0), Letterhead(kind=Field("QĐ")))])
    ((pages, head),) = NamedDecoder().papers(str(kept.values[2]))
    assert (pages, head.kind) == (None, Field("QĐ"))


def test_matches_come_back_paper_by_paper() -> None:
    one = Match("hd22/1", MatchStanding.UNSURE, 0.5, ("vì", "thế"), 2025)
    other = Match("hd22/2", MatchStanding.RECOGNISED, 1.0, (), unseen=("muc-tieu",))
    kept = Kept()
    put_matches(kept, 1, "hd22", "stage", ((one, other), (), (other,)))
    assert json.loads(str(kept.values[3]))[1] == []
    assert NamedDecoder().matches(str(kept.values[3])) == [(one, other), (), (other,)]


def test_a_date_of_a_cite_is_a_day() -> None:
    head = Letterhead(cites=(Cite("1/QĐ-UBND", dt.date(2025, 2, 3)),))
    kept = Kept()
    put_named(kept, 1, "stage", [Paper(1, (1, 0), (1, 1), head)])
    ((_, found),) = NamedDecoder().papers(str(kept.values[2]))
    assert found == head


def test_the_version_tells_of_every_shape_of_a_row() -> None:
    """Where this fails a shape has changed: raise the number of values in the schema."""
    shapes = {
        "letterhead": [field.name for field in fields(Letterhead)],
        "match": [field.name for field in fields(Match)],
        "paper": [field.name for field in fields(Paper)],
        "page": [field.name for field in fields(Page)],
        "finding": [field.name for field in fields(Finding)],
        "manifest": sorted(Manifest.model_json_schema()["properties"]),
        "decision": sorted(Decision.model_json_schema()["properties"]),
    }
    digest = hashlib.sha256(json.dumps(shapes).encode("utf-8")).hexdigest()[:12]
    assert (VERSION, digest) == (1003, "50772cfc82d8")
