"""Lets one history happen on a scene, and writes down everything that anybody was told."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import Random
from typing import Final, TypeVar

from acclaim.audience.address import Address
from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.base.errors import StoreAway, Unknown
from acclaim.event.event import Event
from acclaim.event.parts.poll import Once, Option, Poll, Quota, RepeatRule, Replace
from acclaim.event.states import Verb
from acclaim.voting import ballots, likes, polls
from acclaim.voting.receipt import Receipts
from acclaim.voting.tally import PollNow
from loadtests.faults import marked
from loadtests.faults.faulty_server import Scene, inject
from loadtests.faults.operator import NotDone, Operator
from loadtests.faults.pages import CastAnswer, Voter, Watcher
from loadtests.faults.plan import Deed, HistoryPlan, PhonePlan, QuizStep
from loadtests.faults.proxy import Proxy
from loadtests.faults.quizzed import lead, quiz_of, scores
from loadtests.faults.record import Answer, History, Logged, PollRule, Returned, Tally
from loadtests.target import Target
from loadtests.waiting import until

_HOST: Final = "127.0.0.1"
_PATIENCE_S: Final = 300.0  # for what must come sooner or later, on a machine however busy
_AGAIN_S: Final = 0.1
_ANSWER_S: Final = 6.0  # each time more often, and a server that stood still for a while takes it for a flood
_PHONES_PATIENCE: Final = 0.2  # phones wait a fifth of what people's do
T = TypeVar("T")


class Play:
    """One history; its record is `history`. What has no answer after `answer_s`, when all is mended, has none; an
    operator gives a verb up after `verb_s`."""

    def __init__(
        self, scene: Scene, plan: HistoryPlan, answer_s: float = _PATIENCE_S, verb_s: float = _PATIENCE_S
    ) -> None:
        self._answer_s: Final = answer_s
        self._verb_s: Final = verb_s
        self.history: Final = History(plan.event, [*plan.polls, *plan.questions], scene.fails_over)
        self._scene: Final = scene
        self._plan: Final = plan
        self._event: Final = Event(
            id=plan.event, title="Faults", polls=[_poll(rule) for rule in plan.polls], quizzes=[quiz_of(plan.questions)]
        )  # fmt: skip
        self._target: Final = Target(Address(_HOST, scene.port), scene.secret, self._event)
        self._receipts: Final = {p.id: Receipts(scene.secret, plan.event, p.id) for p in self._event.every_poll}
        self._random: Final = Random(plan.event)  # of delays only
        self._measured: Final = Measured()
        self._grounds: list[Ground] = []
        self._voters: list[Voter] = []
        self._watchers: list[Watcher] = []
        self._proxies: list[Proxy] = []
        self._late: Final = {poll: _Late(plan, poll) for poll, deeds in plan.deeds.items() if _resets(deeds)}

    async def arrive(self) -> None:
        """The operator makes the event, phones and screens are let in."""
        self._operator_proxy = await self._proxy("operator", self._plan.event)
        address = Address(_HOST, self._operator_proxy.port)
        self._operator = Operator(address, self._plan.event, self._random, self._verb_s)
        await self._scene.sign_in(self._operator)
        await self._operator.create(self._event)
        for number, phone in enumerate(self._plan.phones):
            ground, proxy = await self._ground(str(number))
            request = self._target.phone(phone.member)
            self._voters.append(Voter(self.history, self._heard_answer, ground, number, phone.member, request, proxy))
        for number in range(len(self._plan.screens)):
            ground, proxy = await self._ground(f"screen {number}")
            self._watchers.append(Watcher(self.history, ground, number, self._target.screen(), proxy))
        everybody = (*self._voters, *self._watchers)
        for client in everybody:
            client.open()
        await until(lambda: all(client.is_live for client in everybody), _PATIENCE_S)

    async def run(self) -> None:
        """From the opening of the polls to the count; then everybody leaves."""
        try:
            await asyncio.gather(
                *(self._operate(poll, deeds) for poll, deeds in self._plan.deeds.items()),
                self._lead(),
                inject(self._operator_proxy, self._plan.operator),
                *(self._act(voter, phone) for voter, phone in zip(self._voters, self._plan.phones, strict=True)),
                *(inject(v.proxy, phone.faults) for v, phone in zip(self._voters, self._plan.phones, strict=True)),
                *(inject(w.proxy, faults) for w, faults in zip(self._watchers, self._plan.screens, strict=True)),
            )
            await self._settle()
            await self._read()
        finally:
            await self._leave()

    def _heard_answer(self, member: str, answer: CastAnswer) -> None:
        now, code = time.monotonic(), answer.error.get("code")
        if code is None:
            self._scene.injected.acknowledged_at = now
        self.history.answers.append(
            Answer(member, answer.poll, answer.ballot, answer.receipt, answer.at, *self._place(answer),
                   None if code is None else str(code), bool(answer.error.get("retryable")), now)
        )  # fmt: skip

    def _place(self, answer: CastAnswer) -> tuple[int, int]:
        if answer.receipt is None:
            return 0, 0
        if self._event.ballots_of(answer.poll).is_secret:  # type: ignore[union-attr]
            epoch = next(one.epoch for one in self.history.attempts if one.ballot == answer.ballot)
            return marked.place_of(self._scene.secret, self._event.id, answer.poll, epoch, answer.receipt)
        try:
            return self._receipts[answer.poll].read(answer.receipt)
        except Unknown:
            return -1, -1

    # --- what happens

    async def _ground(self, who: str) -> tuple[Ground, Proxy]:
        proxy = await self._proxy("phone", f"{self._plan.event}/{who}")
        address = Address(_HOST, proxy.port)
        ground = Ground(address, self._measured, self._random, checks_order=False, patience=_PHONES_PATIENCE)
        self._grounds.append(ground)
        return ground, proxy

    async def _proxy(self, side: str, whose: str) -> Proxy:
        proxy = await self._scene.front_proxy(side, whose)
        self._proxies.append(proxy)
        return proxy

    async def _act(self, voter: Voter, phone: PhonePlan) -> None:
        began = time.monotonic()
        for act in phone.acts:
            await asyncio.sleep(max(0.0, began + act.at_s - time.monotonic()))
            late = self._late.get(act.poll) if act.late else None
            if late is None:
                voter.do(act)
            else:
                await within(_PATIENCE_S, late.open_again.wait())
                voter.do(act)
                late.sent()

    async def _operate(self, poll: str, deeds: list[Deed]) -> None:
        began, epoch = time.monotonic(), 1
        late = self._late.get(poll)
        for deed in deeds:
            await asyncio.sleep(max(0.0, began + deed.at_s - time.monotonic()))
            if late is not None and deed is deeds[-1]:
                await within(_PATIENCE_S, late.all_sent.wait())
            try:
                moved, at = await self._operator.move(poll, deed.verb, epoch)
            except NotDone as problem:
                self.history.refused_verbs.append(str(problem))
                if late is not None:
                    late.open_again.set()  # or not: nobody waits for what will not come
                continue
            epoch = moved.epoch
            if late is not None and deed.verb == "open" and epoch > 1:
                late.open_again.set()
            tally = await self._tally(poll)
            self.history.returned.append(Returned(poll, deed.verb, at, moved.epoch, moved.state, tally))

    async def _lead(self) -> None:
        async def moved(step: QuizStep, at: int) -> None:
            verb: Verb | None = {"open": "open", "lock": "close"}.get(step.step)  # type: ignore[assignment]
            if verb:
                tally = await self._tally(step.question)
                self.history.returned.append(Returned(step.question, verb, at, tally.epoch, tally.state, tally))

        try:
            await lead(self._operator, self._plan.steps, moved)
        except NotDone as problem:
            self.history.refused_verbs.append(str(problem))

    # --- the end

    async def _settle(self) -> None:
        """Everything gets its answer, then everything once more; every screen comes to show the end."""
        for proxy in self._proxies:
            proxy.calm()
        await self._answers()
        for voter in self._voters:
            for ballot in voter.cast_ballots:
                voter.resend(ballot)
        await self._answers()
        questions = {question.id for question in self.history.questions}  # whose figures are in no tick
        closed = {poll: tally for poll, tally in self.history.closed.items() if poll not in questions}
        screens = self._watchers
        await until(lambda: all(screen.shows(closed) for screen in screens), self._answer_s)
        self.history.stale += [f"screen {n}" for n, screen in enumerate(screens) if not screen.shows(closed)]

    async def _answers(self) -> None:
        deadline = time.monotonic() + self._answer_s
        while not await until(lambda: not any(v.is_waiting for v in self._voters), min(_ANSWER_S, self._answer_s)):
            if time.monotonic() > deadline:
                break
            for voter in self._voters:
                voter.send_again()
        self.history.unanswered += [what for voter in self._voters for what in voter.waiting_for()]

    # --- what Redis holds, read without any proxy

    async def _read(self) -> None:
        store, history = self._scene.store, self.history
        history.lost_answers = self._operator.lost_answers
        for poll in self._event.every_poll:
            history.final[poll.id] = await self._tally(poll.id)
            history.records += await _answered(lambda poll=poll: self._log(poll))  # type: ignore[misc]
            if not (await _answered(lambda poll=poll: ballots.recount(store, self._event, poll))).equal:  # type: ignore[misc]
                history.unequal.append(poll.id)
        await self._read_scores()
        if history.scores is None:
            history.stale.append("the quiz was not scored")
        history.likes = await _answered(lambda: likes.read(store, self._event.id))

    async def _read_scores(self) -> None:
        questions, deadline = len(self.history.questions), time.monotonic() + self._answer_s
        while self.history.scores is None and time.monotonic() < deadline:
            self.history.scores = await _answered(lambda: scores(self._scene.store, self._event, questions))
            await asyncio.sleep(_AGAIN_S)

    async def _tally(self, poll_id: str) -> Tally:
        wanted = [poll for poll in self._event.every_poll if poll.id == poll_id]
        now = await _answered(lambda: polls.read_all(self._scene.store, self._event.id, wanted))
        return _tally(now[poll_id])

    async def _log(self, poll: Poll) -> list[Logged]:
        if poll.is_secret:
            epochs, store = self.history.final[poll.id].epoch, self._scene.store
            attempts = self.history.attempts
            return await marked.ballots(store, self._scene.secret, self._event.id, poll, epochs, attempts)
        return [
            Logged(poll.id, shard, r.seq, r.at, r.member, r.ballot, r.payload.partition("@")[0], r.epoch)
            for shard in range(poll.shards)
            async for r in ballots.read_log(self._scene.store, self._event.id, poll.id, shard)
        ]

    async def _leave(self) -> None:
        for client in (*self._voters, *self._watchers):
            client.leave()
        for ground in self._grounds:
            await ground.settled()
        for proxy in self._proxies:
            await proxy.close()


class _Late:
    """Late ballots of a poll with a reset: they go once it is open again, and it closes when they have gone. By the
    clock alone a busy machine would be done with the one before the other has begun."""

    def __init__(self, plan: HistoryPlan, poll: str) -> None:
        self.open_again: Final = asyncio.Event()
        self.all_sent: Final = asyncio.Event()
        self._left = sum(act.late and act.poll == poll for phone in plan.phones for act in phone.acts)
        if self._left == 0:
            self.all_sent.set()

    def sent(self) -> None:
        self._left -= 1
        if self._left == 0:
            self.all_sent.set()


def _resets(deeds: list[Deed]) -> bool:
    return any(deed.verb == "reset" for deed in deeds)


async def within(seconds: float, event: Awaitable[object]) -> None:
    """Waits for it, but no longer; what comes of that, the checker says."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event


async def _answered(read: Callable[[], Awaitable[T]]) -> T:
    while True:
        try:
            return await read()
        except StoreAway:
            await asyncio.sleep(_AGAIN_S)


def _poll(rule: PollRule) -> Poll:
    rules: dict[str, RepeatRule] = {
        "once": Once(),
        "replace": Replace(),
        "quota": Quota(rule.votes, "poll", rule.per_option),
    }
    options = [Option(option, option) for option in rule.options]
    if rule.rule == "secret":
        return Poll(rule.id, rule.id, options, visibility="on_close", privacy="secret")
    return Poll(rule.id, rule.id, options, repeat=rules[rule.rule], shards=rule.shards, visibility="always")


def _tally(now: PollNow) -> Tally:
    return Tally(now.state, now.epoch, now.seq, now.counts.as_fields())
