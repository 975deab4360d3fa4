export interface Queue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** How many run now. */
  running(): number;
}

/** Lets so many run at once; the rest wait in their order. */
export function createQueue(atOnce: number): Queue {
  let running = 0;
  const waiting: Array<() => void> = [];
  return {
    running: () => running,
    async run(work) {
      // A place that becomes free is handed on, so that nobody can slip in between.
      if (running < atOnce) running++;
      else await new Promise<void>(resolve => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
  };
}
