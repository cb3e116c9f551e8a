"use strict";
// The pages say everything without this; it only filters the table and copies text.
const filter = document.getElementById("filter");
if (filter) {
  const rows = [...document.querySelectorAll("#equations tbody tr")];
  const shown = document.getElementById("shown");
  const apply = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      count += row.hidden ? 0 : 1;
    }
    shown.textContent = words.length ? `${count} of ${rows.length}` : "";
  };
  filter.addEventListener("input", apply);
  apply();
}
for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", async () => {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages from disk may have no clipboard: the old way.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const label = button.textContent;
    button.textContent = "Copied";
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
if (location.hash) {
  document.querySelectorAll(`${CSS.escape ? "#" + CSS.escape(location.hash.slice(1)) : location.hash} details`).forEach((d) => (d.open = true));
}
