// The phone page, whole: joining, or the event with the poll in hand.

import { Drawn } from "../features/draws/phone.js";
import { FloatingCheers } from "../features/likes/phone.js";
import { Announced } from "../features/show/phone.js";
import { useCalmly } from "../shared/calm.js";
import { waitingAmong } from "../shared/cards/activity_card.js";
import { isFramed } from "../shared/cookies.js";
import { takesLikes } from "../shared/definition.js";
import { applyTheme, markUnreal, onScheme } from "../shared/theme.js";
import {
  html,
  Icon,
  Toasts,
  useEffect,
  useLanguage,
  useModule,
  useRedraw,
  useState,
} from "../shared/ui.js";
import { pick, sentence, t } from "../shared/words.js";
import { useActivities } from "./activities.js";
import { Announcer } from "./announcer.js";
import { BrandHead, brand } from "./brand.js";
import { FocusStrip, useFocus } from "./focus.js";
import { JoinForm } from "./joining/join_form.js";
import { CHECK_IN, useLinked } from "./linked.js";
import { LiveStage } from "./live_stage.js";
import { LineBanner, Masthead, TopStrip } from "./masthead.js";
import { isAlone, linkedId } from "./place.js";
import { useOptionsInSight } from "./poll/into_sight.js";
import { isHalfMade } from "./poll/poll_in_hand.js";
import { PollTabs } from "./poll/poll_tabs.js";
import { CheerBar, PollView } from "./poll/poll_view.js";
import { ReceiptSheet } from "./poll/receipt_view.js";
import { BackToLive, TabBar, TabView } from "./tabs/tab_bar.js";
import { useTabs } from "./tabs/use_tabs.js";

const SLOW_MS = 6_000;

export function App({ visit, hand, joining, socket, store, enterWithCode, initialCode }) {
  useLanguage();
  useRedraw(onScheme);
  const [, render] = useState(0);
  const [receipt, showReceipt] = useState(null); // {poll, ballot}
  const [isSlow, setSlow] = useState(false);
  const { tally } = visit;
  const event = tally.hasFigures ? visit.event : null; // without them a page would move when they come

  useEffect(() => {
    render((n) => n + 1); // what happened between the first render and now
    return visit.listen((what, { poll }) => {
      if (what === "counted") showReceipt({ poll, ballot: visit.box(poll).last });
      render((n) => n + 1);
    });
  }, [visit]);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const shown = event ?? brand;
    applyTheme(shown?.theme, "phone");
    if (!shown) return;
    markUnreal(event);
    document.title = pick(shown, "title");
  });

  const [isOwn, showOwn] = useState(false);
  const own = useModule(() => import("./tabs/own_data.js"), isOwn);
  const won = useModule(() => import("../features/draws/won.js"), visit.wins.size > 0);

  const checkIn = useModule(() => import("../features/check_in/phone.js"), Boolean(visit.checkIn));
  const judge = useModule(() => import("../features/contests/phone.js"), visit.contests.judging.length > 0);
  const results = useModule(() => import("../features/contests/phone_results.js"), visit.contests.results.length > 0);
  const choosePoll = (id) => {
    hand.choose(id);
    render((n) => n + 1);
  };
  const { tabs, current, go } = useTabs(event && visit);
  const onPoll = (id) => {
    choosePoll(id);
    go("live");
  };
  const onQuiz = () => go("live");
  const { entries: all, sheets, openedId, QuizCard } = useActivities({ visit, socket, store, onPoll, onQuiz });
  const entries = isAlone ? all.filter(({ id }) => id === linkedId) : all;
  const isLive = current === "live";
  useLinked({ id: linkedId, isHere: Boolean(event), entries, isAlone, onList: () => go("part") });

  const focus = useFocus({
    focus: tally.stage?.focus,
    entries,
    store,
    isShown: ({ kind, id }) =>
      kind === "quiz" ? isLive : kind === "poll" ? isLive && hand.poll?.id === id : openedId === id,
    isBusy: ({ id }) => Boolean(hand.poll) && hand.poll.id !== id && isHalfMade(visit, hand.poll),
  });

  const isVoting = Boolean(event && hand.poll && visit.stateOf(hand.poll) === "open");
  const isCompact = useCalmly(isVoting || Boolean(event?.stream.url), Boolean(event));
  useOptionsInSight(visit, isLive && event && hand.poll, isCompact);

  const closeReceipt = () => {
    showReceipt(null);
    /** @returns {HTMLElement | null} */
    const button = () => document.querySelector(".receipt-line .button");
    setTimeout(() => button()?.focus({ preventScroll: true }));
  };

  const title = pick(event ?? brand, "title") || t("brand");
  const poll = event && hand.poll;
  const hasBar = tabs.length > 1 && !isAlone;
  const showsJoining = visit.state === "ended" && joining.error && (!event || joining.wantsCode);
  return html`
    <${TopStrip} title=${title} state=${showsJoining ? "out" : visit.state} />
    <${Announcer} visit=${visit} hand=${hand} />
    ${event && !showsJoining &&
      html`<${LineBanner} state=${visit.state} code=${visit.endedWith} wasLive=${true}
        onJoin=${() => socket.open()} />`}
    <${Announced} stage=${tally.stage} />
    ${visit.hall.view && html`<${visit.hall.view} own=${visit.hall.numbers.own} />`}
    <${Drawn} drawn=${visit.drawn} wins=${visit.wins} />
    ${won && html`<${won.Won} wins=${[...visit.wins.values()]} />`}
    <main class="phone" data-compact=${isCompact} data-tab=${current} data-tabs=${hasBar && !showsJoining}
      data-bar=${Boolean(poll && isLive && !showsJoining)} data-reactions=${Boolean(event?.reactions.length)}>
      ${!event && brand && html`<${BrandHead} />`}
      ${showsJoining && html`<${JoinPage} joining=${joining} onIn=${enterWithCode} initialCode=${initialCode} />`}
      ${!showsJoining && !event && html`<${Waiting} isSlow=${isSlow} />`}
      ${!showsJoining && event && html`
        ${focus && html`<${FocusStrip} entry=${focus} />`}
        ${!isAlone && html`<${LiveStage} visit=${visit} store=${store}>
          ${!isLive && html`<${BackToLive} onGo=${() => go("live")} />`}<//>`}
        ${isLive || !hasBar
          ? html`<${Masthead} event=${event} online=${tally.online} likes=${takesLikes(event) ? visit.likesOf() : null}
            member=${visit.member} isCompact=${isCompact} onMember=${() => (hasBar ? go("me") : showOwn(true))} />`
          : html`<h1 class="sr-only">${title}</h1>`}
        ${judge && !isAlone &&
          html`<${judge.JudgeCards} eventId=${event.id} judging=${visit.contests.judging} store=${store} />`}
        ${results && !isAlone &&
          html`<${results.ResultCards} eventId=${event.id} results=${visit.contests.results} />`}
        <${Calling} poll=${hand.calling?.id === focus?.id ? null : hand.calling} onGo=${choosePoll} />
        ${checkIn && event.check_in && (!isAlone || linkedId === CHECK_IN) &&
          html`<${checkIn.CheckInCard} visit=${visit} socket=${socket} store=${store} />`}
        ${QuizCard && isLive && !isAlone && html`<${QuizCard} visit=${visit} socket=${socket} store=${store} />`}
        ${!isAlone && html`<${PollTabs} visit=${visit} poll=${poll} onChoose=${choosePoll} />`}
        ${poll ? html`<${PollView} key=${poll.id} visit=${visit} poll=${poll}
          onShowReceipt=${(of, ballot) => showReceipt({ poll: of, ballot })} />`
          : !isAlone && html`${isLive && !visit.quizzes.frames.length &&
              html`<p class="empty" data-testid="empty">${t("event.empty")}</p>`}
            <${CheerBar} visit=${visit} />`}
        ${(event.likes || event.reactions.length > 0) && html`<${FloatingCheers} visit=${visit} />`}
        ${tabs.map((tab) => tab.id === current && tab.view && html`<${TabView} key=${tab.id} tab=${tab} visit=${visit}
          store=${store} entries=${entries} onReceipt=${(of, ballot) => showReceipt({ poll: of, ballot })} />`)}`}
    </main>
    ${hasBar && !showsJoining && html`<${TabBar} tabs=${tabs} current=${current} onGo=${go}
      waiting=${{ part: waitingAmong(entries), points: Number(visit.points.isDue) }} />`}
    ${sheets}
    ${receipt &&
      html`<${ReceiptSheet} event=${event} poll=${receipt.poll} ballot=${receipt.ballot} onClose=${closeReceipt} />`}
    ${isOwn && own && html`<${own.OwnData} eventId=${visit.event.id} store=${store}
      onClose=${() => showOwn(false)} />`}
    <${Toasts} />`;
}

function Waiting({ isSlow }) {
  return html`<div class="waiting" data-testid="waiting">
    <${Icon} name="loader" className="turning" />
    <p>${t("loading")}</p>${isSlow && html`<p class="hint">${t("loading.slow")}</p>`}
  </div>`;
}

/** Another poll has opened while a choice is half made here: offered, never forced. */
function Calling({ poll, onGo }) {
  return poll && html`<p class="calling" data-testid="calling"><span>
      ${t("say.open", { poll: pick(poll, "title") })}</span>
    <button type="button" class="button small" onClick=${() => onGo(poll.id)}>${t("say.go")}</button></p>`;
}

/** By a code, or by number and name where that is a way in. */
function JoinForms({ joining, onIn, initialCode = "", mayByName }) {
  const [isByCode, setByCode] = useState(Boolean(initialCode) || !mayByName);
  const byName = useModule(() => import("./joining/name_form.js"), mayByName);
  return html`
    ${isByCode && html`<${JoinForm} joining=${joining} onIn=${onIn} initial=${initialCode} />`}
    ${byName && !isByCode && html`<${byName.NameForm} joining=${joining} onIn=${onIn} />`}
    ${mayByName && html`<button type="button" class="button second wide" data-testid="other-way"
        onClick=${() => setByCode(!isByCode)}>${t(isByCode ? "join.by_name" : "join.by_code")}</button>`}`;
}

function JoinPage({ joining, onIn, initialCode }) {
  // No provider lets its page stand in a frame; there the page around this one gives a ticket.
  const hasProviders = Boolean(brand?.has_providers) && joining.wantsCode && !initialCode && !isFramed();
  const signIn = useModule(() => import("./joining/sign_in.js"), hasProviders);
  const retry = () => {
    joining.noteKept();
    location.reload();
  };
  return html`<div class="joining">
    ${!brand && html`<h1 class="joining-brand">${t("brand")}</h1>`}
    ${joining.wantsCode && !hasProviders && html`<${JoinForms} joining=${joining} onIn=${onIn}
      initialCode=${initialCode} mayByName=${Boolean(brand?.by_name)} />`}
    ${signIn && html`<${signIn.SignIn} joining=${joining}
      forms=${(mayByName = Boolean(brand?.by_name)) =>
        html`<${JoinForms} joining=${joining} onIn=${onIn} mayByName=${mayByName} />`} />`}
    ${!joining.wantsCode &&
      html`<div class="card join" data-testid="error" data-code=${joining.error.code} role="alert">
          <p class="notice" data-kind="bad"><${Icon} name="circle-alert" /><span>${sentence(joining.error)}</span></p>
          ${joining.error.code === "cookies_refused" &&
            html`<button type="button" class="button large wide" data-testid="retry" onClick=${retry}>
              ${t("retry")}</button>`}
        </div>`}
    <p><a class="button second wide" href="/">${t("join.other")}</a></p>
  </div>`;
}
