import { safeWebsite } from "../../offers/offer-facts.ts";
import type { OpenOffer, OpenOrganisation } from "../open-offer.ts";
import type { HsdsContext } from "./context.ts";
import { fitRecord, fitValue, nothingStated } from "./fit-record.ts";
import { type HsdsRecord, isRecord, known } from "./hsds-record.ts";
import { outerId } from "./place-record.ts";
import { networkStandsIn } from "./profile.texts.ts";
import { isUuid } from "./stable-id.ts";

/**
 * An organisation as HSDS has it, over the record it came from. Mail address and phone of an organisation stay inside:
 * they were given for the network's own work, and an offer has its own.
 */
export function organizationRecord(organisation: OpenOrganisation): HsdsRecord {
  const { id, name, shortName, description, website, hsds } = organisation;
  const source = hsds === null ? {} : fitRecord("organization", hsds, id);
  const { services: _services, ...kept } = source;
  return {
    ...kept,
    id: outerId(id, hsds),
    name,
    description: description ?? stated(kept["description"]) ?? name,
    ...known({ alternate_name: shortName, website: webAddress(website) }),
  };
}

const stated = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value !== "-" ? value : undefined;

/** Only what every reader accepts as an address of the web. */
export const webAddress = (text: string | null): string | null => {
  const safe = safeWebsite(text);
  return safe === null || fitValue("uri", safe) === undefined ? null : safe;
};

/**
 * Every service of HSDS has an organisation: where nobody stated one it is the network that keeps the list. It says so,
 * and nothing else about itself, because its address is not that of whoever offers the help.
 */
export const networkAsOrganization = ({ network }: Pick<HsdsContext, "network">): HsdsRecord => ({
  id: network.id,
  name: network.name,
  description: networkStandsIn,
});

/**
 * The organisation an offer carries outside although nobody here stated one: another directory gave it one that stands in.
 * The same condition stands in stand-in.sql.ts, so that whatever a service names can be read and asked for.
 */
function standInOfSource({ organisation, imported, hsds }: OpenOffer, networkId: string): HsdsRecord | null {
  const theirs = hsds?.["organization"];
  const hadOne = typeof imported?.["organisation"] === "string";
  if (organisation !== null || hadOne || !isRecord(theirs) || !isUuid(theirs["id"])) return null;
  const id = theirs["id"];
  if (id.toLowerCase() === networkId) return null;
  const name = stated(theirs["name"]) ?? nothingStated;
  return organizationRecord({ id, name, shortName: null, description: null, website: null, hsds: theirs });
}

/** Who offers it, or who stands in for that. */
export const organizationOfOffer = (offer: OpenOffer, context: HsdsContext): HsdsRecord =>
  offer.organisation === null
    ? (standInOfSource(offer, context.network.id) ?? networkAsOrganization(context))
    : organizationRecord(offer.organisation);
