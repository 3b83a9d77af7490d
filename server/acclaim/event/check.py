"""Rules for an event's definition that types can't express. Errors name the field."""

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.event.checks import boards
from acclaim.event.checks import contest as contests
from acclaim.event.checks import cue as cues
from acclaim.event.checks import daily_quiz as daily_quizzes
from acclaim.event.checks import gift as gifts
from acclaim.event.checks import points as earning
from acclaim.event.checks import quiz as quizzes
from acclaim.event.checks import survey as surveys
from acclaim.event.event import NO_EVENT, Event
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.counting import MOTION, Motion, Ranking, Rating
from acclaim.event.parts.poll import Once, Poll, Quota
from acclaim.event.parts.prize import Prize
from acclaim.event.parts.quiz_limits import QUESTIONS_PER_EVENT
from acclaim.event.parts.reaction import Reaction
from acclaim.event.units import has_empty_level

NEEDS_ZONE = "needs a time zone, for example 2026-12-01T20:00:00+08:00."


def check(event: Event) -> Event:
    """Checks the rules that types can't express. Raises ImportRejected("definition_invalid") with `field`."""
    # What the cookies that are no member's are called: see protocol/cookies.py.
    if event.id in (NO_EVENT, "operator", "browser") or event.id.startswith("screen-"):
        raise _invalid("id", f"{event.id!r} is taken; choose another.")
    if event.home and (event.home == event.id or event.kind == "standing"):
        raise _invalid("home", "a standing event has no home, and none is its own.")
    try:
        ZoneInfo(event.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder such as "Asia", or a name too long
        raise _invalid("timezone", f"{event.timezone!r} is not a time zone; write for example Asia/Shanghai.") from None
    if event.retention and event.retention.ended_on:
        try:
            _ = date.fromisoformat(event.retention.ended_on) + timedelta(days=1)  # when it is over
        except (ValueError, OverflowError):
            raise _invalid("retention.ended_on", "there is no such day; write for example 2026-12-31.") from None
    if event.check_in and event.check_in.faces and event.check_in.names != "full":
        raise _invalid("check_in.faces", 'a face is as good as a name: photos need check_in.names = "full".')
    if event.stream.starts_at is not None and event.stream.starts_at.tzinfo is None:
        raise _invalid("stream.starts_at", NEEDS_ZONE)
    _distinct([way.provider for way in event.sign_in], "sign_in", "provider")
    if len(event.sign_in) > 1 and any(way.member == "identity" for way in event.sign_in):
        problem = "nobody can tell whether identities of two providers are one person; use claim or binding."
        raise _invalid("sign_in.member", problem)
    _distinct([r.id for r in event.reactions], "reactions")
    _check_emoji(event.reactions)
    _distinct([c.id for c in event.classes], "classes")
    _distinct([p.id for p in event.polls], "polls")
    for index, poll in enumerate(event.polls):
        _check_poll(poll, event.class_ids, f"polls[{index}]")
    _check_surveys(event)
    _check_quizzes(event)
    _check_contests(event)
    _check_points(event)
    for field, problem in (*boards.problems(event), *gifts.problems(event, NEEDS_ZONE)):
        raise _invalid(field, problem)
    for field, problem in daily_quizzes.problems(event):
        raise _invalid(field, problem)
    for index, gift in enumerate(event.gifts):
        _check_classes(gift.entitled.classes, event.class_ids, f"gifts[{index}].entitled.classes")
        _check_units(gift.entitled.units, f"gifts[{index}].entitled.units")
    for name in ("question_boards", "word_clouds", "daily_quizzes"):
        for index, activity in enumerate(getattr(event, name)):
            _check_activity(activity, event.class_ids, f"{name}[{index}]")
    _check_abouts(event)
    _distinct([prize.id for prize in event.prizes], "prizes")
    for index, prize in enumerate(event.prizes):
        _check_prize(prize, event, f"prizes[{index}]")
    _distinct([deck.id for deck in event.decks], "decks")
    _check_videos(event)
    _distinct([cue.id for cue in event.cues], "cues")
    for index, cue in enumerate(event.cues):
        if wrong := cues.problem(cue, event, NEEDS_ZONE):
            raise _invalid(f"cues[{index}].{wrong[0]}", wrong[1])
    return event


def check_new(event: Event) -> Event:
    """Checks a definition that somebody hands in: what stored events may have, too, and it may not. Raises as
    `check`."""
    for field, problem in gifts.undelivered(event):
        raise _invalid(field, problem)
    return check(event)


def _check_emoji(reactions: list[Reaction]) -> None:
    """Two buttons that look alike have two counters, so people would think that one of them is broken."""
    seen: dict[str, str] = {}
    for index, reaction in enumerate(reactions):
        shown = reaction.emoji.replace("\ufe0f", "")  # which only asks for the coloured picture of the same sign
        if shown in seen:
            at = f"reactions[{index}].emoji"
            raise _invalid(at, f"{reaction.emoji} is that of {seen[shown]!r} already; choose another emoji.")
        seen[shown] = reaction.id


def _check_poll(poll: Poll, class_ids: set[str], at: str) -> None:
    _distinct([option.id for option in poll.options], f"{at}.options")
    if poll.choices_max > len(poll.options):
        raise _invalid(f"{at}.choices_max", f"is {poll.choices_max}, but there are {len(poll.options)} options.")
    if poll.choices_min > poll.choices_max:
        raise _invalid(f"{at}.choices_min", f"is {poll.choices_min}, above choices_max {poll.choices_max}.")
    _check_counting(poll, at)
    if poll.is_secret:
        _check_secret(poll, at)
    if isinstance(poll.repeat, Quota):
        if poll.repeat.votes < poll.choices_min:
            raise _invalid(f"{at}.repeat.votes", f"is below choices_min {poll.choices_min}: nobody could vote.")
        if poll.repeat.per_option > poll.repeat.votes:
            raise _invalid(f"{at}.repeat.per_option", f"is above repeat.votes {poll.repeat.votes}.")
    _check_classes(poll.weights, class_ids, f"{at}.weights")
    _check_activity(poll, class_ids, at)
    if shut_out := _shut_out(poll, class_ids):
        named = ", ".join(shut_out)
        problem = (
            f"class {named!r} has no weight and could not vote; give it one, or name in entitled.classes who votes."
        )
        raise _invalid(f"{at}.weights", problem)


def _check_activity(activity: Activity, class_ids: set[str], at: str) -> None:
    _check_classes(activity.entitled.classes, class_ids, f"{at}.entitled.classes")
    _check_units(activity.entitled.units, f"{at}.entitled.units")
    for field in ("opens_at", "closes_at"):
        moment = getattr(activity, field)
        if moment is not None and moment.tzinfo is None:
            raise _invalid(f"{at}.{field}", NEEDS_ZONE)
    if activity.opens_at and activity.closes_at and activity.opens_at >= activity.closes_at:
        raise _invalid(f"{at}.closes_at", "is not after opens_at.")


def _check_surveys(event: Event) -> None:
    _distinct([survey.id for survey in event.surveys], "surveys")
    polls = {poll.id for poll in event.polls}
    for index, survey in enumerate(event.surveys):
        at = f"surveys[{index}]"
        if survey.id in polls:
            raise _invalid(f"{at}.id", f"{survey.id!r} is a poll's already; the ids of all activities must differ.")
        _check_activity(survey, event.class_ids, at)
        for field, problem in surveys.problems(survey):
            raise _invalid(f"{at}.{field}", problem)


def _check_quizzes(event: Event) -> None:
    _distinct([quiz.id for quiz in event.quizzes], "quizzes")
    taken = {one.id for one in (*event.polls, *event.surveys, *event.quizzes)}
    for index, quiz in enumerate(event.quizzes):
        at = f"quizzes[{index}]"
        if event.activity(quiz.id) is not quiz:
            raise _invalid(f"{at}.id", f"{quiz.id!r} is another activity's already; the ids of all must differ.")
        _check_activity(quiz, event.class_ids, at)
        for number, question in enumerate(quiz.questions):
            if question.id in taken:
                problem = f"{question.id!r} is another activity's or question's already; the ids of all must differ."
                raise _invalid(f"{at}.questions[{number}].id", problem)
            taken.add(question.id)
        for field, problem in quizzes.problems(quiz):
            raise _invalid(f"{at}.{field}", problem)
    if sum(len(quiz.questions) for quiz in event.quizzes) > QUESTIONS_PER_EVENT:
        raise _invalid("quizzes", f"there may be {QUESTIONS_PER_EVENT} questions in all.")


def _check_contests(event: Event) -> None:
    _distinct([contest.id for contest in event.contests], "contests")
    for index, contest in enumerate(event.contests):
        at = f"contests[{index}]"
        if event.activity(contest.id):
            raise _invalid(f"{at}.id", f"{contest.id!r} is an activity's already; take another.")
        for field, problem in contests.problems(contest, event):
            raise _invalid(f"{at}.{field}", problem)


def _check_points(event: Event) -> None:
    if not event.points:
        return
    for field, problem in earning.problems(event, event.points):
        raise _invalid(f"points.{field}" if field else "points", problem)
    for index, rule in enumerate(event.points.rules):
        _check_classes(rule.entitled.classes, event.class_ids, f"points.rules[{index}].entitled.classes")
        _check_units(rule.entitled.units, f"points.rules[{index}].entitled.units")


def _check_counting(poll: Poll, at: str) -> None:
    counting = poll.counting
    if not counting:
        return
    for field, of_choices in (("choices_min", 1), ("choices_max", 1), ("weights", {})):
        if getattr(poll, field) != of_choices:
            raise _invalid(f"{at}.{field}", "belongs to a poll whose ballots choose options; leave it out.")
    if isinstance(poll.repeat, Quota):
        raise _invalid(f"{at}.repeat", "quota belongs to a poll whose ballots choose options; use once or replace.")
    options = len(poll.options)
    match counting:
        case Rating() if counting.most * options > limits.RATING_COUNTERS:
            most = limits.RATING_COUNTERS // options
            raise _invalid(f"{at}.counting.most", f"with {options} options there may be {most} points at most.")
        case Ranking() if not 2 <= options <= limits.RANKED_OPTIONS:
            raise _invalid(f"{at}.options", f"2 to {limits.RANKED_OPTIONS} options can be ranked.")
        case Motion() if tuple(option.id for option in poll.options) != MOTION:
            raise _invalid(f"{at}.options", f"a motion has just these, by id: {', '.join(MOTION)}.")


def _check_secret(poll: Poll, at: str) -> None:
    """What can't be where nobody may tell who chose what."""
    if not isinstance(poll.repeat, Once):
        raise _invalid(f"{at}.repeat", "who may vote again is known by what they chose; a secret poll takes once.")
    if poll.visibility not in ("on_close", "on_publish"):
        problem = "figures that grow tell what whoever votes just then has chosen; take on_close or on_publish."
        raise _invalid(f"{at}.visibility", problem)
    if poll.weights:
        raise _invalid(f"{at}.weights", "figures of a class tell what its few members chose; leave them out.")
    if poll.shards > 1:
        problem = "a shard follows from a member's id, and its table tells what its few members chose; take 1."
        raise _invalid(f"{at}.shards", problem)


def _check_abouts(event: Event) -> None:
    """What the options' pages may take together."""
    chars, origins = 0, dict.fromkeys(filter(None, [event.stream.origin]))
    for poll_index, poll in enumerate(event.polls):
        for index, option in enumerate(poll.options):
            if not option.about:
                continue
            at = f"polls[{poll_index}].options[{index}].about"
            chars += option.about.chars
            if chars > limits.ABOUT_CHARS_PER_EVENT:
                most = f"{limits.ABOUT_CHARS_PER_EVENT:,}"
                raise _invalid(f"{at}.text", f"the texts about all options have more than {most} characters together.")
            origins |= dict.fromkeys(filter(None, [option.about.video_origin]))
            if len(origins) > limits.MEDIA_HOSTS:
                most = f"{limits.MEDIA_HOSTS}, the stream's included"
                raise _invalid(f"{at}.video", f"the videos lie on too many hosts; there may be {most}.")


def _check_videos(event: Event) -> None:
    _distinct([video.id for video in event.videos], "videos")
    for index, video in enumerate(event.videos):
        if not video.is_file:
            raise _invalid(f"videos[{index}].url", "name a file that browsers play: .mp4 or .webm.")
    if len(event.screen_origins) > limits.MEDIA_HOSTS:
        raise _invalid("videos", f"lie on too many hosts; there may be {limits.MEDIA_HOSTS}.")


def _shut_out(poll: Poll, class_ids: set[str]) -> list[str]:
    """Classes that are entitled by what the poll says, and not by the weights that it gives."""
    if not poll.weights:
        return []
    return sorted(set(poll.entitled.classes or class_ids) - poll.weights.keys())


def _check_prize(prize: Prize, event: Event, at: str) -> None:
    if prize.entrants == "voters" and event.poll(prize.poll) is None:
        raise _invalid(f"{at}.poll", f"there is no poll {prize.poll!r}; name the one whose voters take part.")
    if prize.entrants == "quiz" and all(quiz.id != prize.quiz for quiz in event.quizzes):
        raise _invalid(f"{at}.quiz", f"there is no quiz {prize.quiz!r}; name the one whose players take part.")
    if prize.entrants == "checked_in" and not event.check_in:
        raise _invalid(f"{at}.entrants", "the event has no check-in; add the section check_in.")
    if prize.rolls == "photos" and event.winner_names != "full":
        raise _invalid(f"{at}.rolls", 'a face is as good as a name: photos need winner_names = "full".')
    _check_units(prize.units, f"{at}.units")
    _check_classes(prize.classes, event.class_ids, f"{at}.classes")


def _check_classes(names: Iterable[str], class_ids: set[str], at: str) -> None:
    for name in names:
        if name not in class_ids:
            raise _invalid(at, f"class {name!r} is not among the event's classes; add it there.")


def _check_units(units: list[str], at: str) -> None:
    for unit in units:
        if has_empty_level(unit):
            raise _invalid(at, f"{unit!r} has an empty level; write for example 采油二厂/第六作业区.")


def _distinct(ids: list[str], at: str, field: str = "id") -> None:
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            raise _invalid(f"{at}[{index}].{field}", f"{one!r} stands twice; ids must differ.")
        seen.add(one)


def _invalid(field: str, problem: str) -> ImportRejected:
    return ImportRejected("definition_invalid", f"{field}: {problem}", field=field)
