"""The process that makes the published document of a survey: of 300,000 answers it takes a minute, which no worker has.

Its input: a `Source` as MessagePack. Its output: a `Made`, likewise.
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
    """What says the same as the issue before is that issue."""
    try:
        document = publish(source)
    except GivesAway as refused:
        return Made(exposed=refused.exposed)
    earlier = source.earlier
    is_new = earlier is None or replace(document, issue=earlier.issue) != earlier
    return Made(packed(document) if is_new else b"")


if __name__ == "__main__":
    sys.exit(main())
