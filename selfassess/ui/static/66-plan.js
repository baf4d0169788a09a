// Step "plan": the way in, the way up, who does what by when. What has nothing to say stays away.

const FEW_PROMPTS = 2; // more than that stand behind a fold

/** The step's own words, which come with it and with no other step. */
const PlanContext = createContext({});

/** Gives a word of the step by its key. */
function useTold() {
  const words = useContext(PlanContext);
  return (key) => words[key] ?? `[${key}]`;
}

/** A value that shows at once what was chosen, and follows Python as soon as it has answered. */
function useChosen(value) {
  const [chosen, choose] = useState(value);
  useEffect(() => choose(value), [value]);
  return [chosen, choose];
}

/** A native list to choose from: small on paper, large under a thumb, and every phone has its own way to show it. */
function Select({ value, options, label, onSay }) {
  const [chosen, choose] = useChosen(value);
  const change = (event) => {
    choose(event.target.value);
    onSay(event.target.value);
  };
  const option = (each) => html`<option key=${each.value} value=${each.value} selected=${each.value === chosen}>${each.label}</option>`;
  return html`<select class="sa-select" aria-label=${label} value=${chosen} onChange=${change}>${options.map(option)}</select>`;
}

/** What is noted in the plan of the track at hand: a field by its name, or several after one another. */
function usePlanSay() {
  const { say, desk } = usePlace();
  return (field, value) => say({ do: "plan", track: desk.view.track.key, field, value: value || null });
}

/** Whether there is nothing to say but the sentence itself, which then leads to its question. */
const isBare = (item) => item.question && !item.detail && !item.gain && ![item.sources, item.prompts, item.marks].some((list) => list?.length);

function PlanItem({ item }) {
  const { word } = usePlace();
  if (isBare(item)) return html`<li class="sa-plan-item"><p><${Reason} reason=${item} /></p></li>`;
  const few = (item.prompts?.length ?? 0) <= FEW_PROMPTS;
  return html`<li class="sa-plan-item">
    <div class="sa-plan-top"><p><b>${item.text}</b></p>
      ${item.gain && html`<span class="sa-gain"><b>${item.gain}</b> ${word("points")}</span>`}</div>
    ${item.detail && html`<p class="sa-quiet">${item.detail}</p>`}
    <${Marks} marks=${item.marks} />
    ${few && html`<${Prompts} prompts=${item.prompts} />`}
    <div class="sa-foot">
      ${!few && html`<${PromptFold} prompts=${item.prompts} />`}
      <${SourceFold} sources=${item.sources} />
      ${item.question && html`<p class="sa-go-question"><${Reason} reason=${item} label=${word("go_question")} /></p>`}
    </div>
  </li>`;
}

function PlanList({ items }) {
  return html`<ul class="sa-card sa-plan">${items.map((item, at) => html`<${PlanItem} key=${at} item=${item} />`)}</ul>`;
}

function PlanSection({ section }) {
  if (!section) return null;
  return html`<section class="sa-section" data-section=${section.id}><h2>${section.heading}</h2>
    <${PlanList} items=${section.items} /></section>`;
}

/** What is answered and defended, whose turn it is, and the claims behind which nothing stands yet. */
function Completeness({ completeness }) {
  const { heading, lines, undefended, undefended_heading: open } = completeness;
  return html`<section class="sa-section" data-section="completeness"><h2>${heading}</h2><div class="sa-card">
    <ul class="sa-complete">${lines.map((line) => html`<li>${line}</li>`)}</ul>
    ${undefended.length > 0 && html`<details class="sa-fold"><summary>${open} (${undefended.length})</summary>
      <ul class="sa-complete">${undefended.map((claim) => html`<li><${Reason} reason=${claim} /></li>`)}</ul></details>`}
  </div></section>`;
}

function PlanStep({ view }) {
  const { body } = view;
  const { sections, words, way_in: wayIn, decisive, way_up: wayUp, tasks, progress, calendar, completeness, files, files_note: note } = body;
  const part = (id) => sections.find((section) => section.id === id);
  return html`<${PlanContext.Provider} value=${words}>
    <${Head} view=${view} />
    ${body.empty && html`<${Empty} text=${body.empty} />`}
    <${PlanSection} section=${part("contradictions")} />
    <${WayIn} way=${wayIn} mend=${part("mend")} />
    <${PlanSection} section=${part("readings")} />
    ${decisive ? html`<${DecisiveSection} decisive=${decisive} />` : !wayIn && html`<${PlanSection} section=${part("answer")} />`}
    ${wayUp && html`<${WayUp} way=${wayUp} gains=${part("gains")} claims=${part("claims")} />`}
    ${["features", "open_features", "stages"].map((id) => html`<${PlanSection} key=${id} section=${part(id)} />`)}
    ${tasks && html`<${Tasks} tasks=${tasks} />`}
    ${progress && html`<${ProgressChart} progress=${progress} />`}
    ${calendar && html`<${Calendar} calendar=${calendar} />`}
    <${PlanSection} section=${part("process")} />
    ${completeness && html`<${Completeness} completeness=${completeness} />`}
    <${TakeAway} kinds=${files} note=${note} />
  </${PlanContext.Provider}>`;
}
