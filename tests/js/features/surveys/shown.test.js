import assert from "node:assert/strict";
import { test } from "node:test";
import { ShownSurveys } from "../../../../static/js/features/surveys/shown.js";

const survey = (id, state, epoch = 1) => ({ id, state, epoch });
const said = (id, epoch = 1, result = null) => ({ type: "survey_shown", survey: id, epoch, turnout: {}, result });

function knowing(list, ...shown) {
  const surveys = new ShownSurveys();
  surveys.receive({ type: "surveys", surveys: list });
  for (const message of shown) surveys.receive(message);
  return surveys;
}

test("without a survey of its own, a scene is about the one that is open, or else the last that was", () => {
  const shownOf = (list) => knowing(list).of({ survey: "" }).survey?.id;
  assert.equal(shownOf([survey("a", "closed"), survey("b", "locked"), survey("c", "published")]), "b");
  assert.equal(shownOf([survey("a", "closed"), survey("b", "published"), survey("c", "draft")]), "b");
  assert.equal(shownOf([survey("a", "draft")]), undefined);
});

test("a survey that is on the stage and not open yet is not replaced by another one", () => {
  const surveys = knowing([survey("a", "open"), survey("b", "draft")], said("a"));
  assert.deepEqual(surveys.of({ survey: "b" }), { survey: null, shown: false, turnout: null, result: null });
});

test("what was said of an epoch that was reset is not shown", () => {
  const surveys = knowing([survey("a", "published", 2)], said("a", 1, { told: true }));
  assert.deepEqual(surveys.of({ survey: "a" }).result, null);
  surveys.receive(said("a", 2, { told: false }));
  assert.deepEqual(surveys.of({ survey: "a" }).result, { told: false });
});

test("a result is shown of a published survey alone", () => {
  assert.equal(knowing([survey("a", "closed")], said("a", 1, { told: true })).of({ survey: "a" }).result, null);
});

test("a page that is told all of it knows the same", () => {
  const surveys = knowing([survey("a", "open")], said("a"));
  const other = new ShownSurveys();
  for (const message of surveys.frames) assert.equal(other.receive(message), true);
  assert.deepEqual(other.of({ survey: "a" }), surveys.of({ survey: "a" }));
  assert.equal(other.receive({ type: "tick" }), false);
});
