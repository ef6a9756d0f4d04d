// SPDX-License-Identifier: Apache-2.0
// What scripts add: search, filters, sorting, links to a finding, opening all, the theme.

export const name = 'controls';

const NOWHERE = 'qxqxqx';
const ROWS = 'table.rules tbody tr';

// The controls of the page; what is missing is a problem.
export async function find_controls(page, problem) {
  const one = async (selector, what) => {
    const found = page.locator(selector);
    const count = await found.count();
    if (count !== 1 || !(await found.isVisible())) {
      problem(`${count} controls for ${what}, expected 1 in sight`);
      return null;
    }
    return found;
  };
  const sorts = await page.locator('table.rules thead th button').all();
  const filters = await page.locator('#filters select:visible').all();
  if (!sorts.length) problem('no button sorts the rules');
  if (!filters.length) problem('no list filters the rules');
  return {
    search: await one('input[type=search]', 'searching'),
    expand: await one('#expand', 'opening all'),
    theme: await one('#theme', 'the theme'),
    sorts,
    filters,
  };
}

const rows_of = (page) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((row) => ({
        id: row.id,
        visible: row.checkVisibility(),
        text: row.textContent.toLowerCase(),
        summary: [...row.cells]
          .map((cell) => (cell.querySelector('summary') ?? cell).textContent)
          .join(' ')
          .toLowerCase(),
        data: { ...row.dataset },
        open: row.querySelector('details')?.open,
      })),
    ROWS,
  );
const status_of = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=status], [aria-live], output')].map((one) => one.textContent).join(' '),
  );

async function check_search(page, search, facts, problem) {
  const { findings } = facts;
  const words = [
    findings.at(-1).rule,
    findings[0].rule.slice(0, 3),
    findings[0].rule.toLowerCase(),
    findings[0].texts[1]
      .split(' ')
      .slice(0, 2)
      .map((word) => word.slice(0, 12))
      .join(' '),
    NOWHERE,
    ' ',
  ];
  let status = await status_of(page);
  let shown = findings.length;
  for (const word of words) {
    await search.fill(word);
    await page.waitForTimeout(250); // some wait for the end of the typing
    const rows = await rows_of(page);
    const wanted = word.toLowerCase().split(' ').filter(Boolean);
    const says = (text) => wanted.every((one) => text.includes(one));
    const wrong = rows.filter((row) => (row.visible && !says(row.text)) || (!row.visible && says(row.summary)));
    if (wrong.length)
      problem(
        `searching "${word}" ${wrong[0].visible ? 'shows' : 'hides'} ${wrong.length} rows against what they say, such as ${wrong[0].id}`,
      );
    const now = await status_of(page);
    const count = rows.filter((row) => row.visible).length;
    if (count !== shown && now === status) problem(`searching "${word}" announces nothing`);
    if (count && count !== rows.length && !now.includes(String(count)))
      problem(`after searching "${word}" ${count} rows are shown, announced is "${now.trim()}"`);
    status = now;
    shown = count;
  }
  await search.fill('');
  await page.waitForTimeout(250);
  if ((await rows_of(page)).some((row) => !row.visible)) problem('without a search not all rules are there');
}

async function check_filters(page, filters, problem) {
  for (const filter of filters) {
    const values = await filter.evaluate((one) => [...one.options].map((option) => option.value));
    for (const value of [values[1], values.at(-1)]) {
      await filter.selectOption(value);
      const rows = await rows_of(page);
      const shown = rows.filter((row) => row.visible);
      const fits = (row) => Object.values(row.data).includes(value);
      if (shown.some((row) => !fits(row)) || rows.some((row) => fits(row) && !row.visible))
        problem(`the filter "${value}" shows ${shown.length} rows, which are not the ones of ${value}`);
    }
    await filter.selectOption(values[0]);
  }
  if ((await rows_of(page)).some((row) => !row.visible)) problem('with all filters off not all rules are there');
}

async function check_sorts(page, problem) {
  const heads = await page.evaluate(() =>
    [...document.querySelectorAll('table.rules thead th')].map((one) => one.textContent.trim()),
  );
  const before = await rows_of(page);
  for (const [column, head] of heads.entries()) {
    const button = page.locator('table.rules thead th').nth(column).locator('button');
    if (!(await button.count())) {
      problem(`no button sorts by ${head}`);
      continue;
    }
    const seen = [];
    for (let press = 0; press < 2; press += 1) {
      await button.click();
      const { direction, others, keys, shown } = await page.evaluate(
        ([selector, at]) => {
          const all = [...document.querySelectorAll('table.rules thead th')];
          const cells = [...document.querySelectorAll(selector)].map((row) => row.cells[at]);
          return {
            direction: all[at].getAttribute('aria-sort'),
            others: all.filter((one, index) => index !== at && !['none', null].includes(one.getAttribute('aria-sort')))
              .length,
            keys: cells.map((cell) => cell.dataset.v ?? (cell.querySelector('summary') ?? cell).textContent.trim()),
            shown: cells.map((cell) => cell.textContent),
          };
        },
        [ROWS, column],
      );
      seen.push(direction);
      if (others) problem(`sorted by ${head}, other columns say that they are`);
      const numbers = keys.every((key) => key !== '' && Number.isFinite(Number(key)));
      const order = (one, two) =>
        numbers ? Number(one) - Number(two) : one.localeCompare(two, 'en', { numeric: true });
      const sign = direction === 'descending' ? -1 : 1;
      const wrong = keys.findIndex((key, index) => index > 0 && sign * order(keys[index - 1], key) > 0);
      if (wrong > 0)
        problem(
          `sorted by ${head} (${direction}), "${keys[wrong].slice(0, 40)}" comes after "${keys[wrong - 1].slice(0, 40)}"`,
        );
      if (/points/i.test(head)) {
        const points = shown.map((text) => (/\d/.test(text) ? parseFloat(text.match(/\d+\.\d/)?.[0]) : -1));
        const out = points.findIndex((one, index) => index > 0 && sign * (points[index - 1] - one) > 0);
        if (out > 0) problem(`sorted by ${head} (${direction}), ${points[out]} comes after ${points[out - 1]}`);
      }
      if (/points/i.test(head) && press === 0 && direction !== 'descending')
        problem('the first press does not bring the most points to the top');
    }
    if (seen.slice().sort().join() !== 'ascending,descending') problem(`two presses on ${head} say aria-sort ${seen}`);
  }
  const after = await rows_of(page);
  const ids = (rows) => JSON.stringify(rows.map((row) => row.id).sort());
  if (ids(after) !== ids(before)) problem('sorting loses rows');
}

const placed = (page, id) =>
  page.evaluate((one) => {
    const row = document.getElementById(one);
    const details = row.closest('details') ?? row.querySelector('details');
    const box = row.getBoundingClientRect();
    const top = document.elementFromPoint(Math.max(box.left, 0) + Math.min(box.width, 200) / 2, box.top + 8);
    return {
      open: details?.open ?? true,
      visible: row.checkVisibility(),
      in_sight: box.top >= -1 && box.top < innerHeight * 0.8,
      uncovered: Boolean(top && (row.contains(top) || top.contains(row))),
      box: Math.round(box.top),
    };
  }, id);

async function check_links(visit, facts, problem) {
  const tell = (says, place) => {
    if (!place.visible) problem(`${says}: the row is hidden`);
    else if (!place.open) problem(`${says}: the finding stays closed`);
    else if (!place.in_sight) problem(`${says}: the row is ${place.box} px from the top of the window`);
    else if (!place.uncovered) problem(`${says}: the row is covered by something`);
  };
  const last = facts.findings.at(-2).rule;
  await visit({ hash: `#${last}` }, async (page) => {
    await page.waitForTimeout(300);
    tell(`opened at #${last}`, await placed(page, last));
  });
  await visit({}, async (page) => {
    const link = page
      .locator('main section:not(:has(table.rules)) a[href^="#"]')
      .filter({ hasText: /^[A-Z]{3}-\d{3}$/ })
      .filter({ visible: true })
      .first();
    if (!(await link.count())) {
      if (facts.ledger.length) problem('no link leads to a rule');
      return;
    }
    const id = (await link.getAttribute('href')).slice(1);
    await page.locator('input[type=search]').fill(NOWHERE);
    await page.waitForTimeout(250);
    await link.click();
    await page.waitForTimeout(300);
    tell(`a link to #${id}, which the search hides`, await placed(page, id));
    await page.evaluate((one) => {
      document.getElementById(one).querySelector('details').open = false;
      scrollTo(0, 0);
    }, id);
    await link.click(); // to where one is already
    await page.waitForTimeout(300);
    tell(`the link to #${id} again`, await placed(page, id));
  });
}

async function check_expand(page, expand, problem) {
  const states = async () => (await rows_of(page)).map((row) => row.open);
  await expand.click();
  if (!(await states()).every(Boolean)) problem('"open all" leaves some closed');
  await expand.click();
  if ((await states()).some(Boolean)) problem('"open all" does not close them again');
}

// A print shows the whole report, whatever is looked at.
async function check_paper(page, search, problem) {
  await search.fill(NOWHERE);
  await page.waitForTimeout(250);
  await page.emulateMedia({ media: 'print' });
  const lost = (await rows_of(page)).filter((row) => !row.visible);
  if (lost.length) problem(`${lost.length} rows that the search hides are not printed`);
}

async function check_theme(page, theme, problem) {
  const bright = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const seen = new Set([await bright()]);
  for (let press = 0; press < 3; press += 1) {
    await theme.click();
    seen.add(await bright());
  }
  if (seen.size < 2) problem('the theme does not change');
  if (seen.size > 2) problem(`the theme has ${seen.size} backgrounds`);
}

export async function run({ visit, problem, note, facts }) {
  await visit({ colorScheme: 'light' }, async (page) => {
    const { search, theme, expand, sorts, filters } = await find_controls(page, problem);
    const rows = await rows_of(page);
    if (rows.map((row) => row.id).join() !== facts.findings.map((one) => one.rule).join())
      problem('the rules are not in the order of the report');
    if (search) await check_search(page, search, facts, problem);
    await check_filters(page, filters, problem);
    if (expand) await check_expand(page, expand, problem);
    if (theme) await check_theme(page, theme, problem);
    await check_sorts(page, problem);
    note(`${rows.length} rows, ${sorts.length} sorts, ${filters.length} filters`);
  });
  const on_phone = (text) => problem(`on a phone: ${text}`);
  await visit({ viewport: { width: 390, height: 844 } }, async (page) => {
    const { search, filters, expand } = await find_controls(page, on_phone);
    if (search) await check_search(page, search, facts, on_phone);
    await check_filters(page, filters, on_phone);
    if (expand) await check_expand(page, expand, on_phone);
    if (search) await check_paper(page, search, problem);
  });
  await check_links(visit, facts, problem);
}
