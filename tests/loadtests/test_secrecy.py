"""The attacker of loadtests.secrecy finds every leak that is planted, and none in the server."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any, Final

import pytest

from acclaim.voting.marks import mark_of
from acclaim.voting.receipt import Receipts
from loadtests.secrecy.__main__ import judged
from loadtests.secrecy.ballot_box import ALPHA
from loadtests.secrecy.evening import Scene
from loadtests.secrecy.evidence import Evidence, Figures, Own, Shown, Timeline
from loadtests.secrecy.odds import at_least, score
from loadtests.secrecy.stored import Document, Stored, ways

OPTIONS, BALLOTS = 6, 40
CHOSEN: Final = Random(1).choices(["azure", "coral"], [2, 1], k=300)
TRUTH: Final = {f"voter-{n:05}": option for n, option in enumerate(CHOSEN)}
RECEIPTS = Receipts(b"k" * 32, "gala", "best").write(0, range(1, BALLOTS + 1))
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

Answer = dict[str, Any]


def in_order(n: int) -> str:
    """A receipt whose front is the record number."""
    number, letters = n << 25 | Random(n).getrandbits(25), ""
    while number:
        number, letter = divmod(number, 32)
        letters = CROCKFORD[letter] + letters
    return letters


def scene(
    receipt: Callable[[int], str], answers: Callable[[int], list[tuple[float, float, Answer]]], own_every: int = 4
) -> Scene:
    """A ballot a second, each seen in a tick of its own; every fourth is the attacker's."""
    random = Random(7)
    choices = [random.randrange(OPTIONS) for _ in range(BALLOTS)]
    votes, figures = [10] * OPTIONS, [Figures(0, 0, 0, (10,) * OPTIONS)]
    for n, choice in enumerate(choices, 1):
        votes[choice] += 1
        figures.append(Figures(n * 1000, n, n, tuple(votes)))
    own = [Own(receipt(n), n * 1000) for n in range(own_every, BALLOTS + 1, own_every)]
    others = [n for n in range(1, BALLOTS + 1) if n % own_every]
    random.shuffle(others)
    shown = [Shown(receipt(n), answers(n)) for n in others]
    return Scene("planted", Evidence([Timeline("ticks", figures)], shown, own), [choices[n - 1] for n in others])


def opaque(n: int) -> str:
    return RECEIPTS[n - 1]


def silent(n: int) -> list[tuple[float, float, Answer]]:
    return [(50_000.0, 50_001.0, {"state": "counted"})]


@pytest.mark.parametrize(
    ("receipt", "answers"),
    [
        pytest.param(in_order, silent, id="the receipt is the record number"),
        pytest.param(opaque, lambda n: [(0.0, 1.0, {"at": n * 1000 - 300})], id="the address tells the time"),
        pytest.param(opaque, lambda n: [(0.0, 1.0, {"at": f"1970-01-01T00:00:{n - 0.3:09.6f}Z"})], id="as a date"),
    ],
)
def test_a_planted_leak_is_found(
    receipt: Callable[[int], str], answers: Callable[[int], list[tuple[float, float, Answer]]]
) -> None:
    result = judged([scene(receipt, answers)])
    assert result["linked_better_than_chance"]
    assert result["scenes"][0]["best"][0]["right"] == 30


def test_an_order_that_is_told_is_found() -> None:
    result = judged([scene(opaque, lambda n: [(0.0, 1.0, {"in": {"n": 7 * n + 3}})], own_every=BALLOTS + 1)])
    assert result["linked_better_than_chance"]
    assert result["scenes"][0]["best"][0]["right"] == BALLOTS


def test_an_order_in_the_change_feed_is_found() -> None:
    told = scene(opaque, silent)
    told.evidence.listed = RECEIPTS
    result = judged([told])
    assert result["linked_better_than_chance"]
    assert "change feed" in result["scenes"][0]["best"][0]["way"]


def test_an_answer_that_changes_when_its_ballot_is_replaced_is_found() -> None:
    random = Random(3)
    first = [random.randrange(OPTIONS) for _ in range(BALLOTS)]
    votes = [10 + first.count(option) for option in range(OPTIONS)]
    figures = [Figures(0, BALLOTS, BALLOTS, tuple(votes))]
    for n, choice in enumerate(first, 1):
        votes[choice] -= 1
        votes[(choice + 1) % OPTIONS] += 1
        figures.append(Figures(n * 1000, BALLOTS + n, BALLOTS, tuple(votes)))
    shown = [
        Shown(opaque(n), [(n * 1000.0 - 500, n * 1000.0 - 499, {"state": "counted"}),
                          (n * 1000.0 - 1, n * 1000.0, {"state": "replaced"})])
        for n in range(1, BALLOTS + 1)
    ]  # fmt: skip
    result = judged([Scene("planted", Evidence([Timeline("ticks", figures)], shown, []), first)])
    assert result["linked_better_than_chance"]
    assert result["scenes"][0]["best"][0]["way"] == "when the answer changed, ticks"


def test_where_nothing_leaks_nothing_is_found() -> None:
    assert not judged([scene(opaque, silent)])["linked_better_than_chance"]


def test_whoever_names_the_favourite_every_time_has_only_luck() -> None:
    assert score([1] * 10, [1] * 9 + [0]) == (10, 9, 0.9, at_least(9, 10, 0.9))
    assert score([None, None], [1, 0]) == (0, 0, 0.0, 1.0)
    assert at_least(10, 10, 0.5) == pytest.approx(0.5**10)
    assert at_least(6, 10, 0.5) == pytest.approx(386 / 1024)
    assert at_least(0, 10, 0.5) == at_least(3, 10, 1.0) == 1.0


@pytest.mark.slow
def test_no_choice_is_told_by_what_the_server_makes_public() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.secrecy", "--receipts", "--quick", "--json"],
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert (result["linked_better_than_chance"], result["alpha"]) == (False, ALPHA)
    assert all(row["ways"] > 5 and row["receipts"] > 10 for row in result["scenes"])


def stored(documents: list[Document], marks: dict[str, str] | None = None) -> Stored:
    return Stored(["azure", "coral"], Counter(CHOSEN), marks or {}, documents)


@pytest.mark.parametrize("leak", ["beside", "orders", "backwards", "mark"])
def test_each_planted_link_between_members_and_choices_is_found(leak: str) -> None:
    members, marks = list(TRUTH), dict[str, str]()
    documents = [Document("members", sorted(members, key=lambda one: one[::-1]))]
    match leak:
        case "beside":
            documents.append(Document("log", [f"{one} k3J9xQ2pLm7a audience {TRUTH[one]}" for one in members]))
        case "orders":
            documents += [Document("who", members), Document("what", [TRUTH[one] for one in members])]
        case "backwards":
            by_option = sorted(members, key=lambda one: TRUTH[one], reverse=True)
            documents.append(Document("who", by_option))
        case "mark":
            marks = {one: mark_of(b"key", "gala/best", 1, one, TRUTH[one]) for one in members}
    found = dict(ways(stored(documents, marks), b"key", "gala/best"))
    assert any(guesses == TRUTH for guesses in found.values()), found.keys()


@pytest.mark.slow
def test_of_a_finished_secret_poll_nothing_that_is_kept_tells_a_choice() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loadtests.secrecy", "--secret", "--members", "600", "--json"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    result = json.loads(done.stdout)
    assert (result["linked_better_than_chance"], result["named_linked_better_than_chance"]) == (False, True)
    assert (result["recount_equal"], result["running_votes_seen"]) == (True, 0)
    assert result["polls"]["secret"]["ways"] > 20
