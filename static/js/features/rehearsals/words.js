// The console's words for rehearsals. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "tab.rehearse": ["彩排", "Rehearse"],
  "rehearse.what": [
    "彩排在活动的副本里进行：投票、流程、主题、屏蔽词都一样，观众由系统模拟，每个页面都有“彩排”水印。",
    "A rehearsal runs in a copy of the event: the same polls, cues, theme and words, a simulated audience, and a " +
      "watermark on every page.",
  ],
  "rehearse.keeps": [
    "正式活动不受任何影响。结束时副本全部删除，只在操作记录里留一行。定时开放和截止不生效，名单不复制，任何人都可凭链接进入。",
    "The real event is not touched. At the end the copy is deleted, and one line stays in its audit log. Scheduled " +
      "times do not apply, the roster is not copied, and whoever has the link may come in.",
  ],
  "rehearse.begin": ["开始彩排", "Begin a rehearsal"],
  "rehearse.on": ["彩排正在进行", "A rehearsal is on"],
  "rehearse.inside": [
    "您在彩排里：这里的一切操作都不影响正式活动。",
    "You are in the rehearsal: nothing that you do here touches the real event.",
  ],
  "rehearse.enter_hint": [
    "这里仍是正式活动。彩排要在副本里操作。",
    "This is still the real event. The rehearsal is run from its copy.",
  ],
  "rehearse.enter": ["进入彩排", "Go into the rehearsal"],
  "rehearse.end": ["结束彩排", "End the rehearsal"],
  "rehearse.ending": ["请稍候…", "One moment…"],
  "rehearse.end_hint": [
    "模拟观众离开，先核对一遍选票，再删除副本的全部内容。",
    "The simulated audience leaves, every ballot is recounted, then all of the copy is deleted.",
  ],
  "rehearse.links_hint": [
    "只给工作人员。扫正式活动二维码的手机不会进来。",
    "For the crew alone. Phones that follow the real event's QR code do not come here.",
  ],
  "rehearse.audience": ["模拟观众", "Simulated audience"],
  "rehearse.audience_hint": [
    "每部手机都是一条真实的连接，在开放的投票里各投一票，也点赞、发弹幕。",
    "Each phone is a real connection. It votes once in every open poll, likes and comments.",
  ],
  "rehearse.phones": ["手机数", "Phones"],
  "rehearse.minutes": ["停留", "They stay"],
  "rehearse.in_minutes": ["{minutes} 分钟", "{minutes} min"],
  "rehearse.speed": ["节奏", "Pace"],
  "rehearse.speed.calm": ["平静：一分钟内陆续投票", "Calm: votes within a minute"],
  "rehearse.speed.lively": ["热闹：十几秒内投票", "Lively: votes within 12 seconds"],
  "rehearse.speed.storm": ["风暴：“现在投票”，两秒内全部投出", "Storm: “vote now”, all within 2 seconds"],
  "rehearse.send": ["请观众入场", "Let them in"],
  "rehearse.home": ["请观众离场", "Send them home"],
  "rehearse.cut": ["全部断线一次", "Disconnect them all"],
  "rehearse.broken_off": [
    "模拟观众已中断：其进程或所在的工作进程已停止。以下是最后一次上报的数字，已确认的选票都在。可以再请一批观众入场。",
    "The simulated audience has stopped: its process died, or the worker that ran it. These are its last reported " +
      "figures; acknowledged ballots are safe. You can let another audience in.",
  ],
  "rehearse.told_last": [
    "有模拟观众中途中断，其“已确认的选票”只统计到最后一次上报。",
    "One audience stopped early: its “ballots acknowledged” count ends with its last report.",
  ],
  "rehearse.there": ["在线", "Online"],
  "rehearse.acknowledged": ["已确认的选票", "Ballots acknowledged"],
  "rehearse.collected": ["收到的提问、点赞和词语", "Questions, upvotes and words received"],
  "rehearse.ack": ["确认用时（一半 / 99%）", "Acknowledged in (half / 99%)"],
  "rehearse.outage": ["断线之后", "After the outage"],
  "rehearse.away": ["还有 {away} 部没有回来", "{away} are still away"],
  "rehearse.back": ["{seconds} 秒后全部回来", "all back within {seconds} s"],
  "rehearse.report": ["彩排结果", "The rehearsal's report"],
  "rehearse.lost": ["丢失的选票", "Ballots lost"],
  "rehearse.recount": ["核票", "Recount"],
  "rehearse.equal": ["一致", "equal"],
  "rehearse.unequal": ["不一致", "differs"],
  "rehearse.good": [
    "每一张确认过的选票都计入一次。副本已全部删除。",
    "Every acknowledged ballot was counted once. The copy is deleted.",
  ],
  "rehearse.bad": [
    "有出入，请不要开演，先查明原因。副本已删除。",
    "Something does not match: find out why before the show. The copy is deleted.",
  ],
  "rehearse.leave": ["回到正式活动", "Back to the real event"],
  "audit.what.rehearsed": ["彩排", "Rehearsed"],
  "audit.what.begin_rehearsal": ["开始彩排", "Began a rehearsal"],
  "audit.what.send_audience": ["请模拟观众入场", "Let a simulated audience in"],
  "audit.what.send_audience_home": ["请模拟观众离场", "Sent the simulated audience home"],
  "audit.what.cut_lines": ["断开模拟观众的连接", "Disconnected the simulated audience"],
});
