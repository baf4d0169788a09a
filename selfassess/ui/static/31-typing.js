// While somebody is writing, no refusal is shown: what is half typed is not wrong yet.

const REFUSAL_PAUSE = 3000; // ms without a letter, then it is shown although the person is still in the field

/** Told by every field around it whether somebody is writing there; what is around holds its refusals back. */
const TypingContext = createContext(() => {});

/** Whether somebody is writing in a field: not after leaving it, nor after a longer pause. */
function useTyping() {
  const tell = useContext(TypingContext);
  const timer = useRef(0);
  const stop = () => {
    clearTimeout(timer.current);
    tell(false);
  };
  const start = () => {
    clearTimeout(timer.current);
    tell(true);
    timer.current = setTimeout(stop, REFUSAL_PAUSE);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { start, stop };
}

/** Shows a refusal only when nobody is writing; `children` is given what may be shown now. */
function HeldBack({ messages, children }) {
  const [typing, setTyping] = useState(false);
  const around = useContext(TypingContext);
  const tell = (on) => {
    setTyping(on);
    around(on);
  };
  const shown = (messages ?? []).filter(({ tone }) => !typing || tone !== "error");
  const invalid = shown.some(({ tone }) => tone === "error");
  return html`<${TypingContext.Provider} value=${tell}>${children({ shown, invalid })}</${TypingContext.Provider}>`;
}
