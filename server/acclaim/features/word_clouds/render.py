"""Turns a word cloud into the frames that each view may see."""

from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.states import FINAL_STATES
from acclaim.features.word_clouds.limits import WORDS_MODERATED, WORDS_SHOWN
from acclaim.features.word_clouds.messages import CloudModerated, WordCloudFrame
from acclaim.features.word_clouds.rules import commonest
from acclaim.features.word_clouds.store import Page
from acclaim.voting.opening import ms
from acclaim.voting.tally import PollNow

NOTHING = Page(0, {}, frozenset())


def shows(cloud: WordCloud, state: str) -> bool:
    """Whether phones and screens may see the words."""
    return state in FINAL_STATES or (cloud.visibility == "always" and state != "draft")


def whole(cloud: WordCloud, now: PollNow, page: Page, at: int) -> WordCloudFrame:
    words = commonest(page.words, page.hidden, WORDS_SHOWN) if shows(cloud, now.state) else None
    return WordCloudFrame(
        at, cloud.id, cloud.title, cloud.title_en, now.state, now.epoch, ms(cloud.opens_at),
        now.closes_at or ms(cloud.closes_at), cloud.words_max, cloud.length, cloud.visibility, now.members, words,
    )  # fmt: skip


def moderated(cloud: WordCloud, now: PollNow, page: Page) -> CloudModerated:
    words = commonest(page.words, (), WORDS_MODERATED)
    return CloudModerated(
        cloud.id, cloud.title, cloud.title_en, now.state, now.epoch, now.members, words, sorted(page.hidden)
    )  # fmt: skip
