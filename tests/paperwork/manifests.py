"""Manifests as an office would fill them in: some comments, days as people write them."""

import datetime as dt

from tests.paperwork.setting import Setting, targets_yaml


def sent(date: dt.date, source: str) -> str:
    """A `sent` entry of a year."""
    return f'    sent:\n      date: {date:%d/%m/%Y}\n      source: "{source}"\n'


def year_block(s: Setting, year: int, report: str, dispatch: str) -> str:
    """One year: method, day of sending, targets with the page of the report they stand on."""
    return (
        f"  - year: {year}\n    method: so-chi-tieu-dat\n{dispatch}    targets:\n"
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
place: "{s.where}, tỉnh Sông Lam"
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
