// Which rules these are: year, document and cycle, always said; the quote itself and the choice of a cycle on demand.

/** The document behind the current track, folded, with what the register notes about it. */
function TrackFold({ track, notes }) {
  const { word } = usePlace();
  return html`<details class="sa-fold"><summary>${word("about_rules")}</summary>
    <div class="sa-fold-body">
      <p><b>${track.name}</b></p>
      ${track.about && html`<p>${track.about}</p>`}
      <p class="sa-quiet">${[track.document, track.issuer].filter(Boolean).join(" · ")}</p>
      ${track.old_rules && html`<p class="sa-quiet">${track.old_rules}</p>`}
      <${SourceList} sources=${track.sources} />
      ${notes?.length > 0 && html`<ul class="sa-notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
    </div>
  </details>`;
}

/** The reference date that an own year needs; proposed by Python, typed by the person. */
function ReferenceDate({ cycle }) {
  const { say, word, id } = usePlace();
  const told = id("reference-told");
  const change = (text) => say({ do: "cycle", year: String(cycle.year), reference_date: text });
  const accept = () => change(cycle.typed_reference);
  const refusals = cycle.error ? [{ tone: "error", text: cycle.error }] : [];
  return html`<${HeldBack} messages=${refusals}>${({ shown, invalid }) => html`<div class="sa-reference">
    <label class="sa-end"><span>${word("reference_date")}</span>
      <${TypedField} wide typed=${cycle.typed_reference} describedby=${told} invalid=${invalid} onSay=${change} /></label>
    ${cycle.needs_reference && !cycle.error && html`<button type="button" class="sa-button sa-plain sa-small"
      onClick=${accept}>${word("use_date")}</button>`}
    <div id=${told}><p class="sa-quiet">${word("date_example")}</p><${Messages} messages=${shown} /></div>
  </div>`}</${HeldBack}>`;
}

/** The choice between the printed cycle and the unit's own year. */
function CycleFold({ cycle, isFresh }) {
  const { say, word, id, desk } = usePlace();
  const fold = useRef(null);
  // It opens when there is something to choose, once; whether it stays open is the person's own affair.
  useLayoutEffect(() => {
    const isNew = cycle.needs_reference && desk.yearShown !== cycle.year;
    if (isFresh || isNew || cycle.error) fold.current.open = true;
    desk.yearShown = cycle.year;
  }, [isFresh, cycle.year, cycle.needs_reference, cycle.error]);
  const guess = desk.guessYear();
  const year = guess === undefined ? cycle.year : guess;
  const choice = ({ value, label }) => {
    const on = String(value) === String(year);
    const choose = () => say({ do: "cycle", year: value });
    return html`<label key=${value} class=${on ? "sa-choice is-on" : "sa-choice"}>
      <input type="radio" name=${id("cycle")} value=${value ?? "printed"} checked=${on} onChange=${choose} />
      <span>${label}</span></label>`;
  };
  return html`<details class="sa-fold sa-cycle" ref=${fold}>
    <summary>${cycle.summary ?? `${word("cycle")}: ${cycle.label}`}</summary>
    <fieldset class="sa-fold-body"><legend class="sa-quiet">${word("cycle_ask")}</legend>
      <div class="sa-choices">${cycle.choices.map(choice)}</div>
      <p class="sa-quiet">${word("cycle_help")}</p>
      ${cycle.year !== null && cycle.counts_months && html`<${ReferenceDate} cycle=${cycle} />`}
      <${Marks} marks=${cycle.marks} />
    </fieldset>
  </details>`;
}

/** The line under a step's heading that says whose rules and which year count here. */
function Rules({ view }) {
  const { cycle, body } = view;
  const isFinding = view.step === "find";
  const track = isFinding ? null : view.track; // finding concerns every rubric at once
  const isFresh = isFinding && !Object.keys(view.work?.answers ?? {}).length;
  return html`<div class="sa-rules">
    ${track && html`<p><b>${track.year_label}</b><span class="sa-rules-document"> · ${track.document}</span></p>`}
    ${cycle?.closed && html`<div class="sa-closed"><p><${Sign} sign="!" tone="ask" /> <span>${cycle.closed.text}</span></p>
      <${Marks} marks=${cycle.closed.marks} /></div>`}
    <div class="sa-foot">
      ${track && html`<${TrackFold} track=${track} notes=${body.notes} />`}
      ${cycle && html`<${CycleFold} cycle=${cycle} isFresh=${isFresh} />`}
    </div>
  </div>`;
}
