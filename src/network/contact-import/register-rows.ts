/** What a contact list is compared with. */
export type StoredPerson = {
  readonly id: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly function: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly active: boolean;
};
export type StoredOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};
export type StoredCircle = { readonly id: string; readonly name: string };
export type Stored = {
  readonly persons: readonly StoredPerson[];
  readonly organisations: readonly StoredOrganisation[];
  readonly circles: readonly StoredCircle[];
  /** Who sits in which circle now: `${circleId} ${personId}`. */
  readonly seats: ReadonlySet<string>;
};

export type PersonRow = Omit<StoredPerson, "active">;
export type Seat = { readonly circleId: string; readonly personId: string };
