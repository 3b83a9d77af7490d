"""Addresses of the stage and the run of show."""

from typing import Final

from acclaim.features.show import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_CUE: Final = (
    "wrong_state",
    "on_hold",
    "conflict",
    "unknown_cue",
    "unknown_poll",
    "no_entrants",
    "too_many_draws",
    "poll_running",
    "draw_rolling",
    "draw_other_secret",
    "unknown_event",
)
_VERB: Final = ("wrong_state", "unknown_poll", "unknown_event", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("PUT", f"{OPERATOR_EVENT}/stage", web.set_stage, "Set what the big screen shows", takes=bodies.SetStage,
             gives=bodies.StageNow, needs="run",
             errors=("unknown_poll", "unknown_option", "unknown_prize", "unknown_deck", "unknown_video", "conflict")),
    Endpoint("PUT", f"{OPERATOR_EVENT}/announcement", web.announce, "Show an announcement", needs="run",
             takes=bodies.SetAnnouncement, gives=bodies.StageNow, errors=("unknown_event", "conflict")),
    Endpoint("DELETE", f"{OPERATOR_EVENT}/announcement", web.take_down, "Remove the announcement", needs="run",
             gives=bodies.StageNow, errors=("unknown_event", "conflict")),
    Endpoint("POST", f"{OPERATOR_EVENT}/cues/{{cue}}/run", web.run_cue, "Run a cue", needs="run",
             takes=bodies.Press, gives=bodies.ShowNow, errors=_CUE),
    Endpoint("POST", f"{OPERATOR_EVENT}/cues/{{cue}}/stand-by", web.stand_by, "Stand by: make a cue the next one",
             needs="run", takes=bodies.Press, gives=bodies.ShowNow, errors=_CUE),
    Endpoint("POST", f"{OPERATOR_EVENT}/undo", web.undo_cue, "Undo the last cue", needs="run",
             takes=bodies.Press, gives=bodies.ShowNow, errors=_CUE),
    Endpoint("POST", f"{OPERATOR_EVENT}/hold", web.hold, "Hold the show: holding card, open polls locked",
             gives=bodies.ShowNow, needs="run", errors=("unknown_event", "conflict")),
    Endpoint("POST", f"{OPERATOR_EVENT}/go-on", web.go_on, "End the hold and restore what it interrupted",
             gives=bodies.ShowNow, needs="run", errors=("unknown_event", "conflict")),
    Endpoint("POST", f"{OPERATOR_EVENT}/polls/{{poll}}/reveal", web.reveal, "Play the reveal on the screen",
             takes=bodies.PlayReveal, gives=bodies.StageNow, needs="run", errors=_VERB),
    Endpoint("PUT", f"{OPERATOR_EVENT}/stage/switches", web.switch,
             "Switch confetti or hearts on the screens on or off", needs="run", takes=bodies.SetSwitch,
             gives=bodies.StageNow, errors=("unknown_event", "conflict")),
    Endpoint("PUT", f"{OPERATOR_EVENT}/stage/focus", web.focus, "Bring a poll or survey up on every phone",
             needs="run", takes=bodies.SetFocus, gives=bodies.StageNow,
             errors=("unknown_poll", "unknown_event", "conflict")),
    Endpoint("POST", f"{OPERATOR_EVENT}/stage/step", web.step, "Step the reveal or the slides on, or the slides back",
             needs="run", takes=bodies.Step, gives=bodies.StageNow, errors=("unknown_event", "conflict")),
]
