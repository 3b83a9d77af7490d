from loadtests.frames import figures


def test_frames_that_missed_their_turn_are_late() -> None:
    taken = figures([16.7] * 97 + [33.4, 33.4, 100.0])
    assert taken["frame_ms_p50"] == 16.7
    assert taken["frame_ms_p99"] == 100.0
    assert taken["late_per_cent"] == 3.0
    assert taken["frames_per_s"] == 56.0
