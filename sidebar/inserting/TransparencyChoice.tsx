import type {Asset} from '../../src/shared/contract.ts';
import {mayBeTransparent} from '../../src/shared/formats.ts';
import {useShared} from '../context.ts';
import {Choice} from '../parts/Choice.tsx';
import {outlookOf} from './outlook.ts';
import type {Insertion} from './state.ts';

/** Where only the person can say whether transparency is worth its weight, which it shows. */
export function TransparencyChoice({insertion, assets}: {insertion: Insertion; assets: Asset[]}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  if (!assets.some(mayBeTransparent)) return null;
  const [only] = assets.length === 1 ? assets : [];
  const kept = {...insertion, options: {...insertion.options, transparent: true}};
  const outlook = only ? outlookOf(kept, only) : null;
  const keep = outlook ? texts.say(t.transparentWeight, {bytes: texts.bytes(outlook.bytes)}) : t.transparent;
  return (
    <Choice<'opaque' | 'transparent'>
      label={t.transparency}
      value={insertion.options.transparent ? 'transparent' : 'opaque'}
      options={[
        ['opaque', t.opaque],
        ['transparent', keep],
      ]}
      choose={choice => actions.setOptions({transparent: choice === 'transparent'})}
    />
  );
}
