"""Fonts of a DOCX: of a run, of its styles, of the document."""

from lxml import etree

from dossier_manager.reading.formats.docx_names import W

_MOST_STEPS = 20


class Fonts:
    """The fonts that `styles.xml` gives; `styles` is its root, or None where there is none."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._own: dict[str, str | None] = {}
        self._based_on: dict[str, str | None] = {}
        self._found: dict[str | None, str | None] = {}
        self._document: str | None = None
        self._normal: str | None = None
        if styles is not None:
            self._document = font_in(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
            for style in styles.iterchildren(f"{W}style"):
                self._add(style)

    def _add(self, style: etree._Element) -> None:
        name = style.get(f"{W}styleId", "")
        self._own[name] = font_in(style.find(f"{W}rPr"))
        based_on = style.find(f"{W}basedOn")
        self._based_on[name] = None if based_on is None else based_on.get(f"{W}val")
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
            self._normal = name

    def of_paragraph(self, properties: etree._Element | None) -> str | None:
        """The font that a paragraph's runs have where they say nothing themselves."""
        style = _value(properties, "pStyle") or self._normal
        if style not in self._found:
            self._found[style] = self._of_style(style) or self._document
        return self._found[style]

    def of_run(self, properties: etree._Element | None, inherited: str | None) -> str | None:
        """The font of a run: its own, its character style's, or what it inherits."""
        if properties is None:
            return inherited
        return font_in(properties) or self._of_style(_value(properties, "rStyle")) or inherited

    def _of_style(self, name: str | None) -> str | None:
        for _ in range(_MOST_STEPS):  # styles that are based on each other in a ring
            if name is None:
                return None
            if own := self._own.get(name):
                return own
            name = self._based_on.get(name)
        return None


def font_in(properties: etree._Element | None) -> str | None:
    """The font that run properties name for Latin letters, Vietnamese among them."""
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")


def _value(properties: etree._Element | None, name: str) -> str | None:
    found = None if properties is None else properties.find(W + name)
    return None if found is None else found.get(f"{W}val")
