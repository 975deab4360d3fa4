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
  rpc(method: string, args: unknown, session: string): void;
}

interface Host {
  /** Documented for Docs, not for Slides. */
  editor?: {focus?(): void};
}
