import type {ComponentChildren} from 'preact';
import {useRef} from 'preact/hooks';
import {useShared} from '../context.ts';
import {copyText} from '../parts/copy.ts';
import {IconButton} from '../parts/IconButton.tsx';

interface Props {
  /** What it is, as the button and the notice name it. */
  name: string;
  /** What is copied, where that is not just what is seen. */
  text?: string | undefined;
  children: ComponentChildren;
}

/** What the bank says of an image, with a button that copies it as text. */
export function Copyable({name, text, children}: Props) {
  const {texts, actions} = useShared();
  const box = useRef<HTMLDivElement>(null);
  return (
    <div class="copyable">
      <div ref={box}>{children}</div>
      <IconButton
        icon="copy"
        label={texts.say(texts.messages.details.copy, {what: name})}
        press={() => actions.copied(name, copyText(box.current!, text))}
      />
    </div>
  );
}
