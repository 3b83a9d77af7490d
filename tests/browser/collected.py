"""A question board and a word cloud to which members have given something."""

from acclaim.event import store as events
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.questions import store as boards
from acclaim.features.word_clouds import store as clouds
from acclaim.voting import verbs
from tests.running import Running

BOARD = QuestionBoard("qa", "问问院长", title_en="Ask the dean", mode="open")
CLOUD = WordCloud("year", "用一个词形容这一年", title_en="This year in a word")


async def collect(gala: Running) -> None:
    """Members have asked, and given words."""
    for activity_id, find in (("qa", boards.find), ("year", clouds.find)):
        await verbs.apply(gala.store, "gala", activity_id, "open", find=find)
    rev = (await events.read(gala.store, "gala")).rev
    content = '{"text": "食堂几点开？", "name": "王秀兰"}'
    asked = [boards.Asked(f"m{n}", f"question-{n}", "shown" if n else "pending", content) for n in range(4)]
    placed = await boards.ask_batch(gala.store, "gala", BOARD, 1, rev, asked)
    numbers = [one.number for one in placed if isinstance(one, boards.Placed)]
    await boards.judge(gala.store, "gala", "qa", 1, "admin", "answering", numbers[-1:])
    given = [clouds.Given(f"m{n}", 1, ("奋斗", f"word {n}")) for n in range(6)]
    await clouds.give_batch(gala.store, "gala", "year", 1, rev, given)
