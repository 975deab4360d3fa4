import {caught, outcome} from './project.ts';

const bytes = (...values: number[]) => `Utilities.newBlob([${values.join(', ')}]);`;

// The words as scripts in the wild report them.
describe('arguments that fit no official signature', () => {
  it.each([
    [
      'PropertiesService.getUserProperties().setProperty("a", true);',
      '(String,Boolean)',
      'Properties.setProperty',
    ],
    ['PropertiesService.getUserProperties().getProperty();', '()', 'Properties.getProperty'],
    [
      'PropertiesService.getUserProperties().getProperty("a", "b");',
      '(String,String)',
      'Properties.getProperty',
    ],
    ['Utilities.newBlob({});', '((class))', 'Utilities.newBlob'],
    ['Utilities.newBlob(new Uint8Array(2));', '((class))', 'Utilities.newBlob'],
    ['Utilities.newBlob("a", () => 1);', '(String,(class))', 'Utilities.newBlob'],
    ['Utilities.newBlob(undefined);', '(undefined)', 'Utilities.newBlob'],
    ['Utilities.sleep("1");', '(String)', 'Utilities.sleep'],
    ['Utilities.sleep(NaN);', '(number)', 'Utilities.sleep'],
    [
      'Utilities.computeDigest(ScriptApp.AuthMode.FULL, "x");',
      '(AuthMode,String)',
      'Utilities.computeDigest',
    ],
    [
      'DocumentApp.getActiveDocument().getBody().appendImage("x");',
      '(String)',
      'DocumentApp.Body.appendImage',
    ],
    [
      'ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [1]);',
      '(AuthMode,number[])',
      'ScriptApp.requireScopes',
    ],
  ])('%s', async (call, kinds, method) => {
    expect(await caught(call)).toBe(
      `Exception: The parameters ${kinds} don't match the method signature for ${method}.`,
    );
  });

  it('bytes are −128 to 127: 200 is none', async () => {
    // https://developers.google.com/apps-script/reference/base/blob#getBytes()
    expect(await caught(bytes(200))).toContain('(number[])');
    expect(await caught(bytes(-129))).toContain('(number[])');
    expect(await caught(bytes(0.5))).toContain('(number[])');
    expect(await caught(bytes(-128, 127))).toBe('nothing was thrown');
  });

  it('takes as a BlobSource whatever has its members', async () => {
    // https://developers.google.com/apps-script/reference/base/blob-source
    const refusal = await caught(
      'DocumentApp.getActiveDocument().getBody().appendImage(HtmlService.createHtmlOutput("x"));',
    );
    expect(refusal).not.toContain('method signature');
  });

  it('takes any number of values where the reference says Object...', async () => {
    // https://developers.google.com/apps-script/reference/base/logger#log(String,Object...)
    expect(await outcome('Logger.log("%s %s %s", 1, 2, 3); return Logger.getLog();')).toBe('1 2 3\n');
  });
});
