/** How what is kept or sent is declared: as data, from which the tables of `docs/privacy.md` are printed. */

/** Some fields of one place, with what they are for. `F`: the fields that there are. */
export interface Declared<F extends string = string> {
  /** As the audit names it, such as `user property remembered` or `envelope ticket`. */
  place: string;
  /** Nested ones as `outer.inner`. */
  fields: readonly F[];
  purpose: string;
  lifetime: string;
}

/** The names of all fields of an object, nested ones as `outer.inner`. */
export type FieldsOf<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends object ? `${K}.${FieldsOf<NonNullable<T[K]>>}` : K;
}[keyof T & string];

/** `true` when every field of `T` is in the rows. */
export type Complete<T, Rows extends ReadonlyArray<Declared>> = [
  Exclude<FieldsOf<T>, Rows[number]['fields'][number]>,
] extends [never]
  ? true
  : false;
