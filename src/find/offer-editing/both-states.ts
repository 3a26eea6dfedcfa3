import type { Typed } from "../../people/public.ts";
import type { ClashLine } from "./clash.tsx";
import { fieldName } from "./editing.texts.ts";
import { formNames } from "./offer-form.ts";

type Values = Typed["values"];
const said = (values: Values, name: string): string =>
  (values[name] ?? []).filter((line) => line !== "").join(", ");

export type BothStates = { readonly typed: Typed; readonly clash: readonly ClashLine[] };

/**
 * A form that was filled from an older state. Where this person changed nothing, what somebody else has saved is taken
 * over; where both changed the same field, hers stays in the form and both are shown.
 */
export function bothStates(typed: Typed, base: Typed | null, stored: Typed): BothStates {
  const values: Record<string, readonly string[]> = {};
  const clash: ClashLine[] = [];
  for (const name of formNames) {
    const [mine, theirs] = [said(typed.values, name), said(stored.values, name)];
    const before = base === null ? undefined : said(base.values, name);
    values[name] = (mine === before ? stored.values[name] : typed.values[name]) ?? [];
    if (mine !== before && mine !== theirs && theirs !== before)
      clash.push({ name: fieldName(name), stored: theirs, yours: mine });
  }
  return { typed: { values, errors: typed.errors }, clash };
}
