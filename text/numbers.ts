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
  const text = value.toLocaleString(LOCALE, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return isZero(text) ? text.replace("-", "") : text.replace("-", "−");
}

/** A level of an indicator: "0.68 SD", "13.5 %". */
export const levelText = (value: number, { unit, decimals }: Measured): string =>
  isShare(unit) ? `${numberText(value * 100, shareDecimals(decimals))} %` : withUnit(numberText(value, decimals), unit);

/** A difference of an indicator: "−0.03 SD", "−1.2 percentage points". */
export const differenceText = (value: number, { unit, decimals }: Measured): string =>
  isShare(unit)
    ? `${numberText(value * 100, shareDecimals(decimals))} percentage points`
    : withUnit(numberText(value, decimals), unit);

/** The number alone, on the scale in which the indicator is written. */
export const bareText = (value: number, { unit, decimals }: Measured): string =>
  isShare(unit) ? numberText(value * 100, shareDecimals(decimals)) : numberText(value, decimals);

/** The unit in which an indicator is written: shares as percentages. */
export const unitText = ({ unit }: Measured): string => (isShare(unit) ? "%" : unit);

const isShare = (unit: string): boolean => unit.startsWith("share");
const shareDecimals = (decimals: number): number => Math.max(0, decimals - 2);
const withUnit = (number: string, unit: string): string => (unit.startsWith("index") ? number : `${number} ${unit}`);
const isZero = (text: string): boolean => !/[1-9]/.test(text);
