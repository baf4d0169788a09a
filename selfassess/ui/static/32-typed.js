// Questions answered by typing. What a person types is theirs: a field in use is never written over from outside.

// ms of no typing after which a text is said; a half-typed date deserves more time than a number.
const TYPING_PAUSE = { decimal: 400, numeric: 400, text: 900 };

/**
 * A text field that says its text when the person leaves it or pauses. `main` marks the field that holds the answer
 * itself; side fields (range, since) leave `type` out, so that the answer's field is the only `input[type=text]`.
 */
function TypedField({ typed, inputmode = "text", main, label, describedby, invalid, fieldRef, wide, onSay }) {
  const own = useRef(null);
  const field = fieldRef ?? own;
  const state = useRef({ said: typed ?? "", timer: 0 }).current;
  const typing = useTyping();
  useLayoutEffect(() => {
    const input = field.current;
    const inUse = input.getRootNode().activeElement === input || state.timer;
    if (inUse) return;
    input.value = state.said = typed ?? "";
    measure();
  }, [typed]);
  const measure = () => {
    const long = field.current.value.length > LONGEST_TYPED;
    if (long !== Boolean(state.long)) typing.measure((state.long = long));
    return long;
  };
  const rest = () => {
    clearTimeout(state.timer);
    state.timer = 0;
    unsaid.delete(state);
  };
  const speak = () => {
    rest();
    if (field.current && !measure() && field.current.value !== state.said) onSay((state.said = field.current.value));
  };
  state.speak = speak;
  const leave = () => {
    typing.stop();
    speak();
  };
  const pause = () => {
    typing.start();
    rest();
    measure();
    unsaid.add(state);
    state.timer = setTimeout(() => state.speak(), TYPING_PAUSE[inputmode] ?? TYPING_PAUSE.text);
  };
  useEffect(() => rest, []);
  const name = wide ? "sa-field sa-field-wide" : "sa-field";
  return html`<input ref=${field} class=${name} ...${main ? { type: "text" } : {}}
    inputmode=${inputmode} autocomplete="off" spellcheck=${false} aria-label=${label} aria-describedby=${describedby}
    aria-invalid=${invalid ? "true" : undefined} onInput=${pause} onChange=${leave} onBlur=${leave} />`;
}

/** Turns typed text into an answer: an empty field is no answer. */
const typedAnswer = (text) => (text.trim() === "" ? null : text);

/** What may be ticked instead of typing: "not known yet", and whatever else the rule itself allows. */
function ticksOf(question, guess, word) {
  const unknown = { value: "unknown", label: word("unknown"), checked: question.unknown };
  const ticks = [...(question.instead ?? []), unknown];
  return guess === undefined ? ticks : ticks.map((tick) => ({ ...tick, checked: guess === tick.value }));
}

/** The field with its unit, and what may be ticked instead beside it. */
function TypedAnswer({ question, guess, describedby, invalid }) {
  const { say, word } = usePlace();
  const field = useRef(null);
  const answer = (value) => say({ do: "answer", question: question.id, value });
  const empty = () => {
    const isRefused = field.current.value.length > LONGEST_TYPED;
    field.current.value = "";
    if (isRefused) field.current.dispatchEvent(new Event("change")); // the field withdraws its own refusal
  };
  const tick = (value) => (event) => {
    if (event.target.checked) empty();
    answer(event.target.checked ? value : null);
  };
  const box = ({ value, label, checked }) => html`<label key=${value}
      class=${`sa-choice sa-choice-quiet${checked ? " is-on" : ""}`}>
    <input type="checkbox" value=${value} checked=${checked} onChange=${tick(value)} /><span>${label}</span></label>`;
  const label = question.unit ? `${question.ask} (${question.unit})` : question.ask;
  const unit = question.unit && html`<span class="sa-unit">${question.unit}</span>`;
  const wide = question.inputmode === "text" || question.type === "amount_baht";
  return html`<div class="sa-typed">
    <span class="sa-measure">
      ${question.unit_first && unit}
      <${TypedField} fieldRef=${field} main typed=${question.typed} inputmode=${question.inputmode} label=${label}
        describedby=${describedby} invalid=${invalid} wide=${wide} onSay=${(text) => answer(typedAnswer(text))} />
      ${!question.unit_first && unit}</span>
    ${ticksOf(question, guess, word).map(box)}
  </div>`;
}

/** Two fields for "somewhere between": said once both ends stand there now, or taken back once both are gone. */
function RangeFields({ question }) {
  const { say, word } = usePlace();
  const ends = { low: useRef(null), high: useRef(null) };
  const change = () => {
    const [low, high] = [ends.low.current.value.trim(), ends.high.current.value.trim()];
    const stood = question.range.low || question.range.high;
    if (low && high) say({ do: "answer", question: question.id, value: { low, high } });
    else if (!low && !high && stood) say({ do: "answer", question: question.id, value: null });
  };
  const { label, error, sentence } = question.range;
  const field = (end, invalid) => html`<label class="sa-end"><span>${word(`range_${end}`)}</span>
    <${TypedField} fieldRef=${ends[end]} typed=${question.range[end]} inputmode=${question.inputmode}
      invalid=${invalid} onSay=${change} /></label>`;
  // The refusal itself stands among the messages of the question.
  const refusals = error ? [{ tone: "error" }] : [];
  return html`<${HeldBack} bare messages=${refusals}>${({ invalid }) => html`
    <div class="sa-aside" role="group" aria-label=${label}>
      ${field("low", invalid)}<span class="sa-measure">${field("high", invalid)}
        ${question.unit && html`<span class="sa-unit">${question.unit}</span>`}</span>
      ${sentence && !error && html`<p class="sa-quiet">${sentence}</p>`}
    </div>`}</${HeldBack}>`;
}

/** The day since when: kept beside the months it is counted into. */
function SinceField({ question }) {
  const { say, word } = usePlace();
  const { label, typed, sentence, error } = question.since;
  const tell = (value) => say({ do: "since", question: question.id, value });
  const refusals = error ? [{ tone: "error", text: sentence }] : [];
  return html`<${HeldBack} messages=${refusals}>${({ shown, invalid }) => html`<div class="sa-aside">
    <label class="sa-end"><span>${label}</span>
      <${TypedField} wide typed=${typed} invalid=${invalid} onSay=${tell} /></label>
    ${invalid
      ? html`<${Messages} messages=${shown} />`
      : html`<p class="sa-quiet">${[word("date_example"), !error && sentence].filter(Boolean).join(" · ")}</p>`}
  </div>`}</${HeldBack}>`;
}

/** A button that shows or hides what stands under it; the content exists only while it is shown. */
function Disclosure({ label, started, children }) {
  const [open, setOpen] = useState(Boolean(started));
  return html`<div class=${open ? "sa-disclosure is-open" : "sa-disclosure"}>
    <button type="button" class="sa-disclose" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>
      ${label}</button>
    ${open && children}
  </div>`;
}
