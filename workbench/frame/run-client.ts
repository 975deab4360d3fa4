/**
 * `google.script` as the sidebar sees it, for the emulated host: the browser's half of the bridge.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */
import {editorOf} from './editor.ts';
import {fillIn} from './fill-in.ts';

/** Handed in by the server, under this name, before the sidebar's own scripts run. */
interface Frame {
  /** Where the calls of this sidebar go. */
  runUrl: string;
  /** The functions that the page may call. */
  callable: string[];
}

type Handler = (value: unknown, userObject: unknown) => void;

const frame = (window as unknown as {imageshopFrame: Frame}).imageshopFrame;
const editor = editorOf(parent);

/** Ten calls run at once, the rest wait. https://developers.google.com/apps-script/guides/html/reference/run */
const atOnce = 10;
let running = 0;
const waiting: Array<() => void> = [];

function enqueue(start: () => Promise<void>) {
  const go = () => {
    running++;
    void start().finally(() => {
      running--;
      waiting.shift()?.();
    });
  };
  if (running < atOnce) go();
  else waiting.push(go);
}

/** What may cross: numbers, strings, booleans, null, and plain objects and arrays of those. */
function legal(value: unknown, name: string, above: unknown[] = []): unknown {
  const refuse = () => {
    throw new TypeError(`Failed due to illegal value in property: ${name}`);
  };
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    typeof value === 'number'
  ) {
    return value;
  }
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || above.includes(value)) return refuse();
  if (Array.isArray(value)) {
    return value.map((item, index) => legal(item, String(index), [...above, value]) ?? null);
  }
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype !== Object.prototype && prototype !== null) return refuse();
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, legal(item, key, [...above, value])]),
  );
}

function runner(success?: Handler, failure?: Handler, userObject?: unknown): unknown {
  const api: Record<string, unknown> = {
    withSuccessHandler: (handler: Handler) => runner(handler, failure, userObject),
    withFailureHandler: (handler: Handler) => runner(success, handler, userObject),
    withUserObject: (object: unknown) => runner(success, failure, object),
  };
  for (const name of frame.callable) {
    api[name] = (...args: unknown[]) => {
      const checked = args.map((arg, index) => legal(arg, String(index)) ?? null);
      enqueue(async () => {
        let answer: {value: unknown} | {error: string};
        try {
          // The page itself may ask nobody: as at Google, the frame around it does, under a policy of its own.
          const response = await parent.fetch(frame.runUrl, {
            method: 'POST',
            headers: {'Content-Type': 'application/json'},
            body: JSON.stringify({name, args: checked}),
          });
          // Read here: an object of the frame around is none of this page's, and could not be sent again.
          answer = JSON.parse(await response.text()) as typeof answer;
          editor.tell({type: 'reached', server: true});
        } catch {
          editor.tell({type: 'reached', server: false});
          answer = {
            error: 'NetworkError: Connection failure due to HTTP 0',
          };
        }
        if ('error' in answer) {
          const error = new Error(answer.error);
          error.name = 'ScriptError';
          if (failure) failure(error, userObject);
          else console.error('Uncaught', error);
        } else {
          success?.(answer.value, userObject);
        }
      });
    };
  }
  return api;
}

/** What breaks in the sidebar is said around it. What stands there for the eye alone is nothing yet. */
const sayWhenBlank = () => {
  const waiting = [...document.querySelectorAll<HTMLElement>('[inert]')].map(one => one.innerText);
  if (document.body.innerText.trim() === waiting.join('').trim()) editor.tell({type: 'blank'});
};
let hasFailed = false;
const failed = (error: unknown) => {
  hasFailed = true;
  editor.tell({type: 'failed', detail: String(error)});
  if (document.readyState === 'complete') sayWhenBlank();
};
// The page's script may let be seen first what is there, and begins a moment later; ms.
addEventListener('load', () => setTimeout(sayWhenBlank, hasFailed ? 0 : 5000));
addEventListener('error', event => {
  // Without an error it is one of the browser's remarks, such as that a ResizeObserver was not done in time.
  if (event.error) failed(event.error);
});
// What the page may not load or do is no error of a script's.
addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
  failed(`the page’s policy has refused ${blockedURI} (${effectiveDirective})`),
);
addEventListener('unhandledrejection', event => failed(event.reason));

Object.defineProperty(window, 'google', {
  value: {
    script: {
      // A fresh runner each time: handlers set for one call do not stay for the next.
      get run() {
        return runner();
      },
      // https://developers.google.com/apps-script/guides/html/reference/host
      host: {
        origin: editor.origin,
        close: () => editor.tell({type: 'close'}),
        setHeight: (height: number) => editor.tell({type: 'size', height}),
        setWidth: (width: number) => editor.tell({type: 'size', width}),
        editor: {focus: () => editor.tell({type: 'focus'})},
      },
    },
  },
});

fillIn(editor);
