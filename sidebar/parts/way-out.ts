import {isOutdated, type Fault} from '../fault.ts';
import type {Texts} from '../messages.ts';

/** What the button beside a fault says and does: try again, or close a sidebar that has to be opened anew. */
export function wayOut(
  {messages: {common}}: Texts,
  fault: Fault,
  retry: () => void,
  label = common.tryAgain,
) {
  return isOutdated(fault)
    ? {press: () => google.script.host.close(), children: common.close}
    : {press: retry, children: label};
}
