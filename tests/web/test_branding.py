"""The phone page as it is sent: it shows its event before any script runs, and in the preview of a shared link."""

import random
import re
import shutil
import subprocess
from base64 import b64encode
from datetime import UTC, datetime
from hashlib import sha256
from html.parser import HTMLParser

import httpx
import msgspec
import pytest
from msgspec.structs import replace

from acclaim.event import pictures
from acclaim.event import store as events
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.parts.theme import Theme
from acclaim.features.questions import store as boards
from acclaim.features.quizzes import store as quizzes
from acclaim.features.surveys import store as surveys
from acclaim.features.word_clouds import store as clouds
from acclaim.voting import verbs
from acclaim.web import theme_colours
from tests.features.quizzes.quizzed import make_quiz
from tests.features.surveys.papers import make_survey
from tests.folders import ROOT
from tests.picture_files import SMALL
from tests.running import Running, make_event, make_poll

NASTY = "年度</title><script>alert(1)</script>\"'&<!--"


class Head(HTMLParser):
    """What a page says of itself."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.scripts = 0
        self._in = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._in = given.get("id") or tag
        self.scripts += tag == "script"
        if tag == "meta" and (name := given.get("property") or given.get("name")):
            self.meta[name] = given["content"] or ""

    def handle_data(self, data: str) -> None:
        self.texts[self._in] = self.texts.get(self._in, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._in = ""


async def read(server: Running, event: str = "gala") -> tuple[Head, httpx.Response]:
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        page = await anybody.get(f"/e/{event}")
    assert page.status_code == 200
    return Head(page.text), page


async def test_a_title_of_two_lines_is_one_line_in_a_shared_link(server: Running) -> None:
    await events.create(server.store, replace(make_event(), title="石油人春节联欢晚会\n暨先进表彰大会"))
    head, _ = await read(server)
    assert head.meta["og:title"] == head.texts["title"] == "石油人春节联欢晚会 暨先进表彰大会"


async def test_a_shared_link_has_title_description_and_picture(server: Running) -> None:
    picture = await pictures.put(server.store, "gala", SMALL)
    theme = Theme(background="#102030", background_picture=picture, logo="/static/icons/acclaim.svg")
    await events.create(server.store, make_event(subtitle="最美小家", theme=theme))
    head, _ = await read(server)
    origin = f"http://localhost:{server.port}"
    assert head.texts["title"] == head.meta["og:title"] == "颁奖典礼"
    assert head.meta["og:description"] == head.meta["description"] == "最美小家"
    assert (head.meta["og:image"], head.meta["og:url"]) == (
        origin + picture.replace(".webp", ".jpg"),
        f"{origin}/e/gala",
    )
    assert head.meta["theme-color"] == "#102030"
    assert "颁奖典礼" in head.texts["h1"]
    assert msgspec.json.decode(head.texts["brand"])["theme"]["background"] == "#102030"


async def test_a_link_to_an_activity_is_shared_as_that_once_phones_are_told_of_it(server: Running) -> None:
    coming = replace(make_survey(opens_at=datetime(2099, 1, 1, tzinfo=UTC)), id="coming", title="食堂测评")
    await events.create(server.store, make_event(make_poll(), surveys=[coming, make_survey()]))
    event_url = f"http://localhost:{server.port}/e/gala"
    for activity, title in (("best", "最美小家"), ("coming", "食堂测评")):
        head, _ = await read(server, f"gala/a/{activity}")
        assert (head.meta["og:title"], head.meta["og:description"]) == (title, "颁奖典礼")
        assert (head.meta["og:url"], head.texts["title"]) == (f"{event_url}/a/{activity}", "颁奖典礼")
    for unknown in ("jia", "none"):
        head, page = await read(server, f"gala/a/{unknown}")
        assert (head.meta["og:title"], head.meta["og:url"]) == ("颁奖典礼", event_url)
        assert "职工之家" not in page.text
    async with server.phone("m1") as phone:
        await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
        await phone.sooner_or_later(lambda m: m["type"] == "surveys" and len(m["surveys"]) == 2)
    assert (await read(server, "gala/a/jia"))[0].meta["og:title"] == "职工之家满意度测评"


async def test_links_to_quizzes_boards_and_clouds_have_their_titles_once_they_are_open(server: Running) -> None:
    event = make_event(
        make_poll(), quizzes=[make_quiz()], question_boards=[QuestionBoard("qa", "问院长")],
        word_clouds=[WordCloud("words", "一个词")],
    )  # fmt: skip
    await events.create(server.store, event)
    finders = {"quiz": quizzes.find, "qa": boards.find, "words": clouds.find}
    for activity in finders:
        assert (await read(server, f"gala/a/{activity}"))[0].meta["og:title"] == "颁奖典礼"
    async with server.phone("m1") as phone:
        for activity, find in finders.items():
            await verbs.apply(server.store, "gala", activity, "open", find=find)
        for frame in ("quiz", "question_board", "word_cloud"):
            await phone.sooner_or_later(frame)
    for activity, title in (("quiz", "知识竞赛"), ("qa", "问院长"), ("words", "一个词")):
        assert (await read(server, f"gala/a/{activity}"))[0].meta["og:title"] == title


async def test_a_picture_that_chats_cannot_show_is_not_named(server: Running) -> None:
    await events.create(server.store, make_event(theme=Theme(logo="/static/icons/acclaim.svg")))
    assert "og:image" not in (await read(server))[0].meta


async def test_what_an_operator_has_written_stays_text(server: Running) -> None:
    plain, _ = await read(server, "none")
    await events.create(server.store, msgspec.structs.replace(make_event(), title=NASTY, subtitle=NASTY))
    head, page = await read(server)
    assert head.texts["title"] == head.meta["og:title"] == head.meta["og:description"] == NASTY
    assert msgspec.json.decode(head.texts["brand"])["title"] == NASTY
    assert head.scripts == plain.scripts + 1  # the one with the brand
    assert "<script>alert" not in page.text and "<!--" not in page.text


async def test_the_policy_lets_the_style_in_the_page_and_no_other(server: Running) -> None:
    await events.create(server.store, make_event())
    _, page = await read(server)
    [style] = re.findall("<style>(.*?)</style>", page.text)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]


@pytest.mark.parametrize("event", ["gala", "none"])
async def test_a_draft_looks_as_if_it_were_not_there(server: Running, event: str) -> None:
    await events.create(server.store, make_event(listing="draft"))
    head, page = await read(server, event)
    assert head.texts["title"] == "喝彩 Acclaim"
    assert "颁奖典礼" not in page.text
    assert "og:url" not in head.meta


async def test_a_page_is_sent_again_only_when_the_event_has_changed(server: Running) -> None:
    rev = await events.create(server.store, make_event())
    _, page = await read(server)
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        again = await anybody.get("/e/gala", headers={"If-None-Match": page.headers["etag"]})
        assert again.status_code == 304
        await verbs.replace(server.store, msgspec.structs.replace(make_event(), title="新的题目"), rev)
        async with server.screen() as screen:
            await screen.sooner_or_later(lambda m: m["type"] == "event" and m["event"]["title"] == "新的题目")
        changed = await anybody.get("/e/gala", headers={"If-None-Match": page.headers["etag"]})
    assert (changed.status_code, Head(changed.text).texts["title"]) == (200, "新的题目")


def in_the_browser(themes: list[Theme]) -> list[dict[str, str]]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node, which runs the pages' own rules")
    script = f"""
        import {{ themeProperties }} from {str((ROOT / "static/js/shared/theme.js").as_uri())!r};
        const themes = JSON.parse(await new Response(process.stdin).text());
        console.log(JSON.stringify(themes.map((theme) => themeProperties(theme))));
    """
    command = [node, "--input-type=module", "-e", script]
    done = subprocess.run(command, input=msgspec.json.encode(themes), capture_output=True, check=True)
    return msgspec.json.decode(done.stdout, type=list[dict[str, str]])


def test_the_first_paint_has_the_colours_that_the_script_goes_on_with() -> None:
    rng = random.Random(7)
    colours = [f"#{rng.getrandbits(24):06x}" for _ in range(9000)]
    themes = [Theme(*three) for three in zip(*[iter(colours)] * 3, strict=True)]
    for theme, wanted in zip(themes, in_the_browser(themes), strict=True):
        computed = theme_colours.properties(theme)
        assert computed == {name: wanted[name] for name in computed}, theme
