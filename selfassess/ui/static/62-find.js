// Step "find": a dozen facts once, and beside them every track with its verdict and its first reason.

const TrackRow = drawnOnChange(({ row }) => {
  const { say, word } = usePlace();
  const more = row.more ?? [];
  const open = () => say({ do: "track", track: row.key, step: "check" });
  return html`<div class="sa-track-row" data-track=${row.key} data-verdict=${row.id}>
    <p class="sa-track-top"><${Tag} sign=${row.sign} tone=${row.tone} label=${row.label} />
      <span class="sa-quiet">${row.year}</span></p>
    <h4>${row.name}</h4>
    <p class="sa-quiet">${row.rubric}</p>
    ${row.reason && html`<p class="sa-track-reason">${row.reason}</p>`}
    ${more.length > 0 && html`<details class="sa-fold"><summary>${row.more_label}</summary>
      <ul class="sa-notes">${more.map((reason) => html`<li>${reason}</li>`)}</ul></details>`}
    <div class="sa-track-foot">
      <span class="sa-quiet">${[row.score, row.progress].filter(Boolean).join(" · ")}</span>
      <button type="button" class="sa-button sa-plain sa-small" onClick=${open}>
        <span>${row.action}<span class="sa-hidden"> ${row.name}</span></span></button>
    </div>
  </div>`;
});

function TrackGroup({ heading, tracks }) {
  const { desk } = usePlace();
  if (!tracks?.length) return null;
  const line = (row) => html`<li key=${row.key}><${TrackRow} row=${row} lang=${desk.lang} /></li>`;
  return html`<section class="sa-group"><h3>${heading} <span>${tracks.length}</span></h3>
    <ul>${tracks.map(line)}</ul></section>`;
}

/** A phone's strip between the facts and the tracks: how many stand where, and the way down to them. */
function FindStrip({ body, target }) {
  const { word } = usePlace();
  const groups = body.groups.filter((group) => group.tracks.length);
  const count = ({ id, short, tracks }) => html`<span class="sa-tag" data-tone=${tracks[0].tone} key=${id}>
    <${Sign} sign=${tracks[0].sign} tone=${tracks[0].tone} />${short} ${tracks.length}</span>`;
  const down = () => {
    target.current?.scrollIntoView({ behavior: movesSmoothly() ? "smooth" : "instant" });
    target.current?.focus({ preventScroll: true });
  };
  return html`<button type="button" class="sa-find-strip" onClick=${down}>
    <span class="sa-counts">${groups.map(count)}</span>
    <span>${word("see_tracks")}</span><${Sign} sign="˅" />
  </button>`;
}

const FOCUS_KEY = "selfassess:focus"; // for this tab only, so that a reload asks as before

/** Whether only what matters was asked for in this tab; forbidden storage counts as no. */
function readFocus() {
  try {
    return sessionStorage.getItem(FOCUS_KEY) === "on";
  } catch {
    return false;
  }
}

function keepFocus(on) {
  try {
    if (on) sessionStorage.setItem(FOCUS_KEY, "on");
    else sessionStorage.removeItem(FOCUS_KEY);
  } catch {
    // Then a reload begins with all questions.
  }
}

/** The switch "ask me only what matters", and while it is on the way to the best question. */
function FocusSwitch({ focus }) {
  const { say, id, seek } = usePlace();
  const [on, choose] = useChosen(focus.on);
  const help = id("focus-help");
  const change = (event) => {
    choose(event.target.checked);
    keepFocus(event.target.checked);
    say({ do: "focus", on: event.target.checked });
  };
  const { best } = focus;
  // Who asks for the next one has done with those above it: they are folded away.
  const go = () => {
    say({ do: "focus", on: true });
    seek(best.id, "find");
  };
  return html`<div class="sa-focus">
    <label class="sa-focus-switch"><input type="checkbox" role="switch" checked=${on} aria-describedby=${help}
      onChange=${change} /><b>${focus.label}</b></label>
    <p class="sa-quiet" id=${help}>${focus.help}</p>
    ${focus.on && html`<p class="sa-focus-go">${best && html`<button type="button" class="sa-link"
      onClick=${go}>${best.go}</button>`}</p>`}
  </div>`;
}

/** A fact with what is said of it: over its edge and below it, so that it stays where it is when that comes or goes. */
function FocusedFact({ question, focus }) {
  const { best, idle } = focus;
  const isBest = best?.id === question.id;
  const told = isBest ? best.label : idle[question.id];
  return html`<div class=${isBest ? "sa-fact is-best" : "sa-fact"}>
    ${told && html`<p class="sa-fact-told">${told}</p>`}
    <${Question} question=${question} />
    ${isBest && best.settles && html`<p class="sa-quiet">${best.settles}</p>`}
  </div>`;
}

/** The facts: all in their order, or the best one first and what no longer matters folded away. */
function Facts({ body }) {
  const { focus } = body;
  if (!focus.on) return html`<${QuestionSection} questions=${body.questions} />`;
  const fact = (question) => html`<${FocusedFact} key=${question.id} question=${question} focus=${focus} />`;
  return html`<section class="sa-section">${body.questions.map(fact)}
    ${["answered", "folded"].map((name) => focus[name] && html`<details class="sa-fold sa-focus-fold" key=${name}
      data-fold=${name}><summary>${focus[name].label}</summary>
      <div class="sa-fold-body">${focus[name].questions.map(fact)}</div></details>`)}
    <p class="sa-focus-done" role="status" key="done">${focus.done}</p>
  </section>`;
}

function FindStep({ view }) {
  const { body } = view;
  const { word } = usePlace();
  const ranking = useRef(null);
  return html`<div class="sa-columns sa-columns-find">
    <div class="sa-main"><${Head} view=${view} /><${FocusSwitch} focus=${body.focus} /><${Facts} body=${body} />
      <${Footer} view=${view} /></div>
    <${FindStrip} body=${body} target=${ranking} />
    <section class="sa-ranking" ref=${ranking} tabindex="-1" aria-label=${word("ranking")}>
      <h2>${body.tracks_heading ?? word("ranking")}</h2>
      ${body.empty && html`<p class="sa-quiet">${body.empty}</p>`}
      ${body.groups.map(({ id, heading, tracks }) =>
        html`<${TrackGroup} key=${id} heading=${heading} tracks=${tracks} />`)}
      <${TrackGroup} heading=${body.apart_heading} tracks=${body.apart} />
    </section>
  </div>`;
}
