"""Breaks of the text of Hòa Bình: what is counted how, and the days of its units."""

from dossier_manager.statistics.archive import Statistics
from dossier_manager.statistics.proposals import State, proposed
from tests.paperwork.forms import rules
from tests.traces.breaks import (
    FIRM,
    MODEL,
    PILOT,
    SITE,
    Break,
    CountBreak,
    PlaceBreak,
    UnitBreak,
    not_rated,
    standing,
    told,
)
from tests.traces.changes import day, manifest, with_paper, words
from tests.traces.stories import ZALO, bare

HERE = manifest(rules="{id: hb.mo-hinh, reason: Sở tại áp dụng hướng dẫn của tỉnh}")
"""A person says that the text of the province governs."""


def _models(made: Statistics, _name: str) -> object:
    return made.now.totals.models


def _names(made: Statistics, _name: str) -> object:
    return made.now.totals.names


def _sites(made: Statistics, _name: str) -> object:
    return made.now.totals.sites.without_first


def _either(made: Statistics, _name: str) -> object:
    """Both figures of điểm, where nobody settled whether the first place is one."""
    sites = made.now.totals.sites
    return sites.first_counts, sites.without_first, sites.with_first


def _loose(made: Statistics, _name: str) -> object:
    return made.now.totals.sites.loose


def _teams(made: Statistics, _name: str) -> object:
    return made.now.totals.teams.several


def _unstated(made: Statistics, _name: str) -> object:
    """Dossiers of one tổ, and those whose number nobody stated."""
    teams = made.now.totals.teams
    return teams.one_in, teams.unstated_in


def _alike(made: Statistics, _name: str) -> object:
    return [one.code for one in made.questions if one.code == "STATS_SAME_NAME"]


def _group(made: Statistics, name: str) -> object:
    return next(line.group.value for line in made.now.lines if line.id.endswith(name))


def _proposed(made: Statistics, _name: str) -> object:
    return proposed(made.proposals)


def _state(made: Statistics, _name: str) -> object:
    return [one.state for one in made.proposals]


COUNTS = (
    CountBreak(
        id="dem-ten-khac",
        what="two mô hình of one name, then of two names",
        of=MODEL,
        beside=(MODEL,),
        change=(manifest(name='"Mô hình “Zalo xóm nhỏ” – xã Hải Trung"'),),
        rule="mo-hinh",
        clauses=("para2/1",),
        figure=_names,
        before=1,
        after=2,
    ),
    CountBreak(
        id="dem-cung-ten",
        what="two dossiers of two names, then of one: still two, and told",
        of=MODEL,
        beside=(MODEL,),
        against=(manifest(name='"Mô hình “Zalo xóm nhỏ” – xã Hải Trung"'),),
        change=(manifest(name='"Mô hình “Zalo kết nối an ninh” – xã Hải Trung"'),),
        rule="cung-ten",
        clauses=("para2/1",),
        figure=_alike,
        before=[],
        after=["STATS_SAME_NAME"],
    ),
    CountBreak(
        id="dem-ba-to",
        what="a điểm of three tổ",
        of=SITE,
        beside=(PILOT,),
        change=(manifest(groups="3"),),
        rule="to",
        clauses=("para2/1",),
        figure=_teams,
        before=0,
        after=3,
    ),
    CountBreak(
        id="dem-them-diem",
        what="a mô hình of its own becomes a điểm of another",
        of=MODEL,
        beside=(PILOT,),
        change=(manifest(kind="diem", parent=PILOT),),
        rule="diem",
        clauses=("para2/2",),
        figure=_sites,
        before=0,
        after=1,
    ),
    CountBreak(
        id="dem-noi-dau",
        what="nobody settled whether the first place is a điểm: both figures are told",
        of=MODEL,
        beside=(PILOT,),
        change=(manifest(kind="diem", parent=PILOT),),
        rule="noi-dau-tien",
        clauses=("para2/2",),
        figure=_either,
        before=(None, 0, 2),
        after=(None, 1, 2),
    ),
    CountBreak(
        id="dem-diem-roi",
        what="a điểm whose mô hình is not in the archive is counted and told apart",
        of=SITE,
        beside=(PILOT,),
        change=(manifest(parent="noi-khac"),),
        rule="diem-roi",
        clauses=("para2/2",),
        figure=_loose,
        before=0,
        after=1,
    ),
    CountBreak(
        id="dem-diem-o-doanh-nghiep",
        what="a firm is a place of a điểm as a thôn is",
        of=FIRM,
        beside=(PILOT,),
        change=(manifest(kind="diem", parent=PILOT, level="co-so"),),
        rule="dia-ban",
        clauses=("para2/3",),
        figure=_sites,
        before=0,
        after=1,
    ),
    CountBreak(
        id="dem-diem-kha",
        what="a điểm bears its own grade, whatever that of its mô hình",
        of=SITE,
        beside=(PILOT,),
        against=(words("  - year: 2026\n", "  - year: 2026\n    rated: {grade: tot}\n"),),
        change=(words("{grade: tot}", "{grade: kha}"),),
        rule="tung-diem",
        clauses=("para2/4",),
        figure=_group,
        before="tot",
        after="kha",
    ),
    CountBreak(
        id="dem-to-cua-mo-hinh",
        what="a mô hình too may have several tổ; one tổ is no several",
        of=MODEL,
        against=(manifest(groups="1"),),
        change=(manifest(groups="2"),),
        rule="to-cua-mo-hinh",
        clauses=("para2/6",),
        figure=_teams,
        before=0,
        after=2,
    ),
    CountBreak(
        id="dem-to-chua-khai",
        what="nobody stated how many tổ there are: not known, and not one; then people state one",
        of=MODEL,
        change=(manifest(groups="1"),),
        rule="to-thanh-phan",
        clauses=("para2/5",),
        figure=_unstated,
        before=(0, 1),
        after=(1, 0),
    ),
    CountBreak(
        id="dem-dan-van-kheo",
        what="a person says that it belongs to the other count",
        of=MODEL,
        beside=(PILOT,),
        change=(manifest(counted="không"),),
        rule="dan-van-kheo",
        clauses=("para3/1",),
        figure=_models,
        before=2,
        after=1,
    ),
    CountBreak(
        id="dem-dau-hieu-khong-bot",
        what="signs of the other count alone take nothing out of the total",
        of=MODEL,
        beside=(PILOT,),
        against=(manifest(performers="nhan-dan", purpose="an-ninh-trat-tu"),),
        change=(manifest(performers="can-bo", purpose="phuc-vu-nhan-dan"),),
        rule="can-xem",
        clauses=("para3/1",),
        figure=_models,
        before=2,
        after=2,
    ),
    CountBreak(
        id="dem-can-bo-lam",
        what="officers do the work",
        of=MODEL,
        against=(manifest(performers="nhan-dan", purpose="phuc-vu-nhan-dan"),),
        change=(manifest(performers="can-bo", purpose="phuc-vu-nhan-dan"),),
        rule="nguoi-lam",
        clauses=("para3/2", "para3/3"),
        figure=_proposed,
        before=0,
        after=1,
    ),
    CountBreak(
        id="dem-phuc-vu-dan",
        what="it serves the people's needs, and officers do the work",
        of=MODEL,
        against=(manifest(performers="can-bo", purpose="an-ninh-trat-tu"),),
        change=(manifest(performers="can-bo", purpose="phuc-vu-nhan-dan"),),
        rule="muc-dich",
        clauses=("para3/2", "para3/3"),
        figure=_proposed,
        before=0,
        after=1,
    ),
    CountBreak(
        id="dem-hoi-thanh-lap",
        what="an association founded it: a question for a person, and no more",
        of=MODEL,
        change=(words("Chủ tịch UBND xã Hải Trung", "Hội Phụ nữ xã Hải Trung"),),
        rule="noi-thanh-lap",
        clauses=("para3/2", "para3/3"),
        figure=_state,
        before=[],
        after=[State.QUESTION],
    ),
    CountBreak(
        id="dem-quy-che",
        what="rules that speak of nothing: a person is asked whether it is counted",
        of=MODEL,
        against=(HERE, manifest(founding="\n  exists: có\n  date: 31/12/2025\n")),
        change=(with_paper("QC mo hinh.docx", bare(rules.rules, ZALO, recipients=())),),
        rule="quy-che",
        clauses=("para3/4",),
        figure=_state,
        before=[],
        after=[State.PROPOSED],
    ),
)

BREAKS = (
    Break(
        id="quy-che-khong-an-ninh",
        what="the rules speak of no duty to keep order",
        against=(HERE,),
        change=(with_paper("QC mo hinh.docx", bare(rules.rules, ZALO, recipients=())),),
        said=(
            told(
                "CONTENT_NOT_SEEN",
                "para3/4",
                about="7b: nhiệm vụ bảo đảm an ninh, trật tự "
                "(quy chế không có thì không được thống kê)",
            ),
        ),
    ),
)

UNITS = (
    UnitBreak(
        id="hoa-binh-6-thang",
        what="the report of six months reaches the Ban Chỉ đạo 09 before 15/5",
        duty="hoa-binh-bao-cao-6-thang",
        clauses=("para5/2",),
        last_day=day("2024-05-14"),
        year=2024,
        province="Hòa Bình",
    ),
    UnitBreak(
        id="hoa-binh-nam",
        what="the report of the year reaches the Ban Chỉ đạo 09 before 15/11",
        duty="hoa-binh-bao-cao-nam",
        clauses=("para5/2",),
        last_day=day("2024-11-14"),
        year=2024,
        province="tỉnh Hoà Bình",
    ),
)

MERGED = ((None, 2024), ("Phú Thọ", 2024), ("Hòa Bình", 2022), ("Hòa Bình", 2025))
"""Other provinces, and years that were rated before the text or after the province merged."""

PLACES = (
    PlaceBreak(
        id="hoa-binh-de-nghi-nhan-rong",
        what="every year the best are proposed to the People's Committee",
        province="Hòa Bình",
        year=2024,
        elsewhere=MERGED,
        said=(standing("hoa-binh-de-nghi-nhan-rong", "para4/1"),),
    ),
    PlaceBreak(
        id="hoa-binh-khen-thuong",
        what="the police help to praise when a work is summed up",
        province="tỉnh Hoà Bình",
        year=2024,
        elsewhere=MERGED,
        said=(standing("hoa-binh-khen-thuong", "para4/2"),),
    ),
    PlaceBreak(
        id="hoa-binh-tham-muu",
        what="branches and associations advise those who lead on carrying the text out",
        province="Hòa Bình",
        year=2024,
        elsewhere=MERGED,
        said=(standing("hoa-binh-tham-muu", "para5/1"),),
    ),
    PlaceBreak(
        id="hoa-binh-2022",
        what="rated before the text: the guide that it put an end to is named as not held",
        province="Hòa Bình",
        year=2022,
        elsewhere=((None, 2022), ("Bình Thuận", 2022), ("Hòa Bình", 2024)),
        said=(not_rated("para5/3"),),
    ),
    PlaceBreak(
        id="hoa-binh-2021",
        what="the year in which the older guide was signed: it is named too",
        province="HÒA BÌNH",
        year=2021,
        elsewhere=((None, 2021), ("Phú Thọ", 2021)),
        said=(not_rated("para5/3"),),
    ),
)
