/** An offer as far as it matters for finding it twice. */
export type Comparable = {
  readonly id: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** As written and, where certain, in E.164. */
  readonly phones: readonly { readonly display: string; readonly e164: string | null }[];
  readonly email?: string | null;
  readonly website: string | null;
};

export type DuplicateReason = (typeof duplicateReasons)[number];
export const duplicateReasons = [
  "same-title",
  "similar-title",
  "house-name",
  "same-organisation",
  "same-phone",
  "same-mail",
  "same-website",
  "same-address",
  "near",
] as const;

/** Two offers that may be one. `one` is the smaller id; `score` runs from 0 to 1. */
export type DuplicatePair = {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
};
