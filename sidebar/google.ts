import type {Caller} from '../src/shared/contract.ts';

/**
 * What of the page's `google` object the sidebar uses.
 * https://developers.google.com/apps-script/guides/html/reference/run
 * https://developers.google.com/apps-script/guides/html/reference/host
 */
declare global {
  const google: {script: {run: Runner; host: Host}};
}

export interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  rpc(method: string, args: unknown, caller: Caller): void;
}

interface Host {
  close(): void;
  /** Of a dialog, px. */
  setWidth(width: number): void;
  setHeight(height: number): void;
  /** Documented for Docs, not for Slides. */
  editor?: {focus?(): void};
}
