// SPDX-License-Identifier: Apache-2.0
// On paper: dark on white, everything that matters, no row cut in two. The prints are read by pdf.py.

export const name = 'print';

const PAPERS = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } }; // CSS pixels
const MARGIN = 57; // 15 mm

// Runs in the page. What must stay on one page, and what must not end one.
function breaks([height, tall_rows]) {
  const problems = [];
  const told = new Set();
  const tell = (element, why) => {
    const kind = `${why}: ${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}`;
    if (!told.has(kind)) problems.push(`${kind} "${element.textContent.trim().slice(0, 60)}"`);
    told.add(kind);
  };
  const keeps = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (/avoid/.test(getComputedStyle(one).breakInside)) return true;
    }
    return false;
  };
  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
  for (const row of [...document.querySelectorAll('tr, summary, .card, figure, svg')].filter(visible)) {
    const { height: own } = row.getBoundingClientRect();
    if (!keeps(row)) tell(row, 'may be cut by the end of a page');
    else if (own > height && !tall_rows) tell(row, `higher than a page (${Math.round(own)} of ${height} px)`);
  }
  for (const heading of [...document.querySelectorAll('h2, h3, h4, caption, thead')].filter(visible)) {
    const style = getComputedStyle(heading);
    const repeated = style.display === 'table-header-group';
    if (!repeated && !/avoid/.test(style.breakAfter) && !keeps(heading.parentElement))
      tell(heading, 'a heading that may end a page');
  }
  for (const list of [...document.querySelectorAll('p, li, dd')].filter(visible)) {
    const style = getComputedStyle(list);
    if (parseInt(style.orphans, 10) < 2 || parseInt(style.widows, 10) < 2)
      tell(list, 'lines of a paragraph may stand alone');
  }
  for (const control of [...document.querySelectorAll('button, input, select, textarea')].filter(visible))
    tell(control, 'a control on paper');
  const wide = document.scrollingElement;
  if (wide.scrollWidth > wide.clientWidth)
    problems.push(`wider than the paper: ${wide.scrollWidth} in ${wide.clientWidth} px`);
  for (const element of document.querySelectorAll('body *')) {
    if (!visible(element)) continue;
    if (
      /auto|scroll/.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    )
      tell(element, 'a part that scrolls on paper');
    if (/fixed|sticky/.test(getComputedStyle(element).position)) tell(element, 'stays put on paper');
  }
  return problems;
}

// Runs in the page: ink and paper of every text.
function inks() {
  const painter = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const colour = (text) => {
    painter.clearRect(0, 0, 1, 1);
    painter.fillStyle = text;
    painter.fillRect(0, 0, 1, 1);
    return [...painter.getImageData(0, 0, 1, 1).data];
  };
  const bright = ([r, g, b]) => (r * 299 + g * 587 + b * 114) / 1000;
  const problems = new Set();
  const [, , , alpha] = colour(getComputedStyle(document.body).backgroundColor);
  const body = bright(colour(getComputedStyle(document.body).backgroundColor));
  if (alpha === 255 && body < 250) problems.add(`the paper is tinted all over (brightness ${Math.round(body)})`);
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!text || !element.checkVisibility() || element.closest('svg')) continue;
    const ink = bright(colour(getComputedStyle(element).color));
    // Printers leave backgrounds out unless told otherwise, so the ink must be dark where it is not told.
    if (ink > 140 && getComputedStyle(element).printColorAdjust !== 'exact')
      problems.add(`pale ink without its background: ${element.outerHTML.slice(0, 100)}`);
  }
  return [...problems].slice(0, 5);
}

export async function run({ visit, problem, print_to, thorough, facts }) {
  for (const [paper, { width, height }] of Object.entries(PAPERS)) {
    await visit({ viewport: { width: width - 2 * MARGIN, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const one of await page.evaluate(breaks, [height - 2 * MARGIN, facts.tall_rows ?? false]))
        problem(`${paper}: ${one}`);
      for (const one of await page.evaluate(inks)) problem(`${paper}: ${one}`);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const one of await page.evaluate(inks)) problem(`${paper}, from a dark screen: ${one}`);
    });
    if (print_to)
      await visit({}, (page) =>
        page.pdf({ path: `${print_to}-${paper}.pdf`, format: paper, preferCSSPageSize: false }),
      );
  }
  if (print_to && thorough) {
    await visit({ js: false, colorScheme: 'dark' }, (page) =>
      page.pdf({ path: `${print_to}-no-script.pdf`, format: 'A4' }),
    );
  }
}
