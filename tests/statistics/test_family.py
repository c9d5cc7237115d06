"""A điểm stands under the one mô hình that it names, or is told apart and still counted."""

import pytest

from dossier_manager.catalogue.view import DossierView
from dossier_manager.statistics.family import Loose, folded_name, same_names
from tests.statistics.counted import counted, exemplar, model, site


def loose(*dossiers: DossierView) -> dict[str, Loose]:
    return {line.id: why for line, why in counted(*dossiers).now.families.loose}


def test_each_site_is_a_line_under_its_model() -> None:
    made = counted(model(), site("d-1", "mh-1"), site("d-2", "mh-1"), model("mh-2"))
    found = {one.line.id: [s.id for s in one.sites] for one in made.now.families.models}
    assert found == {"mh-1": ["d-1", "d-2"], "mh-2": []}
    assert made.now.families.loose == ()


@pytest.mark.parametrize(
    ("others", "parent", "why"),
    [
        ([], "khong-co", Loose.UNKNOWN),
        ([], None, Loose.NOT_STATED),
        ([], "d-1", Loose.NO_MODEL),
        ([exemplar("dh-1")], "dh-1", Loose.NO_MODEL),
        ([model("a", path="x/a"), model("a", path="y/a")], "a", Loose.SHARED_ID),
    ],
    ids=["unknown", "unstated", "itself", "exemplar", "shared id"],
)
def test_a_site_without_one_model_is_told_apart(
    others: list[DossierView], parent: str | None, why: Loose
) -> None:
    assert loose(site("d-1", parent), *others) == {"d-1": why}


def test_a_ring_of_parents_ends_and_leaves_nobody_out() -> None:
    two = (site("a", "b"), site("b", "a"))
    three = (site("a", "b"), site("b", "c"), site("c", "a"))
    for ring in (two, three):
        made = counted(*ring, model())
        assert {why for _, why in made.now.families.loose} == {Loose.NO_MODEL}
        assert made.now.totals.sites.without_first == len(ring)
        assert made.now.totals.sites.loose == len(ring)


def test_a_site_of_a_site_stands_under_no_model() -> None:
    made = (model(), site("d-1", "mh-1"), site("d-2", "d-1"))
    assert loose(*made) == {"d-2": Loose.NO_MODEL}


def test_a_site_of_an_ended_model_stays_under_it_and_is_counted() -> None:
    made = counted(model(ended={"date": "2026-01-01"}), site("d-1", "mh-1"))
    assert made.now.totals.models == 0
    assert made.now.totals.sites.without_first == 1
    assert made.now.families.models[0].counted_sites == 1
    assert made.now.totals.sites.loose == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mô hình “Camera an ninh”", "CAMERA AN NINH", True),
        ("Tiếng kẻng an ninh", "tiếng  kẻng an ninh.", True),
        ("Tiếng kẻng", "Tiếng kẻng thôn 3", False),
    ],
)
def test_names_are_compared_without_case_and_marks(one: str, other: str, same: bool) -> None:
    assert (folded_name(one) == folded_name(other)) is same


def test_two_models_of_one_name_are_counted_as_written_and_asked_about() -> None:
    made = counted(model("a", name="Camera"), model("b", name="MÔ HÌNH CAMERA"), model("c"))
    assert (made.now.totals.models, made.now.totals.names) == (3, 2)
    (question,) = (one for one in made.questions if one.code == "STATS_SAME_NAME")
    assert dict(question.params)["dossiers"] == "xa/a, xa/b"
    assert dict(question.params)["count"] == "2"


def test_a_name_of_many_communes_is_asked_about_in_one_short_question() -> None:
    made = counted(*(model(f"m-{n:02}", name="Camera") for n in range(25)))
    (question,) = (one for one in made.questions if one.code == "STATS_SAME_NAME")
    params = dict(question.params)
    assert params["count"] == "25"
    assert params["dossiers"].endswith("xa/m-09 … (+15)")


def test_an_ended_model_and_a_site_share_a_name_with_nobody() -> None:
    made = counted(
        model("a", name="Camera"),
        model("b", name="Camera", ended={"date": "2026-01-01"}),
        site("c", "a", name="Camera"),
    )
    assert same_names(made.now.lines) == ()
