// What this browser keeps between two visits. Storage may be full, forbidden or hold foreign text: none of that may
// ever stop the page, so every access is guarded and whatever cannot be read counts as nothing kept.

const MEMORY_KEY = "selfassess:work";
const ASIDE_KEY = "selfassess:aside";
const MEMORY_FORMAT = 1;
const ASIDE_LENGTH = 10;

/** Reads what was kept, or null where there is nothing this page understands. */
function readMemory() {
  try {
    const kept = JSON.parse(localStorage.getItem(MEMORY_KEY));
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isKept = (kept) => kept?.format === MEMORY_FORMAT && Boolean(kept.work) && typeof kept.work === "object";

/** Whether somebody has put anything into a work; a mere visit leaves nothing to go on with. */
function hasContent(work) {
  const filled = (part) => Object.values(part ?? {}).some((value) => value !== null && value !== "");
  return filled(work?.answers) || filled(work?.about) || filled(work?.cycle);
}

/** The works set aside, newest first; anything else that may lie in their place is passed over. */
function readAside() {
  try {
    const list = JSON.parse(localStorage.getItem(ASIDE_KEY))?.works;
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

/**
 * Moves the kept work to those set aside, where the landing page offers it again. An older state of the same work
 * makes room for it. Fails where the storage does: then nothing may be written over it either.
 */
function setAside(kept) {
  const others = readAside().filter((other) => !kept.id || other.id !== kept.id);
  const works = [kept, ...others].slice(0, ASIDE_LENGTH);
  localStorage.setItem(ASIDE_KEY, JSON.stringify({ format: MEMORY_FORMAT, works }));
}

const makeId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join("");

/** What one page knows of the kept work: which one it has loaded, and the state in which it saw it last. */
class Memory {
  constructor(kept) {
    this.begin();
    this.loaded = kept;
    if (!kept) return;
    this.id = kept.id;
    this.at = kept.at;
    this.last = JSON.stringify([kept.work, kept.lang, kept.pending ?? []]);
  }

  /** From here on the work of this page is another one than the kept one. */
  begin() {
    this.id = makeId();
    this.at = undefined;
    this.last = null;
  }

  /** Compares the work that has come back with the one that was kept: what did not come back is not written over. */
  confirm(work) {
    const count = (one) => Object.keys(one?.answers ?? {}).length;
    if (count(work) < count(this.loaded?.work)) this.begin();
  }

  /** Keeps the work, and beside it the answers that Python has not confirmed yet. */
  write(work, lang, pending) {
    const content = JSON.stringify([work, lang, pending]);
    if (content === this.last) return;
    const isFilled = hasContent(work) || pending.length > 0;
    const wasFilled = this.last !== null;
    if (!isFilled && !wasFilled) return;
    try {
      const kept = readMemory();
      if (kept && !this.isOwn(kept)) setAside(kept);
      if (isFilled) this.put({ work, lang, pending });
      else localStorage.removeItem(MEMORY_KEY);
      this.last = isFilled ? content : null;
    } catch {
      // A full or forbidden storage: the work still lives in the kernel.
    }
  }

  /** Whether the kept work is the one of this page, as this page saw it last. */
  isOwn(kept) {
    return kept.id === this.id && kept.at === this.at;
  }

  put(content) {
    this.at = new Date().toISOString();
    localStorage.setItem(MEMORY_KEY, JSON.stringify({ format: MEMORY_FORMAT, id: this.id, ...content, at: this.at }));
  }
}

/** What the address asks for: a track, an example, a language, a fresh start. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  return {
    track: asked.get("track") || undefined,
    example: asked.get("example") || undefined,
    lang: asked.get("lang") || undefined,
    fresh: asked.has("new"),
  };
}

/** Takes a fulfilled wish out of the address, so that a reload does not repeat it over newer work. */
function forgetAddress(name) {
  const address = new URL(location.href);
  if (!address.searchParams.has(name)) return;
  address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

/** Today as the visitor's own clock has it, "2026-11-20". */
function readToday() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
