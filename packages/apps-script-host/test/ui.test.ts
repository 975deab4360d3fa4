import {project} from './project.ts';

const onOpen = (body: string) => {
  const host = project(`function onOpen() { const ui = DocumentApp.getUi(); ${body} }`);
  host.open();
  return host;
};

describe('menus', () => {
  it('the add-on’s own holds its entries as they were added', () => {
    const host = onOpen(`ui.createAddonMenu().addItem('Open', 'show').addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Help', 'help')).addToUi();`);
    expect(host.menu).toEqual([
      {kind: 'item', label: 'Open', functionName: 'show'},
      {kind: 'separator'},
      {kind: 'menu', label: 'More', entries: [{kind: 'item', label: 'Help', functionName: 'help'}]},
    ]);
  });

  it('is not there before addToUi', () => {
    expect(onOpen("ui.createAddonMenu().addItem('Open', 'show');").menu).toEqual([]);
  });

  it('one of another name stands beside it', () => {
    expect(onOpen("ui.createMenu('Mine').addItem('a', 'b').addToUi();").menu).toEqual([
      {kind: 'menu', label: 'Mine', entries: [{kind: 'item', label: 'a', functionName: 'b'}]},
    ]);
  });
});

describe('what is shown', () => {
  const run = async (body: string) => {
    const host = project(`function run() { const ui = DocumentApp.getUi(); ${body} }`);
    return {host, value: await host.run('run', [])};
  };

  it('a sidebar has a title and a page; the next takes its place', async () => {
    const {host} = await run(`
      ui.showSidebar(HtmlService.createHtmlOutput('one'));
      ui.showSidebar(HtmlService.createHtmlOutput('two').setTitle('Second'));`);
    expect(host.sidebar).toEqual({title: 'Second', html: 'two'});
  });

  it('a dialog says its text and is closed with OK', async () => {
    const {host, value} = await run("return ui.alert('Hello') === ui.Button.OK;");
    expect(value).toBe(true);
    expect(host.alerts).toEqual(['Hello']);
  });
});
