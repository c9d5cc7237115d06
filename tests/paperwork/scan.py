"""Papers as scans: pages of pixels without any text, a little askew, with specks."""

import io
import random
import time

import pypdfium2
from PIL import Image, ImageDraw

from tests.paperwork.paper import Paper
from tests.paperwork.pdf import as_pdf

_DPI = 120


def _stamp(image: Image.Image, dice: random.Random) -> None:
    draw = ImageDraw.Draw(image)
    x, y = image.width * 0.5, image.height * (0.7 + dice.random() / 20)
    for radius in (70, 66, 40):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=90, width=2)


def _page(image: Image.Image, dice: random.Random) -> Image.Image:
    grey = image.convert("L")
    _stamp(grey, dice)
    turned = grey.rotate(dice.uniform(-0.9, 0.9), resample=Image.Resampling.BICUBIC, fillcolor=250)
    draw = ImageDraw.Draw(turned)
    for _ in range(40):
        draw.point((dice.randrange(turned.width), dice.randrange(turned.height)), fill=0)
    return turned.point([0 if level < 165 else 255 for level in range(256)]).convert("1")


def as_pictures(paper: Paper, *, seed: int) -> list[Image.Image]:
    """The pages as black-and-white pictures."""
    dice = random.Random(seed)
    with pypdfium2.PdfDocument(as_pdf(paper)) as document:
        return [_page(page.render(scale=_DPI / 72).to_pil(), dice) for page in document]


def as_scan(paper: Paper, *, seed: int) -> bytes:
    """The paper as an image-only PDF, the same bytes on every run."""
    first, *rest = as_pictures(paper, seed=seed)
    held = io.BytesIO()
    fixed = time.struct_time((2026, 11, 1, 8, 0, 0, 6, 305, 0))
    first.save(
        held,
        "PDF",
        resolution=_DPI,
        save_all=True,
        append_images=rest,
        creationDate=fixed,
        modDate=fixed,
    )
    return held.getvalue()
