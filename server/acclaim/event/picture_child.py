"""The process that decodes a picture for web/picture_file.py, so that no picture holds up or ends a worker.

Its input: a line of JSON, the type that the upload says it is, then the file. Its output: a `Prepared`, as MessagePack.
It may use only so much time and memory.
"""

import sys

import msgspec

from acclaim.base import limits
from acclaim.base.bounded import bound
from acclaim.base.errors import OperatorError
from acclaim.event.picture import Prepared, too_much
from acclaim.event.picture_coding import prepare


def main() -> int:
    bound(limits.PICTURE_READ_CPU_S, limits.PICTURE_READ_BYTES)
    content_type = msgspec.json.decode(sys.stdin.buffer.readline(), type=str)
    try:
        answer = Prepared(prepare(sys.stdin.buffer.read(), content_type))
    except OperatorError as error:
        answer = Prepared(rejected=error.message)
    except MemoryError:
        answer = Prepared(rejected=too_much().message)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main())
