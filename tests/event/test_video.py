"""Videos: what an event may hold, who gets them, and where one that is on stands."""

import pytest

from acclaim.base.errors import ImportRejected, Unknown
from acclaim.event import stage as stages
from acclaim.event.check import check
from acclaim.event.checks.cue import check_stage
from acclaim.event.file import load
from acclaim.event.parts.cue import Cue, Show
from acclaim.event.parts.video import Video
from acclaim.event.run_of_show import stage_after
from acclaim.event.stage import Stage
from acclaim.wire import render
from tests.running import make_event

HEAD = 'id = "gala"\ntitle = "颁奖典礼"\n[[videos]]\nid = "v"\ntitle = "开场"\n'
CUE = '[[cues]]\nid = "c"\ntitle = "c"\nactions = [{ do = "scene", scene = "video", video = "x" }]\n'
OPENING = Video("opening", "开场", "https://media.example.org/opening.mp4")
NOW = 1_795_422_000_000


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ("", "videos[0]"),
        ('url = ""\n', "videos[0].url"),
        ('url = "https://example.org/live.m3u8"\n', "videos[0].url"),
        ('url = "https://example.org/watch?v=1.mp4"\n', "videos[0].url"),
        ('url = "javascript:alert(1)//.mp4"\n', "videos[0].url"),
        ('url = "/a.mp4"\n[[videos]]\nid = "v"\ntitle = "again"\nurl = "/b.mp4"\n', "videos[1].id"),
        (f'url = "/a.mp4"\n{CUE}', "cues[0]"),
    ],
)
def test_a_video_that_can_t_be_played_is_refused_by_its_field(more: str, field: str) -> None:
    with pytest.raises(ImportRejected) as caught:
        load(HEAD + more, "gala.toml")
    assert str(caught.value.details["field"]).startswith(field)


def test_videos_may_lie_on_so_many_hosts() -> None:
    videos = [Video(f"v{n}", "片", f"https://h{n}.example.org/v.webm") for n in range(9)]
    check(make_event(videos=videos[:8]))
    with pytest.raises(ImportRejected, match="too many hosts"):
        check(make_event(videos=videos))


def test_a_stage_names_a_video_that_is_there() -> None:
    event = check(make_event(videos=[OPENING]))
    assert check_stage(Stage("video", video="opening"), event).video == "opening"
    with pytest.raises(Unknown, match="unknown_video"):
        check_stage(Stage("video", video="x"), event)


def test_a_video_goes_on_while_something_is_set_beside_it_and_a_cue_begins_it() -> None:
    begun = stage_after(Cue("c", "c", actions=[Show("video", video="opening")]), Stage(), NOW, ())
    assert (begun.video, begun.since) == ("opening", NOW)
    hidden = stages.take(begun, Stage("video", hidden=True, video="opening", since=NOW + 9))
    assert (hidden.hidden, hidden.since) == (True, NOW)
    assert stages.take(begun, Stage("video", video="other", since=NOW + 9)).since == NOW + 9
    assert stages.show(begun, Stage("video", video="opening", since=NOW + 9)).since == NOW + 9


def test_screens_and_consoles_get_videos_and_phones_do_not() -> None:
    event = make_event(videos=[OPENING])
    assert render.event_frame(1, event, Stage(), NOW).event.videos == []
    assert render.event_frame(1, event, Stage(), NOW, for_screen=True).event.videos == [OPENING]
