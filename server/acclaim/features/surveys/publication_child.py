"""The process that builds the published document of a survey: 300,000 answers take a minute, which no worker can spare.

Its input is a `Source` as MessagePack, its output a `Made`, likewise.
"""

import sys

import msgspec
from msgspec.structs import replace

from acclaim.features.surveys.results.document import packed
from acclaim.features.surveys.results.publication import GivesAway, Made, Source, publish


def main() -> int:
    source = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Source)
    sys.stdout.buffer.write(msgspec.msgpack.encode(make(source)))
    return 0


def make(source: Source) -> Made:
    """An issue equal to the one before it is that issue."""
    try:
        document = publish(source)
    except GivesAway as refused:
        return Made(exposed=refused.exposed)
    earlier = source.earlier
    is_new = earlier is None or replace(document, issue=earlier.issue) != earlier
    return Made(packed(document) if is_new else b"")


if __name__ == "__main__":
    sys.exit(main())
