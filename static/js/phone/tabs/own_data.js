// What is kept of the member who holds this phone: of each kind what there is, for how long, and all of it as a file.

import { get, post } from "../../shared/api.js";
import { formatDay, formatTime } from "../../shared/clock.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useEffect, useState } from "../../shared/ui.js";
import { addWords, listed, sentence, t } from "../../shared/words.js";

addWords({
  "own.title": ["我的数据", "What is kept about me"],
  "own.id": ["您在本活动中的编号是 {id}。", "In this event you are known by the id {id}."],
  "own.roster": ["名单信息", "Row on the roster"],
  "own.roster.number": ["序号 {n}", "member number {n}"],
  "own.accounts": ["绑定的账号", "Accounts you sign in with"],
  "own.codes": ["参与码", "Code"],
  "own.ballots": ["选票", "Ballots"],
  "own.likes": ["点赞和表情", "Likes and reactions"],
  "own.comments": ["弹幕", "Comments"],
  "own.draws": ["中奖记录", "Prizes won"],
  "own.presence": ["到访统计", "Visits"],
  "own.barometer": ["晴雨表", "Barometer"],
  "own.barometer.days": [
    "每天用过哪些功能，保留 {n} 天；之后只留人数",
    "which features you used on each day, for {n} days; then only numbers of people",
  ],
  "own.attendance": ["到场记录", "Attendance"],
  "own.check_in": ["签到", "Check-in"],
  "own.check_in.number": ["第 {number} 位，{time}", "no. {number}, {time}"],
  "own.points": ["积分", "Points"],
  "own.points.n": ["余额 {n} 分", "{n} points"],
  "own.orders": ["礼品兑换", "Orders of gifts"],
  "own.questions": ["提问和点赞", "Questions and upvotes"],
  "own.questions.n": ["{n} 个问题，{upvotes} 个赞", "Questions: {n}, upvotes: {upvotes}"],
  "own.words": ["词云里的词", "Words in word clouds"],
  "own.photos": ["照片", "Photo"],
  "own.surveys": ["问卷", "Surveys"],
  "own.session": ["本机登录", "Session on this phone"],
  "own.none": ["无", "nothing"],
  "own.codes.used": ["已用过", "used"],
  "own.codes.fresh": ["未使用", "not used yet"],
  "own.ballots.in": ["参与了 {n} 个投票；选择只存在复核日志中", "in {n} polls; your choices are in the log for recounts alone"],
  "own.likes.n": ["{n} 次", "{n} taps"],
  "own.comments.n": ["{n} 条", "{n} in all"],
  "own.presence.sums": ["只统计人数，查不到个人", "sums only: nobody can be read out of them"],
  "own.photos.there": ["有", "there is one"],
  "own.attendance.came": ["已记录您到场", "it is noted that you came"],
  "own.days": ["活动结束 {days} 天后删除", "Deleted {days} days after the event's end"],
  "own.stays": ["随活动保存", "Kept as long as the event"],
  "own.until": ["有效至 {day}", "Good until {day}"],
  "own.here": [
    "您的选择和回执还保存在这个浏览器里，清除网站数据即可删除。",
    "This browser also keeps your choices and receipts, until its data of this site is cleared.",
  ],
  "own.ask": ["如需更正或删除，请联系主办方。", "To have something corrected or deleted, ask the organisers."],
  "own.sign_out": ["退出登录", "Sign out"],
  "own.download": ["下载我的数据", "Download my data"],
});

/** What there is of a kind, in a few words; null for nothing. */
function told(kind, items) {
  if (kind === "presence") return t("own.presence.sums");
  if (!items.length) return null;
  const [first] = items;
  if (kind === "roster") {
    const number = first.number && t("own.roster.number", { n: first.number });
    return [first.name, first.unit, number].filter(Boolean).join(" · ");
  }
  if (kind === "accounts") return listed(items.map((one) => one.called));
  if (kind === "codes") return t(first.used ? "own.codes.used" : "own.codes.fresh");
  if (kind === "ballots") return t("own.ballots.in", { n: items.length });
  if (kind === "likes") return t("own.likes.n", { n: items.reduce((sum, one) => sum + one.taps, 0) });
  if (kind === "comments") return t("own.comments.n", { n: items.length });
  if (kind === "photos") return t("own.photos.there");
  if (kind === "surveys") return listed(items.map((one) => one.survey));
  if (kind === "words") return listed(items.flatMap(({ words }) => words));
  if (kind === "questions") {
    const sum = (of) => items.reduce((n, item) => n + of(item), 0);
    return t("own.questions.n", { n: sum(({ asked }) => asked.length), upvotes: sum(({ upvotes }) => upvotes) });
  }
  if (kind === "check_in") return t("own.check_in.number", { number: first.number, time: formatTime(first.at) });
  if (kind === "barometer") return t("own.barometer.days", { n: first.days });
  if (kind === "points") return t("own.points.n", { n: first.balance });
  if (kind === "orders") return listed(items.map((one) => one.title));
  if (kind === "draws") return listed(items.map((one) => one.prize));
  return t("own.attendance.came");
}

/** Whether whoever signs out can come in again as they did: a printed code would not let them. */
const signsIn = ({ id, kept }) =>
  id.startsWith("o-") || kept.some(({ kind, items }) => kind === "accounts" && items.length > 0);

/** In a sheet, where the page has no tab for it. */
export const OwnData = ({ eventId, store, onClose }) =>
  html`<${Sheet} title=${t("own.title")} className="own-sheet" testid="own-data" onClose=${onClose}>
    <${OwnList} eventId=${eventId} store=${store} /><//>`;

/** `store`: what this phone keeps of the event, which goes with the session. */
export function OwnList({ eventId, store }) {
  const signOut = async () => {
    try {
      const { address: out } = await post(`/api/events/${encodeURIComponent(eventId)}/sign-out`);
      for (const name of store.names("")) store.remove(name);
      location.assign(out || location.pathname);
    } catch (failed) {
      setError(failed);
    }
  };
  const address = `/api/events/${encodeURIComponent(eventId)}/own-data`;
  const [own, setOwn] = useState(null);
  const [error, setError] = useState(null);
  useEffect(() => void get(address).then(setOwn, setError), [address]);
  return html`
    ${error && html`<p class="notice" role="alert" data-kind="bad" data-testid="own-error" data-code=${error.code}>
      <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
    ${!own && !error && html`<p class="waiting"><${Icon} name="loader" className="turning" />${t("loading")}</p>`}
    ${own && html`<p class="own-note">${t("own.id", { id: own.id })}</p>
      <dl class="own-kinds">
        ${own.kept.map((one) => html`<${Kind} key=${one.kind} kind=${one.kind} what=${told(one.kind, one.items)}
          stays=${one.days ? t("own.days", { days: one.days }) : t("own.stays")} />`)}
        <${Kind} kind="session" what=${t("own.until", { day: formatDay(own.session_until) })} />
      </dl>
      <p class="own-note">${t("own.here")} ${t("own.ask")}</p>
      <a class="button second wide" data-testid="own-download" href=${`${address}?download=true`} download>
        <${Icon} name="download" /><span>${t("own.download")}</span></a>
      ${signsIn(own) && html`<button type="button" class="button quiet wide" data-testid="sign-out" onClick=${signOut}>
        <${Icon} name="log-out" /><span>${t("own.sign_out")}</span></button>`}`}`;
}

function Kind({ kind, what, stays = "" }) {
  return html`<div data-testid=${`own-${kind}`} data-none=${what === null}><dt>${t(`own.${kind}`)}</dt>
    <dd>${what ?? t("own.none")}${what !== null && stays && html`<small>${stays}</small>`}</dd></div>`;
}
