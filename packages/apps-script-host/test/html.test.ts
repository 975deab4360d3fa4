import {caught, outcome, project} from './project.ts';
import {HtmlOutput} from '../src/html.ts';

const served = (html: string) => new HtmlOutput(html).served();
const show = 'DocumentApp.getUi().showSidebar';

describe('HtmlService', () => {
  it('reads the project’s file, with or without its ending', async () => {
    const options = {sidebar: '<p>hi</p>'};
    expect(
      await outcome("return HtmlService.createHtmlOutputFromFile('Sidebar').getContent();", options),
    ).toBe('<p>hi</p>');
    expect(
      await outcome("return HtmlService.createHtmlOutputFromFile('Sidebar.html').getContent();", options),
    ).toBe('<p>hi</p>');
  });

  it.each(['Other', 'toString', 'sidebar'])('has no file %s', async name => {
    expect(await caught(`HtmlService.createHtmlOutputFromFile('${name}');`)).toBe(
      `Exception: No HTML file named ${name} was found.`,
    );
  });

  it('puts together what is appended, escaping what is not trusted', async () => {
    expect(
      await outcome(
        "return HtmlService.createHtmlOutput('<p>').append('<b>').appendUntrusted('<i>\"').getContent();",
      ),
    ).toBe('<p><b>&lt;i&gt;&#34;');
    expect(
      await outcome("return HtmlService.createHtmlOutput('a').setContent('b').clear().getContent();"),
    ).toBe('');
  });

  // https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)
  it('adds the few meta tags that it allows', async () => {
    expect(await caught("HtmlService.createHtmlOutput('').addMetaTag('referrer', 'x');")).toBe(
      'Exception: The specified meta tag cannot be used in this context.',
    );
    const host = project(
      `function run() { ${show}(HtmlService.createHtmlOutput('<html><head><title>t</title></head></html>').addMetaTag('viewport', 'width="1"')); }`,
    );
    await host.run('run', []);
    expect(host.sidebar!.html).toBe(
      '<html><head><meta name="viewport" content="width=&#34;1&#34;"><title>t</title></head></html>',
    );
  });
});

describe('what the browser gets', () => {
  it('has no meta tags of the file’s own', () => {
    expect(
      served('<head><meta charset="utf-8"><title>t</title></head><script>var a = "<meta b>"</script>'),
    ).toBe('<head><title>t</title></head><script>var a = "<meta b>"</script>');
  });

  // https://github.com/enuchi/React-Google-Apps-Script/issues/157
  describe('lacks what looks like a comment in a template literal', () => {
    const script = (code: string) =>
      served(`<script>${code}</script>`).slice('<script>'.length, -'</script>'.length);

    it('to the end of the line', () => {
      expect(script('let a = `https://example.com/`;\nlet b = 1;')).toBe('let a = `https:\nlet b = 1;');
    });

    it('also across two literals', () => {
      expect(script('write(`is /*`); write(`fun*/ broken`);')).toBe('write(`is  broken`);');
    });

    it('but not in strings and regular expressions beside it', () => {
      const code = 'let a = `x`, b = "https://y", c = \'/*\', d = /[/]\\/\\//.test("z") / 2, e = "*/";';
      expect(script(code)).toBe(code);
    });

    it('and nothing at all where there is no template literal', () => {
      const code = '// a comment\nlet a = "https://y"; /* b */';
      expect(script(code)).toBe(code);
    });
  });
});
