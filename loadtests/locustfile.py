"""Phones, a big screen and an operator for Locust (docs/load-testing.md).

    ACCLAIM_EVENT=gala locust -f loadtests/locustfile.py --host http://localhost:8000 --tags vote_burst

Scenarios are tags: `vote_burst` (everybody votes and votes again as somebody new), `slow_day` (people watch, like and
vote now and then), `reconnect_storm` (lines are lost all the time), `arrive` (people open the page, as browsers do, and
open it again). Settings are environment variables:

    ACCLAIM_EVENT      the event's id (gala)
    ACCLAIM_SECRET     the server's secret, if sessions shall be minted here; else phones join as anonymous devices,
                       of which only some thousand an hour join from one address without a proof of work
    ACCLAIM_OPERATOR   NAME:PASSWORD of an operator; without it no operator takes part
"""

import json
import os
import random
import sys
import time
from itertools import count
from secrets import token_urlsafe
from typing import Any, Final

import gevent
from gevent.event import Event
from gevent.pool import Pool
from locust import HttpUser, User, between, constant, events, tag, task
from locust.env import Environment
from locust.exception import RescheduleTask, StopUser
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.wire import cookies
from loadtests.arrivals.page import resources
from loadtests.arrivals.site import in_sight
from loadtests.arrivals.visit import CONNECTIONS_MAX

EVENT: Final = os.environ.get("ACCLAIM_EVENT", "gala")
SECRET: Final = bytes.fromhex(os.environ.get("ACCLAIM_SECRET", ""))
OPERATOR: Final = os.environ.get("ACCLAIM_OPERATOR", "")
ANSWER_S: Final = 15.0
_people: Final = count(random.randrange(1 << 40))  # apart from those of other Locust workers


class Line:
    """A user's socket. A greenlet reads it; what it hears becomes request statistics."""

    def __init__(self, environment: Environment, host: str, view: str, cookie: str) -> None:
        self._environment = environment
        self._answers: dict[str, tuple[str, float]] = {}
        self.polls: dict[str, Any] = {}
        self.options: dict[str, list[str]] = {}
        self.pictures: list[str] = []  # in sight
        began = time.perf_counter()
        try:
            self._socket: ClientConnection = connect(
                f"ws{host.removeprefix('http')}/ws/{EVENT}?view={view}",
                additional_headers={"Cookie": cookie},
                compression=None,
            )
        except (OSError, InvalidStatus) as error:
            self._record(f"connect {view}", began, error)
            raise RescheduleTask from error
        self._shown = Event()
        self._reader = gevent.spawn(self._read)
        if not self._shown.wait(ANSWER_S):
            self._record(f"connect {view}", began, TimeoutError("no tick came"))
            raise RescheduleTask
        self._record(f"connect {view}", began)  # to the first tick: the page can show something

    def ask(self, name: str, key: str, message: dict[str, Any]) -> bool:
        """Sends a message; its answer is recorded under `name` when it comes. False if none came in time."""
        self._answers[key] = (name, time.perf_counter())
        try:
            self._socket.send(json.dumps(message))
        except ConnectionClosed as error:
            self._answered(key, 0, error)
            raise RescheduleTask from error
        deadline = time.monotonic() + ANSWER_S
        while key in self._answers and time.monotonic() < deadline:
            gevent.sleep(0.005)
        if key in self._answers:
            self._answered(key, 0, TimeoutError(f"no answer within {ANSWER_S:.0f} s"))
            return False
        return True

    def close(self) -> None:
        self._socket.close()
        self._reader.join(1)

    def _read(self) -> None:
        try:
            for text in self._socket:
                self._heard(json.loads(text), len(text))
        except ConnectionClosed as error:
            for key in list(self._answers):
                self._answered(key, 0, error)

    def _heard(self, message: dict[str, Any], length: int) -> None:
        match message["type"]:
            case "tick":
                self.polls = message["polls"]
                if self._shown.is_set():  # the first is a snapshot, as old as the last change
                    self._fire("tick age", max(0.0, time.time() * 1000 - message["now"]), length)
                self._shown.set()
            case "event":
                polls = message["event"].get("polls", [])
                for poll in polls:
                    self.options[poll["id"]] = [option["id"] for option in poll["options"]]
                self.pictures = in_sight(option["picture"] for poll in polls[:1] for option in poll["options"])
            case "ack":
                self._answered(message["ballot"], length)
            case "refused":
                code = message["error"]["code"]
                self._answered(message["ballot"], length, None if code == "already_voted" else RuntimeError(code))
            case "liked":
                self._answered(f"like {message['target']}", length)
            case "error":
                self._fire("error", 0.0, length, RuntimeError(message["error"]["code"]))

    def _answered(self, key: str, length: int, error: Exception | None = None) -> None:
        name, began = self._answers.pop(key, ("", 0.0))
        if name:
            self._fire(name, (time.perf_counter() - began) * 1000, length, error)

    def _record(self, name: str, began: float, error: Exception | None = None) -> None:
        self._fire(name, (time.perf_counter() - began) * 1000, 0, error)

    def _fire(self, name: str, ms: float, length: int, error: Exception | None = None) -> None:
        self._environment.events.request.fire(  # type: ignore[no-untyped-call]
            request_type="WS", name=name, response_time=ms, response_length=length, exception=error, context={}
        )


class PhoneUser(HttpUser):
    """A member with a phone: joins, votes, likes, watches, loses the line."""

    weight = 100
    wait_time = between(0.5, 2)

    def on_start(self) -> None:
        self._line: Line | None = None
        self._come_as_somebody_new()

    def on_stop(self) -> None:
        if self._line is not None:
            self._line.close()

    @tag("vote_burst", "slow_day")
    @task(3)
    def vote(self) -> None:
        """Votes in every open poll; the next vote from this phone is somebody else's."""
        line = self._opened()
        for poll, figures in list(line.polls.items()):
            options = line.options.get(poll)
            if figures["state"] == "open" and options:
                ballot = token_urlsafe(9)
                choices = [random.choice(options)]
                cast = {"type": "cast", "poll": poll, "epoch": figures["epoch"], "ballot": ballot, "choices": choices}
                line.ask("cast → ack", ballot, cast)
        self._come_as_somebody_new()

    @tag("slow_day")
    @task(10)
    def like(self) -> None:
        """Some taps, reported as a running total."""
        self._taps += random.randint(1, 4)
        self._opened().ask(
            "like → liked", "like ", {"type": "like", "source": "locust", "total": self._taps, "target": ""}
        )

    @tag("slow_day")
    @task(20)
    def watch(self) -> None:
        """Looks on; ticks are recorded as they come."""
        self._opened()
        gevent.sleep(random.uniform(2, 5))

    @tag("arrive")
    @task(5)
    def arrive(self) -> None:
        """Somebody new opens the page, and opens it once more."""
        self.client.cookies.clear()
        etag = self._open_the_page()
        self._come_as_somebody_new()
        line = self._opened()
        Pool(CONNECTIONS_MAX).map(lambda path: self.client.get(path, name="picture"), line.pictures)
        line.close()
        self._line = None
        self._open_the_page(etag)
        self._opened()

    def _open_the_page(self, etag: str = "") -> str:
        """The page and, on a first visit, all that its HTML names; its `ETag`, by which the second visit asks."""
        headers = {"If-None-Match": etag} if etag else {}
        page = self.client.get(f"/e/{EVENT}", headers=headers, name="page")
        if not page.ok:
            raise RescheduleTask
        if page.status_code == 200:
            found = resources(page.text, f"/e/{EVENT}")
            pool = Pool(CONNECTIONS_MAX)
            pool.map(lambda path: self.client.get(path, name="script, style"), found.needed)
            pool.map(lambda path: self.client.get(path, name="icon"), found.later)
        return page.headers.get("ETag", "")

    @tag("reconnect_storm")
    @task(5)
    def lose_the_line(self) -> None:
        """The line is lost; the phone comes back with the jitter of docs/protocol.md."""
        self._opened().close()
        self._line = None
        gevent.sleep(random.uniform(0, 0.5))
        self._opened()

    def _opened(self) -> Line:
        if self._line is None:
            self._line = Line(self.environment, str(self.host), "phone", self._cookie)
        return self._line

    def _come_as_somebody_new(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None
        self._taps = 0
        if SECRET:
            member = Member(id=f"locust-{next(_people)}", event=EVENT)
            session = sessions.issue_session(member, SECRET, int(time.time() * 1000))
        else:
            self.client.cookies.clear()
            session = self._session_of_a_new_device()
        self._cookie = f"{cookies.member(EVENT)}={session}"

    def _session_of_a_new_device(self) -> str:
        answer = self.client.post(f"/api/events/{EVENT}/join", json={}, name="join")
        session = answer.cookies.get(cookies.member(EVENT), "") or ""
        if not session:
            raise RescheduleTask
        return session


class ScreenUser(User):
    """One big screen; its ticks are recorded like a phone's."""

    fixed_count = 1 if SECRET else 0
    weight = 1 if SECRET else 0
    wait_time = constant(1)

    def on_start(self) -> None:
        key = sessions.issue_screen(EVENT, SECRET, int(time.time() * 1000))
        self._line = Line(self.environment, str(self.host), "screen", f"{cookies.screen(EVENT)}={key}")

    def on_stop(self) -> None:
        self._line.close()

    @tag("vote_burst", "slow_day", "reconnect_storm")
    @task
    def look(self) -> None:
        gevent.sleep(1)


class OperatorUser(HttpUser):
    """An operator who looks after the show and changes nothing."""

    fixed_count = 1 if OPERATOR else 0
    weight = 1 if OPERATOR else 0
    wait_time = between(2, 5)

    def on_start(self) -> None:
        name, _, password = OPERATOR.partition(":")
        self.client.headers["X-Acclaim"] = "1"
        signed_in = self.client.post("/api/operator/sign-in", json={"name": name, "password": password}, name="sign in")
        if not signed_in.ok:
            raise StopUser

    @tag("vote_burst", "slow_day", "reconnect_storm")
    @task(3)
    def look_at_the_event(self) -> None:
        self.client.get(f"/api/operator/events/{EVENT}", name="operator: event")

    @tag("slow_day")
    @task
    def read_the_audit_log(self) -> None:
        self.client.get(f"/api/operator/events/{EVENT}/audit", name="operator: audit")


@events.test_start.add_listener  # type: ignore[untyped-decorator]
def _say(environment: Environment, **_more: Any) -> None:
    if not SECRET:
        print("ACCLAIM_SECRET is not set: phones join as anonymous devices, and there is no screen.", file=sys.stderr)
