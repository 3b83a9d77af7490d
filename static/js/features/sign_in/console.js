// The identity providers of the server in the event form: by which of them members may join, and how they become
// members.

import { FormContext, Labelled } from "../../console/fields/fields.js";
import { useLoaded } from "../../console/kit/hooks.js";
import { listProviders } from "../../console/kit/operator_api.js";
import { html, useContext } from "../../shared/ui.js";
import { addWords, pick, t } from "../../shared/words.js";

addWords({
  "field.sign_in": ["用“{title}”登录入场", "Join by “{title}”"],
  "sign_in.none": ["不开放", "Not here"],
  "sign_in.claim": ["登录服务给出工号，与名单核对", "The sign-in says the member's id; the roster decides"],
  "sign_in.binding": ["首次登录时凭参与码绑定名单中的人", "Members say once who they are, by a code"],
  "sign_in.binding+name": [
    "首次登录时凭参与码或工号和姓名绑定",
    "Members say once who they are, by a code or by number and name",
  ],
  "sign_in.identity": ["不核对名单，每个账号算一人", "Every account is a member; no roster"],
  "sign_in.unknown": ["服务器上没有名为“{provider}”的登录方式。", "This server has no provider called “{provider}”."],
});

const CHOICES = ["none", "claim", "binding", "binding+name", "identity"];

/** What one chooses for a provider → its entry in the definition, null for none. */
function entryOf(provider, choice) {
  if (choice === "none") return null;
  const [member, name] = choice.split("+");
  return { provider, member, by_name: name !== undefined };
}

const choiceOf = (way) => (way ? `${way.member}${way.member === "binding" && way.by_name ? "+name" : ""}` : "none");

/** Nothing where the server has no provider and the event names none. */
export function SignInFields() {
  const { event, change, problems } = useContext(FormContext);
  const known = useLoaded(listProviders, "").value ?? [];
  const ways = new Map(event.sign_in.map((way) => [way.provider, way]));
  const names = [...new Set([...known.map(({ provider }) => provider), ...ways.keys()])];
  const choose = (provider, choice) => {
    const entries = names.map((name) => (name === provider ? entryOf(name, choice) : ways.get(name)));
    change(["sign_in"], entries.filter(Boolean));
  };
  return names.map((name, index) => {
    const provider = known.find((one) => one.provider === name);
    const hint = provider ? "" : t("sign_in.unknown", { provider: name });
    const problem = index === 0 ? (problems["sign_in.member"] ?? "") : "";
    return html`<${Labelled} key=${name} path=${["sign_in", name]} hint=${hint} problem=${problem}
      label=${t("field.sign_in", { title: pick(provider, "title") || name })}>
      ${(attributes) => html`<select class="input" ...${attributes} value=${choiceOf(ways.get(name))}
        onChange=${(e) => choose(name, e.target.value)}>
        ${CHOICES.map((one) => html`<option key=${one} value=${one} selected=${one === choiceOf(ways.get(name))}>
          ${t(`sign_in.${one}`)}</option>`)}</select>`}
    <//>`;
  });
}
