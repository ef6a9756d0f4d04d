// SPDX-License-Identifier: Apache-2.0
// usage: node screenshots.mjs JOB.json
// The job: { chromium, shots: [{ url, file, width, height, scheme, until }] }
import { readFileSync } from 'node:fs';
import { start, visit } from './visit.mjs';

const MARGIN = 24; // pixels below the last element that is shown

// The page from its top to the end of the element `until`; without one, the whole page.
async function take(page, { file, until, width }) {
  if (!until) return page.screenshot({ path: file, fullPage: true });
  const box = await page.locator(until).boundingBox();
  const height = Math.round(box.y + box.height) + MARGIN;
  return page.screenshot({ path: file, clip: { x: 0, y: 0, width, height } });
}

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const browser = await start(job.chromium);
const problems = [];
const problem = (text) => problems.push(text);
try {
  for (const shot of job.shots) {
    const options = { viewport: { width: shot.width, height: shot.height }, colorScheme: shot.scheme };
    await visit(browser, shot.url, options, problem, (page) => take(page, shot));
  }
} finally {
  await browser.close();
}
for (const one of problems) console.error(`FAILED: ${one}`);
process.exitCode = problems.length ? 1 : 0;
