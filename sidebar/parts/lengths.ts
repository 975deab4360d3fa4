/** Widths as people give them: in centimetres, or in inches where those are used. */

const POINTS = {cm: 72 / 2.54, in: 72};

export type LengthUnit = keyof typeof POINTS;

/** https://www.unicode.org/cldr/charts/latest/supplemental/territory_language_information.html */
const INCHES = ['US', 'LR', 'MM'];

/** @param locale a BCP 47 tag; `en` alone is American */
export function unitFor(locale: string): LengthUnit {
  return INCHES.includes(new Intl.Locale(locale).maximize().region ?? '') ? 'in' : 'cm';
}

export function pointsOf(amount: number, unit: LengthUnit): number {
  return amount * POINTS[unit];
}

/** To a tenth of a centimetre, or a hundredth of an inch. */
export function amountOf(points: number, unit: LengthUnit): number {
  const most = unit === 'cm' ? 10 : 100;
  return Math.round((points / POINTS[unit]) * most) / most;
}

/** What was typed, with a comma or a point; null when it is no width from 0.1 to 400. */
export function readAmount(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{0,2})?$/.test(text)) return null;
  const amount = Number(text);
  return amount >= 0.1 && amount <= 400 ? amount : null;
}
