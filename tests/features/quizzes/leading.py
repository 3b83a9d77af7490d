"""Leading a quiz on a running server, with phones that answer."""

from acclaim.event import store as events
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.live import QuizPart
from tests.features.quizzes.quizzed import step
from tests.line import Line
from tests.running import Running
from tests.waiting import eventually


async def scored(server: Running, questions: int) -> None:
    """Until so many questions are, and the worker knows it: it would compute them once more."""

    async def is_so() -> bool:
        event = (await events.read(server.store, "gala")).event
        hub = server.worker.hubs.get("gala")
        assert hub
        part = hub.part(QuizPart)
        stands = [await quizzes.read(server.store, event, "quiz"), part._stands["quiz"]]
        return all(len(one.results.scored) == questions for one in stands) and not part._folds

    await eventually(is_so)


async def play(server: Running, line: Line, question: str, *choices: str) -> None:
    """Asks and opens the next question, answers it, and locks it."""
    await step(server.store, "next", "next")
    await line.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
    told = await line.cast(f"ballot-{question}", *choices, poll=question)
    assert told["type"] == "ack", told
    await step(server.store, "next")
