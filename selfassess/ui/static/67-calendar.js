// The scheme's steps and dates: one line of time, today on it, and one control for the cycle.

/** The printed cycle or an own year; the same event as under "which year's dates". */
function CycleSwitch({ shown }) {
  const { say, id, desk } = usePlace();
  const guess = desk.guessYear();
  const year = guess === undefined ? shown.year : guess;
  const choice = ({ value, label }) => {
    const on = String(value) === String(year);
    return html`<label key=${value} class=${on ? "sa-choice is-on" : "sa-choice"}>
      <input type="radio" name=${id("calendar-cycle")} value=${value ?? "printed"} checked=${on}
        onChange=${() => say({ do: "cycle", year: value })} /><span>${label}</span></label>`;
  };
  return html`<fieldset class="sa-calendar-switch"><legend class="sa-quiet">${shown.label}</legend>
    <div class="sa-choices">${shown.choices.map(choice)}</div></fieldset>`;
}

function CalendarStep({ entry }) {
  const { when, printed, name, distance, paper } = entry;
  return html`<li class="sa-day" data-state=${entry.state} data-step=${entry.id}>
    <p class="sa-day-when"><span>${when}</span>
      ${distance && html` <span class="sa-day-far" data-tone=${distance.tone}>${distance.text}</span>`}</p>
    <p class="sa-day-name">${name}</p>
    ${printed && html`<p class="sa-quiet sa-day-printed">${printed}</p>`}
    ${paper && html`<p class="sa-day-paper"><${Tag} tone=${paper.tone} label=${paper.text} /></p>`}
    <div class="sa-foot"><${SourceFold} sources=${entry.sources} /><div><${Marks} marks=${entry.marks} /></div></div>
  </li>`;
}

/** Section "calendar" of the plan; nothing where the document prints no procedure. */
function Calendar({ calendar }) {
  if (!calendar) return null;
  const { heading, switch: shown, note, assumed, entries } = calendar;
  const line = (entry) => entry.kind === "today"
    ? html`<li key="today" class="sa-day-today"><span>${entry.text}</span></li>`
    : html`<${CalendarStep} key=${entry.id} entry=${entry} />`;
  return html`<section class="sa-section sa-calendar" data-section="calendar"><h2>${heading}</h2><div class="sa-card">
    ${shown && html`<${CycleSwitch} shown=${shown} />`}
    ${note && html`<p class="sa-quiet">${note}</p>`}
    ${assumed && html`<p class="sa-quiet">${assumed}</p>`}
    <ol class="sa-days">${entries.map(line)}</ol>
  </div></section>`;
}
