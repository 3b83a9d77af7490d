// Words about what waits for a second operator. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "proposals": ["待确认事项", "Waiting for a second operator"],
  "proposals.hint": [
    "本活动要求两人确认：由另一位操作员批准后才会执行，24 小时后失效。",
    "In this event, another operator has to approve what can't be taken back. It waits for 24 hours.",
  ],
  "proposals.approve": ["批准并执行", "Approve and do it"],
  "proposals.reject": ["驳回", "Reject"],
  "proposals.withdraw": ["撤回", "Withdraw"],
  "proposals.own": ["由您提出", "proposed by you"],
  "proposals.approved": ["已批准并执行", "Approved and done"],
  "proposals.sure": [
    "{by} 提出：{what}（{detail}）。批准后立即执行，不能撤回。",
    "Proposed by {by}: {what} ({detail}). Approved, it is done at once and can't be undone.",
  ],
  "audit.what.propose": ["提出，等待第二人确认", "proposed, for a second operator to approve"],
  "audit.what.reject_proposal": ["驳回或撤回", "rejected or withdrew"],
  "audit.what.waive_consent": ["取消两人确认", "do without a second operator"],
  "detail.proposed": ["{value}", "{value}"],
  "detail.proposed.void": ["作废选票", "void ballots"],
  "detail.proposed.waive_consent": ["取消两人确认", "do without a second operator"],
  "detail.poll": ["投票 {value}", "poll {value}"],
  "detail.proposed_by": ["由 {value} 提出", "proposed by {value}"],
  "detail.proposal": ["编号 {value}", "number {value}"],
});
