// SPDX-License-Identifier: Apache-2.0
(() => {
  'use strict';
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  root.classList.add('js');

  // Colours. Nothing is stored: a page opened from a disk may not be allowed to.
  const theme = byId('theme');
  const themes = [['', 'as the system'], ['light', 'light'], ['dark', 'dark']];
  let current = 0;
  theme.hidden = false;
  theme.addEventListener('click', () => {
    current = (current + 1) % themes.length;
    const [value, word] = themes[current];
    if (value) root.dataset.theme = value;
    else delete root.dataset.theme;
    theme.textContent = 'Colours: ' + word;
  });

  // Sorting. The third click on a column brings the first order back.
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v !== undefined ? Number(cell.dataset.v) : cell.textContent.trim();
  };
  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });
  const sort = (table, header, rows) => {
    const was = header.getAttribute('aria-sort');
    const firstDown = header.classList.contains('n');
    const order = firstDown ? ['descending', 'ascending', null] : ['ascending', 'descending', null];
    const next = order[(order.indexOf(was) + 1) % order.length];
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    const sorted = rows.slice();
    if (next) {
      header.setAttribute('aria-sort', next);
      const sign = next === 'ascending' ? 1 : -1;
      const column = header.cellIndex;
      sorted.sort((a, b) => sign * compare(valueOf(a, column), valueOf(b, column)));
    }
    table.tBodies[0].append(...sorted);
  };
  for (const table of document.querySelectorAll('table.sortable')) {
    const rows = Array.from(table.tBodies[0].rows);
    for (const header of table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      button.addEventListener('click', () => sort(table, header, rows));
      header.append(button);
    }
  }

  // Opening what a link points at, also where it is folded away or filtered out.
  const target = () => {
    try {
      return location.hash.length > 1 ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    } catch {
      return null;
    }
  };
  let clearFilters = () => {};
  const reveal = () => {
    const element = target();
    if (!element) return;
    if (element.hidden) clearFilters();
    const inside = element.matches('tr') ? element.querySelector('details') : null;
    for (let at = inside || element; at; at = at.parentElement) if (at.matches('details')) at.open = true;
    element.scrollIntoView();
  };

  // Paper has no way to open anything.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('details:not([open])'));
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });

  const table = byId('rules');
  if (table) {
    const form = byId('filters');
    const shown = byId('shown');
    const expand = byId('expand');
    const search = byId('filter-text');
    const choices = ['outcome', 'severity', 'area'].map((key) => [key, byId('filter-' + key)]);
    const rows = Array.from(table.tBodies[0].rows, (row) => ({ row, text: row.textContent.toLowerCase() }));

    const filter = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const { row, text } of rows) {
        const fits = choices.every(([key, choice]) => !choice.value || row.dataset[key] === choice.value);
        row.hidden = !(fits && words.every((word) => text.includes(word)));
        if (!row.hidden) count += 1;
      }
      shown.textContent = count === rows.length ? rows.length + ' rules' : count + ' of ' + rows.length + ' rules';
    };
    clearFilters = () => {
      form.reset();
      filter();
    };
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', filter);
    form.addEventListener('reset', () => setTimeout(filter));
    filter();

    expand.addEventListener('click', () => {
      const open = expand.textContent === 'Open all';
      for (const { row } of rows) if (!row.hidden) row.querySelector('details').open = open;
      expand.textContent = open ? 'Close all' : 'Open all';
    });

    // A link to copy, once a row is opened.
    const copy = async (button, link) => {
      try {
        await navigator.clipboard.writeText(link);
        button.textContent = 'Link copied';
      } catch {
        button.textContent = link;
      }
      shown.textContent = button.textContent;
    };
    const offerLink = (details) => {
      if (!details.open || details.querySelector('.copy')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy link';
      button.addEventListener('click', () => {
        const url = new URL(location.href);
        url.hash = details.closest('tr').id;
        copy(button, url.href);
      });
      details.append(button);
    };
    table.addEventListener('toggle', (event) => offerLink(event.target), true);
  }

  addEventListener('hashchange', reveal);
  // A link to where the reader already is changes no hash, but may have to open what was closed since.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) reveal();
  });
  reveal();
})();
