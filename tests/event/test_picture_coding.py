import re
import tracemalloc
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageDraw, ImageStat, PngImagePlugin

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.picture_coding import prepare
from tests.picture_files import MEDIA_TYPES, file, photo_of_a_phone, photograph, plain, png_head

KINDS = ["PNG", "JPEG", "WEBP", "GIF"]
RED, BLUE = (255, 0, 0), (0, 0, 255)
ORIENTATION = 0x0112  # EXIF's tag
SECRET = b"39.9042 N, 116.4074 E"


def prepared(data: bytes, kind: str) -> Image.Image:
    """The widest that is stored of an upload, decoded, after a look at all of them."""
    picture = prepare(data, MEDIA_TYPES[kind])
    assert [*picture.variants] == [*(one for one in limits.PICTURE_WIDTHS if one < picture.width), picture.width]
    for width, content in picture.variants.items():
        assert len(content) <= limits.PICTURE_KEPT_BYTES
        image = Image.open(BytesIO(content))
        image.load()
        assert (image.format, image.width) == ("WEBP", width)
        assert image.height == max(1, round(width * picture.height / picture.width))
        assert {"exif", "xmp", "icc_profile"}.isdisjoint(image.info)
    return image


def stored(data: bytes, kind: str) -> bytes:
    """All bytes that are stored of an upload."""
    return b"".join(prepare(data, MEDIA_TYPES[kind]).variants.values())


def reason(data: bytes, content_type: str) -> str:
    with pytest.raises(OperatorError, match="picture_rejected") as caught:
        prepare(data, content_type)
    return caught.value.message


def halves(size: tuple[int, int] = (40, 20), mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image.convert(mode)


def noise(side: int) -> Image.Image:
    return Image.merge("RGB", [Image.effect_noise((side, side), 90) for _ in range(3)])


def near(image: Image.Image, at: tuple[int, int], colour: tuple[int, ...], most: int = 12) -> bool:
    seen = image.convert("RGB").getpixel(at)
    assert isinstance(seen, tuple)
    return max(abs(a - b) for a, b in zip(seen, colour, strict=True)) <= most


@pytest.mark.parametrize("kind", KINDS)
def test_a_small_picture_stays_as_large_and_as_it_looks(kind: str) -> None:
    image = prepared(file(halves(), kind), kind)
    assert image.size == (40, 20)
    assert near(image, (4, 10), RED)
    assert near(image, (35, 10), BLUE)


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_picture_is_scaled_to_what_pages_need(kind: str) -> None:
    image = prepared(file(halves((5120, 2000)), kind), kind)
    assert image.size == (2560, 1000)
    assert near(image, (100, 500), RED)
    assert near(image, (2500, 500), BLUE)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "1"), ("PNG", "L"), ("PNG", "LA"), ("PNG", "P"), ("PNG", "RGBA"), ("PNG", "I;16"), ("JPEG", "L"),
     ("JPEG", "CMYK"), ("WEBP", "RGBA"), ("GIF", "L"), ("GIF", "P")],
)  # fmt: skip
@pytest.mark.parametrize("width", [40, 4000])
def test_every_kind_of_pixels_is_read(kind: str, mode: str, width: int) -> None:
    value = 0 if mode == "1" else 40
    if mode == "I;16":
        source = Image.frombytes(mode, (width, 20), bytes((0, value)) * width * 20)
    else:
        source = Image.new("L", (width, 20), value).convert(mode)
    image = prepared(file(source, kind), kind)
    assert image.width == min(width, limits.PICTURE_KEPT_SIDE_PIXELS)
    assert near(image, (image.width // 2, 5), (value,) * 3)


@pytest.mark.parametrize("width", [40, 4000])
@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_is_transparent_stays_so(kind: str, width: int) -> None:
    image = Image.new("RGBA", (width, 20), (255, 0, 0, 255))
    image.paste((0, 0, 0, 0), (width // 2, 0, width, 20))
    seen = prepared(file(image, kind), kind).convert("RGBA")
    left, right = seen.getpixel((2, 2)), seen.getpixel((seen.width - 2, 2))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert (left[3], right[3]) == (255, 0)


def test_a_colour_that_means_transparent_stays_transparent() -> None:
    seen = prepared(file(halves(), "PNG", transparency=BLUE), "PNG").convert("RGBA")
    assert [seen.getpixel(at) for at in ((0, 0), (39, 0))] == [(255, 0, 0, 255), (0, 0, 0, 0)]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [(1, (40, 20), (4, 10)), (3, (40, 20), (35, 10)), (6, (20, 40), (10, 4)), (8, (20, 40), (10, 35))],
)
def test_a_picture_taken_on_its_side_is_stored_upright(
    kind: str, orientation: int, size: tuple[int, int], red: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    image = prepared(file(halves(), kind, exif=exif), kind)
    assert image.size == size
    assert near(image, red, RED)
    assert not image.getexif()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"comment": SECRET}), ("JPEG", {"xmp": SECRET}), ("JPEG", {"dpi": (300, 300)}),
        ("WEBP", {"xmp": SECRET}), ("GIF", {"comment": SECRET}),
    ],
)  # fmt: skip
def test_metadata_is_left_out(kind: str, options: dict[str, Any]) -> None:
    data = file(halves(), kind, **options)
    assert SECRET in data or "dpi" in options
    assert SECRET not in stored(data, kind)
    assert {"comment", "xmp", "exif", "icc_profile", "dpi"}.isdisjoint(prepared(data, kind).info)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_where_a_photo_was_taken_is_left_out(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()  # ImageDescription
    data = file(halves(), kind, exif=exif)
    assert SECRET in data
    assert SECRET not in stored(data, kind)


def test_text_in_a_png_is_left_out() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Location", SECRET.decode())
    data = file(halves(), "PNG", pnginfo=text)
    assert SECRET in data
    assert SECRET not in stored(data, "PNG")


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_behind_a_picture_is_left_out(kind: str) -> None:
    assert SECRET not in stored(plain(kind) + SECRET, kind)


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "RGB"), ("WEBP", "RGB")]
)
def test_colours_are_those_of_the_profile_which_is_left_out(kind: str, mode: str) -> None:
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image = prepared(file(halves(mode=mode), kind, icc_profile=srgb), kind)
    assert near(image, (4, 10), RED)
    assert "icc_profile" not in image.info
    for unfit in (swapped, b"no profile at all"):
        image = prepared(file(halves(mode=mode), kind, icc_profile=unfit), kind)
        assert image.size == (40, 20)
        assert "icc_profile" not in image.info


def test_a_drawing_is_stored_without_loss_and_a_photo_is_not() -> None:
    drawing = Image.new("RGBA", (800, 800), (0, 0, 0, 0))
    ImageDraw.Draw(drawing).ellipse((100, 100, 700, 700), (200, 16, 46, 255))
    seen = prepared(file(drawing, "PNG"), "PNG").convert("RGBA")
    assert ImageChops.difference(seen, drawing).getbbox() is None
    photo = photograph(800, 600)
    lossless = len(file(photo, "WEBP", lossless=True))
    for kind in ("PNG", "JPEG"):
        assert len(prepare(file(photo, kind), MEDIA_TYPES[kind]).variants[800]) < lossless / 3


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photo_looks_as_it_did(kind: str) -> None:
    photo = photograph(1600, 1200)
    seen = prepared(file(photo, kind, quality=90), kind).convert("RGB")
    assert max(ImageStat.Stat(ImageChops.difference(seen, photo)).mean) < 6


MODES = {"PNG": ["1", "L", "LA", "P", "RGB", "RGBA"], "JPEG": ["L", "RGB", "CMYK"], "WEBP": ["RGB", "RGBA"],
         "GIF": ["1", "L", "P"]}  # fmt: skip


LONG, SHORT = st.integers(1, 3000), st.integers(1, 30)


@settings(max_examples=50)
@given(
    kind_and_mode=st.sampled_from([(kind, mode) for kind, modes in MODES.items() for mode in modes]),
    size=st.one_of(st.tuples(LONG, SHORT), st.tuples(SHORT, LONG), st.tuples(*[st.integers(1, 400)] * 2)),
    orientation=st.integers(1, 8),
)
def test_a_picture_of_any_size_mode_and_orientation_is_stored_whole(
    kind_and_mode: tuple[str, str], size: tuple[int, int], orientation: int
) -> None:
    kind, mode = kind_and_mode
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    picture = prepare(file(Image.new(mode, size), kind, exif=exif), MEDIA_TYPES[kind])
    lies_down = orientation >= 5 and kind != "GIF"  # which has no such mark
    expected = size[::-1] if lies_down else size
    scale = min(1, limits.PICTURE_KEPT_SIDE_PIXELS / max(expected))
    for side, seen in zip(expected, (picture.width, picture.height), strict=True):
        assert abs(seen - max(1, side * scale)) <= 1
    assert re.fullmatch(rf"[0-9a-f]{{32}}-{picture.width}x{picture.height}\.webp", picture.name)
    assert [*picture.variants] == [*(one for one in limits.PICTURE_WIDTHS if one < picture.width), picture.width]
    *files, (preview, jpeg) = picture.files()
    assert (preview, Image.open(BytesIO(jpeg)).format) == (picture.name.replace(".webp", ".jpg"), "JPEG")
    for (name, content), variant_width in zip(files, picture.variants, strict=True):
        seen_size = Image.open(BytesIO(content)).size
        assert seen_size == (variant_width, max(1, round(variant_width * picture.height / picture.width)))
        assert name == picture.name or name.endswith(f"x{picture.height}-{variant_width}.webp")


def test_a_photo_of_eight_megabytes_costs_a_phone_some_twenty_kilobytes() -> None:
    picture = prepare(photo_of_a_phone(), "image/jpeg")
    assert (picture.width, picture.height) == (2560, 1920)
    sizes = {width: len(content) for width, content in picture.variants.items()}
    assert sizes[160] < 6_000
    assert sizes[360] < 14_000
    assert sizes[576] < 24_000
    assert sizes[1152] < 90_000
    assert picture.size_bytes < 1_500_000  # of Redis


def test_of_a_phones_photo_with_others_behind_it_the_first_is_taken() -> None:
    data = file(halves(), "MPO", save_all=True, append_images=[Image.new("RGB", (40, 20))])
    assert Image.open(BytesIO(data)).format == "MPO"
    image = prepared(data, "JPEG")
    assert image.size == (40, 20)
    assert near(image, (4, 10), RED)


def animation(kind: str, background: tuple[int, ...], size: tuple[int, int] = (60, 40), frames: int = 6) -> bytes:
    """A green square that moves to the right."""
    images = []
    for index in range(frames):
        images.append(Image.new("RGBA" if len(background) == 4 else "RGB", size, background))
        images[-1].paste((0, 255, 0), (index * 8, 10, index * 8 + 10, 30))
        if len(background) == 4:  # else WebP cuts what is transparent off, and says that nothing is
            images[-1].putpixel((index * 8, 10), (0, 255, 0, 128))
    options: dict[str, Any] = {"disposal": 2} if kind == "GIF" else {"lossless": True} if kind == "WEBP" else {}
    durations = [50 + 10 * index for index in range(frames)]
    return file(images[0], kind, save_all=True, append_images=images[1:], duration=durations, loop=3, **options)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("background", [(255, 255, 255), (0, 0, 0, 0)])
@pytest.mark.parametrize("scale", [1, 60])
def test_an_animation_keeps_its_frames_and_their_times(kind: str, background: tuple[int, ...], scale: int) -> None:
    size = (60, 40) if scale == 1 else (3600, 40)
    image: Any = prepared(animation(kind, background, size), kind)
    assert (image.n_frames, image.info["loop"]) == (6, 3)
    assert image.width == min(size[0], limits.PICTURE_KEPT_SIDE_PIXELS)
    for index in range(6):
        image.seek(index)
        frame = image.convert("RGBA")
        assert image.info["duration"] == 50 + 10 * index
        if scale == 1:
            assert near(frame, (index * 8 + 5, 20), (0, 255, 0), 40)
            assert frame.getpixel((58, 2))[3] == (255 if len(background) == 3 else 0)
            if index:
                assert frame.getpixel((2, 20))[3] == (255 if len(background) == 3 else 0)  # where the square was


def test_a_gif_that_plays_once_plays_once() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, BLUE)]
    image = prepared(file(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100), "GIF")
    assert image.info["loop"] == 1


def test_a_still_before_an_animation_is_no_frame_of_it() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, BLUE)]
    data = file(Image.new("RGB", (8, 8)), "PNG", save_all=True, append_images=frames, default_image=True)
    image: Any = prepared(data, "PNG")
    assert image.n_frames == 2
    assert near(image, (1, 1), RED)


def test_what_would_have_too_many_bytes_is_made_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    data = file(noise(300), "PNG")
    whole = len(prepare(data, "image/png").variants[300])
    monkeypatch.setattr(limits, "PICTURE_KEPT_BYTES", whole)
    assert prepared(data, "PNG").size == (300, 300)
    monkeypatch.setattr(limits, "PICTURE_KEPT_BYTES", whole - 1)
    assert prepared(data, "PNG").size == (225, 225)


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_follows_from_the_content(kind: str) -> None:
    media_type = MEDIA_TYPES[kind]
    once, again = prepare(plain(kind), media_type), prepare(plain(kind), f"{media_type.upper()}; x=y")
    assert once == again
    assert re.fullmatch(r"[0-9a-f]{32}-30x20\.webp", once.name)
    assert prepare(plain(kind, 31), media_type).name != once.name


def test_a_variants_name_is_the_pictures_with_its_width() -> None:
    picture = prepare(plain("PNG", 400, 200), "image/png")
    stem = picture.name.removesuffix(".webp")
    names = [f"{stem}-160.webp", f"{stem}-360.webp", f"{stem}.webp", f"{stem}.jpg"]
    assert [name for name, _ in picture.files()] == names


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"avif"])
def test_whoever_sends_a_phones_own_format_is_told_what_to_do(brand: bytes) -> None:
    data = b"\x00\x00\x00\x18ftyp" + brand + bytes(200)
    kind = "AVIF" if brand == b"avif" else "HEIC"
    assert f"a photo in the format {kind}" in reason(data, f"image/{kind.lower()}")
    assert "export it as JPEG" in reason(data, "image/jpeg")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><svg/>",
        b"<html>",
        b"RIFF1234WAVE",
        plain("BMP"),
        plain("TIFF"),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    ],
    ids=["nothing", "svg", "xml", "html", "wave", "bmp", "tiff", "eps"],
)
def test_what_is_no_picture_is_refused_whatever_it_calls_itself(data: bytes) -> None:
    for content_type in ("image/svg+xml", "image/png", ""):
        assert "no PNG, JPEG, WebP or GIF" in reason(data, content_type)


@pytest.mark.parametrize("content_type", ["image/jpeg", "image/svg+xml", "text/html", ""])
def test_a_picture_sent_under_another_type_is_refused(content_type: str) -> None:
    assert "image/png, but was sent as" in reason(plain("PNG"), content_type)


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_cut_off_is_refused(kind: str) -> None:
    data = file(noise(40), kind)
    for length in range(0, len(data) - 8, max(1, len(data) // 60)):
        assert "damaged" in reason(data[:length], MEDIA_TYPES[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_bytes_that_were_changed_give_a_picture_or_a_reason(kind: str) -> None:
    data, refused = file(halves(), kind), 0
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
        try:
            prepared(changed, kind)
        except OperatorError:
            refused += 1
    assert 0 < refused < len(data)


def test_a_picture_without_extent_is_refused() -> None:
    assert "damaged" in reason(png_head(0, 5), "image/png")


@pytest.mark.parametrize(
    ("width", "height"), [(10_001, 1), (1, 10_001), (7100, 7100), (60_000, 60_000), (2**31 - 1, 2**31 - 1)]
)
def test_a_decompression_bomb_is_refused_before_it_is_unpacked(width: int, height: int) -> None:
    tracemalloc.start()
    try:
        assert "pixels" in reason(png_head(width, height), "image/png")
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_bomb_of_real_pixels_is_refused() -> None:
    black = plain("PNG", 7100, 7100, "1")
    assert len(black) < 20_000
    assert "pixels" in reason(black, "image/png")


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_an_animation_of_too_many_pixels_is_refused(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = animation(kind, (255, 255, 255))
    monkeypatch.setattr(limits, "PICTURE_FRAMES_PIXELS", 60 * 40 * 6)
    prepared(data, kind)
    monkeypatch.setattr(limits, "PICTURE_FRAMES_PIXELS", 60 * 40 * 6 - 1)
    assert "6 frames of 60 × 40 pixels; make it shorter or smaller" in reason(data, MEDIA_TYPES[kind])


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "more than 16 MB" in reason(plain("PNG") + bytes(limits.PICTURE_BYTES), "image/png")
