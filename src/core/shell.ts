/**
 * What is seen of a page before its script has run: the elements that the sidebar draws first, which it then takes over as
 * they stand. Only what the server knows for sure; nothing that is counted or dated, since whether this engine knows the
 * person's language stands nowhere. Nobody can use it, nor does a screen reader find it: it is `inert`.
 */
import type {Asset, Opening} from '../shared/contract.ts';
import {isolated} from '../shared/isolated.ts';
import {boxesOf, layRows, ratioOf} from '../shared/rows.ts';

/** Those of the catalogue's texts that it shows. */
interface Texts {
  signIn: Record<'title' | 'lead' | 'email' | 'password', string>;
  search: {placeholder: string};
  filter: {open: string};
}

/**
 * Of the grid in a sidebar, px: it is 300 wide, which `grid.css` divides. Where a browser's scrollbar takes another room,
 * the sidebar lays them anew. https://developers.google.com/apps-script/guides/dialogs#custom_sidebars
 */
const WIDTH = 276;
/** What would be in sight at once, and no more: what is not seen first only delays what is. */
const ROWS = 2;

/** HTML, of safe text; empty where the page begins with something else than signing in or all images. */
export function shellOf(opening: Opening<Texts>): string {
  const {start, missing, yourData, carried, large, messages, settings} = opening;
  if (missing || yourData || carried || start === 'ask') return '';
  if (start === null || (!start.ok && start.code === 'session.none')) {
    return layer(signIn(messages.signIn, settings.bankName));
  }
  if (!start.ok || large) return '';
  const {page, shelves = []} = start.value;
  // A longer line above would push them down.
  const bare = shelves.length > 0 || page.skipped > 0;
  return layer(browse(messages, bare ? [] : page.assets, page.next === null));
}

const layer = (inner: string) => `<div class="layer" inert>${inner}</div>`;

const icon = '<svg class="icon"></svg>';
const input = '<input type="text">';
const bare = `<button class="bare">${icon}</button>`;

function signIn(texts: Texts['signIn'], bank: string): string {
  const title = texts.title.replace(/\{bank\}/g, () => isolated(bank));
  const field = (label: string, input: string) =>
    `<div class="field"><label>${safe(label)}</label>${input}</div>`;
  return (
    `<main class="view scroll"><form class="signin"><h1>${safe(title)}</h1><div class="quiet"></div><p class="lead">${safe(texts.lead)}</p>` +
    `<div class="fields">${field(texts.email, input)}` +
    `${field(texts.password, `<div class="password">${input}${bare}</div>`)}</div></form></main>`
  );
}

/** @param ended no more images will come */
function browse({search, filter}: Texts, assets: Asset[], ended: boolean): string {
  const rows = layRows(assets.map(ratioOf), WIDTH, ended);
  const tiles = rows.starts
    .slice(0, ROWS)
    .flatMap((start, row) => boxesOf(rows, row).map((box, i) => tile(assets[start + i]!, box)));
  return (
    `<div class="behind"><main class="view"><header class="bar"><div class="row"><form class="search">${icon}` +
    `<input type="text" placeholder="${safe(search.placeholder)}"></form>${bare}<div class="more">${bare}</div></div>` +
    `<div class="row count"><p>&nbsp;</p><button class="toggle">${icon}${safe(filter.open)}</button></div>` +
    '<div class="progress"></div></header><div class="scroll images"><div class="tiles">' +
    `<div class="grid" style="height:${rows.height}px">${tiles.join('')}</div></div></div></main></div>`
  );
}

function tile({thumbnail}: Asset, box: {left: number; top: number; width: number; height: number}): string {
  const style = Object.entries(box).map(([side, px]) => `${side}:${px}px`);
  const picture = `<img src="${safe(thumbnail)}" alt="" decoding="async" draggable="false" referrerpolicy="no-referrer">`;
  return `<div class="tile" style="${style.join(';')}">${thumbnail && picture}</div>`;
}

/** Text as HTML has it, in an element or between quotation marks. */
function safe(text: string): string {
  return text.replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`);
}
