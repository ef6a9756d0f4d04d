// SPDX-License-Identifier: Apache-2.0
// Everything can be reached and operated without a mouse, and one sees where one is.
import { find_controls } from './controls.mjs';

export const name = 'keyboard';

const CANDIDATES = 'a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';

// Runs in the page. Marks what Tab must reach, in the order of the document, and keeps how it looks without focus.
function prepare(candidates) {
  const look = (element) => {
    const style = getComputedStyle(element);
    return { outline: `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`, shadow: style.boxShadow };
  };
  const reachable = (element) => {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (element.localName === 'summary' && element.parentElement.querySelector(':scope > summary') !== element)
      return false;
    if (element.type !== 'radio') return true;
    const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)];
    return element === (group.find((one) => one.checked) ?? group[0]);
  };
  globalThis.stops = [...document.querySelectorAll(candidates)].filter(reachable);
  globalThis.plain_looks = globalThis.stops.map(look);
  globalThis.look_of = look;
  const reversed = [...document.querySelectorAll('body, body *')].filter((element) => {
    const style = getComputedStyle(element);
    return (style.order !== '0' || /reverse/.test(style.flexDirection)) && element.querySelector(candidates);
  });
  const unreachable = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [onclick]'),
  ].filter(
    (one) =>
      !one.disabled && one.type !== 'radio' && one.tabIndex < 0 && one.checkVisibility({ visibilityProperty: true }),
  );
  return {
    count: globalThis.stops.length,
    unreachable: unreachable.map((one) => one.outerHTML.slice(0, 100)),
    positive: globalThis.stops.filter((one) => one.tabIndex > 0).map((one) => one.outerHTML.slice(0, 100)),
    reversed: reversed.map((one) => one.outerHTML.slice(0, 100)),
  };
}

// Runs in the page. What has the focus: its place among the stops (-1: none, -2: not among them) and how it looks.
function focused() {
  const luminance = ([r, g, b]) => {
    const linear = [r, g, b].map((one) =>
      one / 255 <= 0.03928 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const painter = (globalThis.painter ??= Object.assign(document.createElement('canvas'), {
    width: 1,
    height: 1,
  }).getContext('2d', { willReadFrequently: true }));
  const colour = (text) => {
    // any CSS colour, as the browser paints it
    painter.clearRect(0, 0, 1, 1);
    painter.fillStyle = text;
    painter.fillRect(0, 0, 1, 1);
    return [...painter.getImageData(0, 0, 1, 1).data];
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const [r, g, b, alpha] = colour(getComputedStyle(one).backgroundColor);
      if (alpha === 255) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { at: -1 };
  const at = globalThis.stops.indexOf(element);
  const html = element.outerHTML.slice(0, 120);
  const style = getComputedStyle(element);
  if (at < 0) {
    const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
    return { at: -2, html, scrolls };
  }
  const now = globalThis.look_of(element);
  const plain = globalThis.plain_looks[at];
  const outlined =
    now.outline !== plain.outline && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  let contrast = null;
  if (outlined && style.outlineStyle !== 'auto') {
    const outside = behind(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement);
    const [one, two] = [luminance(colour(style.outlineColor)), luminance(outside)];
    contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const points = boxes.flatMap((box) =>
    [0.1, 0.5, 0.9].flatMap((x) => [0.25, 0.5, 0.75].map((y) => [box.left + box.width * x, box.top + box.height * y])),
  );
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return (
      top &&
      (element.contains(top) ||
        (top.contains(element) && top !== document.documentElement) ||
        (top.localName === 'label' && top.control === element))
    );
  });
  return { at, html, visible: outlined || (now.shadow !== plain.shadow && now.shadow !== 'none'), contrast, seen };
}

const SAMPLE = 80; // stops, on pages of which only the texts are new

async function walk(page, says, problem, note, key, whole = true) {
  const { count, positive, reversed, unreachable } = await page.evaluate(prepare, CANDIDATES);
  for (const one of unreachable) problem(`${says}: cannot be reached: ${one}`);
  for (const one of positive) problem(`${says}: a tabindex above 0 on ${one}`);
  for (const one of reversed) problem(`${says}: the order seen differs from the order of the document in ${one}`);
  if (!count) problem(`${says}: nothing can be reached`);
  const order = [];
  let extra = 0;
  let left = false;
  let before = null;
  let same = 0;
  const once = new Set();
  const tell = (what, where) => {
    // the first of a kind
    if (!once.has(what)) problem(`${says}: ${what}: ${where.html}`);
    once.add(what);
  };
  const enough = whole ? count * 1.5 + 20 : Math.min(SAMPLE, count);
  for (let presses = 0; presses < enough && !left; presses += 1) {
    await page.keyboard.press(key);
    const where = await page.evaluate(focused);
    left = where.at === -1;
    if (where.at === -2 && !where.scrolls) tell('focus on what is not to be reached', where);
    if (where.at === -2) extra += 1;
    if (where.at >= 0) {
      order.push(where.at);
      if (!where.visible) tell('focus cannot be seen', where);
      if (where.contrast !== null && where.contrast < 3)
        tell(`outline of focus has a contrast of ${where.contrast.toFixed(1)}`, where);
      if (!where.seen) tell('focus is hidden behind something', where);
    }
    same = where.at === before ? same + 1 : 0;
    before = where.at;
    if (same > 3 && !left) {
      tell('the focus cannot be moved on', where);
      return;
    }
  }
  if (!left && whole) problem(`${says}: the focus never leaves the page`);
  const wanted = [...Array(count).keys()];
  if (key !== 'Tab') wanted.reverse();
  if (!whole) wanted.length = order.length;
  if (order.join() !== wanted.join()) {
    const first = wanted.findIndex((one, index) => order[index] !== one);
    const html = await page.evaluate((at) => globalThis.stops[at]?.outerHTML.slice(0, 120), wanted[first]);
    problem(`${says}: ${order.length} stops of ${count} in order; the first that is not: ${html}`);
  }
  note(`${says}: ${order.length} of ${count} stops, ${extra} areas that scroll`);
}

async function check_skip_link(page, problem) {
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement.getAttribute('href'));
  const box = await page.evaluate(() => {
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    return { left, top, width, height };
  });
  if (!/^#./.test(target ?? '')) {
    problem('the first stop is no skip link');
    return;
  }
  if (box.left < 0 || box.top < 0 || box.width < 10 || box.height < 10)
    problem('the skip link is not to be seen with the focus on it');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(
    (id) => {
      const main = document.querySelector('main');
      const place = document.getElementById(id);
      const active = document.activeElement;
      return {
        main: Boolean(main && (main === place || main.contains(place) || place?.contains(main))),
        after: Boolean(
          place &&
          active !== document.body &&
          (place.contains(active) || place.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING),
        ),
      };
    },
    decodeURIComponent(target.slice(1)),
  );
  if (!inside.main) problem('the skip link does not lead to the main part');
  if (!inside.after) problem('after the skip link Tab does not go on in the main part');
}

async function check_details(page, problem) {
  const summaries = await page.locator('summary:visible').all();
  for (const summary of [summaries[0], summaries.at(-1)].filter(Boolean)) {
    const open = () => summary.evaluate((one) => one.parentElement.open);
    const before = await open();
    for (const key of ['Enter', 'Space']) {
      const was = await open();
      await summary.focus();
      await page.keyboard.press(key);
      if ((await open()) === was)
        problem(`${key} does not operate ${(await summary.textContent()).trim().slice(0, 60)}`);
    }
    if ((await open()) !== before) problem('Enter and Space leave a finding other than it was');
  }
}

// Each control changes what it controls by either key.
async function check_controls(page, problem) {
  const { sorts, theme, expand, filters } = await find_controls(page, problem);
  const press = async (control, key, state, says) => {
    const before = await state();
    await control.focus();
    await page.keyboard.press(key);
    if ((await state()) === before) problem(`${key} on ${says} changes nothing`);
  };
  for (const key of ['Enter', 'Space']) {
    for (const sort of sorts) {
      await press(
        sort,
        key,
        () =>
          sort.evaluate(
            (one) =>
              `${one.closest('[aria-sort]')?.ariaSort} ${one.ariaPressed} ${[...document.querySelectorAll('main [id]')]
                .map((other) => other.id)
                .join()}`,
          ),
        `sorting by ${await sort.textContent()}`,
      );
    }
    if (theme)
      await press(
        theme,
        key,
        () => theme.evaluate((one) => one.textContent + getComputedStyle(document.body).backgroundColor),
        'the theme',
      );
    if (expand)
      await press(
        expand,
        key,
        () => page.evaluate(() => document.querySelectorAll('details[open]').length),
        'expand all',
      );
  }
  for (const filter of filters) {
    await press(
      filter,
      await filter.evaluate((one) => (one.localName === 'select' ? 'ArrowDown' : 'Space')),
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('main [id]')]
            .filter((one) => one.checkVisibility())
            .map((one) => one.id)
            .join(),
        ),
      `the filter ${await filter.evaluate((one) => one.outerHTML.slice(0, 80))}`,
    );
    await filter.evaluate((one) => {
      if (one.localName === 'select') {
        one.selectedIndex = 0;
        one.dispatchEvent(new Event('change', { bubbles: true }));
      } else one.click();
    });
  }
}

export async function run({ visit, problem, note, thorough }) {
  await visit({ colorScheme: 'light' }, (page) => walk(page, 'light', problem, note, 'Tab', thorough));
  if (thorough) {
    await visit({ colorScheme: 'dark', viewport: { width: 390, height: 844 } }, (page) =>
      walk(page, 'dark, phone', problem, note, 'Tab'),
    );
    await visit({ forcedColors: 'active' }, (page) =>
      walk(page, 'forced colours, backwards', problem, note, 'Shift+Tab'),
    );
  }
  await visit({}, (page) => check_skip_link(page, problem));
  await visit({}, (page) => check_details(page, problem));
  await visit({}, (page) => check_controls(page, problem));
}
