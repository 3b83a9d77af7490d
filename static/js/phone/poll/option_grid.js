// The options of a poll as a group of cards, walked with the arrow keys like any radio or checkbox group. Many of them
// are rows, with a field to find one. Where they have groups, each stands under its heading, and chips lead there.

import { clock } from "../../shared/clock.js";
import { rulesOf, takesLikes } from "../../shared/definition.js";
import { standings } from "../../shared/tally.js";
import { html, useRef, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { OptionCard } from "./option_card.js";
import { GroupChips, GroupHeading, inGroups } from "./option_groups.js";
import { destination } from "./option_walk.js";

const ROWS_FROM = 13; // options; fewer are cards
const FIND_FROM = 21;

export function OptionGrid({ visit, poll, figures, isFixed, onChoose, onAbout }) {
  const element = useRef(null);
  const [focused, setFocused] = useState(null);
  const [text, setText] = useState("");
  const box = visit.box(poll);
  const isRadio = rulesOf(poll).choices_max === 1;
  const isRanking = rulesOf(poll).counting.kind === "ranking";
  const rows = standings(poll, figures);
  const rowOf = new Map(rows?.map((row) => [row.option.id, row]));
  const best = rows?.[0]?.value ?? 0;
  const isRows = poll.options.length >= ROWS_FROM;
  const hasField = poll.options.length >= FIND_FROM;
  const groups = inGroups(poll.options.filter((option, index) => matches(option, index + 1, text)));
  const found = groups.flatMap(({ options }) => options);
  const stop = [focused, ...box.shown, found[0]?.id].find((id) => found.some((option) => option.id === id));
  const likes = takesLikes(visit.event);
  const about = visit.tally.about[poll.id] ?? {};

  const walk = (event) => {
    const faces = [...element.current.querySelectorAll("[data-option]")];
    const from = faces.indexOf(event.target);
    const to = from < 0 ? -1 : destination(event.key, from, faces.map((face) => face.getBoundingClientRect()));
    if (to < 0) return;
    event.preventDefault();
    faces[to].focus();
    setFocused(faces[to].dataset.option);
    const option = found[to];
    if (isRadio && !isFixed && !box.choices.includes(option.id)) onChoose(option);
  };

  return html`
    ${hasField && html`<input type="search" class="input options-find"
      data-testid="options-find" autocomplete="off" aria-label=${t("options.find")} placeholder=${t("options.find")}
      value=${text} onInput=${(event) => setText(event.target.value)} />`}
    ${hasField && html`<p class="options-none" role="status">${found.length ? "" : t("options.none", { text })}</p>`}
    ${groups.length > 1 && html`<${GroupChips} groups=${groups} />`}
    <ul ref=${element} class="options" role=${isRadio ? "radiogroup" : "group"}
      data-rows=${isRows} aria-label=${pick(poll, "title")}
    aria-describedby="rule" onKeyDown=${walk} data-testid="options">
    ${groups.flatMap((group) => [
      group.name && html`<${GroupHeading} key=${`group ${group.id}`} group=${group} />`,
      ...group.options.map((option) => html`<${OptionCard} key=${option.id} option=${option}
      number=${poll.options.indexOf(option) + 1}
      role=${isRadio ? "radio" : "checkbox"} isChosen=${box.shown.includes(option.id)} isFixed=${isFixed}
      isSpent=${box.isOptionSpent(option.id, clock.now(), visit.event.timezone)}
      place=${isRanking ? box.shown.indexOf(option.id) + 1 : 0}
      isFocusStop=${option.id === stop} isRow=${isRows}
      row=${rowOf.get(option.id) ?? null} best=${best}
      likes=${likes ? visit.likesOf(`${poll.id}/${option.id}`) : null}
      onLike=${() => visit.like(`${poll.id}/${option.id}`)}
      onAbout=${about[option.id] ? () => onAbout(option) : null}
      onChoose=${(chosen) => { setFocused(chosen.id); onChoose(chosen); }} />`),
    ])}
  </ul>`;
}

/** Whether somebody looks for it: by a part of its name, subtitle or group in either language, or by its number. */
function matches(option, number, text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted || wanted === String(number)) return true;
  const names = [option.name, option.name_en, option.subtitle, option.subtitle_en, option.group, option.group_en];
  return names.some((name) => name?.toLowerCase().includes(wanted));
}
