// Which questions a phone asks, and what answers they take. Pure; server/acclaim/features/surveys/rules.py has the last
// word.

/** The questions of a survey that are asked of whoever has given these `answers`, in order. */
export function asked(questions, answers) {
  const given = {};
  return questions.filter((question) => {
    if (question.show_if && !isMet(question.show_if, given)) return false;
    given[question.id] = answers[question.id];
    return true;
  });
}

function isMet({ question, any_of }, answers) {
  return [answers[question]].flat().some((one) => any_of.includes(one));
}

/** Whether `value` is a whole answer to the question. */
export function isWhole({ answer: kind }, value) {
  if (value === undefined) return false;
  if (kind.kind === "several") return value.length >= kind.choices_min;
  if (kind.kind === "rank") return value.length === kind.choices.length;
  return kind.kind !== "text" || value.trim() !== "";
}

/** Whether one may go on from the question: it is answered, or may be left out as a whole. */
export function isReady(question, value) {
  const isEmpty = value === undefined || value.length === 0 || (question.answer.kind === "text" && !value.trim());
  return isWhole(question, value) || (isEmpty && !question.required);
}

/** What is submitted: whole answers to what is asked. */
export function submitted(questions, answers) {
  const whole = asked(questions, answers).filter((question) => isWhole(question, answers[question.id]));
  return Object.fromEntries(whole.map(({ id }) => [id, answers[id]]));
}

/** `list` with `id` added at its end, or taken out; the same list when it holds `most` already. */
export function toggled(list, id, most) {
  if (list.includes(id)) return list.filter((one) => one !== id);
  return list.length < most ? [...list, id] : list;
}
