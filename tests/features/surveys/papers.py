"""A survey in the store, and what members answer to it."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.survey import (
    Choice,
    FreeText,
    Rank,
    Scale,
    Several,
    ShowIf,
    Single,
    Survey,
    SurveyQuestion,
    YesNo,
)
from acclaim.event.states import Verb
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.rules import Answers, Questionnaire
from acclaim.features.surveys.store import Paper
from acclaim.features.surveys.tables import Tables
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import verbs
from acclaim.voting.marks import Outcome, mark_of
from acclaim.voting.tally import PollNow

event_numbers = count()
ROOMS = [Choice("canteen", "食堂"), Choice("bath", "浴室"), Choice("gym", "健身器材")]
QUESTIONS = [
    SurveyQuestion("all", "总体满意度", Scale(may_not_know=True), title_en="Overall", section="总体"),
    SurveyQuestion("book", "书屋", Scale(), title_en="Library", section="设施", required=False),
    SurveyQuestion("known", "是否了解职工之家？", YesNo(), title_en="Do you know it?", section="设施"),
    SurveyQuestion(
        "often", "多久去一次？", Single([Choice("day", "每天"), Choice("week", "每周")]),
        show_if=ShowIf("known", ["yes"]), section="设施",
    ),
    SurveyQuestion("more", "最想改善什么？", Several(ROOMS, choices_max=2), section="设施"),
    SurveyQuestion("order", "按重要性排序", Rank(ROOMS), required=False),
    SurveyQuestion("say", "您的建议", FreeText(), required=False),
]  # fmt: skip


def make_survey(questions: list[SurveyQuestion] | None = None, **fields: Any) -> Survey:
    return Survey("jia", "职工之家满意度测评", questions or QUESTIONS, **{"overall": "all", **fields})


def answers(degree: Any = "4", **more: Any) -> dict[str, Any]:
    """To what is required, and more."""
    return {"all": degree, "known": "no", "more": ["bath"], **more}


class Urn:
    """A store's survey `jia`, and the verbs and answers that reach it."""

    def __init__(self, store: Store, survey: Survey, event_id: str = "", **fields: Any) -> None:
        self.store, self.survey, self.epoch, self.rev = store, survey, 1, 0
        self.event = Event(event_id or f"home{next(event_numbers)}", "职工之家", surveys=[survey], **fields)
        self._questionnaire = Questionnaire(survey)

    @classmethod
    async def opened(cls, store: Store, **fields: Any) -> "Urn":
        urn = cls(store, make_survey(**fields))
        await events.create(store, urn.event)
        await urn.move("open")
        return urn

    async def move(self, verb: Verb) -> PollNow:
        now = await verbs.apply(self.store, self.event.id, "jia", verb, find=surveys.find)
        self.epoch = now.epoch
        self.rev = (await events.read(self.store, self.event.id)).rev
        return now

    def paper(self, member: str, ballot: str, given: Answers, unit: str = "", class_: str = "") -> Paper:
        mark = mark_of(b"key", "jia", self.epoch, member, ballot)
        line = ""
        if self.survey.privacy == "named":
            line = surveys.line_of(member, ballot, unit, given)
        return Paper(member, mark, unit, self._questionnaire.check(given), line, class_)

    async def cast(self, *papers: Paper, epoch: int | None = None) -> list[Outcome]:
        """Casts in one batch a shard."""
        outcomes: dict[int, Outcome] = {}
        for shard in range(self.survey.shards):
            batch = [one for one in papers if keys.shard(one.member, self.survey.shards) == shard]
            if batch:
                found = await surveys.cast_batch(
                    self.store, self.event.id, "jia", shard, epoch or self.epoch, self.rev, batch
                )
                outcomes |= dict(zip(map(id, batch), found, strict=True))
        return [outcomes[id(one)] for one in papers]

    async def answer(self, member: str, given: Answers, unit: str = "", ballot: str = "") -> Outcome:
        [outcome] = await self.cast(self.paper(member, ballot or f"ballot-{member}", given, unit))
        return outcome

    async def tables(self) -> Tables:
        return await surveys.read_tables(self.store, self.event.id, self.survey, self.epoch)


def total(values: Mapping[str, int]) -> int:
    return sum(values.values())
