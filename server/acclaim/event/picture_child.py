"""The process that decodes a picture for web/picture_file.py, so that no picture holds up or ends a worker.

Its input: a line of JSON, the type that the upload says it is, then the file. Its output: a line of JSON (`Told`), then
the picture as it is to be stored. It may use only so much time and memory.
"""

import sys

import msgspec

from acclaim.base import limits
from acclaim.base.bounded import bound
from acclaim.base.errors import OperatorError
from acclaim.event.picture import Told, too_much
from acclaim.event.picture_coding import prepare


def main() -> int:
    bound(limits.PICTURE_READ_CPU_S, limits.PICTURE_READ_BYTES)
    content_type = msgspec.json.decode(sys.stdin.buffer.readline(), type=str)
    content = b""
    try:
        picture = prepare(sys.stdin.buffer.read(), content_type)
        told, content = Told(media_type=picture.media_type), picture.content
    except OperatorError as error:
        told = Told(rejected=error.message)
    except MemoryError:
        told = Told(rejected=too_much().message)
    sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n" + content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
