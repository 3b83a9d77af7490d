// This phone's part in draws (hall_number.js), loaded after the page: nobody waits for it on arrival, and it is there
// before a draw.

const LOAD_SPREAD_MS = 20_000;
const LOOK_MS = 250;

export class Hall {
  view = null; // the module, once it is there
  numbers = null;
  #loading = null;
  #options;

  /** `options` are those of HallNumbers; `wins` is the map of this phone's prizes. */
  constructor(socket, options, wins) {
    this.#options = options;
    for (const type of ["numbers_wanted", "numbered", "hall", "drawn"]) {
      socket.on(type, (message) => this.#load().then(() => this.numbers?.receive(message, wins)));
    }
  }

  /** Loads it at some moment soon. */
  expect() {
    if (!this.#loading) setTimeout(() => this.#load(), Math.random() * LOAD_SPREAD_MS);
  }

  #load() {
    this.#loading ??= import("./hall_number.js").then(
      (module) => {
        this.view = module.HallNumber;
        this.numbers = new module.HallNumbers(this.#options);
        setInterval(() => this.numbers.proceed(), LOOK_MS);
        this.#options.changed();
      },
      () => {
        this.#loading = null;
      },
    ); // the next message loads it
    return this.#loading;
  }
}
