// SPDX-License-Identifier: Apache-2.0
// usage: node screenshots.mjs JOB.json
// The job: { chromium, shots: [{ url, file, width, height, scheme, dpr, full }] }
import { readFileSync } from 'node:fs';
import { start, visit } from './visit.mjs';

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const browser = await start(job.chromium);
const problems = [];
try {
  for (const shot of job.shots) {
    const options = {
      viewport: { width: shot.width, height: shot.height },
      colorScheme: shot.scheme,
      deviceScaleFactor: 1,
    };
    await visit(
      browser,
      shot.url,
      options,
      (text) => problems.push(text),
      (page) => page.screenshot({ path: shot.file, fullPage: shot.full }),
    );
  }
} finally {
  await browser.close();
}
for (const one of problems) console.error(`FAILED: ${one}`);
process.exitCode = problems.length ? 1 : 0;
