// Questions answered by choosing: native radios and checkboxes on large tiles, which answer at once.

const SPECIAL_VALUES = new Set(["unknown", "not_applicable", "none", "none_of_these"]);

/** Whether an option stands beside the real ones; the "none" of a choice is one of them, that of checkboxes is not. */
const isSpecial = (question, value) => SPECIAL_VALUES.has(value) && !(value === "none" && question.type !== "multi");

/** The chosen values of a question as one set, counting what Python has not confirmed yet. */
function chosenValues(question, guess) {
  if (guess === undefined && question.unknown) return new Set(["unknown"]);
  const value = guess === undefined ? question.value : guess;
  if (Array.isArray(value)) return new Set(value.length ? value : ["none"]);
  return new Set(typeof value === "string" ? [value] : []);
}

/** What a tick among checkboxes makes of the answer: "none" and "not known" stand alone, nothing ticked clears. */
function tickedAnswer(chosen, value, on) {
  if (value === "none") return on ? [] : null;
  if (SPECIAL_VALUES.has(value)) return on ? value : null;
  const kept = [...chosen].filter((other) => other !== value && !SPECIAL_VALUES.has(other));
  if (on) kept.push(value);
  return kept.length ? kept : null;
}

/** Short words stand side by side; anything to be read stands in a list. */
function isList(question) {
  const long = (option) => option.detail || option.label.length > 34;
  return question.type === "levels" || question.options.length > 6 || question.options.some(long);
}

function Choice({ question, option, kind, checked, onChange }) {
  const { id } = usePlace();
  const special = isSpecial(question, option.value);
  const points = question.type === "levels" && !special && html`<b class="sa-points">${option.points}</b>`;
  const quiet = special ? " sa-choice-quiet" : "";
  return html`<label class=${`sa-choice${checked ? " is-on" : ""}${quiet}`}>
    <input type=${kind} name=${id(question.id)} value=${option.value} checked=${checked} onChange=${onChange} />
    ${points}<span>${option.label}${option.detail && html`<small>${option.detail}</small>`}</span>
  </label>`;
}

/** The tiles of a yes/no, a choice, a list of levels (radios) or a multiple choice (checkboxes). */
function Choices({ question, guess }) {
  const { say, desk } = usePlace();
  const chosen = chosenValues(question, guess);
  const now = () => chosenValues(question, desk.guess(question.id)); // two ticks may come before the page is drawn
  const multi = question.type === "multi";
  const answer = (value) => say({ do: "answer", question: question.id, value });
  const change = (option) => (event) =>
    answer(multi ? tickedAnswer(now(), option.value, event.target.checked) : option.value);
  const tile = (option) => html`<${Choice} key=${option.value} question=${question} option=${option}
    kind=${multi ? "checkbox" : "radio"} checked=${chosen.has(option.value)} onChange=${change(option)} />`;
  if (!isList(question)) return html`<div class="sa-choices">${question.options.map(tile)}</div>`;
  const beside = ({ value }) => isSpecial(question, value);
  return html`<div class="sa-choices sa-list">${question.options.filter((option) => !beside(option)).map(tile)}</div>
    <div class="sa-choices sa-specials">${question.options.filter(beside).map(tile)}</div>`;
}
