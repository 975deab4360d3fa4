/** What the sidebar's frames tell the editor's page, as `{imageshopWorkbench: message}`. Types only. */
export type FrameMessage =
  /** What the sidebar asks of its host. */
  | {type: 'close'}
  | {type: 'focus'}
  /** A dialog asks for another size, px. */
  | {type: 'size'; width?: number; height?: number}
  /** Asks what the sign-in form is to be filled in with, where the editor's address names an account. */
  | {type: 'account'}
  /** The sidebar comes up, but its thumbnails do not. `refused` by the browser, in its words. */
  | {type: 'noWorker'; why: 'insecure' | 'absent' | 'refused'; detail: string}
  /** The sidebar's script has thrown. */
  | {type: 'failed'; detail: string}
  /** The frame around the sidebar's page runs: what goes wrong further in is told. */
  | {type: 'up'}
  /** The sidebar's page shows nothing. */
  | {type: 'blank'}
  /** Whether the last call from the sidebar reached the workbench. */
  | {type: 'reached'; server: boolean};
