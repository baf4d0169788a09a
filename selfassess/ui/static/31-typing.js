// While somebody is writing, no refusal is shown: what is half typed is not wrong yet.

const REFUSAL_PAUSE = 3000; // ms without a letter, then it is shown although the person is still in the field

/** Told by every field what goes on in it: `{ typing }`, `{ long }`. */
const TypingContext = createContext(() => {});

/** Whether somebody is writing in a field: not after leaving it, nor after a longer pause. */
function useTyping() {
  const tell = useContext(TypingContext);
  const timer = useRef(0);
  const stop = () => {
    clearTimeout(timer.current);
    tell({ typing: false });
  };
  const start = () => {
    clearTimeout(timer.current);
    tell({ typing: true });
    timer.current = setTimeout(stop, REFUSAL_PAUSE);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { start, stop, measure: (long) => tell({ long }) };
}

/**
 * Shows a refusal only when nobody is writing; `children` is given what may be shown now. What is too long to be said
 * at all is refused here, in place of any earlier refusal. `bare` leaves that sentence to the block around it.
 */
function HeldBack({ messages, bare, children }) {
  const [typing, setTyping] = useState(false);
  const [long, setLong] = useState(false);
  const around = useContext(TypingContext);
  const { word } = usePlace();
  const tell = (what) => {
    if ("typing" in what) setTyping(what.typing);
    if ("long" in what) setLong(what.long);
    if ("typing" in what || bare) around(what);
  };
  const said = (messages ?? []).filter(({ tone }) => tone !== "error" || !(typing || long));
  const limit = { n: LONGEST_TYPED.toLocaleString("en") };
  const shown = long ? [...said, { tone: "error", text: word("too_long", limit) }] : said;
  const invalid = shown.some(({ tone }) => tone === "error");
  return html`<${TypingContext.Provider} value=${tell}>${children({ shown, invalid })}</${TypingContext.Provider}>`;
}

/** What is typed and not said yet; it is said when the page goes, for there is no pause any more. */
const unsaid = new Set();

function sayUnsaid() {
  for (const state of [...unsaid]) state.speak();
}

addEventListener("pagehide", sayUnsaid);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && sayUnsaid());
