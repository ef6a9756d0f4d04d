// SPDX-License-Identifier: Apache-2.0
// The figures on the page are those of the JSON report, and those that are sums add up on the page. Counted in tenths.

export const name = 'numbers';

// Runs in the page. Tables as rows of texts; what only screen readers hear is left out.
function tables() {
  const text = (cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('.vh, svg').forEach((one) => one.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const read = (table) =>
    [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => ({
      group: row.classList.contains('group'),
      foot: row.parentElement.localName === 'tfoot',
      name: text(row.querySelector('.name') ?? row.cells[0]),
      cells: [...row.cells].map(text),
    }));
  const all = (selector) => [...document.querySelectorAll(selector)].map(read);
  return {
    waterfall: all('table.waterfall'),
    ledger: all('table.ledger'),
    map: all('table.map'),
    order: all('table.order'),
    cards: [...document.querySelectorAll('.card')].map((card) => ({
      name: text(card.querySelector('h3, h4')),
      points: text(card.querySelector('.points')),
    })),
    reading: document.querySelector('figure.score .reading')?.textContent ?? '',
    legend: [...document.querySelectorAll('figure.score .legend li')].map(text),
    bar: Object.fromEntries(
      [...document.querySelectorAll('figure.score > svg rect')].map((rect) => [
        rect.getAttribute('class'),
        [rect.getAttribute('x') ?? '0', rect.getAttribute('width')],
      ]),
    ),
  };
}

const numbers_in = (text) =>
  [
    ...text
      .replaceAll('−', '-')
      .replaceAll(/(?<=\d),(?=\d{3})/g, '')
      .matchAll(/-?\d+(?:\.\d+)?/g),
  ].map(([number]) => Number(number));
const to_tenths = (number) => Math.round(number * 10);
const tenths = (text) => {
  const [first] = numbers_in(text);
  return first === undefined ? 0 : to_tenths(first);
};

function expect(problem, what, got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted))
    problem(`${what}: ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`);
}

function check_waterfall(rows, facts, problem) {
  const lost = {};
  const open = {};
  for (const row of facts.ledger) {
    const sums = row.outcome === 'unknown' ? open : lost;
    sums[row.area] = (sums[row.area] ?? 0) + to_tenths(row.points);
  }
  const [first, ...steps] = rows.filter((row) => !row.foot);
  expect(problem, 'the waterfall begins at', tenths(first.cells.at(-1)), 1000);
  let left = 1000;
  for (const { name: area, cells } of steps) {
    expect(
      problem,
      `lost and open of "${area}"`,
      [tenths(cells[2]), tenths(cells[3])],
      [-(lost[area] ?? 0) || 0, -(open[area] ?? 0) || 0],
    );
    left += tenths(cells[2]) + tenths(cells[3]);
    expect(problem, `what is left after "${area}"`, tenths(cells[4]), left);
  }
  const areas = new Set(facts.ledger.map((row) => row.area));
  expect(problem, 'areas in the waterfall', steps.map((row) => row.name).sort(), [...areas].sort());
  const foot = rows.find((row) => row.foot);
  expect(
    problem,
    'the waterfall ends at the lower end of the score',
    [left, tenths(foot.cells.at(-1))],
    [to_tenths(facts.score.low), to_tenths(facts.score.low)],
  );
}

function check_ledger(rows, facts, problem) {
  const wanted = Object.fromEntries(facts.ledger.map((row) => [row.rule, to_tenths(row.points)]));
  const seen = new Set();
  let left = 1000;
  let group = null;
  const close = () => {
    if (group) expect(problem, `the sum of "${group.name}" in the ledger`, group.said, group.sum);
  };
  for (const row of rows) {
    if (row.group) {
      close();
      group = { name: row.cells[0], said: to_tenths(numbers_in(row.cells[0]).at(-1)), sum: 0 };
      continue;
    }
    const rule = row.cells[0].split(' ')[0];
    const points = tenths(row.cells.at(-2));
    expect(problem, `points of ${rule} in the ledger`, points, -wanted[rule]);
    seen.add(rule);
    left += points;
    group.sum += points;
    expect(problem, `what is left after ${rule}`, tenths(row.cells.at(-1)), left);
  }
  close();
  expect(problem, 'rules in the ledger', seen.size, facts.ledger.length);
  expect(problem, 'the ledger ends at the lower end of the score', left, to_tenths(facts.score.low));
}

function check_map(rows, facts, problem) {
  const areas = rows.filter((row) => !row.group);
  expect(
    problem,
    'areas in the map',
    areas.map((row) => row.name).sort(),
    facts.areas.map((area) => area.title).sort(),
  );
  for (const row of areas) {
    const area = facts.areas.find((one) => one.title === row.name);
    if (!area) continue;
    expect(problem, `points of "${row.name}" in the map`, numbers_in(row.cells.at(-1)), [area.low, area.points]);
    ['blocker', 'high', 'medium', 'low'].forEach((severity, index) => {
      const mine = facts.findings.filter((one) => one.area === area.title && one.severity === severity);
      const failed = mine.filter((one) => one.outcome === 'fail' || one.outcome === 'error').length;
      const unknown = mine.filter((one) => one.outcome === 'unknown').length;
      const said = row.cells[1 + index].replace(/[−-]\d.*$/, '');
      expect(problem, `${severity} of "${row.name}" in the map`, numbers_in(said), [failed, unknown].filter(Boolean));
    });
  }
}

function check_order(rows, facts, problem) {
  let score = to_tenths(facts.score.low);
  let count = 0;
  for (const row of rows.filter((one) => !one.group)) {
    const rule = row.cells[0].split(' ')[0];
    const finding = facts.findings.find((one) => one.rule === rule);
    expect(problem, `points of ${rule} in the roadmap`, tenths(row.cells.at(-2)), to_tenths(finding?.points ?? -1));
    score += to_tenths(finding?.points ?? 0);
    expect(problem, `the score after ${rule}`, tenths(row.cells.at(-1)), score);
    count += 1;
  }
  expect(problem, 'rules in the roadmap', count, facts.findings.filter((one) => one.outcome === 'fail').length);
}

function check_score(page, facts, problem) {
  const { low, high, low_exact, high_exact } = facts.score;
  const ends = low_exact === high_exact ? [low] : [low, high];
  expect(problem, 'the reading of the score', numbers_in(page.reading), ends);
  const widths = Object.fromEntries(Object.entries(page.bar).map(([kind, values]) => [kind, values.map(parseFloat)]));
  expect(problem, 'the bar of what is earned', widths.earned, [0, low]);
  expect(problem, 'the bar of what is open', widths.open?.map(to_tenths), [low, ends.at(-1) - low].map(to_tenths));
  expect(
    problem,
    'the legend of the score',
    page.legend.map((text) => tenths(text)),
    [low, ends.at(-1) - low, 100 - ends.at(-1)].map(to_tenths),
  );
}

export async function run({ visit, problem, note, facts }) {
  const page = await visit({ js: false }, (one) => one.evaluate(tables));
  const table = (kind, check) => {
    const wanted = facts.tables.includes(kind);
    expect(problem, `tables of the kind ${kind}`, page[kind].length > 0, wanted);
    if (wanted && page[kind].length) check(page[kind].flat(), facts, problem); // a long table goes on in a second one
  };
  table('waterfall', check_waterfall);
  table('ledger', check_ledger);
  table('map', check_map);
  table('order', check_order);
  if (facts.score.assessable) check_score(page, facts, problem);
  for (const card of page.cards) {
    const area = facts.areas.find((one) => one.title === card.name);
    expect(problem, `points on the card "${card.name}"`, numbers_in(card.points), [area?.low, area?.points]);
  }
  expect(problem, 'cards', page.cards.length, facts.cards);
  note(
    `${Object.entries(page)
      .filter(([, value]) => Array.isArray(value))
      .map(([kind, value]) => `${kind} ${value[0]?.length ?? 0}`)
      .join(', ')} rows`,
  );
}
