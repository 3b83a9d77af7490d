// What the console offers of a question board, word cloud or daily quiz: its table, and its recount.

import { Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { activityAddress, recountActivity } from "./activity_api.js";
import { Downloads } from "./downloads.js";
import { useAction } from "./hooks.js";
import { Button, Problem } from "./notice.js";

/** `path` is "question-boards" or "word-clouds". */
export function ActivityTools({ event, path, id }) {
  return html`<${Downloads} address=${(kind) => `${activityAddress(event, path, id)}.${kind}`} name=${`${event}-${id}`}
      testid=${`export-${id}`} />
    <${ActivityRecount} event=${event} path=${path} id=${id} />`;
}

/** `path` may also be "daily-quizzes". */
export function ActivityRecount({ event, path, id }) {
  const { run, busy, error } = useAction();
  const [found, setFound] = useState(null);
  const recount = async () => setFound((await run(() => recountActivity(event, path, id))) ?? null);
  return html`<${Button} icon="refresh-cw" look="second small" testid=${`recount-${id}`} disabled=${busy}
      onClick=${recount}>${t("activity.recount")}<//>
    ${found && html`<p class="notice" data-kind=${found.equal ? "good" : "bad"} role="status"
      data-testid=${`recounted-${id}`}><${Icon} name=${found.equal ? "circle-check" : "circle-alert"} />
      <span>${t(found.equal ? "activity.recount.equal" : "activity.recount.differs")}</span></p>`}
    <${Problem} error=${error} />`;
}
