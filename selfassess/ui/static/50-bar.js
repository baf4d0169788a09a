// What stands around every step: the title bar, the language, the steps, and the ways back.

function LanguageSwitch({ lang }) {
  const { say, word } = usePlace();
  const choice = (id, label) => html`<button type="button" lang=${id} aria-pressed=${String(id === lang)}
    onClick=${() => id !== lang && say({ do: "language", lang: id })}>${label}</button>`;
  return html`<div class="sa-language" role="group" aria-label=${word("language")}>
    ${choice("th", "ไทย")}${choice("en", "English")}</div>`;
}

/** Where the page we are served from begins; null in JupyterLab, which has no page of ours to go to. */
function homeAddress(lang) {
  const { voila, baseUrl } = document.body.dataset;
  return voila ? (baseUrl ?? "/voila/").replace(/voila\/$/, lang === "en" ? "?lang=en" : "") : null;
}

/** The bar: what this is, which track, which year's rules. */
function Bar({ view }) {
  const { track, title, lang } = view;
  const { word } = usePlace();
  const home = homeAddress(lang);
  return html`<header class="sa-bar"><div class="sa-bar-line">
    <p class="sa-title">${home ? html`<a href=${home} title=${word("home")}>${title}</a>` : title}</p>
    ${track && html`<p class="sa-bar-track">
      <span>${track.short}</span><span class="sa-bar-year">${track.year_label}</span></p>`}
    <${SavedMark} />
    <${LanguageSwitch} lang=${lang} />
  </div></header>`;
}

/** The steps; on a narrow page the current one is brought into sight. Steps still closed say what opens them. */
function Steps({ steps }) {
  const { say, word, id } = usePlace();
  const strip = useRef(null);
  const note = id("steps-note");
  const isClosed = (step) => !step.enabled && !step.current;
  const closed = (step) => isClosed(step) && { title: word("choose_first"), "aria-describedby": note };
  const current = steps.find((step) => step.current)?.id;
  useLayoutEffect(() => {
    const button = strip.current.querySelector("[aria-current]");
    if (!button) return;
    strip.current.scrollLeft = button.offsetLeft - (strip.current.clientWidth - button.offsetWidth) / 2;
  }, [current]);
  const go = (step) => () => say({ do: "go", step: step.id });
  const line = (step, at) => html`<li key=${step.id}>
    <button type="button" data-step=${step.id} aria-current=${step.current ? "step" : undefined}
      disabled=${isClosed(step)} ...${closed(step)} onClick=${go(step)}>
      <span class="sa-step-number">${at + 1}</span><span class="sa-step-label">${step.label}</span>
      ${step.hint && html`<span class="sa-step-hint">${step.hint}</span>`}
    </button></li>`;
  return html`<nav class="sa-steps" aria-label=${word("steps")}><div class="sa-steps-line">
    <ol ref=${strip}>${steps.map(line)}</ol>
    ${steps.some(isClosed) && html`<p class="sa-steps-note" id=${note}>${word("choose_first")}</p>`}</div></nav>`;
}

/** Progress in three counts, drawn and in words. */
function Progress({ progress }) {
  if (!progress?.total) return null;
  const share = (count) => `flex-grow:${count}`;
  return html`<div class="sa-progress">
    <div class="sa-progress-bar" aria-hidden="true">
      <i class="is-answered" style=${share(progress.answered)}></i>
      <i class="is-unknown" style=${share(progress.unknown)}></i>
      <i style=${share(progress.untouched)}></i></div>
    <p>${progress.label}</p>
  </div>`;
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) do what the two buttons do; in a text field they stay the browser's own. */
function useTurningKeys(view) {
  const { say, root } = usePlace();
  useEffect(() => {
    const place = document.body.dataset.voila ? document : root; // in JupyterLab the keys around us are the notebook's
    const press = (event) => {
      const id = { KeyZ: event.shiftKey ? "redo" : "undo", KeyY: "redo" }[event.code]; // the place of a key, also in Thai
      const isWriting = event.composedPath()[0].closest?.("textarea, input:not([type=radio], [type=checkbox]), [contenteditable]");
      if (!id || !(event.ctrlKey || event.metaKey) || event.altKey || isWriting || !view[`can_${id}`]) return;
      event.preventDefault();
      say({ do: id });
    };
    place.addEventListener("keydown", press);
    return () => place.removeEventListener("keydown", press);
  });
}

/** What was just taken back or made again: it may belong to another step than the one that is shown. */
function Turned({ view }) {
  return view.turn && html`<p class="sa-turned">${view.turn}</p>`;
}

function BackAndForth({ view }) {
  const { say, word } = usePlace();
  useTurningKeys(view);
  const button = (id, sign, enabled) => html`<button type="button" class="sa-tool" disabled=${!enabled}
      onClick=${() => say({ do: id })}>
    <${Sign} sign=${sign} /><span>${word(id)}</span></button>`;
  return html`<div class="sa-tools">${button("undo", "↶", view.can_undo)}${button("redo", "↷", view.can_redo)}</div>`;
}

/** A button that asks once more, in its own place, before it does something large. */
function AskedTwice({ label, question, yes, onYes, warns, className = "sa-link" }) {
  const [asking, setAsking] = useState(false);
  const { word } = usePlace();
  const first = useRef(null);
  const ask = (on) => () => setAsking(on);
  useEffect(() => { if (asking) first.current?.focus(); }, [asking]);
  if (!asking) return html`<button type="button" class=${className} onClick=${ask(true)}>${label}</button>`;
  const done = (act) => () => { setAsking(false); act?.(); };
  const escape = (event) => event.key === "Escape" && setAsking(false);
  return html`<div class="sa-confirm" role="group" aria-label=${label} onKeyDown=${escape}>
    <p>${question}</p>
    <button type="button" class=${warns ? "sa-button sa-warn" : "sa-button"} onClick=${done(onYes)}>${yes}</button>
    <button type="button" class="sa-button sa-plain" ref=${first} onClick=${done()}>${word("cancel")}</button>
  </div>`;
}

/** The way on: the next step that is open and has something in it, or what opens it. */
function NextStep({ steps }) {
  const { say, word } = usePlace();
  const current = steps.findIndex((step) => step.current);
  const next = steps.slice(current + 1).find((step) => step.enabled && !step.empty);
  if (next) {
    return html`<button type="button" class="sa-button sa-next-step" onClick=${() => say({ do: "go", step: next.id })}>
      ${word("next_step", { step: next.label })}<${Sign} sign="→" /></button>`;
  }
  return current + 1 < steps.length && html`<p class="sa-next-step"><b>${word("choose_first")}</b></p>`;
}

/** The foot of every step: the way on, where the answers are kept, and starting anew. */
function Footer({ view }) {
  const { say, word } = usePlace();
  const clear = () => say({ do: "clear" });
  return html`<footer class="sa-footer">
    <${NextStep} steps=${view.steps} />
    ${!view.example && html`<p class="sa-quiet">${word("kept_in_store")}</p>
      <${AskedTwice} label=${word("clear_all")} question=${word("clear_all_ask")} yes=${word("clear_all_yes")}
        warns onYes=${clear} />`}
  </footer>`;
}
