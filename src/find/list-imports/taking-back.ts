import { z } from "zod";
import type { OfferId } from "../../core/ids.ts";

/** An offer that an import brought (`isNew`), changed (`isChanged`) or only noted what its list says now. */
export type Trace = {
  readonly offerId: OfferId;
  readonly title: string;
  readonly isNew: boolean;
  readonly isChanged: boolean;
  /** Nobody has changed it since, and no later list. */
  readonly isUntouched: boolean;
};

export type TakingBack = {
  readonly removed: readonly OfferId[];
  readonly restored: readonly OfferId[];
  /** Nothing about them was changed; only what their list had said goes back. */
  readonly noted: readonly OfferId[];
  /** Titles of those that stay, because somebody has changed them since. */
  readonly kept: readonly string[];
};

/** What taking back an import does to each of its offers: what somebody has touched since stays as it is. */
export function planTakingBack(traces: readonly Trace[]): TakingBack {
  const untouched = traces.filter(({ isUntouched }) => isUntouched);
  const idsOf = (some: readonly Trace[]) => some.map(({ offerId }) => offerId);
  return {
    removed: idsOf(untouched.filter(({ isNew }) => isNew)),
    restored: idsOf(untouched.filter(({ isChanged }) => isChanged)),
    noted: idsOf(untouched.filter(({ isNew, isChanged }) => !isNew && !isChanged)),
    kept: traces
      .filter(({ isUntouched, isNew, isChanged }) => !isUntouched && (isNew || isChanged))
      .map(({ title }) => title),
  };
}

/** So many titles are told; the rest is a number. */
export const mostKeptTitles = 200;

/** What came of it, as the report of the import keeps it. `keptTitles` are the first ones of `kept`. */
export const takenBack = z.object({
  at: z.string(),
  removed: z.int(),
  restored: z.int(),
  kept: z.int(),
  keptTitles: z.array(z.string()),
});
export type TakenBack = z.infer<typeof takenBack>;

/** What the report of an import must say for taking it back. Those of earlier versions lack parts. */
export const reportToTakeBack = z.object({
  created: z.int(),
  updated: z.int(),
  brought: z.array(z.uuid()).default([]),
  takenBack: takenBack.nullable().default(null),
});

/** Imports of earlier versions have left no trace of what they changed. */
export const isTraceless = (
  { created, updated }: { readonly created: number; readonly updated: number },
  traces: readonly Trace[],
): boolean => traces.length === 0 && created + updated > 0;
