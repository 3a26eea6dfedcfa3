import type { Temporal } from "temporal-polyfill";
import { wholeHourOf } from "../../core/whole-hour.ts";
import type { Json } from "../../core/json.ts";
import type { ListedEmergency } from "./list-emergencies.ts";

const dicom = "http://dicom.nema.org/resources/ontology/DCM";
const codes = {
  alert: { system: dicom, code: "110113", display: "Security Alert" },
  start: { system: dicom, code: "110127", display: "Emergency Override Started" },
  stop: { system: dicom, code: "110128", display: "Emergency Override Stopped" },
  purpose: {
    system: "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    code: "ETREAT",
    display: "Emergency Treatment",
  },
} as const;

/**
 * Emergency accesses as FHIR R4 AuditEvents, start and end each. Codes of DICOM and HL7 as in FHIR's own example of a
 * broken glass (hl7.org/fhir/R4/audit-event-example-breakglass-start.html). Ids and hours only: no reason, no name of a family; the minute stands in the log itself.
 */
export const auditBundle = (emergencies: readonly ListedEmergency[]): Json => ({
  resourceType: "Bundle",
  type: "collection",
  entry: emergencies.flatMap((one) => [
    entry(one, "start", one.openedAt),
    ...(one.endedAt === null ? [] : [entry(one, "stop", one.endedAt)]),
  ]),
});

const entry = (one: ListedEmergency, moment: "start" | "stop", at: Temporal.Instant): Json => ({
  resource: {
    resourceType: "AuditEvent",
    type: codes.alert,
    subtype: [codes[moment]],
    action: "E",
    recorded: wholeHourOf(at),
    outcome: "0",
    purposeOfEvent: [{ coding: [codes.purpose] }],
    agent: [
      {
        who: { identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${one.membershipId}` } },
        requestor: true,
      },
    ],
    source: { observer: { display: "Tragnetz" } },
    entity: [{ what: { identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${one.concernId}` } } }],
  },
});
