import type { ProfileInput } from "./profile-fields.ts";
import type { ProfileChoices } from "./profile-choices.sql.ts";
import type { Profile } from "./profile.ts";

const idsOf = (rows: readonly { readonly id: string }[], prefix = ""): string[] =>
  rows.map(({ id }) => prefix + id);

/** Everything a profile may name. What it named before it may keep, also a person who is no longer active. */
function nameable(choices: ProfileChoices, before: Profile | undefined) {
  const kept = [
    ...(before?.lines ?? []).map(({ partner }) => partner),
    ...(before?.interfaces ?? []).map(({ partner }) => partner),
  ];
  return {
    partners: new Set([
      ...idsOf(choices.profiles, "profile:"),
      ...idsOf(choices.organisations, "organisation:"),
      ...choices.types.map((type) => `type:${type}`),
      ...choices.sectors.map((sector) => `sector:${sector}`),
      ...kept,
    ]),
    people: new Set([
      ...idsOf(choices.people),
      ...(before?.interfaces ?? []).flatMap(({ contactPerson }) => contactPerson?.id ?? []),
    ]),
    keepers: new Set(idsOf(choices.keepers)),
    offers: new Set(idsOf(choices.offers)),
  };
}

const within = (set: ReadonlySet<string | null>, id: string | null): boolean => id === null || set.has(id);

/** False when the form names somebody or something that this network does not have, or that is not hers to name. */
export function knowsAllChoices(
  input: ProfileInput,
  choices: ProfileChoices,
  before: (Profile & { readonly keeperId: string | null; readonly offerId: string | null }) | undefined,
): boolean {
  const { partners, people, keepers, offers } = nameable(choices, before);
  const lines = [...input.possibilities, ...input.limits, ...input.expectations];
  return (
    [...lines, ...input.interfaces].every(({ partner }) => within(partners, partner)) &&
    input.interfaces.every(({ contactPersonId }) => within(people, contactPersonId)) &&
    (within(keepers, input.keeperId) || input.keeperId === before?.keeperId) &&
    (within(offers, input.offerId) || input.offerId === before?.offerId)
  );
}

/** The same for the one partner of a proposed line. */
export const knowsPartner = (partner: string | null, choices: ProfileChoices, before: Profile): boolean =>
  within(nameable(choices, before).partners, partner);
