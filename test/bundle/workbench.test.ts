import {addresses, endAll, start} from '../workbench/started.ts';

afterEach(endAll);

describe('npm start, with what is built', () => {
  it('takes the next free ports beside another one, and serves the sidebar from a port of the same name', async () => {
    const [one, two] = [await addresses(start(undefined)), await addresses(start(undefined))];
    const ports = [one, two].flatMap(({Document, Sidebar}) =>
      [Document!, Sidebar!].map(url => new URL(url).port),
    );
    expect(new Set(ports).size).toBe(4);
    expect(new URL(two.Sidebar!).hostname).toBe('localhost');
    const shell = await (await fetch(two.Document!)).text();
    expect(shell).toContain(`data-frames-port="${new URL(two.Sidebar!).port}"`);
  });

  it('hands on what a browser elsewhere asks of the bank, and nothing of another host', async () => {
    const {Document, Sidebar} = await addresses(start('0'));
    await fetch(Document!);
    const ask = async (path: string) => (await fetch(`${Sidebar}/1/bank/${path}`)).status;
    expect(await ask('magik.imageshop.no/_bank/state')).toBe(200);
    // The bank's own answer to a path that is none of its own.
    expect(await ask('magik.imageshop.no//127.0.0.1/a.jpg')).toBe(400);
    expect(await ask('elsewhere.example/a.jpg')).toBe(404);
  });
});
