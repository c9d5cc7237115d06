"""A person's word about a part counts in every rule set that shares its rows, and in no other."""

from pathlib import Path

from dossier_manager.audit.kin import adopted
from dossier_manager.catalogue.view import DossierView
from dossier_manager.recognition.model import MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import decision, manifest, paper


def sets() -> tuple[RuleSet, RuleSet, RuleSet]:
    book = load_book()
    guide, above = book.get("hd22.mo-hinh"), book.get("bt2023.mo-hinh")
    other = book.get("hd22.dien-hinh")
    assert guide is not None
    assert above is not None
    assert other is not None
    assert book.kin(guide) == {above.id, "hb.mo-hinh"}
    assert book.kin(above) == {guide.id, "hb.mo-hinh"}
    return guide, above, other


def view(*requirements: str, standing: MatchStanding = MatchStanding.DECIDED) -> DossierView:
    said = tuple(decision("waive", requirement=one) for one in requirements)
    papers = tuple(paper(one, standing=standing) for one in requirements)
    return DossierView("mh-1", Path("mh-1"), manifest(), said, papers)


def named(seen: DossierView) -> list[str]:
    return [m.requirement for d in seen.documents for p in d.papers for m in p.matches]


def test_words_go_up_and_down_between_kin() -> None:
    guide, above, _ = sets()
    up = adopted(view(guide.requirement("6a")), above, {guide.id})
    assert named(up) == ["bt2023.mo-hinh/6a"]
    assert [one.requirement for one in up.decisions] == ["bt2023.mo-hinh/6a"]
    down = adopted(up, guide, {above.id})
    assert named(down) == ["hd22.mo-hinh/6a"]


def test_a_part_that_only_one_of_them_has_stays_where_it_is() -> None:
    guide, above, _ = sets()
    only = view(above.requirement("bb-hop"))
    assert adopted(only, guide, {above.id}).decisions == only.decisions


def test_what_the_program_guessed_by_itself_is_never_carried_over() -> None:
    guide, above, _ = sets()
    guessed = view(guide.requirement("6a"), standing=MatchStanding.RECOGNISED)
    assert named(adopted(guessed, above, {guide.id})) == ["hd22.mo-hinh/6a"]


def test_a_dossier_of_which_nothing_is_said_about_kin_is_the_same_value() -> None:
    guide, above, other = sets()
    seen = view(other.requirement("3"))
    assert adopted(seen, above, {guide.id}) is seen
