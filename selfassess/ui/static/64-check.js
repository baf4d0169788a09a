// Steps "check" and "score": the questions of one track, in their order.

/** The words of every question on the page, also of the parts, by its id. */
function questionWords({ sections = [], papers, questions = [] }) {
  const shown = [...sections, papers ?? {}].flatMap((section) => section.questions ?? []).concat(questions);
  const all = shown.flatMap((question) => [question, ...(question.parts?.questions ?? [])]);
  return Object.fromEntries(all.map(({ id, ask }) => [id, ask]));
}

/** What contradicts what, at the head of the step; each sentence leads to its questions, in their own words. */
function Contradictions({ contradictions, body }) {
  const { word, seek } = usePlace();
  if (!contradictions?.length) return null;
  const words = questionWords(body);
  const link = (question, at) => html`<button type="button" class="sa-link sa-short" title=${words[question]}
    onClick=${() => seek(question)}>${words[question] ?? word("see_question", { n: at + 1 })}</button>`;
  return html`<div class="sa-banner" data-tone="no"><${Sign} sign="!" /><div><p><b>${word("contradictions")}</b></p>
    ${contradictions.map(({ text, questions = [] }) => html`<p>${text}</p>
      <div class="sa-banner-acts">${questions.map(link)}</div>`)}</div></div>`;
}

/** Papers and dates: a verdict of their own, which is part of no award's; folded until somebody answers them. */
function Papers({ papers, contradictions }) {
  if (!papers) return null;
  const { say } = usePlace();
  const { verdict } = papers;
  const toggle = (event) => event.target.open !== papers.open && say({ do: "papers", open: event.target.open });
  return html`<section class="sa-section sa-papers" data-track=${verdict.track} data-verdict=${verdict.id}>
    <h2>${papers.heading}</h2>
    <p><${Tag} sign=${verdict.sign} tone=${verdict.tone} label=${verdict.label} /></p>
    ${papers.intro && html`<p class="sa-quiet">${papers.intro}</p>`}
    <details class="sa-fold" open=${papers.open} onToggle=${toggle}><summary>${papers.summary}</summary>
      <${QuestionSection} questions=${papers.questions} contradictions=${contradictions} /></details>
  </section>`;
}

/** Stages of a roadmap or steps of a procedure, in their printed order. */
function Timeline({ heading, items }) {
  if (!items?.length) return null;
  const line = (item) => html`<li>
    <p><b>${item.name}</b></p>
    <p class="sa-quiet">${item.years ?? item.when}</p>
    ${item.note && html`<p class="sa-quiet">${item.note}</p>`}
    <${Marks} marks=${item.marks} /><${SourceFold} sources=${item.sources} /></li>`;
  return html`<section class="sa-section"><h2>${heading}</h2><ol class="sa-timeline">${items.map(line)}</ol></section>`;
}

function CheckStep({ view }) {
  const { word } = usePlace();
  const { sections, contradictions = [], papers, stages, process } = view.body;
  return html`<${Head} view=${view} />
    <${Contradictions} contradictions=${contradictions} body=${view.body} />
    ${sections.map((section, at) =>
      html`<${QuestionSection} key=${at} ...${section} contradictions=${contradictions} />`)}
    <${Timeline} heading=${word("stages")} items=${stages} />
    <${Papers} papers=${papers} contradictions=${contradictions} />
    <${Timeline} heading=${word("process")} items=${process} />`;
}

function ScoreStep({ view }) {
  const { questions = [], empty, contradictions } = view.body;
  return html`<${Head} view=${view} tools=${!empty} />
    ${empty
      ? html`<${Empty} text=${empty} />`
      : html`<${QuestionSection} questions=${questions} contradictions=${contradictions} />`}`;
}

/** A step with nothing to do in it says so, and why. */
function Empty({ text }) {
  return html`<div class="sa-empty"><${Sign} sign="○" /><p>${text}</p></div>`;
}
