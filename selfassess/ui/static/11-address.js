// What the visitor brings along: the wishes in the address, and the day.

/** What the address asks for: a track, an example, a language, a fresh start. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  return {
    track: asked.get("track") || undefined,
    example: asked.get("example") || undefined,
    lang: asked.get("lang") || undefined,
    fresh: asked.has("new"),
    key: readKey(location.hash),
  };
}

/** The key of a kept work in a fragment, which no server ever sees. */
function readKey(fragment) {
  const found = /^#key=([\w-]+)$/.exec(fragment);
  return found ? found[1] : undefined;
}

/** The address of this page without anything asked for. */
const pageAddress = () => `${location.origin}${location.pathname}`;

/**
 * Takes the key out of the address bar: whoever looks over a shoulder or at a projector must not read it there. A key
 * to read stays, as it is kept nowhere else and a reload needs it.
 */
function forgetKey(isReader) {
  if (readKey(location.hash) && !isReader) history.replaceState(history.state, "", location.pathname + location.search);
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
