// The event form: all of a definition, saved as one.

import { CheckInFields } from "../../features/check_in/check_in_form.js";
import { CreditFields } from "../../features/credits/credits_form.js";
import { Prizes } from "../../features/draws/prize_form.js";
import { PointsFields } from "../../features/points/points_form.js";
import { QuestionBoards } from "../../features/questions/board_form.js";
import { Quizzes } from "../../features/quizzes/form/quizzes.js";
import { Cues } from "../../features/show/cue_form.js";
import { Decks } from "../../features/slides/deck_form.js";
import { Surveys } from "../../features/surveys/form/surveys.js";
import { Videos } from "../../features/videos/video_form.js";
import { WordClouds } from "../../features/word_clouds/cloud_form.js";
import { ApiError } from "../../shared/api.js";
import { html, toast, useEffect, useRef, useState } from "../../shared/ui.js";
import { sentence, t } from "../../shared/words.js";
import { FormContext } from "../fields/fields.js";
import { blankPoll, moveItem, pathText, problemsBelow, removeAt, takenIds } from "../fields/form_state.js";
import { useAction } from "../kit/hooks.js";
import { Button, Notice, Problem } from "../kit/notice.js";
import { routeTo } from "../kit/router.js";
import { Basics, Classes, CommentFields, Livestream, Look } from "./event_fields.js";
import { Contents } from "./form_contents.js";
import { localProblems } from "./form_rules.js";
import { PollForm } from "./poll_form.js";
import { RetentionFields } from "./retention_fields.js";
import { FORM_ID, SaveBar, reveal } from "./save_bar.js";
import { useDefinition } from "./use_definition.js";

/** {field text: what to tell} of a refusal that names fields; {} of any other. */
export function problemsOf(error, event) {
  const { fields = [], poll } = error.details;
  const field = error.details.field?.replace(/^event\./, ""); // a body's field, where the definition is a part of it
  const list = ["polls", "surveys", "quizzes", "question_boards", "word_clouds"]
    .find((name) => event[name].some(({ id }) => id === poll));
  const index = list && event[list].findIndex(({ id }) => id === poll);
  const named = fields.map((name) => (list && !name.startsWith(`${list}[`) ? pathText([list, index, name]) : name));
  // The server's message opens with the field, which stands beside it here anyway.
  const beginning = /^[\w.[\]]+: /;
  const text = beginning.test(error.message) ? error.message.replace(beginning, "") : sentence(error);
  return Object.fromEntries([...(field ? [field] : []), ...named].map((at) => [at, text]));
}

const without = (problems, fields) =>
  Object.fromEntries(Object.entries(problems).filter(([field]) => !fields.includes(field)));
const inWords = (problems) => Object.fromEntries(Object.entries(problems).map(([field, key]) => [field, t(key)]));

function Polls({ states, known, event, change }) {
  const { polls } = event;
  const [added, setAdded] = useState(-1);
  const add = () => {
    setAdded(polls.length);
    change(["polls"], [...polls, blankPoll(takenIds(event, known))]);
  };
  return html`<section class="stack" id="part-polls">
    <h2 class="view-title">${t("polls")} <span class="soft number">${polls.length}</span></h2>
    ${polls.map((poll, index) =>
      html`<${PollForm} key=${index} index=${index} count=${polls.length} state=${states[poll.id] ?? "draft"}
      startOpen=${polls.length === 1 || index === added} onRemove=${() => change(["polls"], removeAt(polls, index))}
      onMove=${(to) => change(["polls"], moveItem(polls, index, to))} />`)}
    <div><${Button} icon="plus" look="second" testid="add-poll" onClick=${add}>${t("form.add_poll")}<//></div>
  </section>`;
}

function Notices({ form, error }) {
  const conflict = error?.code === "conflict";
  return html`
    ${form.restored && html`<${Notice} kind="warn" testid="restored" icon="history">${t("form.restored")}<//>`}
    ${conflict &&
      html`<${Notice} kind="warn" icon="users" testid="conflict">
        ${t(form.clashes.length ? "form.conflict" : "form.merged")}<//>`}
    ${form.clashes.length > 0 && html`<${Notice} kind="warn" testid="clashes">
      ${form.clashes.map(({ field, theirs }) =>
        html`<p key=${field}><span class="code">${field}</span> ${t("form.theirs")}
        <strong>${typeof theirs === "object" ? JSON.stringify(theirs) : String(theirs)}</strong></p>`)}
      <div><button type="button" class="button second small" onClick=${form.keepMine}>
          ${t("form.keep_mine")}</button></div><//>`}
    <${Problem} error=${conflict ? null : error} testid="form-error" />`;
}

export function EventEditor({ id }) {
  const form = useDefinition(id);
  const { run, busy, error, clear } = useAction();
  const [told, setTold] = useState({}); // what the server said, until that field changes
  const [checking, setChecking] = useState(false); // own rules speak after the first try to save
  const jumpTo = useRef("");
  const own = checking && form.event ? inWords(localProblems(form.event)) : {};
  const problems = { ...own, ...told };
  useEffect(() => {
    if (jumpTo.current) reveal(jumpTo.current);
    jumpTo.current = "";
  });
  if (form.loadError) return html`<p class="notice" data-kind="bad" role="alert">${sentence(form.loadError)}</p>`;
  if (!form.event) return html`<p class="wait">${t("loading")}</p>`;

  const change = (path, value) => {
    setTold((all) => without(all, problemsBelow(all, path)));
    form.change(path, value);
  };
  const submit = async (event) => {
    event.preventDefault();
    clear();
    const wrong = Object.keys(localProblems(form.event));
    setChecking(true);
    if (wrong.length) {
      [jumpTo.current] = wrong;
      return;
    }
    await run(saveOnce);
  };
  const saveOnce = async () => {
    try {
      const saved = await form.save();
      setTold({});
      setChecking(false);
      toast(t("form.saved"), "good");
      if (!id) location.hash = routeTo("edit", saved.id);
    } catch (refused) {
      if (refused instanceof ApiError) {
        const named = problemsOf(refused, form.event);
        setTold(named);
        [jumpTo.current = ""] = Object.keys(named);
      }
      throw refused;
    }
  };
  return html`<${FormContext.Provider} value=${{ event: form.event, change, problems, id }}>
    <form class="editor" id=${FORM_ID} data-testid="event-form" novalidate onSubmit=${submit}>
      <${Contents} event=${form.event} problems=${problems} />
      <div class="stack editor-main">
        <${Notices} form=${form} error=${error} />
        <${Basics} /><${Livestream} /><${CommentFields} /><${Look} /><${Classes} /><${CheckInFields} />
        <${PointsFields} />
        <${Polls} states=${form.states} known=${form.surveys} event=${form.event} change=${change} />
        <${Surveys} known=${form.surveys} saved=${form.base.surveys} />
        <${Quizzes} known=${form.surveys} />
        <${QuestionBoards} known=${form.surveys} /><${WordClouds} known=${form.surveys} />
        <${Prizes} /><${Decks} /><${Videos} /><${CreditFields} /><${Cues} /><${RetentionFields} />
      </div>
    </form>
    <${SaveBar} form=${form} problems=${problems} busy=${busy} isNew=${!id} />
  <//>`;
}
