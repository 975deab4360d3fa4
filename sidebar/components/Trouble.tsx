import {useEffect, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import type {Fault} from '../state.ts';
import {Icon} from './Icon.tsx';

/** What happened and what to do, with the button that does it. */
export function Trouble({fault, retry}: {fault: Fault; retry: () => void}) {
  const {texts} = useShared();
  const left = useWait(fault);
  return (
    <div class="trouble" role="alert">
      <Icon name="warning" />
      <p>{texts.fault(fault)}</p>
      {left > 0 && <WaitNote seconds={left} />}
      <button type="button" class="button" disabled={left > 0} onClick={retry}>
        {texts.messages.common.tryAgain}
      </button>
    </div>
  );
}

/** Silent to screen readers: a region that counted aloud would not let anyone read. */
export function WaitNote({seconds}: {seconds: number}) {
  const {texts} = useShared();
  return (
    <p class="note" aria-live="off">
      {texts.say(texts.messages.common.wait, {wait: texts.wait(seconds)})}
    </p>
  );
}

/** Counts down the wait that a fault asks for. @returns the seconds that are left */
export function useWait(fault: Fault | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = fault?.wait ?? 0;
    const end = Date.now() + seconds * 1000;
    setLeft(Math.ceil(seconds));
    if (seconds <= 0) return;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [fault]);
  return left;
}
