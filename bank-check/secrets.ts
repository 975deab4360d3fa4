/** Token, user name and password: read from a file or typed unseen, and never shown. */
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {Writable} from 'node:stream';
import {isToken} from '../src/core/bank/sign-in.ts';

/** What the person is told, in a sentence that holds none of what was given. */
export class Refused extends Error {}

/** The person has pressed Ctrl+C. */
export class Cancelled extends Error {}

export interface Prompt {
  /** @throws Refused when there is nothing to read; Cancelled */
  ask(question: string): Promise<string>;
  close(): void;
}

/** Nothing that is typed is shown. Where no terminal is, it reads lines. @param say shows the questions */
export function createPrompt(input: NodeJS.ReadableStream, say: (text: string) => void): Prompt {
  const unseen = new Writable({write: (_chunk, _encoding, done) => done()});
  const terminal = (input as NodeJS.ReadStream).isTTY === true;
  const lines = createInterface({input, output: unseen, terminal, historySize: 0});
  const given = lines[Symbol.asyncIterator]();
  let cancelled = false;
  // Stopped, the terminal would show what is typed.
  lines.on('SIGTSTP', () => {});
  lines.on('SIGINT', () => {
    cancelled = true;
    lines.close();
  });
  return {
    async ask(question) {
      say(`${question}: `);
      const {value, done} = await given.next();
      say('\n');
      if (cancelled) throw new Cancelled();
      if (done || String(value).trim() === '') throw new Refused(`${question}: nothing was given.`);
      return String(value);
    },
    close: () => lines.close(),
  };
}

/** @throws Refused */
export function tokenFrom(file: string): string {
  try {
    const bytes = readFileSync(file);
    // What `>` writes in Windows PowerShell.
    const text = bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
    if (text.trim() === '') throw new Refused('--token-file: there is nothing in this file.');
    return checkedToken(text);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`--token-file: this file cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** @throws Refused */
export function checkedToken(text: string): string {
  const token = text.trim();
  if (!isToken(token))
    throw new Refused('This is no token: one is a single line of letters, digits and signs.');
  return token;
}

/**
 * Replaces secrets in a text, which a bank could have put there: as they are, in capitals, with other signs in them or none,
 * and encoded. Shorter ones would be found in any text.
 */
export function hiding(secrets: string[]): (text: string) => string {
  const patterns = secrets
    .filter(secret => secret.length >= 4)
    .flatMap(secret => {
      const bytes = Buffer.from(secret);
      const encoded = [
        encodeURIComponent(bytes.toString('utf8')),
        ...['base64', 'base64url', 'hex'].map(way =>
          bytes.toString(way as BufferEncoding).replace(/=+$/, ''),
        ),
      ];
      return [loosely(secret), ...encoded.map(exactly)];
    })
    .map(pattern => new RegExp(pattern, 'gi'));
  return text => patterns.reduce((rest, pattern) => rest.replace(pattern, '•'), text);
}

const exactly = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A name of a field or of a host takes no signs. */
function loosely(secret: string): string {
  const isTelling = secret.replace(/[^a-z0-9]/gi, '').length >= 4;
  return isTelling ? secret.replace(/[^a-z0-9]+/gi, '[^a-z0-9]*') : exactly(secret);
}
