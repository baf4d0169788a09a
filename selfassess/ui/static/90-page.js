// The whole page, and what anywidget calls.

const STEPS = { check: CheckStep, score: ScoreStep, plan: PlanStep, write: WriteStep, report: ReportStep };

/** Moves the reader to the top of a step that was just opened; a question that is wanted comes first. */
function useArrival(step, place) {
  const last = useRef(step);
  useLayoutEffect(() => {
    if (last.current === step) return;
    last.current = step;
    if (place.desk.wanted) return;
    place.root.scrollIntoView({ block: "start", behavior: "instant" });
    place.root.querySelector(".sa-step-heading")?.focus({ preventScroll: true });
  }, [step]);
  useLayoutEffect(() => followWish(place.desk, place.root));
}

const PanelDrawn = drawnOnChange(Panel);

/** The panel of the view as it stands; it can be drawn by itself, before the rest of the page. */
function PanelNow() {
  const { desk } = usePlace();
  const [, draw] = useState(0);
  useEffect(() => {
    const panel = () => draw((count) => count + 1);
    desk.panels.add(panel);
    return () => desk.panels.delete(panel);
  }, []);
  return html`<${PanelDrawn} panel=${desk.view.panel} lang=${desk.lang} />`;
}

/** The body of a step with the panel beside it. */
function Columns({ view }) {
  if (view.step === "find") return html`<${FindStep} view=${view} />`;
  const Step = STEPS[view.step];
  return html`<div class=${view.panel ? "sa-columns" : "sa-columns sa-alone"} data-at=${view.step}>
    <div class="sa-main"><${Step} view=${view} /><${Footer} view=${view} /></div>
    ${view.panel && (view.step === "write" && hasBoxes(view.body)
      ? html`<div class="sa-side"><${BoxNav} view=${view} /><${PanelNow} /></div>`
      : html`<${PanelNow} />`)}
  </div>`;
}

function Workbook({ view }) {
  const place = usePlace();
  const { word, root, desk } = place;
  useArrival(view.step, place);
  const skip = () => root.querySelector(".sa-step-heading")?.focus();
  return html`<button type="button" class="sa-skip" onClick=${skip}>${word("skip")}</button>
    <${Bar} view=${view} /><${Steps} steps=${view.steps} />
    ${desk.isSilent && html`<${LostStrip} />`}
    <${Drawer} />
    <${Banners} desk=${desk} view=${view} />
    <${Columns} view=${view} />
    <div class="sa-hidden" role="status" aria-live="polite">${view.announce}</div>`;
}

/** Nobody ever sees a trace: a fault in drawing shows one sentence, what is safe, and what to do. */
function Guarded({ desk }) {
  const [fault] = useErrorBoundary((error) => console.error(error));
  if (fault) return html`<div class="sa-opening"><${FaultBanner} /></div>`;
  return desk.opened && desk.view ? html`<${Workbook} view=${desk.view} />` : html`<${Opening} desk=${desk} />`;
}

/** In a page of our own, the page's language and title follow the view; JupyterLab's are left alone. */
function nameDocument(desk) {
  if (!document.body.dataset.voila) return;
  const title = desk.view && `${desk.view.body.heading} · ${desk.view.title}`;
  if (document.documentElement.lang !== desk.lang) document.documentElement.lang = desk.lang;
  if (title && document.title !== title) document.title = title;
}

/** Draws the desk into one element; gives back how to take it away again. */
function drawPlace(desk, el) {
  const root = document.createElement("div");
  root.className = "sa";
  el.append(root);
  const place = makePlace(desk, root);
  const draw = () => {
    const ready = desk.opened && desk.view?.ready;
    const page = html`<div class="sa-page"><${Guarded} desk=${desk} /></div>`;
    renderTree(html`<${PlaceContext.Provider} value=${place}>${page}</${PlaceContext.Provider}>`, root);
    // Setting an attribute anew, even to what it is, makes the browser style the whole page again.
    if (root.lang !== desk.lang) root.lang = desk.lang;
    nameDocument(desk);
    if (ready && !root.dataset.selfassess) root.dataset.selfassess = "ready";
  };
  draw();
  const stop = desk.listen(draw);
  return () => { stop(); renderTree(null, root); root.remove(); };
}

// anywidget loads this module once for each widget, so one desk a module is one desk a widget.
let desk = null;

export default {
  initialize({ model }) { desk ??= new Desk(model); },
  render({ model, el }) { return drawPlace((desk ??= new Desk(model)), el); },
};
