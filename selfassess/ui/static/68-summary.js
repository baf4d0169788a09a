// The first page of the report: all that a meeting needs, on one sheet.

/** Day, cycle, award and document, as a short table. */
function Lines({ lines }) {
  if (!lines?.length) return null;
  return html`<dl class="sa-lines">${lines.map(({ label, value }) =>
    html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const SUMMARY_REASONS = 5; // the appendix has them all

/** The verdict with its reasons: nothing can be opened on paper, so the rest is counted. */
function SummaryVerdict({ verdict, reasons = [] }) {
  const { word } = usePlace();
  const left = reasons.length - SUMMARY_REASONS;
  const shown = reasons.slice(0, SUMMARY_REASONS).map((reason) => reason.text ?? reason);
  if (left > 0) shown.push(word("more_items", { n: left }));
  return html`<div class="sa-verdict" data-tone=${verdict.tone}>
    <h3><${Sign} sign=${verdict.sign} tone=${verdict.tone} />${verdict.label}</h3>
    ${shown.length > 0 && html`<ul class="sa-reasons">${shown.map((text) => html`<li><span>${text}</span></li>`)}</ul>`}
  </div>`;
}

/** The bands with their states and gaps, without the folds of the panel. */
function SummaryBands({ bands }) {
  if (!bands?.length) return null;
  return html`<ul class="sa-bands">${bands.map((band) => html`<li key=${band.id} data-tone=${band.tone}>
    <${Sign} sign=${band.sign} tone=${band.tone} /><span class="sa-band-name">${band.label}</span>
    <span class="sa-band-state">${[band.state_label, band.gap].filter(Boolean).join(" · ")}</span></li>`)}</ul>`;
}

function SummarySteps({ steps, heading }) {
  if (!steps?.length) return null;
  const line = ({ text, detail }) => html`<li><b>${text}</b>${detail && html`<p class="sa-quiet">${detail}</p>`}</li>`;
  return html`<section class="sa-summary-part"><h3>${heading}</h3>
    <ol class="sa-summary-steps">${steps.map(line)}</ol></section>`;
}

function Summary({ view }) {
  const { heading, about, lines, example, first, stamp } = view.body;
  return html`<div class="sa-summary">
    <h1 tabindex="-1" class="sa-step-heading">${heading}</h1>
    ${example && html`<p class="sa-report-example">${example}</p>`}
    <${About} about=${about} />
    <${Lines} lines=${lines} />
    ${first && html`<section aria-label=${first.heading}>
      <h2>${first.heading}</h2>
      <${SummaryVerdict} verdict=${first.verdict} reasons=${first.reasons} />
      ${first.score && html`<div class="sa-summary-part"><${Figure} score=${first.score} />
        <${SummaryBands} bands=${first.score.bands} /></div>`}
      ${(first.warnings ?? []).map((text) => html`<p class="sa-quiet">${text}</p>`)}
      <${SummarySteps} steps=${first.steps} heading=${first.steps_heading} />
    </section>`}
    <p class="sa-stamp">${first?.stamp ?? stamp}</p>
  </div>`;
}
