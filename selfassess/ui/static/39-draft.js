// The editor of one box. Its text is said as one types, kept while nothing answers, and never written over.

const HINT_PAUSE = 2500; // ms without a letter; before that nobody is told what could be better
const SAID_LATEST = 10000; // ms after which a text is said though somebody types on without a pause
const SAID_PAUSE = 1500; // ms without a letter, then the text is said; each time the store keeps a whole version

/**
 * The editor of one box. What stands in it is the person's own: it is replaced from outside only while nobody is in it
 * and nothing of it is on its way.
 */
function DraftField({ box, typed, closed, describedby, onTyping }) {
  const { id, desk } = usePlace();
  const board = boardOf(desk);
  const field = useRef(null);
  const state = useRef({ said: typed, timer: 0, rest: 0, frame: 0, since: 0 }).current;
  const isInUse = () => state.timer || field.current.getRootNode().activeElement === field.current;
  const measure = () => {
    state.frame = 0;
    if (field.current) board.set(box, field.current.value);
  };
  const take = () => {
    if (isInUse() || desk.guessDraft(box.id) !== undefined || field.current.value.length > LONGEST_DRAFT) return;
    if (field.current.value !== typed) field.current.value = typed;
    state.said = typed;
    growField(field.current);
    measure();
  };
  useLayoutEffect(take);
  const rest = () => {
    clearTimeout(state.timer);
    state.timer = 0;
    unsaid.delete(state);
  };
  state.speak = () => {
    rest();
    state.since = 0;
    desk.tellSaved();
    const text = field.current && keepWritable(field.current.value);
    if (typeof text !== "string" || text === state.said || text.length > LONGEST_DRAFT) return;
    desk.sayLatest({ do: "draft", box: box.id, text, over: state.said, anew: state.begins });
    [state.said, state.begins] = [text, false];
  };
  // What is typed after a pause, or pasted, or put back, is a step of its own to undo.
  const begin = () => {
    state.speak();
    state.begins = true;
  };
  const pause = () => {
    onTyping(false);
    begin();
  };
  const type = () => {
    rest();
    unsaid.add(state);
    desk.tellSaved();
    state.since ||= Date.now();
    state.timer = setTimeout(() => state.speak(), Math.min(SAID_PAUSE, state.since + SAID_LATEST - Date.now()));
    state.frame ||= requestAnimationFrame(measure);
    growField(field.current);
    clearTimeout(state.rest);
    state.rest = setTimeout(pause, HINT_PAUSE);
    onTyping(true);
  };
  const paste = () => {
    begin();
    setTimeout(begin); // by then the pasted text is in
  };
  const leave = () => {
    clearTimeout(state.rest);
    pause();
    take();
  };
  useEffect(() => () => { clearTimeout(state.rest); state.speak(); }, []);
  return html`<textarea ref=${field} id=${id(`draft-${box.id}`)} class="sa-draft" rows="5" readonly=${closed}
    aria-describedby=${describedby} onInput=${type} onFocus=${begin} onPaste=${paste}
    onChange=${() => state.speak()} onBlur=${leave}></textarea>`;
}

const growsByItself = globalThis.CSS?.supports?.("field-sizing", "content");

/** A field is as high as its text; browsers that cannot do that by themselves are helped. */
function growField(field) {
  if (growsByItself) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 4}px`;
}

/** An offer to put back what a text lost on its way out of a PDF; nothing is changed unless the person says so. */
function Repair({ box, typed, words }) {
  const { say, desk, root } = usePlace();
  const { repair } = box;
  const guess = desk.guessDismissed(box.id);
  const isLeft = repair && (guess.get(repair.key) ?? box.put_away.includes(repair.key));
  if (!repair || isLeft || desk.guessDraft(box.id) !== undefined) return null;
  const block = () => root.querySelector(`[data-box="${CSS.escape(box.id)}"]`);
  const rest = () => block().querySelector("h3").focus({ preventScroll: true });
  const accept = () => {
    const field = block().querySelector("textarea");
    // Where somebody has typed on meanwhile, the offer is about another text: a new one comes.
    field.dispatchEvent(new Event("focus"));
    if (field.value === typed) field.value = repair.text;
    for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
    rest();
  };
  const leave = () => {
    say({ do: "dismiss", box: box.id, hint: repair.key, on: true });
    rest();
  };
  return html`<div class="sa-message sa-repair" data-tone="next" role="group" aria-label=${words.repair_heading}>
    <${Sign} sign="!" /><div><p><b>${words.repair_heading}</b></p><p>${words.repair_ask}</p>
      <ul class="sa-repairs">${repair.changes.map((change) => html`<li><del lang="th">${change.before}</del>
        <${Sign} sign="→" /><ins lang="th">${change.after}</ins>${change.times && html` <span class="sa-quiet">${change.times}</span>`}</li>`)}</ul>
      ${repair.more && html`<p class="sa-quiet">${repair.more}</p>`}
      <div class="sa-banner-acts"><button type="button" class="sa-button sa-small" data-repair="accept" onClick=${accept}>
          ${words.repair_yes}</button>
        <button type="button" class="sa-button sa-plain sa-small" data-repair="leave" onClick=${leave}>
          ${words.repair_no}</button></div></div></div>`;
}
