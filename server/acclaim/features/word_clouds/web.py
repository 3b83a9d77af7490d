"""Operators open and close word clouds, hide words, recount, and download the figures."""

from collections.abc import AsyncIterator, Sequence
from typing import Final

from starlette.responses import Response

from acclaim.base.clock import now_ms
from acclaim.base.errors import Unknown
from acclaim.base.sheets.headings import Language, headings
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.states import Verb
from acclaim.features.word_clouds import render
from acclaim.features.word_clouds import store as clouds
from acclaim.features.word_clouds.bodies import CloudMoved, CloudRecount, CloudsShown, HideWords, WordsHidden
from acclaim.features.word_clouds.limits import EXPORT_PAGE, WORDS_SHOWN
from acclaim.features.word_clouds.recount import recount
from acclaim.features.word_clouds.rules import commonest
from acclaim.features.word_clouds.store import Page
from acclaim.http import download
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import Call
from acclaim.voting import polls, verbs

VERBS: Final[tuple[Verb, ...]] = ("open", "lock", "unlock", "close", "reset")
_COLUMNS: Final = ("rank", "word", "members", "hidden")
_WORDS: Final = {"word": "词", "members": "人数", "hidden": "已隐藏"}


async def apply_verb(call: Call) -> CloudMoved:
    """After the answer to `close`, no word is counted."""
    body: PollVerb = call.body
    verb = call.request.path_params["verb"]
    if verb not in VERBS:
        raise Unknown("not_found", f"A word cloud can be told to: {', '.join(VERBS)}.")
    cloud_id, store = _cloud_id(call), call.services.store
    now = await verbs.apply(store, call.event_id, cloud_id, verb, body.epoch, who=call.who, find=clouds.find)
    call.services.hubs.changed(call.event_id)
    return CloudMoved(cloud_id, now.state, now.epoch, now.members)


async def hide(call: Call) -> WordsHidden:
    """It is in the log before the answer."""
    body: HideWords = call.body
    cloud, store = await _cloud(call), call.services.store
    epoch = (await polls.read_shard(store, call.event_id, cloud.id, 0)).epoch
    changed = await clouds.hide(store, call.event_id, cloud.id, epoch, call.who, body.words, body.hidden)
    if changed:
        what = "hide_words" if body.hidden else "unhide_words"
        await events.tell(store, call.event_id, [audit.New(call.who, what, cloud.id, {"words": body.words})])
    call.services.hubs.changed(call.event_id)
    return WordsHidden(changed)


async def show_recount(call: Call) -> CloudRecount:
    """Recounts all words from the log."""
    cloud = await _cloud(call)
    found = await recount(call.services.store, call.event_id, cloud)
    return CloudRecount(cloud.id, found.epoch, found.tally or {}, found.recount, found.equal, found.voided)


async def show_to_program(call: Call) -> CloudsShown:
    """Without drafts. Raises NotAdmitted("not_public")."""
    store, event = call.services.store, (await call.services.hubs.find(call.event_id)).memory.event
    event.check_public()
    states, shown = await polls.read_first_shards(store, event.id, [one.id for one in event.word_clouds]), []
    for cloud in event.word_clouds:
        now = states[cloud.id]
        if now.state != "draft":
            page = await clouds.read(store, event.id, cloud.id, now.epoch, WORDS_SHOWN)
            shown.append(render.whole(cloud, now, page, now_ms()))
    call.rows = sum(len(one.words or ()) for one in shown)
    return CloudsShown(shown)


async def as_csv(call: Call) -> Response:
    """One line per word, the commonest first."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


def _cloud_id(call: Call) -> str:
    return str(call.request.path_params["cloud"])


async def _cloud(call: Call) -> WordCloud:
    return (await events.read(call.services.store, call.event_id)).event.word_cloud(_cloud_id(call))


async def _table(call: Call, kind: Kind) -> Response:
    store, cloud = call.services.store, await _cloud(call)
    epoch = (await polls.read_shard(store, call.event_id, cloud.id, 0)).epoch
    page = await clouds.read_whole(store, call.event_id, cloud.id, epoch)
    await audit.record(store, call.event_id, call.who, "export_words", poll=cloud.id)
    return download.of(f"{call.event_id}-{cloud.id}", kind, "UTC", _rows(page, download.language(call)))


async def _rows(page: Page, language: Language) -> AsyncIterator[Sequence[Row]]:
    yield [headings(_COLUMNS, language, **_WORDS)]
    words = commonest(page.words, (), len(page.words))
    for at in range(0, len(words), EXPORT_PAGE):
        some = enumerate(words[at : at + EXPORT_PAGE], at + 1)
        yield [(rank, word, members, word in page.hidden) for rank, (word, members) in some]
