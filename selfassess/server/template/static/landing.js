/* Shows the work that this browser keeps, and lets one set it aside for another. */
"use strict";
(() => {
  const KEPT = "selfassess:work";
  const ASIDE = "selfassess:previous";
  const find = (selector) => document.querySelector(selector);

  // Storage can be switched off, and what lies in it can be anything.
  const read = (key) => {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return kept && typeof kept === "object" && kept.work ? kept : null;
    } catch {
      return null;
    }
  };

  // The workbook overwrites what is kept as soon as the new work has its first answer.
  const setAside = () => localStorage.setItem(ASIDE, localStorage.getItem(KEPT));

  const swap = () => {
    const kept = localStorage.getItem(KEPT);
    localStorage.setItem(KEPT, localStorage.getItem(ASIDE));
    kept === null ? localStorage.removeItem(ASIDE) : localStorage.setItem(ASIDE, kept);
  };

  const show = (kept) => {
    const names = JSON.parse(find("#track-names").textContent);
    const about = kept.work.about || {};
    const name = find("[data-kept=work]");
    name.textContent = about.work || about.name || name.dataset.unnamed;
    const track = names[kept.track ?? kept.work.track];
    find("[data-kept=track]").textContent = track ? `· ${track}` : "";
    const time = find("[data-kept=at]");
    const at = new Date(kept.at);
    if (!Number.isNaN(at.getTime())) {
      const locale = document.documentElement.lang === "en" ? "en-GB" : "th-TH";
      time.dateTime = kept.at;
      time.textContent = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(at);
    }
    find("#kept").hidden = false;
    find("#fresh a.button").hidden = true;
  };

  const kept = read(KEPT);
  if (kept) show(kept);
  find("#start-over").addEventListener("click", setAside);
  if (read(ASIDE) && read(ASIDE).at !== kept?.at) {
    find("#previous").hidden = false;
    find("#previous a").addEventListener("click", swap);
  }
})();
