// How to raise one criterion: its next printed level, a question to ask oneself, the documents' advice, an example.

/** One printed level: its points, what it asks as printed, and how to get there in plain words. */
function CoachLevel({ level }) {
  const { word } = usePlace();
  return html`<div class="sa-coach-level">
    <p class="sa-coach-heading">${level.heading}
      ${level.gain && html` <span class="sa-gain"><b>+${level.gain}</b> ${word("points")}</span>`}</p>
    <div class="sa-coach-text"><p>${level.text}</p>${level.how && html`<p class="sa-quiet">${level.how}</p>`}</div>
    <${SourceFold} sources=${level.sources} />
  </div>`;
}

/** One kind of prompts under its heading; nothing where there is none. An example says what is not known of it. */
function CoachList({ name, coaching, kind, aside }) {
  const prompts = coaching[kind];
  if (!prompts?.length) return null;
  const known = (prompt) => kind === "examples" && prompt.marks.map((mark) => html`<span class="sa-quiet">${mark.why}</span>`);
  return html`<div class="sa-coach-part" data-kind=${kind}>
    <p class="sa-coach-heading">${name} ${aside && html`<span class="sa-quiet">${aside}</span>`}</p>
    <ul>${prompts.map((prompt) => html`<li key=${prompt.id}><p>${prompt.text}${known(prompt)}</p>
      <${SourceFold} sources=${prompt.sources} /></li>`)}</ul></div>`;
}

function CoachBody({ coaching }) {
  const { words, next_level: next, on_the_way: further = [], no_levels: none, note, no_examples: bare } = coaching;
  return html`<div class="sa-coach-body">
    ${(none || note) && html`<p class="sa-quiet">${none ?? note}</p>`}
    ${(next || further.length > 0) && html`<div class="sa-coach-levels">
      ${next && html`<${CoachLevel} level=${next} />`}
      ${further.map((level) => html`<${CoachLevel} key=${level.points} level=${level} />`)}</div>`}
    <${CoachList} name=${words.ask_yourself} aside=${words.ours} kind="ask_yourself" coaching=${coaching} />
    <${CoachList} name=${words.advice} kind="advice" coaching=${coaching} />
    <${CoachList} name=${words.examples} kind="examples" coaching=${coaching} />
    ${bare && !coaching.parts?.length && html`<p class="sa-quiet">${bare}</p>`}
    ${coaching.parts?.length > 0 && html`<div class="sa-coach-parts"><p class="sa-coach-heading">${words.parts}</p>
      ${coaching.parts.map((part) => html`<details class="sa-fold" key=${part.id}><summary>${part.name}</summary>
        <${CoachBody} coaching=${part} /></details>`)}</div>`}
  </div>`;
}

/** What helps to raise a criterion, behind a fold; `open` shows it at once. */
function Coaching({ coaching, open = false }) {
  if (!coaching) return null;
  return html`<details class="sa-fold sa-coach" open=${open}><summary>${coaching.words.summary}</summary>
    <${CoachBody} coaching=${coaching} /></details>`;
}
