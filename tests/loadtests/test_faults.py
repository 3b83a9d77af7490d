"""The fault suite's own parts: the checker finds what is planted in a record, a seed stands for one plan, a proxy does
what it is told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import msgspec
import pytest

from acclaim.event.states import Verb
from loadtests.faults.checker import RULES, check
from loadtests.faults.injected import Injected, Span
from loadtests.faults.losses import Losses, losses_of
from loadtests.faults.plan import Fault, Kind, plan
from loadtests.faults.proxy import Proxy
from loadtests.faults.record import Answer, Attempt, History, Logged, PollRule, Returned, Rule, Shown, Taken, Tally
from loadtests.faults.rules_ballots import acknowledged


def ack(member: str, poll: str, ballot: str, seq: int) -> Answer:
    return Answer(member, poll, ballot, f"R-{seq}", at=1000 + seq, seq=seq)


def logged(member: str, poll: str, ballot: str, seq: int, option: str = "1", epoch: int = 1) -> Logged:
    return Logged(poll, 0, seq, 1000 + seq, member, ballot, f"audience {option}", epoch)


def closed(seq: int, members: int, ballots: int, epoch: int = 1, **votes: int) -> Tally:
    by_option = {f"votes audience {name[1:]}": n for name, n in votes.items()}
    return Tally("closed", epoch, seq, {"members audience": members, "ballots audience": ballots, **by_option})


def returned(poll: str, verb: Verb, tally: Tally) -> Returned:
    """Heard right after what had come by then."""
    return Returned(poll, verb, 1000 + tally.seq, tally.epoch, tally.state, tally)


def end(history: History, poll: str, tally: Tally) -> None:
    """Lets the poll's last epoch end with this tally, for `close` as for whoever reads it later."""
    history.final[poll] = tally
    history.returned = [
        one if (one.poll, one.verb, one.epoch) != (poll, "close", tally.epoch) else returned(poll, "close", tally)
        for one in history.returned
    ]


def tick(seq: int, votes: list[int], line: int = 1, state: str = "open", epoch: int = 1) -> Shown:
    return Shown(0, line, "once", epoch, seq, state, sum(votes), sum(votes), votes)


def evening() -> History:
    """A history that keeps every promise: a resend, a refusal, a replaced ballot, an old tick on a new line, and a
    poll that is closed, begun anew and closed again."""
    return History(
        "gala",
        [
            PollRule("once", "once", ["1", "2"]),
            PollRule("replace", "replace", ["1", "2"]),
            PollRule("quota", "quota", ["1", "2"], votes=2, per_option=1),
            PollRule("anew", "once", ["1", "2"]),
        ],
        attempts=[
            Attempt("ann", "once", "a1", ["1"]), Attempt("ann", "once", "a2", ["2"]),
            Attempt("bob", "once", "b1", ["2"]),
            Attempt("ann", "replace", "a3", ["1"]), Attempt("ann", "replace", "a4", ["2"]),
            Attempt("bob", "quota", "b2", ["1"]), Attempt("bob", "quota", "b3", ["2"]),
            Attempt("bob", "quota", "b4", ["2"]),
            Attempt("ann", "anew", "a5", ["1"]), Attempt("bob", "anew", "b5", ["1"]),
            Attempt("ann", "anew", "a6", ["2"], epoch=2), Attempt("bob", "anew", "b6", ["1"], epoch=2),
        ],
        answers=[
            ack("ann", "once", "a1", 2), ack("ann", "once", "a1", 2),
            Answer("ann", "once", "a2", "R-2", seq=2, code="already_voted"),
            Answer("bob", "once", "b1", None, code="store_away", retryable=True), ack("bob", "once", "b1", 3),
            ack("ann", "replace", "a3", 2), ack("ann", "replace", "a4", 3),
            ack("bob", "quota", "b2", 2), ack("bob", "quota", "b3", 3),
            Answer("bob", "quota", "b4", "R-3", seq=3, code="quota_used"),
            ack("ann", "anew", "a5", 2), Answer("bob", "anew", "b5", None, code="reset"), ack("ann", "anew", "a6", 6),
            Answer("ann", "anew", "a5", None, code="reset"), ack("bob", "anew", "b6", 7),
        ],
        records=[
            logged("ann", "once", "a1", 2), logged("bob", "once", "b1", 3, "2"),
            logged("ann", "replace", "a3", 2), logged("ann", "replace", "a4", 3, "2"),
            logged("bob", "quota", "b2", 2), logged("bob", "quota", "b3", 3, "2"),
            logged("ann", "anew", "a5", 2), logged("ann", "anew", "a6", 6, "2", 2),
            logged("bob", "anew", "b6", 7, "1", 2),
        ],
        returned=[
            returned("once", "close", closed(4, 2, 2, v1=1, v2=1)), returned("replace", "close", closed(4, 1, 1, v2=1)),
            returned("quota", "close", closed(4, 1, 2, v1=1, v2=1)), returned("anew", "close", closed(3, 1, 1, v1=1)),
            returned("anew", "reset", Tally("draft", 2, 4, {})),
            returned("anew", "close", closed(8, 2, 2, 2, v1=1, v2=1)),
        ],
        final={
            "once": closed(4, 2, 2, v1=1, v2=1), "replace": closed(4, 1, 1, v2=1), "quota": closed(4, 1, 2, v1=1, v2=1),
            "anew": closed(8, 2, 2, 2, v1=1, v2=1),
        },
        taken=[Taken("ann", "", 3, 3), Taken("ann", "", 5, 5), Taken("ann", "", 5, 5), Taken("bob", "", 2, 2)],
        likes={"": 7},
        shown=[tick(1, [0, 0]), tick(3, [1, 1]), tick(2, [1, 0], line=2), tick(4, [1, 1], line=2, state="closed")],
    )  # fmt: skip


def acknowledge_before_commit(history: History) -> None:
    history.records.pop(1)
    end(history, "once", closed(4, 1, 1, v1=1))


def no_dedupe(history: History) -> None:
    history.answers[1] = Answer("ann", "once", "a1", "R-2", seq=2, code="already_voted")


def count_twice_on_retry(history: History) -> None:
    history.records.insert(1, logged("ann", "once", "a1", 3))
    end(history, "once", closed(4, 3, 3, v1=2, v2=1))


def close_without_all_shards(history: History) -> None:
    history.returned[0] = returned("once", "close", closed(4, 1, 1, v1=1))


def a_ballot_that_came_after_close(history: History) -> None:
    history.records[1] = Logged("once", 0, 3, 2000, "bob", "b1", "audience 2")
    history.answers[4] = Answer("bob", "once", "b1", "R-3", at=2000, seq=3)


def a_tally_that_takes_in_the_voided_ballots(history: History) -> None:
    end(history, "anew", closed(8, 3, 3, 2, v1=2, v2=1))


def a_ballot_for_the_old_epoch_in_the_new(history: History) -> None:
    history.records.append(logged("bob", "anew", "b5", 8, "1", 2))


def a_reset_that_loses_what_was_acknowledged_after_it(history: History) -> None:
    history.records.remove(logged("ann", "anew", "a6", 6, "2", 2))
    end(history, "anew", closed(8, 1, 1, 2, v1=1))


def a_reset_that_comes_again_late(history: History) -> None:
    history.final["anew"] = Tally("draft", 3, 9, {})


def a_ballot_into_an_epoch_that_has_ended(history: History) -> None:
    history.attempts.append(Attempt("bob", "anew", "b7", ["1"]))
    history.records.append(logged("bob", "anew", "b7", 8))


def refused_as_voided_in_the_epoch_that_runs(history: History) -> None:
    history.answers.append(Answer("bob", "anew", "b6", None, code="reset"))


def an_old_epoch_on_a_screen(history: History) -> None:
    history.shown += [tick(5, [0, 0], line=2, epoch=2), tick(6, [1, 1], line=2)]


def a_receipt_that_changes(history: History) -> None:
    history.answers[1] = ack("ann", "once", "a1", 5)


def a_receipt_of_another(history: History) -> None:
    history.answers[4] = ack("bob", "once", "b1", 2)


def a_screen_that_runs_backwards(history: History) -> None:
    history.shown.insert(2, tick(2, [1, 0]))


def two_figures_of_one_moment(history: History) -> None:
    history.shown.insert(2, tick(3, [2, 0], line=2))


def an_open_poll_after_its_end(history: History) -> None:
    history.shown.append(tick(5, [1, 1], line=2))


def a_ballot_that_nobody_cast(history: History) -> None:
    history.attempts.pop(2)


def another_choice_than_was_cast(history: History) -> None:
    history.attempts[0] = Attempt("ann", "once", "a1", ["2"])


def more_than_the_quota(history: History) -> None:
    history.records.append(logged("bob", "quota", "b4", 4, "2"))
    end(history, "quota", closed(4, 1, 3, v1=1, v2=2))


def refused_and_counted(history: History) -> None:
    history.answers.append(Answer("bob", "once", "b1", None, code="closed"))


def refused_as_voted_already_without_a_ballot(history: History) -> None:
    history.attempts.append(Attempt("cat", "once", "c1", ["1"]))
    history.answers.append(Answer("cat", "once", "c1", None, code="already_voted"))


def refused_before_the_quota_is_used(history: History) -> None:
    history.attempts.append(Attempt("cat", "quota", "c1", ["1"]))
    history.answers.append(Answer("cat", "quota", "c1", None, code="quota_used"))


def refused_as_closed_in_an_epoch_that_never_was(history: History) -> None:
    history.returned.pop(3)
    history.answers[11] = Answer("bob", "anew", "b5", None, code="closed")


def a_final_result_that_changes_on_a_screen(history: History) -> None:
    history.shown[1] = tick(3, [1, 0], state="closed")


def other_figures_on_a_screen_in_the_end(history: History) -> None:
    history.shown = [tick(4, [1, 2], state="closed")]


def a_tally_that_is_no_recount(history: History) -> None:
    end(history, "replace", closed(4, 1, 1, v1=1))


def a_resent_total_of_likes_counted_twice(history: History) -> None:
    history.likes[""] = 12


def a_total_of_likes_that_falls(history: History) -> None:
    history.taken.insert(2, Taken("ann", "", 5, 1))


def a_third_outcome(history: History) -> None:
    history.unanswered.append("ann: a1")


@pytest.mark.parametrize(
    ("plant", "rule"),
    [
        (acknowledge_before_commit, "lost"),
        (no_dedupe, "outcome_changed"),
        (count_twice_on_retry, "doubled"),
        (close_without_all_shards, "changed_after_close"),
        (a_ballot_that_came_after_close, "changed_after_close"),
        (a_tally_that_takes_in_the_voided_ballots, "tally_not_recount"),
        (a_ballot_for_the_old_epoch_in_the_new, "invented"),
        (a_reset_that_loses_what_was_acknowledged_after_it, "lost"),
        (a_reset_that_comes_again_late, "voided"),
        (a_ballot_into_an_epoch_that_has_ended, "voided"),
        (refused_as_voided_in_the_epoch_that_runs, "voided"),
        (an_old_epoch_on_a_screen, "screen_backwards"),
        (a_receipt_that_changes, "outcome_changed"),
        (a_receipt_of_another, "receipt_wrong"),
        (a_screen_that_runs_backwards, "screen_backwards"),
        (two_figures_of_one_moment, "screen_backwards"),
        (an_open_poll_after_its_end, "screen_backwards"),
        (a_ballot_that_nobody_cast, "invented"),
        (another_choice_than_was_cast, "invented"),
        (more_than_the_quota, "doubled"),
        (refused_and_counted, "outcome_changed"),
        (refused_as_voted_already_without_a_ballot, "refused_wrongly"),
        (refused_before_the_quota_is_used, "refused_wrongly"),
        (refused_as_closed_in_an_epoch_that_never_was, "refused_wrongly"),
        (a_final_result_that_changes_on_a_screen, "screen_backwards"),
        (other_figures_on_a_screen_in_the_end, "screen_stale"),
        (a_tally_that_is_no_recount, "tally_not_recount"),
        (a_resent_total_of_likes_counted_twice, "likes_wrong"),
        (a_total_of_likes_that_falls, "likes_wrong"),
        (a_third_outcome, "unanswered"),
    ],
    ids=lambda value: value.__name__ if callable(value) else value,
)
def test_the_checker_finds_what_is_planted(plant: Callable[[History], None], rule: str) -> None:
    history = evening()
    plant(history)
    assert rule in {violation.rule for violation in check(history)}


def test_the_checker_finds_nothing_in_an_evening_that_went_well() -> None:
    assert check(evening()) == []
    assert acknowledged(evening()) == 9


def test_a_fail_over_may_take_back_what_was_shown_and_nothing_else() -> None:
    history = evening()
    an_open_poll_after_its_end(history)
    history.fails_over = True
    history.final["once"] = msgspec.structs.replace(history.closed["once"], seq=99)
    assert check(history) == []
    a_screen_that_runs_backwards(history)
    assert [violation.rule for violation in check(history)] == ["screen_backwards"], "on one line order holds"
    history.final["once"] = msgspec.structs.replace(history.closed["once"], fields={})
    assert "changed_after_close" in {violation.rule for violation in check(history)}


def test_a_fail_over_may_take_back_a_reset_that_screens_have_shown() -> None:
    history = evening()
    reset = tick(5, [0, 0], line=2, epoch=2, state="draft")
    history.shown += [msgspec.structs.replace(reset, members=0, ballots=0), tick(4, [1, 1], line=2, state="closed")]
    assert [violation.rule for violation in check(history)] == ["screen_backwards"]
    history.fails_over = True
    assert check(history) == []
    history.shown[-2] = msgspec.structs.replace(reset, ballots=1)
    assert [violation.rule for violation in check(history)] == ["screen_backwards"], "but no ballots"


@pytest.mark.parametrize(
    ("rule", "scores", "wrong"),
    [
        ("replace", {"ann": 1, "bob": 1}, False),
        ("once", {"ann": 0, "bob": 1}, False),
        ("replace", {"ann": 0, "bob": 1}, True),
        ("replace", {"ann": 1, "bob": 2}, True),
        ("replace", {"ann": 1}, True),
        ("replace", None, False),
    ],
)
def test_the_scores_of_a_quiz_are_what_the_logs_of_its_questions_say(
    rule: Rule, scores: dict[str, int] | None, wrong: bool
) -> None:
    history = History("gala", [PollRule("q1", rule, ["1", "2"], key="2"), PollRule("q2", rule, ["1", "2"], key="1")])
    history.records = [
        logged("ann", "q1", "a1", 1), logged("bob", "q1", "b1", 2, "2"), logged("ann", "q1", "a2", 3, "2"),
        logged("bob", "q2", "b2", 1, "2"),
    ]  # fmt: skip
    history.scores = scores
    assert bool([*RULES["scores_wrong"](history)]) == wrong


def test_an_empty_history_breaks_nothing_but_that_its_polls_were_never_closed() -> None:
    draft = Tally("draft", 1, 0, {})
    history = History("gala", [PollRule("once", "once", ["1"])], final={"once": draft})
    assert [violation.rule for violation in check(history)] == ["changed_after_close"]
    assert len(RULES) == len(set(RULES.values()))


def test_a_record_is_plain_data() -> None:
    history = evening()
    assert msgspec.json.decode(msgspec.json.encode(history), type=History) == history


def test_a_seed_stands_for_one_plan() -> None:
    assert plan(7, 5) == plan(7, 5)
    assert plan(7, 5) != plan(8, 5)
    assert [len(plan(7, 5, kills=kills).kills) for kills in (True, False)] == [2, 0]


def met(what: str, whose: str, since: float, until: float) -> Losses:
    """What became of the ballots of an evening that one fault has met: ann's phone casts at 1 and hears at 3, bob's
    casts at 2 and hears at 4; then ann's again at 5, and never hears."""
    history = evening()
    at = {"a1": (1.0, 3.0), "b1": (2.0, 4.0), "a2": (5.0, None)}
    history.attempts = [
        msgspec.structs.replace(one, phone=int(one.member == "bob"), sent_s=at[one.ballot][0])
        for one in history.attempts
        if one.ballot in at
    ]
    history.answers = [
        msgspec.structs.replace(one, heard_s=at[one.ballot][1])
        for one in history.answers
        if one.ballot in at and one.code is None
    ]
    history.records = [one for one in history.records if one.ballot == "b1"]  # a1 is lost
    return losses_of(history, [Span(what, whose, since, until)] * 2).get(what, Losses())


def test_the_losses_of_a_fault_are_of_ballots_that_were_on_their_way() -> None:
    assert met("Redis killed", "", 2.5, 2.6) == Losses(acknowledged=2, lost=1)
    assert met("Redis killed", "", 3.5, 9.0) == Losses(acknowledged=1)
    assert met("phone: delay", "gala/0", 2.5, 2.6) == Losses(acknowledged=1, lost=1)
    assert met("phone: delay", "gala/1", 2.5, 9.0) == Losses(acknowledged=1)
    assert met("phone: delay", "gala/screen 0", 0.0, 9.0) == Losses()
    assert met("operator: delay", "gala", 0.0, 1.5) == Losses(acknowledged=1, lost=1)
    assert met("operator: delay", "other", 0.0, 9.0) == Losses()


# --- the proxy, in front of a peer that says everything back


@asynccontextmanager
async def echo(*faults: Fault) -> AsyncIterator[tuple[Proxy, asyncio.StreamReader, asyncio.StreamWriter]]:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(1000):
            writer.write(data)
        writer.close()

    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    proxy = Proxy("phone", lambda protocol: loop.create_connection(protocol, "127.0.0.1", port), Injected())
    await proxy.listen()
    reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
    try:
        await said_back(reader, writer, b"hello")
        for fault in faults:
            proxy.inject(fault)
        yield proxy, reader, writer
    finally:
        writer.close()
        await proxy.close()
        server.close()


async def said_back(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, text: bytes) -> None:
    writer.write(text)
    async with asyncio.timeout(10):
        assert await reader.readexactly(len(text)) == text


async def rest(reader: asyncio.StreamReader) -> bytes:
    """All that still comes until the line is cut."""
    async with asyncio.timeout(10):
        try:
            return await reader.read(-1)
        except ConnectionResetError:
            return b""


@pytest.mark.parametrize(("kind", "left"), [("cut_reply", b"abc"), ("cut_request", b"")])
async def test_a_cut_leaves_a_part_of_the_message(kind: Kind, left: bytes) -> None:
    async with echo(Fault(0, kind, bytes=3)) as (proxy, reader, writer):
        writer.write(b"abcdef")
        assert await rest(reader) in (left, b"abc")  # of a request, the part that went through may come back
        assert proxy.injected.counts == {f"phone: {kind}": 1}


@pytest.mark.parametrize("kind", ["lose_replies", "lose_requests"])
async def test_a_line_that_has_lost_something_is_cut_in_the_end(kind: Kind) -> None:
    async with echo(Fault(0, kind, seconds=0.1)) as (proxy, reader, writer):
        writer.write(b"abcdef")
        assert await rest(reader) == b""
        assert proxy.injected.counts == {f"phone: {kind}": 1}
        again = await asyncio.open_connection("127.0.0.1", proxy.port)
        await said_back(*again, b"back")
        assert len(proxy.injected.recovery_s[f"phone: {kind}"]) == 1
        again[1].close()


@pytest.mark.parametrize("kind", ["delay", "trickle"])
async def test_what_is_slow_arrives_whole_and_in_order(kind: Kind) -> None:
    text = bytes(range(256))
    async with echo(Fault(0, kind, seconds=0.1)) as (proxy, reader, writer):
        await said_back(reader, writer, text)
        await asyncio.sleep(0.1)  # until it is over: what came through meanwhile was no recovery
        await said_back(reader, writer, text)
        assert proxy.injected.counts == {f"phone: {kind}": 1}
        assert len(proxy.injected.recovery_s[f"phone: {kind}"]) == 1
