"""The pages of a PDF as slides, and what is no PDF or no good one."""

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.pdf_pages import draw
from acclaim.event.picture import Picture
from tests.pdf_files import Size, coloured, encrypted, pdf


def colour_of(picture: Picture) -> tuple[int, ...]:
    """Of the middle of the widest."""
    image = Image.open(BytesIO(picture.variants[picture.width])).convert("RGB")
    return image.getpixel((image.width // 2, image.height // 2))  # type: ignore[return-value]


def test_each_page_is_a_picture_as_large_as_one_may_be() -> None:
    wide, high = draw(pdf([(720, 405), (595, 842)], coloured(0, 0.5, 0)))
    assert (wide.width, wide.height) == (2560, 1440)
    assert (high.width, high.height) == (1810, 2560)
    assert [*wide.variants] == [*limits.PICTURE_WIDTHS, 2560]
    assert all(abs(a - b) < 4 for a, b in zip(colour_of(wide), (0, 127, 0), strict=True))
    assert colour_of(draw(pdf())[0]) == (255, 255, 255), "an empty page is white"


@pytest.mark.parametrize("size", [(14_400, 14_400), (1, 14_400), (1e9, 1e9), (0, 0), (-5, 100)])
def test_a_page_of_any_size_has_the_pixels_of_a_picture(size: Size) -> None:
    [page] = draw(pdf([size]))
    assert 1 <= page.width <= 2560 and 1 <= page.height <= 2560


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "pdf_damaged"),
        (b"%PDF-1.7 and nothing", "pdf_damaged"),
        (pdf()[:200], "pdf_damaged"),
        (pdf([]), "pdf_damaged"),
        (encrypted(), "pdf_encrypted"),
        (pdf([(720, 405)] * 61), "pdf_too_long"),
        (pdf([(720, 405)] * 1000), "pdf_too_long"),
    ],
    ids=["empty", "a head", "cut", "no page", "encrypted", "61 pages", "1000 pages"],
)
def test_what_is_no_good_is_refused_with_its_reason(data: bytes, code: str) -> None:
    with pytest.raises(OperatorError, match=code) as refused:
        draw(data)
    if code == "pdf_too_long":
        assert f"{data.count(b'/Type /Page ')} pages" in refused.value.message


@settings(max_examples=40)
@given(st.integers(0, 999), st.binary(max_size=8), st.integers(1, 60))
def test_a_damaged_pdf_is_drawn_or_refused(at: int, new: bytes, cut: int) -> None:
    data = bytearray(pdf([(720, 5)], coloured(1, 0, 0)))
    data[at : at + cut] = new
    with suppress(OperatorError):
        assert draw(bytes(data))
