/** All texts in German: one catalogue a language, as long as the list of texts is. */
import type {MessagesIn} from './messages.ts';

const account =
  'Google hat Imageshop nicht mit dem Konto verbunden, das es geöffnet hat. Meist liegt das daran, dass Sie in diesem Browser in mehreren Google-Konten angemeldet sind: Melden Sie sich in den anderen ab, oder öffnen Sie die Datei in einem Inkognitofenster nur mit diesem Konto. Öffnen Sie Imageshop danach noch einmal über das Menü.';

const outdated = 'Imageshop wurde aktualisiert. Öffnen Sie es noch einmal über das Menü.';

export const de = (): MessagesIn<'one' | 'other'> => ({
  menu: {
    open: 'Ein Bild finden',
    large: 'Bilder in der großen Ansicht finden',
    yourData: 'Ansehen, was über mich gespeichert ist',
  },
  common: {
    tryAgain: 'Erneut versuchen',
    close: 'Schließen',
    loading: 'Bilder werden geladen\u00a0…',
    wait: 'Versuchen Sie es am besten in {wait} noch einmal.',
    waited: 'Sie können es jetzt noch einmal versuchen.',
    newWindow: 'wird in einem neuen Fenster geöffnet',
  },
  signIn: {
    title: 'Bei {bank} anmelden',
    again: 'Danach machen Sie dort weiter, wo Sie waren.',
    lead: 'Finden Sie Bilder Ihrer Organisation und fügen Sie sie direkt in Ihre Datei ein.',
    email: 'E-Mail',
    emailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
    password: 'Passwort',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    showPassword: 'Passwort anzeigen',
    hidePassword: 'Passwort verbergen',
    code: 'Einmalcode',
    codeLead:
      '{bank} fragt nach einem Einmalcode. Sie finden ihn in der App oder der Nachricht, über die Sie sonst Codes erhalten.',
    codeMissing: 'Geben Sie den Code ein.',
    otherAccount: 'Anderes Konto verwenden',
    token: 'Schlüssel Ihres Administrators (API-Schlüssel)',
    tokenLead:
      'Melden Sie sich mit einem Schlüssel an, den Ihr Administrator erstellt. Sie sehen, was der Schlüssel sehen darf.',
    tokenSteps: [
      'Bitten Sie einen Administrator von {bank} in Ihrer Organisation um einen Schlüssel für dieses Add-on.',
      'Er wird in {bank} unter Konfiguration, API-Zugriff erstellt und kann auf einzelne Sammlungen begrenzt werden. Angezeigt wird er nur ein Mal.',
      'Fügen Sie ihn hier ein. Mit „Angemeldet bleiben“ brauchen Sie ihn nur ein Mal.',
    ],
    tokenMissing: 'Fügen Sie den Schlüssel ein.',
    tokenWrong:
      '{bank} kennt diesen Schlüssel nicht. Prüfen Sie, ob er vollständig ist, oder bitten Sie um einen neuen.',
    otherWay: 'Auf andere Weise anmelden',
    usePassword: 'E-Mail und Passwort verwenden',
    web: 'Im Web bei {bank} anmelden',
    termsTitle: 'Neue Bedingungen',
    newTerms:
      'Die Nutzungsbedingungen oder die Datenschutzerklärung wurden seit Ihrer letzten Anmeldung geändert. Lesen und akzeptieren Sie sie, um fortzufahren.',
    goOn: 'Weiter',
    remember: 'In diesem Konto angemeldet bleiben',
    rememberFor: {
      one: 'Sie bleiben nach der letzten Nutzung von Imageshop einen Tag lang angemeldet, sofern {bank} die Anmeldung nicht vorher beendet. Gespeichert wird nur ein verschlüsselter Schlüssel.',
      other:
        'Sie bleiben nach der letzten Nutzung von Imageshop {n} Tage lang angemeldet, sofern {bank} die Anmeldung nicht vorher beendet. Gespeichert wird nur ein verschlüsselter Schlüssel.',
    },
    accept: 'Ich akzeptiere die {terms} und die {privacy}',
    terms: 'Nutzungsbedingungen',
    privacy: 'Datenschutzerklärung',
    acceptMissing: 'Akzeptieren Sie die Nutzungsbedingungen und die Datenschutzerklärung, um fortzufahren.',
    submit: 'Anmelden',
    busy: 'Anmeldung läuft\u00a0…',
    noAccount: 'Kein Konto?',
    signedOut: 'Sie sind abgemeldet, und nichts ist gespeichert.',
    notRemembered:
      'Sie sind angemeldet, aber bei Google ist kein Platz, um das zu speichern. Beim nächsten Mal müssen Sie sich wieder anmelden.',
    notInserted:
      'Möglicherweise haben Sie sich mit einem anderen Konto angemeldet, deshalb wurde nichts eingefügt. Wählen Sie das Bild noch einmal aus.',
  },
  missing: {
    document:
      'Imageshop kann keine Bilder einfügen: Sie haben ihm nicht erlaubt, in dieser Datei zu arbeiten.',
    bank: 'Imageshop kann Sie nicht anmelden und nicht suchen: Sie haben ihm nicht erlaubt, {bank} zu kontaktieren.',
    title: 'Imageshop braucht Ihre Erlaubnis',
    allow: 'Erlauben',
    then: 'Google fragt Sie in einem neuen Fenster. Kommen Sie danach hierher zurück und versuchen Sie es noch einmal.',
    busy: 'Google wird gefragt\u00a0…',
    still: 'Die Erlaubnis fehlt noch.',
  },
  data: {
    title: 'Ihre Daten',
    nothing: 'Hier ist nichts über Sie gespeichert.',
    what: 'Eines ist über Sie gespeichert: ein verschlüsselter Schlüssel, der Sie bei {bank} anmeldet.',
    why: 'Er ist da, weil Sie angemeldet bleiben wollten und sich so nicht jedes Mal anmelden müssen.',
    since: 'Seit',
    used: 'Zuletzt verwendet',
    until: 'Endet, falls nicht vorher verwendet',
    terms: 'Akzeptierte Bedingungen vom',
    covers: {
      docs: 'Das gilt für Imageshop in Google Docs. In Google Präsentationen speichert Imageshop getrennt.',
      slides: 'Das gilt für Imageshop in Google Präsentationen. In Google Docs speichert Imageshop getrennt.',
    },
    never:
      'Ihr Benutzername, Ihr Passwort, Ihre Suchen und der Inhalt Ihrer Datei werden niemals gespeichert.',
    policy: 'Datenschutzerklärung',
    contact: 'Fragen zum Datenschutz?',
    take: 'Kopie mitnehmen',
    json: 'Das Gespeicherte als JSON',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Ihr Browser hat das nicht erlaubt. Der Text ist markiert, Sie können ihn selbst kopieren.',
    download: 'Herunterladen',
    erase: 'Löschen',
    eraseHint: 'Wenn Sie Imageshop das nächste Mal öffnen, müssen Sie sich anmelden.',
    erased: 'Es ist gelöscht.',
    back: 'Zurück',
  },
  support: {
    title: 'Für den Support',
    copy: 'Angaben für den Support kopieren',
    about: 'Nichts davon betrifft Sie oder Ihre Datei.',
  },
  large: {
    open: 'Groß öffnen',
    back: 'Zurück zur Seitenleiste',
  },
  menuMore: {
    label: 'Mehr',
    help: 'Hilfe',
    signOut: 'Abmelden',
  },
  search: {
    label: 'Bilder suchen',
    placeholder: 'Bilder suchen',
    clear: 'Suche leeren',
    hits: {one: '1 Bild', other: '{n} Bilder'},
    hitsSoFar: '{shown} unter den ersten {looked} von {total}',
    skipped: {one: '1 Bild ließ sich nicht anzeigen', other: '{n} Bilder ließen sich nicht anzeigen'},
    empty: 'Keine Bilder gefunden',
    emptyFor: 'Keine Bilder zu „{text}“ gefunden',
    emptyHint: 'Prüfen Sie die Schreibweise oder versuchen Sie es mit weniger oder allgemeineren Wörtern.',
    emptyBank: 'Noch keine Bilder',
    emptyBankHint: 'Sobald Bilder zu {bank} hinzukommen, finden Sie sie hier.',
    noInterfaces: 'Keine Sammlungen',
    noInterfacesHint:
      'Ihr Konto hat noch keinen Zugriff auf Bilder. Wenden Sie sich an den Administrator von {bank}.',
    showAll: 'Alle Bilder anzeigen',
    end: 'Das waren alle.',
    more: 'Weitersuchen',
  },
  filter: {
    open: 'Filter',
    interface: 'Sammlung',
    anyInterface: 'Alle Sammlungen',
    category: 'Kategorie',
    findCategory: 'Kategorie suchen',
    noCategories: 'Keine Kategorie mit diesem Namen',
    atMost: 'Mehr als {n} können nicht aufgelistet werden.',
    moreCategories: {one: '1 weitere. Zum Finden tippen.', other: '{n} weitere. Zum Finden tippen.'},
    anyOf: 'Zeigt, was in mindestens einer dieser Kategorien ist.',
    allOf: 'Zeigt, was in allen diesen Kategorien ist.',
    kind: 'Typ',
    anyKind: 'Alle Typen',
    photo: 'Fotos',
    vector: 'Vektorgrafiken',
    orientation: 'Format',
    anyOrientation: 'Alle Formate',
    landscape: 'Querformat',
    portrait: 'Hochformat',
    square: 'Quadratisch',
    usable: 'Nur was jetzt verwendet werden darf',
    usableNow: 'Jetzt verwendbar',
    language: 'Sprache der Texte',
    remove: '{name} entfernen',
    clear: 'Alle entfernen',
    without: 'Versuchen Sie es ohne:',
  },
  finding: {
    all: 'Alle Bilder',
    goBack: 'Vorherige Suche',
    sort: 'Reihenfolge',
    bankOrder: 'Wie in {bank}',
    newest: 'Neueste zuerst',
    name: 'Nach Name',
    relevance: 'Beste Treffer zuerst',
    added: 'Hinzugefügt',
    anyTime: 'Beliebig',
    lastDays: 'In den letzten {n} Tagen',
    sinceDate: 'Seit einem Datum',
    from: 'Hinzugefügt seit',
    since: 'Seit {date}',
    sortedAmong: '{hits}, die ersten {looked} von {total} sortiert',
    without: '{hits} ohne „{name}“',
    atLeast: 'Mindestens {hits} ohne „{name}“',
    spelling: 'Nach „{text}“ suchen',
    foundBy: 'Gefunden mit „{text}“',
    quotes: 'Wörter in Anführungszeichen müssen zusammen stehen.',
    minus: 'Ein Wort mit - davor wird ausgeschlossen: -Winter',
  },
  grid: {
    label: 'Bilder',
    untitled: 'Bild ohne Namen',
    broken: 'Keine Miniaturansicht',
    expired: 'Ab\u00adge\u00adlau\u00adfen',
    expiresSoon: 'Läuft bald ab',
  },
  details: {
    back: 'Zurück zu den Bildern',
    previous: 'Vorheriges Bild',
    next: 'Nächstes Bild',
    photographer: 'Fotograf',
    credits: 'Bildnachweis',
    rights: 'Nutzungsrechte',
    rightsUntil: 'Verwendbar bis',
    publishedUntil: 'Veröffentlicht bis',
    keywords: 'Schlagwörter',
    searchFor: 'Nach „{text}“ suchen',
    created: 'Hinzugefügt',
    interfaces: 'Sammlungen',
    consents: 'Einwilligungen',
    noConsents: 'Keine erfasst',
    fetching: 'Wird nachgesehen\u00a0…',
    inBank: 'In {bank} öffnen',
    code: 'Code',
    size: 'Original',
    pixels: '{width} × {height} px',
    name: 'Name',
    description: 'Beschreibung',
    further: 'Mehr über das Bild',
    categories: 'Kategorien',
    allIn: 'Alles in {name}',
    copy: 'Kopieren: {what}',
    copied: 'Als Text kopiert: {what}',
    like: {
      title: 'Ähnliche Bilder',
      photographer: 'Fotograf: {name}',
      keywords: 'Schlagwörter: {words}',
      day: 'Hinzugefügt am {date}',
    },
    noPreview: 'Keine Vorschau',
    alt: 'Alternativtext',
    altHint: 'Was müssen Ihre Leser aus diesem Bild erfahren?',
    altMissing: 'Sagen Sie in wenigen Worten, was das Bild zeigt, oder kennzeichnen Sie es als dekorativ.',
    altOffered: 'Ein Vorschlag aus {bank}. Ändern Sie ihn in das, was man hier wissen muss.',
    altName: 'Nur der Name des Bildes in {bank}. Sagen Sie, was man wissen muss.',
    altRestore: 'Vorschlag wieder übernehmen',
    altFlaw: {
      fileName: 'Das sieht wie ein Dateiname aus. Sagen Sie, was das Bild zeigt.',
      sign: 'Beginnen Sie mit dem, was das Bild zeigt. Screenreader sagen von selbst, dass es ein Bild ist.',
      long: 'Mehr als {most} Zeichen sind beim Zuhören ermüdend. Schreiben Sie das Wichtigste hierher und den Rest in Ihren Text.',
      caption: 'Die Bildunterschrift sagt dasselbe, es würde also zweimal vorgelesen.',
    },
    decorative: 'Dekorativ',
    decorativeHint:
      'Nur für Schmuck, der nichts aussagt. Ein Add-on kann ein Bild bei Google nicht als dekorativ kennzeichnen: Es wird ohne Alternativtext eingefügt, und Screenreader sagen unter Umständen trotzdem, dass dort ein Bild ist.',
    rightsExpired: 'Die Nutzungsrechte an diesem Bild sind am {date} abgelaufen.',
    publishedExpired: 'Dieses Bild sollte nur bis zum {date} veröffentlicht sein.',
    rightsEnd: 'Die Nutzungsrechte an diesem Bild laufen am {date} ab.',
    useAnyway: 'Ich habe mich vergewissert, dass ich es trotzdem verwenden darf',
    noConsent:
      'In {bank} ist für dieses Bild keine Einwilligung erfasst. Das heißt nicht, dass es eine gibt.',
    agreed: 'Ich habe mich vergewissert, dass von allen Abgebildeten eine Einwilligung vorliegt',
    mayNot: 'Ihre Organisation erlaubt nicht, dass es eingefügt wird.',
  },
  keys: {
    title: 'Tastenkürzel',
    images:
      'Pos1 und Ende gehen zum ersten und zum letzten Bild, Esc oder / zum Suchfeld. ? zeigt diese Tastenkürzel.',
    search:
      'Pfeil nach unten geht zu den Bildern, Esc leert das Feld. Alt mit Pfeil nach links führt zur vorherigen Suche zurück.',
    details: 'Ein Bild',
    leafing:
      'Pfeil nach links und nach rechts zeigen das Bild davor und danach, Esc geht zurück zu allen Bildern.',
    tree: 'Pfeiltasten bewegen, öffnen und schließen. Leertaste oder Eingabetaste wählt aus, ein Buchstabe geht zum nächsten Namen, der damit beginnt.',
    anywhere: 'Überall',
    leaving: 'Tab geht von Teil zu Teil, Esc schließt, was geöffnet ist.',
  },
  insert: {
    anywhere: 'Einfügen',
    to: {
      cursor: 'Beim Cursor einfügen',
      afterSelection: 'Nach der Markierung einfügen',
      image: 'Markiertes Bild ersetzen',
      afterImage: 'Nach dem markierten Bild einfügen',
      afterEquation: 'Nach der Gleichung einfügen',
      afterContents: 'Nach dem Inhalts\u00adverzeichnis einfügen',
      end: 'Am Ende einfügen',
      slide: 'Auf der Folie einfügen',
      firstSlide: 'Auf der ersten Folie einfügen',
      beside: 'Neben der Markierung einfügen',
      placeholder: 'Platzhalter füllen',
      newSlides: 'Auf neuer Folie einfügen',
      background: 'Als Hintergrund verwenden',
      behind: 'Hinter allem anderen einfügen',
    },
    crowded: 'Diese Folie ist fast voll. Wählen Sie einen Platz:',
    crowdedTo: {
      slide: 'Neben dem Text',
      firstSlide: 'Neben dem Text',
      beside: 'Neben dem Text',
      image: 'Anstelle des Bildes',
      newSlides: 'Auf neuer Folie',
      behind: 'Hinter allem anderen',
      background: 'Als Hintergrund',
    },
    several: {one: '1 Bild einfügen', other: '{n} Bilder einfügen'},
    severalTo: {
      cursor: '{n} nach dem Cursor einfügen',
      afterSelection: '{n} nach der Markierung einfügen',
      afterImage: '{n} nach dem markierten Bild einfügen',
      afterEquation: '{n} nach der Gleichung einfügen',
      afterContents: '{n} nach dem Inhalts\u00adverzeichnis einfügen',
      end: '{n} am Ende einfügen',
      slide: '{n} als Raster einfügen',
      firstSlide: '{n} als Raster auf der ersten Folie einfügen',
      beside: '{n} neben der Markierung einfügen',
      placeholder: 'Platzhalter mit {n} Bildern füllen',
      newSlides: '{n} einfügen, je eines pro neuer Folie',
    },
    severalInstead: {one: 'Markiertes Bild ersetzen', other: 'Markiertes Bild durch {n} ersetzen'},
    afterLast: {cursor: 'Nach dem letzten Bild einfügen', beside: 'Neben dem letzten Bild einfügen'},
    severalAfterLast: {
      cursor: '{n} nach dem letzten Bild einfügen',
      beside: '{n} neben dem letzten Bild einfügen',
    },
    lookFirst: 'Erst ansehen',
    oneClick: '{action}: {name}',
    obstacle: {
      rights: {
        one: 'Die Nutzungsrechte sind abgelaufen: Bestätigen Sie zuerst, dass Sie es verwenden dürfen.',
        other:
          'Die Nutzungsrechte an allen {n} sind abgelaufen: Öffnen Sie jedes einzeln und bestätigen Sie, dass Sie es verwenden dürfen.',
      },
      publication: {
        one: 'Es ist nicht mehr veröffentlicht: Bestätigen Sie zuerst, dass Sie es verwenden dürfen.',
        other:
          'Keines der {n} ist noch veröffentlicht: Öffnen Sie jedes einzeln und bestätigen Sie, dass Sie es verwenden dürfen.',
      },
      consent: {
        one: 'Es ist keine Einwilligung hinterlegt: Bestätigen Sie zuerst, dass es eine gibt.',
        other:
          'Für diese {n} ist keine Einwilligung hinterlegt: Öffnen Sie jedes einzeln und bestätigen Sie, dass es eine gibt.',
      },
      never: {
        one: 'Ihre Organisation erlaubt nicht, dieses Bild einzufügen.',
        other: 'Ihre Organisation erlaubt nicht, eines dieser {n} einzufügen.',
      },
    },
    leftOut: {
      one: '1 Bild darf nicht verwendet werden und wird ausgelassen.',
      other: '{n} Bilder dürfen nicht verwendet werden und werden ausgelassen.',
    },
    busy: 'Wird eingefügt\u00a0…',
    done: {docs: 'Das Bild ist in Ihrem Dokument.', slides: 'Das Bild ist auf Ihrer Folie.'},
    busySeveral: '{n} von {total} wird eingefügt\u00a0…',
    doneSeveral: {one: '1 Bild ist eingefügt.', other: '{n} Bilder sind eingefügt.'},
    failedSeveral: {one: '1 Bild wurde nicht eingefügt:', other: '{n} Bilder wurden nicht eingefügt:'},
    failedForGood: {
      one: '1 Bild kann nicht eingefügt werden und ist nicht mehr ausgewählt:',
      other: '{n} Bilder können nicht eingefügt werden und sind nicht mehr ausgewählt:',
    },
    left: {
      one: '1 weiteres wurde nicht versucht und bleibt ausgewählt.',
      other: '{n} weitere wurden nicht versucht und bleiben ausgewählt.',
    },
    tryThese: 'Diese erneut versuchen',
    lacks: {
      alt: 'Google konnte den Alternativtext nicht setzen: Fügen Sie ihn selbst hinzu.',
      link: 'Google konnte den Link des alten Bildes nicht setzen: Fügen Sie ihn selbst hinzu.',
      caption: 'Google ist an der Bildunterschrift gescheitert: Sehen Sie nach, ob sie da ist und stimmt.',
      notes:
        'Google ist an der Bildunterschrift in den Vortragsnotizen gescheitert: Sehen Sie nach, ob sie dort steht.',
      transparency: '{bank} hat es ohne Transparenz geschickt: Was transparent war, hat jetzt eine Farbe.',
      shape: '{bank} hat es nicht auf die gewählte Form zugeschnitten: Sie sehen das ganze Bild.',
      frame:
        '{bank} hat es nicht nach Ihrem Rahmen zugeschnitten: Google hat stattdessen die Mitte des Bildes behalten.',
      table: 'Dort kann keine Tabelle stehen, deshalb stehen die Bilder untereinander.',
      oldCaption: 'Google konnte die alte Bildunterschrift nicht entfernen: Löschen Sie sie selbst.',
    },
    emptyLine: 'Eine leere Zeile ist übrig geblieben, die Google Imageshop nicht entfernen lässt.',
    unsure: {
      one: '1 Bild ist vielleicht schon in Ihrer Datei. Sehen Sie nach, und drücken Sie die Schaltfläche nur dann noch einmal, wenn es nicht da ist.',
      other:
        '{n} Bilder sind vielleicht schon in Ihrer Datei. Sehen Sie nach, und drücken Sie die Schaltfläche nur dann noch einmal, wenn sie nicht da sind.',
    },
    cancel: 'Anhalten',
    refused: {
      footnote: 'In Fußnoten können keine Bilder stehen.',
      equation: 'In Gleichungen können keine Bilder stehen.',
      contents: 'In einem Inhaltsverzeichnis können keine Bilder stehen.',
      layout: 'Ein Layout ist geöffnet, und Bilder darin wären auf jeder Folie zu sehen.',
      master: 'Ein Master ist geöffnet, und Bilder darin wären auf jeder Folie zu sehen.',
    },
    options: 'Größe und Form',
    where: 'Wo',
    size: 'Größe',
    fit: 'An den Platz anpassen',
    column: 'Volle Breite',
    twoThirds: 'Zwei Drittel',
    half: 'Halbe Breite',
    third: 'Ein Drittel',
    fill: 'Füllen und zuschneiden',
    keepWidth: 'So breit wie das alte',
    ownWidth: 'Eigene Breite',
    width: 'Breite',
    cm: 'cm',
    inches: 'Zoll',
    widthWrong: 'Geben Sie eine Zahl über 0 ein, zum Beispiel {example}.',
    tooWide: 'Hier ist Platz für höchstens {most}.',
    align: 'Ausrichtung',
    inText: 'Im Text',
    aligned: {left: 'Links', centre: 'Zentriert', right: 'Rechts'},
    ownLine: 'Das Bild bekommt eine eigene Zeile, Ihr Text bleibt also, wie er ist.',
    arrange: 'Mehrere Bilder',
    below: 'Untereinander',
    two: 'Zwei nebeneinander',
    three: 'Drei nebeneinander',
    noTable: 'Hier kommen sie untereinander: An dieser Stelle kann keine Tabelle stehen.',
    sharpness: 'Schärfe',
    screen: 'Bildschirm',
    print: 'Druck',
    transparency: 'Transparenz',
    opaque: 'Weglassen',
    transparent: 'Behalten (größer)',
    transparentWeight: 'Behalten ({bytes})',
    crop: 'Form',
    whole: 'Ganz',
    caption: 'Bildunterschrift',
    noCaption: 'In {bank} steht nichts für eine Bildunterschrift zu diesem Bild.',
    captionNone: 'Keine',
    captionUnder: 'Unter dem Bild',
    captionNotes: 'Vortragsnotizen',
    captionFill: 'Farbe hinter dem Text',
    captionGoes: 'Die Bildunterschrift des alten Bildes wird mit ihm entfernt.',
    captionAlong: 'Auch die Bildunterschrift des alten Bildes entfernen, wie sie jetzt lautet',
    captionStays: 'Eine Bildunterschrift unter dem alten Bild bleibt, wie sie ist.',
    toNotes: 'Unter dem Bild ist kein Platz, deshalb kommt die Bildunterschrift in die Vortragsnotizen.',
    elseNotes: 'Wo unter einem Bild kein Platz ist, kommt sie in die Vortragsnotizen.',
    furtherSlides: {
      one: '1 Bild kommt auf eine neue Folie, weil es zu wenige Platzhalter gibt.',
      other: '{n} Bilder kommen auf neue Folien, weil es zu wenige Platzhalter gibt.',
    },
    summary: '{width} × {height} {unit}, {bytes}, {clarity}',
    summarySeveral: 'zusammen {bytes}, alle scharf',
    tooSmall: {
      one: 'Zusammen {bytes}. 1 hat zu wenige Pixel: {names}',
      other: 'Zusammen {bytes}. {n} haben zu wenige Pixel: {names}',
    },
    namesMore: '{names} und noch {n}',
    clarity: {sharp: 'scharf', soft: 'etwas unscharf', few: 'zu wenige Pixel'},
    still: 'Aus einem animierten GIF wird ein Standbild.',
    mustDescribe: {
      one: '1 Bild hat keinen Alternativtext, und Ihre Organisation verlangt einen. Fügen Sie ihn hinzu, oder kennzeichnen Sie das Bild als dekorativ.',
      other:
        '{n} Bilder haben keinen Alternativtext, und Ihre Organisation verlangt einen. Fügen Sie ihn hinzu, oder kennzeichnen Sie sie als dekorativ.',
    },
    describe: {
      one: '1 Bild hat keinen Alternativtext. Fügen Sie ihn hinzu, oder drücken Sie die Schaltfläche noch einmal.',
      other:
        '{n} Bilder haben keinen Alternativtext. Fügen Sie ihn hinzu, oder drücken Sie die Schaltfläche noch einmal.',
    },
  },
  crop: {
    shape: 'Form',
    whole: 'Ganz',
    free: 'Frei',
    ofPlace: 'Es wird auf die Form seines Platzes zugeschnitten.',
    hint: 'Ziehen Sie den Rahmen, oder klicken Sie auf das, was wichtig ist.',
    blind: 'Ohne Vorschau bleibt die Mitte des Bildes erhalten.',
    frame: 'Rahmen',
    keys: 'Was eingefügt wird. Pfeiltasten bewegen den Rahmen, Plus und Minus ändern die Größe, mit der Umschalttaste in größeren Schritten.',
    at: 'Links {left}\u00a0%, oben {top}\u00a0%, Breite {width}\u00a0%, Höhe {height}\u00a0%',
    size: 'Größe des Rahmens',
    sizeIs: 'Breite {width}\u00a0%, Höhe {height}\u00a0%',
    edges: {n: 'Oberer Rand', e: 'Rechter Rand', s: 'Unterer Rand', w: 'Linker Rand'},
    percent: '{n}\u00a0%',
    smaller: 'Kleinerer Rahmen',
    larger: 'Größerer Rahmen',
    undo: 'Rückgängig',
    middle: 'Zurück zur Mitte',
    exact: {left: 'Links %', top: 'Oben %', width: 'Breite %', height: 'Höhe %'},
  },
  credits: {
    title: 'Bildnachweise',
    show: 'Bildnachweise der eingefügten Bilder',
    what: 'Für alle Bilder, die Sie eingefügt haben, seit Imageshop geöffnet ist.',
    hint: 'Die Liste bleibt nur hier, bis Sie Imageshop schließen oder sich abmelden.',
    to: {
      cursor: 'Als Liste beim Cursor einfügen',
      end: 'Als Liste am Ende einfügen',
      lastSlide: 'Auf neuer Folie am Ende einfügen',
    },
    done: {
      cursor: 'Die Liste steht nach der Zeile mit dem Cursor.',
      end: 'Die Liste steht am Ende Ihres Dokuments.',
      lastSlide: 'Die Liste steht auf einer neuen Folie am Ende.',
    },
    notHere:
      'In einer Fußnote kann keine Liste stehen. Klicken Sie an eine andere Stelle im Text, oder fügen Sie sie am Ende ein.',
    unknown:
      'Bei Google ist etwas fehlgeschlagen, und die Liste ist vielleicht schon in Ihrer Datei. Sehen Sie nach, bevor Sie sie noch einmal einfügen.',
  },
  pick: {
    count: '{n}/{most}',
    picked: '{n} von höchstens {most} ausgewählt',
    tray: 'Ausgewählte Bilder',
    order: 'Sie werden in dieser Reihenfolge eingefügt, höchstens {most}.',
    trayKeys:
      'Pfeiltasten gehen von Bild zu Bild, mit Alt verschieben sie das Bild, Entf nimmt es heraus, die Eingabetaste öffnet es.',
    close: 'Zurück zu allen Bildern',
    earlier: '{name} nach vorn verschieben',
    later: '{name} nach hinten verschieben',
    takeOut: '{name} herausnehmen',
    moved: '{name}: jetzt {n} von {total}.',
    clear: 'Leeren',
    cleared: {one: '1 Bild ist nicht mehr ausgewählt.', other: '{n} Bilder sind nicht mehr ausgewählt.'},
    undo: 'Rückgängig',
    full: 'Es werden höchstens {most} Bilder auf einmal eingefügt. Fügen Sie diese ein, oder nehmen Sie einige heraus, bevor Sie andere auswählen.',
    caution: {
      mayNot: 'Darf nicht eingefügt werden: Die Nutzungsrechte oder die Veröffentlichung sind abgelaufen.',
      expired: 'Die Nutzungsrechte oder die Veröffentlichung sind abgelaufen. Sehen Sie es sich zuerst an.',
      unsure: 'Ist vielleicht schon in Ihrer Datei.',
      mustDescribe: 'Hat keinen Alternativtext, und Ihre Organisation verlangt einen.',
      describe: 'Hat keinen Alternativtext.',
    },
    look: 'Details und Zuschnitt',
    dragged:
      'Bilder lassen sich nicht in die Datei ziehen. Öffnen Sie ein Bild, oder wählen Sie mehrere aus, und drücken Sie auf „Einfügen“.',
    keys: 'Pfeiltasten bewegen, Eingabetaste öffnet, Leertaste wählt aus, Umschalttaste wählt alle dazwischen aus. Strg oder Befehl mit Eingabetaste fügt sofort ein.',
  },
  errors: {
    'page.offline':
      'Sie sind offline. Stellen Sie eine Internetverbindung her und versuchen Sie es noch einmal.',
    'page.lost':
      'Google hat nicht geantwortet. Falls die Verbindung kurz weg war, versuchen Sie es noch einmal. Hilft das nicht, sind Sie in diesem Browser wahrscheinlich in mehreren Google-Konten angemeldet: Melden Sie sich in den anderen ab, oder öffnen Sie die Datei in einem Inkognitofenster nur mit diesem Konto. Öffnen Sie Imageshop danach noch einmal über das Menü.',
    'request.invalid': outdated,
    'sidebar.outdated': outdated,
    'session.none': 'Melden Sie sich an, um fortzufahren.',
    'session.invalid':
      'Die Seitenleiste war zu lange geöffnet. Melden Sie sich noch einmal an. Hilft das nicht, öffnen Sie Imageshop noch einmal über das Menü.',
    'session.forgotten':
      'Sie sind nicht mehr angemeldet: Es ist zu lange her, oder die gespeicherte Anmeldung lässt sich nicht mehr lesen. Melden Sie sich noch einmal an.',
    'session.ended': '{bank} hat Ihre Sitzung beendet. Melden Sie sich noch einmal an, um fortzufahren.',
    'session.otherAccount': account,
    'signIn.wrong':
      'Die E-Mail-Adresse oder das Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es noch einmal.',
    'signIn.codeNeeded': '{bank} fragt nach einem Einmalcode. Geben Sie ihn ein, um fortzufahren.',
    'signIn.codeWrong': 'Der Code stimmt nicht oder gilt nicht mehr. Geben Sie den neuesten ein.',
    'signIn.ssoOnly':
      'Ihre Organisation verwendet Single Sign-on, deshalb hat dieses Konto kein Passwort, das hier gilt. Verwenden Sie stattdessen einen Schlüssel Ihres Administrators, wie unten beschrieben.',
    'signIn.codeNotSetUp':
      '{bank} verlangt einen Einmalcode von Ihnen, und Sie haben noch keinen eingerichtet. Melden Sie sich dazu ein Mal im Web an, und kommen Sie dann zurück.',
    'signIn.policy':
      '{bank} hat eine neue Datenschutzerklärung, die Sie akzeptieren müssen. Melden Sie sich ein Mal im Web an, um sie zu lesen, und kommen Sie dann zurück.',
    'signIn.locked': 'Dieses Konto ist gesperrt. Bitten Sie den Administrator von {bank}, es freizugeben.',
    'signIn.blocked':
      '{bank} hat dieses Konto blockiert. Fragen Sie den Administrator von {bank} nach dem Grund.',
    'signIn.tooMany':
      'Es gab zu viele Anmeldeversuche. Warten Sie ein wenig, und versuchen Sie es dann noch einmal.',
    'signIn.notOffered':
      'Bei {bank} können Sie sich hier nicht mit einem Passwort anmelden. Verwenden Sie stattdessen einen Schlüssel Ihres Administrators, wie unten beschrieben.',
    'signIn.terms':
      'Die Nutzungsbedingungen oder die Datenschutzerklärung wurden geändert, seit Sie die Seitenleiste geöffnet haben. Um die neuen zu lesen, öffnen Sie Imageshop noch einmal über das Menü.',
    'bank.unreachable': '{bank} ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    'bank.busy':
      '{bank} ist gerade überlastet. Warten Sie einen Moment, und versuchen Sie es dann noch einmal.',
    'bank.refused':
      'Ihr Konto darf das in {bank} nicht. Fragen Sie Ihren Administrator, falls es das Ihrer Meinung nach dürfen sollte.',
    'bank.unusable':
      '{bank} hat eine Antwort gegeben, die sich nicht verwenden lässt. Versuchen Sie es noch einmal. Sagen Sie Ihrem Administrator Bescheid, falls es wieder geschieht.',
    'image.gone':
      'Dieses Bild ist nicht mehr in {bank}, oder Sie haben keinen Zugriff mehr darauf. Wählen Sie ein anderes.',
    'image.refused':
      '{bank} gibt dieses Bild nicht heraus. Wählen Sie ein anderes, oder fragen Sie Ihren Administrator.',
    'image.notReady':
      '{bank} bereitet dieses Bild noch vor. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.',
    'image.notMade':
      '{bank} konnte dieses Bild nicht vorbereiten. Versuchen Sie es später noch einmal, oder wählen Sie ein anderes.',
    'image.notCut':
      '{bank} hat dieses Bild nicht auf die Form der Folie zugeschnitten, es würde also verzerrt. Fügen Sie es stattdessen auf der Folie ein, und lassen Sie es sie füllen.',
    'image.wrongKind':
      'Dieses Bild gibt es nicht in einem Format, das sich hier einfügen lässt. Wählen Sie ein anderes.',
    'image.rightsExpired':
      'Die Nutzungsrechte an diesem Bild sind abgelaufen. Öffnen Sie es, um zu sehen, ob es trotzdem verwendet werden darf.',
    'image.noConsent':
      'In {bank} ist für dieses Bild keine Einwilligung erfasst. Öffnen Sie es, um zu sehen, ob es trotzdem verwendet werden darf.',
    'image.noWords':
      'Dieses Bild hat keinen Alternativtext, und Ihre Organisation verlangt einen. Fügen Sie ihn hinzu, oder kennzeichnen Sie das Bild als dekorativ.',
    'image.notPublished':
      'Dieses Bild ist nicht mehr veröffentlicht. Öffnen Sie es, um zu sehen, ob es trotzdem verwendet werden darf.',
    'insert.unknown':
      'Bei Google ist mittendrin etwas fehlgeschlagen, und es ist nicht sicher, ob das Bild in Ihrer Datei ist. Sehen Sie nach, bevor Sie es noch einmal einfügen.',
    'insert.noEffect':
      'Google hat hier kein Bild eingefügt, obwohl kein Fehler gemeldet wurde. Wählen Sie eine andere Stelle in Ihrer Datei, und versuchen Sie es noch einmal.',
    'insert.refused':
      'Google hat dieses Bild nicht angenommen: Es ist zu groß oder beschädigt. Wählen Sie ein anderes.',
    'place.changed':
      'Jetzt ist etwas anderes markiert. Die Schaltfläche sagt, wohin das Bild käme. Drücken Sie sie noch einmal, wenn das stimmt.',
    'place.notAllowed':
      'Wo der Cursor steht, kann kein Bild stehen. Die Schaltfläche nennt die nächste Stelle. Drücken Sie sie noch einmal, wenn das stimmt, oder klicken Sie woanders in den Text.',
    'place.noSlide':
      'Es gibt keine Folie für das Bild. Fügen Sie eine Folie hinzu, und versuchen Sie es dann noch einmal.',
    'host.readOnly':
      'Sie können diese Datei ansehen, aber nicht ändern. Bitten Sie den Eigentümer um die Berechtigung zum Bearbeiten.',
    'host.quota': 'Google lässt davon heute nicht mehr zu. Versuchen Sie es morgen noch einmal.',
    'host.busy':
      'Google bittet Sie, langsamer zu machen: Das war viel in kurzer Zeit. Versuchen Sie es gleich noch einmal.',
    'host.bandwidth':
      'Google lässt gerade nicht mehr durch, weil die Bilder groß oder zahlreich waren. Warten Sie einige Minuten, und versuchen Sie es dann mit weniger auf einmal.',
    'host.time':
      'Das hat länger gedauert, als Google zulässt. Versuchen Sie es mit weniger Bildern auf einmal.',
    'host.unavailable': 'Google konnte das gerade nicht ausführen. Versuchen Sie es noch einmal.',
    'host.permission':
      'Imageshop fehlt dafür eine Berechtigung von Google. Öffnen Sie Imageshop noch einmal über das Menü, und erlauben Sie, worum es bittet.',
    'host.noAccess':
      'Das Google-Konto, mit dem Imageshop läuft, darf diese Datei nicht öffnen. Meist liegt das daran, dass Sie in diesem Browser in mehreren Google-Konten angemeldet sind: Verwenden Sie ein Inkognitofenster mit nur einem Konto, oder bitten Sie den Eigentümer der Datei um Zugriff.',
    'host.blocked':
      'Ihre Organisation lässt Skripts {bank} nicht kontaktieren. Senden Sie diese Zeile an Ihren Google-Administrator:\nBitte erlauben Sie Apps Script für Imageshop den Abruf von {hosts}.',
    'host.denied':
      'Google hat das abgelehnt: Eine Regel Ihrer Organisation oder des Eigentümers der Datei verbietet es. Fragen Sie Ihren Google-Administrator.',
    'host.notAllowed':
      'Google erlaubt das hier nicht. Die Datei oder dieser Teil davon ist vielleicht geschützt: Versuchen Sie es an einer anderen Stelle, oder fragen Sie den Eigentümer der Datei.',
    'host.storage':
      'Bei Google ist kein Platz mehr, um etwas für Imageshop zu speichern. Öffnen Sie „Ihre Daten“, um das Gespeicherte zu löschen, und versuchen Sie es dann noch einmal.',
    'host.argument':
      'Was Imageshop speichern wollte, ist zu groß für Google. Sagen Sie Ihrem Administrator Bescheid.',
    'host.manifest':
      'Das ist ein Fehler von Imageshop: Es wurde ohne eine Berechtigung veröffentlicht, die hier nötig ist. Ein neuer Versuch hilft nicht. Sagen Sie Ihrem Administrator Bescheid.',
    'server.failed':
      'In Imageshop ist etwas schiefgegangen. Versuchen Sie es noch einmal. Sagen Sie Ihrem Administrator Bescheid, falls es wieder geschieht.',
  },
});
