import type {Align, Columns} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Choice} from '../parts/Choice.tsx';
import {alignOf, columnsOf} from './lines.ts';
import {spotOf} from './place.ts';

/**
 * Docs: how images stand in its lines. Text that flows around an image is not offered: such an image can carry no alternative
 * text (https://developers.google.com/apps-script/reference/document/positioned-image).
 */
export function LineChoices({library: {insertion}, count}: {library: Library; count: number}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const spot = spotOf(insertion, count);
  const align = alignOf(insertion, spot);
  const columns = columnsOf(insertion, spot, count);
  const replaces = spot?.place === 'image';
  return (
    <>
      {count > 1 && spot && !replaces && spot.table === undefined && <p class="note">{t.noTable}</p>}
      {count > 1 && spot?.table !== undefined && (
        <Choice<'1' | '2' | '3'>
          label={t.arrange}
          value={columns ? (String(columns) as '2' | '3') : '1'}
          options={[
            ['1', t.below],
            ['2', t.two],
            ['3', t.three],
          ]}
          choose={many => actions.setOptions({columns: many === '1' ? null : (Number(many) as Columns)})}
        />
      )}
      {!replaces && (
        <Choice<Align | 'text'>
          label={t.align}
          value={align ?? 'text'}
          options={[
            ['text', columns ? t.aligned.left : t.inText],
            ...(['left', 'centre', 'right'] as const)
              .filter(one => !columns || one !== 'left')
              .map((one): [Align, string] => [one, t.aligned[one]]),
          ]}
          choose={one => actions.setOptions({align: one === 'text' ? null : one})}
        >
          {align && !columns && <p class="note">{t.ownLine}</p>}
        </Choice>
      )}
    </>
  );
}
