import type { Language } from "../../core/languages.ts";
import type { Clock, Half } from "./said-times.ts";

/**
 * A number of a text with everything it can mean: `n` a number, `b` an hour without minutes, `t` a time of the day, `d` a
 * day of the year, `x` a day of an unknown month, `=` exactly these signs. Two are the same when they share one meaning:
 * "16 Uhr" and "4 pm" do.
 */
export type Fact = { readonly said: string; readonly keys: readonly string[] };
export const dayKey = (day: number, month: number): string[] =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [`d${month}-${day}`] : [];
export const timeKey = (hour: number, minute = 0): string[] =>
  hour <= 24 && minute < 60 ? [`t${hour % 24}:${minute}`] : [];
export const numberKey = (text: string): string => `n${Number(text)}`;

export type Side = { readonly lang: Language; readonly isSource: boolean; readonly hasHours: boolean };

/** What a number can mean: its signs, what follows it, and what the text says of the time of the day. */
export function keysOf(said: string, following: string, clock: Clock, side: Side): readonly string[] {
  const [, one = "", sign = "", two = ""] =
    /^(\d+)(?: ?(h) ?|([.,:/]))(\d+)$/iu.exec(said)?.filter((each) => each !== undefined) ?? [];
  if (two !== "") return keysOfPair(one, sign.toLowerCase(), two, clock, side);
  if (/^\d+$/.test(said)) return keysOfWhole(Number(said), following, clock, side);
  const bare = said.replaceAll(/['’ ]/g, "");
  const whole = /^(\d{1,3}(?:[.,]?\d{3})+)(?:[.,](\d{1,2}))?$/.exec(bare);
  const isGrouped = whole !== null && /[.,'’ ]/.test(said);
  return isGrouped
    ? [numberKey(`${(whole[1] ?? "").replaceAll(/[.,]/g, "")}.${whole[2] ?? 0}`)]
    : [`=${said.toLowerCase()}`];
}

function keysOfWhole(
  value: number,
  following: string,
  { half, isSure }: Clock,
  side: Side,
): readonly string[] {
  const door = /^ ([a-f])(?!\p{L})/iu.exec(following)?.[1];
  const hour = value <= 24 ? [...timeKey(value), `b${value}`] : [];
  if (half !== null)
    return [...timeKey(inHalf(value, half)), ...(isSure || side.lang === "en" ? [] : [`n${value}`])];
  if (isSure && hour.length > 0) return hour;
  const doors = door === undefined ? [] : [`=${value}${door.toLowerCase()}`];
  if (!side.isSource) return [`n${value}`, ...(value <= 24 ? [`b${value}`] : []), ...doors];
  return [...(side.hasHours ? hour : []), `n${value}`, `x${value}`, ...doors];
}

function keysOfPair(one: string, sign: string, two: string, clock: Clock, side: Side): readonly string[] {
  const [first, second] = [Number(one), Number(two)];
  const { half, isSure } = clock;
  const isTime = sign !== "/" && two.length === 2;
  const time = isTime ? timeKey(half === null ? first : inHalf(first, half), second) : [];
  // A full hour may be said without minutes: "16.00 Uhr" and "saat 16".
  const bare = time.length > 0 && second === 0 && half === null ? [`b${first}`] : [];
  if (time.length > 0 && (half !== null || isSure || /[:h]/.test(sign))) return [...time, ...bare];
  if (sign === "/") return [...dayKey(first, second), `=${one}/${two}`];
  if (/[:h]/.test(sign)) return [`=${one}${sign}${two}`];
  return [
    ...time,
    ...bare,
    ...(sign === "." ? dayKey(first, second) : []),
    ...amountKeys(one, sign, two, side.isSource),
  ];
}

/** 1.000 is a thousand in German; in another language a point or a comma may part thousands as well as decimals. */
function amountKeys(one: string, sign: string, two: string, isSource: boolean): readonly string[] {
  const decimal = numberKey(`${one}.${two}`);
  if (two.length !== 3 || one.length > 3) return [decimal];
  const thousand = numberKey(one + two);
  if (!isSource) return [thousand, decimal];
  return [sign === "." ? thousand : decimal];
}

const inHalf = (hour: number, half: Half): number => (half === "evening" ? (hour % 12) + 12 : hour % 12);
