/** Makes something at its first use: every execution loads all of the script, and uses little of it. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
