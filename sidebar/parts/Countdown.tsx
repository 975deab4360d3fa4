import {useEffect, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {waitOf, type Fault} from '../fault.ts';
import {after} from './clock.ts';

/** A wait that a fault asks for, as it runs out. */
interface Wait {
  /** Seconds; 0: there is none, or it is over. */
  left: number;
  /** It was one. */
  over: boolean;
  /** Seconds from the beginning. */
  whole: number;
}

function useWait(fault: Fault | null): Wait {
  const seconds = waitOf(fault);
  const whole = Math.ceil(seconds);
  const [wait, setWait] = useState({fault, left: whole});
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    let stop = () => {};
    const tell = () => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setWait({fault, left});
      if (left > 0) stop = after(1000, tell);
    };
    tell();
    return () => stop();
  }, [fault]);
  // Until the effect has run, what it last said is about the fault before.
  const left = wait.fault === fault ? wait.left : whole;
  return {left, over: left === 0 && seconds > 0, whole};
}

/**
 * How long the bank asks to wait; whoever knows better can try all the same. It is there from the beginning, because
 * screen readers hear changes in a region, not its arrival; they hear the beginning, ten seconds before the end, and the
 * end. Who reads sees every second.
 */
export function Countdown({fault}: {fault: Fault | null}) {
  const {texts} = useShared();
  const {left, over, whole} = useWait(fault);
  const t = texts.messages.common;
  const say = (seconds: number) => texts.say(t.wait, {wait: texts.wait(seconds)});
  return (
    <div class="countdown">
      {(left > 0 || over) && (
        <p class="note" aria-hidden="true">
          {over ? t.waited : say(left)}
        </p>
      )}
      <p class="unseen" role="status">
        {over ? t.waited : left > 0 ? say(left <= 10 && whole > 10 ? 10 : whole) : ''}
      </p>
    </div>
  );
}
