// The sandbox for systems that connect: made by one button, played by one, emptied by one.

import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { asOperator } from "../../console/kit/operator_api.js";
import { routeTo } from "../../console/kit/router.js";
import { get, post, put } from "../../shared/api.js";
import { Icon, html, useEffect } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import "./words.js";

const LOOK_MS = 2_000;

const ADDRESS = "/api/operator/sandbox";
const loadSandbox = () => asOperator(get(ADDRESS));
const makeSandbox = () => asOperator(put(ADDRESS, {}));
const playSandbox = () => asOperator(post(`${ADDRESS}/play`));
const emptySandbox = () => asOperator(post(`${ADDRESS}/empty`));

/** `onChanged()`: there is one more event, or it is another. */
export function Sandbox({ onChanged }) {
  const { value: now, error: unloaded, reload } = useLoaded(loadSandbox, "");
  const { run, busy, error } = useAction();
  useEffect(() => {
    if (!now?.busy) return undefined;
    const timer = setInterval(reload, LOOK_MS);
    return () => clearInterval(timer);
  }, [now?.busy, reload]);
  const act = async (work) => {
    await run(work);
    await reload();
    onChanged();
  };
  const button = (name, icon, work, look = "second") => html`<${Button} icon=${icon} look=${look}
    testid=${`sandbox-${name}`} disabled=${busy || now.busy} onClick=${() => act(work)}>${t(`sandbox.${name}`)}<//>`;
  return html`<details class="card panel" data-testid="sandbox"><summary>${t("sandbox")}</summary>
    <div class="stack"><p class="soft">${t("sandbox.hint")}</p>
    <${Problem} error=${error ?? unloaded} testid="sandbox-error" />
    ${now && !now.event && html`<div>${button("make", "plus", makeSandbox, "")}</div>`}
    ${now?.event && html`<div class="row wrap">${button("play", "play", playSandbox, "")}
      ${button("empty", "rotate-ccw", emptySandbox)}
      <a class="button quiet" href=${routeTo("run", now.event)}><${Icon} name="radio" />${t("tab.run")}</a>
      ${now.busy && html`<span class="soft" role="status" data-testid="sandbox-busy">${t("sandbox.busy")}</span>`}
    </div>`}</div>
  </details>`;
}
