import base64
import struct

import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.picture import inspect
from tests.picture_files import GIF, png

JPEG_HEAD = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
JPEG_TABLE = b"\xff\xdb\x00\x43\x00" + bytes(64)
WEBP_LOSSLESS = base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")


def jpeg(width: int, height: int, marker: int = 0xC0, before: bytes = JPEG_TABLE) -> bytes:
    frame = struct.pack(">BBHBHHB", 0xFF, marker, 11, 8, height, width, 1) + b"\x01\x11\x00"
    return JPEG_HEAD + before + frame + b"\xff\xd9"


def webp(kind: bytes, body: bytes) -> bytes:
    chunk = kind + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


PICTURES = [
    (png(3, 2), "image/png", (3, 2)),
    (GIF, "image/gif", (3, 2)),
    (jpeg(300, 200), "image/jpeg", (300, 200)),
    (jpeg(300, 200, 0xC2, b"\xff" + JPEG_TABLE + b"\xff\xc4\x00\x03\x00"), "image/jpeg", (300, 200)),
    (WEBP_LOSSLESS, "image/webp", (1, 1)),
    (webp(b"VP8 ", b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 300, 200)), "image/webp", (300, 200)),
    (webp(b"VP8X", b"\x00\x00\x00\x00" + b"\x2b\x01\x00" + b"\xc7\x00\x00"), "image/webp", (300, 200)),
]


def reason(data: bytes, content_type: str) -> str:
    with pytest.raises(OperatorError, match="picture_rejected") as caught:
        inspect(data, content_type)
    return caught.value.message


@pytest.mark.parametrize(("data", "content_type", "size"), PICTURES)
def test_type_and_size_are_read_from_the_content(data: bytes, content_type: str, size: tuple[int, int]) -> None:
    picture = inspect(data, content_type)
    assert (picture.media_type, (picture.width, picture.height)) == (content_type, size)


def test_a_name_follows_from_the_content() -> None:
    assert inspect(png(1, 1), "image/png").name == inspect(png(1, 1), "IMAGE/PNG; x=y").name
    assert inspect(png(1, 1), "image/png").name != inspect(png(1, 2), "image/png").name
    assert inspect(jpeg(1, 1), "image/jpeg").name.endswith(".jpg")


@pytest.mark.parametrize("content_type", ["image/svg+xml", "image/png", ""])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><svg/>",
        b"<html>",
        b"BM",
        b"RIFF1234WAVE",
    ],
)
def test_what_is_no_picture_is_refused_whatever_it_calls_itself(data: bytes, content_type: str) -> None:
    assert "no PNG, JPEG, WebP or GIF" in reason(data, content_type)


@pytest.mark.parametrize("content_type", ["image/jpeg", "image/svg+xml", "text/html", ""])
def test_a_picture_sent_under_another_type_is_refused(content_type: str) -> None:
    assert "image/png, but was sent as" in reason(png(1, 1), content_type)


@pytest.mark.parametrize(("data", "content_type", "size"), PICTURES)
def test_a_picture_cut_off_in_its_head_is_refused(data: bytes, content_type: str, size: tuple[int, int]) -> None:
    for length in range(len(data)):
        try:
            picture = inspect(data[:length], content_type)
        except OperatorError:
            continue
        assert (picture.width, picture.height) == size


def test_a_picture_without_extent_is_refused() -> None:
    assert "damaged" in reason(png(0, 5), "image/png")


@pytest.mark.parametrize(("width", "height"), [(8001, 1), (1, 8001), (7000, 7000), (2**31, 2**31)])
def test_a_picture_that_a_phone_cannot_unpack_is_refused(width: int, height: int) -> None:
    assert "pixels" in reason(png(width, height), "image/png")


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "2 MB" in reason(png(1, 1) + bytes(limits.PICTURE_BYTES), "image/png")
