"""Invented photographs: a banner, rows of people, a hall or a street. No person is real."""

import io
import random

from PIL import Image, ImageDraw, ImageFont

from tests.paperwork.fonts import find_fonts


def as_photo(caption: str, *, seed: int) -> bytes:
    """A JPEG of a meeting under a banner with the caption, the same bytes on every run."""
    dice = random.Random(seed)
    fonts = find_fonts()
    if fonts is None:
        raise FileNotFoundError("DejaVu Serif is not on this machine")
    image = Image.new("RGB", (720, 480), (dice.randrange(150, 220), 205, 225))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 300, 720, 480), fill=(150, dice.randrange(120, 160), 110))
    draw.rectangle((40, 40, 680, 130), fill=(178, 24, 28))
    for at, line in enumerate(caption.split("\n")):
        face = ImageFont.truetype(str(fonts["bold"]), 24)
        draw.text((360, 68 + 34 * at), line, font=face, fill=(252, 226, 70), anchor="mm")
    for row in range(3):
        for seat in range(9 + row):
            x = 50 + seat * (640 // (9 + row)) + dice.randrange(-6, 7)
            y = 250 + row * 62 + dice.randrange(-5, 6)
            coat = (dice.randrange(40, 200), dice.randrange(40, 140), dice.randrange(60, 200))
            draw.ellipse((x, y, x + 30, y + 34), fill=(204, 164, 132))
            draw.rectangle((x - 8, y + 32, x + 38, y + 100), fill=coat)
    held = io.BytesIO()
    image.save(held, "JPEG", quality=58)
    return held.getvalue()
