"""The process that makes the published document of a survey: of 300,000 answers it takes a minute, which no worker has.

Its input: a `Source` as MessagePack. Its output: a `Made`, likewise.
"""

import sys

import msgspec

from acclaim.features.surveys.results.document import packed
from acclaim.features.surveys.results.publication import GivesAway, Made, Source, publish


def main() -> int:
    source = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Source)
    try:
        made = Made(packed(publish(source)))
    except GivesAway as refused:
        made = Made(exposed=refused.exposed)
    sys.stdout.buffer.write(msgspec.msgpack.encode(made))
    return 0


if __name__ == "__main__":
    sys.exit(main())
