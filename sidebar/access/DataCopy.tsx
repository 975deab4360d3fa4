import {useRef, useState} from 'preact/hooks';
import type {YourData} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {Button} from '../parts/Button.tsx';
import {dataFile} from './data-file.ts';

/** The text is there to be seen and copied by hand too: the editor's page may keep the clipboard from a sidebar. */
export function DataCopy({data}: {data: YourData}) {
  const {texts} = useShared();
  const t = texts.messages.data;
  const {name, text} = dataFile(data);
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  return (
    <details class="copy">
      <summary>{t.take}</summary>
      <div class="fields">
        <textarea ref={field} readOnly rows={8} aria-label={t.json} value={text} spellcheck={false} />
        <p class="pair">
          <Button
            press={() => {
              field.current?.select();
              setSaid(document.execCommand('copy') ? t.copied : t.notCopied);
            }}
          >
            {t.copy}
          </Button>
          <a
            class="button"
            href={'data:application/json;charset=utf-8,' + encodeURIComponent(text)}
            download={name}
          >
            {t.download}
          </a>
        </p>
        <p class="note" role="status">
          {said}
        </p>
      </div>
    </details>
  );
}
