/**
 * The law of insertion, walked: for one kind of insertion after the other each call of the host fails once before its
 * effect and once after it, and what then stands in the file, what the reply says of it and what a further try makes of
 * it are held against each other. The kinds that read most are walked whole, call by call (`whole`). Of the others, of one and
 * the same reading between two changes the first fails: a slide is read element by element, and nothing of the file differs
 * in between.
 */
import type {EditorName, Frame, Inserted, Order, Place, Reply, Where} from '../../src/shared/contract.ts';
import type {Models} from '../../packages/apps-script-host/src/editors.ts';
import type {Fault} from '../../packages/apps-script-host/src/faults.ts';
import {activeTab, type DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {wordings, type WordingName} from '../../packages/apps-script-host/src/wordings.ts';
import {descendants} from '../../packages/apps-script-host/src/document/tree.ts';
import {readPicture, type Picture} from '../../packages/apps-script-host/src/picture.ts';
import {allElements, type PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {startBank, type RunningBank} from '../../workbench/image-bank/start.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {snapshot} from './seen.ts';
import {callerOf, hostOn, openSidebar, orderFor, signIn, valueOf, type Host} from './world.ts';

/** One kind of insertion. */
export interface Kind<M> {
  name: string;
  /** What the person has clicked, selected or left behind. */
  point(model: M, old: Picture): void;
  /** The place that is chosen; otherwise the first. */
  place?: Place;
  /** How many images. */
  count?: number;
  more?: Partial<Order>;
  /** What of each image is inserted. */
  frame?: Frame;
  /** Marks of images that the sidebar has inserted before. */
  own?: string[];
  /** The old picture makes way. */
  replaces?: true;
  /** Members that do nothing and say nothing. */
  silent?: string[];
  /** Images that stand beside each other are planned together, so that fewer stand elsewhere. */
  planned?: true;
  /** Which calls fail; otherwise all of the editor's own. */
  failing?: RegExp;
  /** Slides: the order brings no survey along, so all is read. */
  unseen?: true;
  /** Every single call fails, be it the same reading as the one before it. */
  whole?: true;
  /** Calls that change the file say everything in turn that the real services are known to say. */
  worded?: true;
}

/** Services that have nothing to do with the file. */
const others =
  /^(PropertiesService|Properties|LockService|Lock|Session|Utilities|Blob|UrlFetchApp|HTTPResponse|console|ScriptApp|AuthorizationInfo)\./;
export const theirs = /^(?:(?:UrlFetchApp|HTTPResponse|Session|Utilities|Properties)\.)/;

/** What of a file counts here. */
interface Seen {
  whole: string;
  /** How often each image stands there: by its alternative text where it is a new one's, else by its bytes. */
  images: Map<string, number>;
  /** The bytes of the new ones, by that text; of a background, which has none, by nothing. */
  bytes: Map<string, string>;
  /** How many there are of each kind of thing. */
  parts: Record<string, number>;
}

interface Run {
  reply: Reply<Inserted>;
  seen: Seen;
  /** Of the host, in their order. */
  calls: string[];
}

const oneWording: WordingName[] = ['service.unavailable'];
const allWordings = Object.keys(wordings) as WordingName[];
const reads = /\.(get|as|is)[A-Z]\w*$/;
const changes = /\.(insert|append|replace|remove|setPictureFill|group)\w*$/;

/** Which of the calls, by number, are tried: all changes, and of a member's readings between two of them the first. */
function tellingOf(calls: string[]): Set<number> {
  const telling = new Set<number>();
  const known = new Set<string>();
  for (const [at, name] of calls.entries()) {
    if (!reads.test(name)) known.clear();
    else if (known.has(name)) continue;
    else known.add(name);
    telling.add(at);
  }
  return telling;
}

interface Walk {
  runs: number;
  /** What broke the law, and at which call. */
  wrong: string[];
}

/** The tests of one editor's kinds. */
export function walkAll<E extends EditorName>(editor: E, kinds: Array<Kind<Models[E]>>): void {
  // One session for all of them, so the bank is not put back in between.
  let bank: RunningBank;
  let walk: Awaited<ReturnType<typeof createWalker<E>>>;
  beforeAll(async () => {
    bank = await startBank();
    walk = await createWalker(bank, editor);
  });
  afterAll(() => bank?.stop());

  test.each(kinds)('$name: nothing is lost, nothing doubled, and what stands is said', async kind => {
    const {runs, wrong} = await walk(kind);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(0);
  });
}

/** Walks the kinds of one editor. Everything that is the same in all runs is made once. */
async function createWalker<E extends EditorName>(bank: RunningBank, editor: E) {
  const host = hostOn(bank.url, editor);
  const sidebar = await openSidebar(host as Host<EditorName>);
  valueOf(await signIn(sidebar));
  const {assets} = valueOf(await sidebar.call('search', {text: 'NAG', usable: true, page: 0}));
  const credited = assets.filter(({credits}) => credits !== '').slice(0, 6);
  const keys = [...host.stores.script];
  const old = readPicture(await bytesOf(300, 200), 'no');

  // The links are known, so that each run asks the bank for less.
  const first = orderFor(...credited.map(({id}) => ({id, alt: ''})));
  const links = valueOf(await sidebar.call('insert', first)).done.map(({link}) => link!);

  /** The file as the person has it before the insertion. */
  function begin({point}: Kind<Models[E]>): void {
    host.reset();
    for (const [key, value] of keys) host.stores.script.set(key, value);
    point(host.editor, old);
  }

  const call = async <T>(method: string, args: object): Promise<Reply<T>> =>
    (await host.run('rpc', [method, args, callerOf(sidebar)])) as Reply<T>;

  /** The order as the sidebar sends it, having looked where it would go. */
  async function orderOf(kind: Kind<Models[E]>, which: number[], own: string[] = []): Promise<Order> {
    const known = [...(kind.own ?? []), ...own];
    const where = await call<Where>('place', {own: known});
    const spots = where.ok ? where.value.spots : [];
    // Once something was inserted, the sidebar forgets which place was chosen.
    const spot = spots.find(({place}) => place === kind.place && own.length === 0) ?? spots[0];
    const images = which.map(at => ({
      id: credited[at]!.id,
      alt: `new ${at}`,
      link: links[at]!,
      ...(kind.frame && {frame: kind.frame}),
    }));
    return {
      ...orderFor(...images),
      place: spot?.place ?? null,
      own: known,
      size: 60,
      ...(spot?.mark === undefined ? {} : {mark: spot.mark}),
      ...(where.ok && where.value.survey && !kind.unseen && {survey: where.value.survey}),
      ...kind.more,
    };
  }

  async function insert(order: Order, faults: Fault[]): Promise<Run> {
    const from = host.calls.length;
    faults.forEach(fault => host.faults.add(fault));
    const reply = await call<Inserted>('insert', order);
    host.faults.clear();
    return {reply, seen: look(host.editor), calls: host.calls.slice(from).map(({name}) => name)};
  }

  return async (kind: Kind<Models[E]>): Promise<Walk> => {
    const {count = 1, failing} = kind;
    const all = Array.from({length: count}, (_, at) => at);
    const silent = (kind.silent ?? []).map((name): Fault => ({call: name, silent: true, always: true}));
    begin(kind);
    const order = await orderOf(kind, all);
    const before = look(host.editor);
    const clean = [before];
    let last!: Run;
    for (const at of all) {
      begin(kind);
      last = await insert({...order, images: order.images.slice(0, at + 1)}, silent);
      clean.push(last.seen);
    }
    const bytes = all.map(at => last.seen.bytes.get(`new ${at}`) ?? last.seen.bytes.get('') ?? '');
    const plain: Plain & {kind: Kind<Models[E]>} = {kind, order, before, clean, bytes, old: old.id};
    const wrong = offences(plain, last).map(said => `without a fault: ${said}`);
    const retried = new Map<string, string[]>();
    const walk: Walk = {runs: 0, wrong};
    const read = new Set<string>();
    const telling = kind.whole ? null : tellingOf(last.calls);
    for (const [at, name] of last.calls.entries()) {
      if (failing ? !failing.test(name) : others.test(name) || telling?.has(at) === false) continue;
      // What only reads has no effect to come before or after: both are tried once of each, and after that one of them.
      const times = !kind.whole && reads.test(name) && read.has(name) ? [false] : [false, true];
      read.add(name);
      const says = kind.worded && changes.test(name) ? allWordings : oneWording;
      for (const [after, said] of times.flatMap(when => says.map(one => [when, one] as const))) {
        begin(kind);
        const fault: Fault = {call: '*', nth: at + 1, after, says: said};
        const run = await insert(order, [...silent, fault]);
        const wrongs = offences(plain, run);
        if (wrongs.length === 0) wrongs.push(...(await again(plain, run, silent, retried)));
        walk.runs++;
        wrong.push(...wrongs.map(one => `${name} (${at + 1}) ${after ? 'after' : 'before'} ${said}: ${one}`));
      }
    }
    return walk;
  };

  /** What of the reply asks for a further try gets one, from the place where the file is now. */
  async function again(
    plain: Plain & {kind: Kind<Models[E]>},
    run: Run,
    silent: Fault[],
    known: Map<string, string[]>,
  ): Promise<string[]> {
    const which = retriable(plain, run.reply);
    if (which.length === 0) return [];
    const key = `${which.join()} ${run.seen.whole}`;
    if (!known.has(key)) {
      const own = run.reply.ok ? run.reply.value.done.flatMap(({mark}) => mark ?? []) : [];
      const second = await insert(await orderOf(plain.kind, which, own), silent);
      known.set(key, doubles(plain, second.seen));
      const {reply} = second;
      const stuck = !reply.ok || reply.value.failed.length > 0;
      if (stuck) known.get(key)!.push(`a further try does not work: ${JSON.stringify(reply)}`);
    }
    return known.get(key)!;
  }
}

interface Plain {
  kind: Pick<Kind<never>, 'replaces' | 'planned' | 'failing'>;
  order: Order;
  before: Seen;
  /** With so many images inserted. */
  clean: Seen[];
  /** Of each image of the order. */
  bytes: string[];
  old: string;
}

/** What of a run breaks the law. */
function offences(plain: Plain, {reply, seen}: Run): string[] {
  const {order, clean} = plain;
  const said: string[] = doubles(plain, seen);
  const words = order.images.map(({id}) => wordsOf(reply, id));
  const standing = order.images.map((_, at) => countOf(plain, seen, at) > 0);
  for (const [at, word] of words.entries()) {
    if (word === 'server.failed') said.push('said to be our fault');
    if (standing[at] && word !== 'done' && word !== 'insert.unknown')
      said.push(`stands, and ${word} is said`);
    if (!standing[at] && word === 'done') said.push('does not stand, and done is said');
  }
  if (words.includes('insert.unknown')) return said;
  if (remarked(reply)) return said;
  const which = order.images.flatMap((_, at) => (standing[at] ? [at] : []));
  const first = which.every((at, nth) => at === nth);
  const tidy =
    plain.kind.planned || !first ? inStep(plain, seen, which) : seen.whole === clean[which.length]!.whole;
  if (!tidy)
    said.push(which.length === 0 ? 'something that was begun is left' : 'not whole, and nobody says so');
  return said;
}

/** Dressed, or as it came. */
function countOf({bytes, order}: Plain, {images}: Seen, at: number): number {
  return (images.get(order.images[at]!.alt) ?? 0) + (images.get(bytes[at]!) ?? 0);
}

/** Neither none nor two. */
function doubles(plain: Plain, seen: Seen): string[] {
  const {kind, order, old, before} = plain;
  const said = order.images.flatMap((_, at) => (countOf(plain, seen, at) > 1 ? ['stands twice'] : []));
  const olds = seen.images.get(old) ?? 0;
  if (!kind.replaces) {
    return olds === (before.images.get(old) ?? 0) ? said : [...said, 'another picture is gone'];
  }
  const news = order.images.filter((_, at) => countOf(plain, seen, at) > 0).length;
  if (olds + news === 0) said.push('neither the old nor the new picture stands');
  // The first of them takes its place, or in Docs the next where that one fails.
  if (olds + countOf(plain, seen, 0) > 1) said.push('the old and the new picture stand');
  return said;
}

/** What is in the file has grown as by these images: each planned by itself, or one after the other. */
function inStep({kind, before, clean}: Plain, {parts}: Seen, which: number[]): boolean {
  const steps = kind.planned ? which : which.map((_, nth) => nth);
  const names = new Set([parts, ...clean.map(seen => seen.parts)].flatMap(Object.keys));
  return [...names].every(name => {
    const by = (step: number) => (clean[step + 1]!.parts[name] ?? 0) - (clean[step]!.parts[name] ?? 0);
    const grown = (parts[name] ?? 0) - (before.parts[name] ?? 0);
    return grown === steps.map(by).reduce((sum, one) => sum + one, 0);
  });
}

function wordsOf(reply: Reply<Inserted>, id: number): string {
  if (!reply.ok) return reply.code;
  const {done, failed} = reply.value;
  if (done.some(one => one.id === id)) return 'done';
  return failed.find(one => one.id === id)?.code ?? 'open';
}

/** The reply itself says that something is missing, or left over. */
function remarked(reply: Reply<Inserted>): boolean {
  if (!reply.ok) return false;
  const lacks = reply.value.done.some(one => (one.lacks ?? []).length > 0);
  return lacks || reply.value.failed.some(one => 'emptyLine' in one);
}

/** What *Try these again* would send. */
function retriable({order}: Plain, reply: Reply<Inserted>): number[] {
  return order.images.flatMap(({id}, at) =>
    ['done', 'insert.unknown'].includes(wordsOf(reply, id)) ? [] : [at],
  );
}

function look(model: DocumentModel | PresentationModel): Seen {
  const images = new Map<string, number>();
  const bytes = new Map<string, string>();
  const parts: Record<string, number> = {};
  const count = (name: string) => (parts[name] = (parts[name] ?? 0) + 1);
  const stands = ({id}: Picture, alt: string | null) => {
    const isNew = /^new \d+$/.test(alt ?? '');
    const key = isNew ? alt! : id;
    images.set(key, (images.get(key) ?? 0) + 1);
    if (isNew || alt === '') bytes.set(alt!, id);
  };
  if ('tabs' in model) {
    for (const node of descendants(activeTab(model).root)) {
      count(node.type);
      if (node.type === 'INLINE_IMAGE') stands(node.picture, node.altDescription);
    }
  } else {
    for (const {elements, background, notes} of model.slides) {
      count('SLIDE');
      if (background?.type === 'PICTURE') stands(background.picture, '');
      for (const element of allElements(elements)) {
        count(element.type);
        if (element.type === 'IMAGE') stands(element.picture, element.description);
      }
      for (const one of notes?.elements ?? []) {
        parts.notes = (parts.notes ?? 0) + (one.type === 'SHAPE' ? one.text.length : 0);
      }
    }
  }
  // Slides keeps sides in whole units of its own, so what is fitted twice differs by less than anyone sees.
  const whole = snapshot(model).replace(/\d+\.\d+/g, side => Number(side).toFixed(1));
  return {whole, images, bytes, parts};
}
