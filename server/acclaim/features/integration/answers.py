"""Figures as other systems want them: an option a row, with rank and share beside its votes."""

from collections.abc import Sequence

from acclaim.event.parts.poll import Poll
from acclaim.features.integration.bodies import OptionResult, PollResult
from acclaim.voting.tally import per_cent, ranks
from acclaim.wire.poll_tick import PollTick


def result_of(poll: Poll, now: PollTick) -> PollResult:
    """A poll with the figures that a view is shown."""
    values: Sequence[float] | None = now.score if now.score is not None else now.votes
    places = ranks(values) if values is not None else None
    whole = sum(now.votes or ())
    options = [
        OptionResult(
            index + 1, option.id, option.name, option.name_en, option.subtitle, option.subtitle_en, option.picture,
            places[index] if places is not None else None,
            now.votes[index] if now.votes is not None else None,
            per_cent(now.votes[index], whole) if now.votes is not None else None,
            round(now.score[index], 2) if now.score is not None else None,
        )
        for index, option in enumerate(poll.options)
    ]  # fmt: skip
    return PollResult(
        poll.id, poll.title, poll.title_en, now.state, now.epoch, now.seq, now.members, now.ballots, now.voided,
        now.entitled, per_cent(now.members, now.entitled), now.closes_at, now.votes is not None, options,
    )  # fmt: skip


def ranked(result: PollResult) -> list[OptionResult]:
    """The options in the order of their ranks, equals in that of the poll; in that of the poll while hidden."""
    return sorted(result.options, key=lambda option: (option.rank or 0, option.place))
