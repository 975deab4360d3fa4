import type {Clock} from './clock.ts';
import {Exception} from './exception.ts';
import {wording} from './wordings.ts';

/** Calls a day of a consumer's account. https://developers.google.com/apps-script/guides/services/quotas */
const daily = {urlfetch: 20_000, properties: 50_000};

export type Metered = keyof typeof daily;

export interface Quotas {
  /** Counts calls of an account. @throws Exception when that is more than the day has; then nothing is counted */
  use(account: string, service: Metered, calls: number): void;
  /** As if all of the day's calls had been made. */
  exhaust(account: string, service: Metered): void;
}

const day = 24 * 60 * 60 * 1000;

export function createQuotas(clock: Clock): Quotas {
  const used = new Map<string, {since: number; calls: number}>();
  const entry = (account: string, service: Metered) => {
    const key = `${service} ${account}`;
    const known = used.get(key);
    // "Daily quotas are refreshed at the end of a 24-hour window; the exact time of this refresh, however, varies."
    if (known && clock.now() - known.since < day) return known;
    const fresh = {since: clock.now(), calls: 0};
    used.set(key, fresh);
    return fresh;
  };
  return {
    use(account, service, calls) {
      const today = entry(account, service);
      if (today.calls + calls > daily[service]) {
        throw new Exception(wording('quota.day', {service}));
      }
      today.calls += calls;
    },
    exhaust(account, service) {
      entry(account, service).calls = daily[service];
    },
  };
}
