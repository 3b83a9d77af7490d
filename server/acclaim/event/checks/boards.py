"""Rules for question boards and word clouds, and for what cues and scenes say of them, that types can't express."""

from collections.abc import Iterator
from typing import Final

from acclaim.event.event import Event
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.parts.cue import CloseActivity, LockActivity, NextQuestion, OpenActivity, Show

_NAMES: Final[dict[type[Activity], str]] = {QuestionBoard: "question board", WordCloud: "word cloud"}
_OF_SCENE: Final[dict[str, tuple[type[Activity], ...]]] = {"questions": (QuestionBoard,), "word_cloud": (WordCloud,)}


def problems(event: Event) -> Iterator[tuple[str, str]]:
    """(field, what is wrong)."""
    taken = {one.id for one in (*event.polls, *event.surveys, *event.quizzes, *event.question_polls)}
    for field, activities in (("question_boards", event.question_boards), ("word_clouds", event.word_clouds)):
        for index, activity in enumerate(activities):
            at = f"{field}[{index}]"
            if activity.id in taken:
                yield f"{at}.id", f"{activity.id!r} is taken; the ids of all activities must differ."
            taken.add(activity.id)
            if activity.shards > 1:
                yield f"{at}.shards", "all that members send here is counted in one place; leave it out."
            if isinstance(activity, WordCloud):
                yield from _of_synonyms(activity, at)


def _of_synonyms(cloud: WordCloud, at: str) -> Iterator[tuple[str, str]]:
    seen = set[str]()
    for index, words in enumerate(cloud.synonyms):
        for plain in {word.strip().casefold() for word in words}:
            if plain in seen:
                yield f"{at}.synonyms[{index}]", f"{plain!r} stands in another list already; a word counts as one."
            seen.add(plain)


def problem_of(action: object, event: Event) -> str:
    """What is wrong with the activity that an action of a cue names; "" when all is well."""
    match action:
        case OpenActivity() | LockActivity() | CloseActivity():
            kinds: tuple[type[Activity], ...] = (QuestionBoard, WordCloud)
        case NextQuestion():
            kinds = (QuestionBoard,)
        case Show() if action.activity:
            kinds = _OF_SCENE.get(action.scene, ())
        case _:
            return ""
    if isinstance(event.activity(action.activity), kinds):
        return ""
    return f"there is no {' or '.join(_NAMES[kind] for kind in kinds) or 'such thing as'} {action.activity!r}."
