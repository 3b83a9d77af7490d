import re

import pytest

from acclaim.base.errors import ImportRejected
from acclaim.event import event as definitions
from acclaim.event.definition import Definition
from acclaim.event.file import decode, load
from acclaim.event.parts.poll import Quota
from acclaim.identity.roster.rules import HEADINGS
from tests.folders import ROOT

HEAD = 'id = "gala"\ntitle = "建家巡礼"\n'
JURY = '[[classes]]\nid = "jury"\nname = "评委"\n'
POLL = '[[polls]]\nid = "best"\ntitle = "最美小家"\n'
OPTIONS = '[[polls.options]]\nid = "1"\nname = "采油一厂小家"\n[[polls.options]]\nid = "2"\nname = "机关小家"\n'
BY_POST = '[points]\n[[gifts]]\nid = "book"\ntitle = "图书"\nprice = 20\nkind = "post"\nstock = 5\n'


def rejection(text: str) -> ImportRejected:
    with pytest.raises(ImportRejected) as caught:
        load(text, "gala.toml")
    assert caught.value.code == "definition_invalid"
    assert f"gala.toml, line {caught.value.details['line']}: " in caught.value.message
    return caught.value


def test_a_file_becomes_an_event() -> None:
    repeat = 'repeat = { kind = "quota", votes = 3 }\n'
    event = load(HEAD + POLL + repeat + "closes_at = 2026-12-01T21:00:00+08:00\n" + OPTIONS, "gala.toml")
    poll = event.poll("best")
    assert poll is not None
    assert [option.name for option in poll.options] == ["采油一厂小家", "机关小家"]
    assert poll.repeat == Quota(votes=3)


def test_a_byte_order_mark_is_fine() -> None:
    assert load("\ufeff" + HEAD, "gala.toml").id == "gala"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_is_read_as_editors_save_it(encoding: str, end: str) -> None:
    data = (HEAD + POLL + OPTIONS).replace("\n", end).encode(encoding)
    event = load(decode(data, "gala.toml"), "gala.toml")
    assert (event.title, event.polls[0].options[1].name) == ("建家巡礼", "机关小家")


def test_a_file_that_is_not_utf_8_is_refused_with_what_to_do() -> None:
    with pytest.raises(ImportRejected) as caught:
        decode((HEAD + POLL).encode("gbk"), "gala.toml")
    assert caught.value.details == {"line": 2}
    assert "gala.toml, line 2: the file is not in UTF-8. Save it as UTF-8: in Notepad" in caught.value.message


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('id = "gala"\ntitle = “建家巡礼”\n', 'In place of “ write ".'),
        ('id ＝ "gala"\n', "In place of ＝ write =."),
        (HEAD + POLL + 'options = [{id = "1"， name = "甲"}]\n', "In place of ， write ,."),
        ('id = "gala"\n\u3000title = "t"\n', "In place of U+3000 write a plain blank."),
    ],
)
def test_a_sign_of_a_word_processor_is_named_with_the_one_that_belongs_there(text: str, hint: str) -> None:
    assert hint in rejection(text).message
    assert load(HEAD.replace("巡礼", "“巡礼”，＝"), "gala.toml").title == "建家“巡礼”，＝"


def test_a_unit_is_the_rosters_whatever_blanks_were_typed_around_it() -> None:
    units = 'units = ["采油一厂 ", "\u3000采油 二厂\u200b"]'
    prize = f'[[prizes]]\nid = "first"\nname = "一等奖"\n{units}\n'
    event = load(f"{HEAD}{POLL}{OPTIONS}[polls.entitled]\n{units}\n{prize}", "gala.toml")
    assert event.polls[0].entitled.units == event.prizes[0].units == ["采油一厂", "采油二厂"]
    nothing = rejection(f'{HEAD}{POLL}{OPTIONS}[polls.entitled]\nunits = ["\u200b"]\n')
    assert "shows nothing" in nothing.message
    assert "entitled" in str(nothing.details["field"])


def test_only_the_classes_that_may_vote_need_a_weight() -> None:
    fields = 'weights = { jury = 60 }\nentitled = { classes = ["jury"] }\n'
    assert load(HEAD + JURY + POLL + fields + OPTIONS, "gala.toml").polls[0].weights == {"jury": 60}
    assert (
        "class 'audience' has no weight and could not vote"
        in rejection(HEAD + JURY + POLL + "weights = { jury = 60 }\n" + OPTIONS).message
    )


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        ('title = "x"\n', 1, "id"),
        ('id = "two words"\ntitle = "x"\n', 1, "id"),
        ('id = "gala"\ntitle = 5\n', 2, "title"),
        (HEAD + "bogus = 1\n", 3, "bogus"),
        (HEAD + '[theme]\nprimary = "red"\n', 4, "theme.primary"),
        (HEAD + POLL, 3, "polls[0].options"),
        (HEAD + POLL + "choices_max = 3\n" + OPTIONS, 6, "polls[0].choices_max"),
        (HEAD + POLL + OPTIONS.replace('"2"', '"1"'), 10, "polls[0].options[1].id"),
        (HEAD + POLL + OPTIONS.replace('"2"', "2"), 10, "polls[0].options[1].id"),
        (HEAD + POLL + 'repeat = { kind = "twice" }\n' + OPTIONS, 6, "polls[0].repeat.kind"),
        (HEAD + POLL + 'repeat = { kind = "quota" }\n' + OPTIONS, 6, "polls[0].repeat.votes"),
        (HEAD + POLL + "weights = { audience = 0 }\n" + OPTIONS, 6, "polls[0].weights"),
        (HEAD + POLL + 'weights = { "评委" = 1 }\n' + OPTIONS, 6, "polls[0].weights"),
        (HEAD + JURY + POLL + "weights = { audience = 40 }\n" + OPTIONS, 9, "polls[0].weights"),
        (HEAD + JURY + POLL + "weights = { jury = 60 }\n" + OPTIONS, 9, "polls[0].weights"),
        (HEAD + POLL + 'entitled = { classes = ["vip"] }\n' + OPTIONS, 6, "polls[0].entitled.classes"),
        (HEAD + POLL + "closes_at = 2026-12-01T21:00:00\n" + OPTIONS, 6, "polls[0].closes_at"),
        (HEAD + 'timezone = "Mars/Olympus"\n', 3, "timezone"),
        (HEAD + BY_POST, 8, "gifts[0].kind"),
        (HEAD + '[stream]\nurl = "//elsewhere/live.m3u8"\n', 4, "stream.url"),
        (HEAD + '[stream]\nurl = "https://a; script-src *"\n', 4, "stream.url"),
        (HEAD + "[stream]\nstarts_at = 2026-12-01T20:00:00\n", 4, "stream.starts_at"),
        *(
            (HEAD + f'frame_ancestors = ["https://portal.example", "{site}"]\n', 3, "frame_ancestors[1]")
            for site in (
                "http://a.example",
                "https://*.a.example",
                "https://a/b",
                "https://a; x",
                "https://a@b",
                "'self'",
            )
        ),
        (HEAD + 'reactions = [{ id = "clap", emoji = "<b>" }]\n', 3, "reactions[0].emoji"),
        (
            HEAD + '[[reactions]]\nid = "a"\nemoji = "❤️"\n[[reactions]]\nid = "b"\nemoji = "❤"\n',
            8,
            "reactions[1].emoji",
        ),
        (HEAD + 'reactions = [{ id = "turn", emoji = "\\u202e" }]\n', 3, "reactions[0].emoji"),
        ('id = "gala"\ntitle = "a\\u0000"\n', 2, "title"),
        ('id = "gala"\ntitle = "\\u202egnp"\n', 2, "title"),
        (HEAD + f'subtitle = "{"x" * 10_000}"\n', 3, "subtitle"),
        (HEAD + POLL + "weights = { audience = 1e999 }\n" + OPTIONS, 6, "polls[0].weights"),
        (HEAD + POLL + "weights = { audience = nan }\n" + OPTIONS, 6, "polls[0].weights"),
    ],
)
def test_an_error_names_line_and_field(text: str, line: int, field: str) -> None:
    error = rejection(text)
    assert (error.details["line"], error.details["field"]) == (line, field)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('id = "gala"\ntitle = "\\u0000"\n', "Expected text without control characters"),
        ('id = "采油"\ntitle = "x"\n', "Expected 1 to 64 of the characters A-Z a-z 0-9 _ -"),
        (HEAD + '[theme]\nprimary = "red"\n', "six hexadecimal digits: #c8102e"),
        (HEAD + '[theme]\nlogo = "https://example.org/logo.png"\n', "uploaded in the console"),
        (HEAD + '[stream]\nurl = "live.m3u8"\n', "begins with /"),
        (HEAD + 'frame_ancestors = ["portal.example"]\n', "https://HOST, one site"),
        (HEAD + 'admision = "open"\n', "perhaps `admission` was meant"),
        (HEAD + POLL + 'visibility = "closed"\n' + OPTIONS, "may be always, on_close, on_publish, on_vote."),
        (HEAD + POLL + 'repeat = { kind = "twice" }\n' + OPTIONS, "may be once, replace, quota."),
        (HEAD + POLL + 'opens_at = "8pm"\n' + OPTIONS, "for example 2026-12-01T20:00:00+08:00."),
        (HEAD + '[[cues]]\nid = "a"\ntitle = "a"\nactions = [{ do = "opn", poll = "a" }]\n', "may be open, lock, "),
        (HEAD + '[[cues]]\nid = "a"\ntitle = "a"\nactions = [{ do = "open", pol = "a" }]\n', "perhaps `poll`"),
    ],
)
def test_an_error_says_what_would_be_right(text: str, words: str) -> None:
    assert words in rejection(text).message


@pytest.mark.parametrize(("text", "line"), [('id = "gala\n', 1), (HEAD + "= 5", 3), (HEAD + "x = [1,\n2\n", 5)])
def test_a_text_that_is_no_toml_names_the_line(text: str, line: int) -> None:
    assert rejection(text).details == {"line": line}


SET_BY_THE_SERVER = {"rehearsal_of", "sandbox"}
DOC_FILE = ROOT / "docs" / "events.md"
DOC = DOC_FILE.read_text()


def structs() -> list[type[Definition]]:
    return [one for one in vars(definitions).values() if isinstance(one, type) and issubclass(one, Definition)]


def test_the_documented_example_is_an_event_that_uses_every_field() -> None:
    [example] = re.findall(r"```toml\n(.*?)```", DOC, re.DOTALL)
    event = load(example, "docs/events.md")
    assert [poll.id for poll in event.polls] == ["best", "craftsman", "acts", "needs", "report"]
    for picture in re.findall(r'"(/static/[^"]+)"', example):
        assert (DOC_FILE.parents[1] / picture[1:]).is_file(), picture
    for struct in structs():
        for name in set(struct.__struct_fields__) - SET_BY_THE_SERVER:
            assert re.search(rf"\b{name}\b", example), f"{struct.__name__}.{name} is not in the example"


def test_every_field_is_documented() -> None:
    text = DOC.split("```")[2]
    for struct in structs():
        for name in set(struct.__struct_fields__) - SET_BY_THE_SERVER:
            assert f"`{name}`" in text, f"{struct.__name__}.{name} is not explained"


@pytest.mark.parametrize(
    "kind", ["once", "replace", "quota", "always", "on_vote", "on_close", "on_publish", "open", "members"]
)
def test_every_kind_is_documented(kind: str) -> None:
    assert f'"{kind}"' in DOC.split("```")[2]


def test_every_documented_heading_of_a_roster_is_taken() -> None:
    documented = {
        heading.replace(" ", "")
        for row in re.findall(r"^\| (.*?) \| (?:yes|no) \|", DOC.partition("## The roster")[2], re.MULTILINE)
        for heading in row.split(",")
    }
    assert documented == {heading for headings in HEADINGS.values() for heading in headings}
