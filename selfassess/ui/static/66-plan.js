// Step "plan": what to do next.

const FEW_PROMPTS = 2; // more than that stand behind a fold

function PlanItem({ item }) {
  const { word } = usePlace();
  const few = (item.prompts?.length ?? 0) <= FEW_PROMPTS;
  return html`<li class="sa-plan-item">
    <div class="sa-plan-top"><p><b>${item.text}</b></p>
      ${item.gain && html`<span class="sa-gain"><b>${item.gain}</b> ${word("points")}</span>`}</div>
    ${item.detail && html`<p class="sa-quiet">${item.detail}</p>`}
    <${Marks} marks=${item.marks} />
    ${few && html`<${Prompts} prompts=${item.prompts} />`}
    <div class="sa-foot">
      ${!few && html`<${PromptFold} prompts=${item.prompts} />`}
      <${SourceFold} sources=${item.sources} />
      ${item.question && html`<p class="sa-go-question"><${Reason} reason=${item} label=${word("go_question")} /></p>`}
    </div>
  </li>`;
}

function PlanSection({ section }) {
  const line = (item, at) => html`<${PlanItem} key=${at} item=${item} />`;
  return html`<section class="sa-section"><h2>${section.heading}</h2>
    <ul class="sa-card sa-plan">${section.items.map(line)}</ul></section>`;
}

/** What is answered and defended, whose turn it is, and the claims behind which nothing stands yet. */
function Completeness({ completeness }) {
  const { heading, lines, undefended, undefended_heading: open } = completeness;
  return html`<section class="sa-section" data-section="completeness"><h2>${heading}</h2><div class="sa-card">
    <ul class="sa-complete">${lines.map((line) => html`<li>${line}</li>`)}</ul>
    ${undefended.length > 0 && html`<details class="sa-fold"><summary>${open} (${undefended.length})</summary>
      <ul class="sa-complete">${undefended.map((claim) => html`<li><${Reason} reason=${claim} /></li>`)}</ul></details>`}
  </div></section>`;
}

function PlanStep({ view }) {
  const { sections, empty, completeness } = view.body;
  return html`<${Head} view=${view} tools=${false} />
    ${!sections.length && empty && html`<${Empty} text=${empty} />`}
    ${sections.map((section) => html`<${PlanSection} key=${section.heading} section=${section} />`)}
    ${completeness && html`<${Completeness} completeness=${completeness} />`}`;
}
