// Options in groups: by unit, by category. A heading stands above each group, and chips lead to it.

import { html, reducedMotion } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";

/**
 * Options by their groups, in the order in which these first come: [{id, name, options}]. Those of no group are the
 * last, as others; where none has one, they are all of a single group without a name.
 * @param {Wire.Option[]} options
 */
export function inGroups(options) {
  /** @type {Map<string, Wire.Option[]>} */
  const byGroup = new Map();
  for (const option of options) {
    const { group: id = "" } = option; // left out where an option has none
    byGroup.set(id, [...(byGroup.get(id) ?? []), option]);
  }
  const ids = [...byGroup.keys()].filter(Boolean);
  if (byGroup.has("")) ids.push("");
  return ids.map((id) => ({ id, name: nameOf(byGroup.get(id), ids), options: byGroup.get(id) ?? [] }));
}

/** In English that of the first option which says it. */
function nameOf(options = [], ids = [""]) {
  const named = options.find((option) => option.group_en) ?? options[0];
  return pick(named, "group") || (ids.length > 1 ? t("options.others") : "");
}

const headingId = (group) => `group-${group.id}`;

/** An item of the list of options. */
export function GroupHeading({ group }) {
  return html`<li class="option-group" role="none"><h3 id=${headingId(group)} tabindex="-1">${group.name}
    <span class="number">${formatNumber(group.options.length)}</span></h3></li>`;
}

/** The groups in a row, to jump to. */
export function GroupChips({ groups }) {
  const go = (group) => {
    const heading = document.getElementById(headingId(group));
    heading?.scrollIntoView({ block: "start", behavior: reducedMotion() ? "auto" : "smooth" });
    heading?.focus({ preventScroll: true });
  };
  return html`<nav class="option-chips" aria-label=${t("options.groups")} data-testid="option-groups">
    ${groups.map((group) => html`<button key=${group.id} type="button" class="option-chip" onClick=${() => go(group)}>
      ${group.name} <span class="number">${formatNumber(group.options.length)}</span></button>`)}
  </nav>`;
}
