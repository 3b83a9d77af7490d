"""The one list of what the barometer measures, and what each figure means: the console, docs/barometer.md and the code
are made of it. A figure that comes to mean something else gets another name."""

from typing import Final, Literal, get_args

import msgspec

FeatureName = Literal[
    "watch", "vote", "comment", "like", "quiz", "daily_quiz", "survey", "questions", "words", "contest", "check_in",
    "points", "gifts", "browse",
]  # fmt: skip
FEATURES: Final[tuple[FeatureName, ...]] = get_args(FeatureName)


class Entry(msgspec.Struct, frozen=True):
    """A figure, or a feature: what it is called, and a sentence on what it counts. `exact`: it is, else an estimate or
    a lower bound, as the sentence says. `since`: the version that first had it so."""

    id: str
    name: str
    name_en: str
    text: str
    text_en: str
    exact: bool = True
    since: str = "0.13"


FIGURES: Final = (
    Entry(
        "visits", "到访次数", "Visits",
        "会员打开手机页即开始一次到访，30 分钟没有动静才结束；多台手机、多个标签页、断线重连都算同一次，"
        "跨过零点也不拆开，计入开始的那天。",
        "A visit begins when a member's phone page connects and ends after 30 minutes without a sign of life. Several "
        "phones or tabs and a lost line are the same visit; midnight does not cut it: it belongs to the day it began.",
    ),
    Entry(
        "visitors", "到访人数", "Visitors",
        "当天开始过到访的不同会员，按会员编号的位图逐个数出；未登录的设备各算一人。",
        "Different members with a visit that began that day, counted one by one in a bitmap of numbers; a device "
        "without a sign-in is one.",
    ),
    Entry(
        "visible", "停留时间", "Time visible",
        "手机页亮在屏幕上的时间，由手机累计上报，不超过实际经过的时间；两台手机同时亮着就各算各的。",
        "How long phone pages were on the screen, from the phones' running totals, never more than has passed. Two "
        "phones at once count twice.",
    ),
    Entry(
        "active", "使用时间", "Time active",
        "页面亮着，并且 60 秒内有操作或正在播放视频的时间；同一会员的几台手机重叠的部分只算一次。",
        "Time on the screen with an input in the last 60 seconds or a video playing. What several phones of a member "
        "have in common counts once.",
    ),
    Entry(
        "users", "使用人数", "Users",
        "在当天开始的到访里用过这项功能的不同会员。", "Different members who used the feature in a visit of that day.",
    ),
    Entry(
        "uses", "使用次数", "Uses",
        "用过这项功能的到访次数。", "Visits in which the feature was used.",
    ),
    Entry(
        "share", "使用占比", "Share of visitors",
        "使用人数除以到访人数。", "Users of the feature divided by visitors.",
    ),
)  # fmt: skip

FEATURE_ENTRIES: Final = (
    Entry(
        "watch", "看直播", "Watching", "视频正在播放，且没有在用别的功能。", "A video plays and nothing else is used."
    ),
    Entry("vote", "投票", "Voting", "最近一次操作在投票区。", "The last input was in a poll."),
    Entry("comment", "弹幕", "Comments", "最近一次操作在弹幕区。", "The last input was among the comments."),
    Entry("like", "点赞", "Likes", "最近一次操作在点赞或表情按钮上。", "The last input was a like or a reaction."),
    Entry("quiz", "答题", "Quizzes", "最近一次操作在答题卡上。", "The last input was in a quiz."),
    Entry(
        "daily_quiz",
        "每日答题",
        "Daily quiz",
        "最近一次操作在每日答题的答卷上。",
        "The last input was on the paper of a daily quiz.",
    ),
    Entry("survey", "问卷", "Surveys", "最近一次操作在问卷里。", "The last input was in a survey."),
    Entry("questions", "提问", "Questions", "最近一次操作在提问板上。", "The last input was on a question board."),
    Entry("words", "词云", "Word clouds", "最近一次操作在词云里。", "The last input was in a word cloud."),
    Entry("contest", "评分", "Judging", "最近一次操作在评分表上。", "The last input was on a judge's sheet."),
    Entry("check_in", "签到", "Check-in", "最近一次操作在签到卡上。", "The last input was on the check-in card."),
    Entry("points", "积分", "Points", "最近一次操作在积分页上。", "The last input was on the points tab."),
    Entry("gifts", "礼品", "Gifts", "最近一次操作在礼品或兑换单上。", "The last input was on a gift or an order."),
    Entry("browse", "浏览", "Looking around", "其余的使用时间。", "All other active time."),
)

assert tuple(one.id for one in FEATURE_ENTRIES) == FEATURES
