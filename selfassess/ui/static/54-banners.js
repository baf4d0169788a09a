// Sentences over a step: an example that is not one's own work, a notice, a lost connection, a fault.

/** A calm box with a sign and a word; never a trace. */
function Banner({ tone, heading, text, children }) {
  return html`<div class="sa-banner" data-tone=${tone}><${Sign} tone=${tone} />
    <div><p>${heading && html`<b>${heading}</b> `}${text}</p>
      ${children && html`<div class="sa-banner-acts">${children}</div>`}</div></div>`;
}

/** Says that these are a worked example's answers, and offers to go on from them. */
function ExampleBanner({ example }) {
  const { say, word } = usePlace();
  const adopt = () => say({ do: "adopt" });
  const own = readMemory()?.work;
  return html`<${Banner} tone="dep" heading=${`${word("example")}: ${example.title}`} text=${word("example_is")}>
    <details class="sa-fold"><summary>${word("example_story")}</summary><div class="sa-fold-body">
      ${example.unit && html`<p><b>${example.unit}</b></p>`}<p>${example.sentence}</p>
      <${SourceList} sources=${example.sources} /></div></details>
    ${own
      ? html`<${AskedTwice} className="sa-button sa-plain" label=${word("adopt")} question=${word("adopt_ask")}
          yes=${word("adopt_yes")} onYes=${adopt} />
        <a class="sa-link" href=${location.pathname}>${word("back_to_own")}</a>`
      : html`<button type="button" class="sa-button sa-plain" onClick=${adopt}>${word("adopt")}</button>`}
  </${Banner}>`;
}

/** Loads the page anew, but only while the server is there: without it nothing would come back. False where it is not. */
async function reloadSafely() {
  try {
    await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** A way to load the page anew; where that cannot be done now, it says so and leaves the page as it is. */
function Reload() {
  const { word } = usePlace();
  const [failed, setFailed] = useState(false);
  const reload = async () => setFailed(!(await reloadSafely()));
  return html`<button type="button" class="sa-link" onClick=${reload}>${word("reload")}</button>
    <span role="status">${failed && word("reload_later")}</span>`;
}

/** Lets whatever else stays at the top of the window stand below a strip. */
function makeRoomBelow(strip) {
  const { style } = document.documentElement;
  const measure = new ResizeObserver(() => style.setProperty("--lost", `${strip.offsetHeight}px`));
  measure.observe(strip);
  return () => { measure.disconnect(); style.removeProperty("--lost"); };
}

/**
 * Says under the steps, in sight wherever one writes, that nothing answers, and that one can go on. A page that knows
 * its connection to be cut goes on by itself when it is back, and then nothing is to be done.
 */
function LostStrip() {
  const { word, desk } = usePlace();
  const strip = useRef(null);
  useLayoutEffect(() => makeRoomBelow(strip.current), []);
  const isKept = !desk.memory.failed;
  return html`<div class="sa-lost" role="alert" data-selfassess="lost" ref=${strip}><div class="sa-lost-line"><${Sign} sign="!" />
    <p><b>${word(desk.offline ? "cut_title" : "lost_title")}</b> ${word(isKept ? "lost_text" : "not_kept")}
      ${isKept && !desk.offline && html` <${Reload} />`}</p></div></div>`;
}

function FaultBanner() {
  const { word } = usePlace();
  return html`<div role="alert"><${Banner} tone="error" heading=${word("fault_title")} text=${word("fault_text")}>
    <button type="button" class="sa-button sa-plain" onClick=${() => location.reload()}>${word("reload")}</button>
  </${Banner}></div>`;
}

/** All that applies now, most pressing first. */
function Banners({ desk, view }) {
  const { notice, example, conflicts } = view;
  const { word } = usePlace();
  const kept = [...desk.notices, ...(desk.memory.failed && !desk.isSilent ? ["not_kept"] : [])];
  const { fault, moved, is_closed: isClosed } = desk.saved;
  if (!notice && !example && !kept.length && !fault && !moved && !isClosed && !conflicts?.length) return null;
  return html`<section class="sa-banners" aria-label=${word("notices")}>
    ${notice && !desk.isSilent && html`<${Banner} tone=${notice.kind} text=${notice.text} />`}
    <${WorkBanners} saved=${desk.saved} />
    <${Conflicts} conflicts=${conflicts} />
    ${kept.map((key) => html`<div key=${key} role="status"><${Banner} tone="info" text=${word(key)} /></div>`)}
    ${example && html`<${ExampleBanner} example=${example} />`}
  </section>`;
}

/** What is shown before the first view, and where none comes. */
function Opening({ desk }) {
  return html`<div class="sa-opening" role="status">
    ${desk.lost
      ? html`<div role="alert"><${Banner} tone="ask" heading=${desk.word("lost_title")} text=${desk.word("lost_opening")}>
          <${Reload} /></${Banner}></div>`
      : html`<p>${FIRST_WORDS.loading.th}<br /><span lang="en">${FIRST_WORDS.loading.en}</span></p>
        <div class="sa-bones" aria-hidden="true"><i></i><i></i><i></i></div>`}
  </div>`;
}
