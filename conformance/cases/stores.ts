import {guide, reference, refuses, wordsOf, type Area} from '../case.ts';

const page = (member: string) => reference(`properties/properties#${member}`);
const quotas = guide('services/quotas');
const stores = 'src/apps-script/stores.ts';
const stored = 'src/core/session/stored.ts';
const key = 'conformance';

type Store = GoogleAppsScript.Properties.Properties;

/** What the case puts into the store is out of it again afterwards. */
function inStore<T>(work: (store: Store) => T): T {
  const store = PropertiesService.getUserProperties();
  try {
    return work(store);
  } finally {
    store.deleteProperty(key);
  }
}

/** As many values of 9,000 letters: 56 of them fit into a store of 500 KB, and 57 do not. */
const values = (count: number) =>
  Object.fromEntries(Array.from({length: count}, (_, at) => [`${key} ${at}`, 'x'.repeat(9000)]));

/** One after the other, as the store may hold something else. */
function emptied(store: Store): void {
  for (const name of store.getKeys()) if (name.startsWith(`${key} `)) store.deleteProperty(name);
}

export const storesArea: Area = {
  name: 'stores',
  emulated: 'properties.ts',
  cases: [
    {
      name: 'what was never stored is null',
      source: page('getProperty(String)'),
      claims: null,
      hangs: [stores],
      run: () => PropertiesService.getUserProperties().getProperty(key),
    },
    {
      name: 'what is stored is there at once, letter for letter',
      source: page('setProperty(String,String)'),
      claims: 'blåbær " \\ \n',
      hangs: [stores, stored],
      run: () => inStore(store => store.setProperty(key, 'blåbær " \\ \n').getProperty(key)),
    },
    {
      name: 'what is deleted is gone',
      source: page('deleteProperty(String)'),
      claims: null,
      hangs: [stores, 'src/core/session/your-data.ts'],
      run: () => inStore(store => store.setProperty(key, 'x').deleteProperty(key).getProperty(key)),
    },
    {
      name: 'deleting what is not there is no fault',
      source: page('deleteProperty(String)'),
      claims: null,
      hangs: [stores],
      run: () => wordsOf(() => PropertiesService.getUserProperties().deleteProperty(key)),
    },
    {
      name: 'the person’s store and the script’s are two',
      source: reference('properties/properties-service#getUserProperties()'),
      claims: null,
      hangs: [stores, 'src/core/session/keyring.ts'],
      run: () =>
        inStore(store => {
          store.setProperty(key, 'x');
          return PropertiesService.getScriptProperties().getProperty(key);
        }),
    },
    {
      name: 'a number comes back as a text without a fraction',
      source: page('setProperty(String,String)'),
      claims: '5',
      open: 'whether 5 comes back as “5” or as “5.0”',
      hangs: [stored],
      run: () => inStore(store => store.setProperty(key, 5 as unknown as string).getProperty(key)),
    },
    {
      name: 'a value of 9,216 bytes fits',
      source: quotas,
      claims: 9216,
      hangs: [stored],
      run: () => inStore(store => store.setProperty(key, 'x'.repeat(9216)).getProperty(key)?.length ?? 0),
    },
    {
      name: 'a value of 9,217 bytes does not',
      source: quotas,
      claims: 'Argument too large: value',
      worded: true,
      hangs: [stored, 'src/apps-script/failures.ts'],
      run: () => inStore(store => wordsOf(() => store.setProperty(key, 'x'.repeat(9217)))),
    },
    {
      name: 'bytes are counted, not letters',
      source: quotas,
      claims: true,
      open: 'whether “9 KB” are bytes of UTF-8, or letters',
      hangs: [stored],
      run: () => inStore(store => refuses(() => store.setProperty(key, 'æ'.repeat(5000)))),
    },
    {
      name: 'a store of more than 500 KB is refused',
      source: quotas,
      claims: 'You have exceeded the property storage quota. Please remove some properties and try again.',
      worded: true,
      hangs: ['src/apps-script/failures.ts', stored],
      run: () => {
        const store = PropertiesService.getUserProperties();
        try {
          return wordsOf(() => store.setProperties(values(57)));
        } finally {
          emptied(store);
        }
      },
    },
    {
      name: 'a store that is full takes no single value either, and keeps those it has',
      source: quotas,
      claims: [true, 9000],
      hangs: ['src/apps-script/failures.ts', stored],
      run: () => {
        const store = PropertiesService.getUserProperties();
        try {
          store.setProperties(values(56));
          const refused = refuses(() => store.setProperty(`${key} more`, 'x'.repeat(9000)));
          return [refused, store.getProperty(`${key} 0`)?.length ?? 0];
        } finally {
          emptied(store);
        }
      },
    },
  ],
};

export const locksArea: Area = {
  name: 'locks',
  emulated: 'lock.ts',
  cases: [
    {
      name: 'a free lock is had at once, and is not once it is given back',
      source: reference('lock/lock#waitLock(Integer)'),
      claims: [true, false],
      hangs: [stores],
      run: () => {
        const lock = LockService.getScriptLock();
        lock.waitLock(1000);
        const held = lock.hasLock();
        lock.releaseLock();
        return [held, lock.hasLock()];
      },
    },
    {
      name: 'giving back a lock that one does not have is no fault',
      source: reference('lock/lock#releaseLock()'),
      claims: null,
      hangs: [stores],
      run: () => wordsOf(() => LockService.getScriptLock().releaseLock()),
    },
    {
      name: 'who has a lock has it twice',
      source: reference('lock/lock#tryLock(Integer)'),
      claims: true,
      open: 'whether another lock object of the same execution waits for the first',
      hangs: [stores],
      run: () => {
        const lock = LockService.getScriptLock();
        lock.waitLock(1000);
        const again = LockService.getScriptLock().tryLock(100);
        lock.releaseLock();
        return again;
      },
    },
  ],
};
