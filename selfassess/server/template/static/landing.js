/* Shows the works that this browser keeps: the one to go on with, and those set aside. */
"use strict";
(() => {
  const KEPT = "selfassess:work";
  const ASIDE = "selfassess:aside";
  const FORMAT = 1;
  const find = (selector, within = document) => within.querySelector(selector);

  // Storage can be switched off, and what lies in it can be anything.
  const isKept = (kept) => kept?.format === FORMAT && Boolean(kept.work) && typeof kept.work === "object";
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const parse = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };
  const readKept = () => [parse(read(KEPT))].find(isKept) ?? null;

  /* All that is set aside: works, and as plain texts what no page could read. That is kept, not shown. */
  const readAll = () => {
    const works = parse(read(ASIDE))?.works;
    return Array.isArray(works) ? works : [read(ASIDE)].filter((text) => text !== null);
  };
  const readAside = () => readAll().filter(isKept);
  const writeAside = (works) => {
    const all = [...works, ...readAll().filter((other) => !isKept(other) && !works.includes(other))];
    if (all.length) localStorage.setItem(ASIDE, JSON.stringify({ format: FORMAT, works: all }));
    else localStorage.removeItem(ASIDE);
  };
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /* Take one work out of those set aside; false where the storage does not let us. */
  const remove = (kept) => {
    try {
      writeAside(readAside().filter((other) => !isSame(other, kept)));
      return true;
    } catch {
      return false;
    }
  };

  /* Make a work that was set aside the one to go on with; the one before it takes its place. */
  const open = (kept) => {
    try {
      const current = readKept() ?? read(KEPT); // a work, or a text that no page here can read
      const before = readAside();
      // In an order in which no failure on the way can lose either of them.
      if (current) writeAside([current, ...before]);
      localStorage.setItem(KEPT, JSON.stringify(kept));
      writeAside([...(current ? [current] : []), ...before.filter((other) => !isSame(other, kept))]);
      return true;
    } catch {
      return false;
    }
  };

  const names = JSON.parse(find("#track-names").textContent);
  const locale = document.documentElement.lang === "en" ? "en-GB" : "th-TH";

  /* Write name, award, number of answers and time of a work into the places made for them. */
  const describe = (place, { work, at }) => {
    const text = (value) => (typeof value === "string" ? value.trim() : "");
    const track = Object.hasOwn(names, text(work.track)) ? names[work.track] : "";
    const name = find("[data-kept=work]", place);
    const given = text(work.about?.work);
    name.textContent = given || track || name.dataset.unnamed;
    find("[data-kept=track]", place).textContent = given && track ? `· ${track}` : "";
    const answers = find("[data-kept=answers]", place);
    const count = Object.keys(work.answers && typeof work.answers === "object" ? work.answers : {}).length;
    answers.textContent = (count === 1 && answers.dataset.one ? answers.dataset.one : answers.dataset.many).replace("{n}", count);
    const time = find("[data-kept=at]", place);
    const day = new Date(typeof at === "string" ? at : NaN);
    if (Number.isNaN(day.getTime())) return time.closest("[data-kept=time]").remove();
    time.dateTime = at;
    time.textContent = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(day);
  };

  /* One line of the list: a link that opens the work, and a button that asks once more before it removes it. */
  const showAside = (kept) => {
    const line = find("#aside template").content.cloneNode(true).firstElementChild;
    describe(line, kept);
    const label = find("[data-kept=work]", line).textContent;
    const link = find("a", line);
    link.setAttribute("aria-label", `${link.textContent}: ${label}`);
    link.addEventListener("click", (event) => {
      if (open(kept)) return;
      event.preventDefault();
      find("#aside-full").hidden = false;
    });
    const button = find("button", line);
    button.setAttribute("aria-label", `${button.textContent}: ${label}`);
    button.addEventListener("click", () => {
      if (!button.classList.contains("sure")) {
        button.classList.add("sure");
        button.textContent = button.dataset.sure;
        button.removeAttribute("aria-label");
      } else if (remove(kept)) {
        line.remove();
        find("#aside").hidden = readAside().length === 0;
        find("#aside h2").focus();
      }
    });
    button.addEventListener("blur", () => {
      button.classList.remove("sure");
      button.textContent = button.dataset.remove;
      button.setAttribute("aria-label", `${button.dataset.remove}: ${label}`);
    });
    find("#aside ul").append(line);
  };

  /* Open the work that a key names, typed or pasted, alone or with its link. The key goes where no server sees it. */
  const workbook = find("#key").dataset.workbook;
  find("#key-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const key = find("#key").value.split("key=").pop().replace(/\s+/g, "");
    find("#key-fault").hidden = /^[\w-]{20,}$/.test(key);
    if (find("#key-fault").hidden) location.href = `${workbook}${location.search}#key=${key}`;
  });

  /* Hand a file over to the workbook, which reads it. */
  find("#file").addEventListener("change", ({ target }) => {
    const reader = new FileReader();
    reader.onload = () => {
      try {
        const data = reader.result.slice(reader.result.indexOf(",") + 1);
        sessionStorage.setItem("selfassess:file", JSON.stringify({ name: target.files[0].name, data }));
        location.href = `${workbook}${location.search}`;
      } catch {
        find("#file-fault").hidden = false;
      }
    };
    reader.onerror = () => (find("#file-fault").hidden = false);
    if (target.files[0]) reader.readAsDataURL(target.files[0]);
  });

  const kept = readKept();
  if (kept) {
    describe(find("#kept"), kept);
    find("#kept").hidden = false;
    find("#fresh a.button").hidden = true;
  }
  const isNewer = (other) => parse(other)?.format > FORMAT || other?.format > FORMAT;
  find("#newer").hidden = ![read(KEPT), ...readAll()].some(isNewer);
  const aside = readAside().filter((other) => !isSame(other, kept)).slice(0, 50);
  aside.forEach(showAside);
  find("#aside").hidden = aside.length === 0;
})();
