import {Exception} from './exception.ts';
import {wording} from './wordings.ts';

type OfficialStore = GoogleAppsScript.Properties.Properties;

/** One store's content. Host side: read it, fill it, damage it. */
export type Store = Map<string, string>;

/** https://developers.google.com/apps-script/guides/services/quotas */
const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

/** What both limits count: the bytes of UTF-8. */
function size(text: string): number {
  return Buffer.byteLength(text);
}

/** Counts a reading or writing. @throws Exception when the day's are used up */
export type UseProperties = () => void;

export class Properties implements Pick<
  OfficialStore,
  | 'deleteAllProperties'
  | 'deleteProperty'
  | 'getKeys'
  | 'getProperties'
  | 'getProperty'
  | 'setProperties'
  | 'setProperty'
> {
  static readonly official = 'Properties.Properties';

  private readonly self = this as unknown as OfficialStore;

  constructor(
    private readonly store: Store,
    private readonly use: UseProperties,
  ) {}

  /** https://developers.google.com/apps-script/reference/properties/properties#deleteAllProperties() */
  deleteAllProperties(): OfficialStore {
    this.use();
    this.store.clear();
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#deleteProperty(String) */
  deleteProperty(key: string): OfficialStore {
    this.use();
    this.store.delete(key);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#getKeys() */
  getKeys(): string[] {
    this.use();
    return [...this.store.keys()];
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#getProperties() */
  getProperties(): {[key: string]: string} {
    this.use();
    return Object.fromEntries(this.store);
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#getProperty(String) */
  getProperty(key: string): string | null {
    this.use();
    return this.store.get(key) ?? null;
  }

  /**
   * https://developers.google.com/apps-script/reference/properties/properties#setProperties(Object)
   * https://developers.google.com/apps-script/reference/properties/properties#setProperties(Object,Boolean)
   */
  setProperties(properties: {[key: string]: string}, deleteAllOthers = false): OfficialStore {
    this.use();
    this.put(Object.entries(properties), deleteAllOthers);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#setProperty(String,String) */
  setProperty(key: string, value: string): OfficialStore {
    this.use();
    this.put([[key, value]], false);
    return this.self;
  }

  /** All of it or nothing. */
  private put(entries: Array<[string, string | number]>, alone: boolean): void {
    const next = new Map(alone ? [] : this.store);
    for (const [key, given] of entries) {
      if (typeof given !== 'string' && typeof given !== 'number') {
        throw new Exception(`Invalid argument: ${key}`);
      }
      // Whether 1 is kept as "1" or as "1.0" is not documented.
      const value = String(given);
      if (size(key) > largestValue) throw new Exception('Argument too large: key');
      if (size(value) > largestValue) throw new Exception(wording('store.value'));
      next.set(key, value);
    }
    const total = [...next].reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
    if (total > largestStore) {
      throw new Exception(wording('store.full'));
    }
    this.store.clear();
    next.forEach((value, key) => this.store.set(key, value));
  }
}

/** The three stores that one execution sees. */
export class PropertiesService implements Pick<
  GoogleAppsScript.Properties.PropertiesService,
  'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
> {
  static readonly official = 'Properties.PropertiesService';

  constructor(
    private readonly stores: {user: Store; script: Store; document: Store},
    private readonly use: UseProperties,
  ) {}

  /** https://developers.google.com/apps-script/reference/properties/properties-service#getDocumentProperties() */
  getDocumentProperties(): OfficialStore {
    return new Properties(this.stores.document, this.use) as unknown as OfficialStore;
  }

  /** https://developers.google.com/apps-script/reference/properties/properties-service#getScriptProperties() */
  getScriptProperties(): OfficialStore {
    return new Properties(this.stores.script, this.use) as unknown as OfficialStore;
  }

  /** https://developers.google.com/apps-script/reference/properties/properties-service#getUserProperties() */
  getUserProperties(): OfficialStore {
    return new Properties(this.stores.user, this.use) as unknown as OfficialStore;
  }
}
