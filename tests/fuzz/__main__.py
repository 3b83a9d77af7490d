"""Fuzzes the parsers: `python -m tests.fuzz SECONDS [TARGET…]`, see scripts/fuzz. Exit code 1 if one fell.

What made a target fall is kept in test-results/fuzz/, and printed; put it into tests/fuzz/test_targets.py once mended.
"""

import argparse
import importlib.util
import random
import re
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

from tests.folders import ROOT
from tests.fuzz.spoil import random_input
from tests.fuzz.targets import TARGETS

FOUND = ROOT / "test-results" / "fuzz"


def guided(name: str, seconds: int) -> tuple[int, bool]:
    """(runs, whether it stood) under atheris."""
    target = TARGETS[name]
    FOUND.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="acclaim-fuzz-") as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for n, seed in enumerate(target.seeds):
            (corpus / f"seed-{n}").write_bytes(seed)
        words = Path(folder) / "words"
        words.write_text("".join(f'"{_escaped(word)}"\n' for word in target.words))
        ran = subprocess.run(
            [
                sys.executable, "-m", "tests.fuzz.guided", name, str(corpus), f"-max_total_time={seconds}",
                "-timeout=20", "-rss_limit_mb=2048", f"-dict={words}", f"-artifact_prefix={FOUND}/{name}-",
            ],
            cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=seconds + 120, check=False,
        )  # fmt: skip
    runs = re.findall(r"^#(\d+)", ran.stderr, re.MULTILINE)
    done = re.search(r"^Done (\d+) runs", ran.stderr, re.MULTILINE)
    if ran.returncode != 0:
        told = [line for line in ran.stderr.splitlines() if not line.startswith(("INFO", "WARNING", "#"))]
        print(ran.stdout[-4000:], *told[-60:], sep="\n", file=sys.stderr)
    return int(done[1] if done else runs[-1] if runs else 0), ran.returncode == 0


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def unguided(name: str, seconds: int) -> tuple[int, bool]:
    """(runs, whether it stood) with spoilt seeds, generated anew each time."""
    dice, runs, end = random.Random(), 0, time.monotonic() + seconds
    while time.monotonic() < end:
        data = random_input(TARGETS[name], dice)
        runs += 1
        try:
            TARGETS[name].check(data)
        except Exception:  # noqa: BLE001 (whatever it is, it is found)
            FOUND.mkdir(parents=True, exist_ok=True)
            (FOUND / f"{name}-crash").write_bytes(data)
            traceback.print_exc()
            print(f"the input: {data!r}", file=sys.stderr)
            return runs, False
    return runs, True


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description="Fuzzes the parsers, each for its share of time.")
    parser.add_argument("seconds", type=int, help="in all")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)} (default: all)")
    chosen = parser.parse_args()
    names = chosen.targets or list(TARGETS)
    if unknown := set(names) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    fuzz = guided
    if importlib.util.find_spec("atheris") is None:
        print(
            "ATHERIS IS NOT INSTALLED HERE: inputs are spoilt at random, COVERAGE DOES NOT GUIDE THEM", file=sys.stderr
        )
        warnings.simplefilter("ignore")
        fuzz = unguided
    fallen = []
    for name in names:
        runs, stood = fuzz(name, max(1, chosen.seconds // len(names)))
        print(f"{name}: {runs:,} runs, {'stands' if stood else 'HAS FALLEN, see test-results/fuzz/'}", flush=True)
        if not stood:
            fallen.append(name)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
