"""Has any locked package a known vulnerability? Asks pip-audit's service (OSV), once a day and for each new lock file.

A finding is fatal. Where the service can't be reached, as on a machine without internet, nothing was audited: that is
said loudly, and is fatal only with ACCLAIM_AUDIT=required, as a release should have it.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRESH_S = 24 * 3600
TIMEOUT_S = 10
# What pip-audit ends with when it has no answer; anything else that is no list of findings is a fault.
UNREACHABLE = re.compile(r"(ConnectionError|ConnectTimeout|ReadTimeout|Timeout|ProxyError|ServiceError|HTTPError)\b")


def audit(lock: Path, service: list[str]) -> tuple[list[str], str]:
    """(findings, why there is no answer). Raises RuntimeError if pip-audit fails otherwise."""
    command = [
        sys.executable, "-m", "pip_audit", "--requirement", str(lock), "--disable-pip", "--require-hashes",
        "--vulnerability-service", "osv", "--timeout", str(TIMEOUT_S), "--progress-spinner", "off", "--format", "json",
    ]  # fmt: skip
    done = subprocess.run(command + service, capture_output=True, text=True, check=False)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        last = done.stderr.strip().splitlines()[-1:] or ["it said nothing"]
        if UNREACHABLE.search(done.stderr):
            return [], last[0]
        raise RuntimeError(f"pip-audit failed: {last[0]}") from None
    findings = []
    for package in packages:
        for flaw in package.get("vulns", []):
            fixed = ", ".join(flaw["fix_versions"]) or "none yet"
            findings.append(f"{package['name']} {package['version']}: {flaw['id']}, fixed in {fixed}")
    return findings, ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lock", type=Path, nargs="?", default=ROOT / "requirements-dev.lock")
    parser.add_argument("--osv-url", action="append", default=[], help="another service, for tests")
    parser.add_argument("--stamp", type=Path, default=ROOT / ".venv" / "acclaim-audited")
    arguments = parser.parse_args()
    mark = hashlib.sha256(arguments.lock.read_bytes()).hexdigest()
    stamp: Path = arguments.stamp
    if stamp.exists() and stamp.read_text() == mark and time.time() - stamp.stat().st_mtime < FRESH_S:
        return 0
    findings, why = audit(arguments.lock, [word for url in arguments.osv_url for word in ("--osv-url", url)])
    if why:
        reason = why.partition(":")[0]
        print(f"NOT AUDITED: the vulnerability service could not be reached ({reason}).", file=sys.stderr)
        return 1 if os.environ.get("ACCLAIM_AUDIT") == "required" else 0
    for finding in findings:
        print(f"{finding}; scripts/README.md says how to raise it", file=sys.stderr)
    if not findings:
        stamp.write_text(mark)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
