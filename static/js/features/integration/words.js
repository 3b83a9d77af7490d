// The console's words about API keys. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "keys": ["数据接口密钥", "API keys"],
  "keys.hint": [
    "供其他系统读取结果、字幕机取数、控制面板执行流程；不必登录。一处一个密钥，只给所需的权限。用法见 docs/integration.md。",
    "For other systems to read results, for television graphics and for control panels, without signing in. One key " +
      "per place, with no more than it needs. How to use them: docs/integration.md.",
  ],
  "keys.name": ["用途", "Where it is used"],
  "keys.scopes": ["权限", "It may"],
  "keys.scope.results": ["读取已公开的结果", "read results that are public"],
  "keys.scope.hidden_results": ["读取尚未公开的结果", "read results that are still hidden"],
  "keys.scope.changes": ["订阅活动的变更数据", "follow what happens in an event"],
  "keys.scope.graphics": ["读取大屏画面的数据", "read what the big screen shows"],
  "keys.scope.cues": ["执行演出流程", "lead the show"],
  "keys.scope.roster": ["同步名单和单位", "keep the roster and its units in step"],
  "keys.scope.members": ["读取每个人的成绩、答卷、签到、积分和兑换", "read each member’s scores, papers, arrival, points and orders"],
  "keys.events": ["活动码，用空格分开；不填则为全部活动", "Event codes, separated by spaces; none: all events"],
  "keys.networks": [
    "允许使用的网段，如 10.20.0.0/16，多个用空格分开；留空表示不限",
    "Networks from which it is accepted, such as 10.20.0.0/16, separated by spaces; empty: anywhere",
  ],
  "keys.days": ["有效期", "Valid for"],
  "keys.days.0": ["长期有效", "No expiry"],
  "keys.days.n": ["{days} 天", "{days} days"],
  "keys.make": ["生成密钥", "Make a key"],
  "keys.once": ["“{name}”的密钥，只在这里显示这一次：", "Key of {name}, shown only this once:"],
  "keys.none": ["还没有密钥。", "No keys yet."],
  "keys.all_events": ["全部活动", "all events"],
  "keys.until": ["{time} 到期", "until {time}"],
  "keys.expired": ["已到期", "expired"],
  "keys.used": ["最近使用：{time}，共读取 {rows} 行", "last used {time}, {rows} rows read"],
  "keys.unused": ["从未使用", "never used"],
  "keys.revoke": ["吊销", "Revoke"],
  "keys.revoke.title": ["吊销“{name}”的密钥？", "Revoke the key of {name}?"],
  "keys.revoke.ask": [
    "使用它的系统立即不能再读取数据或执行流程，且无法恢复。",
    "The system that uses it is shut out at once, and the key can't be brought back.",
  ],
  "detail.what": ["内容：{value}", "of {value}"],
  "detail.format": ["格式：{value}", "as {value}"],
  "audit.what.make_export": ["生成导出链接", "made a link to an export"],
  "audit.what.make_api_key": ["生成数据接口密钥", "made an API key"],
  "audit.what.revoke_api_key": ["吊销数据接口密钥", "revoked an API key"],
});
