// A row that is dragged by its grip to another place of its list. Whoever has no mouse uses the arrows beside it.

import { useState } from "../../shared/ui.js";

/** {row, grip}: attributes of the row and of its grip. `type` keeps rows of different lists apart; `move(from, to)`. */
export function useDragRow({ index, move, type, frozen = false }) {
  const [over, setOver] = useState(false);
  const [held, hold] = useState(false); // draggable by its grip only, so that text can be selected
  const row = {
    "data-row": index,
    "draggable": held && !frozen,
    "data-over": over,
    "onDragStart": (event) => event.dataTransfer.setData(type, String(index)),
    "onDragOver": (event) => {
      if (!event.dataTransfer.types.includes(type)) return;
      event.preventDefault();
      setOver(true);
    },
    "onDragLeave": () => setOver(false),
    "onDrop": (event) => {
      if (!event.dataTransfer.types.includes(type)) return;
      event.preventDefault();
      setOver(false);
      move(Number(event.dataTransfer.getData(type)), index);
    },
    "onDragEnd": () => hold(false),
  };
  return { row, grip: { onPointerDown: () => hold(true), onPointerUp: () => hold(false) } };
}
