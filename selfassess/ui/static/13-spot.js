// Where in the work one is, for the moment when the page is loaded again: its step, and the box one wrote in.

const SPOT_KEY = "selfassess:step";

/** Which page this is; a link from elsewhere adds to the history, loading again does not, even if it fails at first. */
const pageNow = () => `${history.length} ${location.pathname}${location.search}`;

function readSpot() {
  try {
    const { step, box, page } = JSON.parse(sessionStorage.getItem(SPOT_KEY));
    return { step, box, page };
  } catch {
    return {}; // nothing there, or forbidden: the page then opens at the step it always opens at
  }
}

/** Remembers the step, or the box: by the person or by the page itself it may be loaded again at any time. */
function keepSpot(news) {
  try {
    sessionStorage.setItem(SPOT_KEY, JSON.stringify({ ...readSpot(), ...news, page: pageNow() }));
  } catch {} // forbidden
}

/** Where one was before the page was loaded again; nothing where it was opened anew. */
function takeSpot() {
  const { page, ...spot } = readSpot();
  const isReload = performance.getEntriesByType("navigation")[0]?.type === "reload";
  return isReload || page === pageNow() ? spot : {};
}
