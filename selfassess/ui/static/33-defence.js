// What stands behind an answer: evidence, a justification, an owner. And where two people answered differently: both.

const EVIDENCE_FIELDS = ["title", "link", "place", "day", "keeper"];
const MOST_EVIDENCE = 20;

/** One line of a piece of evidence. */
function EvidenceLine({ label, typed, onSay }) {
  return html`<label class="sa-end"><span>${label}</span>
    <${TypedField} wide typed=${typed} onSay=${onSay} /></label>`;
}

/** One piece of evidence as a small group of fields. */
function EvidenceFields({ piece, at, onChange, onRemove }) {
  const { word } = usePlace();
  const field = (name) => html`<${EvidenceLine} key=${name} label=${word(`evidence_${name}`)} typed=${piece[name]}
    onSay=${(text) => onChange({ [name]: text.trim() })} />`;
  return html`<fieldset class="sa-evidence"><legend>${word("evidence_n", { n: at + 1 })}</legend>
    ${EVIDENCE_FIELDS.map(field)}
    <button type="button" class="sa-link" onClick=${onRemove}>${word("evidence_remove")}</button></fieldset>`;
}

/** A longer text that is said when the person leaves it or pauses. */
function Justification({ typed, label, onSay }) {
  const field = useRef(null);
  const state = useRef({ said: typed, timer: 0 }).current;
  useLayoutEffect(() => {
    const inUse = field.current.getRootNode().activeElement === field.current || state.timer;
    if (!inUse) field.current.value = state.said = typed;
  }, [typed]);
  const rest = () => {
    clearTimeout(state.timer);
    state.timer = 0;
    unsaid.delete(state);
  };
  state.speak = () => {
    rest();
    if (field.current && field.current.value !== state.said) onSay((state.said = field.current.value));
  };
  const pause = () => {
    rest();
    unsaid.add(state);
    state.timer = setTimeout(state.speak, TYPING_PAUSE.text);
  };
  useEffect(() => rest, []);
  return html`<label class="sa-end sa-justification"><span>${label}</span>
    <textarea ref=${field} rows="3" maxlength=${LONGEST_JUSTIFICATION} onInput=${pause} onChange=${() => state.speak()}
      onBlur=${() => state.speak()}></textarea></label>`;
}

/** The fields behind the disclosure; an empty piece of evidence lives only on the page until something is typed. */
function DefenceFields({ question, given }) {
  const { say, word, desk } = usePlace();
  const { evidence = [], justification = "", owner = "" } = given;
  // Empty lines live only on the page; a line keeps its place while what was typed into it is on its way.
  const [lines, setLines] = useState(Math.max(1, evidence.length));
  const pieces = Array.from({ length: Math.max(lines, evidence.length) }, (_, at) => evidence[at] ?? {});
  const tell = (change) => {
    // Built on what was said last: other fields of it may still be on their way.
    const { evidence = [], justification = "", owner = "" } = desk.guessDefence(question.id) ?? question.defence;
    const defence = { evidence, justification, owner, ...change };
    say({ do: "defend", question: question.id, defence });
  };
  const change = (at) => (piece) => {
    const last = desk.guessDefence(question.id)?.evidence ?? evidence;
    tell({ evidence: [...last.slice(0, at), { ...last[at], ...piece }, ...last.slice(at + 1)] });
  };
  const remove = (at) => () => {
    setLines(pieces.length - 1);
    if (at < evidence.length) tell({ evidence: evidence.filter((_, other) => other !== at) });
  };
  return html`<div class="sa-aside sa-defence">
    <${Justification} typed=${justification} label=${word("justification")} onSay=${(text) => tell({ justification: text })} />
    ${pieces.map((piece, at) => html`<${EvidenceFields} key=${at} piece=${piece} at=${at} onChange=${change(at)}
      onRemove=${remove(at)} />`)}
    ${pieces.length < MOST_EVIDENCE && html`<button type="button" class="sa-link"
      onClick=${() => setLines(pieces.length + 1)}>${word("evidence_add")}</button>`}
    <${EvidenceLine} label=${word("owner")} typed=${owner} onSay=${(text) => tell({ owner: text.trim() })} />
    <p class="sa-quiet">${word("evidence_stays")}</p>
  </div>`;
}

/** Evidence and justification behind a disclosure that says whether there is any. */
function DefenceFold({ question, defenceGuess }) {
  const { label, missing, count } = question.defence ?? {};
  if (!label) return null;
  const words = html`${label}${count > 0 && html` <b class="sa-count">${count}</b>`}${missing && html`
    <span class="sa-missing">${missing}</span>`}`;
  return html`<${Disclosure} label=${words}><${DefenceFields} question=${question} given=${defenceGuess ?? question.defence} /></${Disclosure}>`;
}

/** The values that people gave differently, and a way to choose. */
function ConflictSides({ conflict }) {
  const { say, word } = usePlace();
  const { place, sides } = conflict;
  return sides.map(({ side, value, who }) => html`<p key=${side}><b>${value}</b> ${word("by_whom", { who })}
    <button type="button" class="sa-button sa-plain sa-small"
      onClick=${() => say({ do: "choose", place, side })}>${word("keep_this")}</button></p>`);
}

/** At its question: what people changed differently there. */
function Conflict({ conflict }) {
  const { word } = usePlace();
  return html`<div class="sa-message sa-conflict" data-tone="dep"><${Sign} sign="◇" /><div>
    <p>${conflict.place === conflict.question ? word("two_answers") : `${conflict.label} — ${word("two_answers")}`}</p>
    <${ConflictSides} conflict=${conflict} /></div></div>`;
}

/** Over the step: everything that people changed differently, wherever its question stands. */
function Conflicts({ conflicts }) {
  const { word } = usePlace();
  if (!conflicts?.length) return null;
  return html`<${Banner} tone="dep" text=${word("two_answers_many", { n: conflicts.length })}>
    <details class="sa-fold" open=${conflicts.some(({ question }) => !question)}><summary>
      ${word("see_and_choose")}</summary>
      ${conflicts.map((conflict) => html`<div key=${conflict.place} class="sa-conflict-line"><p>
        <${Reason} reason=${{ text: conflict.label, question: conflict.question }} /></p>
        <${ConflictSides} conflict=${conflict} /></div>`)}</details></${Banner}>`;
}
