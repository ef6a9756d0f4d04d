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
// For pages of which only the look is new.
const FEW = ['light, all open', 'dark, as it opens, phone'];

async function judge(page) {
  await page.evaluate(source);
  return page.evaluate(async (tags) => {
    const found = await globalThis.axe.run(document, { runOnly: tags, preload: false, iframes: false,
      resultTypes: ['violations', 'incomplete'] });
    const brief = (results) => results.map((one) => ({ id: one.id, help: one.help, count: one.nodes.length,
      nodes: one.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)} ${
        (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`) }));
    return { violations: brief(found.violations), incomplete: brief(found.incomplete) };
  }, TAGS);
}

export async function run({ visit, problem, note, thorough }) {
  for (const [says, options, open] of LOOKS) {
    if (!thorough && !FEW.includes(says)) continue;
    await visit(options, async (page) => {
      if (open) await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
      const { violations, incomplete } = await judge(page);
      for (const one of violations) {
        problem(`${says}: ${one.id} (${one.help}), ${one.count} times, such as ${one.nodes.join(' | ')}`);
      }
      note(`${says}: ${violations.length} violations, incomplete: ${
        incomplete.map((one) => `${one.id} ${one.count}`).join(', ') || 'none'}`);
    });
  }
}
