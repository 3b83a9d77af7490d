"""All workers show the same comments, fairly sampled; what was removed is gone."""

from acclaim.base import limits
from acclaim.features.comments.rules import Comment, Decision, State
from acclaim.features.comments.wall import Wall

WINDOW = limits.COMMENTS_WINDOW_MS


def comment(n: int, at: int, state: State = "shown") -> Comment:
    return Comment(n, at, f"m{n % 7}", "", "", f"第{n}条", state)


def judged(n: int, at: int, state: State, *of: int) -> Decision:
    return Decision(n, at, "admin", of=of, state=state)


def numbers(comments: list[Comment]) -> list[int]:
    return [one.n for one in comments]


def test_a_few_are_all_shown_in_order() -> None:
    wall = Wall()
    wall.take([comment(n, 1000) for n in range(1, limits.COMMENTS_SHOWN_PER_S + 1)])
    assert wall.choose(1000 + WINDOW - 1).comments == [], "its window has not passed"
    chosen = wall.choose(1000 + WINDOW)
    assert chosen.offered == len(chosen.comments) == limits.COMMENTS_SHOWN_PER_S
    assert numbers(chosen.comments) == sorted(numbers(chosen.comments))


def test_workers_that_read_at_other_moments_show_the_same() -> None:
    flood = [comment(n, 10_000 + n * 2) for n in range(1, 2001)]  # 500 a second for four seconds
    often, seldom = Wall(), Wall()
    shown: dict[str, list[int]] = {"often": [], "seldom": []}
    for now in range(10_000, 15_000, 90):
        often.take([one for one in flood if often.last < one.n and one.at <= now])
        shown["often"] += numbers(often.choose(now).comments)
        if now % 400 == 0:
            seldom.take([one for one in flood if seldom.last < one.n and one.at <= now])
            shown["seldom"] += numbers(seldom.choose(now).comments)
    seldom.take(flood[seldom.last :])
    shown["seldom"] += numbers(seldom.choose(20_000).comments)
    assert shown["often"] == shown["seldom"]
    per_s = limits.COMMENTS_SHOWN_PER_S
    assert 4 * per_s <= len(shown["often"]) <= 6 * per_s
    first_half = sum(n <= 1000 for n in shown["often"][per_s:])
    assert first_half > 0, "the draw is spread over all of them"


def test_the_draw_favours_nobody() -> None:
    """Of 200 windows of 50 comments each place within its window is sampled about as often as any other."""
    wall, places = Wall(), [0] * 50
    for window in range(200):
        at = (window + 100) * WINDOW
        wall.take([comment(window * 50 + place + 1, at) for place in range(50)])
        for one in wall.choose(at + WINDOW).comments:
            places[(one.n - 1) % 50] += 1
    early, late = sum(places[:25]), sum(places[25:])
    assert abs(early - late) < 0.25 * (early + late)
    assert wall.share(300 * WINDOW) == (50 * 40, 3 * 40)


def test_a_pending_comment_flies_when_it_is_approved_and_only_then() -> None:
    wall = Wall()
    wall.take([comment(1, 1000, "pending")])
    assert wall.choose(2000).comments == []
    assert numbers(wall.queue()) == [1]
    wall.take([judged(2, 3000, "shown", 1)])
    assert wall.queue() == []
    assert numbers(wall.choose(4000).comments) == [1]


def test_what_is_deleted_goes_and_an_undo_brings_it_back() -> None:
    wall = Wall()
    wall.take([comment(1, 1000), comment(2, 1000)])
    wall.choose(2000)
    assert wall.take([judged(3, 3000, "deleted", 2)]) == {2}
    assert wall.removed(3000) == [2]
    assert numbers(wall.recent()) == [1]
    assert wall.removed(3000 + limits.COMMENTS_REMOVED_S * 1000) == [], "by then everybody has heard it"
    wall.take([judged(4, 4000, "shown", 2)])
    assert wall.removed(4000) == []
    assert numbers(wall.choose(5000).comments) == [2]


def test_a_comment_deleted_before_its_turn_is_never_shown() -> None:
    wall = Wall()
    wall.take([comment(1, 1000), judged(2, 1001, "deleted", 1)])
    assert wall.choose(2000) == (0, [])


def test_a_worker_that_starts_knows_the_queue_and_shows_nobody_the_past() -> None:
    wall = Wall()
    wall.resume(
        [comment(1, 500, "pending")], [comment(2, 1000), comment(3, 1000, "pending"), judged(4, 1500, "deleted", 2)]
    )
    assert numbers(wall.queue()) == [1, 3]
    assert wall.choose(9000).comments == []
    assert wall.last == 4


def test_memory_is_bounded() -> None:
    wall = Wall()
    wall.take([comment(n, 1000) for n in range(1, 5 * limits.COMMENTS_REMEMBERED)])
    assert len(wall.of_member("m1")) <= limits.COMMENTS_REMEMBERED // 7 + 1
    assert len(wall.newest()) == limits.COMMENTS_QUEUE_SHOWN
