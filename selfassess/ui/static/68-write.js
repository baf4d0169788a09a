// Step "write": the form that a scheme prints, box by box. A text is said as one types and never written over.

const FEW_HINTS = 3; // more than that stand behind a fold

/** One hint, with the lesson of the documents that it comes from. */
function Hint({ box, hint, isPutAway, words, onDone }) {
  const { say, root } = usePlace();
  const put = () => {
    say({ do: "dismiss", box: box.id, hint: hint.key, on: !isPutAway });
    onDone();
  };
  return html`<li data-hint=${hint.key} data-kind=${hint.kind}><p>${hint.text}</p>
    ${hint.excerpt && html`<p class="sa-quiet"><q>${hint.excerpt}</q></p>`}
    <div class="sa-foot"><details class="sa-fold"><summary>${words.hint_why}</summary><div class="sa-fold-body">
        <p>${hint.why}</p><${SourceList} sources=${hint.sources} /></div></details>
      ${hint.other && html`<button type="button" class="sa-link" onClick=${() => showBox(root, hint.other)}>
        ${words.hint_other}</button>`}
      <button type="button" class="sa-link" onClick=${put}>${isPutAway ? words.hint_back : words.hint_away}</button></div></li>`;
}

/** What the documents' own lessons have to say about a text: quietly, below it, and never while somebody is typing. */
function Hints({ box, typing, words, name }) {
  const { desk } = usePlace();
  const head = useRef(null);
  const shown = useRef(box.hints);
  if (!typing) shown.current = box.hints;
  const guess = desk.guessDismissed(box.id);
  const isPutAway = ({ key }) => guess.get(key) ?? box.put_away.includes(key);
  const away = shown.current.filter(isPutAway);
  const open = shown.current.filter((hint) => !isPutAway(hint));
  const line = (hint) => html`<${Hint} key=${hint.key} box=${box} hint=${hint} isPutAway=${isPutAway(hint)} words=${words}
    onDone=${() => head.current?.focus({ preventScroll: true })} />`;
  return html`<div class="sa-hints" id=${name}>
    ${shown.current.length > 0 && html`<p class="sa-hints-head" tabindex="-1" ref=${head}>
      ${open.length ? fill(words.hints, { n: open.length }) : words.hints_none}</p>`}
    ${open.length > 0 && html`<ul>${open.slice(0, FEW_HINTS).map(line)}</ul>`}
    ${open.length > FEW_HINTS && html`<details class="sa-fold">
      <summary>${fill(words.more_hints, { n: open.length - FEW_HINTS })}</summary>
      <ul>${open.slice(FEW_HINTS).map(line)}</ul></details>`}
    ${away.length > 0 && html`<details class="sa-fold"><summary>${fill(words.hints_away, { n: away.length })}</summary>
      <ul>${away.map(line)}</ul></details>`}
  </div>`;
}

/** What the box is for: the criteria that it serves, each a way to its question. */
function Serves({ box, words }) {
  if (!box.serves.length) return null;
  return html`<details class="sa-fold"><summary>${fill(words.serves, { n: box.serves.length })}</summary>
    <ul class="sa-serves">${box.serves.map((each) => html`<li><${Reason} reason=${each} /></li>`)}</ul></details>`;
}

/** One box of a form: its question, what the document wants there, the editor, and what there is to say about the text. */
function WriteBox({ box, typed, closed, words, guess, conflicts }) {
  const { id } = usePlace();
  const [typing, setTyping] = useState(false);
  const [ask, count, hints] = ["ask", "count", "hints"].map((part) => id(`${part}-${box.id}`));
  return html`<div class="sa-card sa-box" role="group" data-box=${box.id} aria-labelledby=${id(`name-${box.id}`)}>
    <h3 id=${id(`name-${box.id}`)} tabindex="-1"><label for=${id(`draft-${box.id}`)}>${box.name}</label></h3>
    <div id=${ask}>${box.ask && html`<p class="sa-box-ask">${box.ask}</p>`}
      ${box.wants && html`<p class="sa-quiet">${box.wants}</p>`}</div>
    <${Marks} marks=${box.marks} />
    ${conflicts.map((conflict) => html`<${Conflict} key=${conflict.place} conflict=${conflict} />`)}
    <div class="sa-editor"><${DraftField} box=${box} typed=${typed} closed=${closed} guess=${guess} describedby=${`${ask} ${count} ${hints}`}
      onTyping=${setTyping} />
    <div class="sa-on-paper sa-draft-paper"></div>
    <${Count} box=${box} words=${words} name=${count} /></div>
    <${TooLong} box=${box} words=${words} />
    ${box.pages && html`<${Pages} pages=${box.pages} />`}
    <${Repair} box=${box} typed=${typed} words=${words} />
    <${Hints} box=${box} typing=${typing} words=${words} name=${hints} />
    <div class="sa-foot"><${Serves} box=${box} words=${words} /><${SourceFold} sources=${box.sources} /></div>
  </div>`;
}

const WriteBoxDrawn = drawnOnChange(WriteBox);

/** The estimated pages beside the printed ceiling. */
function Pages({ pages }) {
  return html`<div class="sa-pages" data-over=${String(pages.is_over)}>
    <p>${pages.is_over && html`<${Sign} sign="!" />`}${pages.label}</p><${Marks} marks=${pages.marks} /></div>`;
}

/** One line of a checklist: done, missing or not answered, with the way to its question. */
function WriteLine({ line, words }) {
  return html`<li class="sa-check-line" data-box=${line.id} data-state=${line.state} data-tone=${line.tone}>
    <${Sign} sign=${line.sign} tone=${line.tone} /><div>
      <p><b>${line.name}</b> <span class="sa-check-state">${line.state_label}</span></p>
      ${line.ask && html`<p class="sa-quiet">${line.ask}</p>`}
      ${line.detail && html`<p class="sa-quiet">${line.detail}</p>`}
      <${Marks} marks=${line.marks} />
      <div class="sa-foot">${line.question && html`<p class="sa-go-question">
          <${Reason} reason=${line} label=${line.go} /></p>`}
        <${SourceFold} sources=${line.sources} /></div></div></li>`;
}

/** One form. */
function WriteForm({ form, view, closed }) {
  const { desk } = usePlace();
  const { words } = view.body;
  const text = (box) => view.work.drafts?.[box.id]?.text ?? "";
  const conflicts = (box) => (view.conflicts ?? []).filter(({ place }) => place === `drafts.${box.id}.text`);
  return html`<section class="sa-section sa-form" data-form=${form.id}>
    <h2>${form.name}</h2>
    <p class="sa-quiet">${form.text}</p>
    <div class="sa-form-facts">${form.progress && html`<p>${form.progress}</p>`}${form.pages && html`<${Pages} pages=${form.pages} />`}
      <${SourceFold} sources=${form.sources} /></div>
    ${form.kind === "checklist"
      ? html`<ul class="sa-card sa-check-lines">${form.lines.map((line) => html`<${WriteLine} key=${line.id} line=${line} words=${words} />`)}</ul>`
      : form.boxes.map((box) => html`<${WriteBoxDrawn} key=${box.id} box=${box} typed=${text(box)} closed=${closed}
          words=${words} conflicts=${conflicts(box)} guess=${desk.guessDraft(box.id)} dismissed=${desk.guessDismissed(box.id).size} />`)}
  </section>`;
}

/** On paper stands the text as it is now, whatever has been said of it. */
function usePrintedDrafts(sheet) {
  useEffect(() => {
    const before = () => {
      for (const box of sheet.current?.querySelectorAll("[data-box]") ?? []) {
        const [field, paper] = [box.querySelector("textarea"), box.querySelector(".sa-draft-paper")];
        if (field && paper) paper.textContent = field.value || "–";
      }
    };
    addEventListener("beforeprint", before);
    return () => removeEventListener("beforeprint", before);
  }, []);
}

/** Comes back to the box in which one wrote before the page was loaded again; once. */
function useLastBox() {
  const { desk, root } = usePlace();
  useEffect(() => {
    const { step, box } = desk.spot;
    desk.spot = {};
    if (step === "write" && box) showBox(root, box);
  }, []);
}

function WriteStep({ view }) {
  const { desk } = usePlace();
  useLastBox();
  const { forms, empty, ceilings } = view.body;
  const sheet = useRef(null);
  usePrintedDrafts(sheet);
  const isWritten = hasBoxes(view.body);
  return html`<${Head} view=${view} tools=${isWritten} />
    ${empty && html`<${Empty} text=${empty} />`}
    ${ceilings && html`<div class="sa-ceilings"><p>${ceilings.text}</p><${SourceFold} sources=${ceilings.sources} /></div>`}
    <${BoxFold} body=${view.body} />
    <div class="sa-forms" ref=${sheet}>${forms.map((form) => html`<${WriteForm} key=${form.id} form=${form} view=${view}
      closed=${Boolean(desk.saved.is_closed)} />`)}</div>`;
}
