import { safeWebsite } from "../../offers/offer-facts.ts";
import type { OpenOrganisation } from "../open-offer.ts";
import type { HsdsContext } from "./context.ts";
import { fitRecord, fitValue } from "./fit-record.ts";
import { type HsdsRecord, known } from "./hsds-record.ts";
import { outerId } from "./place-record.ts";

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

/** Every service of HSDS has an organisation: where none is known it is the network that keeps the list. */
export const networkAsOrganization = ({ network, baseUrl }: HsdsContext): HsdsRecord => ({
  id: network.id,
  name: network.name,
  description: network.name,
  ...known({ website: webAddress(baseUrl) }),
});
