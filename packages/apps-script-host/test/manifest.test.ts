import {onList, readManifest} from '../src/manifest.ts';
import {manifest} from './project.ts';

// https://developers.google.com/apps-script/manifest/allowlist-url
describe('urlFetchWhitelist', () => {
  const allows = (prefix: string, address: string) => onList(new URL(address), [prefix]);

  it.each([
    'https://example.com/foo',
    'https://example.com/foo/',
    'https://example.com/foo/bar',
    'https://example.com/foo?bar',
    'https://example.com/foo#bar',
  ])('the prefix https://example.com/foo matches %s', address =>
    expect(allows('https://example.com/foo', address)).toBe(true),
  );

  it.each([
    ['another path', 'https://example.com/bar'],
    ['a longer name', 'https://example.com/foobar'],
    ['another case', 'https://example.com/Foo'],
    ['http', 'http://example.com/foo'],
    ['another port', 'https://example.com:8443/foo'],
    ['a sub-domain', 'https://www.example.com/foo'],
    ['a domain that ends alike', 'https://evilexample.com/foo'],
    ['a path that climbs out', 'https://example.com/foo/../bar'],
    ['a user name in front', 'https://example.com@evil.example/foo'],
    ['a domain that begins alike', 'https://example.com.evil.example/foo'],
  ])('but not %s', (_what, address) => expect(allows('https://example.com/foo', address)).toBe(false));

  it('a leading *. stands for one or more sub-domains', () => {
    const prefix = 'https://*.example.com/foo';
    expect(allows(prefix, 'https://subdomain.example.com/foo')).toBe(true);
    expect(allows(prefix, 'https://any.number.of.subdomains.example.com/foo')).toBe(true);
    expect(allows(prefix, 'https://subdomain.example.com/bar')).toBe(false);
    expect(allows(prefix, 'https://example.com/foo')).toBe(false);
  });

  it('a host with a slash matches everything below it', () => {
    expect(allows('https://example.com/', 'https://example.com')).toBe(true);
    expect(allows('https://example.com/', 'https://example.com/a/b?c')).toBe(true);
  });

  it('allows every address when the manifest has no list, and none when it is empty', () => {
    expect(onList(new URL('https://example.com/'), undefined)).toBe(true);
    expect(onList(new URL('https://example.com/'), [])).toBe(false);
  });

  it.each([
    ['http', 'http://example.com/'],
    ['no path', 'https://example.com'],
    ['no full domain', 'https://example/'],
    ['two wildcards', 'https://*.*.example.com/foo'],
    ['a wildcard that does not lead', 'https://subdomain.*.example.com/foo'],
    ['no address at all', 'example.com/foo'],
  ])('a manifest with %s is refused', (_what, prefix) => {
    expect(() => readManifest(manifest({urlFetchWhitelist: [prefix]}))).toThrow(prefix);
  });
});

it('takes no manifest of the old runtime, or without its scopes', () => {
  expect(() => readManifest(manifest({runtimeVersion: 'DEPRECATED_ES5'}))).toThrow('NotEmulated');
  expect(() => readManifest(manifest({oauthScopes: undefined}))).toThrow('NotEmulated');
});
