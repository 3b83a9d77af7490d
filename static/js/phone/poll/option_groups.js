// Options in groups: by unit, by category. A heading stands above each group, and chips lead to it.

import { html, reducedMotion, useEffect, useRef, useState } from "../../shared/ui.js";
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

/** The groups in a row, to jump to; the one in sight is marked, and its chip too is kept in sight. */
export function GroupChips({ groups }) {
  const row = useRef(null);
  const [here, setHere] = useState("");
  useEffect(() => {
    const look = () => setHere(groupInSight(groups, row.current.getBoundingClientRect().bottom));
    look();
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [groups.map(({ id }) => id).join("\n")]);
  useEffect(() => {
    const chip = row.current.querySelector("[aria-current]");
    const middle = chip ? chip.offsetLeft - (row.current.clientWidth - chip.offsetWidth) / 2 : 0;
    row.current.scrollTo({ left: middle, behavior: reducedMotion() ? "auto" : "smooth" });
  }, [here]);
  const go = (group) => {
    const heading = document.getElementById(headingId(group));
    heading?.scrollIntoView({ block: "start", behavior: reducedMotion() ? "auto" : "smooth" });
    heading?.focus({ preventScroll: true });
  };
  return html`<nav ref=${row} class="option-chips" aria-label=${t("options.groups")} data-testid="option-groups">
    ${groups.map((group) => html`<button key=${group.id} type="button" class="option-chip"
      aria-current=${group.id === here ? "true" : undefined} onClick=${() => go(group)}>
      ${group.name} <span class="number">${formatNumber(group.options.length)}</span></button>`)}
  </nav>`;
}

const SLACK_PX = 24; // a heading this far below the chips has been led to

/**
 * The id of the last group whose heading has come up to `top_px`; the first one before that. At the end of the page
 * none comes up any more: there it is the one that was led to, or else the last.
 */
function groupInSight(groups, top_px) {
  if (scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - SLACK_PX) {
    return (groups.find((group) => headingId(group) === document.activeElement?.id) ?? groups[groups.length - 1]).id;
  }
  const reached = groups.filter((group) => {
    const heading = document.getElementById(headingId(group));
    return heading && heading.getBoundingClientRect().top <= top_px + SLACK_PX;
  });
  return (reached[reached.length - 1] ?? groups[0]).id;
}
