/* The page's side of a kernel: opens its channel, learns which widgets it holds, and lets them draw.

   JupyterLab's own front end does the same in 4.9 MB. A notebook that shows only anywidgets needs what is
   here; any other one gets that front end, from this server (`showAll`). */

const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "null");
const own = config?.selfassess;
const body = document.body;
const root = new URL(config?.baseUrl ?? "/", location.origin);
const byId = (id) => document.getElementById(id);

// crypto.randomUUID exists on https and localhost only; a workshop runs on a plain address of the room.
const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

const keepsWork = () => {
  try {
    return localStorage.getItem("selfassess:work") !== null;
  } catch {
    return false;
  }
};

/* What people see when something goes wrong. */

let failed = false;

/* Say it in the language that the widget is in by now. */
function followLanguage() {
  const lang = document.querySelector("#rendered_cells [lang]")?.lang;
  if (lang) document.documentElement.lang = lang;
}

function fail(reason) {
  if (failed) return;
  failed = true;
  followLanguage();
  body.classList.add("failed", reason);
  body.classList.toggle("nothing-kept", !keepsWork());
  kernel?.end();
}

function notify(kind) {
  followLanguage();
  const notice = byId("notice");
  notice.dataset.kind = kind;
  notice.hidden = false;
}

/* Tell the widgets whether there is a connection. */
const tellConnection = (isThere) => document.dispatchEvent(new CustomEvent("selfassess:connection", { detail: isThere }));

const BEGUN = "selfassess:begun-anew";

/* Whether this page has begun anew by itself a moment ago; notes that it does so now. */
function wasBegunAnew() {
  try {
    const isRepeated = sessionStorage.getItem(BEGUN) !== null;
    sessionStorage.setItem(BEGUN, "1");
    return isRepeated;
  } catch {
    return true;
  }
}

/* The page has stood for a while: it may begin anew once more. */
function forgetBeginning() {
  try {
    sessionStorage.removeItem(BEGUN);
  } catch {} // forbidden, so nothing was noted
}

/* The channel. */

class Kernel {
  constructor(id) {
    this.id = id;
    this.session = randomId();
    this.comms = new Map();
    this.askers = new Map();
    this.models = [];
    this.waiting = [];
    this.tries = 0;
    this.opened = false;
    this.ended = false;
  }

  connect() {
    const address = new URL(`api/kernels/${this.id}/channels?session_id=${this.session}`, root);
    address.protocol = address.protocol.replace("http", "ws");
    this.socket = new WebSocket(address);
    // The kernel's answer to this first question says that its other messages will arrive too.
    this.socket.onopen = () => this.put("kernel_info_request", {});
    this.socket.onmessage = (event) => typeof event.data === "string" && this.take(JSON.parse(event.data));
    this.socket.onclose = (event) => this.lose(event);
  }

  /* Send one message; `asker`, if any, hears of the kernel's status while it works on it, and after a lost
     connection the message is sent again unless it is to be sent `once`. False where it is too large to be sent. */
  put(type, content, { metadata = {}, asker, once } = {}) {
    const header = { msg_id: randomId(), msg_type: type, session: this.session, username: "visitor", version: "5.3", date: new Date().toISOString() };
    const text = JSON.stringify({ channel: "shell", header, parent_header: {}, metadata, content, buffers: [] });
    // Counted in bytes: one Thai letter is three.
    if (text.length > own.limit / 3 && new TextEncoder().encode(text).length > own.limit) {
      notify("too_long");
      return false;
    }
    const isNow = type === "kernel_info_request" || this.opened;
    if (asker) this.askers.set(header.msg_id, { asker, once, sent: isNow && text });
    if (isNow) this.socket.send(text);
    else this.waiting.push({ id: header.msg_id, text });
    return true;
  }

  take(message) {
    const { header, content, parent_header } = message;
    if (header.msg_type === "status") this.settle(parent_header.msg_id, message);
    if (header.msg_type === "kernel_info_reply") this.greet();
    else if (header.msg_type === "comm_msg") this.comms.get(content.comm_id)?.(content.data);
    else if (header.msg_type === "error") notify("stumble");
    else if (header.msg_type === "status" && /dead|restarting/.test(content.execution_state)) this.beginAnew("fault");
  }

  settle(id, message) {
    this.askers.get(id)?.asker(message);
    if (message.content.execution_state === "idle") this.askers.delete(id);
  }

  greet() {
    this.opened = true;
    this.tries = 0;
    byId("offline").hidden = true;
    tellConnection(true);
    clearTimeout(this.alarm);
    this.repeat();
    for (const { id, text } of this.waiting.splice(0)) {
      if (this.askers.has(id)) this.askers.get(id).sent = text;
      this.socket.send(text);
    }
    this.onready?.();
    this.onready = null;
  }

  /* After a lost connection nobody knows what arrived: ask how the widgets stand, and say again in the same order
     what was never answered. */
  repeat() {
    for (const model of this.models) model.ask();
    for (const [id, { once, sent }] of [...this.askers]) {
      if (sent && !once) this.socket.send(sent);
      else if (sent) this.settle(id, { content: { execution_state: "idle" } });
    }
  }

  async lose(event) {
    this.opened = false;
    if (this.ended) return;
    if (event.code === 1009) notify("too_long");
    tellConnection(false);
    this.alarm ??= setTimeout(() => (followLanguage(), (byId("offline").hidden = this.opened || this.ended)), 1500);
    const wait = Math.min(500 * 2 ** this.tries++, 10000);
    await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = await fetch(new URL(`api/kernels/${this.id}`, root)).catch(() => null);
    if (this.ended) return;
    if (answer?.status === 404) return this.beginAnew("gone");
    this.alarm = null;
    this.connect();
  }

  /* The kernel is gone, but the server is there: a new page gets a new kernel and goes on with what the browser keeps.
     Once; if that does not help, say so. */
  beginAnew(reason) {
    if (this.ended || failed) return;
    if (!keepsWork() || wasBegunAnew()) return fail(reason);
    this.end();
    location.reload();
  }

  end() {
    if (this.ended) return;
    this.ended = true;
    this.socket?.close();
    navigator.sendBeacon(new URL(`voila/api/shutdown/${this.id}`, root));
  }

  /* Ask which widgets there are and in what state; they were made before this page came. */
  askStates() {
    const comm_id = randomId();
    return new Promise((resolve) => {
      this.comms.set(comm_id, (data) => data.method === "update_states" && resolve(data));
      this.put("comm_open", { comm_id, target_name: "jupyter.widget.control", data: {} }, { metadata: { version: "1.0.0" } });
      this.put("comm_msg", { comm_id, data: { method: "request_states" } });
    });
  }
}

/* One widget's model, as anywidget describes it: get, set, save_changes, send, on, off. */

class Model {
  constructor(id, state) {
    this.id = id;
    this.state = state;
    this.changed = {};
    this.listeners = new Map();
    kernel.comms.set(id, (data) => this.receive(data));
    kernel.models.push(this);
  }

  ask() {
    kernel.put("comm_msg", { comm_id: this.id, data: { method: "request_state" } });
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    this.state[name] = value;
    this.changed[name] = value;
    this.tell(`change:${name}`, value);
    this.tell("change");
  }

  save_changes() {
    const state = this.changed;
    this.changed = {};
    if (Object.keys(state).length) kernel.put("comm_msg", { comm_id: this.id, data: { method: "update", state, buffer_paths: [] } });
  }

  send(content, callbacks) {
    const how = { asker: callbacks?.iopub?.status, once: callbacks?.once };
    const isPut = kernel.put("comm_msg", { comm_id: this.id, data: { method: "custom", content } }, how);
    // Nobody will ever answer what was too large to be sent: whoever waits for it need not.
    if (!isPut) how.asker?.({ content: { execution_state: "idle" } });
  }

  on(names, listener) {
    for (const name of names.split(/\s+/)) this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  off(names, listener) {
    const all = names ? names.split(/\s+/) : [...this.listeners.keys()];
    for (const name of all) this.listeners.set(name, listener ? (this.listeners.get(name) ?? []).filter((one) => one !== listener) : []);
  }

  tell(name, ...values) {
    for (const listener of this.listeners.get(name) ?? []) listener(...(name.startsWith("msg:") ? values : [this, ...values]));
  }

  receive(data) {
    if (data.method === "custom") return this.tell("msg:custom", data.content, []);
    if (data.method !== "update") return;
    Object.assign(this.state, data.state);
    for (const name of Object.keys(data.state)) this.tell(`change:${name}`, data.state[name]);
    this.tell("change");
  }
}

/* Drawing. */

const VIEW = "application/vnd.jupyter.widget-view+json";

function stand(element) {
  const done = () => element.childElementCount > 0 && (body.classList.add("standing"), true);
  if (!done()) new MutationObserver((_, watch) => done() && watch.disconnect()).observe(element, { childList: true });
}

async function draw(place, id, state) {
  const model = new Model(id, state);
  const element = document.createElement("div");
  if (state._css) document.head.append(Object.assign(document.createElement("style"), { textContent: state._css }));
  const address = URL.createObjectURL(new Blob([state._esm], { type: "text/javascript" }));
  const module = await import(address);
  URL.revokeObjectURL(address);
  const widget = typeof module.default === "function" ? await module.default() : (module.default ?? module);
  const signal = new AbortController().signal;
  await widget.initialize?.({ model, signal });
  place.append(element);
  stand(element);
  await widget.render?.({ model, el: element, signal });
}

/* Hand the page over to JupyterLab's front end, for a notebook that shows more than anywidgets. */
function showAll() {
  kernel.ended = true;
  kernel.socket.close();
  body.classList.add("jp-Notebook", "theme-light");
  Object.assign(body.dataset, { jpThemeLight: "true", jpThemeName: "JupyterLab Light" });
  // It starts when the page has loaded, which is long past.
  const listen = window.addEventListener;
  window.addEventListener = (type, listener, ...rest) => (type === "load" ? setTimeout(listener) : listen.call(window, type, listener, ...rest));
  window.voila_finish = window.display_cells = () => body.classList.add("standing");
  for (const name of ["index.css", "theme-light.css"]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${own.frontend}/static/${name}` }));
  }
  for (const name of ["voila-style.js", "voila.js"]) {
    document.head.append(Object.assign(document.createElement("script"), { src: `${own.frontend}/static/${name}`, async: false }));
  }
  body.classList.add("standing");
  addEventListener("pagehide", () => navigator.sendBeacon(new URL(`voila/api/shutdown/${kernel.id}`, root)));
}

async function show() {
  const { states, buffer_paths } = await kernel.askStates();
  const outputs = [...document.querySelectorAll('script[type="application/vnd.voila.cell-output+json"]')];
  const views = outputs.map((script) => ({ place: script.parentElement, id: JSON.parse(script.textContent).data?.[VIEW]?.model_id }));
  const widgets = views.filter(({ id }) => id);
  if (!outputs.length || widgets.some(({ id }) => !states[id])) return fail("fault");
  const plain = buffer_paths?.length || widgets.length < outputs.length || widgets.some(({ id }) => states[id].model_module !== "anywidget");
  if (plain) return showAll();
  for (const { place, id } of widgets) await draw(place, id, states[id].state);
}

function chooseLanguage() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem("selfassess:work"))?.lang;
  } catch {}
  if ((new URLSearchParams(location.search).get("lang") ?? kept) === "en") document.documentElement.lang = "en";
}

const kernel = config?.kernelId ? new Kernel(config.kernelId) : null;
chooseLanguage();
byId("notice").querySelector("button").addEventListener("click", () => (byId("notice").hidden = true));
if (!kernel || document.querySelector("[data-fault]")) {
  fail("fault");
} else {
  kernel.onready = () => show().then(() => setTimeout(forgetBeginning, 3000)).catch((error) => (console.error(error), fail("fault")));
  kernel.connect();
  addEventListener("pagehide", (event) => event.persisted || kernel.end());
}
