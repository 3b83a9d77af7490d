"""A hall is led through quizzes and answers in bursts; then the scores are held against the ballots' logs."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from random import Random
from statistics import median
from typing import Any, Final

from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.audience.phone import Ballot, Phone
from acclaim.base.errors import StoreAway
from acclaim.event.parts.quiz import Question, Quiz, Step
from acclaim.features.quizzes import actions
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.recount import of_event
from acclaim.features.quizzes.rules import Phase, Wanted
from acclaim.voting import ballots, verbs
from loadtests.command import LoadTestError, hush, say
from loadtests.quiz.hall import Hall
from loadtests.quiz.plan import EVENT, answer_of
from loadtests.quiz.verdict import Line, Reckoned, board, doubles, reckon, standing
from loadtests.server_under_test import ServerUnderTest
from loadtests.waiting import until

_WAVE: Final = 15_000  # phones at a time: a process here may open 20,000 files
_ARRIVING: Final = 256
_CHUNK: Final = 40  # answered in one go; between chunks the generator reads what has come back
_RESENDS: Final = 0.05  # of what was answered
_SLOW: Final = 0.1  # of the players answer when points have begun to fall; as many change an answer then
_SLOW_S: Final = 3.5  # after the opening
_PATIENCE_S: Final = 90.0
_AGAIN_S: Final = 0.2
_BOARD_ROWS: Final = 10


class Evening:
    """The quizzes of one event, one after the other."""

    def __init__(self, server: ServerUnderTest, players: int, seed: int) -> None:
        self._server = server
        self._store = server.store
        self._event = server.target.event
        self._random = Random(seed)
        self._ground = Ground(server.target.address, Measured(), Random(seed), checks_order=False)
        self._hall = Hall(Ground(server.target.address, Measured(), Random(seed)), server.target.screen())
        names = [f"m{n:06}" for n in range(players)]
        self._waves = [names[first : first + _WAVE] for first in range(0, players, _WAVE)]
        self._phones: list[Phone] = []  # of the wave that is there
        self._cast: dict[str, list[tuple[str, Ballot]]] = {}  # by question
        self._board_ms: list[float] = []
        self._figures: Counter[str] = Counter()

    async def play(self) -> dict[str, Any]:
        """Ends by itself; returns the result. Raises LoadTestError if a quiz stands still."""
        began = time.monotonic()
        self._hall.open()
        questions = [(quiz, one) for quiz in self._event.quizzes for one in quiz.questions]
        victims = {len(questions) // 4: "worker", len(questions) // 2: "redis", 3 * len(questions) // 4: "worker"}
        for number, (quiz, question) in enumerate(questions):
            say(f"question {number + 1} of {len(questions)}")
            await self._ask(quiz, question, victims.get(number, ""))
        hush()
        self._leave()
        self._hall.leave()
        await self._ground.settled()
        measured, counts = self._ground.measured, self._ground.measured.counts
        return {
            "players": sum(map(len, self._waves)),
            "questions": len(questions),
            "answers_sent": counts["ballots_sent"],
            "acknowledged": counts["acknowledged"],
            "resent": self._figures["resent"],
            "unanswered": self._figures["unanswered"],
            "refused": sum(n for name, n in counts.items() if name.startswith("refused_")),
            **await self._verdict(),
            "worker_killed": self._server.kills["worker"],
            "redis_killed": self._server.kills["redis"],
            "phones_at_once": max(map(len, self._waves)),
            "answers_per_s": round(measured.votes_per_s),
            "ack_ms_p50": measured.ack_ms.percentile(0.5),
            "ack_ms_p99": measured.ack_ms.percentile(0.99),
            "lock_to_board_ms": round(median(self._board_ms)),
            "lock_to_board_ms_max": round(max(self._board_ms)),
            "seconds": round(time.monotonic() - began, 1),
        }

    async def _ask(self, quiz: Quiz, question: Question, victim: str) -> None:
        """One question from its stem to the board."""
        if question is quiz.questions[0]:
            await verbs.apply(self._store, EVENT, quiz.id, "open", find=quizzes.find)
            await actions.commit(self._store, self._event, quiz.id)
        await self._arrive(self._waves[0])
        await self._step(quiz, "ask", "stem")
        await self._step(quiz, "open", "open")
        opened = time.monotonic()
        await self._heard(quiz, "open")
        for wave in self._waves:
            await self._arrive(wave)
            await self._answer(quiz, question, opened, victim)
            victim = ""
        self._waves.reverse()  # those who are there now begin the next question
        await self._to_board(quiz, question)

    async def _arrive(self, wave: Sequence[str]) -> None:
        if self._phones and self._phones[0].member == wave[0]:
            return
        self._leave()
        await self._ground.settled()
        self._phones = [Phone(self._ground, member, self._server.target.phone(member)) for member in wave]
        for first in range(0, len(wave), _ARRIVING):
            some = self._phones[first : first + _ARRIVING]
            for phone in some:
                phone.open()
            await until(lambda some=some: all(phone.is_live for phone in some), _PATIENCE_S)  # type: ignore[misc]

    def _leave(self) -> None:
        for phone in self._phones:
            phone.leave()
        self._phones = []

    async def _answer(self, quiz: Quiz, question: Question, opened: float, victim: str) -> None:
        """Most answer at once, as fast as the lines take it, while `victim` is killed; some when points have begun to
        fall, and then as many change their answers, where they may. Some send again what was answered."""
        slow = {*self._random.sample(self._phones, round(len(self._phones) * _SLOW))}
        began = time.monotonic()
        quick = [phone for phone in self._phones if phone not in slow]
        for number, phone in enumerate(quick):
            self._cast_one(phone, question)
            if victim and number == len(quick) // 2:
                self._server.kill(victim)
            if number % _CHUNK == 0:
                await asyncio.sleep(0)
        await self._answered()
        self._ground.measured.burst(began)
        await asyncio.sleep(max(0.0, opened + _SLOW_S - time.monotonic()))
        changing = self._random.sample(quick, len(slow)) if quiz.changes else []
        for phone in (*slow, *changing):
            self._cast_one(phone, question)
        await self._answered()
        self._ground.measured.burst(time.monotonic())  # their pace is their own
        again = {member: ballot for member, ballot in self._cast[question.id] if self._random.random() < _RESENDS}
        for phone in self._phones:
            if (ballot := again.get(phone.member)) and ballot.receipt:
                self._figures["resent"] += 1
                phone.ask_again(ballot)
        await self._answered()
        self._figures["unanswered"] += sum(phone.is_waiting for phone in self._phones)

    def _cast_one(self, phone: Phone, question: Question) -> None:
        ballot = Ballot(question.id, 1, answer_of(question, self._random))
        self._cast.setdefault(question.id, []).append((phone.member, ballot))
        phone.cast(ballot)

    async def _answered(self) -> None:
        """Until everybody has their answers, or patience ends: who has none then is in the figures."""
        await until(lambda: not any(phone.is_waiting for phone in self._phones), _PATIENCE_S)

    async def _to_board(self, quiz: Quiz, question: Question) -> None:
        """From the lock to the board, as fast as the server follows; how long the hall waited for the scores."""
        await until(lambda: self._hall.is_live, _PATIENCE_S)
        locked = time.monotonic()
        steps: list[tuple[Step, Phase]] = [("lock", "locked"), ("tell", "told"), ("key", "key"), ("board", "board")]
        for step, phase in steps:
            await self._step(quiz, step, phase)
        await self._heard(quiz, "board", scored=quiz.questions.index(question) + 1)
        self._board_ms.append((time.monotonic() - locked) * 1000)

    async def _step(self, quiz: Quiz, step: Step, phase: Phase) -> None:
        """Redis may be on its way back: a step that has been made is not made again."""
        async with asyncio.timeout(_PATIENCE_S):
            while True:
                with suppress(StoreAway):
                    stand = await quizzes.read(self._store, self._event, quiz.id)
                    if stand.now.phase == phase:
                        return
                    await actions.step(self._store, EVENT, quiz.id, Wanted(step, seen=stand.rev))
                    continue
                await asyncio.sleep(_AGAIN_S)

    async def _heard(self, quiz: Quiz, phase: Phase, scored: int = 0) -> None:
        if not await until(lambda: self._hall.shows(quiz.id, phase, scored), _PATIENCE_S):
            raise LoadTestError(f"No screen was told of {phase} in {quiz.id}, {scored} questions scored.")

    # --- what came of it

    async def _verdict(self) -> dict[str, int]:
        figures = Counter[str]()
        for quiz in self._event.quizzes:
            figures.update(await self._judge(quiz))
        names = ("lost", "doubled", "scores_wrong", "boards_wrong", "scores", "recount_differs")
        figures["doubled"] += self._ground.measured.counts["receipts_changed"]
        return {name: figures[name] for name in names}

    async def _judge(self, quiz: Quiz) -> dict[str, int]:
        """By the logs of a quiz's questions, and by what phones were told."""
        lost = doubled = 0
        answered = []
        for question in quiz.questions:
            poll = quizzes.question_of(quiz, question.id)
            now, _ = await quizzes.read_question(self._store, EVENT, poll)
            lines = [
                Line(one.member, one.ballot, one.payload, one.at)
                async for one in ballots.read_log(self._store, EVENT, question.id, 0)
            ]
            logged = {(line.member, line.ballot) for line in lines}
            lost += sum(
                ballot.receipt is not None and (member, ballot.id) not in logged
                for member, ballot in self._cast[question.id]
            )
            doubled += doubles(lines, quiz.changes)
            answered.append((question, standing(lines, now.opened_at or 0, quiz.changes)))
        should = reckon(quiz, answered)
        stored = await quizzes.read_scores(self._store, EVENT, quiz.id)
        has = {member: Reckoned(one.points, one.right, one.tenths) for member, one in stored.items()}
        results = (await quizzes.read(self._store, self._event, quiz.id)).results
        shown = [(line.rank, line.points, line.right) for line in results.top]
        recounted = await of_event(self._store, self._event, quiz)
        return {
            "lost": lost,
            "doubled": doubled,
            "scores": len(has),
            "scores_wrong": sum(has.get(one) != should.get(one) for one in has.keys() | should.keys()),
            "boards_wrong": int(shown != board(should, _BOARD_ROWS) or results.players != len(should)),
            "recount_differs": int(not recounted.equal),
        }
