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

  it.each([
    ['showModalDialog', true],
    ['showModelessDialog', false],
  ])('%s puts a page before the person', async (member, modal) => {
    const {host} = await run(`
      const page = HtmlService.createHtmlOutput('one').setTitle('not this').setWidth(300).setHeight(200);
      ui.${member}(page, 'Title');`);
    expect(host.dialog).toEqual({title: 'Title', html: 'one', width: 300, height: 200, modal});
    expect(host.sidebar).toBeNull();
    host.open();
    expect(host.dialog).toBeNull();
  });

  it('a dialog has no size of its own unless the script gives it one; the next takes its place', async () => {
    const {host} = await run(`
      ui.showModalDialog(HtmlService.createHtmlOutput('one').setWidth(300), 'One');
      ui.showModalDialog(HtmlService.createHtmlOutput('two'), 'Two');`);
    expect(host.dialog).toEqual({title: 'Two', html: 'two', width: null, height: null, modal: true});
  });

  it('a dialog stands over the sidebar; where Google shows one at a time, each closes the other', async () => {
    const both = `function both() { const ui = DocumentApp.getUi();
        ui.showSidebar(HtmlService.createHtmlOutput('s'));
        ui.showModalDialog(HtmlService.createHtmlOutput('d'), 'D'); }
      function back() { DocumentApp.getUi().showSidebar(HtmlService.createHtmlOutput('again')); }`;
    const host = project(both);
    await host.run('both', []);
    expect([host.sidebar?.html, host.dialog?.html]).toEqual(['s', 'd']);
    const alone = project(both, {oneAtATime: true});
    await alone.run('both', []);
    expect([alone.sidebar, alone.dialog?.html]).toEqual([null, 'd']);
    await alone.run('back', []);
    expect([alone.sidebar?.html, alone.dialog]).toEqual(['again', null]);
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
