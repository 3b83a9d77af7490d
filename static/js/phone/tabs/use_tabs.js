// Which tab of the phone page is open. Each keeps the place that one has scrolled to; going back leads to the first.

import { useCalmly } from "../../shared/calm.js";
import { useBack } from "../../shared/sheet.js";
import { useLayoutEffect, useRef, useState } from "../../shared/ui.js";
import { TABS, tabsOf } from "./tabs.js";

/** {tabs, current: the id of the open one, go(id)}. `visit` is null until the event is here. */
export function useTabs(visit) {
  const [wanted, want] = useState("");
  const places = useRef({}); // tab → scrollY
  const ids = useCalmly((visit ? tabsOf(visit) : TABS.slice(0, 1)).map(({ id }) => id).join(), Boolean(visit));
  const tabs = TABS.filter(({ id }) => ids.split(",").includes(id)); // the bar moves what stands at the thumb
  const [first] = tabs;
  const current = (tabs.find(({ id }) => id === wanted) ?? first).id;
  const go = (id) => {
    places.current[current] = scrollY;
    want(id);
  };
  useBack(() => go(first.id), current !== first.id);
  useLayoutEffect(() => scrollTo(0, places.current[current] ?? 0), [current]);
  return { tabs, current, go };
}
