"""Breaks of 22/HD-BCA-V05, III.1.d and đ: founding, rules, launch, reports."""

from dataclasses import replace

from tests.paperwork.forms import founding, launch, rules, steps, yearly
from tests.traces.breaks import LINKED, Break, asks, bars, item, never, told, unseen
from tests.traces.changes import day, instead, manifest, with_paper, without
from tests.traces.stories import STATION, ZALO, bare, made

FOUNDING = "QD thanh lap.pdf"


BREAKS = (
    Break(
        id="khong-quyet-dinh",
        what="no founding decision, and so neither Ban Chỉ đạo nor list",
        change=(without(FOUNDING),),
        said=(
            item("6a", "missing", "III.1.d/1", "V.1.a(6)"),
            item("6b", "missing", "III.1.d/1", "V.1.a(6)"),
            asks("ELIGIBILITY_UNKNOWN", "tot", "III.2.a/1"),
        ),
    ),
    Break(
        id="khong-ban-chi-dao",
        what="the founding decision names no Ban Chỉ đạo, and the manifest says that there is one",
        change=(instead(FOUNDING, lambda: founding.founding(ZALO, committee=False, roll=True)),),
        said=(item("6b", "missing", "III.1.d/1", "V.1.a(6)"),),
    ),
    Break(
        id="khong-danh-sach",
        what="the founding decision bears no list of members",
        change=(instead(FOUNDING, lambda: founding.founding(ZALO, committee=True, roll=False)),),
        said=(item("6c", "missing", "III.1.d/1", "III.1.c/2", "V.1.a(6)"),),
    ),
    Break(
        id="ban-chi-dao-138-thanh-lap",
        what="the founding decision comes from the Ban Chỉ đạo 138, whom the text does not name",
        change=(
            instead(
                FOUNDING,
                lambda: replace(
                    founding.founding(ZALO, committee=True, roll=True),
                    agency=("BAN CHỈ ĐẠO 138", "XÃ HẢI TRUNG"),
                ),
            ),
        ),
        said=(
            asks("ELIGIBILITY_UNKNOWN", "tot", "III.1.d/1", "III.2.a/1"),
            told("FOUNDER_DIFFERS", "III.1.d/1", "III.2.a/1"),
        ),
    ),
    Break(
        id="khong-quy-che-ban-chi-dao",
        what="no rules of the Ban Chỉ đạo",
        change=(without("QC BCD.docx"),),
        said=(item("7a", "missing", "III.1.d/3", "V.1.a(7)"),),
    ),
    Break(
        id="khong-quy-che",
        what="no rules of the mô hình",
        change=(without("QC mo hinh.docx"),),
        said=(item("7b", "missing", "III.1.d/3", "V.1.a(7)"),),
    ),
    Break(
        id="quy-che-truoc-quyet-dinh",
        what="the rules are older than the founding decision",
        change=(with_paper("QC mo hinh.docx", made(rules.rules, ZALO, date=day("2025-12-01"))),),
        said=(told("OUT_OF_ORDER", "III.1.d/3", about="7b"),),
    ),
    Break(
        id="ubnd-ra-quy-che",
        what="the rules come from the commune, not from the Ban Chỉ đạo or the head",
        change=(
            with_paper(
                "QC mo hinh.docx",
                made(rules.rules, ZALO, superior=(), agency=ZALO.founder.agency),
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "III.1.d/3", about="7b"),),
    ),
    Break(
        id="khong-quy-che-phoi-hop",
        what="a liên kết without rules of working together",
        of=LINKED,
        change=(without("Buoc 4/QCPH giap ranh.pdf"),),
        said=(item("7c", "missing", "III.1.d/3", "V.1.a(7)"),),
    ),
    Break(
        id="khong-ke-hoach-nam",
        what="no plan of the year",
        change=(without("KH 2026 zalo.docx"),),
        said=(item("9", "missing", "III.1.d/3", "V.1.a(9)"),),
    ),
    Break(
        id="khong-ra-mat",
        what="nothing of a launch",
        change=(without("KH ra mat.docx", "Bien ban ra mat.docx"),),
        said=(item("8a", "missing", "III.1.đ/1", "III.1.d/1", "V.1.a(8)"),),
    ),
    Break(
        id="ra-mat-truoc-quyet-dinh",
        what="the launch is older than the founding decision",
        change=(
            with_paper("KH ra mat.docx", made(launch.launch_plan, ZALO, date=day("2025-12-01"))),
            without("Bien ban ra mat.docx"),
        ),
        said=(told("OUT_OF_ORDER", "III.1.đ/1", "III.1.d/1", about="8a"),),
    ),
    Break(
        id="tram-y-te-ra-mat",
        what="the launch plan comes from the health station, which the text does not name for it",
        change=(
            with_paper(
                "KH ra mat.docx", made(launch.launch_plan, ZALO, superior=(), agency=STATION)
            ),
        ),
        said=(told("ISSUER_UNCLEAR", "III.1.d/1", about="8a"),),
    ),
    Break(
        id="khong-bao-cao-6-thang",
        what="no report of the first half",
        change=(without("BC 6T 2026 zalo.docx"),),
        said=(item("10a", "missing", "III.1.đ/3", "V.1.a(10)"),),
    ),
    Break(
        id="khong-bao-cao-nam",
        what="no report of the year",
        change=(without("BC nam 2026 zalo.pdf"),),
        said=(item("10b", "missing", "III.1.đ/3", "III.2.c/1", "V.1.a(10)"),),
    ),
    Break(
        id="khong-tong-ket",
        what="neither sơ kết nor tổng kết, which the text ties to goal and situation",
        change=(without("KH tong ket.docx"),),
        said=(
            item("15a", "missing", "III.1.đ/4", "V.1.a(15)"),
            asks("PAPER_MISSING_DOUBT", "tot", "III.1.đ/4", "V.1.a(15)", about="15a"),
        ),
    ),
    Break(
        id="quy-che-khong-noi-gi",
        what="the rules of the mô hình speak of none of what they must",
        change=(with_paper("QC mo hinh.docx", bare(rules.rules, ZALO, recipients=())),),
        said=unseen("7b", "III.1.d/3"),
    ),
    Break(
        id="ke-hoach-nam-khong-noi-gi",
        what="the plan of the year speaks of none of what it must",
        change=(with_paper("KH 2026 zalo.docx", bare(yearly.plan, ZALO, 2026)),),
        said=unseen("9", "III.1.d/3"),
    ),
    Break(
        id="lien-ket-cap-khac-thanh-lap",
        what="the founder of a liên kết is not the superior of the unit that leads it",
        of=LINKED,
        change=(manifest(head_superior="Chủ tịch UBND tỉnh Bắc Hà"),),
        said=(told("FOUNDER_NOT_SUPERIOR", "III.1.d/2"),),
    ),
    Break(
        id="lien-ket-chua-khai-cap-tren",
        what="nobody stated who is above the unit that leads a liên kết",
        of=LINKED,
        against=(manifest(head_superior="Chủ tịch UBND tỉnh Sông Lam"),),
        change=(manifest(head_superior=None),),
        said=(told("SUPERIOR_NOT_STATED", "III.1.d/2"),),
    ),
    Break(
        id="ra-mat-long-ghep",
        what="the launch stands inside the plan that carries the chủ trương out: that is allowed",
        against=(without("KH ra mat.docx", "Bien ban ra mat.docx"),),
        change=(
            with_paper(
                "KH UBND zalo.docx",
                made(
                    steps.rollout,
                    ZALO,
                    body=(
                        *steps.rollout(ZALO).body,
                        "Lễ ra mắt mô hình được lồng ghép tại hội nghị sơ kết của xã.",
                    ),
                ),
            ),
        ),
        said=(never(item("8a", "missing", "III.1.đ/1")),),
    ),
    Break(
        id="khong-gioi-han-thanh-vien",
        what="whoever wants may join: the lack of a list bars nothing by itself",
        against=(instead(FOUNDING, lambda: founding.founding(ZALO, committee=True, roll=False)),),
        change=(manifest(limited_members="không"),),
        said=(
            never(bars("PAPER_MISSING", "tot", "III.1.c/2", about="6c")),
            asks("PAPER_MISSING_DOUBT", "tot", "III.2.b(1)/6", about="6c"),
        ),
    ),
)
