import type { Json } from "../../../core/json.ts";
import { isRemote } from "../../offers/offer-facts.ts";
import type { OpenOffer } from "../open-offer.ts";
import { mergedAttributes } from "./attributes.ts";
import type { HsdsContext } from "./context.ts";
import { fitRecord } from "./fit-record.ts";
import { type HsdsRecord, isRecord } from "./hsds-record.ts";
import { carriesOurProfile } from "./profile-code.ts";
import { mergedMetadata } from "./metadata.ts";
import { outerId } from "./place-record.ts";
import { ownService } from "./service-record.ts";
import { isWhollyUnchanged, unchangedSince } from "./unchanged.ts";

type IsStill = ReturnType<typeof unchangedSince>;
type Rule = { readonly field: keyof OpenOffer; readonly cleaned?: true };

/** Which field of ours a field of HSDS follows; `cleaned` ones are better with us, because imports take HTML out of them. */
const followed: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["name", { field: "title", cleaned: true }],
  ["description", { field: "description", cleaned: true }],
  ["url", { field: "website", cleaned: true }],
  ["email", { field: "email", cleaned: true }],
  ["application_process", { field: "access" }],
  ["fees_description", { field: "costText" }],
  ["eligibility_description", { field: "eligibilityText" }],
  ["minimum_age", { field: "ageFromMonths" }],
  ["maximum_age", { field: "ageToMonths" }],
  ["phones", { field: "phones" }],
  ["languages", { field: "languages" }],
  ["cost_options", { field: "free" }],
  ["schedules", { field: "schedules" }],
  ["service_at_locations", { field: "places" }],
]);

/** Times as older HSDS wrote them. They go when times change here, or they would still say what was cancelled. */
const olderTimes = /^(?:regular|holiday|event)_schedules?$/;

/**
 * A published offer as a service of HSDS 3.0, fully nested. What nobody changed here goes out as it came in, with every
 * key of its source; what was changed here goes out as it is here.
 */
export function serviceFromOffer(offer: OpenOffer, context: HsdsContext): HsdsRecord {
  const id = outerId(offer.id, offer.hsds);
  const own = ownService(offer, id, context);
  const source = offer.hsds === null ? {} : withoutPlaces(fitRecord("service", offer.hsds, id), offer);
  const isStill = unchangedSince(offer);
  const untouched = Object.fromEntries(
    Object.entries(source).filter(
      ([key]) => !followed.has(key) && key !== "metadata" && (isStill("schedules") || !olderTimes.test(key)),
    ),
  );
  const { id: _id, organization_id, name: _name, status } = own;
  const organization = organizationOf(offer, own, source, isStill);
  const moments = momentsOf(offer, source);
  return {
    ...untouched,
    id,
    organization_id: organization["id"] ?? organization_id ?? "",
    status: status ?? "active",
    ...followedFields(own, source, isStill),
    organization,
    attributes: mergedAttributes(offer, { own, source, isStill, context }),
    ...moments,
    ...listed("metadata", mergedMetadata(id, moments, source)),
  };
}

const listed = (key: string, records: readonly HsdsRecord[]): HsdsRecord =>
  records.length === 0 ? {} : { [key]: records };

/** A record of ours that came back is taken at its word, also where it says nothing. */
function followedFields(own: HsdsRecord, source: HsdsRecord, isStill: IsStill): HsdsRecord {
  const back = carriesOurProfile(source);
  return Object.fromEntries(
    [...followed].flatMap(([key, { field, cleaned }]): (readonly [string, Json])[] => {
      const [ours, theirs] = [own[key], source[key]];
      const chosen = !isStill(field) ? ours : back ? theirs : cleaned ? (ours ?? theirs) : (theirs ?? ours);
      return chosen === undefined ? [] : [[key, chosen]];
    }),
  );
}

/** Of an organisation that is still the one of the source everything the source says of it goes out again. */
function organizationOf(offer: OpenOffer, own: HsdsRecord, source: HsdsRecord, isStill: IsStill): HsdsRecord {
  const mine = isRecord(own["organization"]) ? own["organization"] : {};
  const theirs = source["organization"];
  if (offer.organisation === null || !isRecord(theirs) || !isStill("organisation")) return mine;
  return { ...theirs, ...mine };
}

/** What is helped by phone only names no place, whatever its source says. */
function withoutPlaces(source: HsdsRecord, offer: OpenOffer): HsdsRecord {
  if (!isRemote(offer)) return source;
  const { service_at_locations: _links, locations: _locations, location: _location, ...rest } = source;
  const { organization } = rest;
  if (!isRecord(organization)) return rest;
  const { locations: _offices, ...body } = organization;
  return { ...rest, organization: body };
}

/** The day somebody confirmed it, and the moment it last changed: of the source where nobody changed it here. */
function momentsOf(offer: OpenOffer, source: HsdsRecord): HsdsRecord {
  const assured = offer.confirmedAt?.toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
  const before = isWhollyUnchanged(offer) ? source["last_modified"] : undefined;
  return {
    ...(assured === undefined ? {} : { assured_date: assured }),
    last_modified: before ?? offer.changedAt.toString(),
  };
}
