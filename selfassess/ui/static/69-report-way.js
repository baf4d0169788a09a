// What a meeting takes along of the way up: what to mend, the plan for the goal, who does what, how far the form is written.

/** The shortest way in, or why there is none. */
function TakenWayIn({ way }) {
  if (!way) return null;
  const plain = (changes) => changes.map((change) => ({ ...change, question: null })); // nothing is asked here any more
  return html`<section class="sa-taken" data-taken="way_in"><h3>${way.heading}</h3>
    ${way.sentences.map((each) => html`<p><${Sign} tone=${each.tone} /> ${each.text}</p>`)}
    ${way.changes.length > 0 && html`<p>${way.label}</p><${Changes} changes=${plain(way.changes)} />`}
    ${way.open.length > 0 && html`<details class="sa-fold"><summary>${way.open_label}</summary>
      <ul class="sa-complete">${way.open.map((change) => html`<li>${change.text}
        ${change.only && html`<p class="sa-quiet">${change.only}</p>`}</li>`)}</ul></details>`}
    ${way.note && html`<p class="sa-quiet">${way.note}</p>`}</section>`;
}

/** The goal and its plan, step by step, with what the plan assumes. */
function TakenGoal({ goal }) {
  if (!goal) return null;
  const line = (step) => html`<${PlanLine} key=${step.question} step=${{ ...step, question: null }} />`;
  return html`<section class="sa-taken" data-taken="goal"><h3>${goal.heading}</h3><p>${goal.headline}</p>
    ${goal.steps.length > 0 && html`<ol class="sa-steps-up">${goal.steps.map(line)}</ol>`}
    ${goal.notes.length > 0 && html`<ul class="sa-notes">${goal.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
  </section>`;
}

/** The tasks as a table, which stays one for screen readers where a narrow page puts its cells below each other. */
function TakenTasks({ tasks }) {
  if (!tasks) return null;
  const { columns } = tasks;
  const cell = (name, value) => html`<td role="cell" data-column=${name} data-label=${columns[name]}>${value}</td>`;
  const due = (row) => html`${row.day || row.date || "–"}
    ${row.told && html`<span class="sa-due" data-tone="ask"><${Sign} sign="!" /><span>${row.told}</span></span>`}`;
  const state = (row) => html`${row.status === "done" && html`<${Sign} sign="✓" /> `}${row.state}`;
  const line = (row) => html`<tr role="row" key=${row.id} data-status=${row.status}>
    <th role="rowheader" scope="row">${row.name}${row.wait && html`<span class="sa-quiet">${row.wait}</span>`}</th>
    ${cell("owner", row.owner || "–")}${cell("date", due(row))}${cell("status", state(row))}</tr>`;
  return html`<section class="sa-taken" data-taken="tasks"><h3>${tasks.heading}</h3>
    <table class="sa-task-table" role="table"><thead role="rowgroup"><tr role="row">${Object.values(columns).map((label) =>
      html`<th role="columnheader" scope="col">${label}</th>`)}</tr></thead>
    <tbody role="rowgroup">${tasks.rows.map(line)}</tbody></table>
    <p class="sa-quiet">${tasks.count}</p></section>`;
}

function TakenWayUp({ way }) {
  if (!way) return null;
  return html`<${PlanContext.Provider} value=${way.words}><div class="sa-taken-part" data-part="way_up">
    <h2>${way.heading}</h2><${TakenWayIn} way=${way.way_in} /><${TakenGoal} goal=${way.goal} />
    <${TakenTasks} tasks=${way.tasks} /></div></${PlanContext.Provider}>`;
}

/** One box with its length beside the ceiling; its text is a fold, and is printed where somebody has opened it. */
function TakenBox({ box, text, words }) {
  const { desk } = usePlace();
  const measure = measureBox(boardOf(desk).counter, box, text);
  const over = measure.over > 0;
  return html`<div class="sa-taken-box" data-box=${box.id} data-over=${String(over)}>
    <p><b>${box.name}</b></p>
    <p class="sa-count-line" data-over=${String(over)}>${over && html`<${Sign} sign="!" />`}<span>${describeCount(box, measure, words)}</span></p>
    <details class="sa-fold"><summary>${words.read}<span class="sa-hidden">: ${box.name}</span></summary>
      <div class="sa-draft-text">${text}</div></details></div>`;
}

/** The forms with the boxes that hold text, how long each is, and those that are not begun. */
function TakenWriting({ view }) {
  const { writing } = view.body;
  if (!writing) return null;
  const { words } = writing;
  const text = (box) => view.work.drafts?.[box.id]?.text ?? "";
  const form = (each) => html`<section class="sa-taken" key=${each.id} data-taken=${each.id}><h3>${each.name}</h3>
    ${each.pages && html`<p class="sa-quiet">${each.pages}</p>`}
    ${each.boxes.map((box) => html`<${TakenBox} key=${box.id} box=${box} text=${text(box)} words=${words} />`)}
    ${each.left && html`<p class="sa-quiet">${each.left}</p>`}</section>`;
  return html`<div class="sa-taken-part" data-part="writing"><h2>${writing.heading}</h2>
    <p class="sa-quiet sa-printed-only">${words.texts_in_files}</p>${writing.forms.map(form)}
    <p class="sa-quiet sa-counter">${words.counter}</p></div>`;
}
