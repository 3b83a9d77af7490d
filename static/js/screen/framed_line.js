// The line of a screen in the console's frame: the console hands it the messages that a socket would bring, with the
// stage that it wants to see. So a preview is the real page, and costs the server nothing.

export class FramedLine {
  /** @type {(message: object) => void} */
  #receive = () => {};
  /** @type {(state: string) => void} */
  #state = () => {};

  on(_, fn) {
    this.#receive = fn;
  }

  onState(fn) {
    this.#state = fn;
  }

  open() {
    window.addEventListener("message", ({ origin, source, data }) => {
      if (origin === location.origin && source === window.parent && data?.type) this.#receive(data);
    });
    this.#state("live");
    window.parent.postMessage({ type: "framed" }, location.origin);
  }
}
