import {Blob} from './blob.ts';
import {Exception, NotEmulated} from './exception.ts';

type Output = GoogleAppsScript.HTML.HtmlOutput;

/** https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String) */
const metaTags = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

export class HtmlOutput implements Pick<
  Output,
  | 'addMetaTag'
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getBlob'
  | 'getContent'
  | 'getHeight'
  | 'getTitle'
  | 'getWidth'
  | 'setContent'
  | 'setHeight'
  | 'setTitle'
  | 'setWidth'
> {
  static readonly official = 'HTML.HtmlOutput';

  private readonly self = this as unknown as Output;
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private readonly metas: Array<{name: string; content: string}> = [];

  constructor(private html: string) {}

  /** https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String) */
  addMetaTag(name: string, content: string): Output {
    if (!metaTags.includes(name)) {
      throw new Exception('The specified meta tag cannot be used in this context.');
    }
    this.metas.push({name, content});
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#append(String) */
  append(addedContent: string): Output {
    this.html += addedContent;
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#appendUntrusted(String) */
  appendUntrusted(addedContent: string): Output {
    this.html += escaped(addedContent);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#clear() */
  clear(): Output {
    this.html = '';
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getBlob() */
  getBlob(): GoogleAppsScript.Base.Blob {
    return new Blob(Buffer.from(this.html), 'text/html') as unknown as GoogleAppsScript.Base.Blob;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getContent() */
  getContent(): string {
    return this.html;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getTitle() */
  getTitle(): string {
    return this.title as string;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#setContent(String) */
  setContent(content: string): Output {
    this.html = content;
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getHeight() */
  getHeight(): number {
    return this.height as number;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getWidth() */
  getWidth(): number {
    return this.width as number;
  }

  /** Pixels, of a dialog. https://developers.google.com/apps-script/reference/html/html-output#setHeight(Integer) */
  setHeight(height: number): Output {
    this.height = pixels(height, 'HtmlOutput.setHeight');
    return this.self;
  }

  /** Pixels, of a dialog. https://developers.google.com/apps-script/reference/html/html-output#setWidth(Integer) */
  setWidth(width: number): Output {
    this.width = pixels(width, 'HtmlOutput.setWidth');
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#setTitle(String) */
  setTitle(title: string): Output {
    this.title = title;
    return this.self;
  }

  /** What the browser gets. */
  served(): string {
    const metas = this.metas
      .map(({name, content}) => `<meta name="${name}" content="${escaped(content)}">`)
      .join('');
    const html = served(this.html);
    return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, head => head + metas) : metas + html;
  }
}

export class HtmlService implements Pick<
  GoogleAppsScript.HTML.HtmlService,
  'createHtmlOutput' | 'createHtmlOutputFromFile'
> {
  static readonly official = 'HTML.HtmlService';

  /** @param files the project's HTML files, by name without the ending */
  constructor(private readonly files: Readonly<Record<string, string>>) {}

  /**
   * https://developers.google.com/apps-script/reference/html/html-service#createHtmlOutput()
   * https://developers.google.com/apps-script/reference/html/html-service#createHtmlOutput(String)
   */
  createHtmlOutput(html: string | GoogleAppsScript.Base.BlobSource = ''): Output {
    if (typeof html !== 'string') throw new NotEmulated('HtmlService.createHtmlOutput(BlobSource)');
    return output(html);
  }

  /** https://developers.google.com/apps-script/reference/html/html-service#createHtmlOutputFromFile(String) */
  createHtmlOutputFromFile(filename: string): Output {
    const name = filename.replace(/\.html$/, '');
    const html = Object.hasOwn(this.files, name) ? this.files[name] : undefined;
    if (html === undefined) throw new Exception(`No HTML file named ${filename} was found.`);
    return output(html);
  }
}

/** What becomes of anything else is not documented. */
function pixels(value: number, member: string): number {
  if (!Number.isInteger(value) || value < 1) throw new NotEmulated(`${member} of anything but whole pixels`);
  return value;
}

function output(html: string): Output {
  return new HtmlOutput(html) as unknown as Output;
}

function escaped(text: string): string {
  // Seen at the real service: `&lt;script&gt;`, in the tests of https://github.com/brucemcpherson/gas-fakes.
  const named: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};
  return text.replace(/[&<>"']/g, character => named[character] ?? `&#${character.charCodeAt(0)};`);
}

/** "Meta tags included directly in an Apps Script HTML file are ignored." reference/html/html-output#addMetaTag */
function served(html: string): string {
  return html
    .split(/(<script\b[^>]*>[\s\S]*?<\/script\s*>)/i)
    .map(part => {
      const script = /^(<script\b[^>]*>)([\s\S]*)(<\/script\s*>)$/i.exec(part);
      return script
        ? `${script[1]}${withoutComments(script[2] as string)}${script[3]}`
        : part.replace(/<meta\b[^>]*>/gi, '');
    })
    .join('');
}

/** After these a slash begins a regular expression, not a division. */
const beforeExpression =
  /(^|[(,=:[!&|?{};+\-*%~^<>]|\b(return|typeof|case|in|of|delete|void|throw|new|else|do))\s*$/;

/**
 * HtmlService takes comments out of inline scripts, and knows no template literals: what looks like a comment in one
 * goes too (https://github.com/enuchi/React-Google-Apps-Script/issues/157). Where there is no template literal,
 * nothing of that can be seen, so nothing is done.
 */
function withoutComments(script: string): string {
  if (!script.includes('`')) return script;
  const pieces = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\//g;
  const expression = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/[\\\n])+\//y;
  let kept = '';
  let from = 0;
  for (let match = pieces.exec(script); match; match = pieces.exec(script)) {
    kept += script.slice(from, match.index);
    const [piece] = match;
    expression.lastIndex = match.index;
    const literal =
      piece === '/' && beforeExpression.test(kept.slice(-20)) ? expression.exec(script)?.[0] : undefined;
    if (!piece.startsWith('//') && !piece.startsWith('/*')) kept += literal ?? piece;
    from = pieces.lastIndex = match.index + (literal ?? piece).length;
  }
  return kept + script.slice(from);
}
