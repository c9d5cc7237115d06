"""What a story's papers are about: place, offices, people, survey, targets, results."""

import datetime as dt
import random
import zlib
from dataclasses import dataclass, field

from tests.paperwork.paper import Signature

_FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Ngô",
    "Dương",
    "Đinh",
    "Lý",
    "Trịnh",
    "Hà",
    "Mai",
    "Cao",
    "Lương",
]
_MIDDLE = [
    "Văn",
    "Thị",
    "Đức",
    "Hữu",
    "Minh",
    "Quang",
    "Ngọc",
    "Xuân",
    "Thanh",
    "Đình",
    "Công",
    "Kim",
    "Thu",
    "Bá",
    "Hồng",
    "Mạnh",
]
_GIVEN = [
    "An",
    "Bình",
    "Chiến",
    "Dũng",
    "Giang",
    "Hải",
    "Hạnh",
    "Hiền",
    "Hòa",
    "Hùng",
    "Hương",
    "Khánh",
    "Lan",
    "Liên",
    "Long",
    "Lợi",
    "Mến",
    "Nam",
    "Nga",
    "Nghĩa",
    "Oanh",
    "Phúc",
    "Phượng",
    "Quý",
    "Sáu",
    "Sơn",
    "Tâm",
    "Thảo",
    "Thắng",
    "Thúy",
    "Tiến",
    "Toàn",
    "Trang",
    "Tuấn",
    "Tùng",
    "Vinh",
    "Yến",
    "Ước",
]


@dataclass(frozen=True, slots=True)
class Office:
    """An office that issues papers: head lines, symbol, and who signs under which title."""

    superior: tuple[str, ...]
    agency: tuple[str, ...]
    symbol: str
    called: str
    title: tuple[str, ...]
    signer: str

    @property
    def signature(self) -> Signature:
        """Its usual signature block."""
        return Signature(self.title, self.signer)


@dataclass(frozen=True, slots=True)
class Goal:
    """One target: words, direction, planned, achieved, and whether it was met."""

    name: str
    direction: str
    planned: str
    achieved: str
    met: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One rating year of a mô hình."""

    goals: tuple[Goal, ...]
    half: tuple[str, ...]
    results: tuple[str, ...]
    proof: tuple[tuple[str, str], ...]
    asks: str | None = "Tốt"
    fund: tuple[tuple[str, str, int, int], ...] = ()
    given: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Everything the papers of one dossier say."""

    key: str
    model: str
    where: str
    seat: str
    founder: Office
    proposer: Office
    leading: Office
    committee: Office
    police: str
    police_above: str = "CÔNG AN TỈNH SÔNG LAM"
    founded: dt.date
    founding_number: str
    survey_topics: tuple[str, ...]
    why: str
    aim: str
    duties: tuple[str, ...]
    ways: tuple[str, ...]
    money: str
    launch_place: str
    scope: str
    committee_roles: tuple[tuple[str, str, str], ...]
    crowd: int = 9
    jobs: tuple[str, ...] = ("Nông dân", "Cán bộ hưu trí", "Buôn bán", "Giáo viên", "Thợ xây")
    party: bool = True
    committee_led: bool = True
    voice: int = 0
    partners: tuple[Office, ...] = ()
    years: dict[int, Year] = field(default_factory=dict)

    @property
    def named(self) -> str:
        """`mô hình “Tiếng kẻng an ninh”`."""
        return f"mô hình “{self.model}”"

    @property
    def dice(self) -> random.Random:
        """A fresh source of chance that depends on the dossier alone."""
        return random.Random(zlib.crc32(self.key.encode()))

    def on(self, days: int) -> dt.date:
        """So many days from the founding, moved to a working day toward it."""
        day = self.founded + dt.timedelta(days=days)
        while day.weekday() > 4 and days:
            day += dt.timedelta(days=1 if days < 0 else -1)
        return day

    def number(self, symbol: str, day: dt.date) -> str:
        """A number that fits the day: `06/KH-CAX`."""
        rate = zlib.crc32(f"{self.key}{symbol}".encode()) % 7 + 1
        count = day.timetuple().tm_yday * rate // 12 + 1
        return f"{count:02d}/{symbol}"

    @property
    def members(self) -> tuple[tuple[str, str, str], ...]:
        """Names, years of birth and work of the members."""
        dice = self.dice
        rows: dict[str, tuple[str, str, str]] = {}
        while len(rows) < self.crowd:
            name = f"{dice.choice(_FAMILY)} {dice.choice(_MIDDLE)} {dice.choice(_GIVEN)}"
            rows[name] = (name, str(dice.randrange(1958, 2001)), dice.choice(self.jobs))
        return tuple(rows.values())


def targets_yaml(year: Year, source: str) -> str:
    """The targets as they stand in a manifest, every figure with its paper and page."""
    lines = []
    for goal in year.goals:
        lines += [
            f"      - name: {goal.name}",
            f"        direction: {goal.direction}",
            f'        planned: "{goal.planned}"',
            f'        achieved: "{goal.achieved}"',
            f'        source: "{source}"',
        ]
    return "\n".join(lines)
