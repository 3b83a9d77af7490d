// What the list of events says. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "events.search": ["搜索活动名称或活动码", "Search by title or event code"],
  "events.status": ["状态", "Status"],
  "events.status.all": ["全部状态", "All events"],
  "events.none_found": ["没有符合条件的活动。", "No event matches."],
  "listing.live": ["进行中", "Live"],
  "listing.ended": ["已结束", "Ended"],
  "listing.rehearsal": ["彩排", "Rehearsal"],
  "listing.sandbox": ["沙箱", "Sandbox"],
  "events.listing_of": ["发布状态：{title}", "Listing of {title}"],
  "listing.draft.done": ["“{title}”已设为草稿，观众无法进入", "{title} is a draft; the audience cannot join"],
  "listing.unlisted.done": [
    "“{title}”已从首页隐藏，凭链接或活动码仍可进入",
    "{title} is off the entry page; its link and event code still work",
  ],
  "listing.listed.done": ["“{title}”已显示在首页", "{title} is on the entry page"],
  "listing.template.done": ["“{title}”已设为模板", "{title} is a template"],
  "events.withdraw": ["让观众离开这个活动？", "Send the audience away?"],
  "events.withdraw.text": [
    "现在有 {online} 位观众在线，他们的页面会立即断开，直到您再次发布。已投的票不受影响。",
    "{online} people are online. Their pages are disconnected until the event is public again. Votes are kept.",
  ],
  "events.withdraw.go": ["断开观众", "Send them away"],

  "events.copy_of": ["复制：{title}", "Copy {title}"],
  "events.copy": ["复制“{title}”", "Copy “{title}”"],
  "events.copy.named": ["{title}（副本）", "{title} (copy)"],
  "events.copy.title": ["新活动的名称", "Title of the new event"],
  "events.copy.id_hint": [
    "即活动码，也用在网址里：字母、数字、- 和 _，以后不能更改。",
    "Also the event code and part of the address: letters, digits, - and _. It never changes.",
  ],
  "events.copy.roster": ["同时复制名单", "Copy the roster, too"],
  "events.copy.text": [
    "复制投票、选项、奖项、流程、外观、图片和敏感词。不复制选票、结果、参与码、弹幕和抽奖记录，也不复制开放和截止时间。新活动先是草稿。",
    "Polls, prizes, run of show, look, pictures and word list are copied. Ballots, results, codes, comments, draws " +
      "and scheduled times are not. The new event begins as a draft.",
  ],
  "events.copy.go": ["新建", "Create"],
  "events.copied": ["已新建“{title}”，现在是草稿", "{title} is created, as a draft"],
  "events.use": ["用模板新建", "Use template"],
  "events.use.of": ["用模板“{title}”新建活动", "New event from “{title}”"],

  "events.delete_of": ["删除：{title}", "Delete {title}"],
  "events.delete": ["删除“{title}”？", "Delete “{title}”?"],
  "events.delete.text": [
    "活动会移到回收站，任何人都无法再打开。{days} 天内可以恢复；之后选票、结果、名单、参与码、弹幕、图片和日志会彻底清除。",
    "The event moves to the bin, and nobody can open it. It can be restored for {days} days; then ballots, results, " +
      "roster, codes, comments, pictures and logs are erased for good.",
  ],
  "events.delete.text_online": [
    "现在有 {online} 位观众在线，他们会立即断开。活动会移到回收站，{days} 天内可以恢复；之后选票、结果、名单、参与码、弹幕、图片和日志会彻底清除。",
    "{online} people are online and are disconnected at once. The event moves to the bin and can be restored for " +
      "{days} days; then ballots, results, roster, codes, comments, pictures and logs are erased for good.",
  ],
  "events.delete.go": ["删除活动", "Delete event"],
  "events.deleted": ["“{title}”已删除，{days} 天内可在回收站恢复", "{title} is deleted; the bin keeps it for {days} days"],

  "audit.what.set_listing": ["更改发布状态", "changed the listing"],
  "audit.what.copy_event": ["由另一活动复制", "copied from another event"],
  "audit.what.delete_event": ["删除活动", "deleted the event"],
  "audit.what.restore_event": ["从回收站恢复活动", "restored the event from the bin"],
  "audit.what.erase_event": ["彻底清除活动", "erased the event for good"],

  "bin": ["回收站", "Bin"],
  "bin.text": [
    "删除的活动保留 {days} 天，之后彻底清除，活动码不会再分配给其他活动。",
    "Deleted events are kept for {days} days, then erased for good. Their codes are never used again.",
  ],
  "bin.when": ["{who} 于 {at} 删除，将于 {then} 清除", "Deleted by {who} on {at}; will be erased on {then}"],
  "bin.restore": ["恢复", "Restore"],
  "bin.restored": ["“{title}”已恢复", "{title} is restored"],
  "bin.erase": ["立即清除", "Erase now"],
  "bin.erase.title": ["彻底清除“{title}”？", "Erase “{title}” for good?"],
  "bin.erase.text": [
    "选票、结果、名单、参与码、弹幕、图片和日志会立即清除，无法恢复。请先备份。",
    "Ballots, results, roster, codes, comments, pictures and logs are erased now and cannot be restored. Make a " +
      "backup first.",
  ],
  "bin.erased": ["“{title}”已彻底清除", "{title} is erased"],
});
