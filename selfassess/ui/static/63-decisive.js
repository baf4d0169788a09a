// The questions that decide: after them the result is certain whatever else is answered. The step "plan" shows it.

const FEW_CHANCES = 3; // more than that stand behind a fold

/** The answers that settle it; nothing where none does alone. */
function DecisiveWays({ ways }) {
  if (!ways?.length) return null;
  const way = ({ text, tone, sign }) => html`<li data-tone=${tone} key=${text}>
    <${Sign} sign=${sign} tone=${tone} /><span>${text}</span></li>`;
  return html`<ul class="sa-decisive-ways">${ways.map(way)}</ul>`;
}

/** Questions, each with the answers to it that settle it alone. */
function DecisiveQuestions({ questions }) {
  const { seek } = usePlace();
  const line = ({ id, label, ways }) => html`<li key=${id}><div>
    <button type="button" class="sa-link" onClick=${() => seek(id)}>${label}</button>
    <${DecisiveWays} ways=${ways} /></div></li>`;
  return html`<ul class="sa-decisive-list">${questions.map(line)}</ul>`;
}

/** Questions that may settle it by themselves, with the answers that do. */
function Chance({ chance }) {
  return html`<li class="sa-decisive-chance"><${DecisiveQuestions} questions=${chance.questions} />
    <${DecisiveWays} ways=${chance.ways} /></li>`;
}

function DecisiveGroup({ group }) {
  const { word } = usePlace();
  const key = (chance) => chance.questions.map(({ id }) => id).join(" ");
  const line = (chance) => html`<${Chance} key=${key(chance)} chance=${chance} />`;
  const [few, more] = [group.some.slice(0, FEW_CHANCES), group.some.slice(FEW_CHANCES)];
  return html`<div class="sa-card sa-decisive" data-decides=${group.id}>
    <h4>${group.name}</h4><p class="sa-quiet">${group.text}</p>
    ${group.every.map(({ text, questions, ways }) => html`<p key=${text}><b>${text}</b></p>
      <${DecisiveQuestions} questions=${questions} /><${DecisiveWays} ways=${ways} />`)}
    ${few.length > 0 && html`<ul class="sa-decisive-chances">${few.map(line)}</ul>`}
    ${more.length > 0 && html`<details class="sa-fold"><summary>${word("more_items", { n: more.length })}</summary>
      <ul class="sa-decisive-chances">${more.map(line)}</ul></details>`}
  </div>`;
}

/** All of it; nothing where the result is certain already. */
function DecisiveSection({ decisive }) {
  if (!decisive) return null;
  return html`<section class="sa-section sa-decisive-section"><h2>${decisive.heading}</h2>
    ${decisive.groups.map((group, at) => at === 0
      ? html`<${DecisiveGroup} key=${group.id} group=${group} />`
      : html`<details class="sa-fold sa-decisive-fold" key=${group.id}><summary>${group.name}</summary>
        <${DecisiveGroup} group=${group} /></details>`)}
  </section>`;
}
