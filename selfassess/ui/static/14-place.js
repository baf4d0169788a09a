// A place is one spot on a screen where the desk is shown. Two places of a desk must not share ids or radio names.

// The only words that are not Python's: what is read before Python has sent any.
const FIRST_WORDS = {
  loading: { th: "กำลังเปิดสมุดประเมินตนเอง", en: "Opening the self-assessment workbook" },
  lost_title: { th: "เซิร์ฟเวอร์ยังไม่ตอบ", en: "The server has not answered yet." },
  lost_opening: {
    th: "งานที่เก็บไว้ในเบราว์เซอร์นี้ยังอยู่ครบ โปรดรอสักครู่ หรือโหลดหน้านี้ใหม่",
    en: "What this browser keeps of your work is safe. Wait a little, or reload this page.",
  },
  reload_later: {
    th: "ยังติดต่อเซิร์ฟเวอร์ไม่ได้ จึงยังไม่โหลดหน้าใหม่",
    en: "The server cannot be reached yet, so the page was not reloaded.",
  },
  reload: { th: "โหลดหน้านี้ใหม่", en: "Reload this page" },
  fault_title: { th: "แสดงหน้านี้ไม่ได้", en: "This page cannot be shown" },
  fault_text: {
    th: "คำตอบยังอยู่ครบในเบราว์เซอร์นี้ โหลดหน้านี้ใหม่เพื่อทำต่อ",
    en: "Your answers are kept in this browser. Reload this page to go on.",
  },
};

const PlaceContext = createContext(null);

/** The place a component stands in: `say`, `word`, `id`, `seek` and the desk itself. */
const usePlace = () => useContext(PlaceContext);

function makePlace(desk, root) {
  const prefix = `sa${Math.random().toString(36).slice(2, 8)}`;
  return {
    desk,
    root,
    id: (name) => `${prefix}-${name}`,
    say: (event) => desk.say(event),
    word: (key, values) => desk.word(key, values),
    seek: (question, step) => seekQuestion(desk, root, question, step),
  };
}

/** Remembers which question is wanted; the steps are opened one after the other until it is found. */
function seekQuestion(desk, root, question, step) {
  const current = desk.view.step;
  const steps = new Set([step, "check", "score", "find"].filter((id) => id && id !== current));
  desk.wanted = { question, steps: [...steps] };
  followWish(desk, root);
}

/** Goes to the wanted question if it is on the page, otherwise to the next step that may hold it. */
function followWish(desk, root) {
  if (!desk.wanted) return;
  if (desk.waiting.some(({ event }) => event.do === "focus")) return; // the facts are still to be put in order
  const block = root.querySelector(`[data-question="${CSS.escape(desk.wanted.question)}"]`);
  if (block) {
    desk.wanted = null;
    showBlock(block);
  } else if (!desk.waiting.some(({ event }) => event.do === "go")) {
    const step = desk.wanted.steps.shift();
    if (step) desk.say({ do: "go", step });
    else desk.wanted = null;
  }
}

function showBlock(block) {
  for (let fold = block.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  block.scrollIntoView({ block: "center", behavior: movesSmoothly() ? "smooth" : "instant" });
  block.querySelector("input:checked, input")?.focus({ preventScroll: true });
}

const movesSmoothly = () => !matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Makes a component that is drawn again only when what it is given has changed; see `putChanges` for why that is rare. */
function drawnOnChange(Drawn) {
  return class extends Component {
    shouldComponentUpdate(next) {
      return Object.keys({ ...this.props, ...next }).some((name) => !isSame(this.props[name], next[name]));
    }
    render(props) {
      return html`<${Drawn} ...${props} />`;
    }
  };
}
