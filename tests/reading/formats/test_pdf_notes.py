"""PDF: what somebody typed or stamped over a page is read with it."""

import pytest

from dossier_manager.reading.formats import pdf
from dossier_manager.reading.letterhead.papers import read_papers
from dossier_manager.reading.model import Page, Role
from dossier_manager.reading.secrecy import secrecy_of
from tests.reading.small_pdf import FULL_PICTURE, Pdf


def noted(kind: str, said: str, *, drawn: str = "") -> Page:
    """A page of one line with one annotation."""
    document = Pdf()
    contents = (b"\xfe\xff" + said.encode("utf-16-be")).hex().encode("ascii")
    note = document.add(
        b"<< /Type /Annot /Subtype /%s /Rect [60 700 160 730] /DA (/Helv 12 Tf) /Contents <%s> >>"
        % (kind.encode("ascii"), contents)
    )
    stream = drawn.encode("ascii")
    picture = document.picture() if drawn else 0
    resources = b"/XObject << /I %d 0 R >>" % picture if drawn else b""
    document.page(stream, resources, b"/Annots [%d 0 R]" % note)
    (page,) = (part for part in pdf.read(document.build(), 10) if isinstance(part, Page))
    return page


@pytest.mark.parametrize("kind", ["FreeText", "Stamp"])
@pytest.mark.parametrize("drawn", ["", FULL_PICTURE])
def test_a_mark_laid_over_a_page_is_seen(kind: str, drawn: str) -> None:
    page = noted(kind, "Mật\rBản số: 02", drawn=drawn)
    assert [(block.role, block.text) for block in page.blocks] == [
        (Role.TEXTBOX, "Mật\nBản số: 02")
    ]
    assert secrecy_of(read_papers((page,)), (page,)) == "mat"


@pytest.mark.parametrize("kind", ["Text", "Link", "Highlight"])
def test_other_annotations_are_no_text_of_the_page(kind: str) -> None:
    assert noted(kind, "MẬT").blocks == ()


@pytest.mark.parametrize("said", ["", "  ", "x" * 5000])
def test_nothing_said_and_far_too_much_is_left_out(said: str) -> None:
    assert noted("FreeText", said).blocks == ()
