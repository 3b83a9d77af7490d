// Rows of a list in the form, of which one at a time is open. They are known by their places, for a key that is typed
// into would take its row away under the hands.

import { useContext, useLayoutEffect, useRef, useState } from "../../shared/ui.js";
import { FormContext } from "./fields.js";
import { moveItem, removeAt } from "./form_state.js";

/**
 * Of the list `rows` at `path`: `list` is the ref of its element, whose rows are those of drag_row.js. What moves a row
 * or takes one away leaves the same one open; `move(from, to, button)` keeps the keyboard on the row's `data-move`
 * button. `put(rows, index, focus)` sets others, with one open and, if `focus` is a selector, what it finds under the
 * keyboard.
 */
export function useOpenRows(path, rows) {
  const { change } = useContext(FormContext);
  const [open, setOpen] = useState(-1);
  const list = useRef(null);
  const follow = useRef("");
  // With the page: an effect that an earlier change has left for later would look before the row is there.
  useLayoutEffect(() => {
    if (follow.current) list.current?.querySelector(follow.current)?.focus();
    follow.current = "";
  });
  const put = (next, index, focus = "") => {
    change(path, next);
    setOpen(index);
    follow.current = focus;
  };
  const places = [...rows.keys()];
  return {
    list,
    put,
    isOpen: (index) => open === index,
    toggle: (index) => setOpen(open === index ? -1 : index),
    move: (from, to, button = "") =>
      put(moveItem(rows, from, to), moveItem(places, from, to).indexOf(open),
        button && `[data-row="${to}"] [data-move="${button}"]:enabled`),
    remove: (index) => put(removeAt(rows, index), removeAt(places, index).indexOf(open)),
  };
}
