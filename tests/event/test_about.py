"""An option's page in the event file: what it may hold, and what is said of one that may not."""

import pytest

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.event.file import load
from acclaim.event.parts.about import About
from acclaim.event.parts.poll import Option, Poll
from tests.running import make_event

HEAD = 'id = "gala"\ntitle = "建家巡礼"\n[[polls]]\nid = "best"\ntitle = "最美小家"\n'
OPTION = '[[polls.options]]\nid = "1"\nname = "采油一厂小家"\n'


def test_a_page_is_read_with_its_lines_and_its_uploaded_pictures() -> None:
    page = '[polls.options.about]\ntext = """\n第一段\n还是第一段\n\n第二段"""\npictures = ["a.jpg", "/static/b.svg"]\n'
    event = load(HEAD + OPTION + page, "gala.toml", upload=lambda event_id, name: f"/pictures/{event_id}/{name}")
    [about] = event.polls[0].abouts().values()
    assert about.text == "第一段\n还是第一段\n\n第二段"
    assert about.pictures == ["/pictures/gala/a.jpg", "/static/b.svg"]


@pytest.mark.parametrize(
    ("page", "line", "said"),
    [
        (f'text = "{"长" * (limits.ABOUT_CHARS + 1)}"', 10, "about.text: Expected `str` of length <= 2000"),
        ('text = "\\u202e"', 10, "about.text: Expected text without control characters"),
        ('pictures = ["/static/a.svg", ""]', 10, "about.pictures[1]: Expected `str` of length >= 1"),
        ('pictures = ["https://else.where/a.jpg"]', 10, "about.pictures[0]: Expected /pictures/"),
        (f"pictures = {['/static/a.svg'] * 9}", 10, "about.pictures: Expected `array` of length <= 8"),
        ('video = "javascript:alert(1)"', 10, "about.video: Expected https://HOST/"),
        ('texts = ""', 10, "perhaps `text` was meant"),
    ],
)
def test_what_a_page_may_not_hold_is_named_with_its_line(page: str, line: int, said: str) -> None:
    with pytest.raises(ImportRejected) as caught:
        load(f"{HEAD}{OPTION}[polls.options.about]\n{page}\n", "gala.toml")
    assert caught.value.details["line"] == line
    assert said in caught.value.message


def file_of(*abouts: str) -> str:
    options = [f'[[polls.options]]\nid = "{n}"\nname = "x"\nabout = {about}\n' for n, about in enumerate(abouts)]
    return HEAD + "".join(options)


def test_all_pages_together_leave_the_definition_room() -> None:
    full = f'{{ text = "{"长" * limits.ABOUT_CHARS}" }}'
    fits = limits.ABOUT_CHARS_PER_EVENT // limits.ABOUT_CHARS
    assert len(load(file_of(*[full] * fits), "gala.toml").polls[0].abouts()) == fits
    with pytest.raises(ImportRejected, match="texts about all options have more than 200,000 characters together"):
        load(file_of(*[full] * (fits + 1)), "gala.toml")


def test_videos_may_lie_on_a_few_hosts() -> None:
    videos = [f'{{ video = "https://v{n}.example.org/a.mp4" }}' for n in range(limits.MEDIA_HOSTS + 1)]
    load(file_of(*videos[:-1], videos[0]), "gala.toml")
    with pytest.raises(ImportRejected, match=r"options\[8\].about.video: the videos lie on too many hosts"):
        load(file_of(*videos), "gala.toml")


def test_pages_of_other_sites_are_links_and_take_none_of_the_hosts() -> None:
    assert About(video="https://video.example.org/watch?v=1").video_origin == ""
    assert About(video="https://video.example.org/a/live.m3u8?x=1").video_origin == "https://video.example.org"
    assert About(video="/streams/a.mp4").video_origin == ""


def test_an_empty_page_is_none() -> None:
    poll = Poll("best", "最美小家", [Option("1", "甲", about=About(text=" \n")), Option("2", "乙", about=About("好"))])
    assert list(make_event(poll).polls[0].abouts()) == ["2"]
