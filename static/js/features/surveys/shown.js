// What a screen knows of surveys, as frames come: which there are, and what is shown of each. No DOM here.

const RUNNING = ["open", "locked"];
const FINAL = ["closed", "published"];

export class ShownSurveys {
  list = []; // as the newest `surveys` says
  #shown = new Map(); // the newest `survey_shown` of each

  /** Takes a `surveys` or `survey_shown` message. Returns whether it was one. */
  receive(message) {
    if (message.type === "surveys") this.list = message.surveys;
    else if (message.type === "survey_shown") this.#shown.set(message.survey, message);
    else return false;
    return true;
  }

  /** What is shown of a survey in its epoch of now; null until that came. */
  shown({ id, epoch }) {
    const found = this.#shown.get(id);
    return found?.epoch === epoch ? found : null;
  }

  /** The messages that tell a page all of it. */
  get frames() {
    return this.list.length ? [{ type: "surveys", surveys: this.list }, ...this.#shown.values()] : [];
  }

  /**
   * `{survey, turnout, result}` for a scene: of the stage's survey, else of the one that is open, else of the last that
   * was; both are null until they came, and the survey is null where there is none to show.
   */
  of(stage) {
    const survey = stage.survey ? this.list.find(({ id }) => id === stage.survey) : this.#usual();
    if (!survey || survey.state === "draft") return { survey: null, shown: false, turnout: null, result: null };
    const shown = this.shown(survey);
    const result = survey.state === "published" ? (shown?.result ?? null) : null;
    return { survey, shown: Boolean(shown), turnout: shown?.turnout ?? null, result };
  }

  #usual() {
    const inState = (states) => this.list.filter(({ state }) => states.includes(state));
    return inState(RUNNING)[0] ?? inState(FINAL).at(-1) ?? null;
  }
}
