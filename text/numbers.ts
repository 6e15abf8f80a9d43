/** Numbers as people read them: fixed decimals, a true minus sign, shares as percentages. */

import { LOCALE } from "./say.ts";

/** What is known of an indicator when its numbers are written. */
export interface Measured {
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
}

/** A number with so many decimals; "–" where there is none. */
export function numberText(value: number, decimals: number): string {
  if (Number.isNaN(value)) return "–";
  const text = formatOf(decimals).format(value);
  return isZero(text) ? text.replace("-", "") : text.replace("-", "−");
}

const formats = new Map<number, Intl.NumberFormat>();

/** Made once: making one takes far longer than writing a number. */
function formatOf(decimals: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(decimals) ?? new Intl.NumberFormat(LOCALE, options);
  formats.set(decimals, format);
  return format;
}

/** A level of an indicator: "0.68 SD", "13.5 %"; where the indicator is itself a gap of shares, in percentage points. */
export function levelText(value: number, measured: Measured): string {
  if (isGapOfShares(measured)) return differenceText(value, measured);
  return isShare(measured.unit) ? `${bareText(value, measured)} %` : withUnit(bareText(value, measured), measured.unit);
}

/** A difference of an indicator: "−0.03 SD", "−1.2 percentage points". */
export const differenceText = (value: number, measured: Measured): string =>
  isShare(measured.unit)
    ? `${bareText(value, measured)} percentage points`
    : withUnit(bareText(value, measured), measured.unit);

/** The number alone, on the scale in which the indicator is written. */
export const bareText = (value: number, { unit, decimals }: Measured): string =>
  isShare(unit) ? numberText(value * 100, shareDecimals(decimals)) : numberText(value, decimals);

/** What is written of a number, with a plus where it is more than nothing and is not written as nothing. */
export const signed = (value: number, written: string): string =>
  value > 0 && /[1-9]/.test(written) ? `+${written}` : written;

/** The most decimals that a difference is written with. */
const FINEST = 5;

/** The indicator with as many decimals as it takes to write these as something: two digits of the first that is written as nothing and is not. */
export function finely(values: readonly number[], measured: Measured): Measured {
  const value = values.find((one) => one !== 0 && !Number.isNaN(one));
  if (value === undefined || !isZero(bareText(value, measured))) return measured;
  const written = Math.abs(value) * writtenScale(measured);
  const decimals = Math.min(FINEST, 1 - Math.floor(Math.log10(written))) + (isShare(measured.unit) ? 2 : 0);
  const finer = { ...measured, decimals };
  return isZero(bareText(value, finer)) ? measured : finer;
}

/** A difference of an indicator, with a plus where it is more. */
export const signedText = (value: number, measured: Measured): string => signed(value, differenceText(value, measured));

/** How often a number goes into what is written of it: shares are written in hundredths. */
export const writtenScale = ({ unit }: Pick<Measured, "unit">): number => (isShare(unit) ? 100 : 1);

/** The unit in which an indicator is written: shares as percentages, gaps of shares in percentage points. */
export const unitText = (measured: Measured): string =>
  isGapOfShares(measured) ? POINTS : isShare(measured.unit) ? "%" : measured.unit;

/** The unit in which a difference of an indicator is written. */
export const differenceUnitText = ({ unit }: Measured): string => (isShare(unit) ? POINTS : unit);

/** Percentage points, in a table: the table says what it stands for. */
export const POINTS = "pp";

const isGapOfShares = ({ label, unit }: Measured): boolean => isShare(unit) && /\bgap\b/i.test(label);
const isShare = (unit: string): boolean => unit.startsWith("share");
const shareDecimals = (decimals: number): number => Math.max(0, decimals - 2);
const withUnit = (number: string, unit: string): string => (unit.startsWith("index") ? number : `${number} ${unit}`);
const isZero = (text: string): boolean => !/[1-9]/.test(text);

/** A parameter's value, as short as four decimals say it; a rate of less than a hundredth with six. */
export const valueText = (value: number): string =>
  numberText(value, Math.abs(value) < 0.01 && value !== 0 ? 6 : 4).replace(/\.?0+$/, "");

/** "1.7–2.3"; one number where both ends are written alike. */
export function spanText(low: number, high: number, decimals: number): string {
  const [from, to] = [low, high].map((end) => numberText(end, decimals));
  return from === to ? from : `${from}–${to}`;
}

/** How many runs a sentence speaks of: one, too few to tell anything from chance (below 6), or enough. */
export const fewness = (n: number): "one" | "few" | "enough" => (n === 1 ? "one" : n < 6 ? "few" : "enough");
