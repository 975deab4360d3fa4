/** Emulations that are wrong on purpose, one for each part that the conformance cases are about. */
import {Blob} from '../src/blob.ts';
import {Document} from '../src/document/document.ts';
import {Element} from '../src/document/element.ts';
import {ParagraphContainer} from '../src/document/blocks.ts';
import {InlineImage} from '../src/document/inline-image.ts';
import {removeNode} from '../src/document/model.ts';
import {Paragraph} from '../src/document/paragraph.ts';
import {Position} from '../src/document/position.ts';
import {RangeElement} from '../src/document/range.ts';
import {Body} from '../src/document/sections.ts';
import {Table, TableCell} from '../src/document/table.ts';
import {Exception} from '../src/exception.ts';
import {HtmlOutput} from '../src/html.ts';
import {HTTPResponse} from '../src/http-response.ts';
import {Lock} from '../src/lock.ts';
import {Properties} from '../src/properties.ts';
import {AuthorizationInfo, ScriptApp} from '../src/script-app.ts';
import {Session} from '../src/session.ts';
import {AnyElement} from '../src/slides/element.ts';
import {Group, Image} from '../src/slides/elements.ts';
import {Fill} from '../src/slides/fill.ts';
import {allElements} from '../src/slides/model.ts';
import {ReadablePage} from '../src/slides/page.ts';
import {Presentation} from '../src/slides/presentation.ts';
import {Selection} from '../src/slides/selection.ts';
import {TextRange} from '../src/slides/text-range.ts';
import {UrlFetchApp} from '../src/url-fetch.ts';
import {Utilities} from '../src/utilities.ts';

export interface Mutation {
  editor: 'docs' | 'slides';
  /** Of the cases. */
  area: string;
  wrong: string;
  /** @returns what puts it right again */
  break(): () => void;
  /** The cases that see it, and no others of the area. */
  seen: string[];
}

type Any = Record<string, (this: never, ...args: never[]) => unknown>;

/** Puts another member in a class's place. What it was is given to the one that makes it. */
function instead(
  Class: {prototype: object},
  member: string,
  make: (was: (this: unknown, ...args: unknown[]) => unknown) => (this: never, ...args: never[]) => unknown,
): () => () => void {
  return () => {
    const own = Object.getOwnPropertyDescriptor(Class.prototype, member);
    const was = (Class.prototype as Any)[member] as unknown as (this: unknown, ...args: unknown[]) => unknown;
    Object.defineProperty(Class.prototype, member, {value: make(was), configurable: true, writable: true});
    return () => {
      if (own) Object.defineProperty(Class.prototype, member, own);
      else delete (Class.prototype as Any)[member];
    };
  };
}

type Ask = Record<string, unknown>;

/** The requests of `fetchAll`, sent in another way. */
const asking = (change: (one: Ask) => Ask): (() => () => void) =>
  instead(
    UrlFetchApp,
    'fetchAll',
    was =>
      function (this: unknown, all: Ask[]) {
        return was.call(this, all.map(change));
      },
  );

/** A size that comes back at 96 to the inch. */
const inPixels = (Class: {prototype: object}, member: string): (() => () => void) =>
  instead(
    Class,
    member,
    was =>
      function (this: unknown) {
        return ((was.call(this) as number) * 96) / 72;
      },
  );

export const mutations: Mutation[] = [
  {
    editor: 'docs',
    area: 'utilities',
    wrong: 'an HMAC takes its key first',
    break: instead(
      Utilities,
      'computeHmacSha256Signature',
      was =>
        function (this: unknown, value: unknown, key: unknown) {
          return was.call(this, key, value);
        },
    ),
    seen: [
      'HMAC-SHA-256 of texts takes the value first and the key second',
      'HMAC-SHA-256 of bytes takes the value first and the key second',
      'an HMAC is 32 signed bytes',
      'an empty key of an HMAC is refused',
    ],
  },
  {
    editor: 'docs',
    area: 'blobs',
    wrong: 'a type cannot be set',
    break: instead(
      Blob,
      'setContentType',
      () =>
        function (this: unknown) {
          return this;
        },
    ),
    seen: ['a blob of bytes has no type until one is set'],
  },
  {
    editor: 'docs',
    area: 'language',
    wrong: 'a service throws what is called Error',
    break: instead(Utilities, 'base64Decode', () => () => {
      throw Object.assign(new Exception('Could not decode string.'), {name: 'Error'});
    }),
    seen: ['what a service throws is called Exception'],
  },
  {
    editor: 'slides',
    area: 'session',
    wrong: 'the temporary key is another one each time',
    break: instead(Session, 'getTemporaryActiveUserKey', () => () => `key ${Math.random()}`),
    seen: ['the person’s temporary key is a text, the same all through an execution'],
  },
  {
    editor: 'docs',
    area: 'permissions',
    wrong: 'there is always an address to grant more',
    break: instead(AuthorizationInfo, 'getAuthorizationUrl', () => () => 'https://script.google.com/'),
    seen: ['with everything granted, there is no address to grant more'],
  },
  {
    editor: 'docs',
    area: 'stores',
    wrong: 'a value has no limit',
    break: instead(
      Properties,
      'setProperty',
      () =>
        function (this: {store: Map<string, string>}, key: string, value: string) {
          this.store.set(key, String(value));
          return this;
        },
    ),
    seen: [
      'a value of 9,217 bytes does not',
      'bytes are counted, not letters',
      'a store that is full takes no single value either, and keeps those it has',
    ],
  },
  {
    editor: 'docs',
    area: 'locks',
    wrong: 'a lock is never given back',
    break: instead(Lock, 'releaseLock', () => () => undefined),
    seen: ['a free lock is had at once, and is not once it is given back'],
  },
  {
    editor: 'docs',
    area: 'html',
    wrong: 'what is appended stands first',
    break: instead(
      HtmlOutput,
      'append',
      () =>
        function (this: HtmlOutput, more: string) {
          return this.setContent(more + this.getContent());
        },
    ),
    seen: ['what is appended stands at the end, as it is'],
  },
  {
    editor: 'docs',
    area: 'html',
    wrong: 'what is set is added',
    break: instead(
      HtmlOutput,
      'setContent',
      () =>
        function (this: HtmlOutput, more: string) {
          return this.append(more);
        },
    ),
    seen: ['what a page holds is replaced, as it is, and its title stays'],
  },
  {
    editor: 'docs',
    area: 'fetch',
    wrong: 'a dead host takes no other with it',
    break: instead(
      UrlFetchApp,
      'fetchAll',
      () =>
        function (this: UrlFetchApp, requests: Array<{url: string}>) {
          return requests.flatMap(({url, ...more}) => {
            try {
              return [this.fetch(url, more)];
            } catch {
              return [];
            }
          });
        },
    ),
    seen: [
      'one dead host makes fetchAll throw for all',
      'an answer of 400 or more makes fetchAll throw where exceptions are not muted',
      'one host off the manifest’s list makes fetchAll throw for all',
    ],
  },
  {
    editor: 'docs',
    area: 'body',
    wrong: 'the page is measured in pixels',
    break: instead(
      Body,
      'getPageWidth',
      was =>
        function (this: unknown) {
          return ((was.call(this) as number) * 96) / 72;
        },
    ),
    seen: ['the page is measured in points'],
  },
  {
    editor: 'docs',
    area: 'blocks',
    wrong: 'the last paragraph can be removed',
    break: instead(
      Element,
      'removeFromParent',
      () =>
        function (this: Element<unknown, never>) {
          removeNode(this.execution.model, this.node);
          return this;
        },
    ),
    seen: ['the last paragraph of the body cannot be removed'],
  },
  {
    editor: 'docs',
    area: 'tables',
    wrong: 'a width that nobody has set is 0',
    break: instead(
      TableCell,
      'getWidth',
      was =>
        function (this: unknown) {
          return was.call(this) ?? 0;
        },
    ),
    seen: ['the width of a cell is null where nobody has set it'],
  },
  {
    editor: 'docs',
    area: 'tables',
    wrong: 'a new row has the cells of the others',
    break: instead(
      Table,
      'appendTableRow',
      was =>
        function (this: unknown) {
          const row = was.call(this) as GoogleAppsScript.Document.TableRow;
          row.appendTableCell('');
          return row;
        },
    ),
    seen: ['a row that is appended has no cells', 'a cell that is appended has an empty paragraph'],
  },
  {
    editor: 'docs',
    area: 'blocks',
    wrong: 'spacing comes back in pixels',
    break: instead(
      Paragraph,
      'getSpacingBefore',
      was =>
        function (this: unknown) {
          const points = was.call(this) as number | null;
          return points === null ? null : (points * 96) / 72;
        },
    ),
    seen: [
      'a new paragraph takes alignment and spacing from the one before it',
      'spacing comes back as it was set',
      'a text that is set takes the place of what was there, and the spacing stays',
    ],
  },
  {
    editor: 'docs',
    area: 'lists',
    wrong: 'a list item has no indent',
    break: instead(
      Body,
      'insertListItem',
      was =>
        function (this: unknown, ...args: unknown[]) {
          const item = was.apply(this, args) as {node: object};
          Object.assign(item.node, {indentStart: null, indentFirstLine: null});
          return item;
        },
    ),
    seen: ['a list item is indented by half an inch'],
  },
  {
    editor: 'docs',
    area: 'images',
    wrong: 'the height follows the width',
    break: instead(
      InlineImage,
      'setWidth',
      () =>
        function (this: InlineImage, width: number) {
          const {node} = this;
          Object.assign(node, {width, height: (node.height * width) / node.width});
          return this;
        },
    ),
    seen: ['setting the width leaves the height'],
  },
  {
    editor: 'docs',
    area: 'positions',
    wrong: 'where no image is allowed, it throws',
    break: instead(
      Position,
      'insertInlineImage',
      was =>
        function (this: unknown, image: unknown) {
          const made = was.call(this, image);
          if (made === null) throw new Exception('Not here.');
          return made;
        },
    ),
    seen: ['a table itself takes no image: null'],
  },
  {
    editor: 'docs',
    area: 'cursor',
    wrong: 'who selects keeps the cursor',
    break: instead(
      Document,
      'setSelection',
      was =>
        function (this: Document, range: unknown) {
          const {cursor} = this.execution.model;
          was.call(this, range);
          this.execution.model.cursor = cursor ?? {node: this.execution.model.tabs[0]!.root, offset: 0};
          return this;
        },
    ),
    seen: ['who selects has no cursor, who has a cursor selects nothing'],
  },
  {
    editor: 'docs',
    area: 'pictures in Docs',
    wrong: 'what an image is, nobody says any more',
    break: instead(Blob, 'getContentType', () => () => null),
    seen: [
      'a PNG with transparency stands in Docs, and stays a PNG',
      'a JPEG stands in Docs, and stays a JPEG',
    ],
  },
  {
    editor: 'docs',
    area: 'by hand in Docs',
    wrong: 'nothing is selected in part',
    break: instead(RangeElement, 'isPartial', () => () => false),
    seen: ['letters that a person selects are a part of the text'],
  },
  {
    editor: 'slides',
    area: 'pages',
    wrong: 'every slide is blank',
    break: instead(
      Presentation,
      'appendSlide',
      was =>
        function (this: unknown) {
          return was.call(this);
        },
    ),
    seen: [
      'a slide with title and text has these two places, and not its layout’s number',
      'a place that a picture has filled is one of the slide’s places still',
    ],
  },
  {
    editor: 'slides',
    area: 'texts in Slides',
    wrong: 'the newline is not counted',
    break: instead(
      TextRange,
      'getLength',
      was =>
        function (this: unknown) {
          return Math.max(0, (was.call(this) as number) - 1);
        },
    ),
    seen: ['a place for text that was emptied keeps its newline', 'the newline at the end is counted'],
  },
  {
    editor: 'slides',
    area: 'texts in Slides',
    wrong: 'a text box is filled by itself',
    break: instead(Fill, 'isVisible', () => () => true),
    seen: ['a text box has no fill until it gets one'],
  },
  {
    editor: 'slides',
    area: 'images on slides',
    wrong: 'an image has a title of itself',
    break: instead(
      Image,
      'getTitle',
      was =>
        function (this: unknown) {
          return (was.call(this) as string) || 'image.png';
        },
    ),
    seen: ['an image has no alternative text until some is set'],
  },
  {
    editor: 'slides',
    area: 'replacing',
    wrong: 'the link stays, and the image is another one',
    break: instead(
      Image,
      'replace',
      was =>
        function (this: Image, ...args: unknown[]) {
          const {link} = this.node;
          was.apply(this, args);
          this.node.link = link;
          return this;
        },
    ),
    seen: ['an image that is replaced loses its link'],
  },
  {
    editor: 'slides',
    area: 'groups',
    wrong: 'a group says of one child alone',
    break: instead(
      Group,
      'getChildren',
      was =>
        function (this: unknown) {
          return (was.call(this) as unknown[]).slice(0, 1);
        },
    ),
    seen: [
      'an image and its caption become a group of two',
      'the parts of a group are reached by way of the page’s elements',
    ],
  },
  {
    editor: 'slides',
    area: 'selection',
    wrong: 'an image cannot be selected',
    break: instead(Image, 'select', () => () => undefined),
    seen: [
      'the image that a script selects is selected at once',
      'what is selected and removed is selected no more',
    ],
  },
  {
    editor: 'slides',
    area: 'by hand in Slides',
    wrong: 'what is cropped loses all of it below',
    break: instead(
      Image,
      'replace',
      was =>
        function (this: Image, ...args: unknown[]) {
          was.apply(this, args);
          const {crop} = this.node;
          this.node.crop = {...crop, top: 0, bottom: crop.top + crop.bottom};
          return this;
        },
    ),
    seen: ['what replaces an image and is cropped loses as much above as below'],
  },
  {
    editor: 'slides',
    area: 'by hand in Slides',
    wrong: 'a slide in the filmstrip is as good as one that is shown',
    break: instead(
      Selection,
      'getSelectionType',
      was =>
        function (this: unknown) {
          const type = was.call(this);
          return String(type) === 'PAGE' ? 'CURRENT_PAGE' : type;
        },
    ),
    seen: ['a slide that is clicked in the filmstrip is selected as a page'],
  },
  {
    editor: 'docs',
    area: 'fetch',
    wrong: 'fetchAll follows redirects',
    break: asking(one => ({...one, followRedirects: true})),
    seen: ['of several, the one that redirects is not followed either, and its answer stands in its place'],
  },
  {
    editor: 'docs',
    area: 'fetch',
    wrong: 'fetchAll mutes every exception',
    break: asking(one => ({...one, muteHttpExceptions: true})),
    seen: ['an answer of 400 or more makes fetchAll throw where exceptions are not muted'],
  },
  {
    editor: 'docs',
    area: 'fetch',
    wrong: 'fetchAll knows no time limit',
    break: asking(one => {
      if ('timeoutSeconds' in one)
        throw new Exception('Attribute provided with invalid value: timeoutSeconds');
      return one;
    }),
    seen: ['a time limit is taken by fetchAll, too, whether it is kept or not'],
  },
  {
    editor: 'slides',
    area: 'fetch',
    wrong: 'what fetchAll may not ask is left out',
    break: instead(
      UrlFetchApp,
      'fetchAll',
      was =>
        function (this: unknown, all: Array<{url: string}>) {
          return was.call(
            this,
            all.filter(({url}) => !url.startsWith('https://example.com/')),
          );
        },
    ),
    seen: ['one host off the manifest’s list makes fetchAll throw for all'],
  },
  {
    editor: 'slides',
    area: 'fetch',
    wrong: 'every header is a list',
    break: instead(
      HTTPResponse,
      'getAllHeaders',
      was =>
        function (this: unknown) {
          return Object.fromEntries(
            Object.entries(was.call(this) as object).map(([name, one]) => [name, [one]]),
          );
        },
    ),
    seen: ['a header that came once is a text, and no list'],
  },
  {
    editor: 'slides',
    area: 'stores',
    wrong: 'one value more always fits',
    break: instead(
      Properties,
      'setProperty',
      was =>
        function (this: {store: Map<string, string>}, key: string, value: string) {
          if (!key.endsWith(' more')) return was.call(this, key, value);
          this.store.set(key, value);
          return this;
        },
    ),
    seen: ['a store that is full takes no single value either, and keeps those it has'],
  },
  {
    editor: 'slides',
    area: 'permissions',
    wrong: 'any scope can be required',
    break: instead(ScriptApp, 'requireScopes', () => () => undefined),
    seen: ['requiring a scope that the manifest lacks is refused'],
  },
  {
    editor: 'docs',
    area: 'body',
    wrong: 'margins are measured in pixels',
    break: inPixels(Body, 'getMarginLeft'),
    seen: ['the margins of a new file are an inch, in points'],
  },
  {
    editor: 'docs',
    area: 'body',
    wrong: 'the height of the page is measured in pixels',
    break: inPixels(Body, 'getPageHeight'),
    seen: ['the page is as high in points as a sheet is'],
  },
  {
    editor: 'docs',
    area: 'blocks',
    wrong: 'a new paragraph is in bold letters',
    break: instead(
      ParagraphContainer,
      'insertParagraph',
      was =>
        function (this: unknown, ...args: unknown[]) {
          const made = was.apply(this, args) as GoogleAppsScript.Document.Paragraph;
          if (args[0] === 1) made.editAsText().setBold(true);
          return made;
        },
    ),
    seen: ['letters in a new paragraph are not bold because those before it are'],
  },
  {
    editor: 'docs',
    area: 'cursor',
    wrong: 'an offset counts letters',
    break: instead(
      Position,
      'getOffset',
      was =>
        function (this: Position) {
          const {node} = this.place;
          const offset = was.call(this) as number;
          if (node.type !== 'TEXT') return offset;
          const text = node.runs.map(run => run.text).join('');
          return [...text.slice(0, offset)].length;
        },
    ),
    seen: ['an offset counts a letter beyond 16 bits twice'],
  },
  {
    editor: 'docs',
    area: 'images',
    wrong: 'alternative text is cut',
    break: instead(
      InlineImage,
      'setAltDescription',
      was =>
        function (this: unknown, text: string) {
          return was.call(this, text.slice(0, 500));
        },
    ),
    seen: ['alternative text keeps its lines and a thousand letters'],
  },
  {
    editor: 'slides',
    area: 'pages',
    wrong: 'a page is measured in pixels',
    break: inPixels(Presentation, 'getPageHeight'),
    seen: ['a page of a new presentation is 405 points high'],
  },
  {
    editor: 'slides',
    area: 'images on slides',
    wrong: 'a turn to the left is less than none',
    break: instead(
      AnyElement,
      'getRotation',
      was =>
        function (this: unknown) {
          const turn = was.call(this) as number;
          return turn > 180 ? turn - 360 : turn;
        },
    ),
    seen: ['a turn to the left comes back as the rest of a whole one'],
  },
  {
    editor: 'slides',
    area: 'groups',
    wrong: 'a page tells of what is in its groups, too',
    break: instead(
      ReadablePage,
      'getImages',
      () =>
        function (this: ReadablePage) {
          const all = allElements(this.node.elements).filter(({type}) => type === 'IMAGE');
          return all.map(({id}) => this.execution.make('Image', id));
        },
    ),
    seen: ['what is in a group is none of its page’s elements or images'],
  },
];
