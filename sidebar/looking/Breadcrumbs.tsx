import {useEffect} from 'preact/hooks';
import {useShared} from '../context.ts';
import {pathsTo} from '../finding/tree.ts';
import type {Library} from '../library.ts';
import {after} from '../parts/clock.ts';
import {LEAFING} from './pause.ts';

/** Where the image lies in the bank, from the top down; each step leads to everything in it. */
export function Breadcrumbs({library: {categories}, ids}: {library: Library; ids: number[]}) {
  const {texts, actions, contentLanguage} = useShared();
  const {say, messages} = texts;
  useEffect(() => (categories ? undefined : after(LEAFING, actions.needCategories)), [categories]);
  if (!categories || categories === 'asked' || 'fault' in categories) return null;
  const paths = pathsTo(categories.value, ids);
  if (paths.length === 0) return null;
  return (
    <nav aria-label={messages.details.categories}>
      {paths.map((path, at) => (
        <ol key={at} class="crumbs">
          {path.map(({id, name}) => (
            <li key={id}>
              <button
                type="button"
                class="link"
                dir="auto"
                aria-label={say(messages.details.allIn, {name})}
                onClick={() => actions.lookFor({text: '', categoryIds: [id]})}
              >
                <span lang={contentLanguage}>{name}</span>
              </button>
            </li>
          ))}
        </ol>
      ))}
    </nav>
  );
}
