// SPDX-License-Identifier: Apache-2.0
// The rules of axe-core, in every look the page has.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

export const name = 'accessible';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const version = JSON.parse(readFileSync(require.resolve('axe-core/package.json'), 'utf8')).version;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PHONE = { viewport: { width: 390, height: 844 } };
// Says, what the browser is told, whether everything is opened before.
const LOOKS = [
  ['as it opens', {}, false],
  ['light, all open', { colorScheme: 'light' }, true],
  ['dark, all open', { colorScheme: 'dark' }, true],
  ['light, all open, phone', { ...PHONE, colorScheme: 'light' }, true],
  ['dark, as it opens, phone', { ...PHONE, colorScheme: 'dark' }, false],
  ['forced colours, all open', { forcedColors: 'active' }, true],
  ['forced colours, dark, as it opens, phone', { ...PHONE, forcedColors: 'active', colorScheme: 'dark' }, false],
];
// For pages of which only the texts are new.
const FEW = ['light, all open'];

// Runs in the page. What axe leaves open: marks of one sign and letters in pictures; and forced colours, of which axe
// sees only some (it reads -webkit-text-fill-color, which no browser forces).
function pale() {
  const painter = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const colour = (text, under = [255, 255, 255]) => {
    painter.fillStyle = `rgb(${under})`;
    painter.fillRect(0, 0, 1, 1);
    painter.fillStyle = text;
    painter.fillRect(0, 0, 1, 1);
    return [...painter.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const ground = (element) => {
    const under = element.parentElement ? ground(element.parentElement) : colour('Canvas');
    return colour(getComputedStyle(element).backgroundColor, under);
  };
  const luminance = (rgb) =>
    rgb
      .map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, one, index) => sum + one * [0.2126, 0.7152, 0.0722][index], 0);
  const told = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      !node.data.trim() ||
      !element.checkVisibility({ visibilityProperty: true }) ||
      /^(script|style|title|desc|option)$/.test(element.localName)
    )
      continue;
    const style = getComputedStyle(element);
    const behind = ground(element);
    const ink = colour(element.closest('svg') ? style.fill : style.color, behind);
    const [one, two] = [luminance(ink), luminance(behind)];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const kind = [element, element.parentElement].map((one) => [one.localName, ...one.classList].join('.')).join(' in ');
    if (contrast < least && !told.has(kind))
      told.set(
        kind,
        `contrast of ${contrast.toFixed(1)} (${ink} on ${behind}): ${kind} "${node.data.trim().slice(0, 40)}"`,
      );
  }
  return [...told.values()];
}

async function judge(page, options) {
  await page.evaluate(source);
  return page.evaluate(
    async ([tags, rules]) => {
      const found = await globalThis.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules,
        preload: false,
        iframes: false,
        resultTypes: ['violations', 'incomplete'],
      });
      const brief = (results) =>
        results.map((one) => ({
          id: one.id,
          help: one.help,
          count: one.nodes.length,
          nodes: one.nodes
            .slice(0, 3)
            .map(
              (node) =>
                `${node.target.join(' ')} ${node.html.slice(0, 120)} ${
                  (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''
                }`,
            ),
        }));
      return { violations: brief(found.violations), incomplete: brief(found.incomplete) };
    },
    [TAGS, options.forcedColors ? { 'color-contrast': { enabled: false } } : {}],
  );
}

export async function run({ visit, problem, note, thorough, looks }) {
  for (const [says, options, open] of LOOKS) {
    if (!(looks ?? (thorough ? [says] : FEW)).includes(says)) continue;
    await visit(options, async (page) => {
      if (open)
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((one) => {
            one.open = true;
          }),
        );
      const { violations, incomplete } = await judge(page, options);
      for (const one of (await page.evaluate(pale)).slice(0, 5)) problem(`${says}: ${one}`);
      for (const one of violations) {
        problem(`${says}: ${one.id} (${one.help}), ${one.count} times, such as ${one.nodes.join(' | ')}`);
      }
      note(
        `${says}: ${violations.length} violations, incomplete: ${
          incomplete.map((one) => `${one.id} ${one.count}`).join(', ') || 'none'
        }`,
      );
    });
  }
}
