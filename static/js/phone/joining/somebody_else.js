// A link names somebody else than who is here: any page may hold one, so the person is asked.

import { post } from "../../shared/api.js";
import { sayUnit } from "../../shared/members/units.js";
import { Sheet } from "../../shared/sheet.js";
import { html, render, toast } from "../../shared/ui.js";
import { addWords, sentence, t } from "../../shared/words.js";

addWords({
  "somebody.title": ["换一个身份？", "Become somebody else?"],
  "somebody.text": [
    "您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。",
    "You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you " +
      "in, there is no way back.",
  ],
  "somebody.switch": ["改为{other}", "Become {other}"],
  "somebody.stay": ["仍是{member}", "Stay {member}"],
  "somebody.nameless": ["没有姓名的成员", "a member without a name"],
});

const nameOf = ({ name, unit }) => [sayUnit(unit), name].filter(Boolean).join(" ") || t("somebody.nameless");

/** Asks, if the server knows of such a link; the page is loaded again when the person becomes the other. */
export async function askWhoOneIs(event) {
  const join = (body) => post(`/api/events/${encodeURIComponent(event)}/join`, body);
  const { member, other } = await join({ known: true });
  if (!other) return;
  const place = document.body.appendChild(document.createElement("div"));
  const close = () => {
    render(null, place);
    place.remove();
  };
  const answer = async (becomes) => {
    try {
      await join({ switch: becomes });
      if (becomes) return location.reload(); // with the sheet: closing it would go a step back instead
    } catch (error) {
      toast(sentence(error), "bad");
    }
    close();
  };
  render(html`<${Sheet} title=${t("somebody.title")} testid="somebody-else" onClose=${() => answer(false)}>
    <p>${t("somebody.text", { member: nameOf(member), other: nameOf(other) })}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${() => answer(true)}>
        ${t("somebody.switch", { other: nameOf(other) })}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${() => answer(false)}>
        ${t("somebody.stay", { member: nameOf(member) })}</button>
    </div>
  <//>`, place);
}
