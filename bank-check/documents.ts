/** Documents: how their fields are spelled and typed, their thumbnails, languages and consents. */
import {AddonError} from '../src/core/errors.ts';
import type {Deployment} from '../src/core/deployment.ts';
import type {Languages} from '../src/core/language.ts';
import {allLanguages, consentMatters} from '../src/core/organisations.ts';
import type {Asset} from '../src/shared/contract.ts';
import {consentedCall} from '../src/core/bank/consents.ts';
import {toAsset} from '../src/core/bank/wire.ts';
import {attempt, identifierOf, type Asking, type Found, type Search} from './asking.ts';
import {count, field, hostIn, jsonOf, numberIn, rowsIn, spelling, whatCame, type Row} from './came.ts';
import {differs, holds, notTried, usualSizes, type Finding, type Setting} from './facts.ts';

const NAMES = [
  'DocumentID',
  'Code',
  'Name',
  'Description',
  'AltText',
  'Credits',
  'Rights',
  'Tags',
  'AuthorName',
  'FileName',
  'DocumentType',
  'Created',
  'PublishedUntil',
  'RightsExpiration',
  'ListThumbUrl',
  'DetailThumbUrl',
  'LargeThumbUrl',
  'FullscreenThumbUrl',
  'InterfaceList',
  'SubDocumentList',
];
const FILE_NAMES = ['VersionName', 'IsOriginal', 'Width', 'Height', 'FileSize', 'FileExtension'];
const THUMBNAILS = NAMES.filter(name => name.endsWith('ThumbUrl'));
/** The share of odd documents that every bank has and the client copes with: the form of a bank is that of the others. */
const ODD = 0.05;

/** In banks that have no such field yet, what is proposed comes from elsewhere. */
const NEWER = ['AltText'];

/** No bank's identifiers reach so far: they have 8 digits. */
const NOTHING = 99_999_989;

export function* documentFacts(asking: Asking, base: Search, documents: Row[]): Generator<Finding> {
  const {deployment} = asking;
  const assets = documents.map(row => toAsset(row, deployment));
  yield namesFact(documents, assets);
  yield numbersFact(documents, assets);
  yield datesFact(documents, assets);
  yield categoriesFact(assets);
  yield sizesFact(deployment, assets);
  yield thumbnailsFact(asking, documents, assets);
  yield* oneFacts(asking, base, documents);
}

const filesOf = (row: Row) => rowsIn(field(row, 'SubDocumentList'));

function namesFact(documents: Row[], assets: Array<Asset | null>): Finding {
  const own = spelling(NAMES, documents);
  const files = spelling(FILE_NAMES, documents.flatMap(filesOf));
  const otherwise = [...own.otherwise, ...files.otherwise];
  const missing = [...own.missing, ...files.missing].filter(name => !NEWER.includes(name));
  if (otherwise.length > 0)
    return differs('document.names', `spelled ${few(otherwise)}`, {
      needed: assets.every(asset => !asset?.thumbnail || asset.name === ''),
    });
  if (missing.length > 0)
    return differs('document.names', `no ${few(missing)}`, {needed: assets.every(asset => asset === null)});
  return holds(
    'document.names',
    own.missing.length > 0 ? `as documented, no ${few(own.missing)}` : 'as documented',
  );
}

function few(names: string[]): string {
  const most = 4;
  return names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');
}

function numbersFact(documents: Row[], assets: Array<Asset | null>): Finding {
  const isText = (row: Row, name: string) => {
    const value = field(row, name);
    return typeof value === 'string' && numberIn(value) !== null;
  };
  const names = [
    ...['DocumentID'].filter(name => documents.some(row => isText(row, name))),
    ...['Width', 'Height', 'FileSize'].filter(name =>
      documents.some(row => filesOf(row).some(file => isText(file, name))),
    ),
  ];
  const images = assets.filter(asset => asset !== null);
  if (images.length > 0 && images.every(({width}) => width === 0))
    return differs('document.numbers', 'no size of an original', {needed: false});
  if (names.length === 0) return holds('document.numbers', 'they are');
  const lost = documents.filter(
    (row, at) => identifierOf(row) !== null && !assets[at] && isImage(row),
  ).length;
  return differs('document.numbers', `texts in ${names.join(', ')}`, {needed: lost > documents.length * ODD});
}

function isImage(row: Row): boolean {
  return ['IMAGE', 'VECTOR'].includes(String(field(row, 'DocumentType') ?? '').toUpperCase());
}

const DATES = {
  RightsExpiration: 'rightsUntil',
  PublishedUntil: 'publishedUntil',
  Created: 'created',
} as const;

function datesFact(documents: Row[], assets: Array<Asset | null>): Finding {
  let good = 0;
  const bad: Array<{name: string; form: string}> = [];
  documents.forEach((row, at) => {
    for (const [name, read] of Object.entries(DATES)) {
      const value = field(row, name);
      // .NET's "never".
      if (value === null || value === undefined || value === '' || /^(0001|9999)-/.test(String(value)))
        continue;
      if (assets[at]?.[read]) good++;
      else if (assets[at]) bad.push({name, form: formOf(value)});
    }
  });
  if (bad.length > 0) {
    const names = [...new Set(bad.map(({name}) => name))];
    // A date of rights that is not read lets images be used that may not be.
    const rights = bad.filter(({name}) => name !== 'Created').length;
    return differs(
      'document.dates',
      `${names.join(', ')} as ${bad[0]!.form} in ${bad.length}, ${good} in ISO form`,
      {
        needed: rights > 0 && bad.length > (bad.length + good) * ODD,
      },
    );
  }
  return good > 0
    ? holds('document.dates', `${count(good, 'date')} in ISO form`)
    : notTried('document.dates', 'no image has a date');
}

function categoriesFact(assets: Array<Asset | null>): Finding {
  const images = assets.filter(asset => asset !== null);
  const told = images.filter(({categoryIds}) => categoryIds).length;
  if (told === 0) return differs('document.categories', `none of ${count(images.length, 'image')} does`);
  return holds('document.categories', `${told} of ${images.length} do`);
}

function sizesFact(deployment: Deployment, assets: Array<Asset | null>): Finding {
  const images = assets.filter(asset => asset !== null);
  const having = (name?: string) =>
    images.filter(({sizes = []}) => sizes.some(size => name === undefined || size.name === name)).length;
  const names = usualSizes(deployment);
  const found = [
    `${having()} of ${count(images.length, 'image')} have some`,
    ...names.map(name => `${having(name)} have ${name}`),
  ].join(', ');
  // A size that is inserted in by default and that no image has, somebody has spelled otherwise.
  if (names.some(name => having(name) === 0)) return differs('document.sizes', found, {needed: true});
  return having() > 0 ? holds('document.sizes', found) : differs('document.sizes', found);
}

/** How a date is written, without its digits. */
function formOf(value: unknown): string {
  if (typeof value === 'number') return 'a number';
  if (typeof value !== 'string') return 'no text';
  if (/^\/Date\(/.test(value)) return '/Date(…)/';
  const form = value.slice(0, 30).replace(/\d/g, '0');
  return /^[0\s.:/+TZ-]+$/.test(form) ? form : 'another text';
}

function thumbnailsFact({deployment}: Asking, documents: Row[], assets: Array<Asset | null>): Finding {
  const known = deployment.bank.thumbnails;
  const hosts = new Set(
    documents.flatMap(row => THUMBNAILS.map(name => hostIn(field(row, name)))).filter(isHost),
  );
  const others = [...hosts].filter(host => !known.includes(host));
  const bare = assets.filter(asset => asset && !asset.thumbnail).length;
  if (hosts.size === 0) return differs('thumbnails.hosts', 'no https address of a thumbnail');
  if (others.length === 0) return holds('thumbnails.hosts', [...hosts].join(', '));
  const used = known.filter(host => hosts.has(host));
  const needed = bare > assets.length * ODD;
  return differs('thumbnails.hosts', `${others.join(', ')}; without a thumbnail: ${count(bare, 'image')}`, {
    needed,
    settings: needed
      ? [{path: ['bank', 'thumbnails'], value: [...(used.length > 0 ? known : []), ...others]}]
      : [],
  });
}

/** As `deployment.json` takes them. */
const isHost = (host: string) =>
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host);

/** What is asked of one image, or of a few. */
function* oneFacts(asking: Asking, base: Search, documents: Row[]): Generator<Finding> {
  const {bank, token, http} = asking;
  const [id] = documents.map(identifierOf).filter(one => one !== null);
  const none = attempt(() => bank.assets(token, [NOTHING]).assets[0]!);
  const nothing = http.last('document');
  const isGone = none instanceof AddonError && none.code === 'image.gone';
  yield isGone ? holds('document.none', whatCame(nothing)) : differs('document.none', whatCame(nothing));
  if (id === undefined) return;
  const asset = attempt(() => bank.assets(token, [id]).assets[0]!);
  yield asset instanceof AddonError
    ? differs('document.one', whatCame(http.last('document')))
    : holds('document.one', 'it does');
  yield languagesFact(asking, base);
  yield consentsFact(asking, documents);
}

function languagesFact({find, deployment}: Asking, base: Search): Finding {
  const languages = allLanguages(deployment);
  const found = find(languages.map(language => ({...base, language, otherwise: {Pagesize: 1}})));
  // What goes away says nothing of the language.
  const passing = found.find(
    ({read}) => read instanceof AddonError && ['bank.busy', 'bank.unreachable'].includes(read.code),
  );
  if (passing) return differs('languages.taken', whatCame(passing.came));
  const refused = languages.filter((_, at) => found[at]!.read instanceof AddonError);
  const empty = languages.filter((_, at) => !refused.includes(languages[at]!) && isEmpty(found[at]!));
  const taken = languages.filter(language => !refused.includes(language) && !empty.includes(language));
  if (taken.length === languages.length) return holds('languages.taken', taken.join(' '));
  if (taken.length === 0) return differs('languages.taken', whatCame(found[0]!.came));
  const why = [
    ...(refused.length > 0 ? [`refuses ${refused.join(' ')}`] : []),
    ...(empty.length > 0 ? [`finds nothing in ${empty.join(' ')}`] : []),
  ];
  return differs('languages.taken', why.join(', '), {
    settings: [deployment, ...deployment.organisations].flatMap((own, at) =>
      languageSettings(own, at === 0 ? [] : ['organisations', at - 1], taken),
    ),
  });
}

const isEmpty = ({total, documents}: Found) => documents.length === 0 && (total ?? 0) === 0;

/** @param own the general settings, or an organisation's, which may have none of their own */
function languageSettings(own: Partial<Languages>, path: Setting['path'], taken: string[]): Setting[] {
  const {contentLanguage, contentLanguages} = own;
  const left = contentLanguages?.filter(language => taken.includes(language)) ?? [];
  const usable = left.length > 0 ? left : taken;
  return [
    ...(contentLanguages && left.length < contentLanguages.length
      ? [{path: [...path, 'contentLanguages'], value: usable}]
      : []),
    ...(contentLanguage !== undefined && !taken.includes(contentLanguage)
      ? [{path: [...path, 'contentLanguage'], value: usable[0]!}]
      : []),
  ];
}

/** How many are looked at for consents: the call takes several at once. */
const LOOKED = 40;

/** Counted alone: consents are about persons. */
function consentsFact({bank, line, token, http, send, deployment}: Asking, documents: Row[]): Finding {
  const ids = documents
    .map(identifierOf)
    .filter(one => one !== null)
    .slice(0, LOOKED);
  const {request} = consentedCall(line, token, ids, deployment.contentLanguage);
  const [several] = send([request]);
  const value = several!.status === 200 ? jsonOf(several) : undefined;
  // Where it decides what may be inserted, nothing may be where it cannot be read.
  const needed = consentMatters(deployment);
  if (value !== null && !Array.isArray(value)) return differs('consents.list', whatCame(several), {needed});
  const rows = rowsIn(value);
  if (rows.length === 0)
    return notTried('consents.list', `nothing is recorded for ${count(ids.length, 'image')}`);
  const {otherwise, missing} = spelling(['DocumentId', 'Description', 'AdditionalInfo'], rows);
  const id = numberIn(field(rows[0], 'DocumentId'));
  const one = id === null ? [] : attempt(() => bank.consents(token, {id}));
  const found = `${count(rows.length, 'consent')} for ${count(ids.length, 'image')}`;
  if (one instanceof AddonError) return differs('consents.list', whatCame(http.last('consents')), {needed});
  if (otherwise.length > 0) return differs('consents.list', `${found}, spelled ${few(otherwise)}`);
  if (missing.length > 0)
    return differs('consents.list', `${found}, no ${few(missing)}`, {
      needed: needed && missing.includes('DocumentId'),
    });
  return holds('consents.list', found);
}
