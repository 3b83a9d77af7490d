"""recount, evidence, backup and restore."""

import asyncio
import json
import re
from pathlib import Path

import pytest

from acclaim.__main__ import main
from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.papers import keys as paper_keys
from acclaim.features.papers import store as papers
from acclaim.features.questions import store as boards
from acclaim.features.questions.voiding import void
from acclaim.features.word_clouds import store as clouds
from acclaim.identity import device
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from acclaim.voting import verbs
from tests.commands.typed import Acclaim, cast
from tests.features.papers.papered import DAY, WHOLE_DAY, make_daily

BOARD, CLOUD = QuestionBoard("qa", "问院长", mode="open"), WordCloud("words", "一个词")


async def add_a_vote_that_nobody_cast(url: str) -> None:
    store = Store.connect(url)
    await store.redis.hincrby(keys.poll("gala", "best", 0), "votes audience 2", 1)
    await store.close()


async def test_a_recount_equals_the_tally(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    with borrowed(tmp_path / "data") as url:
        await cast(url, "anna", "bert")
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "gala")
    assert code == 0
    assert "poll best (epoch 1): equal" in out
    assert "votes audience 1" in out


async def test_a_recount_that_differs_says_where_and_ends_with_1(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    with borrowed(tmp_path / "data") as url:
        await cast(url, "anna", "bert")
        await add_a_vote_that_nobody_cast(url)
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "gala", "--json")
    (poll,) = json.loads(out)["polls"]
    assert code == 1
    assert poll["equal"] is False
    assert poll["difference"] == {"votes audience 2": 1}


async def test_evidence_is_the_same_of_the_event_and_of_its_archive(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    made = [device.new_id(bytes(32), "gala", "192.0.2.1", now_ms() - 60_000, n) for n in range(25)]
    with borrowed(tmp_path / "data") as url:
        await cast(url, "anna", *made)
        code, out, _ = await asyncio.to_thread(acclaim, "evidence", "gala")
        assert code == 0
        assert "25 devices, 1 member; 25 ballots flagged (100.0%)" in out
        assert "25 ballots (100.0%)" in out
        _, live, _ = await asyncio.to_thread(acclaim, "evidence", "gala", "--json")
        await asyncio.to_thread(acclaim, "backup", "gala", str(tmp_path / "gala.zip"))
    code, archived, _ = await asyncio.to_thread(acclaim, "evidence", str(tmp_path / "gala.zip"), "--json")
    assert code == 0
    assert json.loads(archived) == json.loads(live)
    assert json.loads(live)[0]["clusters"][0]["ballots"] == 25


async def test_upvotes_and_words_are_recounted_of_the_event_and_of_its_archive(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    archive = str(tmp_path / "gala.zip")
    with borrowed(tmp_path / "data") as url:
        store = Store.connect(url)
        await events.create(store, Event("asks", "问答", question_boards=[BOARD], word_clouds=[CLOUD]))
        await verbs.apply(store, "asks", "qa", "open", find=boards.find)
        await verbs.apply(store, "asks", "words", "open", find=clouds.find)
        rev = (await events.read(store, "asks")).rev
        [asked] = await boards.ask_batch(
            store, "asks", BOARD, 1, rev,
            [boards.Asked("m1", "ask-0001", "shown", '{"text":"几点？","name":"","unit":""}')],
        )  # fmt: skip
        assert isinstance(asked, boards.Placed)
        some = [boards.Upvote(member, asked.number, 1, True) for member in ("m2", "m3", "m4")]
        await boards.upvote_batch(store, "asks", "qa", 1, rev, some)
        await clouds.give_batch(store, "asks", "words", 1, rev, [clouds.Given("m2", 1, ("奋斗", "创新"))])
        await void(store, "asks", "qa", 1, ["m4"], "admin", "stuffed")
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "asks", "--json")
        found = json.loads(out)["activities"]
        assert code == 0
        assert [(one["activity"], one["recount"], one["voided"]) for one in found] == [
            ("qa", {str(asked.number): 2}, 1), ("words", {"创新": 1, "奋斗": 1}, 0),
        ]  # fmt: skip
        await asyncio.to_thread(acclaim, "backup", "asks", archive)
        await store.redis.zincrby("acclaim:{asks.words.0}:folded:1:words", -1, "创新")
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "asks")
        assert code == 1
        assert "activity qa (epoch 1, 1 voided member): 2 counted, equal" in out
        assert "activity words (epoch 1): 2 counted, DIFFERENT" in out and "创新: tally 2, recount 1" in out
        await store.close()
    code, out, _ = await asyncio.to_thread(acclaim, "recount", archive, "--json")
    assert code == 0
    assert [one["recount"] for one in json.loads(out)["activities"]] == [one["recount"] for one in found]


async def test_papers_are_recounted_of_the_event_and_of_its_archive(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    archive = str(tmp_path / "home.zip")
    with borrowed(tmp_path / "data") as url:
        store = Store.connect(url)
        await events.create(store, Event("home", "家园", kind="standing", daily_quizzes=[make_daily()]))
        await verbs.apply(store, "home", "daily", "open", find=papers.find)
        start, save = ("q1,q2,q3", *WHOLE_DAY), ("q1", 1, "b", "")
        for moves in (
            [papers.Move("start", "m1", DAY, 1, start), papers.Move("save", "m1", DAY, 1, save)],
            [papers.Move("hand_in", "m1", DAY, 1), papers.Move("start", "m2", DAY, 1, start)],
        ):
            await papers.move_batch(store, "home", "daily", 1, 99, moves)
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "home", "--json")
        [found] = json.loads(out)["activities"]
        assert (code, found["equal"]) == (0, True)
        assert found["tally"] == found["recount"] == {f"started {DAY}": 2, f"handed_in {DAY}": 1}
        await asyncio.to_thread(acclaim, "backup", "home", archive)
        await store.redis.hincrby(paper_keys.days("home", "daily", 1), f"handed_in {DAY}", 1)
        await store.redis.hdel(paper_keys.papers("home", "daily", 1, DAY, "m2"), "1 m2")
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "home")
        assert code == 1
        assert "activity daily (epoch 1): 3 counted, DIFFERENT" in out
        assert f"handed_in {DAY}: tally 2, recount 1" in out and "attempt 1 of m2" in out
        await store.close()
    code, out, _ = await asyncio.to_thread(acclaim, "recount", archive, "--json")
    assert code == 0
    assert [one["recount"] for one in json.loads(out)["activities"]] == [found["recount"]]


def test_a_recount_of_an_unknown_event_says_so(acclaim: Acclaim) -> None:
    code, _, err = acclaim("recount", "nowhere")
    assert code == 1
    assert "no event of this id" in err


def test_a_backup_is_recounted_without_redis_and_restored_elsewhere(
    acclaim: Acclaim,
    with_event: None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with borrowed(tmp_path / "data") as url:
        asyncio.run(cast(url, "m1", "m2", "m3"))
    archive = tmp_path / "gala.zip"
    code, said, _ = acclaim("backup", "gala", str(archive))
    assert code == 0
    [digest] = re.findall(r"digest ([0-9a-f]{64})", said)
    assert acclaim("backup", "gala", str(archive))[0] == 1  # never overwrites

    code, said, told = acclaim("recount", str(archive))
    assert (code, "poll best (epoch 1): equal" in said) == (0, True)
    assert digest in told
    assert "signature is valid" in told
    with monkeypatch.context() as nowhere:
        nowhere.setattr("acclaim.commands.recount.run_with_store", None)  # no Redis is asked
        assert main(["recount", str(archive), "--data-dir", str(tmp_path / "none")]) == 0
    assert "signature was not checked" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()

    assert acclaim("restore", str(archive))[0] == 1  # it is there
    monkeypatch.setenv("ACCLAIM_SECRET", "cd" * 32)
    code, said, told = acclaim("restore", str(archive), "--as", "copy")
    assert (code, said) == (1, "")
    assert "WRONG SIGNATURE" in told
    assert digest in told
    assert "Nothing was restored" in told
    assert acclaim("recount", "copy")[0] == 1  # nor was it
    code, said, _ = acclaim("restore", str(archive), "--as", "copy", "--allow-unsigned")
    assert (code, "'copy' with 1 poll is restored" in said) == (0, True)
    monkeypatch.delenv("ACCLAIM_SECRET")
    assert main(["restore", str(archive), "--data-dir", str(tmp_path / "other")]) == 2
    assert "There is no installation" in capsys.readouterr().err
    assert not (tmp_path / "other").exists()
    assert main(["restore", str(archive), "--new-installation", "--data-dir", str(tmp_path / "other")]) == 0
    assert "Event 'gala' with 1 poll is restored" in capsys.readouterr().out
    assert main(["recount", "gala", "--data-dir", str(tmp_path / "other")]) == 0
    capsys.readouterr()
    archive.write_bytes(archive.read_bytes()[:-40])
    code, _, told = acclaim("recount", str(archive))
    assert (code, "no archive of an event" in told) == (1, True)
    code, _, told = acclaim("recount", str(tmp_path / "missing.zip"))
    assert (code, "missing.zip could not be read: No such file or directory." in told) == (1, True)
