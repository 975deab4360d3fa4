import {useShared} from './context.ts';
import {useCover} from './parts/cover.ts';
import {BackBar} from './parts/BackBar.tsx';

/** What every key does, by where it does it. Single letters and signs do something among the images alone. */
export function Keys() {
  const {texts, actions} = useShared();
  const {keys, grid, search, filter, pick, crop, data} = texts.messages;
  const heading = useCover();
  const close = () => actions.showKeys(false);
  const rooms: Array<[where: string, ...what: string[]]> = [
    [grid.label, pick.keys, keys.images],
    [search.label, keys.search],
    [keys.details, keys.leafing],
    [filter.category, keys.tree],
    [pick.tray, pick.trayKeys],
    [crop.frame, crop.keys],
    [keys.anywhere, keys.leaving],
  ];
  return (
    <main class="view cover" onKeyDown={({key}) => key === 'Escape' && close()}>
      <BackBar label={data.back} back={close} />
      <div class="scroll details data">
        <h1 ref={heading} tabIndex={-1}>
          {keys.title}
        </h1>
        <dl class="facts">
          {rooms.map(([where, ...what]) => (
            <div key={where}>
              <dt>{where}</dt>
              {what.map(text => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
    </main>
  );
}
