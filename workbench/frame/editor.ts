import type {FrameMessage} from './message.ts';

export interface Editor {
  origin: string;
  tell(message: FrameMessage): void;
}

/**
 * The editor's page, as its frames reach it. It says its own origin in the outer frame's address, as that is whatever
 * the person has typed: `localhost`, `127.0.0.1`, a forwarded address.
 */
export function editorOf(outerFrame: Window): Editor {
  const said = new URLSearchParams(outerFrame.location.search).get('editor') ?? '';
  const origin = URL.canParse(said) ? new URL(said).origin : location.origin;
  return {
    origin,
    tell: message => window.top!.postMessage({imageshopWorkbench: message}, origin),
  };
}
