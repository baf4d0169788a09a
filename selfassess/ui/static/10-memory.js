// What this browser keeps between two visits. Storage may be full, forbidden or hold foreign text: none of that may
// ever stop the page, so every access is guarded and whatever cannot be read counts as nothing kept.

const MEMORY_KEY = "selfassess:work";
const ASIDE_KEY = "selfassess:aside";
const MEMORY_FORMAT = 1;
const ASIDE_LENGTH = 10; // and any number that have a key: it is the only way back to them

const isKept = (kept) => kept?.format === MEMORY_FORMAT && Boolean(kept.work) && typeof kept.work === "object";

/** Turns a kept text into what it says, or null where this page cannot read it. */
function parseKept(text) {
  try {
    const kept = JSON.parse(text);
    JSON.stringify(kept); // nested too deeply to be sent on: as good as unreadable
    return kept;
  } catch {
    return null;
  }
}

/** The text in a place of the storage, or null where there is none or storage is forbidden. */
function readText(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Reads what was kept, or null where there is nothing this page understands. */
function readMemory() {
  const kept = parseKept(readText(MEMORY_KEY));
  return isKept(kept) ? kept : null;
}

/** What lies in the work's place and cannot be read here, as it is: a newer version's work, or anybody's text. */
function readForeign() {
  const text = readText(MEMORY_KEY);
  return text !== null && !isKept(parseKept(text)) ? text : null;
}

/** Whether somebody has put anything into a work; a mere visit leaves nothing to go on with. */
function hasContent(work) {
  const filled = (part) => Object.values(part ?? {}).some((value) => value !== null && value !== "");
  return ["answers", "about", "cycle", "plan", "drafts"].some((name) => filled(work?.[name]));
}

/** All that is set aside, newest first: works, and as plain texts what this page could not read. */
function readAside() {
  const text = readText(ASIDE_KEY);
  const list = parseKept(text)?.works;
  return Array.isArray(list) ? list : text === null ? [] : [text];
}

/**
 * Moves what was kept to what is set aside, where the landing page offers a work again. An older state of the same
 * work makes room for it; what cannot be read here is never thrown away. Fails where the storage does: then nothing
 * may be written over it either.
 */
function setAside(kept) {
  const others = readAside().filter((other) => other !== kept && !(kept.id && other?.id === kept.id));
  const all = [kept, ...others];
  const works = [...all.filter(isKept).filter((work, at) => at < ASIDE_LENGTH || work.key), ...all.filter((other) => !isKept(other))];
  localStorage.setItem(ASIDE_KEY, JSON.stringify({ format: MEMORY_FORMAT, works }));
}

const makeId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join("");

/** What one page knows of the kept work: which one it has loaded, and the state in which it saw it last. */
class Memory {
  constructor(kept) {
    this.failed = false; // whether the storage took the last that was to be kept
    this.begin();
    this.loaded = kept;
    if (!kept) return;
    this.id = kept.id;
    this.at = kept.at;
    this.key = kept.key;
    this.last = JSON.stringify([kept.work, kept.lang, kept.pending ?? [], kept.key, kept.base]);
  }

  /** From here on the work of this page is another one than the kept one. */
  begin() {
    this.id = makeId();
    this.at = undefined;
    this.key = undefined;
    this.last = null;
  }

  /** Compares the work that has come back with the one that was kept: what did not come back is not written over. */
  confirm(work) {
    const count = (one, name) => Object.keys(one?.[name] ?? {}).length;
    const isLess = (name) => count(work, name) < count(this.loaded?.work, name);
    if (["answers", "plan", "drafts"].some(isLess)) this.begin();
  }

  /** Keeps the work with its key and version, and beside it the answers that Python has not confirmed yet. */
  write(work, lang, pending, { key, base } = {}) {
    const content = JSON.stringify([work, lang, pending, key, base]);
    if (content === this.last) return;
    const isFilled = hasContent(work) || pending.length > 0;
    const wasFilled = this.last !== null;
    if (!isFilled && !wasFilled) return;
    // Where there is no room for both, the confirmed work comes first.
    this.key = key;
    this.failed = ![pending, []].some((some) => this.tryWrite(isFilled && { work, lang, pending: some, key, base }));
    if (!this.failed) this.last = isFilled ? content : null;
  }

  /** Puts a content into the storage, or takes out what is there; false where the storage does not let us. */
  tryWrite(content) {
    try {
      const kept = readForeign() ?? readMemory();
      if (kept && !this.isOwn(kept)) setAside(kept);
      if (content) this.put(content);
      else localStorage.removeItem(MEMORY_KEY);
      return true;
    } catch {
      return false; // full or forbidden: the work still lives in the kernel
    }
  }

  /** Whether the kept work is the one of this page: as this page saw it last, or saved under the same key. */
  isOwn(kept) {
    return (kept.id === this.id && kept.at === this.at) || Boolean(kept.key && kept.key === this.key);
  }

  put(content) {
    const at = new Date().toISOString();
    localStorage.setItem(MEMORY_KEY, JSON.stringify({ format: MEMORY_FORMAT, id: this.id, ...content, at }));
    this.at = at;
  }
}
