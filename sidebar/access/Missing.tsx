import {useState} from 'preact/hooks';
import type {MissingPermission} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Fault} from '../fault.ts';
import {Button} from '../parts/Button.tsx';
import {Icon} from '../parts/Icon.tsx';
import {IconButton} from '../parts/IconButton.tsx';
import {Link} from '../parts/Link.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {SupportDetails} from '../parts/SupportDetails.tsx';
import {LowLinks} from './LowLinks.tsx';

interface Props {
  missing: MissingPermission[];
  /** What is still missing after trying again. */
  tell: (missing: MissingPermission[]) => void;
}

/** What does not work because the person has not allowed it. Nothing is asked for by itself, so refusing is final. */
function useTrying({tell}: Pick<Props, 'tell'>) {
  const {texts, actions} = useShared();
  const t = texts.messages.missing;
  const [said, setSaid] = useState<{busy: true} | {still: true} | {fault: Fault} | null>(null);
  async function again() {
    setSaid({busy: true});
    const answer = await actions.missing();
    if (!answer.ok) return setSaid({fault: answer.fault});
    setSaid(answer.value.length > 0 ? {still: true} : null);
    tell(answer.value);
  }
  const text = !said ? '' : 'still' in said ? t.still : 'fault' in said ? texts.fault(said.fault) : t.busy;
  const faults = said && 'fault' in said ? [said.fault] : [];
  return {again: () => void again(), text, faults, busy: said !== null && 'busy' in said};
}

/** Without contact to the bank there is nothing else to show. */
export function MissingPage({missing, tell}: Props) {
  const {texts} = useShared();
  const t = texts.messages.missing;
  const {again, text, faults, busy} = useTrying({tell});
  return (
    <main class="view scroll">
      <div class="signin">
        <h1>{t.title}</h1>
        {missing.map(({permission, url}) => (
          <div key={permission} class="fields">
            <p>{texts.say(t[permission])}</p>
            <a class="button primary wide" href={url} target="_blank" rel="noopener noreferrer">
              {t.allow}
            </a>
          </div>
        ))}
        <p>{t.then}</p>
        <div class="send">
          <Button wide asleep={busy} press={again}>
            {texts.messages.common.tryAgain}
          </Button>
          <p class="note" role="status">
            {text}
          </p>
          <SupportDetails faults={faults} />
        </div>
        <LowLinks />
      </div>
    </main>
  );
}

/** The rest works, so it stands above it, until it is closed. */
export function MissingStrip({missing, tell}: Props) {
  const {texts} = useShared();
  const t = texts.messages.missing;
  const {again, text, faults, busy} = useTrying({tell});
  return (
    <section class="strip" aria-label={t.title}>
      <Icon name="warning" />
      <div>
        {missing.map(({permission, url}) => (
          <p key={permission}>
            {texts.say(t[permission])} <Link href={url}>{t.allow}</Link>
          </p>
        ))}
        <LinkButton asleep={busy} press={again}>
          {texts.messages.common.tryAgain}
        </LinkButton>
        <p class="note" role="status">
          {text}
        </p>
        <SupportDetails faults={faults} />
      </div>
      <IconButton icon="clear" label={texts.messages.common.close} press={() => tell([])} />
    </section>
  );
}
