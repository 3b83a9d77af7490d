"""Metrics for Prometheus: about all workers of this gateway, whichever answers, and their Redis.

A worker's figures are those of its last heartbeat (live/workers.py). Its counters begin at its start, as Prometheus
expects. Nothing that a hidden result could be read from.
"""

import shutil
import socket
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from starlette.responses import Response

from acclaim import __version__
from acclaim.features.rehearsals import rules as rehearsal
from acclaim.http.endpoint import Call
from acclaim.live.gauges import ACK_BOUNDS_S
from acclaim.web.installation import is_installation

# (metric, field of a worker's line, help)
_GAUGES: Final = (
    ("slow_readers", "slow_readers", "Connections whose send buffer is full now"),
    ("sockets", "sockets", "Sockets open, of phones, screens and consoles"),
    ("idle_connections", "idle_connections", "Connections that are kept open for another request"),
    ("awaiting_head", "awaiting_head", "Connections that have not sent the head of a request yet"),
    ("lag_seconds", "lag_s", "How much later than asked the worker's timers wake up, smoothed"),
    ("tick_interval_seconds", "tick_interval_s", "Interval of ticks to phones"),
    ("shed_level", "shed_level", "What the worker does without: 0 nothing, 1 comments, 2 ticks, 3 likes"),
    ("saving", "saving", "What Redis's memory is kept from: 0 nothing, 1 comments, 2 comments and likes"),
    ("resident_memory_bytes", "memory_bytes", "Memory of the worker process"),
    ("open_files", "files", "Files and sockets that the worker process has open"),
    ("open_files_max", "files_max", "How many it may open"),
)
# (metric, name in the worker's `counts`, help)
COUNTERS: Final = (
    ("ballots_acknowledged", "acknowledged", "Ballots acknowledged"),
    ("messages_received", "messages", "Messages of phones"),
    ("like_reports", "like_reports", "Reports of likes that were taken"),
    ("tick_frames_sent", "tick_frames", "Ticks sent, one for each connection"),
    ("tick_frames_skipped", "tick_skips", "Ticks that slow readers were not sent"),
    ("comments_received", "comments", "Comments that phones sent"),
    ("comments_stored", "comments_stored", "Comments stored"),
    ("comments_pending", "comments_pending", "Of these, comments that waited for a moderator"),
    ("comments_offered", "comments_offered", "Comments that were free to be shown"),
    ("comments_shown", "comments_shown", "Of these, comments that were shown"),
    ("daily_check_ins", "daily_check_ins", "Daily check-ins that earned points or made up for a day"),
    ("check_ins", "check_ins", "Check-ins acknowledged, resends included"),
    ("questions_asked", "questions", "Questions acknowledged, resends included"),
    ("upvotes", "upvotes", "Upvotes of questions acknowledged, resends included"),
    ("answers_saved", "answers_saved", "Answers in papers of daily quizzes acknowledged, resends included"),
    ("words_given", "words", "Words for word clouds acknowledged, resends included"),
    ("surveys_answered", "answered", "Members' answers to surveys counted"),
)
# (metric, field, label, help)
_LABELLED: Final = (
    ("refused", "refused", "code", "Messages and requests refused, by error code"),
    ("closed", "closed", "reason", "Sockets closed by the server, by reason"),
    ("restarts", "restarts", "reason", "Workers that had this one's place before, by why they were replaced"),
    ("turned_away", "turned_away", "reason", "Connections ended before, during or between requests, by reason"),
    ("http_requests", "http", "status", "HTTP requests answered, files of pages left out, by status"),
)
# (metric, field of the store's figures, help)
_REDIS: Final = (
    ("memory_bytes", "memory_bytes", "Memory that Redis uses"),
    ("memory_limit_bytes", "memory_limit_bytes", "Its maxmemory, or the memory of its machine"),
    ("memory_share", "memory_share", "Used share of it, of a Cluster the fullest primary's"),
    ("file_bytes", "file_bytes", "Size of its append-only file"),
    ("disk_free_bytes", "disk_free_bytes", "Free space on the disk of the embedded Redis"),
    ("rewrite_seconds", "rewrite_s", "How long the last rewrite of that file took; -1 before the first"),
    ("rewrite_ok", "rewrite_ok", "1 if the last rewrite of that file and the last write to it succeeded, else 0"),
)


async def metrics(call: Call) -> Response:
    """Prometheus, for all workers of this gateway whichever answers."""
    hubs = call.services.hubs
    figures = hubs.store_figures | _disk(call.services.settings.data_dir)
    return Response(generate(hubs.workers, hubs.gateway, figures), media_type=CONTENT_TYPE_LATEST)


def _disk(data_dir: Path) -> dict[str, Any]:
    """Nothing where Redis is one's own, perhaps on another machine."""
    with suppress(OSError):
        if is_installation(data_dir):
            return {"disk_free_bytes": shutil.disk_usage(data_dir).free}
    return {}


def generate(workers: list[dict[str, Any]], gateway: str, store: dict[str, Any]) -> bytes:
    """The text of /metrics, of these lines of workers and these figures of the store."""
    registry = CollectorRegistry()
    registry.register(_Gateway(workers, gateway, store))
    return generate_latest(registry)


class _Gateway(Collector):
    def __init__(self, workers: list[dict[str, Any]], gateway: str, store: dict[str, Any]) -> None:
        lines = sorted(workers, key=lambda line: line["heartbeat"])  # of one that is gone and its successor, the newer
        self._workers = {line["name"]: line for line in lines if line["gateway"] == gateway}
        self._store = store

    def collect(self) -> Iterable[Metric]:
        info = GaugeMetricFamily("acclaim_build_info", "Version and machine", labels=["version", "machine"])
        info.add_metric([__version__, socket.gethostname()], 1)
        yield info
        yield from _of_workers(self._workers)
        yield from _of_redis(self._store)


def _of_workers(workers: dict[str, dict[str, Any]]) -> Iterable[Metric]:
    online = GaugeMetricFamily("acclaim_online", "Phones connected", labels=["worker", "event"])
    ballots = GaugeMetricFamily("acclaim_ballots", "Ballots that stand", labels=["event", "poll"])
    standing: dict[tuple[str, str], int] = {}
    for name, line in workers.items():
        for event_id, n in line["online"].items():
            if not rehearsal.is_id(event_id):  # its crew has the link, nobody else
                online.add_metric([name, event_id], n)
        for event_id, polls in line["metrics"]["ballots"].items():
            if not rehearsal.is_id(event_id):
                standing |= {(event_id, poll): n for poll, n in polls.items()}
    for labels, n in standing.items():
        ballots.add_metric(labels, n)
    yield from (online, ballots)
    for metric, field, text in _GAUGES:
        gauge = GaugeMetricFamily(f"acclaim_{metric}", text, labels=["worker"])
        for name, line in workers.items():
            value = line["metrics"].get(field, line.get(field))
            if value is not None:
                gauge.add_metric([name], value)
        yield gauge
    for metric, counted, text in COUNTERS:
        counter = CounterMetricFamily(f"acclaim_{metric}", text, labels=["worker"])
        for name, line in workers.items():
            counter.add_metric([name], line["counts"].get(counted, 0))
        yield counter
    cpu = CounterMetricFamily("acclaim_cpu_seconds", "Processor time of the worker", labels=["worker"])
    for name, line in workers.items():
        cpu.add_metric([name], line["metrics"]["cpu_s"])
    yield cpu
    for metric, field, label, text in _LABELLED:
        counter = CounterMetricFamily(f"acclaim_{metric}", text, labels=["worker", label])
        for name, line in workers.items():
            for key, n in line[field].items():
                counter.add_metric([name, key], n)
        yield counter
    yield _acknowledgements(workers)


def _acknowledgements(workers: dict[str, dict[str, Any]]) -> Metric:
    family = HistogramMetricFamily(
        "acclaim_ack_seconds", "Time from a ballot's arrival to its acknowledgement", labels=["worker"]
    )
    for name, line in workers.items():
        told, so_far, buckets = line["metrics"]["ack"], 0, []
        for bound, n in zip([*map(str, ACK_BOUNDS_S), "+Inf"], told["buckets"], strict=True):
            so_far += n
            buckets.append((bound, so_far))
        family.add_metric([name], buckets, told["sum_s"])
    return family


def _of_redis(figures: dict[str, Any]) -> Iterable[Metric]:
    up = GaugeMetricFamily("acclaim_store_up", "Whether Redis answers")
    up.add_metric([], figures.get("state") == "ok")
    yield up
    for metric, field, text in _REDIS:
        gauge = GaugeMetricFamily(f"acclaim_redis_{metric}", text)
        if figures.get(field) is not None:
            gauge.add_metric([], figures[field])
        yield gauge
