import json
import subprocess
import sys
from pathlib import Path

import pytest

from loadtests.ceremony.__main__ import broken


@pytest.mark.slow
def test_a_small_ceremony_loses_nothing_though_a_worker_is_killed(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.ceremony", "--scale", "0.002", "--json", "--report", str(page)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert result["ballots_sent"] == result["acknowledged"] == result["counted"] == result["recounted"] == 640
    assert result["lost"] == result["doubled"] == 0
    assert result["likes_counted"] == result["likes_sent"] == 934
    assert result["workers_killed"] == 1
    assert result["ack_ms_p50"] <= result["ack_ms_p99"]
    assert "<svg" in page.read_text(encoding="utf-8")


def test_a_lost_ballot_breaks_the_verdict() -> None:
    fine = dict.fromkeys(
        (
            "lost", "doubled", "refused_but_counted", "differences", "receipts_changed", "unanswered", "left_outside",
            "screens_wrong_at_end", "ticks_backwards", "acknowledged", "ballots_sent", "counted",
            "distinct_acknowledged", "recounted", "likes_counted", "likes_sent", "second_votes_refused",
            "second_votes_sent",
        ),
        0,
    )  # fmt: skip
    assert broken(fine) == []
    assert broken(fine | {"lost": 1}) == ["lost is 1, not 0"]
    assert broken(fine | {"acknowledged": 9, "ballots_sent": 10})
