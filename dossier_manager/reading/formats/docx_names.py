"""Names of WordprocessingML, and what each element means for the text."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML = "{urn:schemas-microsoft-com:vml}"

PARAGRAPH, TABLE, ROW, CELL, RUN = (W + name for name in ("p", "tbl", "tr", "tc", "r"))
RUN_PROPERTIES, PARAGRAPH_PROPERTIES = f"{W}rPr", f"{W}pPr"
TEXT_BOX = f"{W}txbxContent"
SYMBOL = f"{W}sym"
WORD_ART = f"{_VML}textpath"

TEXT = frozenset({f"{W}t", f"{_MATH}t", f"{_DRAWING}t"})
CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}softHyphen": "\u00ad",
    f"{W}noBreakHyphen": "-",
}
# Deleted or moved away, code of a field, and the second form of a text box.
LEFT_OUT = frozenset(
    {
        RUN_PROPERTIES,
        PARAGRAPH_PROPERTIES,
        f"{W}del",
        f"{W}moveFrom",
        f"{W}delText",
        f"{W}instrText",
        f"{W}sdtPr",
        f"{W}tblPr",
        f"{W}sectPr",
        f"{_COMPATIBILITY}Fallback",
    }
)
DELETED_ROW = f"{W}trPr/{W}del"
