// Where a rule comes from, on demand: the quote itself, its place, and how far it may be trusted.

/** One source: quote, place, document, trust word, and the note that a derivation or an assumption carries. */
function Source({ source }) {
  return html`<li class="sa-source">
    ${source.quote && html`<blockquote>“${source.quote}”</blockquote>`}
    ${source.note && html`<p>${source.note}</p>`}
    <p class="sa-quiet">${[source.where, source.document].filter(Boolean).join(" · ")}${" "}<span class="sa-trust"
      data-trust=${source.trust}>${source.trust_label}</span></p>
  </li>`;
}

/** A list of sources without a fold around it. */
function SourceList({ sources }) {
  if (!sources?.length) return null;
  return html`<ul class="sa-sources">${sources.map((source) => html`<${Source} source=${source} />`)}</ul>`;
}

/** The fold "where this comes from"; it holds the notes of the register too. */
function SourceFold({ sources, notes, label }) {
  const { word } = usePlace();
  if (!sources?.length && !notes?.length) return null;
  return html`<details class="sa-fold">
    <summary>${label ?? word("sources")}</summary>
    <${SourceList} sources=${sources} />
    ${notes?.length > 0 && html`<p class="sa-fold-heading">${word("notes")}</p>
      <ul class="sa-notes">${notes.map((note) => html`<li>${note.text ?? note}</li>`)}</ul>`}
  </details>`;
}

/** Prompts as an open list, each with its own sources. */
function Prompts({ prompts }) {
  if (!prompts?.length) return null;
  return html`<ul class="sa-prompts">${prompts.map((prompt) => html`<li>
    <span>${prompt.text}</span><${SourceFold} sources=${prompt.sources} /></li>`)}</ul>`;
}

/** Prompts behind a fold, for a block where the answer comes first. */
function PromptFold({ prompts }) {
  const { word } = usePlace();
  if (!prompts?.length) return null;
  return html`<details class="sa-fold"><summary>${word("prompts", { n: prompts.length })}</summary>
    <${Prompts} prompts=${prompts} /></details>`;
}
