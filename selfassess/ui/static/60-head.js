// The head of a step: its name, what to do in it, whose rules count, how far one is.

/** Heading, one sentence, rules, progress, and the ways back. */
function Head({ view, tools = true }) {
  const { body } = view;
  return html`<div class="sa-head">
    <h1 tabindex="-1" class="sa-step-heading">${body.heading}</h1>
    <p class="sa-printed-only"><b>${[view.track?.name, view.work.about?.work, view.work.about?.unit].filter(Boolean).join(" · ")}</b></p>
    ${body.intro && html`<p class="sa-intro">${body.intro}</p>`}
    <${Rules} view=${view} />
    ${tools && html`<div class="sa-head-row">
      <${Progress} progress=${view.progress} /><${BackAndForth} view=${view} /></div>`}
  </div>
  ${tools && html`<${Turned} view=${view} />`}`;
}
