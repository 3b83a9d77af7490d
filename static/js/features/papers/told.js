// The daily quizzes of an event as frames tell them. No DOM here.

export class DailyQuizzes {
  #quizzes = new Map(); // id → the newest frame

  /** Takes a `daily_quiz` message. Returns whether it was one. */
  receive(message) {
    if (message.type !== "daily_quiz") return false;
    this.#quizzes.set(message.activity, message);
    return true;
  }

  get list() {
    return [...this.#quizzes.values()];
  }
}
