// SPDX-License-Identifier: Apache-2.0
"use strict";
(() => {
  const search = document.getElementById("search");
  const verdict = document.getElementById("verdict");
  const shown = document.getElementById("shown");
  const table = document.getElementById("table");
  const map = document.getElementById("cells");
  document.getElementById("tools").hidden = false;

  const rows = (body) => (body ? [...body.rows] : []);
  const words = () => search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const apply = () => {
    const wanted = words();
    const fits = (row) =>
      (verdict.value === "" || row.dataset.verdict === verdict.value) &&
      wanted.every((word) => row.dataset.text.includes(word));
    let count = 0;
    const kept = new Set();
    for (const row of rows(table)) {
      row.hidden = !fits(row);
      if (!row.hidden) {
        ++count;
        kept.add(row.dataset.row);
      }
    }
    for (const row of rows(map)) row.hidden = !kept.has(row.dataset.row);
    shown.textContent = `${count} of ${table.rows.length} projects`;
  };
  search.addEventListener("input", apply);
  verdict.addEventListener("change", apply);

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.key === undefined ? cell.textContent.trim().toLowerCase() : Number(cell.dataset.key);
  };
  const sortBy = (column, down) => {
    const sorted = rows(table).sort((a, b) => {
      const x = key(a, column);
      const y = key(b, column);
      const order = x < y ? -1 : x > y ? 1 : Number(a.dataset.row) - Number(b.dataset.row);
      return down ? -order : order;
    });
    table.append(...sorted);
    const place = new Map(sorted.map((row, index) => [row.dataset.row, index]));
    if (map) map.append(...rows(map).sort((a, b) => place.get(a.dataset.row) - place.get(b.dataset.row)));
  };
  const heads = [...table.parentElement.tHead.rows[0].cells];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      sortBy(column, down);
    });
  }
  apply();
})();
