import {useShared} from '../context.ts';
import type {Fault} from '../fault.ts';
import {Button} from './Button.tsx';
import {Countdown} from './Countdown.tsx';
import {Icon} from './Icon.tsx';
import {SupportDetails} from './SupportDetails.tsx';
import {wayOut} from './way-out.ts';

/** What happened and what to do, with the button that does it. */
export function Trouble({fault, retry}: {fault: Fault; retry: () => void}) {
  const {texts} = useShared();
  return (
    <div class="trouble">
      <Icon name="warning" />
      <p role="alert">{texts.fault(fault)}</p>
      <Countdown fault={fault} />
      <Button {...wayOut(texts, fault, retry)} />
      <SupportDetails faults={[fault]} />
    </div>
  );
}
