import type {Messages, Plural} from '../locales/messages.ts';
import {isolated} from '../src/shared/isolated.ts';
import {once} from '../src/shared/once.ts';
import type {Fault} from './fault.ts';
import {pointsOf, unitFor, type LengthUnit} from './parts/lengths.ts';
import {tagFor} from './parts/tag.ts';

export type Values = Record<string, string | number>;

/** The texts of one opening: a catalogue, with the numbers and dates of its language. */
export interface Texts {
  messages: Messages;
  /** Fills the placeholders; `{bank}` and `{hosts}` fill themselves. A name without a value stays as it stands. */
  say(text: string, values?: Values): string;
  count(text: Plural, n: number): string;
  number(n: number): string;
  /** What widths are given in. */
  unit: LengthUnit;
  /** A size in pt as its sides in that unit, to a tenth, and the unit. */
  size(box: {width: number; height: number}): {width: string; height: string; unit: string};
  /** As people count them: 1 MB is a million bytes. */
  bytes(n: number): string;
  /**
   * The day: of an ISO date the one that is written in it, in whatever zone it is read (empty for what is no date); of
   * milliseconds since 1970 the one where the person is.
   */
  date(at: string | number): string;
  /** Seconds, or minutes from two of them on. */
  wait(seconds: number): string;
  /** The name of a language in this one, as it stands at the beginning of a line. */
  language(named: string): string;
  fault(fault: Fault): string;
  /** Learns what dates and sizes need: a browser takes long over a language's first. */
  learn(): void;
}

/**
 * @param locale a BCP 47 tag, with `-`
 * @param hosts what an administrator has to allow
 */
export function createTexts(
  messages: Messages,
  locale: string,
  bank: string,
  hosts: readonly string[] = [],
): Texts {
  // Numbers and dates of a language cost a browser more than all else of an opening: made when the first is to be written.
  const tag = once(() => tagFor(locale));
  const plural = new Intl.PluralRules(tagFor(locale, knowsPlurals));
  const figures = once(() => new Intl.NumberFormat(tag()));
  const tenths = once(
    () => new Intl.NumberFormat(tag(), {minimumFractionDigits: 1, maximumFractionDigits: 1}),
  );
  const days = once(() => new Intl.DateTimeFormat(tag(), {dateStyle: 'long'}));
  const length = once(() => unitFor(locale));
  const unit = (unit: string, unitDisplay: 'short' | 'long', maximumFractionDigits: number) =>
    new Intl.NumberFormat(tag(), {style: 'unit', unit, unitDisplay, maximumFractionDigits});
  // "Sekunder" is no word of nynorsk; shortened, the two are alike.
  const waits = once(() => (tag().slice(0, 2) === locale.slice(0, 2) ? 'long' : 'short'));
  // Below a thousand there is nothing to group, and all our languages have the same digits.
  const number = (n: number) => (n >= 0 && n < 1000 && n % 1 === 0 ? String(n) : figures().format(n));

  function say(text: string, values: Values = {}): string {
    const known: Values = {bank, hosts: hosts.join(', '), ...values};
    return pieces(text)
      .map((piece, i) => (i % 2 === 0 ? piece : isolated(String(known[piece] ?? '{' + piece + '}'))))
      .join('');
  }

  return {
    messages,
    say,
    count: (text, n) => say(text[plural.select(n)] ?? text.other, {n: number(n)}),
    number,
    get unit() {
      return length();
    },
    size: ({width, height}) => ({
      width: tenths().format(width / pointsOf(1, length())),
      height: tenths().format(height / pointsOf(1, length())),
      unit: length() === 'cm' ? messages.insert.cm : messages.insert.inches,
    }),
    bytes(n) {
      if (n < 1e6) return unit('kilobyte', 'short', 0).format(Math.max(1, n / 1e3));
      return unit('megabyte', 'short', n < 1e7 ? 1 : 0).format(n / 1e6);
    },
    date(at) {
      const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(String(at)) ?? [];
      if (!year && typeof at === 'string') return '';
      const date = year ? new Date(Number(year), Number(month) - 1, Number(day)) : new Date(at);
      return days().format(date);
    },
    wait: seconds =>
      seconds < 120
        ? unit('second', waits(), 0).format(seconds)
        : unit('minute', waits(), 0).format(Math.ceil(seconds / 60)),
    language(named) {
      const name = new Intl.DisplayNames(tag(), {type: 'language'}).of(named) ?? named;
      return name.charAt(0).toLocaleUpperCase(tag()) + name.slice(1);
    },
    fault: ({code}) => say(messages.errors[code]),
    learn() {
      days().format(0);
      tenths().format(0);
      length();
    },
  };
}

const knowsPlurals = (tag: string) => Intl.PluralRules.supportedLocalesOf(tag).length > 0;

/** Text and placeholder names in turn, text first: `'a {b} c'` → `['a ', 'b', ' c']`. */
export function pieces(text: string): string[] {
  return text.split(/\{(\w+)\}/);
}
