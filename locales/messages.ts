/** What languages count in: the categories of `Intl.PluralRules`. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A text that depends on a number, which it may show as `{n}`: in the forms that its language has. */
export type Plural = {[Form in PluralForm]?: string} & {other: string};

/** Every text in a language that counts in these forms, and in no other. */
export type MessagesIn<Form extends PluralForm> = Counted<Messages, Form>;

type Counted<Node, Form extends PluralForm> = Node extends Plural
  ? Record<Form, string>
  : Node extends string | string[]
    ? Node
    : {[Key in keyof Node]: Counted<Node[Key], Form>};

/**
 * Every text a person sees, in one type, so that no language can lack one; long as the list of texts is. `{name}` is a placeholder; a translation uses the same ones as the English text.
 * `{bank}` is the bank's name in this deployment.
 */
export interface Messages {
  menu: {
    /** The entries of Extensions › Imageshop. */
    open: string;
    large: string;
    yourData: string;
  };
  common: {
    tryAgain: string;
    close: string;
    /** Said while the first images are on their way. */
    loading: string;
    /** How long until a button works again: `{wait}`. */
    wait: string;
    /** Said when the wait is over. */
    waited: string;
    newWindow: string;
  };
  signIn: {
    title: string;
    /** When signing in interrupts something. */
    again: string;
    lead: string;
    email: string;
    emailMissing: string;
    password: string;
    passwordMissing: string;
    showPassword: string;
    hidePassword: string;
    code: string;
    codeLead: string;
    codeMissing: string;
    otherAccount: string;
    token: string;
    tokenLead: string;
    /** How one comes to a key, step by step. */
    tokenSteps: string[];
    tokenMissing: string;
    tokenWrong: string;
    otherWay: string;
    usePassword: string;
    /** Leads to the bank's own page to sign in on. */
    web: string;
    termsTitle: string;
    newTerms: string;
    goOn: string;
    remember: string;
    rememberFor: Plural;
    /** With the links `{terms}` and `{privacy}`. */
    accept: string;
    terms: string;
    privacy: string;
    acceptMissing: string;
    submit: string;
    busy: string;
    noAccount: string;
    signedOut: string;
    notRemembered: string;
    /** After signing in as somebody else than before. */
    notInserted: string;
  };
  /** By the permission that is missing, what does not work. */
  missing: {
    document: string;
    bank: string;
    title: string;
    allow: string;
    then: string;
    busy: string;
    still: string;
  };
  data: {
    title: string;
    nothing: string;
    what: string;
    why: string;
    since: string;
    used: string;
    until: string;
    terms: string;
    /** By the editor this is open in. */
    covers: {docs: string; slides: string};
    never: string;
    policy: string;
    contact: string;
    take: string;
    json: string;
    copy: string;
    copied: string;
    notCopied: string;
    download: string;
    erase: string;
    eraseHint: string;
    erased: string;
    back: string;
  };
  /** What whoever helps wants to know of a failure. */
  support: {
    title: string;
    copy: string;
    about: string;
  };
  /** The view that fills the window, and the way there and back. */
  large: {
    open: string;
    back: string;
  };
  menuMore: {
    label: string;
    help: string;
    signOut: string;
  };
  search: {
    label: string;
    placeholder: string;
    clear: string;
    hits: Plural;
    /** Where some are left out here: `{shown}` so far, of `{looked}` that were looked at, of `{total}` that the bank has. */
    hitsSoFar: string;
    skipped: Plural;
    empty: string;
    emptyFor: string;
    emptyHint: string;
    emptyBank: string;
    emptyBankHint: string;
    noInterfaces: string;
    noInterfacesHint: string;
    showAll: string;
    end: string;
    more: string;
  };
  filter: {
    open: string;
    interface: string;
    anyInterface: string;
    category: string;
    findCategory: string;
    noCategories: string;
    /** `{n}` further ones are not listed. */
    moreCategories: Plural;
    /** A list that is cut at `{n}`. */
    atMost: string;
    anyOf: string;
    allOf: string;
    kind: string;
    anyKind: string;
    photo: string;
    vector: string;
    orientation: string;
    anyOrientation: string;
    landscape: string;
    portrait: string;
    square: string;
    usable: string;
    /** The same in short, once it is set. */
    usableNow: string;
    language: string;
    /** `{name}` is a filter that is set. */
    remove: string;
    clear: string;
    without: string;
  };
  finding: {
    /** The heading above the images, below the shelves. */
    all: string;
    goBack: string;
    sort: string;
    /** The order that the bank gives by itself. */
    bankOrder: string;
    newest: string;
    name: string;
    relevance: string;
    added: string;
    anyTime: string;
    lastDays: string;
    /** The choice after which a date can be given, the name of its field, and the same in short once it is set. */
    sinceDate: string;
    from: string;
    since: string;
    /** `{hits}`, of which the bank has `{total}` and the first `{looked}` were looked at and sorted here. */
    sortedAmong: string;
    /** Where nothing was found: how much there is without this filter, or without these words. */
    without: string;
    atLeast: string;
    /** The same words as another language spells them. */
    spelling: string;
    /** The words that found something, in place of those that were typed. */
    foundBy: string;
    /** Signs that the bank understands in what is typed. */
    quotes: string;
    minus: string;
  };
  grid: {
    label: string;
    untitled: string;
    broken: string;
    expired: string;
    expiresSoon: string;
  };
  details: {
    back: string;
    previous: string;
    next: string;
    photographer: string;
    credits: string;
    rights: string;
    rightsUntil: string;
    publishedUntil: string;
    keywords: string;
    searchFor: string;
    created: string;
    interfaces: string;
    consents: string;
    noConsents: string;
    /** While one of the facts is on its way. */
    fetching: string;
    inBank: string;
    code: string;
    size: string;
    /** `{width}` and `{height}`, in pixels. */
    pixels: string;
    name: string;
    description: string;
    /** Unfolds what is not needed of each image. */
    further: string;
    categories: string;
    /** Leads to all that is in the category `{name}`. */
    allIn: string;
    /** `{what}`: the name of one of these, as it stands above it. */
    copy: string;
    copied: string;
    /** Searches for what an image has in common with others. */
    like: {title: string; photographer: string; keywords: string; day: string};
    noPreview: string;
    alt: string;
    /** The question that it answers. */
    altHint: string;
    altMissing: string;
    /** What stands there is the bank's own; or only the image's name. */
    altOffered: string;
    altName: string;
    altRestore: string;
    altFlaw: Record<'fileName' | 'sign' | 'long' | 'caption', string>;
    decorative: string;
    decorativeHint: string;
    /** Past `{date}`. */
    rightsExpired: string;
    publishedExpired: string;
    rightsEnd: string;
    useAnyway: string;
    /** Where the bank has recorded nothing, and that matters. */
    noConsent: string;
    agreed: string;
    /** Where the deployment does not let anyone use it anyway. */
    mayNot: string;
  };
  /** What keys do: where, and in sentences; what the rooms say of their own keys stands beside it. */
  keys: {
    title: string;
    images: string;
    search: string;
    details: string;
    leafing: string;
    tree: string;
    anywhere: string;
    leaving: string;
  };
  insert: {
    /** On the button, until the place is known. */
    anywhere: string;
    /** On the button, by where one image will go. */
    to: {
      cursor: string;
      afterSelection: string;
      image: string;
      afterImage: string;
      afterEquation: string;
      afterContents: string;
      end: string;
      slide: string;
      firstSlide: string;
      beside: string;
      placeholder: string;
      newSlides: string;
      background: string;
      behind: string;
    };
    /** Slides, above small pictures of a slide that is full, and under them by where the image would go. */
    crowded: string;
    crowdedTo: {
      slide: string;
      firstSlide: string;
      beside: string;
      image: string;
      newSlides: string;
      behind: string;
      background: string;
    };
    several: Plural;
    /** On the button, by where several will go; `{n}` is two or more. */
    severalTo: {
      cursor: string;
      afterSelection: string;
      afterImage: string;
      afterEquation: string;
      afterContents: string;
      end: string;
      slide: string;
      firstSlide: string;
      beside: string;
      placeholder: string;
      newSlides: string;
    };
    /** On the button, while the person is where the last insertion has left them; one image, and `{n}`. */
    afterLast: {cursor: string; beside: string};
    severalAfterLast: {cursor: string; beside: string};
    /** Among all images, on what one click on an image does where it has to be looked at before it is inserted. */
    lookFirst: string;
    /** That, with the image's `{name}`, for who hears it. */
    oneClick: string;
    /** Under the button that cannot be pressed: what to do first. */
    obstacle: {
      rights: Plural;
      publication: Plural;
      consent: Plural;
      never: Plural;
    };
    /** Of several, some are barred. */
    leftOut: Plural;
    /** On the button, when several take the place of one. */
    severalInstead: Plural;
    busy: string;
    /** Said after it. */
    done: {docs: string; slides: string};
    /** `{n}` of `{total}` is under way. */
    busySeveral: string;
    doneSeveral: Plural;
    failedSeveral: Plural;
    /** Where no further try helps. */
    failedForGood: Plural;
    /** Not tried any more. */
    left: Plural;
    tryThese: string;
    /** Of an image that stands: what of it is missing, or not certain. */
    lacks: {
      alt: string;
      link: string;
      caption: string;
      notes: string;
      transparency: string;
      shape: string;
      frame: string;
      table: string;
      oldCaption: string;
    };
    /** Docs: what a failed insertion could not take away. */
    emptyLine: string;
    /** Before an image is inserted again of which nobody knows whether it stands. */
    unsure: Plural;
    cancel: string;
    /** Why the image does not go where the cursor is. */
    refused: {footnote: string; equation: string; contents: string; layout: string; master: string};
    options: string;
    where: string;
    size: string;
    fit: string;
    /** Docs: all of the width there is, and shares of it. */
    column: string;
    twoThirds: string;
    half: string;
    third: string;
    /** Slides: as large as its place, cut to that shape. */
    fill: string;
    keepWidth: string;
    ownWidth: string;
    width: string;
    /** The units that follow the number. */
    cm: string;
    inches: string;
    /** `{example}` is a width as the language writes it. */
    widthWrong: string;
    /** `{most}` with its unit. */
    tooWide: string;
    /** Docs: where on a line of its own an image stands. */
    align: string;
    inText: string;
    aligned: {left: string; centre: string; right: string};
    ownLine: string;
    /** Docs: how several stand; and where they cannot stand beside each other. */
    arrange: string;
    below: string;
    two: string;
    three: string;
    noTable: string;
    sharpness: string;
    screen: string;
    print: string;
    transparency: string;
    opaque: string;
    transparent: string;
    /** With what it weighs. */
    transparentWeight: string;
    crop: string;
    whole: string;
    caption: string;
    noCaption: string;
    captionNone: string;
    captionUnder: string;
    captionNotes: string;
    /** Slides: the caption has a colour behind it. */
    captionFill: string;
    /** What becomes of the caption that the old image got from Imageshop, and of any other. */
    captionGoes: string;
    /** Docs, to be ticked: nobody can tell whether the person has changed it. */
    captionAlong: string;
    captionStays: string;
    /** Slides: there is no room for a caption; and where that may turn out so. */
    toNotes: string;
    elseNotes: string;
    /** Slides: more images than empty placeholders. */
    furtherSlides: Plural;
    /** `{width}` × `{height}` in `{unit}`, what it weighs, and one of `clarity`. */
    summary: string;
    /** Of several: what they weigh together; and which of them are not sharp. */
    summarySeveral: string;
    tooSmall: Plural;
    namesMore: string;
    /** Enough pixels for it; a few too few; far too few. */
    clarity: {sharp: string; soft: string; few: string};
    still: string;
    describe: Plural;
    /** Where none is inserted without. */
    mustDescribe: Plural;
  };
  crop: {
    shape: string;
    whole: string;
    /** Of any ratio. */
    free: string;
    /** The place of the image has a ratio of its own. */
    ofPlace: string;
    hint: string;
    /** There is no picture to lay a frame on. */
    blind: string;
    /** What is heard: the frame, how it is moved, and where it is. */
    frame: string;
    keys: string;
    at: string;
    size: string;
    sizeIs: string;
    edges: {n: string; e: string; s: string; w: string};
    percent: string;
    smaller: string;
    larger: string;
    undo: string;
    middle: string;
    exact: {left: string; top: string; width: string; height: string};
  };
  /** Of what was inserted while the sidebar has been open. */
  credits: {
    /** Stands above the list in the file, too. */
    title: string;
    /** The way there, after an insertion. */
    show: string;
    what: string;
    hint: string;
    to: {cursor: string; end: string; lastSlide: string};
    done: {cursor: string; end: string; lastSlide: string};
    notHere: string;
    unknown: string;
  };
  pick: {
    /** What the tray holds, and how much it holds at most: once for the eye, once as it is read out. */
    count: string;
    picked: string;
    tray: string;
    /** Above the images, when the tray is shown whole. */
    order: string;
    /** How the tray is used with the keyboard, for who hears it. */
    trayKeys: string;
    close: string;
    earlier: string;
    later: string;
    takeOut: string;
    /** Where an image stands after it was moved. */
    moved: string;
    clear: string;
    cleared: Plural;
    undo: string;
    full: string;
    /** What is to be known of an image before it goes in. */
    caution: {
      mayNot: string;
      expired: string;
      unsure: string;
      mustDescribe: string;
      describe: string;
    };
    look: string;
    dragged: string;
    /** How the grid is used with the keyboard, for who hears it. */
    keys: string;
  };
  /** One for every code of the contract, and two that the sidebar finds out by itself. */
  errors: {
    'page.offline': string;
    'page.lost': string;
    'request.invalid': string;
    'sidebar.outdated': string;
    'session.none': string;
    'session.invalid': string;
    'session.forgotten': string;
    'session.ended': string;
    'session.otherAccount': string;
    'signIn.wrong': string;
    'signIn.codeNeeded': string;
    'signIn.codeWrong': string;
    'signIn.ssoOnly': string;
    'signIn.codeNotSetUp': string;
    'signIn.policy': string;
    'signIn.locked': string;
    'signIn.blocked': string;
    'signIn.tooMany': string;
    'signIn.notOffered': string;
    'signIn.terms': string;
    'bank.unreachable': string;
    'bank.busy': string;
    'bank.refused': string;
    'bank.unusable': string;
    'image.gone': string;
    'image.refused': string;
    'image.notReady': string;
    'image.notMade': string;
    'image.notCut': string;
    'image.wrongKind': string;
    'image.rightsExpired': string;
    'image.notPublished': string;
    'image.noConsent': string;
    'image.noWords': string;
    'insert.refused': string;
    'insert.unknown': string;
    'insert.noEffect': string;
    'place.changed': string;
    'place.notAllowed': string;
    'place.noSlide': string;
    'host.readOnly': string;
    'host.quota': string;
    'host.busy': string;
    'host.bandwidth': string;
    'host.time': string;
    'host.unavailable': string;
    'host.permission': string;
    'host.noAccess': string;
    /** For the person, and in a line of its own what to forward to the administrator: `{hosts}` are addresses. */
    'host.blocked': string;
    'host.denied': string;
    'host.notAllowed': string;
    'host.storage': string;
    'host.argument': string;
    'host.manifest': string;
    'server.failed': string;
  };
}
