/** Every member of Google's services that the add-on may use is in some case. */
import {changes, reads, services} from '../../audit/permitted.ts';
import {runCases} from '../../conformance/here/cases.ts';
import {openSuite} from '../../conformance/here/files.ts';
import {bankAt, suiteFiles} from '../../conformance/here/suite.ts';
import {startWeb} from '../../conformance/here/web.mjs';

/** In none, and why not. */
const without: Record<string, string> = {
  'Base.Ui.alert': 'stops the run until a person closes it',
  'Base.Ui.showModalDialog': 'stands over the dialog that shows the cases until a person closes it',
  'Base.console.error': 'leaves an entry in the log',
};

/** What is known of some elements is their general kind alone. */
const general = ['Document.Element', 'Document.ContainerElement'];

it('each is called, or it is said why not', async () => {
  const web = await startWeb();
  const called = new Set<string>();
  for (const editor of ['docs', 'slides'] as const) {
    const {hosts, redirecting} = bankAt(web.url);
    const host = await openSuite(editor, await suiteFiles(editor), hosts);
    await runCases(host, editor, redirecting);
    for (const {name} of host.calls) {
      const [, member = ''] = name.split('.');
      called.add(name).add(`${editor} ${member}`);
    }
  }
  await web.stop();
  const isCalled = (full: string) => {
    const [namespace, Class, member] = full.split('.') as [string, string, string];
    if (general.includes(`${namespace}.${Class}`)) return called.has(`docs ${member}`);
    return called.has(`${Class}.${member}`);
  };
  const missing = [...Object.keys(reads), ...changes, ...services].filter(full => !isCalled(full));
  expect(missing).toEqual(Object.keys(without));
});
