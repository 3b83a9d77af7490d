"""Autobahn's cases against the echo endpoint: `python -m tests.conformance WSTEST [--library] [CASE…]`.

WSTEST is autobahntestsuite's command (scripts/autobahn installs it). Exit code 1 if a case came out worse than with
the websockets library's own server.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from acclaim.process.port import missing
from tests.folders import ROOT

EXCLUDED = ["9.*", "12.*", "13.*"]  # performance; compression, which is off here
CASES = 247
# What the websockets library does with its own server; `--library` shows it.
OK_BY_LIBRARY = 232
FAILED_BY_LIBRARY = {"7.1.5"}


def run_cases(wstest: str, cases: list[str], library: bool) -> dict[str, str]:
    """{case: behavior}; of a case whose closing went wrong that one's."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port, inherited = listener.getsockname()[1], listener.fileno()
        command = [sys.executable, "-m", "tests.conformance.echo", str(inherited), *(["library"] if library else [])]
        server = subprocess.Popen(command, cwd=ROOT, pass_fds=[inherited])
    try:
        while "timed out" in missing("127.0.0.1", port):
            pass
        if server.poll() is not None:
            sys.exit("autobahn: the echo endpoint has ended")
        with tempfile.TemporaryDirectory(prefix="acclaim-autobahn-") as folder:
            spec = Path(folder) / "spec.json"
            spec.write_text(
                json.dumps(
                    {
                        "outdir": folder,
                        "servers": [{"agent": "acclaim", "url": f"ws://127.0.0.1:{port}"}],
                        "cases": cases,
                        "exclude-cases": EXCLUDED,
                    }
                )
            )
            subprocess.run(
                [Path(wstest).absolute(), "-m", "fuzzingclient", "-s", spec],
                cwd=folder, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONWARNINGS": "ignore"},
            )  # fmt: skip
            report = json.loads((Path(folder) / "index.json").read_text())["acclaim"]
    finally:
        server.terminate()
        server.wait()
    return {
        case: told["behavior"] if told["behaviorClose"] in ("OK", "INFORMATIONAL") else told["behaviorClose"]
        for case, told in report.items()
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/autobahn", description="Autobahn's cases of RFC 6455.")
    parser.add_argument("wstest", help=argparse.SUPPRESS)
    parser.add_argument("cases", nargs="*", default=["*"], help="such as 6.* (default: all)")
    parser.add_argument("--library", action="store_true", help="ask websockets' own server instead of ours")
    chosen = parser.parse_args()
    behavior = run_cases(chosen.wstest, chosen.cases, chosen.library)
    counted = Counter(behavior.values())
    failed = sorted(case for case, how in behavior.items() if how not in ("OK", "NON-STRICT", "INFORMATIONAL"))
    print(f"{len(behavior)} cases:", ", ".join(f"{n} {how}" for how, n in sorted(counted.items())))
    print("failed:", ", ".join(failed) or "none")
    if chosen.library:
        return 0
    is_whole = chosen.cases == ["*"]
    worse = set(failed) - FAILED_BY_LIBRARY
    if worse or (is_whole and (len(behavior) != CASES or counted["OK"] < OK_BY_LIBRARY)):
        print("worse than the library's own server:", ", ".join(sorted(worse)) or "fewer cases are OK")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
