"""What a paper's text does not show: looked for in its words and chapters, never guessed."""

import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dossier_manager.archive.decisions import Action, Decision, Described
from dossier_manager.archive.manifest import Manifest
from dossier_manager.ingest.rematch import text_of
from dossier_manager.reading.door import Readers
from dossier_manager.reading.filename import with_name
from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import FileKind, Letterhead, TextSource
from dossier_manager.recognition.contents import TEXT_LIMIT
from dossier_manager.recognition.decided import apply
from dossier_manager.recognition.match import recognise
from dossier_manager.recognition.model import Document, DocumentPaper, FileState, Match
from dossier_manager.rules.load import load_book
from dossier_manager.rules.model import RuleSet
from tests.paperwork.docx import as_docx
from tests.paperwork.forms import rules, steps, yearly
from tests.paperwork.paper import Heading, Paper
from tests.paperwork.stories import tieng_keng
from tests.recognition.letters import BCD, CAX, NAME, letter, matches

MH = f"mô hình “{NAME}”"
RULES = f"QUY CHẾ\nTổ chức và hoạt động của {MH}"
WHOLE = """Điều 1. Phạm vi, thẩm quyền
Mô hình nhắc nhau đóng cửa ban đêm.
Điều 2. Chức năng, nhiệm vụ
Đánh kẻng báo động khi có trộm.
Điều 3. Phương thức hoạt động
Mỗi đêm hai người trực.
Điều 4. Tiêu chuẩn thành viên
Tự nguyện, gương mẫu.
Điều 5. Mối quan hệ công tác
Dưới sự chỉ đạo của Ủy ban nhân dân xã.
Điều 6. Kinh phí
Tự góp.
Điều 7. Khen thưởng, xử lý vi phạm
Hằng năm.
Điều 8. Chế độ thông tin, báo cáo, hội họp
Họp mỗi tháng một lần.
Điều 9. Chế độ, chính sách
Tổ viên trực đêm được bồi dưỡng."""
INFORMED = """Điều 8. Chế độ thông tin, báo cáo, hội họp
Họp mỗi tháng một lần.
"""


def guide(set_id: str = "hd22.mo-hinh") -> RuleSet:
    found = load_book().get(set_id)
    assert found is not None
    return found


def unseen(
    body: str,
    title: str = RULES,
    *,
    part: str = "7b",
    set_id: str = "hd22.mo-hinh",
    agency: tuple[str, str] = BCD,
    number: str = "02/QC-BCĐ",
) -> tuple[str, ...] | None:
    """What recognition tells of one part of a letter with that body."""
    found = matches(letter(agency, number, title, body=body), set_id=set_id)
    (match,) = [one for one in found if one.part == part]
    return match.unseen


def every(part: str, set_id: str = "hd22.mo-hinh") -> tuple[str, ...]:
    found = guide(set_id).part(part)
    assert found is not None
    return tuple(one.id for one in found.contents)


def test_a_whole_quy_che_lacks_nothing() -> None:
    assert unseen(WHOLE) == ()


@pytest.mark.parametrize(
    ("left_out", "lacks"),
    [
        ("Điều 1. Phạm vi, thẩm quyền\nMô hình nhắc nhau đóng cửa ban đêm.\n", ("pham-vi",)),
        ("Điều 2. Chức năng, nhiệm vụ\nĐánh kẻng báo động khi có trộm.\n", ("nhiem-vu",)),
        ("Điều 3. Phương thức hoạt động\nMỗi đêm hai người trực.\n", ("phuong-thuc",)),
        ("Điều 4. Tiêu chuẩn thành viên\nTự nguyện, gương mẫu.\n", ("tieu-chuan",)),
        ("Điều 5. Mối quan hệ công tác\nDưới sự chỉ đạo của Ủy ban nhân dân xã.\n", ("quan-he",)),
        ("Điều 6. Kinh phí\nTự góp.\n", ("kinh-phi",)),
        ("Điều 7. Khen thưởng, xử lý vi phạm\nHằng năm.\n", ("khen-thuong", "xu-ly-vi-pham")),
        (INFORMED, ("thong-tin", "bao-cao", "hoi-hop")),
        (
            "\nĐiều 9. Chế độ, chính sách\nTổ viên trực đêm được bồi dưỡng.",
            ("che-do-chinh-sach",),
        ),
    ],
)
def test_each_head_that_is_left_out_is_named(left_out: str, lacks: tuple[str, ...]) -> None:
    assert left_out in WHOLE
    assert unseen(WHOLE.replace(left_out, "")) == lacks


@pytest.mark.parametrize(
    ("instead", "lacks"),
    [
        ("Điều 8. Chế độ báo cáo\nMỗi quý một lần.\n", ("thong-tin", "hoi-hop")),
        ("Điều 8. Báo cáo, hội họp\nMỗi quý.\n", ("thong-tin",)),
        ("Điều 8. Hội họp\nTổ họp mỗi tháng.\n", ("thong-tin", "bao-cao")),
        ("Điều 8. Sinh hoạt\nTin báo chuyển ngay cho Công an xã.\n", ("bao-cao",)),
        ("Điều 8. Chế độ thông tin, hội họp\nQua điện thoại.\n", ("bao-cao",)),
    ],
)
def test_what_is_named_beside_another_thing_does_not_stand_in_for_it(
    instead: str, lacks: tuple[str, ...]
) -> None:
    assert unseen(WHOLE.replace(INFORMED, instead)) == lacks


OLD_RULES = {
    "cu.tu-quan": ("5a", RULES, "Điều 6. {}\nTheo thống nhất của tổ."),
    "cu.lien-ket": (
        "3",
        f"QUY CHẾ PHỐI HỢP\nGiữa xã A và xã B trong thực hiện {MH}",
        "Điều 6. {}\nTheo thống nhất của các bên.",
    ),
}


@pytest.mark.parametrize(
    ("set_id", "said", "shown"),
    [
        ("cu.tu-quan", "Chế độ hội họp, báo cáo", {"hoi-hop", "bao-cao"}),
        ("cu.tu-quan", "Chế độ hội họp", {"hoi-hop"}),
        ("cu.tu-quan", "Báo cáo kết quả", {"bao-cao"}),
        (
            "cu.lien-ket",
            "Báo cáo, sơ kết, tổng kết, luân phiên chủ trì",
            {"bao-cao", "so-ket", "tong-ket", "luan-phien"},
        ),
        ("cu.lien-ket", "Luân phiên chủ trì", {"luan-phien"}),
        ("cu.lien-ket", "Chế độ báo cáo", {"bao-cao"}),
        ("cu.lien-ket", "Sơ kết, tổng kết", {"so-ket", "tong-ket"}),
    ],
)
def test_the_older_guide_asks_for_each_thing_that_it_names(
    set_id: str, said: str, shown: set[str]
) -> None:
    part, title, body = OLD_RULES[set_id]
    lacking = unseen(body.format(said), title, part=part, set_id=set_id)
    assert lacking is not None
    assert set(every(part, set_id)) - set(lacking) == shown


def test_heads_may_come_in_any_order_and_any_letters() -> None:
    articles = WHOLE.split("Điều ")[1:]
    turned = "\n".join(f"Điều {one.strip()}" for one in reversed(articles))
    assert unseen(turned) == ()
    assert unseen(WHOLE.upper()) == ()
    assert unseen(unicodedata.normalize("NFD", WHOLE)) == ()
    assert unseen(unicodedata.normalize("NFD", "Điều 1. Kinh phí")) == unseen("Điều 1. Kinh phí")


def test_heads_that_wrap_at_the_end_of_a_line_are_seen() -> None:
    assert unseen(WHOLE.replace("Mối quan hệ công tác", "Mối\nquan hệ công tác")) == ()


def test_a_boilerplate_mention_is_no_head() -> None:
    body = "Báo cơ quan chức năng, cấp có thẩm quyền; phạm vi điều chỉnh theo luật."
    lacking = unseen(body)
    assert lacking is not None
    assert {"nhiem-vu", "pham-vi"} <= set(lacking)


def test_the_title_and_the_legal_bases_say_nothing_of_what_is_inside() -> None:
    title = f"BÁO CÁO\nKết quả khảo sát tình hình an ninh, trật tự để xây dựng {MH}"
    asked: dict[str, Any] = {"part": "2", "agency": CAX, "number": "07/BC-CAX"}
    bases = (
        "Căn cứ Chỉ thị về phong trào toàn dân bảo vệ an ninh Tổ quốc;\n"
        "- Căn cứ Quyết định về hệ thống chính trị cơ sở\nvà tình hình Nhân dân;\n"
        "1. Căn cứ kế hoạch phòng, chống tội phạm lợi dụng sơ hở;\n"
    )
    assert unseen(f"{bases}Xã đông dân.", title, **asked) == every("2")
    assert unseen("Tình hình an ninh, trật tự ổn định.", title, **asked) == tuple(
        one for one in every("2") if one != "an-ninh-trat-tu"
    )


def test_a_proposal_names_the_model_in_its_body_or_lacks_its_name() -> None:
    title = f"TỜ TRÌNH\nVề việc thành lập {MH}"
    asked: dict[str, Any] = {"part": "3", "agency": CAX, "number": "09/TTr-CAX"}
    assert unseen(f"Đề nghị thành lập {MH}.", title, **asked) == ("su-can-thiet", "muc-tieu")
    assert unseen("Đề nghị xem xét.", title, **asked) == every("3")


def test_the_sixth_topic_of_a_survey_differs_between_guide_and_province() -> None:
    title = f"BÁO CÁO\nKết quả khảo sát để xây dựng {MH}"
    asked: dict[str, Any] = {"part": "2", "agency": CAX, "number": "07/BC-CAX"}
    body = "Một số việc cần khắc phục ngay trong quý tới."
    assert "so-ho" in (unseen(body, title, **asked) or ())
    assert "so-ho" not in (unseen(body, title, set_id="bt2023.mo-hinh", **asked) or ())


def antt(body: str) -> bool:
    """Whether Hòa Bình's content, the tasks of security and order, is shown."""
    return "nhiem-vu-antt" not in (unseen(body, set_id="hb.mo-hinh") or ("nhiem-vu-antt",))


@pytest.mark.parametrize(
    "body",
    [
        "Điều 2. Nhiệm vụ\nTuần tra, bảo vệ an ninh, trật tự.\nĐiều 3. Kinh phí\nTự góp.",
        "Chương II\nCHỨC NĂNG, NHIỆM VỤ\nĐiều 2. Của tổ viên\nPhát hiện tội phạm, tố giác.",
        "II. NHIỆM VỤ\n1. Vệ sinh đường thôn.\n2. Phòng ngừa trộm cắp.\nIII. KINH PHÍ",
        "2. Nhiệm vụ: giữ gìn an ninh trật tự.",
        "a) Chức năng, nhiệm vụ: tuần tra ban đêm.",
        "- Nhiệm vụ: hòa giải mâu thuẫn.",
        "Điều 9. Kinh phí\nTự góp.\nĐiều 2. NHIỆM VỤ\nCHỐNG TRỘM CẮP",
        "Nhiệm vụ của tổ\nTuần tra ban đêm.\nKinh phí\nTự góp.",
    ],
)
def test_tasks_of_security_are_found_in_the_chapter_of_tasks(body: str) -> None:
    assert antt(body)
    assert antt(unicodedata.normalize("NFD", body))


@pytest.mark.parametrize(
    "body",
    [
        # The chapter is there and speaks of other things; order stands elsewhere.
        "Điều 1. Mục đích\nBảo đảm an ninh, trật tự.\nĐiều 2. Nhiệm vụ\nTrồng hoa ven đường.",
        "Điều 2. Nhiệm vụ\nTrồng hoa.\nĐiều 3. Khen thưởng\nAi giữ an ninh tốt được khen.",
        # No chapter of tasks.
        "Điều 1. Kinh phí\nTự góp để giữ an ninh, trật tự.",
        "Mô hình giữ gìn an ninh, trật tự, phòng chống tội phạm, không chia điều khoản.",
        # Legal bases, numbered or within the chapter itself.
        "1. Căn cứ chức năng, nhiệm vụ của Công an về an ninh, trật tự;\n2. Kinh phí: tự góp.",
        "Điều 2. Nhiệm vụ\nCăn cứ kế hoạch bảo đảm an ninh, trật tự;\nTrồng hoa ven đường.",
        "I. CĂN CỨ\n- Căn cứ nhiệm vụ phòng chống tội phạm;\nII. NHIỆM VỤ\nTrồng hoa.",
        # What stands at the foot.
        "II. NHIỆM VỤ\nTrồng hoa ven đường.\nNơi nhận:\n- Tổ bảo vệ an ninh, trật tự.",
    ],
)
def test_security_elsewhere_than_in_the_chapter_of_tasks_does_not_count(body: str) -> None:
    assert not antt(body)


def test_nobody_looks_into_scans_empty_papers_and_papers_without_end() -> None:
    assert [m.unseen for m in matches("", "Quy che hoat dong.pdf", readable=False)] == [None]
    assert all(m.unseen is None for m in matches("", "Quy che hoat dong.pdf"))
    assert unseen("dài " * (TEXT_LIMIT // 4)) is None
    assert unseen("dài " * 20_000 + "\nĐiều 9. Kinh phí") is not None


def test_a_head_far_behind_is_still_seen() -> None:
    assert "kinh-phi" not in (unseen("dài\n" * 20_000 + "Điều 9. Kinh phí") or ("kinh-phi",))


def test_a_part_that_asks_for_nothing_tells_nothing_and_a_guess_tells_as_much() -> None:
    title = f"KẾ HOẠCH\nHoạt động của {MH}"
    found = matches(letter(BCD, "04/KH-BCĐ", title, body="I. MỤC TIÊU"))
    (plan,) = [one for one in found if one.part == "9"]
    assert plan.unseen is not None
    assert "muc-tieu" not in plan.unseen
    launch = matches(letter(BCD, "05/KH-BCĐ", f"KẾ HOẠCH\nTổ chức lễ ra mắt {MH}"))
    assert {one.part: one.unseen for one in launch} == {"8a": None}


def read(tmp_path: Path, paper: Paper, name: str, model: str) -> tuple[Match, ...]:
    """What recognition makes of a Word file that the real reader has read."""
    (tmp_path / name).write_bytes(as_docx(paper))
    with Readers(1) as readers:
        ((_, reading),) = readers.read([(name, tmp_path / name)])
    papers = [with_name(one, name) for one in read_papers(reading.pages)]
    texts = [(one, text_of(reading.pages, one)) for one in papers]
    stated = Manifest.model_validate({"id": "a", "name": model, "kind": "mo-hinh"})
    found = recognise(texts, name, reading.kind, guide(), stated, readable=True)
    return tuple(match for of_paper in found for match in of_paper)


@pytest.mark.parametrize(
    ("made", "part"),
    [
        (rules.rules(tieng_keng.STORY), "7b"),
        (yearly.plan(tieng_keng.STORY, 2026), "9"),
        (steps.survey_report(tieng_keng.STORY), "2"),
        (steps.proposal(tieng_keng.STORY), "3"),
    ],
)
def test_good_papers_of_the_example_speak_of_all_heads(
    tmp_path: Path, made: Paper, part: str
) -> None:
    (match,) = [m for m in read(tmp_path, made, "a.docx", "Tiếng kẻng an ninh") if m.part == part]
    assert match.unseen == ()


def without(paper: Paper, heading: str) -> Paper:
    """The same paper without one head and what stands under it."""
    body = list(paper.body)
    start = next(at for at, one in enumerate(body) if one == Heading(heading))
    end = next(
        (at for at, one in enumerate(body) if at > start and isinstance(one, Heading)), len(body)
    )
    return replace(paper, body=(*body[:start], *body[end:]))


def test_a_word_file_without_one_head_lacks_just_that(tmp_path: Path) -> None:
    quy_che = without(rules.rules(tieng_keng.STORY), "Điều 4. Tiêu chuẩn thành viên")
    (match,) = [
        m for m in read(tmp_path, quy_che, "qc.docx", "Tiếng kẻng an ninh") if m.part == "7b"
    ]
    assert match.unseen == ("tieu-chuan",)
    plan = without(yearly.plan(tieng_keng.STORY, 2026), "III. BIỆN PHÁP")
    (match,) = [m for m in read(tmp_path, plan, "kh.docx", "Tiếng kẻng an ninh") if m.part == "9"]
    assert match.unseen == ("bien-phap",)


FILE = Document(
    *("keng", "keng/qc.pdf", "qc.pdf", "1" * 64, 12),
    *(FileState.READ, FileKind.PDF, TextSource.TEXT),
)


def assigned(requirement: str, sha256: str = "1" * 64) -> Decision:
    said = {"id": "d1", "at": "2026-11-03T08:00:00+07:00", "by": "Lê Thị Hoa", "reason": "đã xem"}
    return Decision.model_validate(
        {**said, "action": "assign", "file": "qc.pdf", "requirement": requirement, "sha256": sha256}
    )


def laid(*decisions: Decision) -> tuple[Match, ...]:
    """A quy chế that speaks of money alone, with people's words laid over it."""
    found = matches(letter(BCD, "02/QC-BCĐ", RULES, body="Điều 6. Kinh phí\nTự góp."))
    document = replace(FILE, papers=(DocumentPaper((1, 1), Letterhead(), found),))
    stated = Manifest.model_validate({"id": "keng", "name": NAME, "kind": "mo-hinh"})
    return apply(document, decisions, [guide()], stated).papers[0].matches


def test_a_persons_word_keeps_what_was_seen_where_it_says_the_same() -> None:
    (before,) = laid()
    (after,) = laid(assigned("hd22.mo-hinh/7b"))
    assert (after.decision, after.unseen) == ("d1", before.unseen)
    assert before.unseen == tuple(one for one in every("7b") if one != "kinh-phi")


def test_a_person_who_calls_it_something_else_leaves_it_unlooked_at() -> None:
    (match,) = laid(assigned("hd22.mo-hinh/9"))
    assert (match.part, match.unseen) == ("9", None)


def test_a_description_looks_into_nothing_and_forgets_nothing() -> None:
    fields = Described(kind="QC", subject=f"Quy chế hoạt động của {MH}")
    describe = assigned("hd22.mo-hinh/7b").model_copy(
        update={"action": Action.DESCRIBE, "requirement": None, "fields": fields}
    )
    (before,), (after,) = laid(), laid(describe)
    assert (after.part, after.unseen) == ("7b", before.unseen)
    scan = replace(FILE, papers=(DocumentPaper((1, 1), Letterhead(), ()),))
    (match,) = apply(scan, [describe], [guide()], None).papers[0].matches
    assert (match.part, match.unseen) == ("7b", None)


def test_the_subject_beside_the_day_in_a_table_is_no_body() -> None:
    """In a công văn the cells of one row come as one line with a tab between them."""
    text = letter(CAX, "9/CV-CAX", f"V/v đề xuất xây dựng {MH}", body="Kính trình Đảng ủy xã.")
    tabbed = text.replace(
        f"V/v đề xuất xây dựng {MH}\n", f"V/v đề xuất xây dựng {MH}\tAn Bình, ngày 5/2/2026\n"
    )
    (plain,) = [one for one in matches(text) if one.part == "3"]
    (cells,) = [one for one in matches(tabbed) if one.part == "3"]
    assert plain.unseen is not None
    assert cells.unseen == plain.unseen
