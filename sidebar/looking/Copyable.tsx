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
  /** Of what is seen; the button speaks the sidebar's. */
  lang?: string | undefined;
  children: ComponentChildren;
}

/** What the bank says of an image, with a button that copies it as text. */
export function Copyable({name, text, lang, children}: Props) {
  const {texts, actions} = useShared();
  const box = useRef<HTMLDivElement>(null);
  return (
    <div class="copyable">
      <div ref={box} dir="auto" lang={lang}>
        {children}
      </div>
      <IconButton
        icon="copy"
        label={texts.say(texts.messages.details.copy, {what: name})}
        press={() => actions.copied(name, copyText(box.current!, text))}
      />
    </div>
  );
}
