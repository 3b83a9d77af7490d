"""What shall happen, generated from a seed: who votes when for what, what the operators do, and what goes wrong.

A round is some histories that one server plays at the same time. Its plan is plain data and follows from its seed
alone: the same seed, the same plan. What the sockets make of it is another matter; that is what is tested.
"""

from random import Random
from typing import Final, Literal, get_args

import msgspec

from acclaim.event.states import Verb
from loadtests.faults.record import PollRule, Rule

Kind = Literal["delay", "trickle", "cut_reply", "cut_request", "lose_replies", "lose_requests"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
_SECONDS: Final = (3.0, 5.0)
_MEMBERS: Final = 5
_SCREENS: Final = 2
_FREEZES: Final = 1 / 3  # of the primaries that must go
_OPTIONS: Final = ["1", "2", "3"]
_ACTS_A_PHONE: Final = 12
_QUESTIONS: Final = ("q1", "q2")
_QUIZ_RULES: Final[tuple[Rule, ...]] = ("once", "replace")
_STORE_FAULTS_A_S: Final = 5
_RESET_SHARE: Final = 0.3  # of the polls
_LATE_SHARE: Final = 0.2  # of the ballots
_STRUCK_DEEDS: Final = 2
_NODE_FAULTS_A_S: Final = 1  # its lines are everybody's, and a replica needs a second to come back to its own
_ID: Final = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789_-"


class Fault(msgspec.Struct, frozen=True):
    """Of a proxy, from `at_s` on. Slow ones and losses last `seconds`; a cut leaves `bytes` of what comes next."""

    at_s: float
    kind: Kind
    seconds: float = 0.0
    bytes: int = 0


class Kill(msgspec.Struct, frozen=True):
    """SIGKILL `at_s` to a worker (its number) or to Redis (None), and a new start `down_s` later; on a Cluster to
    one of its primaries, `down_s` counted from when its replica has taken over. One that `freezes` is stopped instead,
    as if its network had gone, and comes back in the belief that it is still the primary."""

    at_s: float
    worker: int | None
    down_s: float
    primary: int = 0
    freezes: bool = False


class Act(msgspec.Struct, frozen=True):
    """What a phone does: cast `choices` in `poll` as `ballot`, resend its `n`-th ballot, tap `n` times for `target`,
    or lose its line. A `late` ballot is for the epoch before: the phone has not heard of a reset yet."""

    at_s: float
    what: Literal["cast", "resend", "like", "drop"]
    poll: str = ""
    ballot: str = ""
    choices: list[str] = []
    target: str = ""
    n: int = 0
    late: bool = False


class Deed(msgspec.Struct, frozen=True):
    """An operator's verb. Those of one poll are done in order; each waits until the one before has returned."""

    at_s: float
    verb: Verb


class QuizStep(msgspec.Struct, frozen=True):
    """A step of the quiz, of this question."""

    at_s: float
    step: Literal["ask", "open", "lock", "key"]
    question: str


class PhonePlan(msgspec.Struct):
    """A device of a member; some have two."""

    member: str
    acts: list[Act]
    faults: list[Fault]


class HistoryPlan(msgspec.Struct):
    """One event from the opening of its polls until all are closed, and its quiz is led through `questions`."""

    event: str
    polls: list[PollRule]
    phones: list[PhonePlan]
    screens: list[list[Fault]]
    deeds: dict[str, list[Deed]]
    operator: list[Fault]
    questions: list[PollRule]
    steps: list[QuizStep]


class RoundPlan(msgspec.Struct):
    """`store_faults` happen between a worker (by number) and Redis; on a Cluster, of `primaries` with a replica each,
    between a node ("node0", …) and all who come to it."""

    seed: int
    seconds: float
    histories: list[HistoryPlan]
    store_faults: dict[str, list[Fault]]
    kills: list[Kill]
    primaries: int = 0


def plan(
    seed: int, histories: int, workers: int = 2, *, primaries: int = 0, kills: bool = True, pace: float = 1.0
) -> RoundPlan:
    """The round of a seed. `primaries`: of a Cluster, 0 for one Redis; the histories are the same. `pace`: how many
    times as fast as usual."""
    random = Random(seed)
    seconds = random.uniform(*_SECONDS) / pace
    return RoundPlan(
        seed,
        seconds,
        [_history(random, f"h{seed}-{n}", seconds) for n in range(histories)],
        _node_faults(random, seconds, primaries) if primaries else _store_faults(random, seconds, workers),
        _kills(random, seconds, workers, primaries) if kills else [],
        primaries,
    )


def _kills(random: Random, seconds: float, workers: int, primaries: int) -> list[Kill]:
    return [
        Kill(random.uniform(0.2, 0.9) * seconds, random.randrange(workers), random.uniform(0.0, 1.0)),
        Kill(
            random.uniform(0.2, 0.9) * seconds, None, random.uniform(0.0, 1.5),
            random.randrange(primaries) if primaries else 0, bool(primaries) and random.random() < _FREEZES,
        ),
    ]  # fmt: skip


def _history(random: Random, event: str, seconds: float) -> HistoryPlan:
    polls = [
        PollRule("once", "once", _OPTIONS, shards=random.choice((1, 1, 3))),
        PollRule("replace", "replace", _OPTIONS, shards=random.choice((1, 1, 3))),
        PollRule("quota", "quota", _OPTIONS, random.choice((1, 1, 3)), random.randint(2, 5), random.randint(1, 2)),
        PollRule("secret", "secret", _OPTIONS),
    ]
    members = [f"m{n}" for n in range(_MEMBERS)]
    devices = [*members, random.choice(members)]
    deeds = {poll.id: _deeds(random, seconds) for poll in polls}
    questions, steps = _quiz(random, seconds)
    return HistoryPlan(
        event,
        polls,
        [_phone(random, member, n < _MEMBERS, [*polls, *questions], seconds) for n, member in enumerate(devices)],
        [_faults(random, random.randrange(3), seconds) for _ in range(_SCREENS)],
        deeds,
        _operator_faults(random, deeds, seconds),
        questions,
        steps,
    )


def _quiz(random: Random, seconds: float) -> tuple[list[PollRule], list[QuizStep]]:
    """Its questions are asked one after the other, each for some third of the time."""
    rule, shards = random.choice(_QUIZ_RULES), random.choice((1, 1, 3))
    questions = [PollRule(name, rule, _OPTIONS, shards, key=random.choice(_OPTIONS)) for name in _QUESTIONS]
    steps = []
    for number, name in enumerate(_QUESTIONS):
        first, last = (random.uniform(*span) + number / len(_QUESTIONS) for span in ((0.02, 0.08), (0.38, 0.46)))
        moments: tuple[tuple[float, Literal["ask", "open", "lock", "key"]], ...] = (
            (first, "ask"), (first + 0.01, "open"), (last, "lock"), (last + 0.02, "key"),
        )  # fmt: skip
        steps += [QuizStep(at * seconds, step, name) for at, step in moments]
    return questions, steps


def _phone(random: Random, member: str, likes: bool, polls: list[PollRule], seconds: float) -> PhonePlan:
    """A second device of a member does not tap: it would need a counter of its own."""
    acts = sorted(
        (_act(random, likes, polls, random.uniform(0.0, seconds)) for _ in range(_ACTS_A_PHONE)), key=lambda a: a.at_s
    )
    faults = _faults(random, random.randrange(3), seconds)
    casts = [act.at_s for act in acts if act.what == "cast"]
    for at_s in random.sample(casts, min(len(casts), random.randrange(2))):  # between a ballot and its answer
        faults.append(msgspec.structs.replace(_fault(random, seconds), at_s=at_s))
    return PhonePlan(member, acts, sorted(faults, key=lambda fault: fault.at_s))


def _act(random: Random, likes: bool, polls: list[PollRule], at_s: float) -> Act:
    kinds = ("cast", "cast", "cast", "cast", "resend", "drop", "like", "like") if likes else ("cast", "cast", "drop")
    what = random.choice(kinds)
    if what == "cast":
        poll = random.choice(polls)
        ballot = "".join(random.choices(_ID, k=12))
        late = random.random() < _LATE_SHARE
        return Act(at_s, "cast", poll.id, ballot, [random.choice(poll.options)], late=late)
    if what == "like":
        return Act(at_s, "like", target=random.choice(("", "once/1")), n=random.randint(1, 4))
    return Act(at_s, "resend" if what == "resend" else "drop", n=random.randrange(_ACTS_A_PHONE))


def _deeds(random: Random, seconds: float) -> list[Deed]:
    """One epoch, or two with a reset in between; the first may have been closed by then, or not."""
    opened, closed = random.uniform(0.0, 0.1) * seconds, random.uniform(0.8, 1.0) * seconds
    if random.random() > _RESET_SHARE:
        return _epoch(random, opened, closed)
    reset = random.uniform(0.4, 0.6) * seconds
    first = _epoch(random, opened, reset)
    again = reset + random.uniform(0.0, 0.05) * seconds
    return [*first[: random.choice((-1, None))], Deed(reset, "reset"), *_epoch(random, again, closed)]


def _epoch(random: Random, opened: float, closed: float) -> list[Deed]:
    pauses = sorted(random.uniform(opened, closed) for _ in range(2 * random.randrange(2)))
    verbs: list[Verb] = ["lock", "unlock"]
    return [Deed(opened, "open"), *(Deed(at, verbs[n % 2]) for n, at in enumerate(pauses)), Deed(closed, "close")]


def _operator_faults(random: Random, deeds: dict[str, list[Deed]], seconds: float) -> list[Fault]:
    """At any time, and some between a verb and its answer."""
    faults = _faults(random, random.randrange(3), seconds)
    for deed in random.sample([deed for of_poll in deeds.values() for deed in of_poll], _STRUCK_DEEDS):
        faults.append(msgspec.structs.replace(_fault(random, seconds), at_s=deed.at_s))
    return sorted(faults, key=lambda fault: fault.at_s)


def _faults(random: Random, n: int, seconds: float) -> list[Fault]:
    return sorted((_fault(random, seconds) for _ in range(n)), key=lambda fault: fault.at_s)


def _store_faults(random: Random, seconds: float, workers: int) -> dict[str, list[Fault]]:
    hosts = map(str, range(workers))
    return {who: _faults(random, int(_STORE_FAULTS_A_S * seconds), seconds) for who in hosts}


def _node_faults(random: Random, seconds: float, primaries: int) -> dict[str, list[Fault]]:
    hosts = (f"node{n}" for n in range(2 * primaries))
    return {who: _faults(random, int(_NODE_FAULTS_A_S * seconds), seconds) for who in hosts}


def _fault(random: Random, seconds: float) -> Fault:
    lasts_s = round(random.uniform(0.01, 0.15) * seconds, 3)
    return Fault(random.uniform(0.0, seconds), random.choice(KINDS), lasts_s, random.randrange(120))
