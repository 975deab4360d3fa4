import {useMemo} from 'preact/hooks';
import {useShared} from '../context.ts';
import {Icon} from '../parts/Icon.tsx';
import {Thumbnail} from '../parts/Thumbnail.tsx';
import {boxesOf, layRows, ratioOf} from '../../src/shared/rows.ts';
import type {FilledShelf} from './state.ts';

/** What stands above the images while nothing is searched for. @param width of a row, px; 0 until it is known */
export function Shelves({shelves, width}: {shelves: FilledShelf[]; width: number}) {
  const {texts} = useShared();
  return (
    <div class="shelves">
      {shelves.map((shelf, at) => (
        <Shelf key={at} shelf={shelf} width={width} />
      ))}
      <h2>{texts.messages.finding.all}</h2>
    </div>
  );
}

/**
 * As many of its images as one row holds. Each is one click away from its details; for the keyboard there is the title
 * alone, which leads to all of them in a grid: a stop at each would be many to pass.
 */
function Shelf({shelf: {title, titles, found}, width}: {shelf: FilledShelf; width: number}) {
  const {texts, actions, contentLanguage} = useShared();
  const boxes = useMemo(() => boxesOf(layRows(found.assets.map(ratioOf), width, true), 0), [found, width]);
  const [language = ''] = document.documentElement.lang.split('-');
  return (
    <section>
      <h2>
        <button type="button" class="toggle" onClick={() => actions.show(found.search)}>
          {titles[language] ?? title}
          <Icon name="next" />
        </button>
      </h2>
      <div class="shelf" style={{height: (boxes[0]?.height ?? 0) + 'px'}}>
        {boxes.map(({left, width, height}, index) => {
          const asset = found.assets[index]!;
          return (
            <button
              key={asset.id}
              type="button"
              class="tile"
              tabIndex={-1}
              aria-label={asset.name || texts.messages.grid.untitled}
              lang={asset.name ? contentLanguage : undefined}
              style={{left: left + 'px', width: width + 'px', height: height + 'px'}}
              onClick={() => {
                actions.show(found.search);
                actions.open(index);
              }}
            >
              <Thumbnail asset={asset} />
            </button>
          );
        })}
      </div>
    </section>
  );
}
