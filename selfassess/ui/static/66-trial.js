// What if: other ratings are tried beside the real ones, which stay as they are until the trial is applied.

/** The strip that stays in sight while something is tried: from where to where, and whether the goal is reached. */
function TrialStrip({ strip }) {
  const { say, desk } = usePlace();
  const told = useTold();
  const apply = html`<button type="button" class="sa-button sa-small" onClick=${() => say({ do: "try_apply" })}>${told("trial_apply")}</button>`;
  return html`<div class="sa-trial-strip" role="status" data-trial=${strip.tone}>
    <p><b>${strip.text}</b> <span class="sa-tag" data-tone=${strip.tone}><${Sign} tone=${strip.tone} />${strip.state}</span></p>
    <p class="sa-trial-acts">${!desk.saved.is_closed && apply}
      <button type="button" class="sa-button sa-plain sa-small" onClick=${() => say({ do: "try_discard" })}>${told("trial_discard")}</button></p>
  </div>`;
}

/** The control of one criterion: its printed levels as a list, or a field for points. */
function TrialControl({ item }) {
  const { say } = usePlace();
  const told = useTold();
  const { control, question } = item;
  const set = (value) => say({ do: "try", question, value: value || null });
  const refusals = control.error ? [{ tone: "error", text: control.error }] : [];
  if (control.options) return html`<${Select} value=${control.value} options=${control.options} label=${control.label} onSay=${set} />`;
  return html`<${HeldBack} messages=${refusals}>${({ shown, invalid }) => html`<div class="sa-try-points">
    <label class="sa-end"><span>${told("trial_try")}</span><${TypedField} typed=${control.value} inputmode="decimal" label=${control.label}
      invalid=${invalid} onSay=${(typed) => set(typed.trim())} /></label><${Messages} messages=${shown} /></div>`}</${HeldBack}>`;
}

/** One criterion: how it stands, what is tried beside it, and behind folds how to get further. */
function TrialRow({ item }) {
  const { word } = usePlace();
  const { control } = item;
  return html`<li class=${control.value ? "sa-plan-item sa-try is-tried" : "sa-plan-item sa-try"} data-criterion=${item.question}>
    <div class="sa-plan-top"><p><b>${item.text}</b></p>
      ${item.gain && html`<span class="sa-gain"><b>${item.gain}</b> ${word("points")}</span>`}</div>
    <div class="sa-try-row"><p class="sa-quiet">${item.detail}</p><${TrialControl} item=${item} /></div>
    ${control.beside && html`<p class="sa-beside">${control.beside}</p>`}
    <${Marks} marks=${item.marks} />
    <div class="sa-foot">
      <${Coaching} coaching=${item.coaching} />
      <${SourceFold} sources=${item.sources} />
      <p class="sa-go-question"><${Reason} reason=${item} label=${word("go_question")} /></p>
    </div></li>`;
}

function Trial({ trial, gains }) {
  const items = gains?.items ?? [];
  const open = items.filter((item) => !item.is_full);
  const full = items.filter((item) => item.is_full);
  const rows = (some) => html`<ul class="sa-plan">${some.map((item) => html`<${TrialRow} key=${item.question} item=${item} />`)}</ul>`;
  if (!items.length) return null;
  return html`<div class="sa-card sa-trial" data-part="trial"><h3 class="sa-part-heading">${trial.heading}</h3>
    <p class="sa-quiet">${trial.help}</p>
    ${open.length > 0 && rows(open)}
    ${full.length > 0 && html`<details class="sa-fold" data-fold="full"><summary>${trial.full_label}</summary>
      ${rows(full)}</details>`}</div>`;
}
