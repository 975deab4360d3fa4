import type {YourData} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {CopyText} from '../parts/CopyText.tsx';
import {dataFile} from './data-file.ts';

export function DataCopy({data}: {data: YourData}) {
  const t = useShared().texts.messages.data;
  const {name, text} = dataFile(data);
  return (
    <details class="copy">
      <summary>{t.take}</summary>
      <CopyText label={t.json} text={text} rows={8}>
        <a
          class="button"
          href={'data:application/json;charset=utf-8,' + encodeURIComponent(text)}
          download={name}
        >
          {t.download}
        </a>
      </CopyText>
    </details>
  );
}
