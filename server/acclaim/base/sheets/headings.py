"""The headings of exported tables: names for programs, or Chinese for people."""

from collections.abc import Iterable
from typing import Final, Literal

Language = Literal["", "zh", "en"]  # "": as programs know them

CHINESE: Final = {
    # members and their codes
    "code": "参与码", "member": "工号", "name": "姓名", "unit": "单位", "class": "类别", "used": "已使用",
    "url": "链接", "came": "到场", "yes": "是", "total": "合计",
    # results
    "poll": "投票编号", "poll_title": "投票", "state": "状态", "ballots": "选票数", "voided": "作废选票",
    "members": "投票人数", "entitled": "应投人数", "turnout_percent": "投票率（%）", "option": "选项编号",
    "rank": "名次", "votes": "票数", "share_percent": "得票率（%）", "score": "得分",
    "draft": "未开始", "open": "投票中", "locked": "已暂停", "closed": "已截止", "published": "已公布",
    # comments
    "number": "序号", "at": "时间", "text": "内容", "original": "原文", "by_word": "屏蔽词", "judged_by": "审核人",
    "judged_at": "审核时间", "shown": "已显示", "pending": "待审", "deleted": "已删除",
    # check-in
    "checked_in_at": "签到时间", "seat": "座位",
    # draws
    "draw": "抽奖", "prize": "奖项编号", "prize_name": "奖项", "drawn_at": "开奖时间", "claim_code": "领奖码",
    "absent_at": "缺席时间",
    # the report
    "figure": "指标", "value": "数值", "peak": "同时在线峰值", "peak_at": "峰值时间", "visits": "访问次数",
    "watched_s": "总停留（秒）", "watched_s_average": "人均停留（秒）", "likes": "点赞", "reactions": "表情",
    "comments": "弹幕", "minute": "分钟", "online": "在线",
}  # fmt: skip


def headings(names: Iterable[str], language: Language, **own: str) -> tuple[str, ...]:
    """In Chinese, else the names as they are; so is what has no Chinese, such as the id of a class. `own`: what a name
    is called in this table, where that is something else."""
    return tuple({**CHINESE, **own}.get(name, name) for name in names) if language == "zh" else tuple(names)


def said(word: str, language: Language, **own: str) -> str:
    """A word within a table."""
    return headings([word], language, **own)[0]
