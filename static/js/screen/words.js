// The big screen's own words: [Chinese, English].

import { addWords } from "../shared/words.js";
import "../shared/sentences.js";

addWords({
  "brand": ["喝彩", "Acclaim"],
  "opening": ["正在连接现场…", "Connecting to the show…"],

  "join.scan": ["扫码参与", "Scan to join"],
  "join.vote": ["扫码投票", "Scan to vote"],
  "join.title": ["拿出手机，一起喝彩", "Take out your phone and join in"],
  "join.step.scan": ["扫描二维码", "Scan the code"],
  "join.step.pick": ["选出你心中的最佳", "Pick your favourites"],
  "join.step.like": ["点赞喝彩", "Cheer with likes"],
  "join.or": ["或在浏览器打开", "or open in a browser"],
  "join.code": ["活动代码", "Event code"],

  "figure.turnout": ["投票率", "Turnout"],
  "figure.voted": ["已投票", "Voted"],
  "figure.voted.of": ["{members} / {entitled} 人", "{members} of {entitled}"],
  "figure.online": ["在线", "Online"],
  "figure.likes": ["点赞", "Likes"],
  "figure.people": ["人", "people"],
  "figure.votes": ["票", "votes"],
  "figure.points": ["分", "points"],

  "countdown.closes": ["距投票截止", "Closes in"],
  "countdown.opens": ["距投票开始", "Opens in"],
  "state.draft": ["即将开始", "Opening soon"],
  "state.open": ["投票进行中", "Voting is open"],
  "state.locked": ["投票暂停", "Voting is paused"],
  "state.closed": ["投票截止", "Voting has closed"],
  "state.published": ["最终结果", "Final result"],
  "state.final": ["最终结果", "Final"],

  "caption.one": ["{members} 人投出 {ballots} 票；百分比为所占票数", "{ballots} votes from {members} people; per cent of all votes"],
  "caption.many": [
    "{members} 人投出 {ballots} 张选票，每张最多选 {max} 项，共 {votes} 次选择；百分比为所占选择数",
    "{ballots} ballots from {members} people, up to {max} choices each: {votes} choices; per cent of all choices",
  ],
  "caption.quota": [
    "{members} 人投出 {ballots} 张选票，共 {votes} 次选择；百分比为所占选择数",
    "{ballots} ballots from {members} people: {votes} choices; per cent of all choices",
  ],
  "caption.score": ["{members} 人参与；得分满分 100，由各类投票按权重合成", "{members} people; scores out of 100, weighted by class"],
  "caption.page": ["第 {page} / {pages} 页", "page {page} of {pages}"],

  "sealed.title": ["结果密封", "Results are sealed"],
  "sealed.open": ["票数已密封，投票仍在进行", "Counts are sealed while voting goes on"],
  "sealed.closed": ["投票截止，结果即将揭晓", "Voting has closed; the result is about to be revealed"],
  "sealed.voted": ["人已投票", "people have voted"],
  "sealed.of": ["共 {entitled} 人可投票", "of {entitled} entitled"],

  "reveal.curtain": ["结果揭晓", "The result"],
  "reveal.soon": ["即将揭晓", "Coming up"],
  "place.1": ["冠军", "Winner"],
  "place.2": ["第二名", "Second place"],
  "place.3": ["第三名", "Third place"],
  "place.n": ["第 {place} 名", "No. {place}"],
  "place.tied": ["并列", "Tied"],

  "gate.title": ["这块大屏还没有获得授权", "This screen has not been admitted yet"],
  "gate.refused": ["这个大屏链接无效或已过期", "This display link is wrong or has expired"],
  "gate.step.1": ["在场控台打开本活动，点“生成大屏链接”，复制得到的地址", "On the console, open this event, choose “Make the display link” and copy the address"],
  "gate.step.2": ["在这台电脑的浏览器里打开该地址", "Open that address in this computer’s browser"],
  "gate.step.3": ["画面会自动出现，之后刷新也不需要再次授权", "The picture appears by itself, and stays admitted after a reload"],
  "gate.address": ["地址形如", "It looks like"],
  "gate.unknown": ["没有找到活动“{event}”", "There is no event “{event}”"],
  "gate.unknown.hint": ["请检查网址中 /s/ 后面的活动代码。", "Check the event’s code after /s/ in the address."],

  "line.live": ["连接正常", "Connected"],
  "line.connecting": ["连接中断，正在重连 · 画面停在 {time}", "Connection lost, reconnecting · figures as of {time}"],
  "line.away": ["计票暂停，已投的票不会丢失 · 画面停在 {time}", "Counting is on hold, no ballot is lost · figures as of {time}"],
  "line.ended": ["显示授权已失效，请重新打开大屏链接 · 画面停在 {time}", "The display link has ended, please open it again · figures as of {time}"],

  "local.poll": ["本屏显示：{title} · Esc 跟随场控", "Shown on this screen: {title} · Esc follows the console"],
  "local.sealed": ["本屏密封 · S 解除", "Sealed on this screen · S unseals"],

  "help.title": ["键盘操作", "Keyboard"],
  "help.fullscreen": ["全屏", "Full screen"],
  "help.language": ["中文 / English", "中文 / English"],
  "help.poll": ["上一个 / 下一个投票（只影响本屏）", "Previous / next poll (this screen only)"],
  "help.number": ["第 1–9 个投票（只影响本屏）", "Poll 1–9 (this screen only)"],
  "help.join": ["扫码页（只影响本屏）", "Join page (this screen only)"],
  "help.seal": ["本屏密封 / 解除", "Seal / unseal this screen"],
  "help.replay": ["重播揭晓", "Replay the reveal"],
  "help.next": ["揭晓：直接到下一幕", "Reveal: straight to the next scene"],
  "help.follow": ["跟随场控", "Follow the console"],
  "help.help": ["打开 / 关闭本说明", "Open / close this help"],
});
