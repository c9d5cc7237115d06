"""A rule set that is not sound is refused with its line and what is wrong, and never used."""

from importlib.resources import files

import pytest

from dossier_manager import messages
from dossier_manager.findings import Finding
from dossier_manager.rules.load import rule_set
from tests.rules.test_layer import BASE

GUIDE = (files("dossier_manager.schemas") / "rules" / "hd22.mo-hinh.yaml").read_text("utf-8")
SMALL = BASE.decode()
A = "{id: a, title: A, basis: m 1.a, owed: once, who_holds: noi giu"
TAIL = "recognition:\n"


def told(text: str) -> list[Finding]:
    """What is wrong in a file: it is not used, and each fault has its line, message and cure."""
    value, found = rule_set(text.encode(), "x.yaml")
    assert value is None
    for one in found:
        assert one.place.path == "x.yaml"
        assert one.place.line is not None
        said = messages.text(one)
        assert said.message
        assert said.cure
    return list(found)


def changed(text: str, old: str, new: str) -> tuple[str, int]:
    """A file with one place changed, and the line on which that place begins."""
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1), text[: text.index(old)].count("\n") + 1


def refused(text: str, old: str, new: str, code: str, *, down: int = 0) -> Finding:
    """The only fault of a changed file; it stands `down` lines below the changed place."""
    broken, line = changed(text, old, new)
    found = told(broken)
    assert [(one.code, one.place.line) for one in found] == [(code, line + down)]
    return found[0]


def part(more: str) -> tuple[str, str]:
    return A, f"{A}, {more}"


def test_the_samples_are_sound_before_they_are_broken() -> None:
    for text in (SMALL, GUIDE):
        value, found = rule_set(text.encode(), "x.yaml")
        assert value is not None
        assert found == ()


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ('titles: ["(sơ kết|tổng kết"]', "RULES_PHRASE_BRACKETS"),
        ('weak_titles: ["sơ kết)"]', "RULES_PHRASE_BRACKETS"),
        ('body: ["a|b"]', "RULES_PHRASE_BRACKETS"),
        ('names: ["*"]', "RULES_PHRASE_EMPTY"),
        ('titles: [a], agencies: ["thành lập *"]', "RULES_PHRASE_STAR"),
        ('of: [b], inside: ["{name}"]', "RULES_PHRASE_NAME"),
        ('of: [b], weak_inside: ["((((((a))))))"]', "RULES_PHRASE_HEAVY"),
        ('titles: [a], not: [{titles: ["(b"], why: w}]', "RULES_PHRASE_BRACKETS"),
        ('titles: [a], not: [{agencies: ["b)"], why: w}]', "RULES_PHRASE_BRACKETS"),
        ("titles: [a], not: [{why: w}]", "RULES_WAY_EMPTY"),
        ("titles: []", "RULES_WAY_EMPTY"),
        ("kinds: [QĐ]", "RULES_WAY_EMPTY"),
        ("of: [b]", "RULES_WAY_EMPTY"),
        ("of: [b], titles: [a]", "RULES_WAY_EMPTY"),
        ("inside: [a]", "RULES_WAY_EMPTY"),
        ("of: [b], flag: approvd", "RULES_VALUE_UNKNOWN"),
    ],
)
def test_a_way_of_recognising_that_finds_nothing(way: str, code: str) -> None:
    refused(SMALL, *part(f"recognise: [{{{way}}}]"), code)


@pytest.mark.parametrize(
    "way",
    ["titles: [], names: [a]", "titles: [], images: yes", "of: [b], flag: approved", "body: [a]"],
)
def test_a_way_needs_only_one_thing_to_look_for(way: str) -> None:
    text, _ = changed(SMALL, *part(f"recognise: [{{{way}}}]"))
    assert rule_set(text.encode(), "x.yaml")[1] == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("model_words: [g]", 'model_words: ["…"]'),
        (TAIL, 'not_ours:\n  - {titles: ["-"], why: w}\n' + TAIL),
        part('contents: [{id: c, title: C, basis: m, words: ["*"]}]'),
        part('contents: [{id: c, title: C, basis: m, words: [a], within: ["*"]}]'),
        part('issuers: {basis: m, accepts: ["^"]}'),
        part('issuers: {basis: m, accepts: [ubnd], doubts: ["."]}'),
    ],
)
def test_words_that_are_none(old: str, new: str) -> None:
    refused(SMALL, old, new, "RULES_PHRASE_EMPTY", down=new.startswith("not_ours"))


def test_founders_that_are_no_word() -> None:
    refused(GUIDE, 'accepts: ["ủy ban nhân dân", ', 'accepts: ["^", ', "RULES_PHRASE_EMPTY")


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("{}", "RULES_CONDITION_FORM"),
        ('{fact: linked, equals: "yes", present: linked}', "RULES_CONDITION_FORM"),
        ("{fact: linked}", "RULES_CONDITION_FORM"),
        ('{fact: linked, equals: "yes", in: ["no"]}', "RULES_CONDITION_FORM"),
        ('{equals: "yes"}', "RULES_CONDITION_FORM"),
        ("{present: linked, in: [a]}", "RULES_CONDITION_FORM"),
        ("{all: [{present: linked}], any: [{present: fund}]}", "RULES_CONDITION_FORM"),
        ("{not: {}}", "RULES_CONDITION_FORM"),
        ("{all: [{any: [{}]}]}", "RULES_CONDITION_FORM"),
        ("{all: []}", "RULES_CONDITION_EMPTY"),
        ("{any: []}", "RULES_CONDITION_EMPTY"),
        ("{fact: kind, in: []}", "RULES_CONDITION_EMPTY"),
        ("{fact: kind, equals: mohinh}", "RULES_VALUE_UNKNOWN"),
        ("{fact: role, equals: truong}", "RULES_VALUE_UNKNOWN"),
        ("{fact: level, in: [xa, phuong]}", "RULES_VALUE_UNKNOWN"),
        ("{not: {fact: led_by, equals: ban}}", "RULES_VALUE_UNKNOWN"),
        ("{fact: linked, equals: có}", "RULES_VALUE_UNKNOWN"),
        ("{fact: has.b, equals: co}", "RULES_VALUE_UNKNOWN"),
        ("{present: moon}", "RULES_FACT_UNKNOWN"),
        ('{fact: has.z, equals: "yes"}', "RULES_FACT_UNKNOWN"),
    ],
)
@pytest.mark.parametrize("key", ["applies_if", "doubt_if", "alternative"])
def test_a_condition_that_asks_nothing_or_too_much(condition: str, code: str, key: str) -> None:
    value = f"{key}: {condition}"
    if key == "alternative":
        value = f"alternative: {{who_holds: W, note: N, applies_if: {condition}}}"
    refused(SMALL, *part(value), code)


@pytest.mark.parametrize(
    "condition",
    [
        "{fact: level, in: [xa, tinh]}",
        "{not: {all: [{present: linked}, {any: [{fact: kind, equals: diem}]}]}}",
        '{fact: has.b, equals: "no"}',
    ],
)
def test_a_condition_of_one_form_with_known_values_is_sound(condition: str) -> None:
    text, _ = changed(SMALL, *part(f"applies_if: {condition}"))
    assert rule_set(text.encode(), "x.yaml")[1] == ()


@pytest.mark.parametrize("key", ["missing_from", "owed_from"])
@pytest.mark.parametrize(
    ("when", "code"),
    [
        ("{anchor: part, part: a}", "RULES_WHEN_OWN_PART"),
        ("{anchor: part}", "RULES_WHEN_PART"),
        ("{anchor: year_end, part: b}", "RULES_WHEN_PART"),
        ("{anchor: part, part: z}", "RULES_PART_UNKNOWN"),
        ("{anchor: founding, months: 1201}", "VALUE_WRONG"),
        ("{anchor: founding, days: 36526}", "VALUE_WRONG"),
    ],
)
def test_a_day_that_never_comes(key: str, when: str, code: str) -> None:
    refused(SMALL, *part(f"{key}: {when}"), code)


@pytest.mark.parametrize(
    ("group", "code"),
    [
        ("[a]", "RULES_ANY_WITH_ALONE"),
        ("[a, a]", "RULES_ANY_WITH_ALONE"),
        ("[b]", "RULES_ANY_WITH_SELF"),
        ("[a, y]", "RULES_ANY_WITH_TIMES"),
    ],
)
def test_parts_of_which_one_is_enough_must_be_several_and_asked_for_together(
    group: str, code: str
) -> None:
    yearly = SMALL.replace(
        "recognition:", "      - {id: y, title: Y, basis: m 1.y, owed: yearly}\nrecognition:"
    )
    refused(yearly, *part(f"any_with: {group}"), code)


def test_parts_of_which_one_is_enough_are_sound() -> None:
    text, _ = changed(SMALL, *part("any_with: [a, b]"))
    assert rule_set(text.encode(), "x.yaml")[1] == ()


@pytest.mark.parametrize("day", ["30, month: 2", "29, month: 2", "45, month: 1", "31, month: 4"])
@pytest.mark.parametrize(
    "key", ["year_from: {day: 1", "report: {before: {day: 5", "decision: {before: {day: 10"]
)
def test_a_day_that_not_every_year_has(key: str, day: str) -> None:
    old = next(one for one in (f"{key}, month: 11", f"{key}, month: 11}}") if one in GUIDE)
    head, _, _ = key.rpartition(" ")
    refused(GUIDE, old, f"{head} {day}", "RULES_DAY_NOT_THERE")


@pytest.mark.parametrize("day", ["{day: 0, month: 1}", "{day: 1, month: 13}", "{day: 1, month: 0}"])
@pytest.mark.parametrize(
    "key", ["year_to: {day: 31, month: 10}", "unsure_until: {day: 9, month: 11}"]
)
def test_a_month_that_no_year_has(key: str, day: str) -> None:
    refused(GUIDE, key, f"{key.partition(' ')[0]} {day}", "RULES_DAY_NOT_THERE")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("months: 10\n", "months: 1201\n", "VALUE_WRONG"),
        ("{at_least: 90, basis", "{at_least: 101, basis", "VALUE_WRONG"),
        ("{at_least: 70, below: 90", "{at_least: 70, below: 101", "VALUE_WRONG"),
        ("{at_least: 70, below: 90", "{at_least: 70, below: 70", "RULES_BAND"),
        ("{at_least: 70, below: 90", "{at_least: 70, below: 60", "RULES_BAND"),
        ("below: 90, above: person", "below: 90, above: persn", "RULES_VALUE_UNKNOWN"),
        ("late_report: person", "late_report: maybe", "RULES_VALUE_UNKNOWN"),
        ("judge: computed", "judge: machine", "RULES_VALUE_UNKNOWN"),
        ("kinds: [mo-hinh, diem]", "kinds: []", "LIST_TOO_SHORT"),
        ("format: 1", "format: 2", "FORMAT_UNKNOWN"),
        ("valid_from: 2022-11-18", "valid_from: 1944-12-31", "RULES_YEAR_BEYOND"),
        ("valid_from: 2022-11-18", "valid_from: 2200-01-01", "VALUE_WRONG"),
    ],
)
def test_figures_words_and_days_beyond_what_there_is(old: str, new: str, code: str) -> None:
    refused(GUIDE, old, new, code)


def test_bounds_themselves_are_sound() -> None:
    text = GUIDE.replace("months: 10\n", "months: 1200\n").replace("below: 90", "below: 100")
    text = text.replace("{at_least: 90,", "{at_least: 100,")
    text = text.replace("valid_from: 2022-11-18", "valid_from: 1945-01-01\nvalid_to: 2199-12-31")
    assert rule_set(text.encode(), "x.yaml")[1] == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [("years: 1,", "years: 0,"), ("years: 1,", "years: 101,"), ("percent: 70", "percent: 101")],
)
def test_figures_of_a_recognition(old: str, new: str) -> None:
    refused(SMALL, old, new, "VALUE_WRONG")


def test_a_last_day_beyond_what_there_is() -> None:
    text, line = changed(SMALL, "2030-01-01", "1930-01-01")
    found = [(one.code, one.place.line) for one in told(text)]
    assert found == [("RULES_VALIDITY", line), ("RULES_YEAR_BEYOND", line)]


@pytest.mark.parametrize(
    ("text", "old", "new", "code", "key"),
    [
        (GUIDE, "[mo-hinh, diem]", "[dien-hinh]", "RULES_RATING_KIND", "\nrating:"),
        (GUIDE, "[mo-hinh, diem]", "[diem, dien-hinh]", "RULES_RATING_KIND", "\nrating:"),
        (SMALL, "[dien-hinh]", "[mo-hinh]", "RULES_RECOGNITION_KIND", "\nrecognition:"),
        (SMALL, "[dien-hinh]", "[dien-hinh, diem]", "RULES_RECOGNITION_KIND", "\nrecognition:"),
    ],
)
def test_a_mo_hinh_is_rated_and_a_dien_hinh_recognised(
    text: str, old: str, new: str, code: str, key: str
) -> None:
    broken, _ = changed(text, old, new)
    line = broken[: broken.index(key) + 1].count("\n") + 1
    assert [(one.code, one.place.line) for one in told(broken)] == [(code, line)]


def test_many_faults_of_one_file_are_counted_and_not_all_told() -> None:
    many = ", ".join(["'*'"] * 80)
    broken, _ = changed(SMALL, *part(f"recognise: [{{titles: [{many}]}}]"))
    found = rule_set(broken.encode(), "x.yaml")[1]
    assert len(found) == 51
    assert found[-1].code == "YAML_MORE_FAULTS"
