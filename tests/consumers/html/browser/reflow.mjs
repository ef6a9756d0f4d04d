// SPDX-License-Identifier: Apache-2.0
// The page fits: narrow, zoomed, with text twice as large or spaced wider, nothing sticks out and no text is cut.

export const name = 'reflow';

// 320 x 256 is a window of 1280 x 1024 at a zoom of 400 %, 640 x 450 one of 1280 x 900 at 200 %.
const SIZES = [
  [320, 256],
  [390, 844],
  [640, 450],
  [1280, 900],
];

// Runs in the page.
function misfits() {
  const problems = [];
  const root = document.scrollingElement;
  const tell = (element, why) =>
    problems.push(
      `${why}: ${element.localName}${element.id ? `#${element.id}` : ''}${[...element.classList]
        .map((one) => `.${one}`)
        .join('')} "${(element.textContent ?? '').trim().slice(0, 60)}"`,
    );
  if (root.scrollWidth > root.clientWidth)
    problems.push(`the page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth} px`);
  const hidden_from_view = (box, style) =>
    box.width <= 1 || box.height <= 1 || /inset\((50|100)%|rect\(0/.test(style.clipPath + style.clip);
  const visit = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (hidden_from_view(box, style)) return;
    if ((box.right > root.clientWidth + 1 || box.left < -1) && !(style.position === 'absolute' && box.right < 0))
      tell(element, `sticks out to ${Math.round(box.left)}..${Math.round(box.right)}`);
    const own_text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (own_text && /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      tell(element, 'cuts its text on the right');
    if (own_text && /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      tell(element, 'cuts its text at the bottom');
    if (/fixed|sticky/.test(style.position) && box.height > innerHeight / 2)
      tell(element, `stays put and takes ${Math.round(box.height)} of ${innerHeight} px`);
    if (/auto|scroll/.test(style.overflowX) || element.localName === 'svg') return; // can be reached, or a picture
    for (const child of element.children) visit(child);
  };
  for (const child of document.body.children) visit(child);
  return problems;
}

// Runs in the page: lines of text that lie over each other, which wrapping can cause in boxes of a fixed height.
function overlaps() {
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && boxes.length < 6000; node = walker.nextNode()) {
    if (
      !node.data.trim() ||
      !node.parentElement.checkVisibility({ visibilityProperty: true }) ||
      node.parentElement.closest('svg')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 2 && box.height > 2)
        boxes.push({ left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY, node });
    }
  }
  boxes.sort((one, two) => one.top - two.top);
  const problems = [];
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j += 1) {
      const [one, two] = [boxes[i], boxes[j]];
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      const low = Math.min(one.bottom - one.top, two.bottom - two.top);
      if (one.node !== two.node && across > 3 && down > low * 0.6 && !fixed(one.node) && !fixed(two.node)) {
        problems.push(
          `texts lie over each other: "${one.node.data.trim().slice(0, 40)}" and "${two.node.data.trim().slice(0, 40)}"`,
        );
      }
    }
  }
  return problems;

  function fixed(node) {
    for (let one = node.parentElement; one; one = one.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
      const box = one.getBoundingClientRect();
      if (
        box.width <= 1 ||
        box.height <= 1 ||
        (/auto|scroll/.test(getComputedStyle(one).overflowX) && one !== document.body)
      )
        return true;
    }
    return false;
  }
}

function open_all() {
  document.querySelectorAll('details').forEach((one) => {
    one.open = true;
  });
}

// The least spacing that WCAG 1.4.12 wants a page to bear.
function space_out() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }' +
      'p { margin-bottom: 2em !important; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function look(page, says, problem) {
  const found = [...(await page.evaluate(misfits)), ...(await page.evaluate(overlaps))];
  for (const one of found.slice(0, 4)) problem(`${says}: ${one}`);
  if (found.length > 4) problem(`${says}: and ${found.length - 4} more of this kind`);
}

export async function run({ visit, visit_large_text, problem, note, thorough }) {
  for (const [width, height] of SIZES) {
    await visit({ viewport: { width, height } }, async (page) => {
      await look(page, `${width} px`, problem);
      await page.evaluate(open_all);
      await look(page, `${width} px, all open`, problem);
      note(
        `${width} px: ${await page.evaluate(
          () =>
            [...document.querySelectorAll('body *')].filter(
              (one) => one.scrollWidth > one.clientWidth && /auto|scroll/.test(getComputedStyle(one).overflowX),
            ).length,
        )} areas scroll inside`,
      );
    });
  }
  const size = (page) =>
    page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('main p, main td, main summary')]
          .filter((one) => one.checkVisibility())
          .map((one) => parseFloat(getComputedStyle(one).fontSize)),
      ),
    );
  const plain = await visit({}, size);
  if (plain < 12) problem(`text as small as ${plain} px`);
  for (const width of thorough ? [640, 1280] : [1280]) {
    await visit_large_text({ viewport: { width, height: 900 } }, async (page) => {
      await page.evaluate(open_all);
      await look(page, `text 200 %, ${width} px, all open`, problem);
      if ((await size(page)) < plain * 1.5)
        problem(`text of ${plain} px grows to no more than ${await size(page)} px at 200 %`);
    });
    await visit({ viewport: { width, height: 900 } }, async (page) => {
      await page.evaluate(space_out);
      await page.evaluate(open_all);
      await look(page, `wider spacing, ${width} px, all open`, problem);
    });
  }
}
