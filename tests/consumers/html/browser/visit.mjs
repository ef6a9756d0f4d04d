// SPDX-License-Identifier: Apache-2.0
// Opens pages in a watched browser: whatever a page says to the console, asks of the network or opens is a problem of
// the page, whichever check it happens in.
import { chromium } from 'playwright-core';

const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];
const DESKTOP = { width: 1280, height: 900 };

export function start(executablePath, more = []) {
  return chromium.launch({ executablePath, args: [...ARGS, ...more], timeout: 60000 });
}

function watch(context, url, say) {
  context.on('console', (message) => say(`console ${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => say(`page error: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    say(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {}); // the page may be gone
  });
  context.on('request', (request) => {
    if (
      without_fragment(request.url()) !== url ||
      request.resourceType() !== 'document' ||
      request.method() !== 'GET'
    ) {
      say(`request: ${request.resourceType()} ${request.url().slice(0, 200)}`);
    }
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => say(`web socket: ${socket.url()}`));
    page.on('worker', (worker) => say(`worker: ${worker.url()}`));
    page.on('download', (download) => say(`download: ${download.url()}`));
    page.on('popup', (popup) => say(`new window: ${popup.url()}`));
    page.on('frameattached', () => say('a frame was added'));
  });
  return context.route('**/*', (route) =>
    without_fragment(route.request().url()) === url ? route.continue() : route.abort(),
  );
}

function without_fragment(address) {
  return address.replace(/#.*/s, '');
}

function count_violations() {
  globalThis.policy_violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.policy_violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

// Calls `use(page)` with the page at `url` in a context of its own and returns what `use` does.
export async function visit(browser, url, options, say, use) {
  const { js = true, hash = '', policy = true, ...rest } = options;
  const context = await browser.newContext({
    viewport: DESKTOP,
    javaScriptEnabled: js,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...rest,
  });
  try {
    context.setDefaultTimeout(60000); // a busy machine is slow, not wrong
    await watch(context, url, say);
    if (js && policy) await context.addInitScript(count_violations);
    const page = await context.newPage();
    await page.goto(url + hash, { waitUntil: 'load' });
    const result = await use(page);
    if (js && policy) {
      for (const one of await page.evaluate(() => globalThis.policy_violations)) say(`content security policy: ${one}`);
    }
    await page.goto('about:blank'); // what it would send on leaving
    return result;
  } finally {
    await context.close();
  }
}
