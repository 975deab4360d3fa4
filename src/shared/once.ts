/** Makes something at its first use and keeps it: whoever loads all of a script uses little of it. */
export function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}
