import type {ComponentChildren} from 'preact';
import {useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {Button} from './Button.tsx';

interface Props {
  /** What it is, for who hears it. */
  label: string;
  text: string;
  rows: number;
  dir?: 'auto';
  lang?: string;
  /** Beside the button. */
  children?: ComponentChildren;
}

/** The text is there to be seen and copied by hand too: the editor's page may keep the clipboard from a sidebar. */
export function CopyText({label, text, rows, dir, lang, children}: Props) {
  const {texts} = useShared();
  const t = texts.messages.data;
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  return (
    <div class="fields">
      <textarea
        ref={field}
        readOnly
        rows={rows}
        dir={dir}
        lang={lang}
        aria-label={label}
        value={text}
        spellcheck={false}
      />
      <p class="pair">
        <Button
          press={() => {
            field.current?.select();
            setSaid(document.execCommand('copy') ? t.copied : t.notCopied);
          }}
        >
          {t.copy}
        </Button>
        {children}
      </p>
      <p class="note" role="status">
        {said}
      </p>
    </div>
  );
}
