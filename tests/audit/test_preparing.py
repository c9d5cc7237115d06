"""Papers of the steps outside the sixteen: a place for what is there, no blame for what is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_manager.audit.kin import adopted
from dossier_manager.audit.model import DossierAudit, ItemStatus, Status
from dossier_manager.catalogue.view import DossierView
from dossier_manager.recognition.model import Document, Match, MatchStanding
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.audit.conftest import decision, judge, manifest, paper, whole
from tests.audit.test_contents import about, quy_che, unlooked

EVENTS = ("16t", "16y", "16q")


def item(audit: DossierAudit, part: str) -> ItemStatus:
    (found,) = [one for one in audit.items if one.part == part]
    return found


def not_seen(audit: DossierAudit) -> set[str]:
    return {dict(f.params)["title"] for f in audit.findings if f.code == "PAPER_NOT_SEEN"}


@pytest.mark.parametrize("part", EVENTS)
def test_an_act_without_a_paper_is_never_called_missing(ruleset: RuleSet, part: str) -> None:
    audit = judge(ruleset, [])
    assert item(audit, part).status is Status.NOT_DUE
    assert item(audit, part).row == "inference"
    there = judge(ruleset, [paper(ruleset.requirement(part))])
    assert item(there, part).status is Status.PRESENT


@pytest.mark.parametrize(
    ("linked", "status"),
    [("có", Status.MISSING), ("không", Status.NOT_APPLICABLE), (None, Status.NOT_DUE)],
)
def test_the_agreement_of_members_is_asked_of_a_lien_ket_alone(
    ruleset: RuleSet, linked: str | None, status: Status
) -> None:
    audit = judge(ruleset, [], stated=manifest(linked=linked))
    title = item(audit, "16m").title
    assert item(audit, "16m").status is status
    assert (title in not_seen(audit)) is (status is Status.MISSING)


def test_the_agreement_bars_no_grade(ruleset: RuleSet) -> None:
    linked = manifest(linked="có")
    joint = paper(ruleset.requirement("7c"))
    without = judge(ruleset, [*whole(ruleset), joint], stated=linked)
    agreed = paper(ruleset.requirement("16m"), date="2024-01-01")
    with_it = judge(ruleset, [*whole(ruleset), joint, agreed], stated=linked)
    assert without.rating is not None
    assert with_it.rating is not None
    assert without.rating.grades == with_it.rating.grades


def test_proposal_and_notice_of_a_dien_hinh_are_never_missing(exemplar_rules: RuleSet) -> None:
    audit = judge(exemplar_rules, [])
    states = {part: item(audit, part).status for part in ("dx", "td", "5d")}
    assert states == {
        "dx": Status.NOT_DUE,
        "td": Status.NOT_DUE,
        "5d": Status.NOT_APPLICABLE,
    }
    assert audit.recognition is not None
    asked = {(b.requirement or "").rpartition("/")[2] for b in audit.recognition.blockers}
    assert not {"dx", "td", "5d", "5e"} & asked


def as_hoa_binh_sees(document: Document) -> DossierAudit:
    """The audit by Hòa Bình of a file that a person assigned to part 7b of the guide."""
    book = load_book()
    guide, above = book.get("hd22.mo-hinh"), book.get("hb.mo-hinh")
    assert guide is not None
    assert above is not None
    said = decision("assign", requirement=guide.requirement("7b"), file="qc.pdf")
    view = DossierView("mh-1", Path("mh-1"), manifest(), (said,), (document,))
    return judge(above, adopted(view, above, {guide.id}).documents, year=2024)


def test_a_word_about_kin_brings_no_look_into_the_text_with_it(ruleset: RuleSet) -> None:
    """What Hòa Bình asks beside the guide was not looked for when the guide's part was named."""
    audit = as_hoa_binh_sees(quy_che(ruleset, standing=MatchStanding.DECIDED))
    assert (about(audit), unlooked(audit)) == ([], ["7b"])


def test_what_was_looked_for_by_its_own_rows_counts_beside_the_word(ruleset: RuleSet) -> None:
    document = quy_che(ruleset, standing=MatchStanding.DECIDED)
    (one,) = document.papers
    own = Match(
        *("hb.mo-hinh/7b", MatchStanding.RECOGNISED, 0.9, ("vì",)), unseen=("nhiem-vu-antt",)
    )
    both = replace(document, papers=(replace(one, matches=(*one.matches, own)),))
    (told,) = about(as_hoa_binh_sees(both))
    assert "an ninh, trật tự" in told[1]
