// Small hooks that several of the console's components use.

import { ApiError } from "../../shared/api.js";
import { useCallback, useEffect, useLayoutEffect, useRedraw, useRef, useState } from "../../shared/ui.js";
import { parseRoute } from "./router.js";
import { session } from "./session.js";

/** The view that the address names; renders again when it changes. */
export function useRoute() {
  const [route, setRoute] = useState(parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

/**
 * `press(event)` for every key that goes down (`keys` may name other events, too). It listens from the moment that the
 * component is on the page, not from a frame later: who sees a button may press its key.
 */
export function useWindowKeys(press, keys = ["keydown"]) {
  const latest = useRef(press);
  latest.current = press;
  useLayoutEffect(() => {
    const listen = (event) => latest.current(event);
    keys.forEach((key) => addEventListener(key, listen));
    return () => keys.forEach((key) => removeEventListener(key, listen));
  }, []);
}

/** Who is signed in: undefined while asking, null for nobody. */
export function useSession() {
  useRedraw((again) => session.onChange(again));
  return session.who;
}

/**
 * One action of an operator at a time: `run(work)` awaits it and returns its value, or undefined when it was refused.
 * `error` is the ApiError of the last one, until the next begins or `clear()`.
 */
export function useAction() {
  const [state, setState] = useState({ busy: false, error: null });
  const busy = useRef(false);
  const run = useCallback(async (work) => {
    if (busy.current) return undefined; // a second click while the first is on its way
    busy.current = true;
    setState({ busy: true, error: null });
    try {
      const value = await work();
      setState({ busy: false, error: null });
      return value;
    } catch (error) {
      setState({ busy: false, error: error instanceof ApiError ? error : null });
      if (!(error instanceof ApiError)) throw error;
      return undefined;
    } finally {
      busy.current = false;
    }
  }, []);
  const clear = useCallback(() => setState({ busy: false, error: null }), []);
  return { run, clear, ...state };
}

/** Loads `load()` at once and again whenever `key` changes. {value, error, reload}. */
export function useLoaded(load, key) {
  const [value, setValue] = useState(null);
  const { run, error } = useAction();
  const isLate = useRef(false); // what is on its way was asked for before the last `reload()`
  const reload = useCallback(async () => {
    isLate.current = true;
    const loaded = await run(async () => {
      let newest;
      while (isLate.current) {
        isLate.current = false;
        newest = await load();
      }
      return newest;
    });
    if (loaded !== undefined) setValue(loaded);
  }, [key]);
  useEffect(() => void reload(), [reload]);
  return { value, error, reload };
}
