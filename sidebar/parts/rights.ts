import type {Asset} from '../../src/shared/contract.ts';

export type Rights = 'expired' | 'soon' | 'fine';

const month = 30 * 24 * 60 * 60 * 1000;

/**
 * Whether an image may be used now, as far as the bank's dates say: its rights, and until when it is published.
 * @param now milliseconds since 1970
 */
export function rightsOf(asset: Pick<Asset, 'rightsUntil' | 'publishedUntil'>, now: number): Rights {
  const end = Math.min(endOf(asset.rightsUntil), endOf(asset.publishedUntil));
  if (end < now) return 'expired';
  return end < now + month ? 'soon' : 'fine';
}

/** A date without a time lasts to the end of its day, where the person is. No date is no end. */
export function endOf(iso: string): number {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  const end = day
    ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]) + 1).getTime()
    : Date.parse(iso);
  return Number.isNaN(end) ? Infinity : end;
}
