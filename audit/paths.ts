/** Where in the project that which the audit looks for stands; each once. */

/** Ends of absolute paths, as `isIn` takes them. */
export const CONTRACT = '/src/shared/contract.ts';
export const DEPLOYMENT = '/src/core/deployment.ts';
export const MESSAGES = '/locales/messages.ts';
export const PORTS = '/src/core/ports.ts';
/** What makes values of the types that stores take. */
export const SEALERS = ['/src/core/session/vault.ts', '/src/core/session/keyring.ts'];

/** From the root. */
export const MAIN = 'src/main.ts';
export const PRIVACY = 'docs/privacy.md';
/** What is kept, declared as data. */
export const STORED = 'src/core/session/stored.ts';
/** The one file that writes to the log: its entries are checked where they are made. */
export const LOG = 'src/apps-script/host.ts';
/** Every request, declared as data. */
export const ENDPOINTS = 'src/core/bank/endpoints.ts';
/** The one file that asks anything of anyone: it sends what is declared. */
export const REQUESTS = 'src/apps-script/http.ts';
/** The one file that reaches the stores: it checks what goes in. */
export const STORES = 'src/apps-script/stores.ts';
