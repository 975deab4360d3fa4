import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {Choice} from '../parts/Choice.tsx';
import type {Texts} from '../messages.ts';
import {outlookOf} from './outlook.ts';
import type {Insertion} from './state.ts';

type Kind = 'screen' | 'print' | `size ${string}`;

/** In how many pixels: as the place needs, or in one of the sizes that the organisation keeps its images in. */
export function SharpnessChoice({insertion, assets}: {insertion: Insertion; assets: Asset[]}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const {sharpness, named} = insertion.options;
  const names = sizesOf(assets);
  return (
    <Choice<Kind>
      label={t.sharpness}
      value={named && names.includes(named) ? `size ${named}` : sharpness}
      options={[
        ['screen', t.screen],
        ['print', t.print],
        ...names.map((name): [Kind, string] => [`size ${name}`, sizeText(texts, insertion, assets, name)]),
      ]}
      choose={kind =>
        actions.setOptions(
          kind === 'screen' || kind === 'print' ? {sharpness: kind, named: ''} : {named: kind.slice(5)},
        )
      }
    />
  );
}

/** The names that all of them have a size by. */
function sizesOf([first, ...others]: Asset[]): string[] {
  const names = (first?.sizes ?? []).map(({name}) => name);
  return names.filter(name => others.every(({sizes = []}) => sizes.some(one => one.name === name)));
}

/** The name; of one image, its pixels; the weight; and that it is too small for the place. */
function sizeText(texts: Texts, insertion: Insertion, assets: Asset[], name: string): string {
  const {messages, say, number} = texts;
  const sizes = assets.map(({sizes = []}) => sizes.find(one => one.name === name)!);
  const [only] = sizes;
  const bytes = sizes.every(one => one.bytes > 0) ? sizes.reduce((sum, one) => sum + one.bytes, 0) : 0;
  const there = {...insertion, options: {...insertion.options, named: name}};
  const clarities = assets.map(asset => outlookOf(there, asset, assets.length)?.clarity ?? 'sharp');
  const worst = (['few', 'soft'] as const).find(one => clarities.includes(one));
  return [
    name,
    only && assets.length === 1
      ? say(messages.details.pixels, {width: number(only.width), height: number(only.height)})
      : '',
    bytes > 0 ? texts.bytes(bytes) : '',
    worst ? messages.insert.clarity[worst] : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
