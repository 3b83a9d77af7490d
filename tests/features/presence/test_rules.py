from acclaim.features.presence.rules import MINUTE_MS, Minute, Presence, Sample, by_minute


def test_minutes_are_the_differences_between_their_sums() -> None:
    samples = {101: Sample(9, 10, 4, 1), 100: Sample(7, 3, 4, 0)}
    comments = [100 * MINUTE_MS, 100 * MINUTE_MS + 59_999, 101 * MINUTE_MS]
    assert by_minute(samples, Sample(8, 12, 4, 5), comments) == [
        Minute(100 * MINUTE_MS, 7, 7, 0, 1, 2),
        Minute(101 * MINUTE_MS, 9, 2, 0, 4, 1),
    ]


def test_a_reset_poll_takes_nothing_back() -> None:
    [minute] = by_minute({5: Sample(1, 100, 0, 0)}, Sample(1, 2, 0, 0), [])
    assert minute.ballots == 0


def test_an_event_that_nobody_came_to() -> None:
    assert by_minute({}, Sample(0, 0, 0, 0), []) == []
    assert Presence().watched_s_average == 0


def test_the_average_is_of_people_not_of_visits() -> None:
    assert Presence(visits=9, members=3, watched_ms=90_000).watched_s_average == 30
