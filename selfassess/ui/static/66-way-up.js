// The way up: the goal, the trial, the plan with the least effort, and how safe the score is.

/** One goal with what is missing to it or what is to spare. */
function GoalChoice({ option, chosen, onChoose }) {
  const { id } = usePlace();
  const on = option.value === chosen;
  return html`<label class=${on ? "sa-choice is-on" : "sa-choice"} data-tone=${option.tone}>
    <input type="radio" name=${id("goal")} value=${option.value} checked=${on} onChange=${() => onChoose(option.value)} />
    <span>${option.label}<small><${Sign} sign=${option.sign} tone=${option.tone} /> ${option.detail}</small></span>
  </label>`;
}

/** Where the document prints neither bands nor levels: a number of points that the unit sets itself. */
function OwnGoal({ own }) {
  const plan = usePlanSay();
  const refusals = own.error ? [{ tone: "error", text: own.error }] : [];
  const set = (typed) => plan("goal", typed.trim() && `points:${typed.trim()}`);
  return html`<${HeldBack} messages=${refusals}>${({ shown, invalid }) => html`<div>
    <div class="sa-typed"><span class="sa-measure">
      <${TypedField} main typed=${own.typed} inputmode="decimal" label=${own.label} invalid=${invalid} onSay=${set} />
      <span class="sa-unit">${own.after}</span></span></div>
    <p class="sa-quiet">${own.help}</p>${own.detail && html`<p>${own.detail}</p>`}<${Messages} messages=${shown} /></div>`}</${HeldBack}>`;
}

function Goal({ goal }) {
  const { word, say, desk } = usePlace();
  const told = useTold();
  const plan = usePlanSay();
  const [chosen, choose] = useChosen(goal.chosen);
  const set = (value) => { choose(value); plan("goal", value); };
  const sources = goal.options.flatMap((option) => option.sources);
  const heading = goal.own ? goal.own.label : goal.heading;
  return html`<div class="sa-card" data-part="goal"><fieldset disabled=${Boolean(desk.saved.is_closed)}>
    <legend class="sa-part-heading" tabindex="-1">${heading}</legend>
    ${goal.own ? html`<${OwnGoal} own=${goal.own} />` : html`<div class="sa-choices sa-list">
      ${goal.options.map((option) => html`<${GoalChoice} key=${option.value} option=${option}
        chosen=${chosen} onChoose=${set} />`)}</div>
      <${Marks} marks=${goal.options.find((option) => option.marks.length)?.marks} />`}
    ${goal.note && html`<p class="sa-quiet">${goal.note}</p>`}</fieldset>
    ${goal.rate_first && html`<p>${goal.rate_first}</p><p class="sa-rate-now"><button type="button" class="sa-button sa-plain sa-small"
      onClick=${() => say({ do: "go", step: "score" })}>${told("rate_now")}</button></p>`}
    <${SourceFold} sources=${sources} label=${sources.length > 0 && word("sources_n", { n: sources.length })} /></div>`;
}

/** One step of the plan: what is raised and by how much, and the score before and after it. */
function PlanLine({ step }) {
  const told = useTold();
  return html`<li><b class="sa-gain">${step.gain}</b>
    <div><p><${Reason} reason=${step} /> <span class="sa-quiet">${step.to}</span></p>
      ${step.descriptor && html`<p class="sa-quiet">${step.descriptor}</p>`}</div>
    <p class="sa-running"><span class="sa-quiet">${told("running")}</span> ${step.running}</p></li>`;
}

/** Other plans behind a fold, each as its steps in one line each. */
function OtherPlans({ label, plans }) {
  if (!plans.length) return null;
  const one = (plan, at) => html`<li key=${at}><ul class="sa-notes">${plan.steps.map((step) => html`<li>${step}</li>`)}</ul>
    <p class="sa-quiet">${plan.cost}</p></li>`;
  return html`<details class="sa-fold"><summary>${label}</summary><ol class="sa-plans">${plans.map(one)}</ol></details>`;
}

/** What could not be read, and what the plan leaves alone. */
function PlanGrounds({ plan }) {
  const { held, faults } = plan;
  return html`${faults.map((text) => html`<div class="sa-message" data-tone="error"><${Sign} tone="error" /><div>${text}</div></div>`)}
    ${held.length > 0 && html`<ul class="sa-notes">${held.map((text) => html`<li>${text}</li>`)}</ul>`}`;
}

/** Goes to the settings of one criterion, and to its first empty field. */
function showEffort(root, criterion) {
  root.querySelector('[data-fold="effort"]').open = true;
  const fields = [...root.querySelectorAll(`[data-effort="${CSS.escape(criterion)}"] input`)];
  fields.find((field) => field.inputMode === "decimal" && !field.value)?.focus();
}

/** The plan below what it is made from, so that no setting moves away from the hand that changes it. */
function Cheapest({ plan, effort }) {
  const { say, root } = usePlace();
  const told = useTold();
  const notes = [...plan.notes, ...plan.headlines.slice(1)];
  const tryAll = () => { for (const [question, value] of plan.try_values) say({ do: "try", question, value }); };
  // Below the sentence that says whose figures are missing.
  const missing = plan.missing && html`<p><button type="button" class="sa-link" onClick=${() => showEffort(root, plan.missing)}>
    ${told("first_missing")}</button></p>`;
  return html`<div class="sa-card sa-cheapest" data-part="plan"><h3 class="sa-part-heading">${plan.heading} ${plan.to}</h3>
    ${effort && html`<${Effort} effort=${effort} />`}
    <p>${plan.headlines[0]}</p>
    ${plan.units && html`<p class="sa-quiet">${plan.units}</p>`}
    ${plan.steps.length === 0 && missing}
    ${plan.steps.length > 0 && html`<ol class="sa-steps-up">${plan.steps.map((step) =>
      html`<${PlanLine} key=${step.question} step=${step} />`)}</ol>`}
    ${notes.length > 0 && html`<p class="sa-quiet">${notes.join(" · ")}</p>`}
    ${plan.steps.length > 0 && missing}
    ${plan.try_values.length > 0 && html`<button type="button" class="sa-button sa-plain sa-small" onClick=${tryAll}>${told("try_plan")}</button>`}
    <${PlanGrounds} plan=${plan} />
    <div class="sa-foot"><${SourceFold} sources=${plan.assumed} label=${plan.assumed_label} />
      <${OtherPlans} label=${plan.ties_label} plans=${plan.ties} /><${OtherPlans} label=${plan.next_label} plans=${plan.next} /></div></div>`;
}

/** Which single criterion, judged one level lower, would lose the goal. */
function Sureness({ sureness }) {
  return html`<div class="sa-card" data-part="sureness"><h3 class="sa-part-heading">${sureness.heading}</h3>
    ${sureness.none && html`<p>${sureness.none}</p>`}
    <ul class="sa-complete">${sureness.items.map((item) => html`<li><${Reason} reason=${item} /></li>`)}</ul>
    ${sureness.steps.length > 0 && html`<p class="sa-quiet">${sureness.steps.join(" · ")} <${Marks} marks=${sureness.steps_marks} /></p>`}</div>`;
}

function WayUp({ way, gains, claims }) {
  return html`<section class="sa-section" data-section="way_up"><h2>${way.heading}</h2>
      ${way.trial.strip && html`<${TrialStrip} strip=${way.trial.strip} />`}
      <${Goal} goal=${way.goal} />
      ${way.plan && html`<${Cheapest} plan=${way.plan} effort=${way.effort} />`}
      <${Trial} trial=${way.trial} gains=${gains} />
      ${way.sureness && html`<${Sureness} sureness=${way.sureness} />`}
    </section>
    <${PlanSection} section=${claims} />`;
}
