/** Letters that are written from right to left. https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text of the bank's or the person's among words of ours: where it is written from right to left it is isolated, so that
 * it does not turn what stands around it (FSI … PDI, https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export function isolated(text: string): string {
  return FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text;
}
