// The desk: one conversation with Python, shared by every place the widget is shown in. The page says what a person
// did, Python answers with a new view. Until it has, the page shows the person's own answer (a guess), and keeps it.

const PATIENCE = 8000; // ms without an answer before the page says that the connection is lost
const KEPT_EVENTS = new Set(["answer", "since", "about", "cycle"]); // sent again by the next visit if unanswered

class Desk {
  constructor(model) {
    this.model = model;
    this.listeners = new Set();
    this.waiting = [];
    this.opened = false;
    this.lost = false;
    this.wanted = null;
    model.on("change:view", () => this.hear());
    model.on("change:words", () => this.tell());
    this.open();
  }

  get view() {
    const view = this.model.get("view");
    return view && view.body ? view : null;
  }

  get lang() {
    return this.view?.lang ?? readAddress().lang ?? "th";
  }

  /** A fixed word of the page by its key; `{name}` in it is replaced from `values`. */
  word(key, values = {}) {
    const words = this.model.get("words") ?? {};
    const text = words[key] ?? FIRST_WORDS[key]?.[this.lang] ?? `[${key}]`;
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  /** Asks for the work of this browser; an example wins over it, and where there is no such example it opens instead. */
  open() {
    const { track, example, lang, fresh } = readAddress();
    const kept = fresh ? null : readMemory();
    this.memory = new Memory(kept);
    this.say({
      do: "open",
      track: track ?? (example ? undefined : kept?.work.track) ?? undefined,
      example,
      lang: lang ?? kept?.lang,
      saved: kept?.work,
      pending: kept?.pending,
      today: readToday(),
    });
  }

  /** Sends one event; it stays in `waiting` until the kernel has dealt with it. */
  say(event) {
    const entry = { event: JSON.parse(JSON.stringify(event)), since: Date.now() };
    this.waiting.push(entry);
    if (event.do === "adopt") this.memory.begin();
    try {
      this.model.send(entry.event, { iopub: { status: (message) => this.notice(entry, message) } });
    } catch {
      this.lost = true;
    }
    setTimeout(() => this.checkPatience(), PATIENCE + 50);
    this.keep();
    this.tell();
  }

  /** The kernel's own status tells when an event is done, also when the view stayed as it was. */
  notice(entry, message) {
    this.hasStatus = true;
    if (message?.content?.execution_state === "idle") this.settle(entry);
  }

  /** A new view has come. Where no status is passed on, it is the answer to the oldest event. */
  hear() {
    if (!this.hasStatus && this.waiting.length) this.settle(this.waiting[0]);
    this.keep();
    this.tell();
  }

  settle(entry) {
    this.waiting = this.waiting.filter((other) => other !== entry);
    this.lost = false;
    if (entry.event.do === "open") this.welcome();
    if (entry.event.do === "adopt") forgetAddress("example");
    this.keep();
    this.tell();
  }

  welcome() {
    this.opened = true;
    if (this.view && !this.view.example) this.memory.confirm(this.view.work);
  }

  checkPatience() {
    const lost = this.waiting.some((entry) => Date.now() - entry.since >= PATIENCE);
    if (lost === this.lost) return;
    this.lost = lost;
    this.tell();
  }

  /** Keeps the work in this browser, except an example's. */
  keep() {
    if (!this.opened || !this.view || this.view.example) return;
    const pending = this.waiting.map((entry) => entry.event).filter((event) => KEPT_EVENTS.has(event.do));
    this.memory.write(this.view.work, this.view.lang, pending);
    if (this.memory.last) forgetAddress("new");
  }

  /** What the person just answered to a question and Python has not confirmed yet; undefined where nothing is. */
  guess(question) {
    const asked = ({ event }) => event.do === "answer" && event.question === question;
    return this.waiting.filter(asked).at(-1)?.event.value;
  }

  /** The year just chosen and not confirmed yet (null: the printed cycle); undefined where nothing is. */
  guessYear() {
    return this.waiting.filter(({ event }) => event.do === "cycle").at(-1)?.event.year;
  }

  /** Asks to be called after any change; changes of one turn are told once. */
  listen(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell() {
    if (this.telling) return;
    this.telling = true;
    queueMicrotask(() => {
      this.telling = false;
      for (const listener of this.listeners) listener();
    });
  }
}
