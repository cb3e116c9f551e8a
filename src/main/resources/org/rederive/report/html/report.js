"use strict";
// The pages say everything without this; it only filters, brings out, and copies.
const filter = document.getElementById("filter");
if (filter) {
  const rows = [...document.querySelectorAll("#equations tbody tr")];
  const buttons = [...document.querySelectorAll("button[data-filter]")];
  const shown = document.getElementById("shown");
  const asked = () => new URLSearchParams(location.hash.slice(1)).get("filter");
  const apply = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = `${row.textContent} ${row.dataset.words}`.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      count += row.hidden ? 0 : 1;
    }
    shown.textContent = words.length ? `${count} of ${rows.length}` : "";
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.filter === filter.value));
  };
  const set = (value) => {
    filter.value = value;
    apply();
  };
  const note = () => history.replaceState(null, "", filter.value ? `#filter=${encodeURIComponent(filter.value)}` : " ");
  filter.addEventListener("input", () => {
    apply();
    note();
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      set(button.dataset.filter);
      note();
    });
  }
  addEventListener("hashchange", () => set(asked() ?? ""));
  set(asked() ?? filter.value);
}
for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", async () => {
    const text = button.dataset.copy;
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages from disk may have no clipboard: the old way.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      copied = document.execCommand("copy");
      area.remove();
    }
    const label = button.textContent;
    button.textContent = copied ? "Copied" : "Not copied";
    setTimeout(() => (button.textContent = label), 1500);
  });
}
const graph = document.querySelector("svg.graph");
if (graph) {
  const boxes = [...graph.querySelectorAll("a[data-id]")];
  const edges = [...graph.querySelectorAll(".edge")];
  // A box brings out all that it stands on, and what uses it.
  const choose = (id) => {
    const on = new Set([id]);
    const lines = new Set();
    for (const one of on) {
      for (const edge of edges.filter((e) => e.dataset.to === one)) {
        lines.add(edge);
        on.add(edge.dataset.from);
      }
    }
    for (const edge of edges.filter((e) => e.dataset.from === id)) {
      lines.add(edge);
      on.add(edge.dataset.to);
    }
    for (const edge of edges) edge.classList.toggle("on", lines.has(edge));
    for (const edge of lines) boxes[0].before(edge);
    for (const box of boxes) box.classList.toggle("on", on.has(box.dataset.id));
    graph.classList.add("chosen");
  };
  const none = () => {
    graph.classList.remove("chosen");
    for (const one of [...edges, ...boxes]) one.classList.remove("on");
  };
  for (const box of boxes) {
    for (const event of ["mouseenter", "focus"]) box.addEventListener(event, () => choose(box.dataset.id));
    for (const event of ["mouseleave", "blur"]) box.addEventListener(event, none);
  }
}
// What is wider than the page is moved by keyboard, too.
const wide = () => {
  for (const formula of document.querySelectorAll(".formula")) {
    if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
    else formula.removeAttribute("tabindex");
  }
};
addEventListener("resize", wide);
document.fonts.ready.then(wide);
document.fonts.addEventListener("loadingdone", wide);
const widths = new ResizeObserver(wide);
for (const formula of document.querySelectorAll(".formula")) widths.observe(formula);
// A link to a statement opens what is folded there.
const open = () => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place?.matches(".statement")) for (const details of place.querySelectorAll(".evidences")) details.open = true;
};
addEventListener("hashchange", open);
open();
