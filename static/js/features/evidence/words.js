// The console's words about evidence of stuffing, voiding, and putting members out. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "evidence": ["刷票分析与作废", "Evidence and voiding"],
  "evidence.hint": [
    "查看投票设备的来源与时间。规则只看时间，不看投给谁；是否作废由您决定。公布结果后不能再作废。",
    "Where and when the devices that voted came from. The rules look at times, never at choices; you decide what to " +
      "void. Nothing can be voided after publishing.",
  ],
  "evidence.look": ["查看分析", "Analyse"],
  "evidence.sum": [
    "匿名设备 {devices} 台（会员 {members} 人不在此列），可疑 {flagged} 票（{share}），已作废 {voided} 票；全部设备中投给同一选择的最多占 {alike}。",
    "{devices} anonymous devices (plus {members} members, who are not checked): {flagged} ballots flagged ({share}), " +
      "{voided} voided. Of all devices, at most {alike} chose the same.",
  ],
  "evidence.ages": ["设备加入后多久投票：", "Age of devices when they voted:"],
  "evidence.younger": ["{from}–{until}", "{from}–{until}"],
  "evidence.older": ["超过 {from}", "over {from}"],
  "evidence.s": ["{n} 秒", "{n} s"],
  "evidence.min": ["{n} 分钟", "{n} min"],
  "evidence.none": [
    "没有可疑的集中投票。慢速刷票看起来与正常观众一样，请再看看下面的来源。",
    "No clusters. Slow stuffing looks like an audience: look at the places below as well.",
  ],
  "evidence.rule": ["线索", "What"],
  "evidence.burst": ["同一秒加入、同一秒投票", "Made and cast in the same seconds"],
  "evidence.hasty": ["加入后 2 秒内投票", "Cast within 2 s of joining"],
  "evidence.place": ["来源", "Place"],
  "evidence.made": ["加入时间", "Joined"],
  "evidence.cast": ["投票时间", "Voted"],
  "evidence.ballots": ["选票", "Ballots"],
  "evidence.devices": ["设备", "Devices"],
  "evidence.share": ["占比", "Share"],
  "evidence.alike": ["同一选择", "Alike"],
  "evidence.most_made": ["一秒内最多加入", "Most in one second"],
  "evidence.flagged": ["可疑", "Flagged"],
  "void.title": ["作废选票？", "Void ballots?"],
  "void.cluster": [
    "来源 {place} 的 {count} 张可疑选票将作废。",
    "{count} flagged ballots of place {place} will be void.",
  ],
  "void.place": [
    "来源 {place} 的全部 {count} 台设备的选票将作废，其中可能有正常观众。",
    "The ballots of all {count} devices of place {place} will be void, honest people's among them.",
  ],
  "void.members": ["以下 {count} 位的选票将作废：{members}", "The ballots of {count} will be void: {members}"],
  "void.ask": [
    "作废后不能恢复，除非重置投票。选票仍保留在日志中，当事人再投会被拒绝。",
    "This can't be undone but by a reset. The log keeps the ballots; further ones of theirs are refused.",
  ],
  "void.why": ["原因（当事人查验回执时会看到）", "Reason (their receipts show it)"],
  "void.do": ["作废", "Void"],
  "void.rest": ["作废其余（已作废 {count}）", "Void the rest ({count} are)"],
  "void.done_all": ["已作废", "Voided"],
  "void.done": ["已作废 {members} 位的 {ballots} 张选票", "Voided {ballots} ballots of {members}"],
  "void.done_before": [
    "这些选票之前已经作废（{members} 位）",
    "These ballots had been void before (members: {members})",
  ],
  "void.ids": ["按会员编号或设备编号作废（可填多个）", "By member or device id (one or several)"],
  "void.published": ["结果已公布，不能再作废。", "The result is published; nothing can be voided any more."],
  "voided": ["票已作废", "voided"],
  "revoked": ["请出与禁止入场", "Remove and bar"],
  "revoked.hint": [
    "会员的登录或印好的参与码落入他人手中时使用。已投的选票不变，需要时请在“核票与日志”中作废。",
    "When a session or a printed code is in the wrong hands. Ballots stay; void them under Check if they should not " +
      "count.",
  ],
  "revoked.ids": ["会员编号或设备编号（可填多个）", "Member or device ids (one or several)"],
  "revoked.codes": ["参与码（可填多个）", "Codes (one or several)"],
  "revoked.why": ["原因（记入日志）", "Reason (for the log)"],
  "revoked.end": ["结束登录", "End sessions"],
  "revoked.bar": ["禁止入场", "Bar"],
  "revoked.take": ["收回参与码", "Revoke codes"],
  "revoked.ended": ["登录已结束，可重新加入", "sessions ended; may join again"],
  "revoked.barred": ["已禁止入场", "barred"],
  "revoked.lift": ["取消禁止", "Lift"],
  "revoked.none": ["没有被请出的会员。", "Nobody has been removed."],
  "revoked.done": ["已生效，相关手机的连接已断开。", "Done; their phones are disconnected."],
  "revoked.codes.none": [
    "没有这些参与码，未收回任何一个。请核对，或之前已收回。",
    "No such codes, so none was revoked. Check them; they may have been revoked before.",
  ],
  "revoked.codes.done": [
    "已收回 {codes} 个参与码，其中 {members} 个已有人加入，也已请出。",
    "{codes} codes revoked; {members} members who had joined with them are removed.",
  ],
  "audit.what.revoke": ["请出会员", "removed members"],
  "audit.what.lift_revocation": ["解除请出", "let members in again"],
  "audit.what.revoke_codes": ["收回参与码", "revoked codes"],
  "audit.what.void": ["作废选票", "voided ballots"],
});
