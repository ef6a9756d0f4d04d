// SPDX-License-Identifier: Apache-2.0
// usage: node drive.mjs JOB.json RESULT.json
// The job: { chromium, pages: [{ name, url, twin, thorough, facts, checks }] }. The result: one row per page and check.
import { readFileSync, writeFileSync } from 'node:fs';
import * as axe from './axe.mjs';
import * as controls from './controls.mjs';
import * as keyboard from './keyboard.mjs';
import * as no_script from './no_script.mjs';
import * as numbers from './numbers.mjs';
import * as print from './print.mjs';
import * as quiet from './quiet.mjs';
import * as reflow from './reflow.mjs';
import * as structure from './structure.mjs';
import { start, visit } from './visit.mjs';

const AT_ONCE = 2;
const LARGE_TEXT = ['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26'];
const CHECKS = [quiet, no_script, numbers, controls, keyboard, reflow, print, structure, axe];

async function run_check(check, page, browsers) {
  const began = Date.now();
  const problems = [];
  const notes = [];
  const problem = (text) => problems.push(text);
  const visitor = (browser, url) => (options, use) => visit(browser, url, options, problem, use);
  try {
    await check.run({
      visit: visitor(browsers.plain, page.url),
      visit_large_text: visitor(browsers.large_text, page.url),
      visit_twin: page.twin && visitor(browsers.plain, page.twin),
      problem,
      note: (text) => notes.push(text),
      facts: page.facts,
      thorough: page.thorough,
      looks: page.looks,
      print_to: page.print_to,
    });
  } catch (error) {
    problem(`the check broke off: ${error.message.split('\n')[0]}`);
  }
  const seconds = (Date.now() - began) / 1000;
  console.log(`${page.name}, ${check.name}: ${problems.length} problems (${seconds.toFixed(1)} s)`);
  return { page: page.name, check: check.name, problems, notes };
}

// A few at a time: most of the time a page waits.
async function run_all(tasks, at_once) {
  const rows = [];
  const queue = tasks.entries();
  const work = async () => {
    for (const [index, task] of queue) rows[index] = await task();
  };
  await Promise.all(Array.from({ length: at_once }, work));
  return rows;
}

async function main(job_file, result_file) {
  const job = JSON.parse(readFileSync(job_file, 'utf8'));
  const browsers = { plain: await start(job.chromium), large_text: await start(job.chromium, LARGE_TEXT) };
  try {
    const rows = await run_all(
      job.pages.flatMap((page) =>
        CHECKS.filter((one) => page.checks.includes(one.name)).map((check) => () => run_check(check, page, browsers)),
      ),
      AT_ONCE,
    );
    writeFileSync(result_file, JSON.stringify({ browser: browsers.plain.version(), axe: axe.version, rows }));
  } finally {
    await Promise.all(Object.values(browsers).map((one) => one.close()));
  }
}

await main(process.argv[2], process.argv[3]);
