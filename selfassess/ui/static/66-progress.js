// How the score has moved: the range of every day as an area, the goal as a line; the same in words below.

const CHART = { height: 150, top: 18, foot: 22 }; // px

/** A path through points given as parts of the whole. */
const chartPath = (points) => points.map(([x, y], at) => `${at ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

function ChartPicture({ progress }) {
  const frame = useRef(null);
  const { word } = usePlace();
  const { width } = useBox(frame);
  const { points, goal } = progress;
  const tall = CHART.height - CHART.top - CHART.foot;
  const x = (at) => 2 + at * (width - 4);
  const y = (at) => CHART.top + (1 - at) * tall;
  const high = points.map((each) => [x(each.at), y(each.high)]);
  const low = points.map((each) => [x(each.at), y(each.low)]);
  return html`<div class="sa-chart" ref=${frame}><svg role="img" aria-label=${[progress.heading, ...progress.lines].join(" · ")}
      width=${width} height=${CHART.height} viewBox=${`0 0 ${width} ${CHART.height}`}>
    <line class="sa-chart-axis" x1="0" x2=${width} y1=${y(0)} y2=${y(0)} /><line class="sa-chart-axis" x1="0" x2=${width} y1=${y(1)} y2=${y(1)} />
    <path class="sa-chart-area" d=${`${chartPath([...high, ...low.reverse()])}Z`} />
    <path class="sa-chart-low" d=${chartPath([...low].reverse())} />
    ${points.map((each) => html`<circle class="sa-chart-dot" cx=${x(each.at)} cy=${y(each.low)} r="3" />`)}
    ${goal && html`<line class="sa-chart-goal" x1="0" x2=${width} y1=${y(goal.at)} y2=${y(goal.at)} />
      <text class="sa-chart-label" x="2" y=${y(goal.at) - 5}>${goal.label}</text>`}
    <text class="sa-chart-label" x=${width - 2} y=${y(1) - 5} text-anchor="end">${progress.top_label}</text>
    <text class="sa-chart-label" x="2" y=${CHART.height - 5}>${progress.first_label}</text>
    <text class="sa-chart-label" x=${width - 2} y=${CHART.height - 5} text-anchor="end">${progress.last_label}</text></svg>
    <p class="sa-legend"><span><i class="sa-swatch sa-swatch-sure"></i>${word("meter_sure")}</span>
      <span><i class="sa-swatch sa-swatch-area"></i>${progress.area_label}</span></p></div>`;
}

function ProgressChart({ progress }) {
  return html`<section class="sa-section" data-section="progress"><h2>${progress.heading}</h2><div class="sa-card">
    ${progress.few ? html`<p class="sa-quiet">${progress.few}</p>` : html`<${ChartPicture} progress=${progress} />`}
    <details class="sa-fold"><summary>${progress.lines_label}</summary>
      <ul class="sa-complete">${progress.lines.map((line) => html`<li>${line}</li>`)}</ul></details></div></section>`;
}
