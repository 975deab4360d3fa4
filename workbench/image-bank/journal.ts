/** Every request that reached the bank, without anything secret. */

export interface RequestRecord {
  method: string;
  /** The public host it was meant for; empty when the sender did not say. */
  host: string;
  /** With its query; tokens in it are replaced. */
  path: string;
  /** The JSON that came, but for the sign-in call, whose body is never kept. */
  body: unknown;
  /** Names of the headers, in small letters. */
  headers: string[];
  /** Where a token came along. */
  token: {header: boolean; authorization: boolean; query: boolean};
  /** 0: the connection was dropped, or the answer is not given yet. */
  status: number;
  /** Of the answer's body. */
  bytes: number;
  /** The most requests that were under way at once while this one was, itself included. */
  atOnce: number;
}

export function createJournal() {
  let records: RequestRecord[] = [];
  const underWay = new Set<RequestRecord>();
  const watchers = new Set<() => void>();

  const tell = () => watchers.forEach(watcher => watcher());

  return {
    reset() {
      records = [];
    },
    requests: () => records,
    underWay: () => underWay.size,

    begin(request: Omit<RequestRecord, 'status' | 'bytes' | 'atOnce'>): RequestRecord {
      const record = {...request, status: 0, bytes: 0, atOnce: 0};
      records.push(record);
      underWay.add(record);
      for (const other of underWay) other.atOnce = Math.max(other.atOnce, underWay.size);
      tell();
      return record;
    },

    end(record: RequestRecord, status: number, bytes: number) {
      record.status = status;
      record.bytes = bytes;
      underWay.delete(record);
    },

    /** Waits until so many are under way at once, or so many milliseconds have passed. */
    together(count: number, limit: number): Promise<void> {
      return new Promise(resolve => {
        const done = () => {
          clearTimeout(timer);
          watchers.delete(look);
          resolve();
        };
        const look = () => {
          if (underWay.size >= count) done();
        };
        const timer = setTimeout(done, limit);
        watchers.add(look);
        look();
      });
    },
  };
}

export type Journal = ReturnType<typeof createJournal>;
