// A client of Acclaim's data interface in one file: copy it. Node 20.3 or later, Deno, Bun, or a page of a site that
// --allowed-origins names; nothing else to install. As a command (Node):
//
//     ACCLAIM_API_KEY=acclaim_… node acclaim-client.mjs https://vote.example.org gala gala.jsonl
//
// follows the event's change feed and writes it to a file. In a program of your own:
//
//     const acclaim = new Acclaim("https://vote.example.org", key);
//     const journal = await Journal.open("gala.jsonl");
//     for await (const page of acclaim.follow("gala", { after: journal.cursor })) {
//       page.facts.forEach(work);
//       journal.add(page); // facts and cursor are kept together: whatever is killed, nothing is missed or doubled
//     }
//
// If your own store is a database, write the effects of page.facts and page.cursor in one transaction instead.

const WAIT_S = 25; // of a long poll; the server allows no more
const ANSWER_MS = 40_000; // without an answer by then: ask again
const PAUSE_MS_MIN = 500;
const PAUSE_MS_MAX = 30_000; // between tries, growing

/** The server has answered with an error: `code` is one of docs/errors.md. */
export class Refused extends Error {
  constructor(status, { code, message, retryable }) {
    super(`${code}: ${message}`);
    Object.assign(this, { status, code, retryable });
  }
}

/** {facts in their order, cursor where to go on, more: there are more already, text as it came}. */
export function pageOf(text) {
  const facts = text.trimEnd().split("\n").map((line) => JSON.parse(line));
  const end = facts.pop();
  if (end?.type !== "cursor") throw new TypeError("the page was cut off");
  return { facts, cursor: end.cursor, more: end.more, text };
}

/** The data interface of the server at `url`, for an API key. */
export class Acclaim {
  #url;
  #key;

  constructor(url, key) {
    this.#url = url.replace(/\/+$/, "");
    this.#key = key;
  }

  events = async () => (await this.#json("/events")).events;
  results = (event) => this.#json(`/events/${event}/results`);
  graphics = (event) => this.#json(`/events/${event}/graphics`);

  /** `button`: next, step, undo, hold, go_on; see docs/integration.md for what was `seen` (number, steps). */
  press = (event, button, seen = {}) => this.#json(`/events/${event}/show`, { do: button, ...seen });

  /** One page of facts after a cursor ("": from the start). */
  async changes(event, { after = "", types = [], wait = 0, signal } = {}) {
    const query = new URLSearchParams();
    if (after) query.set("after", after);
    if (types.length) query.set("types", types.join(","));
    if (wait) query.set("wait", String(wait));
    return pageOf(await this.#ask(`/events/${event}/changes?${query}`, undefined, signal));
  }

  /**
   * Every page with facts, until `signal` ends it. What passes (no network, a restart) is tried again; throws Refused
   * for the rest, `cursor_gone` among it: then forget what you have of the event, and follow it from the start.
   */
  async *follow(event, { after = "", types = [], signal } = {}) {
    for (let tries = 0; !signal?.aborted;) {
      try {
        const page = await this.changes(event, { after, types, wait: WAIT_S, signal });
        tries = 0;
        after = page.cursor;
        if (page.facts.length) yield page;
      } catch (error) {
        if (signal?.aborted) return;
        if (error instanceof Refused && !error.retryable) throw error;
        const pause = Math.min(PAUSE_MS_MAX, PAUSE_MS_MIN * 2 ** Math.min(tries++, 16));
        await new Promise((resolve) => { setTimeout(resolve, pause * (0.5 + Math.random() / 2)); });
      }
    }
  }

  #json = async (path, body) => JSON.parse(await this.#ask(path, body));

  async #ask(path, body, signal) {
    const late = AbortSignal.timeout(ANSWER_MS);
    const answer = await fetch(`${this.#url}/api/data/v1${path}`, {
      method: body ? "POST" : "GET",
      headers: { Authorization: `Bearer ${this.#key}`, ...(body && { "Content-Type": "application/json" }) },
      body: body && JSON.stringify(body),
      redirect: "error", // the key is for this server alone
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    const text = await answer.text();
    if (answer.ok) return text;
    let error;
    try {
      error = JSON.parse(text).error; // a proxy's own page is none
    } catch {
      error = undefined;
    }
    throw new Refused(answer.status, error ?? {
      code: "unreadable", message: answer.statusText, retryable: answer.status >= 500,
    });
  }
}

/**
 * A file of pages as they came (Node). Each ends with its cursor: what stands behind the last cursor was being written
 * when this program was killed, and is dropped.
 */
export class Journal {
  #fs;
  #file;

  static async open(path) {
    const journal = new Journal();
    journal.#fs = await import("node:fs");
    journal.#file = journal.#fs.openSync(path, "a+");
    let [cursor, whole, at] = ["", 0, 0];
    for (const line of journal.#fs.readFileSync(path, "utf8").split(/(?<=\n)/)) {
      at += Buffer.byteLength(line);
      const said = line.endsWith("\n") ? JSON.parse(line) : {};
      if (said.type === "cursor") [cursor, whole] = [said.cursor, at];
    }
    journal.#fs.ftruncateSync(journal.#file, whole);
    journal.cursor = cursor;
    return journal;
  }

  add(page) {
    this.#fs.appendFileSync(this.#file, page.text);
    this.#fs.fsyncSync(this.#file);
    this.cursor = page.cursor;
  }

  forget() {
    this.#fs.ftruncateSync(this.#file, 0);
    this.cursor = "";
  }
}

async function main([url, event, path]) {
  const acclaim = new Acclaim(url, process.env.ACCLAIM_API_KEY);
  const journal = await Journal.open(path);
  for (;;) {
    try {
      for await (const page of acclaim.follow(event, { after: journal.cursor })) journal.add(page);
    } catch (error) {
      if (error.code !== "cursor_gone") throw error;
      journal.forget();
    }
  }
}

if (globalThis.process?.argv?.[1]?.endsWith("acclaim-client.mjs")) {
  await main(process.argv.slice(2));
}
