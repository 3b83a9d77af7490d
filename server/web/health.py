"""Is it alive, is it ready, what are its figures."""

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from starlette.responses import Response

from server.errors import StoreAway
from server.live.hubs import Hubs
from server.store.outage import meaning
from server.web.bodies import Readiness
from server.web.endpoint import Call, json_response


async def healthz(call: Call) -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


async def readyz(call: Call) -> Response:
    """200 when ballots can be taken here; else 503 that says what is missing."""
    services, missing = call.services, []
    try:
        await services.store.figures()
        await services.store.check_durable()
    except StoreAway as error:
        missing.append(f"redis: {meaning(error.__cause__) if error.code == 'store_away' else error.message}")
    if services.hubs.draining:
        missing.append("worker: it is draining")
    return json_response(Readiness("missing" if missing else "ready", missing), 503 if missing else 200)


async def metrics(call: Call) -> Response:
    """Prometheus, for all workers whichever answers. Nothing that a hidden result could be read from."""
    registry = CollectorRegistry()
    registry.register(_Workers(call.services.hubs))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


class _Workers(Collector):
    """The workers' last beats as metrics; counters start anew with their worker, as Prometheus expects."""

    def __init__(self, hubs: Hubs) -> None:
        self._hubs = hubs

    def collect(self) -> Iterable[Metric]:
        workers = self._hubs.workers
        online = GaugeMetricFamily("acclaim_online", "Phones connected", labels=["worker", "event"])
        for worker in workers:
            for event_id, n in worker["online"].items():
                online.add_metric([worker["id"], event_id], n)
        yield online
        for name, text in (
            ("slow_readers", "Connections whose send buffer is full now"),
            ("sockets", "Sockets open, of phones, screens and consoles"),
            ("opening", "Connections that have not sent the head of a request yet"),
            ("lag_ms", "How much later than asked the worker's timers wake up, smoothed"),
            ("shed_level", "What the worker does without: 0 nothing, 1 comments, 2 ticks, 3 likes"),
            ("saving", "What Redis's memory is kept from: 0 nothing, 1 comments, 2 comments and likes"),
            ("cpu", "Share of a core that the worker used in its last second"),
            ("tick_ms", "Interval of ticks to phones"),
            ("ack_ms_p50", "Median time from a ballot's arrival to its acknowledgement, last 10 s"),
            ("ack_ms_p99", "99th percentile of the same"),
        ):
            gauge = GaugeMetricFamily(f"acclaim_{name}", text, labels=["worker"])
            for worker in workers:
                if worker[name] is not None:
                    gauge.add_metric([worker["id"]], worker[name])
            yield gauge
        for name, label, text in (
            ("counts", "what", "Things done: acknowledged ballots, messages, tick frames, …"),
            ("refused", "code", "Messages and requests refused, by error code"),
            ("closed", "reason", "Sockets closed by the server, by reason"),
            ("restarts", "reason", "Workers that had this one's place before, by why they were replaced"),
            ("turned_away", "reason", "Connections ended at the door or in mid-request, by reason"),
        ):
            counter = CounterMetricFamily(f"acclaim_{name}", text, labels=["worker", label])
            for worker in workers:
                for key, n in worker[name].items():
                    counter.add_metric([worker["id"], key], n)
            yield counter
        store = GaugeMetricFamily("acclaim_store_up", "Whether Redis answers")
        store.add_metric([], 1 if self._hubs.store_figures.get("state") == "ok" else 0)
        yield store
