// The score in words beside the meter: the range, every band with the points still missing, and what it rests on.

/** Every band with its state as sign and word, and the gap to it. */
function Bands({ bands }) {
  if (!bands?.length) return null;
  return html`<ul class="sa-bands">${bands.map((band) => html`<${Band} key=${band.id} band=${band} />`)}</ul>`;
}

function Band({ band }) {
  return html`<li data-band=${band.id} data-state=${band.state} data-tone=${band.tone}>
    <${Sign} sign=${band.sign} tone=${band.tone} />
    <span class="sa-band-name">${band.label}</span>
    <span class="sa-band-state">${band.state_label}</span>
    <div class="sa-band-more">
      ${band.gap && html`<p>${band.gap}</p>`}
      <${Marks} marks=${band.marks} />
      <${BandFold} band=${band} />
    </div>
  </li>`;
}

/** What a band means and does not mean, with its source, on demand. */
function BandFold({ band }) {
  const { word } = usePlace();
  if (!band.meaning) return null;
  return html`<details class="sa-fold">
    <summary>${word("band_meaning")}<span class="sa-hidden"> ${band.label}</span></summary>
    <p>${band.meaning}</p><${SourceList} sources=${band.sources} /></details>`;
}

/** A score or a level under every documented reading, where they differ. */
function Readings({ readings, heading }) {
  if (!readings?.length) return null;
  const row = ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<div class="sa-readings"><p class="sa-fold-heading">${heading}</p><dl>${readings.map(row)}</dl></div>`;
}

/** Names in one quiet line, folded when there are many of them. */
function Names({ names, label }) {
  if (!names?.length) return null;
  if (names.length === 1) return html`<p class="sa-quiet">${label}: ${names[0]}</p>`;
  return html`<details class="sa-fold"><summary>${label} (${names.length})</summary>
    <ul class="sa-notes">${names.map((name) => html`<li>${name}</li>`)}</ul></details>`;
}

function Level({ level }) {
  const { word } = usePlace();
  if (!level) return null;
  return html`<p class="sa-level">${level.text}</p>
    <${Readings} readings=${level.readings} heading=${word("level_by_reading")} />`;
}

/** The full score as people write it: "1000" becomes "1,000"; text all the way, nothing is rounded. */
const maxLabel = (score) => score.max.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** The score at a glance: the figure and its meter. */
function Figure({ score }) {
  const { word } = usePlace();
  return html`<div class="sa-glance">
    <h3>${word(score.single ? "score_single" : "score_range")}</h3>
    <p class="sa-figure"><b>${score.label}</b> <span>${word("of_max", { max: maxLabel(score) })}</span></p>
    <${Marks} marks=${score.max_marks} />
    <${Meter} score=${score} />
  </div>`;
}

/** What the figure means: every band, every reading, and what it rests on. */
function Score({ score }) {
  const { word } = usePlace();
  return html`<div class="sa-score">
    <p class="sa-quiet">${score.sentence}</p>
    <${Marks} marks=${score.marks} />
    <${Bands} bands=${score.bands} />
    <${Level} level=${score.level} />
    <${Readings} readings=${score.readings} heading=${word("score_by_reading")} />
    <${Names} names=${score.unrated} label=${word("unrated")} />
    <${Names} names=${score.partly} label=${word("partly")} />
    <${Names} names=${score.ranged} label=${word("ranged")} />
    <${Names} names=${score.unscored} label=${word("unscored")} />
  </div>`;
}
