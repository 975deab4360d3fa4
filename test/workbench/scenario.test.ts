import {scenarioOf} from '../../workbench/scenario.ts';

describe('the scenario in an address', () => {
  it('is an ordinary day when the address says nothing', () => {
    expect(scenarioOf('/docs')).toEqual({
      editor: 'docs',
      locale: 'en',
      latency: null,
      withheld: [],
      otherAccount: false,
      readOnly: false,
      store: null,
      host: [],
      bank: null,
    });
  });

  it.each(['damaged', 'full'])('begins with a store that is %s', store => {
    expect(scenarioOf(`/docs?store=${store}`).store).toBe(store);
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

  it.each([
    '/sheets',
    '/docs?bank=tired',
    '/docs?latency=soon',
    '/docs?store=lost',
    '/docs?without=money',
    '/docs?colour=red',
  ])('says what it knows when an address says something else: %s', address => {
    expect(() => scenarioOf(address)).toThrow(/bank: down, slow/);
  });
});
