"""The way of counting, from data: one row for each rule, with its clause and how far it stands."""

from dataclasses import dataclass
from functools import cache

from dossier_manager.rules.choose import rated_from
from dossier_manager.rules.rating import Authority
from dossier_manager.rules.shipped import one_file
from dossier_manager.rules.standing import RowStanding
from dossier_manager.vietnamese.form import words
from dossier_manager.yamltext.model import Day, Field, Model, Slug, Text, Whole


class CountingRule(Model):
    """One rule of counting. `text` names the text where it is another than the file's own."""

    id: Slug
    says: Text
    text: Text | None = None
    basis: Text
    row: RowStanding = RowStanding.TEXT


class Founders(Model):
    """Words that tell local authorities from units, branches and associations.

    What the text names on both sides (a party committee, the head of a firm) stands in neither.
    """

    local: tuple[Text, ...] = Field(min_length=1)
    own: tuple[Text, ...] = Field(min_length=1)


class CountingRules(Model):
    """The rules of counting of one text, and where and when it held.

    `regulations` are the parts that are the quy chế of a mô hình, in the sets of this program.
    """

    format: Whole = 1
    id: Slug
    title: Text
    short: Text
    province: Text
    valid_from: Day
    valid_to: Day
    rules: tuple[CountingRule, ...] = Field(min_length=1)
    founders: Founders
    regulations: tuple[Text, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class CountedBy:
    """One rule as it is used here: `by_analogy` where its text does not hold in this place.

    `brief` is its clause with the short name of the text, for a narrow column.
    """

    id: str
    says: str
    basis: str
    brief: str
    row: str
    by_analogy: bool


@dataclass(frozen=True, slots=True)
class Counting:
    """How an archive is counted for a year. `direct`: the text itself holds there and then."""

    title: str
    province: str
    direct: bool
    rules: tuple[CountedBy, ...]

    def by(self, rule_id: str) -> CountedBy:
        """A rule by its id. Raises KeyError for an id that the data does not have."""
        found = next((rule for rule in self.rules if rule.id == rule_id), None)
        if found is None:
            raise KeyError(rule_id)
        return found


@cache
def shipped() -> CountingRules:
    """The rules that come with the program. Raises ValueError where their file is broken."""
    return one_file("counting/hb.yaml", CountingRules)


def counting(province: str | None, year: int) -> Counting:
    """The way of counting for an archive's province and a rating year."""
    data = shipped()
    in_force = data.valid_from <= rated_from(year) <= data.valid_to
    direct = in_force and _folded(province or "") == _folded(data.province)
    rules = tuple(
        CountedBy(
            id=rule.id,
            says=rule.says,
            basis=_cite(rule, data.title),
            brief=_cite(rule, data.short),
            row=rule.row.value,
            by_analogy=rule.text is None and not direct,
        )
        for rule in data.rules
    )
    return Counting(data.title, data.province, direct, rules)


def founders(*, local: bool) -> Authority:
    """Words for who founded it: the local authority, or else units, branches, associations."""
    data = shipped().founders
    accepts, doubts = (data.local, data.own) if local else (data.own, data.local)
    return Authority(accepts=accepts, doubts=doubts, basis="para3/2; para3/3")


def _cite(rule: CountingRule, title: str) -> str:
    """Text and clause; the text of Hòa Bình numbers nothing, so its sentences are told by place."""
    if rule.text is not None:
        return f"{rule.text}, {rule.basis}"
    return f"{title}, {'; '.join(map(_place, rule.basis.split('; ')))}"


def _place(clause: str) -> str:
    paragraph, _, sentence = clause.removeprefix("para").partition("/")
    return f"đoạn {paragraph}, câu {sentence}"


def _folded(province: str) -> str:
    """A province's name without accents: `Hòa Bình` and `tỉnh Hoà Bình` are one."""
    return words(province).removeprefix("tinh ")
