"""PDFs for tests, made by hand: what a document program writes, and what nobody should."""

import zlib
from collections.abc import Sequence

Size = tuple[float, float]


def pdf(
    sizes: Sequence[Size] = ((720, 405),), contents: bytes = b"<< >>", more: Sequence[bytes] = (), trailer: bytes = b""
) -> bytes:
    """Pages of these sizes (points), each with the same `contents` (of `stream`); `more`: objects from 10 on."""
    kids = " ".join(f"{100 + n} 0 R" for n in range(len(sizes)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(sizes)} >>".encode(),
        3: contents,
        **{10 + n: one for n, one in enumerate(more)},
    }
    for n, (width, height) in enumerate(sizes):
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 3 0 R "
        objects[100 + n] = (page + "/Resources << /XObject << /Im 10 0 R >> >> >>").encode()
    out, places = bytearray(b"%PDF-1.7\n"), dict[int, int]()
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (100 + len(sizes), trailer, start)
    return bytes(out)


def stream(content: bytes, times: int = 1) -> bytes:
    """An object that is unpacked to so many `times` the content."""
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(content) for _ in range(times)) + packer.flush()
    return b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed)


def coloured(red: float, green: float, blue: float) -> bytes:
    """A page full of one colour."""
    return stream(b"%f %f %f rg 0 0 20000 20000 re f" % (red, green, blue))


def encrypted() -> bytes:
    """One that nobody opens without a password."""
    nonsense = b"<%b>" % (b"5a" * 32)
    encrypt = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %b /U %b >> /ID [%b %b]" % ((nonsense,) * 4)
    return pdf(trailer=encrypt)


def with_huge_image(side: int = 15_000) -> bytes:
    """Some kilobytes that are most of a gigabyte once they are unpacked."""
    head = b"<< /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceRGB" % (side, side)
    image = head + stream(bytes(3 * side), side).removeprefix(b"<<")
    return pdf(contents=stream(b"720 0 0 405 0 0 cm /Im Do"), more=[image])


def with_much_to_unpack() -> bytes:
    """More than a gigabyte, of a page's own content, which is unpacked whole."""
    return pdf(contents=stream(b" " * 10_000_000, 130))


def with_much_to_do() -> bytes:
    """A short file of very many strokes."""
    return pdf(contents=stream(b"0 0 m 720 405 l 0 405 l 720 0 l S\n" * 3_000_000))
