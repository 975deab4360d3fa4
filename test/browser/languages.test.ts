/** Every text of every language, as the shipped style sheet draws it in a sidebar of 300 px. */
import {languages} from '../../locales/catalogue.ts';
import {built} from '../bundle/built.ts';
import {everyText, illDrawn} from './every-text.ts';
import {withWorkbench} from './stage.ts';

// As high as nothing scrolls that may.
const stage = withWorkbench({viewport: {width: 300, height: 8000}, reducedMotion: 'reduce'});

it('no text sticks out, is cut off or lies over another, with letters of the usual and of twice the size', async () => {
  const [style] = /<style>[\s\S]*?<\/style>/.exec(built('docs')['Sidebar.html']!)!;
  const problems: string[] = [];
  for (const [language, messages] of Object.entries(languages)) {
    await stage.page.setContent(
      `<!DOCTYPE html><html lang="${language}"><head>${style}</head><body>${everyText(language, messages())}</body></html>`,
    );
    const usual = await stage.page.evaluate(illDrawn, [100, true] as const);
    const twice = await stage.page.evaluate(illDrawn, [200, false] as const);
    problems.push(...usual.map(problem => `${language}: ${problem}`));
    problems.push(...twice.map(problem => `${language}, twice as large: ${problem}`));
  }
  expect(problems).toEqual([]);
});
