"""The process that decodes an upload for picture_file.py, so that no upload can block or crash a worker.

Its input: a line of JSON, the type that the upload says it is, then the file. Its output: a `Prepared`, as MessagePack.
Its time and memory are limited.
"""

import sys

import msgspec

from acclaim.base import limits
from acclaim.base.bounded import bound
from acclaim.base.errors import OperatorError
from acclaim.event import picture
from acclaim.event.picture import Picture, Prepared
from acclaim.event.picture_coding import prepare


def main() -> int:
    content_type = msgspec.json.decode(sys.stdin.buffer.readline(), type=str)
    is_pdf = content_type == picture.PDF
    bound(limits.PDF_READ_CPU_S if is_pdf else limits.PICTURE_READ_CPU_S, limits.PICTURE_READ_BYTES)
    try:
        answer = Prepared(_pictures(sys.stdin.buffer.read(), content_type))
    except OperatorError as error:
        answer = Prepared(code=error.code, message=error.message)
    except MemoryError:
        too_much = picture.too_much(content_type)
        answer = Prepared(code=too_much.code, message=too_much.message)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    return 0


def _pictures(data: bytes, content_type: str) -> list[Picture]:
    if content_type != picture.PDF:
        return [prepare(data, content_type)]
    from acclaim.event import pdf_pages  # a picture needs no PDFium

    return pdf_pages.draw(data)


if __name__ == "__main__":
    sys.exit(main())
