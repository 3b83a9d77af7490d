"""Reviewers clear texts of a survey, one by one; operators who may see figures read the cleared ones."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from starlette.responses import Response

from acclaim.base.errors import Malformed
from acclaim.base.sheets.table import Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.survey import FreeText, Survey
from acclaim.event.states import FINAL_STATES
from acclaim.features.surveys import published, texts
from acclaim.features.surveys.bodies import (
    ClearedText,
    ClearedTexts,
    JudgeTexts,
    PendingTexts,
    ReviewedSurvey,
    ReviewedSurveys,
    SurveyThemes,
    TextsJudged,
)
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.voting import polls

_LOGGED: Final = 200  # words in one edit, which may be thousands
_is_cursor = re.compile(r"[0-9]{1,2}\.[0-9]{1,20}\Z|\Z").match


async def list_surveys(call: Call) -> ReviewedSurveys:
    """The closed surveys that ask for texts."""
    store, event = call.services.store, (await events.read(call.services.store, call.event_id)).event
    asking = [(survey, _asked(survey)) for survey in event.surveys if _asked(survey)]
    now = await polls.read_all(store, event.id, [survey for survey, _ in asking])
    return ReviewedSurveys([
        ReviewedSurvey(survey.id, survey.title, survey.title_en, questions)
        for survey, questions in asking
        if now[survey.id].state in FINAL_STATES
    ])  # fmt: skip


async def list_pending(call: Call) -> PendingTexts:
    """Masked; texts that read the same are listed together. Raises OperatorError("wrong_state") before the close."""
    cursor = call.request.query_params.get("cursor", "")
    if not _is_cursor(cursor):
        raise Malformed("malformed", "`cursor` is the `next` of the answer before.")
    survey, epoch = await _closed(call)
    found = await texts.pending(call.services.store, call.event_id, survey, epoch, cursor)
    return PendingTexts(found.texts, found.cursor)


async def judge(call: Call) -> TextsJudged:
    body: JudgeTexts = call.body
    survey, epoch = await _closed(call)
    n = await texts.judge(call.services.store, call.event_id, survey, epoch, body.names, body.verdict, call.who)
    return TextsJudged(n)


async def list_cleared(call: Call) -> ClearedTexts:
    """Nobody knows from which unit a text is."""
    survey, epoch = await _closed(call)
    found = await texts.cleared(call.services.store, call.event_id, survey.id, epoch)
    return ClearedTexts([ClearedText(*one) for one in found])


async def cleared_as_csv(call: Call) -> Response:
    survey, epoch = await _closed(call)
    found = await texts.cleared(call.services.store, call.event_id, survey.id, epoch)
    event = (await events.read(call.services.store, call.event_id)).event
    await audit.record(
        call.services.store, call.event_id, call.who, "export_survey_texts", detail={"survey": survey.id}
    )
    name = f"{call.event_id}-{survey.id}-texts"
    return download.of(name, "csv", event.timezone, download.at_once(list(_rows(survey, found))))


async def show_themes(call: Call) -> SurveyThemes:
    """The words that assign texts to themes."""
    return SurveyThemes(await published.read_themes(call.services.store, call.event_id))


async def edit_themes(call: Call) -> SurveyThemes:
    """Replaces all themes; used when a survey is first published."""
    body: SurveyThemes = call.body
    store = call.services.store
    before, now = (_lines(themes) for themes in (await published.read_themes(store, call.event_id), body.themes))
    changes = {"added": sorted(now - before)[:_LOGGED], "removed": sorted(before - now)[:_LOGGED], "words": len(now)}
    await audit.record(store, call.event_id, call.who, "edit_survey_themes", detail=changes)
    await published.save_themes(store, call.event_id, body.themes)
    return body


def _lines(themes: Mapping[str, list[str]]) -> set[str]:
    return {f"{theme}: {word}" for theme, words in themes.items() for word in words}


def _asked(survey: Survey) -> dict[str, str]:
    return {question.id: question.title for question in survey.questions if isinstance(question.answer, FreeText)}


def _rows(survey: Survey, found: list[tuple[str, str]]) -> Iterator[Row]:
    yield "question", "title", "text"
    titles = {question.id: question.title for question in survey.questions}
    for question, text in found:
        yield question, titles.get(question, ""), text


async def _closed(call: Call) -> tuple[Survey, int]:
    store = call.services.store
    survey = (await events.read(store, call.event_id)).event.survey(str(call.request.path_params["survey"]))
    return survey, await texts.closed_epoch(store, call.event_id, survey)
