// One question is one block: the question, its controls, what follows from the answer, and the source on demand.

const isTyped = (question) => !question.options?.length;

/** Whether a question is answered, unknown or untouched, as a small sign before its text. */
function StateDot({ state }) {
  const { word } = usePlace();
  if (state === "not_asked") return null;
  const sign = { answered: "✓", unknown: "?" }[state];
  const told = html`<span class="sa-hidden">${word(`state_${state}`)}</span>`;
  return sign ? html`<span class="sa-dot" data-state=${state}><${Sign} sign=${sign} />${told}</span>` : told;
}

/** Ways to answer a typed question less exactly (a range) or by its origin (since when). */
function Detours({ question }) {
  const { word } = usePlace();
  const { range, since } = question;
  if (!isTyped(question)) return null;
  return html`
    ${since && html`<${Disclosure} label=${since.label} started=${since.typed}>
      <${SinceField} question=${question} /></${Disclosure}>`}
    ${range && html`<${Disclosure} label=${range.label ?? word("range")} started=${range.low || range.high}>
      <${RangeFields} question=${question} /></${Disclosure}>`}`;
}

/** The quiet last row: other ways to answer, sources, prompts, and a way to take the answer back. */
function Foot({ question, answered, defenceGuess }) {
  const { say, word } = usePlace();
  const clear = () => say({ do: "answer", question: question.id, value: null });
  const label = `${word("clear_answer")}: ${question.ask}`;
  return html`<div class="sa-foot">
    <${Detours} question=${question} />
    <${SourceFold} sources=${question.sources} notes=${question.notes} />
    <${PromptFold} prompts=${question.prompts} />
    <${DefenceFold} question=${question} defenceGuess=${defenceGuess} />
    ${answered && html`<button type="button" class="sa-link sa-clear" aria-label=${label} onClick=${clear}>
      ${word("clear_answer")}</button>`}
  </div>`;
}

/** Messages of a question, with any contradiction that names it, each told once. */
function collectMessages(question, contradictions) {
  const told = question.messages ?? [];
  const missing = contradictions.filter(({ text }) => !told.some((message) => message.text.includes(text)));
  return [...missing.map(({ text }) => ({ tone: "no", text })), ...told];
}

function QuestionFields({ question, guess, contradictions = [], bare, closed, conflicts = [], defenceGuess }) {
  const { id } = usePlace();
  const told = id(`told-${question.id}`);
  const state = guess === undefined ? question.state : guessedState(guess);
  const name = bare ? "sa-question sa-bare" : "sa-question";
  const messages = collectMessages(question, contradictions);
  return html`<${HeldBack} messages=${messages}>${({ shown, invalid }) => html`<fieldset class=${name} data-question=${question.id} aria-describedby=${told}
    disabled=${closed}>
    <legend><${StateDot} state=${state} /><span>${question.ask}</span></legend>
    ${question.help && html`<p class="sa-quiet sa-help">${question.help}</p>`}
    <${Marks} marks=${question.help_marks} />
    <${Marks} marks=${question.marks} />
    ${isTyped(question)
      ? html`<${TypedAnswer} question=${question} guess=${guess} describedby=${told} invalid=${invalid} />`
      : html`<${Choices} question=${question} guess=${guess} />`}
    ${question.counted && html`<p class="sa-quiet sa-counted">${question.counted}</p>`}
    <${Messages} messages=${shown} id=${told} />
    ${conflicts.map((conflict) => html`<${Conflict} key=${conflict.place} conflict=${conflict} />`)}
    <${Foot} question=${question} defenceGuess=${defenceGuess} answered=${state === "answered" || state === "unknown"} />
  </fieldset>`}</${HeldBack}>`;
}

const guessedState = (guess) => (guess === null ? "untouched" : guess === "unknown" ? "unknown" : "answered");

const QuestionDrawn = drawnOnChange(QuestionFields);

/** A question by itself; its sub-criteria stand beside it, never inside its block. */
function Question({ question, contradictions = [], bare }) {
  const { desk } = usePlace();
  const about = contradictions.filter((contradiction) => contradiction.questions?.includes(question.id));
  const conflicts = (desk.view?.conflicts ?? []).filter((conflict) => conflict.question === question.id);
  const drawn = html`<${QuestionDrawn} question=${question} guess=${desk.guess(question.id)}
    contradictions=${about} bare=${bare} lang=${desk.lang} closed=${Boolean(desk.saved.is_closed)}
    conflicts=${conflicts} defenceGuess=${desk.guessDefence(question.id)} />`;
  if (bare) return drawn;
  return html`<div class="sa-card">${drawn}${question.parts && html`<${Parts} parts=${question.parts} />`}</div>`;
}

/** The sub-criteria under a part total, folded until somebody rates them. */
function Parts({ parts }) {
  return html`<details class="sa-parts" open=${parts.open}>
    <summary>${parts.heading}</summary>
    ${parts.text && html`<p class="sa-quiet">${parts.text}</p>`}
    <${Marks} marks=${parts.marks} />
    <${Messages} messages=${parts.messages} />
    ${parts.questions.map((question) => html`<${Question} key=${question.id} question=${question} bare />`)}
  </details>`;
}

/** Questions under one heading. */
function QuestionSection({ heading, questions, contradictions }) {
  return html`<section class="sa-section">
    ${heading && html`<h2>${heading}</h2>`}
    ${questions.map((question) =>
      html`<${Question} key=${question.id} question=${question} contradictions=${contradictions} />`)}
  </section>`;
}
