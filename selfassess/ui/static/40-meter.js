// The score meter: solid is certain, hatched is not answered yet, every cut is drawn where it is and named.

const METER = { height: 20, gap: 5, pad: 1, tried: 7 }; // px

let ruler = null;
/** The width of a text as the meter will draw it, in px. */
function measureText(text, size) {
  ruler ??= document.createElement("canvas").getContext("2d");
  ruler.font = `${size}px Sarabun, sans-serif`;
  return ruler.measureText(text).width;
}

/** Where one label may stand: beside its line on either side, or over it; always inside the box. */
function labelSpots(x, width, box) {
  const inside = (left) => Math.min(Math.max(left, METER.pad), box - width - METER.pad);
  const right = x + METER.gap;
  const left = x - METER.gap - width;
  const spots = x > box / 2 ? [left, right] : [right, left];
  return [...spots.filter((spot) => spot === inside(spot)), inside(x - width / 2), inside(left), inside(right)];
}

/** Whether a label stands over its own line, which then begins below it. */
const isOverLine = ({ x, left, width }) => x > left - 2 && x < left + width + 2;

/** Whether a label at this spot is free of the labels placed before it, and of the lines that rise to higher rows. */
function isFree(label, placed) {
  const apart = (a, b) => a.left > b.left + b.width + METER.gap || b.left > a.left + a.width + METER.gap;
  const clear = (x, box) => x < box.left - 2 || x > box.left + box.width + 2;
  return placed.every((other) => {
    if (other.row === label.row) {
      const past = (a, b) => isOverLine(a) || clear(a.x, b);
      return apart(label, other) && past(other, label) && past(label, other);
    }
    return other.row > label.row ? clear(other.x, label) : clear(label.x, other);
  });
}

/** Gives every cut label a row and a place, so that none overlaps and none leaves the box; fewest rows first. */
function placeLabels(cuts, box, size) {
  const widthOf = (label) => Math.min(measureText(label, size), box - 2 * METER.pad);
  const wanted = cuts.map(({ at, label }) => ({ x: at * box, label, width: widthOf(label) }));
  const place = (at, placed, rows) => {
    if (at === wanted.length) return placed;
    for (let row = 0; row < rows; row += 1) {
      for (const left of labelSpots(wanted[at].x, wanted[at].width, box)) {
        const label = { ...wanted[at], left, row };
        const found = isFree(label, placed) && place(at + 1, [...placed, label], rows);
        if (found) return found;
      }
    }
    return null;
  };
  for (let rows = 1; rows <= wanted.length; rows += 1) {
    const found = place(0, [], rows);
    if (found) return { rows, labels: found };
  }
  const stacked = wanted.map((cut, row) => ({ ...cut, row, left: labelSpots(cut.x, cut.width, box)[0] }));
  return { rows: wanted.length, labels: stacked };
}

/** Width and text size of an element in px, kept up to date; a first guess until it stands on the page. */
function useBox(element) {
  const [width, setWidth] = useState(320);
  const [text, setText] = useState(13);
  useLayoutEffect(() => {
    const read = () => {
      if (!element.current?.clientWidth) return;
      setWidth(element.current.clientWidth);
      setText(parseFloat(getComputedStyle(element.current).fontSize));
    };
    read();
    const watch = new ResizeObserver(read);
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return { width, text, row: Math.round(text * 1.55) };
}

/** Draws again once the page's own font is there, because labels are measured with it. */
function useFontReady() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    document.fonts?.load("13px Sarabun", "ก1").then(() => here && setReady(true), () => {});
    return () => { here = false; };
  }, []);
  return ready;
}

/** What is tried, below the bar of what is real: solid is certain, pale is not certain yet. */
function TriedBar({ tried, width, top }) {
  const box = { y: top + METER.height + METER.tried / 2, height: METER.tried };
  const [low, high] = [tried.low_at * width, tried.high_at * width];
  return html`<g><rect class="sa-meter-tried-open" x=${low} ...${box} width=${Math.max(high - low, 0)} />
    <rect class="sa-meter-tried" x="0.5" ...${box} width=${Math.max(low - 0.5, 2)} rx="2" /></g>`;
}

function MeterBar({ score, width, top, hatch }) {
  const low = score.low_at * width;
  const high = score.high_at * width;
  const box = { y: top, height: METER.height };
  return html`<g>
    <rect class="sa-meter-ground" x="0.5" ...${box} width=${width - 1} rx="4" />
    ${high > low && html`<rect x=${low} ...${box} width=${high - low} fill=${`url(#${hatch})`} />`}
    ${low > 0 && html`<rect class="sa-meter-sure" x="0.5" ...${box} width=${Math.max(low - 0.5, 2)} rx="4" />`}
  </g>`;
}

const clampLine = (x, width) => Math.min(Math.max(x, 1), width - 1);

/** A cut: its line, with a light rim so that it shows on the solid part too, and its name. */
function MeterCut({ cut, box, top }) {
  const base = cut.row * box.row + box.text + 1;
  const x = clampLine(cut.x, box.width);
  const ends = { x1: x, x2: x, y1: isOverLine(cut) ? base + 5 : cut.row * box.row + 3, y2: top + METER.height + 5 };
  return html`<g>
    <line class="sa-meter-rim" ...${ends} y1=${top} y2=${top + METER.height} />
    <line class="sa-meter-cut" ...${ends} />
    <text class="sa-meter-label" x=${cut.left} y=${base}>${cut.label}</text>
  </g>`;
}

/** The picture in words: the range, then every cut by its name. */
function describeMeter(score, word) {
  const heading = word(score.single ? "score_single" : "score_range");
  const range = `${heading} ${score.label} ${word("of_max", { max: maxLabel(score) })}`;
  return [range, ...(score.tried ? [score.tried.label] : []), ...(score.cuts ?? []).map((cut) => cut.label)].join(" · ");
}

/** The meter as one picture, as wide as its column. */
function Meter({ score }) {
  const frame = useRef(null);
  const { id, word } = usePlace();
  useFontReady();
  const box = useBox(frame);
  const { width } = box;
  // Rows are counted from the bar upwards when labels are placed, and from the top when they are drawn.
  const { rows, labels } = placeLabels(score.cuts ?? [], width, box.text);
  const top = labels.length ? rows * box.row + 4 : 0;
  const { tried } = score;
  const height = top + METER.height + 6 + (tried ? METER.tried : 0);
  const hatch = id("hatch");
  return html`<div class="sa-meter" ref=${frame}>
    <svg role="img" aria-label=${describeMeter(score, word)} width=${width} height=${height}
        viewBox=${`0 0 ${width} ${height}`}>
      <defs><pattern id=${hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="sa-hatch-ground" width="7" height="7" />
        <rect class="sa-hatch-line" width="2.4" height="7" /></pattern></defs>
      <${MeterBar} score=${score} width=${width} top=${top} hatch=${hatch} />
      ${tried && html`<${TriedBar} tried=${tried} width=${width} top=${top} />`}
      ${labels.map((cut) => html`<${MeterCut} cut=${{ ...cut, row: rows - 1 - cut.row }} box=${box} top=${top} />`)}
    </svg>
    <div class="sa-scale" aria-hidden="true"><span>0</span><span>${score.scale_label ?? maxLabel(score)}</span></div>
    <p class="sa-legend"><span><i class="sa-swatch sa-swatch-sure"></i>${word("meter_sure")}</span>
      <span><i class="sa-swatch sa-swatch-open"></i>${word("meter_open")}</span>
      ${tried && html`<span><i class="sa-swatch sa-swatch-tried"></i>${tried.label}</span>`}</p>
  </div>`;
}
