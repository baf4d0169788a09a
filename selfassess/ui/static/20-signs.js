// Signs stand beside every state word, so that colour is never alone. Drawn as paths: no font has all of them.

const SIGN_PATHS = {
  "✓": "M4.5 10.5l3.8 3.8 7.2-8.2",
  "✕": "M5.5 5.5l9 9M14.5 5.5l-9 9",
  "?": "M7 7.4c.3-1.8 1.5-2.8 3.1-2.8 1.800 0 3.100 1.100 3.100 2.700 0 2.400-3.100 2.500-3.100 4.800M10.100 15.400v.1",
  "◇": "M10 3.500l6.500 6.500-6.500 6.500-6.500-6.500z",
  "◌": "M10 4.500a5.500 5.500 0 1 1 0 11a5.500 5.500 0 1 1 0-11z",
  "○": "M10 4.500a5.500 5.500 0 1 1 0 11a5.500 5.500 0 1 1 0-11z",
  "⚠": "M10 3.500l7.500 13h-15zM10 8.500v3.500M10 14.300v.1",
  "●": "M10 6.500a3.500 3.500 0 1 1 0 7a3.500 3.500 0 1 1 0-7z",
  "!": "M10 4.500v7M10 15.400v.1",
  "–": "M5 10h10",
  "→": "M4 10h11.500M10.800 5.300l4.700 4.700-4.700 4.700",
  "↶": "M7.500 4.500l-3.500 3.500 3.500 3.500M4 8h7.500a4 4 0 0 1 0 8h-3.500",
  "↷": "M12.500 4.500l3.500 3.500-3.500 3.500M16 8h-7.500a4 4 0 0 0 0 8h3.500",
  "˅": "M5 7.500l5 5 5-5",
  "◷": "M10 3.800a6.200 6.200 0 1 1 0 12.400a6.200 6.200 0 1 1 0-12.400zM10 6.800v3.400l2.400 1.500",
};
const TONE_SIGNS = { ok: "✓", no: "✕", ask: "?", dep: "◇", plain: "○", error: "!", info: "○", next: "→" };

/** A sign as a small picture; hidden from screen readers, because the word beside it says the same. */
function Sign({ sign, tone = "plain" }) {
  const path = SIGN_PATHS[sign] ?? SIGN_PATHS[TONE_SIGNS[tone]] ?? SIGN_PATHS["○"];
  return html`<svg class="sa-sign" data-sign=${sign} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d=${path} /></svg>`;
}

/** A state as sign and word on its soft colour. */
function Tag({ sign, tone, label }) {
  return html`<span class="sa-tag" data-tone=${tone}><${Sign} sign=${sign} tone=${tone} />${label}</span>`;
}

/** Quiet chips for what is not plainly printed; a chip opens its reason below. */
function Marks({ marks }) {
  const [open, setOpen] = useState(-1);
  const { id } = usePlace();
  const [name] = useState(() => id(`why-${Math.random().toString(36).slice(2, 8)}`));
  if (!marks?.length) return null;
  const chip = (mark, at) => html`<button type="button" class="sa-mark" data-trust=${mark.trust}
    aria-expanded=${String(open === at)} aria-controls=${name} disabled=${!mark.why}
    onClick=${() => setOpen(open === at ? -1 : at)}><span>${mark.label}</span></button>`;
  return html`<span class="sa-marks">${marks.map(chip)}</span>
    <p class="sa-why" id=${name} hidden=${open < 0}>${marks[open]?.why}</p>`;
}

/** What follows from an answer: good news and plain facts quietly, the rest on its own ground. */
function Messages({ messages, id }) {
  return html`<div class="sa-messages" id=${id}>
    ${(messages ?? []).map(({ tone, text, mark }) => html`<div class="sa-message" data-tone=${tone}>
      <${Sign} tone=${tone} /><div>${text}${mark && html`<${Marks} marks=${[mark]} />`}</div>
    </div>`)}
  </div>`;
}

/** A sentence that leads to the question it is about. */
function Reason({ reason, label = reason.text }) {
  const { seek } = usePlace();
  if (!reason.question) return html`<span>${label}</span>`;
  const go = () => seek(reason.question, reason.step);
  return html`<button type="button" class="sa-link" onClick=${go}>${label}</button>`;
}
