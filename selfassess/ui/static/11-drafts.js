// A mark of the text over which another one was written: where somebody else has written meanwhile, both are kept.

const MOST_MARKS = 20;

/** The mark of a text as Python makes it: its length and Adler-32 over UTF-16. */
function markOf(text) {
  let [low, high] = [1, 0];
  const add = (byte) => {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    add(unit & 255);
    add(unit >> 8);
  }
  return `${text.length}-${(high * 65536 + low).toString(16)}`;
}

/** A text without what no file can hold, as Python takes it out too: the marks of both must be of one text. */
function keepWritable(text) {
  const lined = text.replace(/\r\n?|[\v\f\x85]/g, "\n");
  return lined.replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/gu, "");
}

/** Of two texts of one box the later; any text over which either was written may be the one that stands there. */
function joinDrafts(earlier, later) {
  const marks = [earlier?.over, later.over].flat().filter((mark) => typeof mark === "string");
  const joined = earlier?.anew ? { ...later, anew: true } : later;
  return marks.length ? { ...joined, over: [...new Set(marks)].slice(-MOST_MARKS) } : joined;
}
