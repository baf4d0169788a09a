// The way in: the smallest sets of changes that make the track eligible, the smallest first.

const BY_SIGNS = { unit: "→", time: "◷", nobody: "–" };

/** One change: what, how much, until when, and who can bring it about. */
function Change({ change }) {
  const by = html`<p class="sa-change-by"><span class="sa-tag" data-tone=${change.tone}>
    <${Sign} sign=${BY_SIGNS[change.by]} />${change.who}</span></p>`;
  return html`<li class="sa-change" data-by=${change.by}><p><${Reason} reason=${change} /></p>${change.by !== "open" && by}
    ${change.only && html`<p class="sa-quiet sa-change-only">${change.only}</p>`}
    ${change.marks?.length > 0 && html`<div class="sa-change-only"><${Marks} marks=${change.marks} /></div>`}</li>`;
}

function Changes({ changes }) {
  return html`<ul class="sa-changes">${changes.map((change, at) => html`<${Change} key=${at} change=${change} />`)}</ul>`;
}

/** The changes of one way, and behind a fold how the open questions have to turn out. */
function OneWay({ way }) {
  return html`${way.changes.length > 0 && html`<${Changes} changes=${way.changes} />`}
    ${way.ready && html`<p class="sa-quiet">${way.ready}</p>`}
    ${way.open.length > 0 && html`<details class="sa-fold" data-fold="open"><summary>${way.open_label}</summary>
      <${Changes} changes=${way.open} /></details>`}`;
}

/** Tracks beside this one, each with the way to it. */
function Neighbours({ group }) {
  const { say } = usePlace();
  const told = useTold();
  if (!group) return null;
  const open = (track) => () => say({ do: "track", track, step: "plan" });
  return html`<details class="sa-fold" data-group=${group.id}><summary>${group.label}</summary>
    <ul class="sa-near">${group.items.map((item) => html`<li key=${item.track}><p><b>${item.name}</b></p>
      <p class="sa-quiet">${item.text}</p>
      <button type="button" class="sa-link" onClick=${open(item.track)}>${told("see_award")}<span class="sa-hidden">: ${item.name}</span></button>
    </li>`)}</ul></details>`;
}

function WayIn({ way, mend }) {
  if (!way) return html`<${PlanSection} section=${mend} />`;
  const { shortest, others } = way;
  return html`<section class="sa-section" data-section="way_in"><h2>${way.heading}</h2><div class="sa-card sa-way">
    ${way.sentences.map((each) => html`<div class="sa-message" data-tone=${each.tone}><${Sign} tone=${each.tone} />
      <div>${each.text}</div></div>`)}
    ${shortest && html`<h3>${shortest.label}</h3><${OneWay} way=${shortest} />`}
    ${others.length > 0 && html`<details class="sa-fold" data-fold="other-ways"><summary>${way.others_label}</summary>
      <ol class="sa-other-ways">${others.map((each) => html`<li key=${each.label}>
        <p class="sa-fold-heading">${each.label}</p><${OneWay} way=${each} /></li>`)}</ol></details>`}
    ${mend && html`<details class="sa-fold" data-fold="conditions"><summary>${way.conditions_label}</summary>
      <ul class="sa-plan">${mend.items.map((item, at) => html`<${PlanItem} key=${at} item=${item} />`)}</ul></details>`}
    <${Neighbours} group=${way.near} /><${Neighbours} group=${way.apart} />
  </div></section>`;
}
