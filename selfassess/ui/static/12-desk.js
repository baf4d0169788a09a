// The desk: one conversation with Python, shared by every place the widget is shown in. The page says what a person
// did, Python answers with a new view. Until it has, the page shows the person's own answer (a guess), and keeps it.

const PATIENCE = 8000; // ms without an answer before the page says that the connection is lost
const LOOKING = 4000; // ms between two looks at whether others have changed the work
const HOLDING = 1500; // ms without a connection before the page says so: most are back by then
const BLINK = 80; // ms in which an answer usually comes; only a slower one is shown as the person's own guess first
const KEEPING = 120; // ms after which the work is kept: not while the answer to a click is still on its way
const ONCE_EVENTS = new Set(["undo", "redo"]); // never said twice: the second would do more than the first

class Desk {
  constructor(model) {
    this.model = model;
    this.listeners = new Set();
    this.marks = new Set(); // those who show only whether the work is saved
    this.panels = new Set(); // those who show only verdict and score
    this.waiting = [];
    this.later = new Map(); // long texts that go on their way when what was said before of the same box has arrived
    this.said = new Set(); // the ids of all events that were said here: others' in the storage are another tab's
    this.opened = false;
    this.lost = false;
    this.wanted = null;
    model.on("change:view change:changes", () => this.hearOnce());
    model.on("change:panel", () => this.hearPanel());
    model.on("change:words", () => this.tell());
    model.on("change:saved", () => this.hearSaved());
    model.on("change:file", () => this.takeFile());
    document.addEventListener("selfassess:connection", ({ detail }) => this.connect(detail));
    addEventListener("hashchange", () => readKey(location.hash) && location.reload());
    setInterval(() => this.look(), LOOKING);
    this.spot = takeSpot();
    addEventListener("pagehide", () => this.leave());
    this.open();
  }

  get view() {
    const [base, changes, panel] = ["view", "changes", "panel"].map((name) => this.model.get(name));
    if (base !== this.base || changes !== this.changes || panel !== this.panel) {
      [this.base, this.changes, this.panel] = [base, changes, panel];
      this.drawn = base?.body ? { ...putChanges(base, changes), panel } : null;
    }
    return this.drawn ?? null;
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
    const { track, example, lang, fresh, key } = readAddress();
    const own = fresh ? null : readMemory();
    const kept = key && own?.key !== key ? null : own; // a link to another work than the one that is kept here
    const { saved, pending, rest, whole } = limitKept(kept);
    this.rest = rest ?? [];
    for (const late of [...(pending ?? []), ...this.rest]) this.said.add(late.id);
    this.memory = new Memory(kept);
    if (kept && !saved) this.memory.begin();
    this.notices = [!whole && "kept_too_large", readForeign() && "kept_foreign"].filter(Boolean);
    this.say({
      do: "open",
      track: track ?? (example ? undefined : saved?.track) ?? undefined,
      example,
      lang: lang ?? kept?.lang,
      saved,
      pending,
      today: readToday(),
      key: key ?? kept?.key,
      base: kept?.base,
      step: this.spot.step,
      focus: readFocus() || undefined,
    });
  }

  /** Whether and how the work is kept in the store, as Python says. */
  get saved() {
    return this.model.get("saved") ?? {};
  }

  /** The work has been saved: mostly that is one word in the bar, and no reason to draw the page again. */
  hearSaved() {
    const { state, is_closed, drawer, fault, moved, edit } = this.saved;
    const shown = JSON.stringify([state, is_closed, drawer, fault, moved, edit]);
    const isSame = shown === this.savedShown;
    this.savedShown = shown;
    this.keepSoon();
    if (isSame) this.tellSaved();
    else this.tell();
  }

  tellSaved() {
    for (const mark of this.marks) mark();
  }

  /** `saved` only after the store has committed everything; null where nothing is to be kept. */
  get savedState() {
    const { state, is_closed } = this.saved;
    const isWaiting = unsaid.size + this.later.size > 0 || this.waiting.some(({ event }) => SAVED_EVENTS.has(event.do));
    if (is_closed || (state !== "saved" && state !== "failed" && !isWaiting)) return null;
    if (this.lost || this.offline) return "offline";
    return isWaiting || state === "failed" ? "saving" : "saved";
  }

  /** The page has lost its connection, or has it again. */
  connect(isThere) {
    this.offline = !isThere;
    if (isThere) {
      clearTimeout(this.cutting);
      this.cutting = this.isCut = null;
    } else {
      this.cutting ??= setTimeout(() => { this.isCut = true; this.tell(); }, HOLDING);
    }
    this.tell();
  }

  /** Whether it is to be said that nothing answers: the connection is cut, or something has waited too long. */
  get isSilent() {
    return Boolean(this.lost || this.isCut);
  }

  /** Asks now and then whether others have changed the work. */
  look() {
    const isKept = this.saved.number || this.saved.state === "failed";
    const isBusy = this.waiting.length > 0 || this.later.size > 0;
    const idle = this.opened && isKept && !isBusy && !this.lost && !this.offline;
    if (idle && document.visibilityState === "visible" && !this.view?.example) this.model.send({ do: "look" }, {});
  }

  /** Shows or hides all about the kept work; Python sends history and code only while it is shown. */
  toggleDrawer(open = !this.drawer, shown) {
    this.hasOpenedFile = this.hasOpenedFile && open;
    this.drawer = open;
    this.model.send({ do: "drawer", open: this.drawer, here: pageAddress(), shown }, {});
    this.tell();
  }

  /** Asks for a file; it comes when it is made. */
  ask(to, digits) {
    this.sayLater();
    this.making = { to, asked: Date.now() };
    this.fileFault = null;
    this.model.send({ do: "export", digits, ...this.making }, {});
    this.tell();
  }

  /** The file has come: the browser saves it. */
  takeFile() {
    const { name, media, data, error, asked } = this.model.get("file") ?? {};
    if (asked !== this.making?.asked) return;
    this.making = null;
    this.fileFault = error ?? null;
    if (data) saveFile(name, media, data);
    this.tell();
  }

  /** Opens the work that a file holds as another work; the one at hand is set aside. */
  async openFile(file) {
    this.hasOpenedFile = true;
    this.fileFault = file.size > LARGEST_FILE ? this.word("file_too_large") : null;
    if (this.fileFault) return this.tell();
    const data = await readBase64(file);
    this.say({ do: "import", name: file.name, data });
  }

  /** Sends one event; it stays in `waiting` until the kernel has dealt with it. */
  say(event) {
    if (KEPT_EVENTS.has(event.do) && !isShort(event)) return;
    if (event.do !== "draft") this.sayLater();
    const entry = { event: JSON.parse(JSON.stringify({ ...event, id: makeId() })), since: Date.now() };
    this.said.add(entry.event.id);
    this.waiting.push(entry);
    if (event.do === "adopt") this.memory.begin();
    // Another step is another page: what lay over the last one goes.
    if (this.drawer && (event.do === "go" || event.do === "track")) this.toggleDrawer(false);
    this.send(entry);
    setTimeout(() => this.checkPatience(), PATIENCE + 50);
    this.keepSoon();
    this.tellSaved();
    // A chosen tile shows its own tick at once; anything else is shown as a guess.
    if (event.do === "answer" && typeof event.value === "string") this.tellLater();
    else this.tell();
  }

  /**
   * Says a text of which only the last state counts: offline, an hour of typing leaves one text and not a thousand.
   * `over` is the text over which it was written, so that what somebody else wrote meanwhile is not lost.
   */
  sayLatest({ over, ...said }) {
    const event = { ...said, over: [markOf(over ?? "")] };
    if (!isShort(event)) return;
    if (!this.waiting.some((entry) => entry.event.box === event.box && entry.event.do === event.do)) return this.say(event);
    const entry = joinDrafts(this.later.get(event.box), { ...event, id: makeId() });
    this.said.add(entry.id);
    this.later.set(event.box, entry);
    this.keepSoon();
    this.tellSaved();
  }

  /** Says what was put off: of one box, or all of it before something else is said. */
  sayLater(boxes = [...this.later.keys()]) {
    for (const box of boxes) {
      const event = this.later.get(box);
      this.later.delete(box);
      if (event) this.say(event);
    }
  }

  send(entry) {
    const status = (message) => this.notice(entry, message);
    try {
      // `once` is for our own server's page, which says everything else again after a lost connection.
      this.model.send(entry.event, { iopub: { status }, once: ONCE_EVENTS.has(entry.event.do) });
    } catch {
      entry.since = -Infinity;
      this.checkPatience();
    }
  }

  /** The kernel's own status tells when an event is done, also when the view stayed as it was. */
  notice(entry, message) {
    this.hasStatus = true;
    if (message?.content?.execution_state === "idle") this.settle(entry);
  }

  /** Base and changes may come in one message; they are heard once, when both are there. */
  hearOnce() {
    if (this.hearing) return;
    this.hearing = true;
    queueMicrotask(() => {
      this.hearing = false;
      this.hear();
    });
  }

  /** Verdict and score come before all else that an answer changes, and are drawn alone. */
  hearPanel() {
    if (this.view?.panel) for (const panel of this.panels) panel();
  }

  /** A new view has come: the answer to the oldest event. Where no status is passed on, that event is done, too. */
  hear() {
    const [oldest] = this.waiting;
    if (oldest) oldest.isHeard = true;
    if (oldest && !this.hasStatus) this.settle(oldest);
    if (this.opened && this.view) keepSpot({ step: this.view.step });
    this.keepSoon();
    this.tell();
  }

  settle(entry) {
    this.waiting = this.waiting.filter((other) => other !== entry);
    this.checkPatience();
    if (entry.event.do === "draft") this.sayLater([entry.event.box]);
    if (entry.event.do === "open") this.welcome();
    if (entry.event.do === "adopt") forgetAddress("example");
    if (entry.event.do === "import" && this.saved.edit !== this.memory.key) this.memory.begin();
    this.keepSoon();
    // An answer that has been heard is drawn already.
    if (!entry.isHeard || entry.event.do !== "answer") this.tell();
    else this.tellSaved();
  }

  welcome() {
    this.opened = true;
    if (this.saved.edit || this.saved.state !== "failed") forgetKey(Boolean(this.saved.is_closed));
    for (const { id, ...late } of this.rest.splice(0)) this.say(late);
    const file = takeHandedFile();
    if (file) this.say({ do: "import", ...file });
    if (this.view && !this.view.example) this.memory.confirm(this.view.work);
  }

  /** The connection counts as lost as long as anything has waited too long, whatever else was answered. */
  checkPatience() {
    const lost = this.waiting.some((entry) => Date.now() - entry.since >= PATIENCE);
    if (lost === this.lost) return;
    this.lost = lost;
    this.tell();
  }

  /** Keeps the work a moment later: a click is answered first. Leaving the page keeps it at once. */
  keepSoon() {
    this.keeping ??= setTimeout(() => this.keep(), KEEPING);
  }

  leave() {
    this.sayLater();
    this.keep();
    if (this.view) keepSpot({ step: this.view.step });
  }

  /** Keeps the work in this browser, except an example's. */
  keep() {
    clearTimeout(this.keeping);
    this.keeping = null;
    // While a file is opened, what the page shows and under which key it is kept may belong to two works.
    const isChanging = this.waiting.some(({ event }) => event.do === "import");
    if (!this.opened || !this.view || this.view.example || this.saved.is_closed || isChanging) return;
    const said = [...this.waiting.map((entry) => entry.event), ...this.later.values()];
    const own = said.filter((event) => KEPT_EVENTS.has(event.do));
    const pending = joinEvents([...this.readOthers(), ...own]);
    const failed = this.memory.failed;
    const { edit, number } = this.saved;
    this.memory.write(this.view.work, this.view.lang, pending, edit ? { key: edit, base: number } : {});
    if (this.memory.failed !== failed) this.tell();
    if (this.memory.last) forgetAddress("new");
  }

  /** What another tab on the same work has kept and not had confirmed yet. */
  readOthers() {
    const kept = this.saved.edit ? readMemory() : null;
    const pending = kept?.key === this.saved.edit && Array.isArray(kept?.pending) ? kept.pending : [];
    return pending.filter((event) => event?.id && !this.said.has(event.id));
  }

  /** What the person just answered to a question and Python has not confirmed yet; undefined where nothing is. */
  guess(question) {
    const asked = ({ event, isHeard }) => !isHeard && event.do === "answer" && event.question === question;
    return this.waiting.filter(asked).at(-1)?.event.value;
  }

  /** What was just said to stand behind an answer and is not confirmed yet; undefined where nothing is. */
  guessDefence(question) {
    const asked = ({ event, isHeard }) => !isHeard && event.do === "defend" && event.question === question;
    return this.waiting.filter(asked).at(-1)?.event.defence;
  }

  /** The text of a box that was just said and is not confirmed yet; undefined where nothing is. */
  guessDraft(box) {
    const asked = ({ event }) => event.do === "draft" && event.box === box;
    return this.later.get(box)?.text ?? this.waiting.filter(asked).at(-1)?.event.text;
  }

  /** The hints of a box that were just put away (true) or brought back (false). */
  guessDismissed(box) {
    const asked = this.waiting.filter(({ event }) => event.do === "dismiss" && event.box === box);
    return new Map(asked.map(({ event }) => [event.hint, event.on]));
  }

  /** A field of a plan that was just set and is not confirmed yet; undefined where nothing is. */
  guessPlan(track, field) {
    const asked = ({ event, isHeard }) =>
      !isHeard && event.do === "plan" && event.track === track && event.field === field;
    return this.waiting.filter(asked).at(-1)?.event.value;
  }

  /** What is just tried and not confirmed yet (null: taken back); undefined where nothing is. */
  guessTry(question) {
    const asked = ({ event, isHeard }) => !isHeard && event.do === "try" && event.question === question;
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

  /** Tells of a guess, unless the answer itself comes first: then the page is drawn once and not twice. */
  tellLater() {
    this.late ??= setTimeout(() => this.tell(), BLINK);
  }

  tell() {
    clearTimeout(this.late);
    this.late = null;
    if (this.telling) return;
    this.telling = true;
    queueMicrotask(() => {
      this.telling = false;
      for (const listener of this.listeners) listener();
    });
  }
}
