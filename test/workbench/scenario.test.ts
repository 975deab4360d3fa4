import {signInCases} from '../../workbench/demo/accounts.ts';
import {scenarioOf} from '../../workbench/scenario.ts';

describe('the scenario in an address', () => {
  it('is an ordinary day when the address says nothing', () => {
    expect(scenarioOf('/docs')).toEqual({
      editor: 'docs',
      locale: 'en',
      exceptions: 'en',
      latency: null,
      withheld: [],
      account: null,
      otherAccount: false,
      readOnly: false,
      oneAtATime: false,
      theme: 'plain',
      store: null,
      host: [],
      bank: null,
      notUnderstood: [],
    });
  });

  it.each(['damaged', 'full'])('begins with a store that is %s', store => {
    expect(scenarioOf(`/docs?store=${store}`).store).toBe(store);
  });

  it('shows the presentation in another look, if there is such a one', () => {
    expect(scenarioOf('/slides?theme=frame').theme).toBe('frame');
    const {theme, notUnderstood} = scenarioOf('/slides?theme=none');
    expect(theme).toBe('plain');
    expect(notUnderstood).toHaveLength(1);
  });

  it('takes several circumstances at once', () => {
    const scenario = scenarioOf('/slides?account=other&bank=slow&locale=sv&readonly=1&latency=800');
    expect(scenario).toMatchObject({
      editor: 'slides',
      otherAccount: true,
      locale: 'sv',
      readOnly: true,
      latency: 800,
      bank: [{path: '*', slow: 5000}],
    });
  });

  it.each(['nb', 'nn', 'de', 'nl', 'sv', 'en-GB', 'xx'])('words what Google fails at in %s', language => {
    expect(scenarioOf(`/docs?exceptions=${language}`)).toMatchObject({
      exceptions: language,
      locale: 'en',
      notUnderstood: [],
    });
  });

  it("withholds each editor's own permission for its document", () => {
    expect(scenarioOf('/docs?without=document').withheld).toEqual([
      'https://www.googleapis.com/auth/documents.currentonly',
    ]);
    expect(scenarioOf('/slides?without=document&without=bank').withheld).toEqual([
      'https://www.googleapis.com/auth/presentations.currentonly',
      'https://www.googleapis.com/auth/script.external_request',
    ]);
  });

  it("makes a call of a service fail in the editor's own words, after its effect where that is asked", () => {
    expect(scenarioOf('/docs?fail=InlineImage.setWidth&after=1').host).toEqual([
      {call: 'InlineImage.setWidth', message: 'Service unavailable: Docs', always: false, after: true},
    ]);
  });

  it.each(signInCases.map(({name}) => name))('takes the account %s', name => {
    expect(scenarioOf(`/docs?account=${name}`)).toMatchObject({account: name, notUnderstood: []});
  });

  it('ends the session slowly where the bank is slow, and not at all where it is down', () => {
    const first = (address: string, path: string) =>
      scenarioOf(address).bank!.find(rule => rule.path === '*' || rule.path === path);
    expect(first('/docs?account=expired&bank=slow', '/Search2')).toEqual({
      path: '/Search2',
      slow: 5000,
      answer: {status: 401},
    });
    expect(first('/docs?account=expired&bank=slow', '/Login/Login')).toEqual({path: '*', slow: 5000});
    expect(first('/docs?account=expired&bank=down', '/Search2')).toEqual({path: '*', answer: 'drop'});
  });

  it('says which paths there are when it is another', () => {
    expect(() => scenarioOf('/sheets')).toThrow('There is no /sheets: /docs is the document');
  });

  it.each([
    ['bank=tired', '“bank” knows no “tired”. It may be: down, slow'],
    ['account=nobody', '“account” knows no “nobody”. It may be: demo, code, sso, no-code, policy, locked'],
    ['account=toString', '“account” knows no “toString”'],
    ['latency=soon', '“latency” knows no “soon”. It may be: milliseconds'],
    ['latency=-1', '“latency” knows no “-1”'],
    ['store=lost', '“store” knows no “lost”. It may be: damaged, full.'],
    ['without=money', '“without” knows no “money”. It may be: document, bank, sidebar.'],
    ['readonly=yes', '“readonly” knows no “yes”. It may be: 1.'],
    ['locale=', '“locale” knows no “”. It may be: a language'],
    ['exceptions=norwegian bokmål', '“exceptions” knows no “norwegian bokmål”. It may be: the language that'],
    ['locale=norwegian bokmål', '“locale” knows no “norwegian bokmål”'],
    ['colour=red', 'An address knows no “colour”. It knows account, bank, locale'],
    ['constructor=1', 'An address knows no “constructor”'],
    ['fail=InlineImage.setWith', '“fail” knows no “InlineImage.setWith”'],
    ['fail=Slide.insertImage', '“fail” knows no “Slide.insertImage”'],
    ['always=1', '“always” says how something fails, and “fail” names no call.'],
    ['fail=InlineImage.setWidth&after=yes', '“after” knows no “yes”'],
    ['bank=slow&bank=down', '“bank” can be one thing: “slow” counts, “down” does not.'],
  ])('says what it does not understand, and what it knows instead: %s', (parameter, sentence) => {
    const {notUnderstood, locale} = scenarioOf(`/docs?${parameter}`);
    expect(notUnderstood).toHaveLength(1);
    expect(notUnderstood[0]).toContain(sentence);
    expect(locale).toBe('en');
  });

  it('goes by everything else that the address says', () => {
    const {locale, bank, readOnly, notUnderstood} = scenarioOf(
      '/docs?colour=red&locale=nb&bank=slow&store=lost&readonly=1',
    );
    expect({locale, bank, readOnly}).toEqual({
      locale: 'nb',
      bank: [{path: '*', slow: 5000}],
      readOnly: true,
    });
    expect(notUnderstood).toHaveLength(2);
  });
});
