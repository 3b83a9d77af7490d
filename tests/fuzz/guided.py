"""One target under atheris: `python -m tests.fuzz.guided TARGET LIBFUZZER-OPTION…`. Coverage guides what comes next."""

import logging
import sys
import warnings

import atheris

# To instrument all that is imported takes ten seconds.
PARSERS = [
    "acclaim.base", "acclaim.wire", "acclaim.live.connection", "websockets.frames", "websockets.protocol",
    "websockets.streams", "tomllib",
]  # fmt: skip

with atheris.instrument_imports(include=PARSERS):
    from tests.fuzz.targets import TARGETS

if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name].check)
    atheris.Fuzz()
