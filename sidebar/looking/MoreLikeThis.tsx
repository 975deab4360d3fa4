import {useId} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Search} from '../finding/found.ts';
import type {Library} from '../library.ts';
import {Breadcrumbs} from './Breadcrumbs.tsx';

/** With more of them in one search, a bank that wants all of its words finds next to nothing. */
const KEYWORDS = 2;

/** Searches for what the image has in common with others: ordinary ones, which are seen and changed like any other. */
export function MoreLikeThis({library, asset}: {library: Library; asset: Asset}) {
  const {texts, actions} = useShared();
  const {say, messages} = texts;
  const t = messages.details.like;
  const id = useId();
  const {photographer, categoryIds = []} = asset;
  const words = asset.keywords.slice(0, KEYWORDS);
  const day = texts.date(asset.created);
  const ways: Array<[text: string, search: Search] | false> = [
    photographer !== '' && [say(t.photographer, {name: photographer}), {text: photographer}],
    words.length > 0 && [say(t.keywords, {words: words.join(', ')}), {text: words.join(' ')}],
    day !== '' && [say(t.day, {date: day}), {text: '', day: asset.created.slice(0, 10)}],
  ];
  const there = ways.filter(way => way !== false);
  if (there.length === 0 && categoryIds.length === 0) return null;
  return (
    <section class="like" aria-labelledby={id}>
      <h2 id={id}>{t.title}</h2>
      <ul class="chips">
        {there.map(([text, search]) => (
          <li key={text}>
            <button type="button" class="chip" dir="auto" onClick={() => actions.lookFor(search)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {categoryIds.length > 0 && <Breadcrumbs library={library} ids={categoryIds} />}
    </section>
  );
}
