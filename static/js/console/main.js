// The console's page: who is signed in, which view the address names, and one socket for what is live.

import { BarometerView } from "../features/barometer/console.js";
import { ContestView } from "../features/contests/console.js";
import { DrawsView } from "../features/draws/console.js";
import { OrdersView } from "../features/gifts/console.js";
import { PointsView } from "../features/points/console.js";
import { RehearseView } from "../features/rehearsals/console.js";
import { ShowView } from "../features/show/console.js";
import { RemoteView } from "../features/show/remote.js";
import { TextsView } from "../features/surveys/review.js";
import { showTimesIn } from "../shared/clock.js";
import { applyTheme, markUnreal } from "../shared/theme.js";
import { Toasts, html, render, useEffect, useLanguage, useRef } from "../shared/ui.js";
import { t } from "../shared/words.js";
import { AccountView } from "./account/account.js";
import { SignIn } from "./account/signin.js";
import { Banner } from "./banner.js";
import { CheckView } from "./check/check.js";
import { FiguresView } from "./check/figures.js";
import { ResultSheet } from "./check/result_sheet.js";
import { EventEditor } from "./edit/event_form.js";
import { EventList } from "./events/list.js";
import { useRoute, useSession } from "./kit/hooks.js";
import { Problem } from "./kit/notice.js";
import { may } from "./kit/roles.js";
import { neededFor } from "./kit/router.js";
import { session } from "./kit/session.js";
import { NO_EVENT, useLive } from "./live.js";
import { ModerateView } from "./moderate/moderate.js";
import { CardsView } from "./people/cards.js";
import { PeopleView } from "./people/people.js";
import { RunView } from "./run/run.js";
import { TopBar } from "./shell.js";
import "../features/barometer/words.js";
import "../features/check_in/words_console.js";
import "../features/comments/words.js";
import "../features/contests/words_console.js";
import "../features/contests/words_errors.js";
import "../features/credits/words.js";
import "../features/draws/words.js";
import "../features/evidence/words.js";
import "../features/gifts/words_errors.js";
import "../features/gifts/words_console.js";
import "../features/integration/words.js";
import "../features/webhooks/words.js";
import "../features/photos/words.js";
import "../features/points/words_console.js";
import "../features/rehearsals/words.js";
import "../features/show/words.js";
import "../features/slides/words.js";
import "../features/surveys/words_console.js";
import "../features/surveys/words_results.js";
import "../features/videos/words.js";
import "./account/words.js";
import "./check/words.js";
import "./edit/theme_words.js";
import "./edit/words.js";
import "./edit/words_counting.js";
import "./events/words.js";
import "./people/words.js";
import "./run/activity_words.js";
import "./people/words_members.js";
import "./words.js";
import "./words_errors.js";
import "./words_health.js";

// Calm and neutral whatever the event's colours are: here red means only "something is wrong".
const CONSOLE_THEME = { primary: "#2563eb", accent: "#f6c453", background: "#0d1117" };

function View({ route, live, who }) {
  const { view, event } = route;
  if (who.second_factor === "missing") return html`<${AccountView} who=${who} />`; // nothing else before that
  if (!may(who, neededFor(view))) return html`<${Problem} error=${{ code: "role_missing" }} testid="role-missing" />`;
  if (view === "account") return html`<${AccountView} who=${who} />`;
  if (view === "new" || view === "edit") return html`<${EventEditor} key=${event} id=${event} />`;
  if (view === "run") return live && html`<${RunView} key=${event} live=${live} />`;
  if (view === "draws") return live && html`<${DrawsView} key=${event} live=${live} />`;
  if (view === "comments") return live && html`<${ModerateView} key=${event} live=${live} />`;
  if (view === "show") return live && html`<${ShowView} key=${event} live=${live} />`;
  if (view === "remote") return live && html`<${RemoteView} key=${event} live=${live} />`;
  if (view === "people") return html`<${PeopleView} key=${event} event=${event} who=${who}
    definition=${live?.tally.event} quizzes=${live?.quizzes.frames ?? []} />`;
  if (view === "points") return html`<${PointsView} key=${event} event=${event} />`;
  if (view === "orders") return html`<${OrdersView} key=${event} event=${event} />`;
  if (view === "barometer") return html`<${BarometerView} key=${event} event=${event} />`;
  if (view === "sheet") return live && html`<${ResultSheet} key=${event} live=${live} />`;
  if (view === "contest") return live && html`<${ContestView} key=${event} live=${live} />`;
  if (view === "texts") return html`<${TextsView} key=${event} event=${event} />`;
  if (view === "cards") return html`<${CardsView} key=${event} event=${event} definition=${live?.tally.event} />`;
  if (view === "rehearse") return live && html`<${RehearseView} key=${event} live=${live} />`;
  if (view === "check") {
    if (!may(who, "results")) return html`<${FiguresView} key=${event} event=${event} />`;
    return html`<${CheckView} key=${event} event=${event} live=${live} />`;
  }
  return html`<${EventList} who=${who} />`;
}

function App() {
  useLanguage();
  const route = useRoute();
  const who = useSession();
  // Once signed in, the views stay as they are when the session ends: the sign-in comes over them.
  const seen = useRef(null);
  if (who) seen.current = who;
  const asModerator = Boolean(route.event) && may(who, "moderate");
  const live = useLive(route.event || NO_EVENT, may(who, "run") ? "console" : asModerator ? "moderator" : "");
  showTimesIn(live?.tally.event?.timezone ?? ""); // before anything below shows one
  useEffect(() => {
    markUnreal(live?.tally.event);
    document.title = `${t("console")} · Acclaim`;
  });
  if (who === undefined) return html`<p class="wait">${t("loading")}</p>`;
  if (who === null && !seen.current) return html`<main><${SignIn} /></main><${Toasts} />`;
  return html`
    ${route.view !== "remote" && html`<${TopBar} route=${route} live=${live} who=${seen.current} />`}
    ${live?.view === "console" && html`<${Banner} key=${live.event} live=${live} who=${seen.current} />`}
    <main class="view" data-view=${route.view}><${View} route=${route} live=${live} who=${seen.current} /></main>
    ${who === null && html`<div class="over"><${SignIn} again=${true} /></div>`}
    <${Toasts} />`;
}

applyTheme(CONSOLE_THEME, "hall");
render(html`<${App} />`, document.getElementById("console"));
void session.check();
