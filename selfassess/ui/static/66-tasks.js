// Who does what, and by when: the rows of the plan and the unit's own, saved with the work.

/** One field of a task with its name above it. */
function TaskField({ task, name, children }) {
  const told = useTold();
  const label = told(`task_${name}`);
  return html`<div class="sa-end sa-task-field" data-field=${name}><span aria-hidden="true">${label}</span>
    ${children(`${label}: ${task.name}`)}</div>`;
}

function TaskRow({ task, states, onRemove }) {
  const plan = usePlanSay();
  const told = useTold();
  const note = (name) => (value) => plan(`task.${task.id}.${name}`, value.trim());
  const typed = (name) => html`<${TaskField} task=${task} name=${name}>${(label) => html`<${TypedField} wide typed=${task[name]} label=${label}
    invalid=${name === "date" && task.due_tone === "error"} onSay=${note(name)} />`}</${TaskField}>`;
  return html`<li class="sa-task" data-task=${task.id} data-status=${task.status}>
    <div class="sa-task-head">${task.is_own ? typed("title") : html`<p><b>${task.title}</b></p>`}
      <span class="sa-task-kind">${task.kind_label}</span></div>
    ${task.wait && html`<p class="sa-due sa-wait" data-tone=${task.wait_tone}>
      <${Sign} sign=${task.wait_tone === "ask" ? "!" : "◷"} tone=${task.wait_tone} /><span>${task.wait}</span></p>`}
    <div class="sa-task-fields">${typed("owner")}${typed("date")}
      <${TaskField} task=${task} name="status">${(label) => html`<${Select} value=${task.status} options=${states}
        label=${label} onSay=${note("status")} />`}</${TaskField}></div>
    ${task.due && html`<p class="sa-due" data-tone=${task.due_tone}>
      ${task.due_tone !== "plain" && html`<${Sign} sign="!" /> `}${task.due}</p>`}
    ${task.beyond && html`<p class="sa-due" data-tone="ask"><${Sign} sign="!" /> ${task.beyond}</p>`}
    ${task.marks?.length > 0 && html`<div><${Marks} marks=${task.marks} /></div>`}
    ${task.is_own && html`<button type="button" class="sa-link sa-clear" onClick=${() => onRemove(task.id)}>
      ${told("task_remove")}<span class="sa-hidden">: ${task.name}</span></button>`}
  </li>`;
}

/** A row that lives only on the page until something is typed into it. */
const freshTask = (id, told) => ({
  id, title: "", name: told("task_untitled"), kind_label: told("task_own"), is_own: true,
  owner: "", date: "", due: "", status: "todo",
});

function Tasks({ tasks }) {
  const { desk } = usePlace();
  const plan = usePlanSay();
  const told = useTold();
  const list = useRef(null);
  const adder = useRef(null);
  const [added, add] = useState([]);
  const own = added.filter((id) => !tasks.rows.some((row) => row.id === id)).map((id) => freshTask(id, told));
  const begin = () => add([...added, own.length ? `own-${Number(own.at(-1).id.slice(4)) + 1}` : tasks.next]);
  const remove = (id) => {
    add(added.filter((other) => other !== id));
    for (const name of ["title", "owner", "date", "status", "note"]) plan(`task.${id}.${name}`, null);
    adder.current?.focus(); // what had the focus goes away with the row
  };
  useEffect(() => {
    if (own.length) list.current?.lastElementChild?.querySelector("input")?.focus();
  }, [added.at(-1)]);
  return html`<section class="sa-section" data-section="tasks"><h2>${tasks.heading}</h2>
    <fieldset class="sa-card sa-tasks" disabled=${Boolean(desk.saved.is_closed)}>
    ${tasks.help && html`<p class="sa-quiet">${tasks.help}</p>`}
    ${tasks.count && html`<p>${tasks.count}</p>`}
    ${tasks.empty && own.length === 0 && html`<${Empty} text=${tasks.empty} />`}
    <ul ref=${list}>${[...tasks.rows, ...own].map((task) =>
      html`<${TaskRow} key=${task.id} task=${task} states=${tasks.states} onRemove=${remove} />`)}</ul>
    <button ref=${adder} type="button" class="sa-button sa-plain sa-small" data-selfassess="add-task"
      onClick=${begin}>${told("task_add")}</button></fieldset></section>`;
}
