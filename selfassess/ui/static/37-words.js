// How many words a Thai text has: words stand without spaces, so the browser's own segmenter has to find them.

const MOST_KNOWN = 300; // paragraphs, and what they were while they were typed

/** Counts words a paragraph at a time; a paragraph that stands as it was is not counted again. */
class WordCounter {
  constructor() {
    const Segmenter = globalThis.Intl?.Segmenter;
    // A browser without Thai would still give a number, and a wrong one.
    const isAble = Segmenter?.supportedLocalesOf("th").length > 0;
    this.segmenter = isAble ? new Segmenter("th", { granularity: "word" }) : null;
    this.known = new Map();
  }

  /** The words of a text; null where this browser cannot find them. */
  count(text) {
    if (!this.segmenter) return null;
    let sum = 0;
    for (const line of text.split("\n")) sum += this.countLine(line);
    if (this.known.size > MOST_KNOWN) this.known.clear();
    return sum;
  }

  countLine(line) {
    let words = this.known.get(line);
    if (words !== undefined) return words;
    words = 0;
    for (const { isWordLike } of this.segmenter.segment(line)) if (isWordLike) words += 1;
    this.known.set(line, words);
    return words;
  }
}
