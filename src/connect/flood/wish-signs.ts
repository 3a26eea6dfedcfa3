import { z } from "zod";

/**
 * What speaks for a person behind a wish (trust.md T8). Nobody is asked a riddle and nobody is refused: a wish without
 * signs is stored like every other and stands in the list "Zu prüfen" of the intake team.
 */
export type WishSigns = {
  /** The device worked for this form while somebody typed; invisible, and only with script. */
  readonly proof: boolean;
  /** The form lay open at least as long as a person needs for it; the way without script. */
  readonly timely: boolean;
};
export type IntakeQueue = "normal" | "unverified";

/** Where a wish stands and how many of its three signs speak for a person. Wishes that people take down are normal. */
export const sortedWish = z
  .object({ queue: z.enum(["normal", "unverified"]), signs: z.int().min(0).max(3) })
  .default({ queue: "normal", signs: 3 });
export type SortedWish = z.infer<typeof sortedWish>;

/** Faster than this nobody reads the consent and types a name. Seconds. */
export const quickestPerson = 6;

/**
 * How many wishes of one hour go to the normal list without a second look. A county network of 300 births a month gets a
 * handful of wishes a day; a whole network event with phones in hands stays below. The way without script is cheaper for
 * a machine, so its allowance is stricter.
 */
export const allowances = {
  proof: { network: 200, neighbourhood: 60 },
  timely: { network: 60, neighbourhood: 20 },
} as const;
export type Allowed = keyof typeof allowances;

/** How many came this hour by the same way, this one included. */
export type Company = { readonly network: number; readonly neighbourhood: number };

/** By which way a wish counts; null where nothing speaks for a person, which takes nothing from the others' allowance. */
export const wayOf = ({ proof, timely }: WishSigns): Allowed | null =>
  proof ? "proof" : timely ? "timely" : null;

export const isWithinAllowance = (way: Allowed, company: Company): boolean =>
  company.network <= allowances[way].network && company.neighbourhood <= allowances[way].neighbourhood;

/** Where a wish is put, and how many of the three signs it has: the list to check begins with those that have most. */
export function sortWish(signs: WishSigns, calm: boolean): SortedWish {
  return {
    queue: wayOf(signs) !== null && calm ? "normal" : "unverified",
    signs: Number(signs.proof) + Number(signs.timely) + Number(calm),
  };
}
