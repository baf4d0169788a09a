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

function LostBanner() {
  const { word, desk } = usePlace();
  const text = word(desk.memory.failed ? "not_kept" : "lost_text");
  return html`<div class="sa-lost" role="alert"><${Banner} tone="ask" heading=${word("lost_title")} text=${text}>
    <button type="button" class="sa-button sa-plain" onClick=${() => location.reload()}>${word("reload")}</button>
  </${Banner}></div>`;
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
  const kept = [...desk.notices, ...(desk.memory.failed && !desk.lost ? ["not_kept"] : [])];
  const { fault, moved, is_closed: isClosed } = desk.saved;
  if (!desk.lost && !notice && !example && !kept.length && !fault && !moved && !isClosed && !conflicts?.length) return null;
  return html`<section class="sa-banners" aria-label=${word("notices")}>
    ${desk.lost && html`<${LostBanner} />`}
    ${notice && !desk.lost && html`<${Banner} tone=${notice.kind} text=${notice.text} />`}
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
      ? html`<${LostBanner} />`
      : html`<p>${FIRST_WORDS.loading.th}<br /><span lang="en">${FIRST_WORDS.loading.en}</span></p>
        <div class="sa-bones" aria-hidden="true"><i></i><i></i><i></i></div>`}
  </div>`;
}
