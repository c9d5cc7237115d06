"""Breaks of Bình Thuận 2023, II.3: the criteria of the four grades, and their percentages."""

from tests.traces.breaks import Break, Change, Wanted, asks, bars
from tests.traces.bt2023_given import at_quay, title_of
from tests.traces.changes import manifest, verdict, without


def _unmet(criterion: str, at: int, *, fair: bool = True, more: tuple[Wanted, ...] = ()) -> Break:
    """A person says that a criterion of Tốt, and perhaps of Khá, is not met."""
    title = title_of(criterion)
    said = [bars("CRITERION_UNMET", "tot", f"II.3(1)/{at}", about=title)]
    if fair:
        said.append(bars("CRITERION_UNMET", "kha", f"II.3(2)/{at}", about=title))
    return at_quay(
        id=f"bt-khong-dat-{criterion}",
        what=f"a person says that {criterion} is not met",
        change=(verdict(criterion, year=2024),),
        said=(*said, *more),
    )


def _asked(criterion: str, clause: str) -> Wanted:
    return asks("CRITERION_UNMET_PERSON", "trung_binh", clause, about=title_of(criterion))


def _middling(criterion: str, clause: str) -> Break:
    """A person says that a criterion of Trung bình is not met: asked, and barring nothing."""
    return at_quay(
        id=f"bt-khong-dat-{criterion}",
        what=f"a person says that {criterion} is not met",
        change=(verdict(criterion, year=2024),),
        said=(_asked(criterion, clause),),
    )


def _weak(criterion: str, clause: str) -> Break:
    """A person sees a trait of Yếu: shown as a sign, never as the grade."""
    return at_quay(
        id=f"bt-dau-hieu-{criterion}",
        what=f"a person sees {criterion}",
        change=(verdict(criterion, "met", year=2024),),
        said=(asks("SIGN_CRITERION", "yeu", clause, about=title_of(criterion)),),
    )


def _met(of_ten: int) -> Change:
    """So many of ten targets met."""
    targets = "".join(
        f"      - {{name: Chỉ tiêu {n}, direction: tang, planned: '10', "
        f"achieved: '{10 if n <= of_ten else 5}', source: '2024/BC nam 2024.pdf, tr. 2'}}\n"
        for n in range(1, 11)
    )
    return manifest(
        years="\n  - year: 2024\n    method: so-chi-tieu-dat\n"
        "    sent: {date: 04/11/2024, source: 'Sổ văn bản đi, số 14'}\n"
        f"    targets:\n{targets}"
    )


def _share(name: str, what: str, met: int, *said: Wanted) -> Break:
    """So many of ten targets met, where all were."""
    return at_quay(id=name, what=what, against=(_met(10),), change=(_met(met),), said=said)


CRITERIA = (
    _unmet("chi-dao", 1),
    _unmet("hieu-qua", 2),
    _unmet("dong-thuan", 3),
    _unmet("xa-hoi-hoa", 3, fair=False),
    _unmet("thanh-vien", 4),
    _unmet("bao-cao-dung-quy-dinh", 5, more=(_asked("bao-cao-dung-quy-dinh", "II.3(3)/4"),)),
    _unmet("ho-so-khoa-hoc", 6, more=(_asked("ho-so-khoa-hoc", "II.3(3)/5"),)),
    _middling("theo-quy-che", "II.3(3)/1"),
    _middling("co-tham-gia", "II.3(3)/2"),
    _middling("hoan-thanh-nhiem-vu", "II.3(3)/3"),
    _weak("yeu-chi-dao", "II.3(4)/1"),
    _weak("yeu-hinh-thuc", "II.3(4)/2"),
    _weak("yeu-thanh-vien", "II.3(4)/3"),
    _weak("yeu-ho-so", "II.3(4)/4"),
    at_quay(
        id="bt-thieu-giay-to",
        what="one paper of the sixteen items is nowhere: Tốt and Khá, which ask for all, are "
        "barred; Trung bình, which does not say so, is a person's question",
        change=(without("7 QC mo hinh.docx"),),
        said=(
            bars("PAPER_MISSING", "tot", "II.3(1)/6", "V/1", about="7b"),
            bars("PAPER_MISSING", "kha", "II.3(2)/6", "V/1", about="7b"),
            asks("PAPER_MISSING_PERSON", "trung_binh", "II.3(3)/0", "II.3(3)/5", about="7b"),
        ),
    ),
    at_quay(
        id="bt-tieu-chi-rieng",
        what="a criterion of the dossier's own, which a person says is not met",
        change=(
            manifest(criteria="\n  - id: truc-dem\n    title: Trực đêm đủ phiên\n"),
            verdict("truc-dem", year=2024),
        ),
        said=(bars("CRITERION_UNMET", "tot", "II.3/1", about="Trực đêm đủ phiên"),),
    ),
)

SHARES = (
    _share(
        "bt-dat-80-phan-tram",
        "80 % of the targets: below Tốt, within Khá",
        8,
        bars("COMPLETION_BELOW", "tot", "II.3(1)/2"),
    ),
    _share(
        "bt-dat-60-phan-tram",
        "60 % of the targets: below Khá too",
        6,
        bars("COMPLETION_BELOW", "tot", "II.3(1)/2"),
        bars("COMPLETION_BELOW", "kha", "II.3(2)/2"),
    ),
    _share(
        "bt-dat-40-phan-tram",
        "40 % of the targets: below Trung bình too, and a sign of Yếu that concludes nothing",
        4,
        bars("COMPLETION_BELOW", "trung_binh", "II.3(3)/2"),
        asks("SIGN_COMPLETION", "yeu", "II.3(4)/0", "II.3(4)/2"),
    ),
)

BREAKS = (*CRITERIA, *SHARES)
