/** Scrolling through more than fits. Ten thousand of them: `npm run bench -- scroll`. */
import {lastName, openImages, pagesAsked, scrollThrough} from './scrolling.ts';
import {withWorkbench} from './stage.ts';

/** Of 1,200 assets all but two are images that the account sees, and a page of the bank holds 40. */
const pages = Array.from({length: 30}, (_, page) => page);

describe('more than a thousand assets', () => {
  const stage = withWorkbench({viewport: {width: 1280, height: 900}}, '--assets', '1200');

  it('never show an unloaded row, at two rows a second with 800 ms a call', async () => {
    const {frame} = await openImages(stage.page, stage.newFile('docs', '&latency=800'));
    const seen = await frame.evaluate(
      () =>
        new Promise<{rows: number; frames: number; empty: string[]}>(resolve => {
          const box = document.querySelector('.images') as HTMLElement;
          const tile = document.querySelector('.tile') as HTMLElement;
          const speed = (2 * (tile.offsetHeight + 4)) / 1000;
          const empty: string[] = [];
          let frames = 0;
          const began = performance.now();
          const step = () => {
            const passed = performance.now() - began;
            box.scrollTop = passed * speed;
            frames++;
            const view = box.getBoundingClientRect();
            const points = Array.from({length: 9}, (_, i) => view.top + 10 + ((view.height - 20) * i) / 8);
            for (const y of points) {
              const found = [40, 140, 240].some(x => document.elementFromPoint(x, y)?.closest('.tile'));
              // Between two rows there is nothing; a hole is higher than the gap.
              const below = [40, 140, 240].some(x => document.elementFromPoint(x, y + 6)?.closest('.tile'));
              if (!found && !below)
                empty.push(`no row ${Math.round(y)} px down after ${Math.round(passed)} ms`);
            }
            for (const image of document.querySelectorAll<HTMLImageElement>('.tile img')) {
              const {top, bottom} = image.getBoundingClientRect();
              if (bottom > view.top && top < view.bottom && !image.complete) {
                empty.push(`no picture after ${Math.round(passed)} ms`);
              }
            }
            if (passed < 20_000) requestAnimationFrame(step);
            else resolve({rows: box.scrollTop / (tile.offsetHeight + 4), frames, empty});
          };
          requestAnimationFrame(step);
        }),
    );
    expect(seen.empty).toEqual([]);
    expect(seen.rows).toBeGreaterThan(38);
    const asked = await pagesAsked(stage.workbench.bankUrl);
    expect(new Set(asked).size).toBe(asked.length);
  }, 120_000);

  it('are scrolled through to the very last, with few nodes, little memory and no page fetched twice', async () => {
    const {page, workbench} = stage;
    const {sidebar, frame} = await openImages(page, stage.newFile('docs'));
    const {nodes, grown} = await scrollThrough(page, frame);
    expect(nodes).toBeLessThanOrEqual(400);
    // Some of it does not grow with them: ten thousand, which may take twenty million, are scrolled through by the bench.
    expect(grown).toBeLessThan(3_000_000);
    expect(await pagesAsked(workbench.bankUrl)).toEqual(pages);

    await sidebar.getByRole('option').first().focus();
    await page.keyboard.press('End');
    const name = await lastName(workbench.bankUrl, pages.at(-1)!);
    await sidebar.getByRole('option', {name: `${name}, `}).waitFor();
  });
});
