// What may be typed, kept and sent: a pasted book must neither reach Python nor stay behind and lock the page out.

const LONGEST_TYPED = 2000; // characters of one field
const LONGEST_JUSTIFICATION = 4000; // characters of a justification
const LARGEST_KEPT = 200_000; // characters of a kept work; a server's message may have a million bytes
const KEPT_EVENTS = new Set(["answer", "since", "about", "cycle", "defend", "choose"]); // sent again by the next visit if unanswered

/** Events that change what is to be saved. */
const SAVED_EVENTS = new Set([...KEPT_EVENTS, "undo", "redo", "clear", "adopt", "import", "bring_back", "accept"]);

/** Whether no text in a value is longer than what may be typed. */
function isShort(value, name) {
  if (typeof value === "string") return value.length <= (name === "justification" ? LONGEST_JUSTIFICATION : LONGEST_TYPED);
  return !value || typeof value !== "object" || Object.entries(value).every(([key, inner]) => isShort(inner, key));
}

const isSmall = (value) => JSON.stringify(value ?? null).length <= LARGEST_KEPT;

/** Of several events about the same thing only the last; in the order in which they were said. */
function joinEvents(events) {
  const last = new Map();
  for (const event of events) {
    const about = JSON.stringify([event.do, event.question, event.field, event.place]);
    last.delete(about);
    last.set(about, event);
  }
  return [...last.values()];
}

/** Whether an event that was kept is one that this page may have written. */
function isLateEvent(event) {
  const { question, field, place } = event ?? {};
  const name = { answer: question, since: question, defend: question, about: field, choose: place, cycle: "" }[event?.do];
  return KEPT_EVENTS.has(event?.do) && typeof name === "string" && isShort(event);
}

const sizeOf = (value) => JSON.stringify(value).length;
const longestOf = (events) => events.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));

/** What of a kept work may be sent: all of it, or as much as has a sane size; `whole` tells which. */
function limitKept(kept) {
  if (!kept) return { whole: true };
  const late = Array.isArray(kept.pending) ? kept.pending.filter(isLateEvent) : [];
  const pending = joinEvents(late);
  // The longest texts go first: an answer is short.
  while (!isSmall(pending)) pending.splice(pending.indexOf(longestOf(pending)), 1);
  const saved = isShort(kept.work) && isSmall(kept.work) ? kept.work : undefined;
  const whole = Boolean(saved) && pending.length === joinEvents(late).length && late.length === (kept.pending?.length ?? 0);
  return { saved, pending, whole };
}
