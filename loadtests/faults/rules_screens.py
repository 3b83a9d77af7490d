"""The checker's rules about what people are shown: figures on screens, likes on phones."""

from collections import Counter
from collections.abc import Iterator

from acclaim.voting.methods import counters
from loadtests.faults.record import History, Shown


def likes_wrong(history: History) -> Iterator[str]:
    """A counter's taken total never falls, is never above what was reported, and their sum is what Redis holds."""
    counters: dict[tuple[str, str], int] = {}
    for taken in history.taken:
        counter = (taken.member, taken.target)
        if not counters.get(counter, 0) <= taken.total <= taken.asked:
            yield f"{counter}: after {counters.get(counter, 0)}, and {taken.asked} reported, {taken.total} were taken"
        counters[counter] = taken.total
    sums: Counter[str] = Counter()
    for (_, target), total in counters.items():
        sums[target] += total
    if dict(sums) != history.likes:
        yield f"phones were told {dict(sums)}, Redis holds {history.likes}"


def screen_backwards(history: History) -> Iterator[str]:
    """On one line figures never get older; what a screen shows, dropping older ones, never runs backwards. A primary's
    death may take what was acknowledged to nobody: of figures, and a reset that its operator must ask for again."""
    rules = {poll.id: poll.rule for poll in history.polls}
    heard: dict[tuple[int, int, str], Shown] = {}
    shows: dict[tuple[int, str], Shown] = {}
    for tick in history.shown:
        line, before = (tick.screen, tick.line, tick.poll), shows.get((tick.screen, tick.poll))
        if line in heard and _order(tick) < _order(heard[line]) and not _lost_its_reset(history, heard[line], tick):
            yield f"on one line, {heard[line]} was followed by {tick}"
        heard[line] = tick
        if before is not None and _order(tick) < _order(before):
            continue  # as every page does
        if (
            before is not None
            and not history.fails_over
            and tick.epoch == before.epoch
            and _is_backwards(rules[tick.poll], before, tick)
        ):
            yield f"after {before} the screen shows {tick}"
        shows[tick.screen, tick.poll] = tick


def _lost_its_reset(history: History, before: Shown, now: Shown) -> bool:
    return history.fails_over and before.epoch > now.epoch and before.state == "draft" and before.ballots == 0


def _is_backwards(rule: str, before: Shown, now: Shown) -> bool:
    if now.seq == before.seq and _figures(now) != _figures(before):
        return True
    if before.state == "closed" and _figures(now) != _figures(before):
        return True
    if rule == "replace":  # options do lose votes there, people do not go
        return now.members < before.members
    fewer = any(a < b for a, b in zip(now.votes or [], before.votes or [], strict=False))
    return fewer or now.ballots < before.ballots or now.members < before.members


def screen_stale(history: History) -> Iterator[str]:
    """A screen comes to show the final figures, and they are those that Redis holds."""
    yield from history.stale
    shows: dict[tuple[int, str], Shown] = {}
    for tick in history.shown:
        before = shows.get((tick.screen, tick.poll))
        if before is None or _order(tick) >= _order(before):
            shows[tick.screen, tick.poll] = tick
    options = {poll.id: poll.options for poll in history.polls}
    for (_, poll), tick in shows.items():
        final = history.final[poll]
        sums = Counter[str]()
        for counter, n in counters.among(final.fields.items()):
            sums[counter.option or counter.kind] += n
        told = (sums["members"], sums["ballots"], [sums[option] for option in options[poll]])
        if tick.epoch == final.epoch and (tick.members, tick.ballots, tick.votes) != told:
            yield f"at the end a screen shows {tick}, Redis holds {final}"


def _order(tick: Shown) -> tuple[int, int]:
    return tick.epoch, tick.seq


def _figures(tick: Shown) -> tuple[object, ...]:
    return tick.state, tick.members, tick.ballots, tick.votes
