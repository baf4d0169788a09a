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
  const enter = () => {
    keepSpot({ box: box.id });
    begin();
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
    aria-describedby=${describedby} onInput=${type} onFocus=${enter} onPaste=${paste}
    onChange=${() => state.speak()} onBlur=${leave}></textarea>`;
}

const growsByItself = globalThis.CSS?.supports?.("field-sizing", "content");

/** A field is as high as its text; browsers that cannot do that by themselves are helped. */
function growField(field) {
  if (growsByItself) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 4}px`;
}
