// The verdict and the range, always in sight: a column on a desktop, a strip at the foot of a phone.

const FEW_REASONS = 3; // more than that stand behind a disclosure

/** The verdict in one word, and what the recommended reading says. */
function Verdict({ verdict }) {
  return html`<div class="sa-verdict" data-tone=${verdict.tone}>
    <h2><${Sign} sign=${verdict.sign} tone=${verdict.tone} />${verdict.label}</h2>
    ${verdict.default && html`<p class="sa-default">${verdict.default}</p>`}
  </div>`;
}

/** Why, and what to do next, each line leading to its question; below the score, since these can be long. */
function Grounds({ verdict }) {
  const { word } = usePlace();
  const { tone, reasons, next } = verdict;
  if (!reasons?.length && !next?.length) return null;
  return html`<div class="sa-grounds" data-tone=${tone}>
    ${reasons?.length > 0 && html`<h3>${word("reasons")}</h3><${Reasons} reasons=${reasons} />`}
    ${next?.length > 0 && html`<h3>${word("next_steps")}</h3><${Reasons} reasons=${next} />`}
  </div>`;
}

/** The first few reasons; the others on demand. */
function Reasons({ reasons }) {
  const { word } = usePlace();
  const list = (some) => html`<ul class="sa-reasons">
    ${some.map((reason) => html`<li key=${reason.text}><${Reason} reason=${reason} /></li>`)}</ul>`;
  const more = reasons.slice(FEW_REASONS);
  return html`${list(reasons.slice(0, FEW_REASONS))}
    ${more.length > 0 && html`<${Disclosure} label=${word("more_items", { n: more.length })}>${list(more)}</${Disclosure}>`}`;
}

/** The range as a hairline on the strip; the meter below tells the same in full. */
function Hairline({ score }) {
  const low = score.low_at * 100;
  const style = `--low:${low}%;--width:${Math.max(score.high_at * 100 - low, 0)}%`;
  return html`<span class="sa-hairline" style=${style} aria-hidden="true"><i></i><i></i></span>`;
}

/** The strip's own line: verdict and score, and the hand that opens the rest. */
function Strip({ panel, open, onToggle, controls }) {
  const { word } = usePlace();
  const { verdict, score } = panel;
  return html`<button type="button" class="sa-strip" aria-expanded=${String(open)} aria-controls=${controls}
      onClick=${onToggle}>
    ${score && html`<${Hairline} score=${score} />`}
    <${Tag} sign=${verdict.sign} tone=${verdict.tone} label=${verdict.label} />
    ${score && html`<span class="sa-strip-score">${score.label}
      <span class="sa-hidden"> ${word("of_max", { max: maxLabel(score) })}</span></span>`}
    <span class="sa-strip-hand"><span class="sa-hidden">${word(open ? "panel_close" : "panel_open")}</span>
      <${Sign} sign="˅" /></span>
  </button>`;
}

function Warnings({ warnings }) {
  if (!warnings?.length) return null;
  const line = ({ id, text }) => html`<div class="sa-message" data-tone="ask" key=${id}>
    <${Sign} sign="!" /><div>${text}</div></div>`;
  return html`<div class="sa-warnings">${warnings.map(line)}</div>`;
}

/** The panel of the current track. */
function Panel({ panel }) {
  const [open, setOpen] = useState(false);
  const { id, word } = usePlace();
  const { verdict, score, next_question: next, warnings } = panel;
  const escape = (event) => event.key === "Escape" && setOpen(false);
  const leave = (event) => event.target.closest(".sa-link, .sa-go") && setOpen(false);
  const marks = score ? { "data-selfassess": "score", "data-low": score.low, "data-high": score.high } : {};
  return html`<aside class=${open ? "sa-panel is-open" : "sa-panel"} aria-label=${word("panel")} onKeyDown=${escape}
      data-track=${verdict.track} data-verdict=${verdict.id}>
    <div class="sa-panel-box" ...${marks} onClick=${leave}>
      <${Strip} panel=${panel} open=${open} onToggle=${() => setOpen(!open)} controls=${id("panel")} />
      <div class="sa-panel-body" id=${id("panel")}>
        <${Verdict} verdict=${verdict} />
        ${score && html`<${Figure} score=${score} />`}
        <${Grounds} verdict=${verdict} />
        ${score && html`<${Score} score=${score} />`}
        <${Warnings} warnings=${warnings} />
      </div>
      ${next && html`<${NextQuestion} next=${next} />`}
    </div>
  </aside>`;
}

function NextQuestion({ next }) {
  const { seek, word } = usePlace();
  return html`<div class="sa-next"><p class="sa-quiet">${next.label}</p>
    <button type="button" class="sa-button sa-go" onClick=${() => seek(next.id, next.step)}>
      ${word("go_next")}</button></div>`;
}
