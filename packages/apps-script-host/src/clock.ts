/** Time as the emulated host sees it: waiting moves it forward without anyone having to wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the time forward. */
  advance(ms: number): void;
}

/** @param frozenAt milliseconds since 1970, to stand still at but for `advance`; without it, real time goes on */
export function createClock(frozenAt?: number): Clock {
  let ahead = 0;
  return {
    now: () => (frozenAt ?? Date.now()) + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}
