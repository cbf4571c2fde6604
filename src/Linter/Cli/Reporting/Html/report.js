"use strict";
// The report reads without this; it adds filters, the keys n and p, and shows which places belong together.
const findings = [...document.querySelectorAll(".finding")];
const marks = [...document.querySelectorAll("mark")];
const articles = [...document.querySelectorAll(".article")];
const byId = new Map(findings.map(card => [card.dataset.finding, card]));
const marksOf = new Map();
for (const mark of marks) {
  for (const id of mark.dataset.findings.split(" ")) {
    if (!marksOf.has(id)) marksOf.set(id, []);
    marksOf.get(id).push(mark);
  }
}

const bar = document.querySelector(".bar");
const form = bar.querySelector("form");
const words = new Map(findings.map(card => [card, card.textContent.toLowerCase() + " " + card.closest(".article").dataset.path.toLowerCase()]));
bar.hidden = false;
fill(form.elements.rule, new Set(findings.map(card => card.dataset.rule)));
fill(form.elements.file, new Set(articles.map(article => article.dataset.path)));

function fill(select, values) {
  for (const value of [...values].sort()) select.append(new Option(value, value));
}

function filter() {
  const levels = new Set([...form.querySelectorAll("input[name=level]:checked")].map(box => box.value));
  const { rule, file, search } = form.elements;
  const asked = search.value.trim().toLowerCase();
  let shown = 0;
  for (const card of findings) {
    card.hidden = !levels.has(card.dataset.level) || (rule.value && card.dataset.rule !== rule.value)
      || (file.value && card.closest(".article").dataset.path !== file.value) || (asked && !words.get(card).includes(asked));
    shown += card.hidden ? 0 : 1;
  }
  for (const mark of marks) mark.classList.toggle("off", mark.dataset.findings.split(" ").every(id => byId.get(id).hidden));
  for (const article of articles) {
    article.hidden = !article.querySelector(".finding:not([hidden])") && (shown < findings.length || !article.querySelector(".changes"));
  }
  form.querySelector("output").value = shown === findings.length ? `${shown} findings` : `${shown} of ${findings.length} findings`;
}

/** Where the window is narrow: shows the filters that have no room in the bar, or hides them. */
function openFilters(shows) {
  form.elements.more.setAttribute("aria-expanded", shows);
}

function light(ids) {
  for (const lit of document.querySelectorAll(".on")) lit.classList.remove("on");
  for (const id of ids) {
    byId.get(id).classList.add("on");
    for (const mark of marksOf.get(id) ?? []) mark.classList.add("on");
  }
}

function idsAt(target) {
  const place = target instanceof Element ? target.closest("[data-finding], [data-findings]") : null;
  return place ? (place.dataset.finding ?? place.dataset.findings).split(" ") : [];
}

let current = null; // the finding that had the focus last: a button that is clicked takes it

function go(step) {
  const shown = findings.filter(card => !card.hidden);
  if (shown.length === 0) return;
  const at = shown.indexOf(document.activeElement?.closest?.(".finding") ?? current);
  const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

form.addEventListener("input", filter);
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
form.elements.next.addEventListener("click", () => go(1));
form.elements.previous.addEventListener("click", () => go(-1));
form.elements.more.addEventListener("click", () => openFilters(form.elements.more.getAttribute("aria-expanded") === "false"));
// Where the page scrolls under a pointer that rests, the finding that has the focus stays lit.
document.addEventListener("mouseover", event => {
  const ids = idsAt(event.target);
  light(ids.length > 0 ? ids : idsAt(document.activeElement));
});
document.addEventListener("focusin", event => {
  current = event.target.closest(".finding") ?? current;
  light(idsAt(event.target));
});
document.addEventListener("click", event => {
  const button = event.target.closest("button[data-filter]");
  if (button) {
    form.elements[button.dataset.filter].value = button.value;
    filter();
    document.querySelector("main").scrollIntoView();
  } else if (event.target.closest("mark:not(.related):not(.off)") && !getSelection().toString()) {
    const card = byId.get(idsAt(event.target).find(id => !byId.get(id).hidden));
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }
});
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
  if (event.key === "n") go(1);
  else if (event.key === "p") go(-1);
  else if (event.key === "/") { event.preventDefault(); openFilters(true); form.elements.search.focus(); }
});
filter();
