// What this browser keeps between two visits. Storage may be full, forbidden or hold foreign text: none of that may
// ever stop the page, so every access is guarded and whatever cannot be read counts as nothing kept.

const MEMORY_KEY = "selfassess:work";
const MEMORY_FORMAT = 1;

/** Reads what was kept, or null where there is nothing this page understands. */
function readMemory() {
  try {
    const kept = JSON.parse(localStorage.getItem(MEMORY_KEY));
    return kept && kept.format === MEMORY_FORMAT ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the work, and beside it the answers that Python has not confirmed yet. */
function writeMemory(work, lang, pending) {
  try {
    const kept = { format: MEMORY_FORMAT, work, at: new Date().toISOString(), lang, pending };
    localStorage.setItem(MEMORY_KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage: the work still lives in the kernel.
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
