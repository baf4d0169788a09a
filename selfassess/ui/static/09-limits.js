// What may be typed, kept and sent: a pasted book must neither reach Python nor stay behind and lock the page out.

const LONGEST_TYPED = 2000; // characters of one field
const LONGEST_JUSTIFICATION = 4000; // characters of a justification
const LONGEST_DRAFT = 40_000; // characters of what is written into a box of a form
const LARGEST_KEPT = 600_000; // bytes of a kept work; a server's message may have a million
const LARGEST_PENDING = 300_000; // bytes of what was not confirmed, which goes in the same message
const KEPT_EVENTS = new Set(["answer", "since", "about", "cycle", "defend", "choose", "plan", "draft", "dismiss"]); // sent again by the next visit if unanswered

/** Events that change what is to be saved. */
const SAVED_EVENTS = new Set([...KEPT_EVENTS, "undo", "redo", "clear", "adopt", "import", "bring_back", "accept"]);

/** How long a text may be under a key; `within` counts for what a conflict about such a text holds. */
function longestUnder(key, within) {
  if (key === "text" || /^drafts\..*\.text$/.test(key)) return LONGEST_DRAFT;
  return /(^|\.)justification$/.test(key) ? LONGEST_JUSTIFICATION : within;
}

/** Whether no text in a value is longer than what may be typed. */
function isShort(value, longest = LONGEST_TYPED) {
  if (typeof value === "string") return value.length <= longest;
  if (!value || typeof value !== "object") return true;
  return Object.entries(value).every(([key, inner]) => isShort(inner, longestUnder(key, longest)));
}

/** Bytes of a value on its way: a Thai letter has three. */
const weigh = (value) => new TextEncoder().encode(JSON.stringify(value ?? null)).length;

/** Of several events about the same thing only the last; in the order in which they were said. */
function joinEvents(events) {
  const last = new Map();
  for (const event of events) {
    const { question, field, place, track, box, hint } = event;
    const about = JSON.stringify([event.do, question, field, place, event.do === "plan" && track, box, hint]);
    const joined = event.do === "draft" ? joinDrafts(last.get(about), event) : event;
    last.delete(about);
    last.set(about, joined);
  }
  return [...last.values()];
}

/** Whether an event that was kept is one that this page may have written. */
function isLateEvent(event) {
  const { question, field, place, box } = event ?? {};
  const planned = { plan: field, draft: box, dismiss: box };
  const names = { answer: question, since: question, defend: question, about: field, choose: place, cycle: "", ...planned };
  const name = names[event?.do];
  return KEPT_EVENTS.has(event?.do) && typeof name === "string" && isShort(event);
}

const longestOf = (events) => events.reduce((one, other) => (weigh(other) > weigh(one) ? other : one));

/** What of a kept work may be sent: all of it, or as much as has a sane size; `whole` tells which, `rest` what waits. */
function limitKept(kept) {
  if (!kept) return { whole: true };
  const late = Array.isArray(kept.pending) ? kept.pending.filter(isLateEvent) : [];
  const pending = joinEvents(late);
  const rest = [];
  // The longest texts go first: an answer is short. What has a message of its own follows by itself.
  while (weigh(pending) > LARGEST_PENDING) rest.unshift(...pending.splice(pending.indexOf(longestOf(pending)), 1));
  const saved = isShort(kept.work) && weigh(kept.work) <= LARGEST_KEPT ? kept.work : undefined;
  const whole = Boolean(saved) && late.length === (kept.pending?.length ?? 0);
  return { saved, pending, rest, whole };
}
