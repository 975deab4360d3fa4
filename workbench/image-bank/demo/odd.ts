/** Documents that are wrong, hostile or unlucky, as one meets them in every real bank. They stand at the end. */
import type {BankDocument, Texts, Wire} from '../documents.ts';

const same = (text: string): Texts => ({no: text, sv: text, en: text});

const without = (wire: Wire, ...names: string[]): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([name]) => !names.includes(name)));

/** Changes every sub-document of a document on the wire. */
const subDocuments = (wire: Wire, change: (sub: Wire) => Wire): Wire => ({
  ...wire,
  SubDocumentList: (wire.SubDocumentList as Wire[]).map(change),
});

type Odd = {code: string; name: Texts} & Partial<Omit<BankDocument, 'name' | 'code'>>;

const texts = ['Description', 'Credits', 'Rights', 'Tags', 'AuthorName', 'FileName'];

const odd: Odd[] = [
  {
    code: 'ODD-01',
    name: {en: 'Not prepared yet', no: 'Ikke klargjort ennå', sv: 'Inte färdigt ännu'},
    link: 'never',
  },
  {
    code: 'ODD-02',
    name: {en: 'Ready at the third try', no: 'Klar ved tredje forsøk', sv: 'Klar vid tredje försöket'},
    link: 'late',
  },
  {
    code: 'ODD-03',
    name: {en: 'No link is given', no: 'Lenke gis ikke', sv: 'Ingen länk ges'},
    link: 'denied',
  },
  {
    code: 'ODD-04',
    name: {en: 'A GIF', no: 'En GIF', sv: 'En GIF'},
    extension: 'gif',
    width: 800,
    height: 560,
  },
  {
    code: 'ODD-05',
    name: {en: 'Size unknown', no: 'Ukjent størrelse', sv: 'Okänd storlek'},
    odd: wire => subDocuments(wire, sub => ({...sub, Width: 0, Height: 0, FileSize: 0})),
  },
  {
    code: 'ODD-06',
    name: {en: 'No texts at all', no: 'Ingen tekster', sv: 'Inga texter'},
    odd: wire => without(wire, ...texts, 'Name', 'AltText', 'Code', 'InterfaceList'),
  },
  {
    code: 'ODD-07',
    name: {en: 'Every text is null', no: 'Alle tekster er null', sv: 'Alla texter är null'},
    odd: wire => ({
      ...wire,
      Name: null,
      AltText: null,
      Code: null,
      ...Object.fromEntries(texts.map(name => [name, null])),
    }),
  },
  {
    code: 'ODD-08',
    name: same('<img src=x onerror="alert(1)"><b>Bold</b> & "quoted" \'name\''),
    description: same('</script><script>alert(2)</script> ${alert(3)} `back-ticks` {{braces}} <!-- comment'),
    alt: same('"><svg onload=alert(4)>'),
    tags: same('<i>one</i>, javascript:alert(5), "three"'),
    credits: '<a href="javascript:alert(6)">credit</a>',
  },
  {
    code: 'ODD-09',
    name: same('\u202Egpj.txet tfel-ot-thgir\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627'),
    description: same(
      '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F1F3}\u{1F1F4} e\u0301 \uD83D lone, \u2028 and \u2029',
    ),
    tags: same('\u{1F30A}, \u05D9\u05DD, \u0628\u062D\u0631'),
  },
  {
    code: 'ODD-10',
    name: same('Long'.repeat(60)),
    description: same('A very long description. '.repeat(800)),
    tags: same(Array.from({length: 200}, (_, index) => `keyword ${index + 1}`).join(', ')),
  },
  {
    code: 'ODD-11',
    name: {en: 'Numbers as texts', no: 'Tall som tekst', sv: 'Tal som text'},
    odd: wire => ({
      ...subDocuments(wire, sub => ({...sub, Width: String(sub.Width), Height: String(sub.Height)})),
      Tags: ['river', 'boat'],
      Credits: 1865,
      RightsExpiration: 'soon',
      PublishedUntil: '0001-01-01T00:00:00',
      InterfaceList: null,
    }),
  },
  {
    code: 'ODD-12',
    name: {en: 'No number', no: 'Uten nummer', sv: 'Utan nummer'},
    odd: wire => ({...wire, DocumentID: null}),
  },
  {
    code: 'ODD-13',
    name: {en: 'No files listed', no: 'Ingen filer oppført', sv: 'Inga filer listade'},
    odd: wire => ({...wire, SubDocumentList: null}),
  },
  {
    code: 'ODD-14',
    name: {en: 'Original not marked', no: 'Original uten merke', sv: 'Original utan märke'},
    odd: wire =>
      subDocuments(wire, sub => ({
        ...without(sub, 'IsOriginal'),
        VersionName: sub.VersionName === 'Original' ? 'original (RGB)' : sub.VersionName,
      })),
  },
  {
    code: 'ODD-15',
    name: {en: 'Thumbnail elsewhere', no: 'Miniatyr et annet sted', sv: 'Miniatyr någon annanstans'},
    odd: wire => ({
      ...wire,
      ListThumbUrl: 'https://thumbs.example/odd.jpg',
      DetailThumbUrl: 'http://magik.imageshop.no/not-secure.jpg',
      LargeThumbUrl: 'javascript:alert(7)',
      FullscreenThumbUrl: null,
    }),
  },
  {
    code: 'ODD-16',
    name: {en: '48 megapixels', no: '48 megapiksler', sv: '48 megapixel'},
    width: 8000,
    height: 6000,
  },
  {code: 'ODD-17', name: {en: 'Very small', no: 'Svært liten', sv: 'Mycket liten'}, width: 160, height: 120},
  {
    code: 'ODD-18',
    name: {en: 'Very wide', no: 'Svært bred', sv: 'Mycket bred'},
    width: 9000,
    height: 600,
    picture: {source: {photograph: 'french-alpine-landscape'}, box: [0, 120, 1024, 68]},
  },
];

const turned = (sub: Wire): Wire => ({...sub, Width: sub.Height, Height: sub.Width});
const onlyOriginal = (wire: Wire): Wire => ({
  ...wire,
  SubDocumentList: (wire.SubDocumentList as Wire[]).filter(({IsOriginal}) => IsOriginal),
});
/** A part of the picture that somebody has cut out for another use. */
const story = ({DocumentID}: Wire, width: number, height: number): Wire => ({
  SubDocumentID: Number(DocumentID) * 10 + 9,
  VersionName: 'Story',
  IsOriginal: false,
  Width: width,
  Height: height,
  FileSize: 400_000,
  FileExtension: 'jpg',
});
const upright = {width: 1134, height: 2400};

/** Of which something else arrives than what is stated. */
const otherwise: Odd[] = [
  {
    code: 'ODD-21',
    name: {en: 'Stored on its side', no: 'Lagret på siden', sv: 'Sparad på sidan'},
    ...upright,
    odd: wire => subDocuments(wire, turned),
  },
  {
    code: 'ODD-22',
    name: {
      en: 'Stored on its side, the others upright',
      no: 'Lagret på siden, de andre på høykant',
      sv: 'Sparad på sidan, de andra på höjden',
    },
    ...upright,
    odd: wire => subDocuments(wire, sub => (sub.IsOriginal ? turned(sub) : sub)),
  },
  {
    code: 'ODD-23',
    name: {en: 'One pixel of 390 KB', no: 'Én piksel på 390 kB', sv: 'En pixel på 390 kB'},
    width: 2400,
    height: 1134,
    odd: wire => subDocuments(wire, sub => ({...sub, Width: 1, Height: 1, FileSize: 390_000})),
  },
  {
    code: 'ODD-24',
    name: {en: 'Never cut', no: 'Beskjæres aldri', sv: 'Beskärs aldrig'},
    width: 2400,
    height: 1134,
    link: 'uncut',
  },
  {
    code: 'ODD-26',
    name: {
      en: 'Stored on its side, nothing made of it',
      no: 'Lagret på siden, ingenting laget av den',
      sv: 'Sparad på sidan, inget gjort av den',
    },
    ...upright,
    odd: wire => onlyOriginal(subDocuments(wire, turned)),
  },
  {
    code: 'ODD-27',
    name: {
      en: 'Stored on its side, the others not measured',
      no: 'Lagret på siden, de andre ikke målt',
      sv: 'Sparad på sidan, de andra inte mätta',
    },
    width: 3024,
    height: 4032,
    odd: wire => subDocuments(wire, sub => (sub.IsOriginal ? turned(sub) : {...sub, Width: 0, Height: 0})),
  },
  {
    code: 'ODD-28',
    name: {
      en: 'Lying, with an upright cut',
      no: 'Liggende, med høyt utsnitt',
      sv: 'Liggande, med högt utsnitt',
    },
    width: 4800,
    height: 3200,
    odd: wire => ({
      ...wire,
      SubDocumentList: [...(wire.SubDocumentList as Wire[]), story(wire, 1080, 1920)],
    }),
  },
  {
    code: 'ODD-29',
    name: {
      en: 'Upright, with a flat cut',
      no: 'Stående, med flatt utsnitt',
      sv: 'Stående, med platt utsnitt',
    },
    width: 2800,
    height: 4200,
    odd: wire => ({
      ...wire,
      SubDocumentList: [story(wire, 1500, 500), ...(wire.SubDocumentList as Wire[])],
    }),
  },
];

/** Formats that nobody inserts as they are, and words that captions and names of links stumble over. */
const awkward: Odd[] = [
  {code: 'ODD-30', name: {en: 'A TIFF', no: 'En TIFF', sv: 'En TIFF'}, extension: 'tif'},
  {code: 'ODD-31', name: {en: 'A WebP', no: 'En WebP', sv: 'En WebP'}, extension: 'webp'},
  {
    code: 'ODD-32',
    name: {en: 'From a phone', no: 'Fra en telefon', sv: 'Från en telefon'},
    extension: 'heic',
  },
  {
    code: 'ODD-33',
    name: same('Blåbær øre, Straße nach Łódź'),
    credits: 'Foto: Åse Ærø / Łukasz',
  },
];

/** Documents of other types, which a search for images must not bring. */
const others: Odd[] = [
  {
    code: 'MOV-01',
    name: {en: 'Clouds, film', no: 'Skyer, film', sv: 'Moln, film'},
    type: 'VIDEO',
    extension: 'mp4',
    link: 'denied',
  },
  {
    code: 'DOC-01',
    name: {en: 'How we credit, leaflet', no: 'Slik krediterer vi, hefte', sv: 'Så krediterar vi, häfte'},
    type: 'DOCUMENT',
    extension: 'pdf',
    link: 'denied',
  },
];

/** @param fine documents whose pictures and texts the odd ones borrow */
export function oddDocuments(fine: BankDocument[]): BankDocument[] {
  const photos = fine.filter(({type, extension}) => type === 'IMAGE' && extension === 'jpg');
  const firsts = [...odd, ...others, ...otherwise, ...awkward];
  // No kind stands alone: what is written for the one has to hold for another of other size and number.
  const seconds = [...odd, ...otherwise, ...awkward].map(another);
  const made = [...firsts, ...seconds].map((own, index) => {
    const base = photos[(index * 5) % photos.length]!;
    const picture = own.picture ?? base.picture;
    const [, , width, height] = picture.box;
    return {
      ...base,
      id: 90_417_200 + index,
      rightsUntil: undefined,
      publishedUntil: undefined,
      consents: undefined,
      ...own,
      // A size of its own changes what of the picture is seen, so that nothing is stretched.
      picture: own.width && own.height && !own.picture ? {...picture, box: fit(picture.box, own)} : picture,
      height: own.height ?? Math.round((base.width * height) / width),
    } as BankDocument;
  });
  const [vector, second] = fine.filter(({type}) => type === 'VECTOR') as [BankDocument, BankDocument];
  return [
    ...made,
    {
      ...vector,
      id: 90_417_290,
      code: 'ODD-20',
      name: {en: 'Vector that stays one', no: 'Vektor som forblir det', sv: 'Vektor som förblir det'},
      link: 'svgOnly',
    },
    {
      ...vector,
      id: 90_417_291,
      code: 'ODD-25',
      type: 'IMAGE',
      extension: 'psd',
      width: 900,
      height: 600,
      name: {en: 'Transparent in Photoshop', no: 'Gjennomsiktig i Photoshop', sv: 'Genomskinlig i Photoshop'},
    },
    {
      ...second,
      id: 90_417_292,
      code: 'TWO-20',
      name: {
        en: 'Vector that stays one, another',
        no: 'Vektor som forblir det, en annen',
        sv: 'Vektor som förblir det, en annan',
      },
      link: 'svgOnly',
    },
    {
      ...second,
      id: 90_417_293,
      code: 'TWO-25',
      type: 'IMAGE',
      extension: 'psd',
      width: 600,
      height: 400,
      name: {
        en: 'Transparent in Photoshop, another',
        no: 'Gjennomsiktig i Photoshop, en annen',
        sv: 'Genomskinlig i Photoshop, en annan',
      },
    },
  ];
}

function another({code, name, width, height, ...more}: Odd): Odd {
  return {
    ...more,
    code: code.replace('ODD', 'TWO'),
    name: {en: `${name.en}, another`, no: `${name.no}, en annen`, sv: `${name.sv}, en annan`},
    ...(width !== undefined && {width: Math.round(width * 0.75)}),
    ...(height !== undefined && {height: Math.round(height * 0.75)}),
  };
}

/** The largest box of the wanted ratio in the middle of another. */
function fit(
  [left, top, width, height]: BankDocument['picture']['box'],
  wanted: {width?: number | undefined; height?: number | undefined},
): BankDocument['picture']['box'] {
  const ratio = (wanted.width ?? width) / (wanted.height ?? height);
  const w = Math.min(width, height * ratio);
  const h = w / ratio;
  return [left + (width - w) / 2, top + (height - h) / 2, w, h];
}
