// Certificates for the winners of published polls: printed, a page each, or saved as pictures. Phones have them too.

import { certificate, winnersOf } from "../../shared/cards/certificate.js";
import { fileOf, save } from "../../shared/cards/giving.js";
import { standings } from "../../shared/tally.js";
import { Icon, html } from "../../shared/ui.js";
import { pick, sentence, t } from "../../shared/words.js";
import { useAction } from "../kit/hooks.js";
import { Button } from "../kit/notice.js";
import "./certificate_words.js";

export function Certificates({ live }) {
  const event = live?.tally.event;
  const polls = (event?.polls ?? []).filter((poll) => live.tally.figures(poll.id)?.state === "published");
  return html`<section class="card panel" data-testid="certificates">
    <h2><${Icon} name="award" />${t("certificates")}</h2>
    <p class="soft">${t("certificates.hint")}</p>
    ${!polls.length && html`<p class="soft">${t("certificates.none")}</p>`}
    ${polls.map((poll) => html`<${OfPoll} key=${poll.id} event=${event} poll=${poll}
      winners=${winnersOf(standings(poll, live.tally.figures(poll.id)) ?? [])} />`)}
  </section>`;
}

function OfPoll({ event, poll, winners }) {
  const { run, busy, error } = useAction();
  const files = async () => {
    const made = [];
    for (const row of winners) {
      const canvas = await certificate(event, poll, row, new Date());
      made.push(await fileOf(canvas, `${event.id}-${poll.id}-${row.option.id}`));
    }
    return made;
  };
  const keep = () => run(async () => (await files()).forEach(save));
  const print = () => run(async () => printPages(await files()));
  return html`<div class="row wrap" data-testid=${`certificates-${poll.id}`}>
    <strong>${pick(poll, "title")}</strong><span class="soft">
      ${winners.map(({ option }) => pick(option, "name")).join(t("list.between"))}</span>
    <${Button} icon="file-text" look="second" testid=${`print-${poll.id}`} disabled=${busy || !winners.length}
      onClick=${print}>${t("certificates.print", { n: winners.length })}<//>
    <${Button} icon="download" look="second" testid=${`save-${poll.id}`} disabled=${busy || !winners.length}
      onClick=${keep}>${t("certificates.save")}<//>
    ${error && html`<p class="error" role="alert">${sentence(error)}</p>`}
  </div>`;
}

/** Prints pictures of A4 pages, one a page (css/console_certificates.css). */
async function printPages(files) {
  const sheets = Object.assign(document.createElement("div"), { className: "print-pages" });
  const addresses = files.map((file) => URL.createObjectURL(file));
  const pages = addresses.map((src) => Object.assign(new Image(), { src, alt: "" }));
  sheets.append(...pages);
  document.body.append(sheets);
  await Promise.all(pages.map((page) => page.decode()));
  const tidy = () => {
    sheets.remove();
    addresses.forEach((address) => URL.revokeObjectURL(address));
  };
  addEventListener("afterprint", tidy, { once: true });
  window.print();
}
