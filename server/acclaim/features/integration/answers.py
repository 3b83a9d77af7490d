"""Figures as other systems want them: an option a row, with rank and share beside its votes."""

from collections.abc import Mapping, Sequence
from typing import Final

from acclaim.base.at_once import AtOnce
from acclaim.config import Settings
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.stage import Scene, Stage
from acclaim.event.states import FINAL_STATES
from acclaim.features.draws.names import number_of
from acclaim.features.draws.render import seen
from acclaim.features.draws.rules import Draw
from acclaim.features.integration.bodies import GraphicsDraw, GraphicsWinner, OptionResult, PollResult
from acclaim.http.services import Service
from acclaim.identity.shown_name import Names, shown_name
from acclaim.redis.client import Store
from acclaim.voting.tally import per_cent, ranks
from acclaim.wire.poll_tick import PollTick

STREAMS_PER_KEY: Final = 10  # at a worker
SCENES_OF_POLLS: Final[tuple[Scene, ...]] = ("race", "versus", "reveal", "replay")


class Streams(Service):
    """Graphics that are sent as they change, of one worker."""

    def __init__(self) -> None:
        self.open = AtOnce(STREAMS_PER_KEY)

    @classmethod
    def of(cls, store: Store, settings: Settings) -> "Streams":
        return cls()


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


def poll_on_stage(event: Event, stage: Stage, states: Mapping[str, str]) -> Poll | None:
    """The poll that a scene shows: without a choice of the stage what is being voted on, else what was last, else what
    comes first. As static/js/screen/scene.js."""
    if stage.scene not in SCENES_OF_POLLS:
        return None
    if chosen := event.poll(stage.poll):
        return chosen
    running = [poll for poll in event.polls if states.get(poll.id) in ("open", "locked")]
    over = [poll for poll in event.polls if states.get(poll.id) in FINAL_STATES]
    return next(iter([*running, *reversed(over), *event.polls]), None)


def ranked(result: PollResult) -> list[OptionResult]:
    """The options in the order of their ranks, equals in that of the poll; in that of the poll while hidden."""
    return sorted(result.options, key=lambda option: (option.rank or 0, option.place))


def draw_on_stage(draws: Sequence[Draw], prize: str, names: Names, now: int) -> GraphicsDraw | None:
    """The newest draw of a prize (""; of any), as the hall has seen it by `now`. As drawOnStage in
    static/js/features/draws."""
    one = next((one for one in reversed(draws) if one.state != "abandoned" and prize in ("", one.prize.id)), None)
    if one is None:
        return None
    winners = [
        GraphicsWinner(
            number_of(winner.entrant), shown_name(winner.name, names), winner.unit if names != "none" else "",
            bool(winner.absent_at),
        )
        for winner in seen(one, now)
    ]  # fmt: skip
    return GraphicsDraw(
        one.n, one.round, one.prize.name, one.prize.name_en, one.state, one.prize.count, winners
    )  # fmt: skip
