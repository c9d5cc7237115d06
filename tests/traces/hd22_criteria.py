"""Breaks of 22/HD-BCA-V05, III.2.b: the criteria of the four grades, and their percentages."""

from dossier_manager.rules.load import load_book
from tests.traces.breaks import Break, Wanted, asks, bars
from tests.traces.changes import manifest, verdict, without


def _title(criterion: str) -> str:
    ruleset = load_book().get("hd22.mo-hinh")
    assert ruleset is not None
    assert ruleset.rating is not None
    return next(one.title for one in ruleset.rating.criteria if one.id == criterion)


def _unmet(criterion: str, *clauses: str, more: tuple[Wanted, ...] = ()) -> Break:
    """A person says that a criterion of Tốt, and perhaps of Khá, is not met."""
    title = _title(criterion)
    good = tuple(one for one in clauses if one.startswith("III.2.b(1)"))
    fair = tuple(one for one in clauses if one.startswith("III.2.b(2)"))
    said = [bars("CRITERION_UNMET", "tot", *good, about=title)] if good else []
    said += [bars("CRITERION_UNMET", "kha", *fair, about=title)] if fair else []
    return Break(
        id=f"khong-dat-{criterion}",
        what=f"a person says that {criterion} is not met",
        change=(verdict(criterion),),
        said=(*said, *more),
    )


def _middling(criterion: str, *clauses: str) -> Break:
    """A person says that a criterion of Trung bình is not met: asked, and barring nothing."""
    title = _title(criterion)
    return Break(
        id=f"khong-dat-{criterion}",
        what=f"a person says that {criterion} is not met",
        change=(verdict(criterion),),
        said=(asks("CRITERION_UNMET_PERSON", "trung_binh", *clauses, about=title),),
    )


def _weak(criterion: str, *clauses: str) -> Break:
    """A person sees a trait of Yếu: shown as a sign, never as the grade."""
    return Break(
        id=f"dau-hieu-{criterion}",
        what=f"a person sees {criterion}",
        change=(verdict(criterion, "met"),),
        said=(asks("SIGN_CRITERION", "yeu", *clauses, about=_title(criterion)),),
    )


def _share(name: str, what: str, met: int, *said: Wanted) -> Break:
    """So many of ten targets met."""
    targets = "".join(
        f"      - {{name: Chỉ tiêu {n}, direction: tang, planned: '10', "
        f"achieved: '{10 if n <= met else 5}', source: 'BC nam 2026 zalo.pdf, tr. 2'}}\n"
        for n in range(1, 11)
    )
    years = (
        "\n  - year: 2026\n    method: so-chi-tieu-dat\n"
        "    sent: {date: 03/11/2026, source: 'Sổ văn bản đi, số 393'}\n"
        f"    targets:\n{targets}"
    )
    return Break(id=name, what=what, change=(manifest(years=years),), said=said)


CRITERIA = (
    _unmet("chi-dao", "III.2.b(1)/1", "III.2.b(2)/1"),
    _unmet("hieu-qua", "III.2.b(1)/2", "III.2.b(2)/2"),
    _unmet("dong-thuan", "III.2.b(1)/3", "III.2.b(2)/3"),
    _unmet("xa-hoi-hoa", "III.2.b(1)/3"),
    _unmet("thanh-vien", "III.2.b(1)/4", "III.2.b(2)/4"),
    _unmet(
        "bao-cao-dung-quy-dinh",
        "III.2.b(1)/0",
        "III.2.b(1)/5",
        "III.2.b(2)/0",
        "III.2.b(2)/5",
        more=(
            asks(
                "CRITERION_UNMET_PERSON",
                "trung_binh",
                "III.2.b(3)/0",
                "III.2.b(3)/4",
                about=_title("bao-cao-dung-quy-dinh"),
            ),
        ),
    ),
    _unmet(
        "ho-so-khoa-hoc",
        "III.2.b(1)/6",
        "III.2.b(2)/6",
        more=(
            asks(
                "CRITERION_UNMET_PERSON",
                "trung_binh",
                "III.2.b(3)/5",
                about=_title("ho-so-khoa-hoc"),
            ),
        ),
    ),
    _middling("theo-quy-che", "III.2.b(3)/1"),
    _middling("co-tham-gia", "III.2.b(3)/2"),
    _middling("hoan-thanh-nhiem-vu", "III.2.b(3)/3"),
    _weak("yeu-chi-dao", "III.2.b(4)/1"),
    _weak("yeu-hinh-thuc", "III.2.b(4)/2"),
    _weak("yeu-thanh-vien", "III.2.b(4)/3"),
    _weak("yeu-ho-so", "III.2.b(4)/4"),
    Break(
        id="thieu-giay-to",
        what="one paper is nowhere: Tốt and Khá are barred, Trung bình is a person's question",
        change=(without("QC mo hinh.docx"),),
        said=(
            bars("PAPER_MISSING", "tot", "III.2.b(1)/6", "V.1.a/0", about="7b"),
            bars("PAPER_MISSING", "kha", "III.2.b(2)/6", "V.1.a/0", about="7b"),
            asks("PAPER_MISSING_PERSON", "trung_binh", "III.2.b(3)/5", about="7b"),
        ),
    ),
    Break(
        id="tieu-chi-rieng",
        what="a criterion of the dossier's own, which a person says is not met",
        change=(
            manifest(criteria="\n  - id: truc-dem\n    title: Trực đêm đủ lịch\n"),
            verdict("truc-dem"),
        ),
        said=(bars("CRITERION_UNMET", "tot", "III.2.b/1", about="Trực đêm đủ lịch"),),
    ),
)

SHARES = (
    _share(
        "dat-80-phan-tram",
        "80 % of the targets: below Tốt, within Khá",
        8,
        bars("COMPLETION_BELOW", "tot", "III.2.b(1)/2"),
    ),
    _share(
        "dat-60-phan-tram",
        "60 % of the targets: below Khá too",
        6,
        bars("COMPLETION_BELOW", "tot", "III.2.b(1)/2"),
        bars("COMPLETION_BELOW", "kha", "III.2.b(2)/2"),
    ),
    _share(
        "dat-40-phan-tram",
        "40 % of the targets: below Trung bình too, and a sign of Yếu that concludes nothing",
        4,
        bars("COMPLETION_BELOW", "trung_binh", "III.2.b(3)/2"),
        asks("SIGN_COMPLETION", "yeu", "III.2.b(4)/0", "III.2.b(4)/2"),
    ),
)

BREAKS = (*CRITERIA, *SHARES)
