/**
 * What a screen reader would say of the sidebar: of the element that has the keyboard by Chromium's accessibility tree, and
 * of what changes in live regions.
 */
import type {CDPSession, Frame, Page} from 'playwright-core';

interface Node {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: {value: string};
  name?: {value: string};
  description?: {value: string};
  value?: {value: string | number};
  properties?: Array<{name: string; value: {value?: unknown}}>;
  backendDOMNodeId?: number;
}

/** In the words of a screen reader; what is missing here is said as the tree has it. */
const roles: Record<string, string> = {
  textbox: 'edit',
  searchbox: 'search edit',
  checkbox: 'check box',
  heading: 'heading',
  listbox: 'list',
  option: 'item',
  radiogroup: 'group',
  combobox: 'menu',
};
/** Whose name is said when the keyboard comes into it. */
const containers = ['listbox', 'group', 'radiogroup', 'dialog', 'tree', 'toolbar', 'menu'];

export interface Ears {
  /** What is said of the element that has the keyboard, and of what it has come into since the time before; empty: nothing new. */
  focused(): Promise<string>;
  /** What live regions have said since the time before. */
  live(): Promise<string[]>;
  /** Waits until a live region has said it, and gives all that was said until then. */
  until(text: string | RegExp): Promise<string[]>;
  /** The politeness of each live region, as the tree has it. */
  regions(): Promise<string[]>;
}

export async function listen(page: Page, frame: Frame): Promise<Ears> {
  const session = await sessionOf(page, frame);
  await frame.evaluate(hearing);
  let inside = new Set<string>();
  let last = '';

  async function nodes(): Promise<Node[]> {
    const all = (await session.target.send('Accessibility.getFullAXTree', {
      ...(session.frameId && {frameId: session.frameId}),
    })) as {nodes: Node[]};
    return all.nodes;
  }

  async function focused() {
    const all = await nodes();
    const byId = new Map(all.map(node => [node.nodeId, node]));
    const node = all.findLast(
      one => propertyOf(one, 'focused') === true && one.role?.value !== 'RootWebArea',
    );
    if (!node) return '';
    const around: Node[] = [];
    for (let up = byId.get(node.parentId ?? ''); up; up = byId.get(up.parentId ?? '')) around.unshift(up);
    const named = around.filter(
      one => !one.ignored && containers.includes(one.role?.value ?? '') && one.name?.value,
    );
    const come = named.filter(one => !inside.has(one.nodeId));
    inside = new Set(named.map(one => one.nodeId));
    const entered = come.map(one => `${one.name!.value}, ${roleOf(one)}`);
    const now = `${node.nodeId}: ${await said(session.target, node)}`;
    if (now === last) return '';
    last = now;
    return [...entered, now.slice(node.nodeId.length + 2)].join('; ');
  }

  const take = () => frame.evaluate(() => (window as unknown as Heard).heard.splice(0));
  return {
    focused,
    live: take,
    async until(text) {
      const isIt = (one: string) => (typeof text === 'string' ? one.endsWith(`: ${text}`) : text.test(one));
      const all: string[] = [];
      // A drawing later there may be more.
      for (let turn = 0; turn < 600; turn++) {
        all.push(...(await take()));
        if (all.some(isIt)) return all;
        await frame.evaluate(() => new Promise(drawn => requestAnimationFrame(drawn)));
      }
      throw new Error(`“${text}” is not said, but: ${all.join(' / ')}`);
    },
    regions: async () =>
      (await nodes()).flatMap(node => {
        const live = propertyOf(node, 'live');
        return live && live !== 'off' && propertyOf(node, 'root') === undefined ? [String(live)] : [];
      }),
  };
}

/** Frames of another site are targets of their own. */
async function sessionOf(page: Page, frame: Frame): Promise<{target: CDPSession; frameId?: string}> {
  const context = page.context();
  const own = await context.newCDPSession(frame).catch(() => null);
  if (own) return {target: own};
  for (let up = frame.parentFrame(); up; up = up.parentFrame()) {
    const target = await context.newCDPSession(up.parentFrame() ? up : page).catch(() => null);
    if (!target) continue;
    const {frameTree} = (await target.send('Page.getFrameTree')) as {frameTree: Tree};
    const found = allOf(frameTree).find(one => one.url === frame.url() && one.name === frame.name());
    if (found) return {target, frameId: found.id};
  }
  throw new Error('The frame is in no target');
}

interface Tree {
  frame: {id: string; url: string; name?: string};
  childFrames?: Tree[];
}
const allOf = ({frame, childFrames = []}: Tree): Array<{id: string; url: string; name: string}> => [
  {name: '', ...frame},
  ...childFrames.flatMap(allOf),
];

const propertyOf = ({properties}: Node, name: string): unknown =>
  properties?.find(one => one.name === name)?.value.value;
const roleOf = ({role}: Node) => roles[role!.value] ?? role!.value;

async function said(target: CDPSession, node: Node): Promise<string> {
  const {backendDOMNodeId} = node;
  const {node: element} = await target.send('DOM.describeNode', {backendNodeId: backendDOMNodeId!});
  const attributes = element.attributes ?? [];
  const attribute = (name: string) => {
    const at = attributes.findIndex((one, i) => i % 2 === 0 && one === name);
    return at < 0 ? undefined : attributes[at + 1];
  };
  const [place, count] = [attribute('aria-posinset'), attribute('aria-setsize')];
  const property = (name: string) => propertyOf(node, name);
  const isPassword = attribute('type') === 'password';
  const value = node.value?.value ?? '';
  const level = property('level');
  const parts = [
    node.name?.value,
    roleOf(node) + (level ? ` ${level}` : '') + (isPassword ? ', password' : ''),
    property('checked') === 'true' ? 'checked' : property('checked') === 'false' && 'not checked',
    property('expanded') === true ? 'expanded' : property('expanded') === false && 'collapsed',
    property('pressed') === 'true' && 'pressed',
    property('selected') === true && 'selected',
    property('disabled') === true && 'unavailable',
    property('invalid') === 'true' && 'wrong',
    property('required') === true && 'required',
    place && `${Number(place).toLocaleString('en')} of ${Number(count).toLocaleString('en')}`,
    value !== '' && !isPassword && `“${value}”`,
    node.description?.value && `(${node.description.value})`,
  ];
  return parts.filter(Boolean).join(', ');
}

interface Heard {
  heard: string[];
}

/**
 * In the page. A region that comes with its text is not heard, unless it is an alert; of one that is not atomic, only the
 * parts that have changed are.
 */
function hearing() {
  const page = window as unknown as Heard;
  page.heard = [];
  const selector = '[role=status], [role=alert], [aria-live]';
  const told = new WeakMap<Element, string>();
  const partsOf = (region: Element) =>
    region.getAttribute('aria-atomic') === 'false' ? [...region.children] : [region];
  const all = () => [...document.querySelectorAll(selector)].flatMap(region => partsOf(region));
  const textOf = (part: Element) => part.textContent.replace(/\s+/g, ' ').trim();
  for (const part of all()) told.set(part, textOf(part));
  new MutationObserver(() => {
    for (const part of all()) {
      const [text, before] = [textOf(part), told.get(part)];
      const isAlert = part.closest(selector)!.getAttribute('role') === 'alert';
      told.set(part, text);
      if (text === '' || text === before || (before === undefined && !isAlert)) continue;
      page.heard.push(`${isAlert ? 'at once' : 'politely'}: ${text}`);
    }
  }).observe(document, {childList: true, subtree: true, characterData: true});
}
