/** What the page and its frames have to know of this run of the workbench. */
export interface Run {
  /** Another run is another one: its files are new, and its frames may be elsewhere. */
  id: string;
  framesPort: number;
  /** What pages and sidebars ask of their hosts, and is not answered yet. */
  underWay: Set<Promise<unknown>>;
}

/** @returns what `asked` gives */
export async function counted<T>({underWay}: Run, asked: () => Promise<T>): Promise<T> {
  const one = asked();
  underWay.add(one);
  try {
    return await one;
  } finally {
    underWay.delete(one);
  }
}
