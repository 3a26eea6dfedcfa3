import type { NetworkId } from "../../src/core/ids.ts";
import { importList } from "../../src/find/list-imports/import-list.ts";
import type { OfferDraft } from "../../src/find/offers/offer.ts";
import { type Desk, perform } from "../../src/platform/perform.ts";

type DraftFacts = Partial<Omit<OfferDraft, "place">> & {
  readonly title: string;
  readonly place?: Partial<OfferDraft["place"]>;
};

/** An offer that says nothing but what the test gives it. */
export const offerDraft = ({ place, ...facts }: DraftFacts): OfferDraft => ({
  externalId: null,
  description: null,
  organisation: null,
  topics: [],
  languages: [],
  kind: null,
  access: [],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  eligibilityText: null,
  free: null,
  costText: null,
  openingHoursText: null,
  accessibilityText: null,
  phones: [],
  email: null,
  website: null,
  extra: {},
  ...facts,
  place: { name: null, street: null, postalCode: null, place: null, lat: null, lon: null, ...place },
});

/** Puts offers into a network the way an import does. */
export async function addOffers(
  desk: Desk,
  networkId: NetworkId,
  drafts: readonly DraftFacts[],
): Promise<void> {
  const offers = drafts.map((facts, row) => ({
    source: "test",
    key: `test:${row}:${facts.title}`,
    looksPrivate: false,
    draft: offerDraft(facts),
  }));
  const done = await perform(
    desk,
    importList,
    { actor: { kind: "system", name: "test" }, networkId },
    { source: "test", format: "csv", offers },
  );
  if (done.kind !== "done" || !done.value.ok) throw new Error(`offers not stored: ${JSON.stringify(done)}`);
}
