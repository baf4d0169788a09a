// How long every box of a form is by now: the boxes show it as one types, and the list of boxes beside them.

/** A word of this step, which comes with its view; `{name}` in it is replaced from `values`. */
const fill = (text, values = {}) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const grouped = (number) => number.toLocaleString("en");

/** How long a box is by the browser's own segmenter, and by how much that is over its ceiling. */
function measureBox(counter, box, text) {
  const words = counter.count(text);
  const over = words !== null && box.words ? Math.max(0, words - box.words) : 0;
  return { words, over, isFilled: text.trim() !== "", isLong: text.length > LONGEST_DRAFT };
}

/** What is typed here and how long it is, box by box: the list of boxes shows it, and the box itself. */
class Board {
  constructor() {
    this.boxes = new Map();
    this.listeners = new Set();
    this.counter = new WordCounter();
  }

  /** Measures a box anew; nobody is told where nothing has changed. */
  set(box, text) {
    const [before, now] = [this.boxes.get(box.id), measureBox(this.counter, box, text)];
    if (before && Object.keys(now).every((name) => before[name] === now[name])) return;
    this.boxes.set(box.id, now);
    for (const listener of this.listeners) listener();
  }
}

const boardOf = (desk) => (desk.board ??= new Board());

/** What `read` finds on the board; whoever asks is drawn again only when that is another value. */
function useBoard(read) {
  const board = boardOf(usePlace().desk);
  const value = read(board.boxes);
  const seen = useRef(value);
  const [, draw] = useState(0);
  seen.current = value;
  useEffect(() => {
    const listener = () => read(board.boxes) !== seen.current && draw((count) => count + 1);
    board.listeners.add(listener);
    listener();
    return () => board.listeners.delete(listener);
  }, []);
  return value;
}

/** "About 512 of 700 words", and by whom they are counted; where nobody can count, that. */
function describeCount(box, measure, words) {
  if (!measure) return "";
  if (measure.words === null) return fill(words[box.words ? "no_counter_limit" : "no_counter"], { limit: grouped(box.words ?? 0) });
  const values = { n: grouped(measure.words), limit: grouped(box.words ?? 0), over: grouped(measure.over) };
  if (!measure.isFilled) return box.words ? fill(words.limit, values) : "";
  return fill(words[measure.over ? "count_over" : box.words ? "count_limit" : "count"], values);
}

/** The count below a box. Only that the ceiling is passed is said aloud, once. */
function Count({ box, words, name }) {
  const { id } = usePlace();
  const measure = useBoard((boxes) => boxes.get(box.id));
  const text = describeCount(box, measure, words);
  const over = Boolean(measure?.over);
  return html`<p class="sa-count-line" id=${name} data-over=${String(over)} data-words=${measure?.words ?? ""}>
      ${over && html`<${Sign} sign="!" /> `}<span>${text}</span>${measure?.isFilled && measure.words !== null && html`
        <span class="sa-quiet"> · ${words.counter}</span>`}</p>
    <p class="sa-hidden" role="status" id=${id(`over-${box.id}`)}>
      ${over ? fill(words.over_told, { name: box.name, limit: grouped(box.words) }) : ""}</p>`;
}

/** What is too long to be kept at all is said at once, and stays where it was typed. */
function TooLong({ box, words }) {
  const isLong = useBoard((boxes) => Boolean(boxes.get(box.id)?.isLong));
  const text = isLong ? fill(words.too_long, { n: grouped(LONGEST_DRAFT) }) : box.error;
  return html`<div role="alert">${text && html`<div class="sa-message" data-tone="error"><${Sign} tone="error" />
    <div>${text}</div></div>`}</div>`;
}

/** The state of a box in the list, as sign and word: empty, with some text (how good, nobody knows), or over its ceiling. */
function boxState(measure) {
  if (measure?.over) return ["over", "!", "ask"];
  return measure?.isFilled ? ["begun", "●", "plain"] : ["empty", "○", "plain"];
}

/** Goes to a box; the next key to press leads into its editor. */
function showBox(root, id) {
  const block = root.querySelector(`[data-box="${CSS.escape(id)}"]`);
  block?.scrollIntoView({ block: "start", behavior: movesSmoothly() ? "smooth" : "instant" });
  block?.querySelector("h3").focus({ preventScroll: true });
}

function BoxLink({ box, words, onGo }) {
  const measure = useBoard((boxes) => boxes.get(box.id));
  const [state, sign, tone] = boxState(measure);
  return html`<li><button type="button" class="sa-box-link" data-goes=${box.id} data-state=${state} data-tone=${tone}
    onClick=${onGo}><${Sign} sign=${sign} tone=${tone} /><span>${box.name}</span>
    ${measure?.isFilled && measure.words !== null && html`<span class="sa-box-words">${grouped(measure.words)}</span>`}
    <span class="sa-hidden">${words[`state_${state}`]}</span></button></li>`;
}

/** Every box with its state; each leads to its box. */
function BoxList({ body, onGo }) {
  const { root } = usePlace();
  const { forms, words } = body;
  const go = (box) => () => {
    onGo?.();
    showBox(root, box.id);
  };
  const line = (box) => html`<${BoxLink} key=${box.id} box=${box} words=${words} onGo=${go(box)} />`;
  const drafts = forms.filter((form) => form.kind === "draft");
  return drafts.map((form) => html`${drafts.length > 1 && html`<p class="sa-fold-heading">${form.name}</p>`}
    <ul class="sa-box-list">${form.boxes.map(line)}</ul>`);
}

/** Whether anything is to be written here. */
const hasBoxes = (body) => body.forms?.some((form) => form.kind === "draft");

/** The list beside the boxes; on a narrow page it is a fold over them. */
function BoxNav({ view }) {
  const { body } = view;
  return html`<nav class="sa-box-nav" aria-label=${body.words.boxes}><h2>${body.words.boxes}</h2>
    <${BoxList} body=${body} /></nav>`;
}

function BoxFold({ body }) {
  const fold = useRef(null);
  const all = (body.forms ?? []).flatMap((form) => form.boxes ?? []);
  const n = useBoard((boxes) => all.filter((box) => boxes.get(box.id)?.isFilled).length);
  if (!hasBoxes(body)) return null;
  return html`<details class="sa-box-fold" ref=${fold}><summary>${body.words.boxes}
      <span class="sa-quiet">${fill(body.words.progress, { n, total: all.length })}</span></summary>
    <nav aria-label=${body.words.boxes}><${BoxList} body=${body} onGo=${() => (fold.current.open = false)} /></nav></details>`;
}
