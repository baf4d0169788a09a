// What a text may have lost on its way out of a PDF: an offer, word by word; nothing is changed unless the person says so.

/** A text with some places changed; places are counted in whole letters, as Python counts them. */
function putPlaces(text, places) {
  const letters = Array.from(text);
  const ordered = [...places].sort(([one], [other]) => other - one);
  for (const [start, end, after] of ordered) letters.splice(start, end - start, after);
  return letters.join("");
}

/** One word that may be changed, with what stands around it the first time. */
function RepairLine({ change, words, isChosen, onChoose }) {
  const { lead, before, after, tail, times, label, is_sure: isSure } = change;
  const around = (text) => text && html`<span class="sa-quiet" lang="th">${text}</span>`;
  return html`<li><label class="sa-repair-line" data-sure=${String(isSure)}>
    <input type="checkbox" checked=${isChosen} onChange=${(event) => onChoose(event.target.checked)} />
    <span>${label ?? html`${around(lead)}<del lang="th">${before}</del> <${Sign} sign="→" />
      <ins lang="th">${after}</ins>${around(tail)}`}
      ${times && html` <span class="sa-quiet">${times}</span>`}
      ${!isSure && html` <b class="sa-repair-check">${words.repair_check}</b>`}</span></label></li>`;
}

/** The words to choose from. What could be another word is not chosen before somebody has looked at it. */
function RepairOffer({ box, typed, words }) {
  const { say, root } = usePlace();
  const { key, changes } = box.repair;
  const [chosen, choose] = useState(() => changes.map((change) => change.is_sure));
  const block = () => root.querySelector(`[data-box="${CSS.escape(box.id)}"]`);
  const rest = () => block().querySelector("h3").focus({ preventScroll: true });
  const accept = () => {
    const field = block().querySelector("textarea");
    // Where somebody has typed on meanwhile, the offer is about another text: a new one comes.
    field.dispatchEvent(new Event("focus"));
    const places = changes.filter((_, at) => chosen[at]).flatMap((change) => change.places);
    if (field.value === typed) field.value = putPlaces(typed, places);
    for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
    rest();
  };
  const leave = () => {
    say({ do: "dismiss", box: box.id, hint: key, on: true });
    rest();
  };
  const line = (change, at) => html`<${RepairLine} change=${change} words=${words} isChosen=${chosen[at]}
    onChoose=${(on) => choose(chosen.map((was, other) => (other === at ? on : was)))} />`;
  return html`<div class="sa-message sa-repair" data-tone="next" role="group" aria-label=${words.repair_heading}>
    <${Sign} sign="!" /><div><p><b>${words.repair_heading}</b></p><p>${words.repair_ask}</p>
      <ul class="sa-repairs">${changes.map(line)}</ul>
      <div class="sa-banner-acts"><button type="button" class="sa-button sa-small" data-repair="accept"
          disabled=${!chosen.includes(true)} onClick=${accept}>${words.repair_yes}</button>
        ${chosen.includes(false) && html`<button type="button" class="sa-button sa-plain sa-small" data-repair="all"
          onClick=${() => choose(chosen.map(() => true))}>${words.repair_all}</button>`}
        <button type="button" class="sa-button sa-plain sa-small" data-repair="leave" onClick=${leave}>
          ${words.repair_no}</button></div></div></div>`;
}

/** The offer, unless it was declined or the text is just being changed. */
function Repair({ box, typed, words }) {
  const { desk } = usePlace();
  const { repair } = box;
  const isLeft = repair && (desk.guessDismissed(box.id).get(repair.key) ?? box.put_away.includes(repair.key));
  if (!repair || isLeft || desk.guessDraft(box.id) !== undefined) return null;
  return html`<${RepairOffer} key=${markOf(typed)} box=${box} typed=${typed} words=${words} />`;
}
