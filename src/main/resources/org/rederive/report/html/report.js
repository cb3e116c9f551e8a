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
if (location.hash) {
  document.querySelectorAll(`${CSS.escape ? "#" + CSS.escape(location.hash.slice(1)) : location.hash} details`).forEach((d) => (d.open = true));
}
