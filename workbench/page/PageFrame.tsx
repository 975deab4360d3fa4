import type {ComponentChildren, RefObject} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import type {FrameMessage} from '../frame/message.ts';
import {askFrames, frames, send} from './server.ts';

type NoWorker = Extract<FrameMessage, {type: 'noWorker'}>;

/** What the frames have said of themselves. */
interface Heard {
  noWorker: NoWorker | null;
  /** What the sidebar's script has thrown. */
  failed: string;
  blank: boolean;
  up: boolean;
  reached: boolean;
}

const nothing: Heard = {noWorker: null, failed: '', blank: false, up: false, reached: true};

/** Milliseconds after which a frame that was loaded, and has said nothing, is not the workbench's. */
const silence = 2000;

interface Props {
  file: number;
  what: 'sidebar' | 'dialog';
  /** Of the frame. */
  title: string;
  opening: number;
  /** A dialog's page asks for another size. */
  size?: (size: Size) => void;
}

/** The add-on's page, on another origin than the editor as in Docs and Slides, and what there is to say of its frame. */
export function PageFrame({file, what, title, opening, size = () => {}}: Props) {
  const [attempt, setAttempt] = useState(0);
  const [port, setPort] = useState<'asking' | Awaited<ReturnType<typeof askFrames>>>('asking');
  const [heard, setHeard] = useState(nothing);
  const [loaded, setLoaded] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    let current = true;
    void askFrames().then(answer => current && setPort(answer));
    return () => void (current = false);
  }, [attempt]);

  useFrame(frame, what, message =>
    message.type === 'size' ? size(message) : setHeard(before => after(before, message)),
  );

  useEffect(() => {
    if (!loaded) return;
    const late = setTimeout(
      () => setHeard(before => ({...before, blank: before.blank || !before.up})),
      silence,
    );
    return () => clearTimeout(late);
  }, [loaded, attempt]);

  const again = () => {
    setPort('asking');
    setHeard(nothing);
    setLoaded(false);
    setAttempt(attempt + 1);
  };
  const address = `${frames.origin}/${file}/${what}/frame?${new URLSearchParams({
    opening: String(opening),
    editor: location.origin,
  })}`;
  const trouble = port === 'silent' || port === 'foreign' ? <WrongPort port={port} /> : null;
  const blank = port === 'ours' && heard.blank;

  return (
    <>
      {!trouble && !blank && <Remarks {...heard} />}
      {(trouble || blank) && (
        <div class="trouble" role="alert">
          {trouble ?? <Blank failed={heard.failed} />}
          <button onClick={again}>Try again</button>
        </div>
      )}
      {port === 'ours' && !blank && (
        <iframe key={attempt} ref={frame} title={title} src={address} onLoad={() => setLoaded(true)} />
      )}
    </>
  );
}

/** What the frame says of itself. */
type Said = Exclude<FrameMessage, {type: 'close' | 'focus' | 'account'}>;
type Size = Omit<Extract<FrameMessage, {type: 'size'}>, 'type'>;

/** Does what the frame asks for, and hands on what it says. @param hear may close over setters alone */
function useFrame(
  frame: RefObject<HTMLIFrameElement | null>,
  what: Props['what'],
  hear: (message: Said) => void,
): void {
  useEffect(() => {
    const listen = (event: MessageEvent<{imageshopWorkbench?: FrameMessage} | null>) => {
      const message = event.data?.imageshopWorkbench;
      const outer = frame.current?.contentWindow;
      const isOurs = outer && (event.source === outer || event.source === outer[0]);
      if (event.origin !== frames.origin || !isOurs || !message) return;
      if (message.type === 'close') void send('close', {what});
      else if (message.type === 'focus') document.querySelector<HTMLElement>('.canvas')?.focus();
      else if (message.type !== 'account') hear(message);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
}

function after(heard: Heard, message: Exclude<Said, {type: 'size'}>): Heard {
  switch (message.type) {
    case 'noWorker':
      return {...heard, noWorker: message};
    case 'failed':
      return {...heard, failed: message.detail};
    case 'up':
      return {...heard, up: true};
    case 'blank':
      return {...heard, blank: true};
    case 'reached':
      return {...heard, reached: message.server};
  }
}

function WrongPort({port}: {port: 'silent' | 'foreign'}) {
  return (
    <>
      <p>
        The sidebar comes from a second port, {frames.port}, and{' '}
        {port === 'silent' ? 'nothing answers' : 'something else than this workbench answers'} at{' '}
        <code>{frames.origin}</code>.
      </p>
      <p>
        Where <code>npm start</code> runs in a container or on another machine, forward its port {frames.port}{' '}
        too, under the same number.
      </p>
    </>
  );
}

function Blank({failed}: {failed: string}) {
  return (
    <>
      <p>The sidebar’s page has come up empty.</p>
      {failed ? (
        <p>
          Its script says: <code>{failed}</code>. The browser’s console says where.
        </p>
      ) : (
        <p>The browser’s console may say why.</p>
      )}
    </>
  );
}

/** What is missing while the sidebar is up. */
function Remarks({noWorker, failed, reached}: Heard) {
  return (
    <>
      {!reached && (
        <Remark urgent>
          The sidebar’s last call did not reach the workbench: nothing answers at <code>{frames.origin}</code>
          .
        </Remark>
      )}
      {failed && (
        <Remark urgent>
          The sidebar’s script has failed: <code>{failed}</code>. The browser’s console says where.
        </Remark>
      )}
      {noWorker && <Remark>Thumbnails stay empty: {withoutWorker(noWorker)}</Remark>}
    </>
  );
}

function Remark({urgent, children}: {urgent?: boolean; children: ComponentChildren}) {
  return (
    <p class="remark" role={urgent ? 'alert' : 'status'}>
      {children}
    </p>
  );
}

function withoutWorker({why, detail}: NoWorker): ComponentChildren {
  switch (why) {
    case 'insecure':
      return (
        <>
          they need a service worker, which browsers give to <code>localhost</code> and to https only. Forward
          the ports {location.port || 80} and {frames.port} to your machine and open <code>localhost</code>.
        </>
      );
    case 'absent':
      return 'they need a service worker, and this browser has none here. Private windows of some browsers are so: an ordinary window shows them.';
    case 'refused':
      return (
        <>
          the browser refused the service worker that they need (<code>{detail}</code>). Allow cookies and
          site data for <code>{location.hostname}</code>, or use another window.
        </>
      );
  }
}
