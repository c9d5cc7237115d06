"""Manifests as an office would fill them in: some comments, days as people write them."""

import datetime as dt

from tests.paperwork.forms import rating
from tests.paperwork.places import PROVINCE
from tests.paperwork.setting import Setting, targets_yaml

_GRADES = {"Tốt": "tot", "Khá": "kha", "Trung bình": "trung_binh", "Yếu": "yeu"}


def sent(date: dt.date, source: str) -> str:
    """A `sent` entry of a year."""
    return f'    sent:\n      date: {date:%d/%m/%Y}\n      source: "{source}"\n'


def rated(s: Setting, year: int) -> str:
    """A `rated` entry of a year, as the rating decision of that year says it."""
    paper = rating.rated(s, year)
    assert paper.date is not None
    grade = _GRADES[s.years[year].given or "Tốt"]
    return (
        f'    rated:\n      grade: {grade}\n      number: "{paper.number}"\n'
        f"      date: {paper.date:%d/%m/%Y}\n"
    )


def year_block(s: Setting, year: int, report: str, dispatch: str, *, given: str = "") -> str:
    """One year: grade given, method, day of sending, targets with the page they stand on."""
    return (
        f"  - year: {year}\n{given}    method: so-chi-tieu-dat\n{dispatch}    targets:\n"
        f"{targets_yaml(s.years[year], f'§{report}§')}\n"
    )


def manifest(
    s: Setting,
    *,
    folder: str,
    level: str,
    authority: str,
    keeper: str,
    years: str,
    comment: str,
    commune: str,
    province: str = PROVINCE,
    kind: str = "mo-hinh",
    linked: bool = False,
    fund: bool = False,
    piloted: bool = False,
    more: str = "",
) -> str:
    """The whole manifest. `more` is put after the founding as it stands."""
    word = {True: "có", False: "không"}
    return f"""\
# {comment}
format: 1
id: {folder}
name: "Mô hình “{s.model}” – {s.where}"
kind: {kind}
linked: {word[linked]}
level: {level}
commune: "{commune}"
place: "{s.where}, tỉnh {province}"
subject: "{s.proposer.called}"
keeper: "{keeper}"
led_by: {"ban-chi-dao" if s.committee_led else "truong"}
party_committee: {word[s.party]}
fund: {word[fund]}
limited_members: có
piloted: {word[piloted]}
founding:
  exists: có
  number: "{s.founding_number}"
  date: {s.founded:%d/%m/%Y}
  authority: "{authority}"
{more}years:
{years}"""
