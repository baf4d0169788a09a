// Steps "plan" and "report": what to do next, and one page to read, print and take to the meeting.

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

function PlanStep({ view }) {
  const { sections, empty } = view.body;
  return html`<${Head} view=${view} tools=${false} />
    ${!sections.length && empty && html`<${Empty} text=${empty} />`}
    ${sections.map((section) => html`<${PlanSection} key=${section.heading} section=${section} />`)}`;
}

/** Whose work this is: typed on the screen, plain text on paper. */
function About({ about }) {
  const { say, word } = usePlace();
  if (!about?.length) return null;
  const field = ({ field: name, label, value }) => html`<label class="sa-end" key=${name}><span>${label}</span>
    <${TypedField} wide typed=${value} onSay=${(text) => say({ do: "about", field: name, value: text })} />
    <span class="sa-on-paper">${value || "–"}</span></label>`;
  return html`<section class="sa-about" aria-label=${word("about_work")}>${about.map(field)}</section>`;
}

function ReportRow({ row }) {
  return html`<div class="sa-row" data-tone=${row.tone}>
    <dt>${row.label}<${SourceFold} sources=${row.sources} /></dt>
    <dd>${row.sign && html`<${Sign} sign=${row.sign} tone=${row.tone} />`}<div>${row.value}
      <${Marks} marks=${row.marks} />${row.note && html`<p class="sa-quiet">${row.note}</p>`}</div></dd></div>`;
}

function ReportSection({ section }) {
  const { word } = usePlace();
  const { heading, rows, paragraphs, sources } = section;
  return html`<section class="sa-report-section" data-section=${section.id}>
    <h2>${heading}</h2>
    ${rows?.length > 0 && html`<dl>${rows.map((row) => html`<${ReportRow} row=${row} />`)}</dl>`}
    ${(paragraphs ?? []).map((text) => html`<p>${text}</p>`)}
    ${section.score && html`<${Meter} score=${section.score} />`}
    <${SourceFold} sources=${sources} label=${sources && word("sources_n", { n: sources.length })} />
  </section>`;
}

/** Opens a section's own folds for the printer, and closes those again that were closed. */
function usePrintedFolds(sheet) {
  useEffect(() => {
    let opened = [];
    const before = () => {
      opened = [...(sheet.current?.querySelectorAll(".sa-report-section > details:not([open])") ?? [])];
      for (const fold of opened) fold.open = true;
    };
    const after = () => { for (const fold of opened) fold.open = false; };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
}

function ReportStep({ view }) {
  const { word } = usePlace();
  const { heading, sections, stamp, about } = view.body;
  const { track } = view;
  const sheet = useRef(null);
  usePrintedFolds(sheet);
  return html`<div class="sa-report-acts">
      <button type="button" class="sa-button" onClick=${() => print()}>${word("print")}</button>
      <p class="sa-quiet">${word("print_help")}</p></div>
    <article class="sa-report" ref=${sheet}>
      <h1 tabindex="-1" class="sa-step-heading">${heading}</h1>
      ${track && html`<p><b>${track.name}</b></p><p class="sa-quiet">${track.rubric} · ${track.document}</p>`}
      <p class="sa-stamp">${stamp}</p>
      <${About} about=${about} />
      ${sections.map((section) => html`<${ReportSection} key=${section.id} section=${section} />`)}
    </article>`;
}
