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

  it.each(['showModalDialog', 'showModelessDialog'])('%s puts a page before the person', async member => {
    const {host} = await run(`
      const page = HtmlService.createHtmlOutput('one').setTitle('not this').setWidth(300).setHeight(200);
      ui.${member}(page, 'Title');`);
    expect(host.dialog).toEqual({title: 'Title', html: 'one'});
    expect(host.sidebar).toBeNull();
    host.open();
    expect(host.dialog).toBeNull();
  });

  it('a dialog of a text is not emulated', async () => {
    await expect(run("ui.showModalDialog('text', 'Title');")).rejects.toThrow(
      'NotEmulated: Ui.showModalDialog of anything but an HtmlOutput',
    );
  });

  it('an alert says its text and is closed with OK', async () => {
    const {host, value} = await run("return ui.alert('Hello') === ui.Button.OK;");
    expect(value).toBe(true);
    expect(host.alerts).toEqual(['Hello']);
  });
});
