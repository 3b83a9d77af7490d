"""The ready-made monitoring: Prometheus itself accepts the metrics and the rules, and all that they name is there."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest

from acclaim.base.error_codes import all_codes
from acclaim.web.metrics import generate
from tests.folders import ROOT
from tests.metrics import after_heartbeat
from tests.running import Running, make_event, open_event, running

MONITORING = ROOT / "docs" / "monitoring"
promtool = shutil.which("promtool")
with_promtool = pytest.mark.skipif(not promtool, reason="no promtool (Debian: the package prometheus)")


def check(*arguments: str, said: str = "") -> str:
    assert promtool
    done = subprocess.run([promtool, "check", *arguments], input=said, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
async def exposed(server: Running) -> str:
    """/metrics of a worker that has had something of everything to do."""
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone, server.screen():
        await phone.cast("ballot-one", "1")
        await phone.cast("ballot-two", "1")  # refused
        return await after_heartbeat(server)


@with_promtool
async def test_prometheus_has_nothing_to_say_against_the_metrics(exposed: str) -> None:
    assert check("metrics", said=exposed) == ""


@with_promtool
def test_prometheus_accepts_the_rules_and_the_configuration() -> None:
    check("rules", str(MONITORING / "alerts.yml"))
    check("config", str(MONITORING / "prometheus.yml"))


async def test_every_metric_that_rules_and_dashboard_name_is_there_with_its_labels(exposed: str) -> None:
    kinds = dict(re.findall(r"^# TYPE (\w+) (\w+)$", exposed, re.MULTILINE))
    there = {name for name, kind in kinds.items() if kind != "histogram"}
    there |= {f"{name}_bucket" for name, kind in kinds.items() if kind == "histogram"}
    dashboard: dict[str, Any] = json.loads((MONITORING / "dashboard.json").read_text())
    asked = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    asked += re.findall(r"expr: (.*)", (MONITORING / "alerts.yml").read_text())
    asked += re.findall(r"^(?:sum|max|hist).*$", (MONITORING / "README.md").read_text(), re.MULTILINE)
    assert len(asked) > 30
    named = {name for one in asked for name in re.findall(r"\bacclaim_\w+", one)}
    assert named <= there, named - there
    refused = {code for one in asked for code in re.findall(r'code=~?"([\w|]+)"', one)}
    assert {code for group in refused for code in group.split("|")} <= set(all_codes())


async def test_a_ballots_way_is_a_histogram_in_seconds(exposed: str) -> None:
    buckets = re.findall(r'acclaim_ack_seconds_bucket{le="([^"]+)",worker="w1"} (\S+)', exposed)
    assert [float(bound) for bound, _ in buckets] == sorted(float(bound) for bound, _ in buckets)
    assert (buckets[-1], float(buckets[0][0]) < 0.001) == (("+Inf", "1.0"), True)
    counts = [float(n) for _, n in buckets]
    assert counts == sorted(counts)
    assert 'acclaim_ack_seconds_count{worker="w1"} 1.0' in exposed


async def test_the_disk_of_the_embedded_redis_is_told_of(redis_url: str, tmp_path: Path) -> None:
    async with running(redis_url, tmp_path) as server, httpx.AsyncClient(base_url=server.url) as client:
        assert "acclaim_redis_disk_free_bytes " not in re.sub(
            r"^#.*", "", (await client.get("/metrics")).text, flags=re.M
        )
        (tmp_path / "lock").touch()
        (tmp_path / "redis").mkdir()
        [told] = re.findall(r"^acclaim_redis_disk_free_bytes (\S+)$", (await client.get("/metrics")).text, re.MULTILINE)
    assert abs(float(told) - shutil.disk_usage(tmp_path).free) < 2**30


async def test_a_gateway_tells_of_its_own_workers_and_of_the_newest_in_each_place(
    server: Running, exposed: str
) -> None:
    hubs = server.worker.hubs
    [line] = hubs.workers
    other = {**line, "id": "w1-1-other", "gateway": "elsewhere:1"}
    gone = {**line, "id": "w1-2-gone", "heartbeat": line["heartbeat"] - 2000, "counts": {"acknowledged": 777}}
    told = generate(
        [other, gone, line, {**line, "name": "w2", "id": "w2-3"}], hubs.gateway, hubs.store_figures
    ).decode()
    assert re.findall(r'acclaim_ballots_acknowledged_total{worker="(\w+)"} (\S+)', told) == [
        ("w1", "1.0"),
        ("w2", "1.0"),
    ]
