import {inspect} from 'node:util';
import {EnumValue} from './enumeration.ts';
import {officialName} from './signature.ts';

/** What a script wrote to its log. */
export interface LogEntry {
  level: 'debug' | 'info' | 'warn' | 'error';
  text: string;
}

type Official = GoogleAppsScript.Base.Logger;

/** Turns what was logged into one line, as Cloud Logging would show it. */
function line(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  const texts = rest.map(print);
  if (typeof first !== 'string') return [...(values.length > 0 ? [print(first)] : []), ...texts].join(' ');
  const filled = first.replace(/%[sdif]/g, place => texts.shift() ?? place);
  return [filled, ...texts].join(' ');
}

function print(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack || `${value.name}: ${value.message}`;
  if (value instanceof EnumValue) return value.name;
  const name = officialName(value);
  if (name) return name.split('.')[1] as string;
  return typeof value === 'object' && value !== null ? inspect(value, {depth: 6}) : String(value);
}

/** `Logger`. Its own log is that of one execution. */
export class Logger implements Pick<Official, 'clear' | 'getLog' | 'log'> {
  static readonly official = 'Base.Logger';
  private own: string[] = [];

  constructor(private readonly logs: LogEntry[]) {}

  /** https://developers.google.com/apps-script/reference/base/logger#clear() */
  clear(): void {
    this.own = [];
  }

  /** https://developers.google.com/apps-script/reference/base/logger#getLog() */
  getLog(): string {
    return this.own.join('');
  }

  /**
   * https://developers.google.com/apps-script/reference/base/logger#log(Object)
   * https://developers.google.com/apps-script/reference/base/logger#log(String,Object...)
   */
  log(...values: unknown[]): Official {
    const text = line(values);
    this.own.push(`${text}\n`);
    this.logs.push({level: 'info', text});
    return this as unknown as Official;
  }
}

/** `console`, which writes to Cloud Logging. */
export class Console implements Pick<typeof console, 'error' | 'info' | 'log' | 'warn'> {
  static readonly official = 'Base.console';

  constructor(private readonly logs: LogEntry[]) {}

  /**
   * https://developers.google.com/apps-script/reference/base/console#error()
   * https://developers.google.com/apps-script/reference/base/console#error(Object,Object...)
   */
  error(...values: unknown[]): void {
    this.logs.push({level: 'error', text: line(values)});
  }

  /**
   * https://developers.google.com/apps-script/reference/base/console#info()
   * https://developers.google.com/apps-script/reference/base/console#info(Object,Object...)
   */
  info(...values: unknown[]): void {
    this.logs.push({level: 'info', text: line(values)});
  }

  /**
   * https://developers.google.com/apps-script/reference/base/console#log()
   * https://developers.google.com/apps-script/reference/base/console#log(Object,Object...)
   */
  log(...values: unknown[]): void {
    this.logs.push({level: 'debug', text: line(values)});
  }

  /**
   * https://developers.google.com/apps-script/reference/base/console#warn()
   * https://developers.google.com/apps-script/reference/base/console#warn(Object,Object...)
   */
  warn(...values: unknown[]): void {
    this.logs.push({level: 'warn', text: line(values)});
  }
}
