// What the unit can set for the plan; nothing of it has to be set.

/** An effort as it is kept: a size, or days and money. */
function writeEffort({ size, days, baht }, measure) {
  if (measure === "size") return size;
  return [days && `days:${days}`, baht && `baht:${baht}`].filter(Boolean).join(" ");
}

/** The effort of one criterion or of one level, in the measure that was chosen. */
function EffortField({ effort, measure, sizes, label, field, fault }) {
  const plan = usePlanSay();
  const told = useTold();
  const change = (value) => plan(field, writeEffort({ ...effort, [measure]: value.trim() }, measure));
  if (measure === "size") return html`<${Select} value=${effort.size} options=${sizes} label=${label} onSay=${change} />`;
  return html`<span class="sa-measure"><${TypedField} typed=${effort[measure]} inputmode="decimal" label=${label} ...${fault} onSay=${change} />
    <span class="sa-unit">${told(measure)}</span></span>`;
}

/** A number of points with its words before it. */
function PointsField({ word: words, typed, label, field, fault }) {
  const plan = usePlanSay();
  return html`<label class="sa-end"><span>${words}</span>
    <${TypedField} typed=${typed} inputmode="decimal" label=${label} ...${fault} onSay=${(text) => plan(field, text.trim())} /></label>`;
}

/** Shows what is wrong with some fields below them, and gives each what marks it: `errors` holds a text or null by field. */
function FieldFaults({ errors, children }) {
  const { id } = usePlace();
  const told = (field) => id(`fault-${field}`);
  const refusals = Object.entries(errors).filter(([, text]) => text).map(([field, text]) => ({ tone: "error", text, field }));
  return html`<${HeldBack} messages=${refusals}>${({ shown }) => html`
    ${children((field) => shown.some((each) => each.field === field) && { invalid: true, describedby: told(field) })}
    ${shown.map(({ field, text }) => html`<div class="sa-message" data-tone="error" key=${field} id=${field && told(field)}>
      <${Sign} tone="error" /><div>${text}</div></div>`)}`}</${HeldBack}>`;
}

function EffortRow({ row, effort }) {
  const plan = usePlanSay();
  const told = useTold();
  const { measure, sizes } = effort;
  const [frozen, freeze] = useChosen(row.frozen);
  const toggle = (event) => { freeze(event.target.checked); plan(`frozen.${row.id}`, event.target.checked ? "yes" : null); };
  const own = { effort: `effort.${row.id}`, limit: `limit.${row.id}`, step: `step.${row.id}` };
  const errors = { [own.effort]: row.error, [own.limit]: row.limit.error, [own.step]: row.step?.error };
  const levelName = (each) => `effort.${row.id}.${each.points}`;
  const level = (each) => html`<li key=${each.points}><span><b>${each.points}</b> ${each.text}</span>
    <${FieldFaults} errors=${{ [levelName(each)]: each.error }}>${(fault) => html`<${EffortField} effort=${each.effort} measure=${measure}
      sizes=${sizes} label=${`${row.labels.effort}: ${each.points}`} field=${levelName(each)} fault=${fault(levelName(each))} />`}</${FieldFaults}></li>`;
  return html`<li class="sa-effort-row" data-effort=${row.id}><p><b>${row.name}</b> <span class="sa-quiet">${row.max}</span></p>
    <${FieldFaults} errors=${errors}>${(fault) => html`<div class="sa-effort-fields">
      <span class="sa-end"><span>${told("effort")}</span><${EffortField} effort=${row.effort} measure=${measure} sizes=${sizes}
        label=${row.labels.effort} field=${own.effort} fault=${fault(own.effort)} /></span>
      <${PointsField} word=${told("limit")} typed=${row.limit.typed} label=${row.labels.limit} field=${own.limit} fault=${fault(own.limit)} />
      ${row.step && html`<${PointsField} word=${told("step_size")} typed=${row.step.typed} label=${row.labels.step} field=${own.step}
        fault=${fault(own.step)} />`}
      <label class=${`sa-choice sa-choice-quiet${frozen ? " is-on" : ""}`}><input type="checkbox" checked=${frozen} onChange=${toggle} />
        <span>${told("frozen")}<span class="sa-hidden">: ${row.name}</span></span></label>
    </div>`}</${FieldFaults}>
    ${row.levels.length > 1 && html`<details class="sa-fold"><summary>${told("effort_levels")}<span class="sa-hidden">: ${row.name}</span></summary>
      <ul class="sa-effort-levels">${row.levels.map(level)}</ul></details>`}</li>`;
}

function Effort({ effort }) {
  const { id, desk } = usePlace();
  const plan = usePlanSay();
  const told = useTold();
  const [measure, setMeasure] = useChosen(effort.measure);
  const choose = (value) => () => { setMeasure(value); plan("measure", value); };
  const tile = ({ value, label }) => html`<label key=${value} class=${value === measure ? "sa-choice is-on" : "sa-choice"}>
    <input type="radio" name=${id("measure")} value=${value} checked=${value === measure} onChange=${choose(value)} /><span>${label}</span></label>`;
  return html`<details class="sa-fold sa-effort" data-fold="effort"><summary>${effort.heading}</summary>
    <p class="sa-quiet">${effort.step_help}</p>
    <p class="sa-quiet">${effort.help}</p>
    <fieldset disabled=${Boolean(desk.saved.is_closed)}><legend class="sa-fold-heading">${told("measure")}</legend>
      <div class="sa-choices">${effort.measures.map(tile)}</div>
      <ul class="sa-effort-rows">${effort.rows.map((row) => html`<${EffortRow} key=${row.id} row=${row} effort=${effort} />`)}</ul>
      ${effort.aside.length > 0 && html`<ul class="sa-notes">${effort.aside.map(({ field, text }) => html`<li key=${field}>${text}
        ${" "}<button type="button" class="sa-link" onClick=${() => plan(field, null)}>${told("aside_remove")}<span class="sa-hidden">: ${text}</span></button></li>`)}</ul>`}
    </fieldset></details>`;
}
