/**
 * Every text of a catalogue as the sidebar may draw it: sentences in notices, short texts on buttons, chips, ticks and
 * labels, each in every shape there is, so that none depends on where it stands today.
 */
import type {Messages} from '../../locales/messages.ts';
import {createTexts, type Texts, type Values} from '../../sidebar/messages.ts';
import {textsOf} from '../locales/texts.ts';

/** Longer than usual: what a text is filled with. What has no value here is a number. */
const filled = (texts: Texts): Values => ({
  text: 'Vinterlandskap',
  name: 'Vinterlandskap',
  names: 'Vinterlandskap',
  action: texts.messages.insert.anywhere,
  wait: texts.wait(3540),
  date: texts.date('2026-09-30'),
  bytes: texts.bytes(34_400_000),
  width: texts.number(1200),
  height: texts.number(1800),
  terms: texts.messages.signIn.terms,
  privacy: texts.messages.signIn.privacy,
});

const icon = '<svg class="icon" viewBox="0 0 24 24"></svg>';
const bare = `<button class="bare">${icon}</button>`;

/** What ends as a sentence does. */
const sentence = (text: string) => [
  `<div class="banner bad">${icon}<div><p>${text}</p></div></div>`,
  `<div class="notice bad">${icon}<div><ul><li>${text}</li></ul></div>${bare}</div>`,
  `<div class="tick"><input type="checkbox"><label>${text}</label><p class="note">${text}</p></div>`,
];

const short = (text: string) => [
  `<footer class="foot"><button class="bare fold">${icon}</button><button class="button primary">${text}</button><p class="line">${text}</p></footer>`,
  `<div class="trouble">${text.length < 50 ? `<h2>${text}</h2>` : ''}<button class="button">${text}</button></div>`,
  `<fieldset class="choice"><legend>${text}</legend><div class="segments"><label><input class="under" type="radio"><span>${text}</span></label></div></fieldset>`,
  `<ul class="chips"><li><button class="chip">${text}${icon}</button></li><li><button class="link">${text}</button></li></ul>`,
  `<header class="bar row"><button class="back">${icon}<span>${text}</span></button>${bare}</header>`,
  `<div class="tick"><input type="checkbox"><label>${text}</label></div>`,
  `<dl class="facts"><div><dt>${text}</dt><dd>${text}</dd></div></dl>`,
];

/** Where the sidebar has less room than for any text. */
const special: Array<[path: RegExp, draw: (text: string, texts: Texts) => string]> = [
  [
    /^\/grid\/expire/,
    text =>
      `<div style="position: relative; height: 112px"><div class="tile" style="width: calc(29px + 1.4375rem); height: 112px"><span class="badge never">${text}</span></div></div>`,
  ],
  [
    /^\/search\/placeholder$/,
    text =>
      `<header class="bar"><div class="row"><form class="search">${icon}<input type="search" placeholder="${text}"></form><div class="more">${bare}</div></div></header>`,
  ],
  [
    /^\/insert\/crowdedTo\//,
    text =>
      `<fieldset class="slide-choices"><div>${`<label><span><svg viewBox="0 0 16 9"></svg>${text}</span></label>`.repeat(4)}</div></fieldset>`,
  ],
  [
    /^\/pick\/clear$/,
    (text, {say, messages}) =>
      `<div class="tray"><div class="strip-of-images"><span class="thumbnail"></span></div><button class="toggle">${say(messages.pick.count, {n: 50, most: 50})}${icon}</button><button class="link">${text}</button></div>`,
  ],
  [
    /^\/(menuMore\/(help|signOut)|data\/title)$/,
    text =>
      `<div style="height: 160px"><header class="bar row"><span style="flex: 1"></span><div class="more">${bare}<div class="sheet"><button>${text}</button></div></div></header></div>`,
  ],
];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The body of a page, each text in a `section` that names its path. */
export function everyText(language: string, messages: Messages): string {
  const texts = createTexts(messages, language, 'Bildearkivet', ['https://api.example.com/']);
  const values = filled(texts);
  return textsOf(language, messages)
    .map(({path, own = ''}) => {
      const numbers = (own.match(/(?<=\{)\w+(?=\})/g) ?? [])
        .filter(name => name !== 'bank' && name !== 'hosts')
        .map(name => [name, texts.number(12_345)]);
      const text = escaped(texts.say(own, {...Object.fromEntries(numbers), ...values}));
      const shapes = /[.:?]$/.test(own) && own.length > 40 ? sentence(text) : short(text);
      const more = special.filter(([where]) => where.test(path)).map(([, draw]) => draw(text, texts));
      return `<section data-path="${path}">${[...shapes, ...more].map(one => `<div class="shape">${one}</div>`).join('')}</section>`;
    })
    .join('\n');
}

/**
 * In the page: what sticks out of its shape or the page, is cut off, or lies over something else.
 * @param size of letters, in percent
 * @param whole whether words and the words in an empty field have to stay whole: with letters of twice the size, long ones
 *   go on in the next line where they are not on the primary button, and the field is known by its sign and its name
 */
export function illDrawn([size, whole]: readonly [size: number, whole: boolean]): string[] {
  document.documentElement.style.fontSize = `${size}%`;
  const problems: string[] = [];
  const inside = (one: DOMRect, other: DOMRect) =>
    one.left >= other.left - 1 &&
    one.right <= other.right + 1 &&
    one.top >= other.top - 1 &&
    one.bottom <= other.bottom + 1;
  const over = (one: DOMRect, other: DOMRect) =>
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1;
  /** Where a letter stands; the hyphen of a word that was parted before it comes first. */
  const topOf = (node: Node, at: number) => {
    const letter = document.createRange();
    letter.setStart(node, at);
    letter.setEnd(node, at + 1);
    return [...letter.getClientRects()].at(-1)?.top ?? 0;
  };
  /** Whether what does not fit into an element is not seen: by its class, since styles are. */
  const hides = new Map<string, boolean>();
  const hiding = (place: HTMLElement) => {
    const name = `${place.tagName} ${place.className}`;
    if (!hides.has(name)) hides.set(name, getComputedStyle(place).overflowY === 'hidden');
    return hides.get(name)!;
  };

  for (const shape of document.querySelectorAll<HTMLElement>('.shape')) {
    const say = (what: string) =>
      problems.push(
        `${what}: ${shape.parentElement!.dataset.path} in ${shape.firstElementChild!.className}: ${shape.textContent.slice(0, 90)}`,
      );
    // What the one primary button says is read at a glance, whatever the size.
    const isButton =
      /^\/insert\/(anywhere|to|several\w*|afterLast|busy\w*)(\/|$)/.test(
        shape.parentElement!.dataset.path!,
      ) && shape.firstElementChild!.className === 'foot';
    const frame = shape.getBoundingClientRect();
    const drawn: DOMRect[] = [...shape.querySelectorAll('.icon, input[type=checkbox]')].map(one =>
      one.getBoundingClientRect(),
    );
    for (const place of shape.querySelectorAll<HTMLElement>('*')) {
      if (place.tagName === 'INPUT') continue;
      if (place.scrollWidth > place.clientWidth + 1 && place.clientWidth > 0) say('wider than its place');
      if (hiding(place) && place.scrollHeight > place.clientHeight + 1) say('cut off');
    }
    const walker = document.createTreeWalker(shape, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const around = node.parentElement!.getBoundingClientRect();
      if (!inside(box, frame) || box.right > innerWidth + 1) say('out of its shape');
      if (!inside(box, around)) say('out of its element');
      const rows = [...range.getClientRects()];
      if (rows.some(row => drawn.some(other => over(row, other)))) say('over something else');
      drawn.push(...rows);
      if (!whole && !isButton) continue;
      for (const word of node.textContent!.matchAll(/[^\s\u00a0\u00ad-]+/g)) {
        const [first, last] = [topOf(node, word.index), topOf(node, word.index + word[0].length - 1)];
        if (Math.abs(first - last) > 1) say(`“${word[0]}” broken`);
      }
    }
    if (!whole) continue;
    for (const input of shape.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
      const {font, paddingLeft, paddingRight} = getComputedStyle(input);
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = font;
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen.measureText(input.placeholder).width > room + 1) say(`cut off at ${Math.round(room)} px`);
    }
  }
  return problems;
}
