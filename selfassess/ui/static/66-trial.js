// What if: other ratings are tried beside the real ones, which stay as they are until the trial is applied.

/** Asked before a wish becomes an answer: what would change, and that a plan needs none of it. */
function Applying({ applying, onYes, onBack }) {
  const { id } = usePlace();
  const told = useTold();
  const box = useRef(null);
  useEffect(() => box.current.focus({ preventScroll: true }), []);
  const escape = (event) => event.key === "Escape" && onBack();
  return html`<div class="sa-applying" role="group" tabindex="-1" ref=${box} aria-labelledby=${id("apply-ask")}
      aria-describedby=${id("apply-told")} onKeyDown=${escape}>
    <p id=${id("apply-ask")}><b>${applying.question}</b></p>
    <div id=${id("apply-told")}><p>${applying.changes_label}</p>
      <ul class="sa-notes">${applying.changes.map((line) => html`<li>${line}</li>`)}</ul><p class="sa-quiet">${applying.help}</p></div>
    <p class="sa-trial-acts"><button type="button" class="sa-button sa-small" onClick=${onYes}>${told("apply_yes")}</button>
      <button type="button" class="sa-button sa-plain sa-small" onClick=${onBack}>${told("apply_back")}</button></p></div>`;
}

/** The strip that stays in sight while something is tried: from where to where, and whether the goal is reached. */
function TrialStrip({ strip }) {
  const { say, desk, root } = usePlace();
  const told = useTold();
  const [asking, ask] = useState(false);
  const opener = useRef(null);
  useEffect(() => { if (asking === null) opener.current?.focus({ preventScroll: true }); }, [asking]); // asked, and gone back
  // What had the focus goes away with the strip.
  const end = (event) => () => { say({ do: event }); root.querySelector('[data-part="goal"] legend')?.focus(); };
  const acts = html`<p class="sa-trial-acts">${!desk.saved.is_closed && html`<button type="button" class="sa-button sa-small" ref=${opener}
      onClick=${() => ask(true)}>${told("trial_apply")}</button>`}
    <button type="button" class="sa-button sa-plain sa-small" onClick=${end("try_discard")}>${told("trial_discard")}</button></p>`;
  return html`<div class="sa-trial-strip" data-trial=${strip.tone}>
    <p role="status"><b>${strip.text}</b> <span class="sa-tag" data-tone=${strip.tone}><${Sign} tone=${strip.tone} />${strip.state}</span></p>
    ${asking ? html`<${Applying} applying=${strip.applying} onYes=${end("try_apply")} onBack=${() => ask(null)} />` : acts}
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
  if (!items.length) return null;
  return html`<div class="sa-card sa-trial" data-part="trial"><h3 class="sa-part-heading">${trial.heading}</h3>
    <p class="sa-quiet">${trial.help}</p>
    <ul class="sa-plan">${items.map((item) => html`<${TrialRow} key=${item.question} item=${item} />`)}</ul></div>`;
}
