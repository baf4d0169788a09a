// Step "report": one page for the meeting, and behind it everything it stands on.

/** Whose work this is: typed on the screen, plain text on paper. */
function About({ about }) {
  const { word } = usePlace();
  if (!about?.length) return null;
  return html`<section class="sa-about" aria-label=${word("about_work")}>
    ${about.map((line) => html`<${AboutField} key=${line.field} line=${line} />`)}</section>`;
}

function AboutField({ line }) {
  const { say } = usePlace();
  const { field, label, value, typed, error } = line;
  const refusals = error ? [{ tone: "error", text: error }] : [];
  return html`<${HeldBack} messages=${refusals}>${({ shown, invalid }) => html`<div class="sa-about-line">
    <label class="sa-end"><span>${label}</span>
      <${TypedField} wide typed=${typed ?? value} invalid=${invalid}
        onSay=${(text) => say({ do: "about", field, value: text })} />
      <span class="sa-on-paper">${value || "–"}</span></label>
    <${Messages} messages=${shown} /></div>`}</${HeldBack}>`;
}

function ReportRow({ row }) {
  const isBare = !row.value && !row.note && !row.marks?.length; // only a name: it has the whole line
  return html`<div class=${isBare ? "sa-row sa-row-bare" : "sa-row"} data-tone=${row.tone}>
    <dt>${row.label}<${SourceFold} sources=${row.sources} /></dt>
    <dd>${row.sign && html`<${Sign} sign=${row.sign} tone=${row.tone} />`}<div>${row.value}
      <${Marks} marks=${row.marks} />${row.note && html`<p class="sa-quiet">${row.note}</p>`}</div></dd></div>`;
}

function ReportSection({ section, level }) {
  const { word } = usePlace();
  const { heading, rows, paragraphs, sources } = section;
  return html`<section class="sa-report-section" data-section=${section.id}>
    ${level === 3 ? html`<h3>${heading}</h3>` : html`<h2>${heading}</h2>`}
    ${rows?.length > 0 && html`<dl>${rows.map((row) => html`<${ReportRow} row=${row} />`)}</dl>`}
    ${(paragraphs ?? []).map((text) => html`<p>${text}</p>`)}
    <${SourceFold} sources=${sources} label=${sources && word("sources_n", { n: sources.length })} />
  </section>`;
}

/** Opens a section's own folds for the printer, and closes those again that were closed. */
function usePrintedFolds(sheet) {
  useEffect(() => {
    let opened = [];
    const before = () => {
      opened = [...(sheet.current?.querySelectorAll(":is(.sa-report-section, .sa-taken) > details:not([open])") ?? [])];
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
  const { sections, appendix_heading: heading } = view.body;
  const sheet = useRef(null);
  usePrintedFolds(sheet);
  return html`<div class="sa-report-acts">
      <button type="button" class="sa-button" onClick=${() => print()}>${word("print")}</button>
      <p class="sa-quiet">${word("print_help")}</p>
      <${TakeAway} kinds=${["pdf", "docx", "xlsx", "html", "json"]} /></div>
    <article class="sa-report" ref=${sheet}>
      <${Summary} view=${view} />
      <${TakenWayUp} way=${view.body.way_up} />
      <${TakenWriting} view=${view} />
      <div class="sa-appendix">
        ${heading && html`<h2>${heading}</h2>`}
        ${sections.map((section) =>
          html`<${ReportSection} key=${section.id} section=${section} level=${heading ? 3 : 2} />`)}
      </div>
    </article>`;
}
