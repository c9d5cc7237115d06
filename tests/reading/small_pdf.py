"""PDFs made by hand, any text without any font file: the letters are declared in ToUnicode.

Whoever looks at such a page sees nonsense; whoever reads its text reads what was meant.
"""

import zlib
from collections.abc import Sequence

RED_DOT = b"\xff\x00\x00"


class Pdf:
    """Objects of a PDF, numbered from 1 as they are added."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []
        self._pages: list[int] = []
        self._tree = self.add(b"")
        self.catalog = b""

    def add(self, content: bytes) -> int:
        """Add an object; its number."""
        self._objects.append(content)
        return len(self._objects)

    def stream(self, data: bytes, entries: bytes = b"", *, packed: bool = False) -> int:
        """Add a stream."""
        if packed:
            data, entries = zlib.compress(data), entries + b" /Filter /FlateDecode"
        head = b"<< /Length %d %s >>" % (len(data), entries)
        return self.add(head + b"\nstream\n" + data + b"\nendstream")

    def page(self, content: bytes, resources: bytes = b"", entries: bytes = b"") -> int:
        """Add a page of A4 with a content stream."""
        stream = self.stream(content)
        number = self.add(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << %s >> %s >>" % (self._tree, stream, resources, entries)
        )
        self._pages.append(number)
        return number

    def text_page(
        self, lines: Sequence[str], font: str = "ABCDEF+DejaVuSerif", drawn: str = ""
    ) -> int:
        """Add a page of lines, from the top, 20 points each; `drawn` is painted first."""
        letters = sorted({letter for line in lines for letter in line})
        code = {letter: 33 + at for at, letter in enumerate(letters)}
        rows = "\n".join(
            f"<{value:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, value in code.items()
        )
        mapping = self.stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            b"/CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
            + f"{len(code)} beginbfchar\n{rows}\nendbfchar\n".encode("ascii")
            + b"endcmap CMapName currentdict /CMap defineresource pop end end"
        )
        widths = b" ".join([b"600"] * 223)
        number = self.add(
            b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /FirstChar 33 /LastChar 255"
            b" /Widths [%s] /ToUnicode %d 0 R >>" % (font.encode("ascii"), widths, mapping)
        )
        shown = "\n".join(
            f"BT /F 12 Tf 60 {780 - 20 * row} Td <{bytes(map(code.__getitem__, line)).hex()}> Tj ET"
            for row, line in enumerate(lines)
        )
        resources = b"/Font << /F %d 0 R >>" % number
        if drawn:
            resources += b" /XObject << /I %d 0 R >>" % self.picture()
        return self.page(f"{drawn}\n{shown}".encode("ascii"), resources)

    def picture(self) -> int:
        """Add an image of one red dot."""
        return self.stream(
            RED_DOT,
            b"/Type /XObject /Subtype /Image /Width 1 /Height 1"
            b" /ColorSpace /DeviceRGB /BitsPerComponent 8",
        )

    def build(self) -> bytes:
        """The bytes of the file."""
        kids = b" ".join(b"%d 0 R" % page for page in self._pages)
        self._objects[self._tree - 1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
            len(self._pages),
            kids,
        )
        root = self.add(b"<< /Type /Catalog /Pages %d 0 R %s >>" % (self._tree, self.catalog))
        return assemble(self._objects, root)


def assemble(objects: Sequence[bytes], root: int) -> bytes:
    """A file of these objects, numbered from 1."""
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(objects) + 1, root)
    return data + b"startxref\n%d\n%%%%EOF\n" % start


def text_pdf(*pages: Sequence[str], font: str = "ABCDEF+DejaVuSerif") -> bytes:
    """A PDF of such pages of lines."""
    pdf = Pdf()
    for lines in pages:
        pdf.text_page(lines, font)
    return pdf.build()


FULL_PICTURE = "q 595 0 0 842 0 0 cm /I Do Q"
SMALL_PICTURE = "q 100 0 0 100 60 60 cm /I Do Q"
