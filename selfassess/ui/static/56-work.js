// Where the work is kept: saved or not, the link that opens it again, who changed what, and ways to take it away.

const CALM = 300; // ms
const SAVED_SIGNS = { saved: "✓", saving: "◌", offline: "!" };

/** "Saving" that is over in a moment is not said in words: a word that blinks at every click is only restless. */
function useCalm(state) {
  const [told, tell] = useState(state);
  useEffect(() => {
    if (state !== "saving" || !told) return tell(state);
    const timer = setTimeout(() => tell(state), CALM);
    return () => clearTimeout(timer);
  }, [state]);
  return state === "saving" && told ? told : state;
}

/** In the bar: the state in one word, and the link to this work, which opens the drawer. */
function SavedMark() {
  const { desk, word } = usePlace();
  const [, draw] = useState(0);
  useEffect(() => {
    const mark = () => draw((count) => count + 1);
    desk.marks.add(mark);
    return () => desk.marks.delete(mark);
  }, []);
  const state = desk.savedState;
  const told = useCalm(state);
  const { edit, read } = desk.saved;
  const key = edit || read;
  if (!state && !key) return null;
  const open = (event) => {
    event.preventDefault();
    desk.toggleDrawer();
  };
  return html`<div class="sa-kept">
    ${state && html`<span class="sa-saved" role="status" data-selfassess="saved" data-state=${state} data-told=${told}
      title=${told === "offline" ? word("offline_help") : undefined}>
      <${Sign} sign=${SAVED_SIGNS[told]} /><span>${word(told)}</span></span>`}
    ${key && html`<a class="sa-key" data-selfassess="key" href=${`${pageAddress()}#key=${key}`} role="button"
      aria-expanded=${String(Boolean(desk.drawer))} onClick=${open}>${word("this_work")}</a>`}
  </div>`;
}

/** A text to copy, with a button that copies it. */
function CopyLine({ label, text }) {
  const { word } = usePlace();
  const [copied, setCopied] = useState(false);
  const field = useRef(null);
  const copy = () => {
    field.current.select();
    const done = navigator.clipboard?.writeText(text);
    (done ?? Promise.resolve(document.execCommand("copy"))).then(() => setCopied(true), () => setCopied(false));
    setTimeout(() => setCopied(false), 3000);
  };
  return html`<div class="sa-copy"><label class="sa-end"><span>${label}</span>
      <input ref=${field} class="sa-field sa-field-wide" readonly value=${text} onFocus=${() => field.current.select()} /></label>
    <button type="button" class="sa-button sa-plain sa-small" onClick=${copy}>${word(copied ? "copied" : "copy")}</button></div>`;
}

function QrCode({ qr, label }) {
  if (!qr) return null;
  return html`<figure class="sa-qr-box"><svg class="sa-qr" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label=${label}>
    <rect width="100%" height="100%" fill="#fff" /><path d=${qr.path} fill="#000" /></svg>
    <figcaption class="sa-quiet">${label}</figcaption></figure>`;
}

/** The link with its warning, as text and as a code for a phone. */
function Keys({ saved }) {
  const { word } = usePlace();
  const { edit, read, drawer } = saved;
  const link = (key) => `${pageAddress()}#key=${key}`;
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  return html`<section><h3>${word("key_link")}</h3>
    ${edit && html`<p>${word("key_warning")}</p>`}${isLocal && html`<p class="sa-quiet">${word("key_local")}</p>`}
    <div class="sa-keys"><div>
      ${edit && html`<${CopyLine} label=${word("key_link")} text=${link(edit)} />`}
      ${read && html`<${CopyLine} label=${word("read_link")} text=${link(read)} />`}</div>
      ${edit && html`<${QrCode} qr=${drawer?.qr} label=${word("qr_of_link")} />`}</div></section>`;
}

/** Every version in words, newest first. */
function History({ saved }) {
  const { say, word, desk } = usePlace();
  const [all, setAll] = useState(false);
  const { history: lines = [], older, shown } = saved.drawer ?? {};
  const line = (entry) => html`<li key=${entry.number}><p><b>${entry.when}</b> · ${entry.who}
      ${entry.is_now && html` · ${word("now_shown")}`}</p>
    <ul>${entry.changes.map((change) => html`<li>${change}</li>`)}</ul>
    ${!entry.is_now && !saved.is_closed && html`<button type="button" class="sa-link"
      onClick=${() => say({ do: "bring_back", number: entry.number })}>${word("bring_back")}</button>`}</li>`;
  const few = all ? lines : lines.slice(0, 8);
  return html`<section><h3>${word("history")}</h3>
    <ol class="sa-history">${few.map(line)}</ol>
    ${few.length < lines.length && html`<button type="button" class="sa-link" onClick=${() => setAll(true)}>
      ${word("more_versions", { n: lines.length - few.length })}</button>`}
    ${few.length === lines.length && older && html`<button type="button" class="sa-link"
      onClick=${() => desk.toggleDrawer(true, shown + 200)}>${word("older_versions")}</button>`}</section>`;
}

/** A file from this device, opened as a work of its own. */
function OpenFile() {
  const { desk, word, id } = usePlace();
  const { notice } = desk.view;
  const told = id("open-file-help");
  const open = (event) => {
    const [file] = event.target.files;
    if (file) desk.openFile(file);
    event.target.value = "";
  };
  return html`<section><h3>${word("open_file")}</h3><p class="sa-quiet" id=${told}>${word("open_file_help")}</p>
    <label class="sa-button sa-plain sa-file-label">${word("choose_file")}<input type="file" class="sa-file"
      aria-label=${word("open_file")} aria-describedby=${told} accept=".json,.xlsx,.csv" onChange=${open} /></label>
    <div role="alert">${desk.hasOpenedFile && notice?.kind === "error" && html`<${Banner} tone="error" text=${notice.text} />`}
    </div></section>`;
}

function DeleteWork() {
  const { say, word } = usePlace();
  return html`<${AskedTwice} label=${word("delete_work")} question=${word("delete_ask")} yes=${word("delete_yes")} warns
    onYes=${() => say({ do: "delete" })} />`;
}

/** All about the kept work; opened from the bar. */
function Drawer() {
  const { desk, say, word, id } = usePlace();
  const heading = useRef(null);
  useEffect(() => { if (desk.drawer) heading.current?.focus(); }, [desk.drawer]);
  if (!desk.drawer) return null;
  const { saved } = desk;
  const escape = (event) => event.key === "Escape" && desk.toggleDrawer();
  return html`<section class="sa-drawer" aria-labelledby=${id("drawer")} onKeyDown=${escape}>
    <div class="sa-drawer-head"><h2 id=${id("drawer")} tabindex="-1" ref=${heading}>${word("this_work")}</h2>
      <button type="button" class="sa-link" onClick=${() => desk.toggleDrawer(false)}>${word("close")}</button></div>
    <p class="sa-quiet">${word("kept_in_store")}</p>
    ${!saved.is_closed && html`<label class="sa-end"><span>${word("your_name")}</span>
      <${TypedField} wide typed=${saved.who} onSay=${(name) => say({ do: "who", name })} /></label>`}
    <${Keys} saved=${saved} />
    <${TakeAway} kinds=${["json", "xlsx"]} />
    <${OpenFile} />
    <${History} saved=${saved} />
    ${!saved.is_closed && html`<${DeleteWork} />`}
  </section>`;
}

/** Buttons that make a file, and a bar that moves while it is being made. */
function TakeAway({ kinds, note = "" }) {
  const { desk, word } = usePlace();
  const [thai, setThai] = useState(false);
  const making = desk.making?.to;
  const button = (to) => html`<button type="button" class="sa-button sa-plain" data-export=${to} disabled=${Boolean(making)}
    onClick=${() => desk.ask(to, thai ? "thai" : "arabic")}>${word(`download_${to}`)}</button>`;
  return html`<section class="sa-take"><h3>${word("take_away")}</h3>
    <div class="sa-take-row">${kinds.map(button)}</div>
    ${note && html`<p class="sa-quiet">${note}</p>`}
    ${kinds.includes("pdf") && html`<label class="sa-choice sa-choice-quiet${thai ? " is-on" : ""}">
      <input type="checkbox" checked=${thai} onChange=${(event) => setThai(event.target.checked)} />
      <span>${word("thai_digits")}</span></label>`}
    <div role="status">${making && html`<label class="sa-making"><span>${word("making")}</span><progress></progress></label>`}
      ${desk.fileFault && html`<${Banner} tone="error" text=${desk.fileFault} />`}</div></section>`;
}

/** What is to be known of the kept work before going on. */
function WorkBanners({ saved }) {
  const { say, word } = usePlace();
  const { fault, moved, is_deleted: isDeleted, is_closed: isClosed } = saved;
  return html`
    ${fault && html`<${Banner} tone="error" heading=${word("not_saved")} text=${fault} />`}
    ${isDeleted && html`<${Banner} tone="ask" text=${word("deleted")}>
      ${saved.edit && html`<button type="button" class="sa-button sa-plain"
        onClick=${() => say({ do: "undelete" })}>${word("undelete")}</button>`}</${Banner}>`}
    ${isClosed && !isDeleted && !fault && html`<${Banner} tone="info" text=${word("read_only")} />`}
    ${moved && html`<${Banner} tone="dep" heading=${word("rules_moved")} text=${moved.rubrics.join(" ")}>
      <div><ul class="sa-moved">${moved.tracks.map((track) => html`<li><b>${track.name}</b>
        <p>${word("rules_before")}: ${track.before}</p><p>${word("rules_now")}: ${track.now}</p></li>`)}</ul>
      <p class="sa-quiet">${word("rules_accept_help")}</p>
      ${!isClosed && html`<button type="button" class="sa-button sa-plain" onClick=${() => say({ do: "accept" })}>
        ${word("rules_accept")}</button>`}</div></${Banner}>`}`;
}
