import { newId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import type { SafeContact } from "../concerns/contact-wish.ts";
import type { FieldName } from "../concerns/concern-keys.sql.ts";
import type { Leg, Move } from "./task-states.ts";

export type Resource = { readonly [key: string]: Json };
export type Entry = { readonly fullUrl: string; readonly resource: Resource; readonly request: Json };

/** What of a concern goes out: words the family lets travel, and the workflow. Instants and days as ISO text. */
export type ReferralFacts = {
  readonly words: Partial<Record<FieldName, string>>;
  readonly channelKind: string;
  readonly language: string;
  readonly place: string | null;
  readonly topicName: string | null;
  readonly safe: SafeContact | null;
  readonly network: string;
  readonly recipient: string;
  readonly referrer: string;
  readonly nodeNames: ReadonlyMap<string, string>;
  readonly consent: { readonly given: string; readonly until: string | null; readonly version: string };
  readonly dueAt: string | null;
  readonly moves: readonly Move[];
  readonly legs: readonly Leg[];
  readonly closingReason: string | null;
  readonly exportedAt: string;
};

export const entry = (resource: Resource): Entry => ({
  fullUrl: `urn:uuid:${newId()}`,
  resource,
  request: { method: "POST", url: String(resource["resourceType"]) },
});
export const to = ({ fullUrl }: Entry): Json => ({ reference: fullUrl });
export const coding = (system: string, code: string, display?: string): Json => ({
  coding: [{ system, code, ...(display ? { display } : {}) }],
});

const telecomSystem: Readonly<Record<string, string>> = { call: "phone", text: "sms", mail: "email" };

export function patientOf({ words, channelKind, language, place }: ReferralFacts): Resource {
  const system = telecomSystem[channelKind];
  return {
    resourceType: "Patient",
    active: true,
    ...(words.name ? { name: [{ use: "nickname", text: words.name }] } : {}),
    ...(words.channelValue && system ? { telecom: [{ system, value: words.channelValue }] } : {}),
    ...(place ? { address: [{ text: place }] } : {}),
    communication: [
      { language: coding("urn:ietf:bcp:47", language === "de-simple" ? "de" : language), preferred: true },
    ],
  };
}

export function consentOf({ consent }: ReferralFacts, patient: Entry, recipient: Entry): Resource {
  return {
    resourceType: "Consent",
    status: "active",
    scope: coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
    category: [coding("http://loinc.org", "59284-0", "Consent Document")],
    patient: to(patient),
    dateTime: consent.given,
    organization: [to(recipient)],
    policyRule: { text: `Wortlaut ${consent.version}` },
    provision: {
      type: "permit",
      period: { start: consent.given, ...(consent.until ? { end: consent.until } : {}) },
    },
  };
}

type Around = { readonly patient: Entry; readonly requester: Entry; readonly recipient: Entry };

const closedRequest: Readonly<Record<string, string>> = { "6.0": "revoked", "7.0": "completed" };

export function requestOf(facts: ReferralFacts, { patient, requester, recipient }: Around): Resource {
  const { words, topicName, moves, safe } = facts;
  const state = moves.at(-1)?.state ?? "2.0";
  const notes = [words.childAge ? `Alter des Kindes: ${words.childAge}` : "", ...safeNotes(safe)].filter(
    Boolean,
  );
  return {
    resourceType: "ServiceRequest",
    status: closedRequest[state] ?? "active",
    intent: "order",
    code: { text: topicName ?? "Frühe Hilfen" },
    subject: to(patient),
    authoredOn: moves[0]?.at.toString() ?? facts.exportedAt,
    requester: to(requester),
    performer: [to(recipient)],
    ...(notes.length > 0 ? { note: notes.map((text) => ({ text })) } : {}),
  };
}

/** How it is safe to reach the family: whoever gets the file must read it before calling. */
const safeNotes = (safe: SafeContact | null): readonly string[] =>
  safe === null
    ? []
    : [
        safe.notSayWho ? "Sicherer Kontakt: nicht sagen, wer anruft." : "",
        safe.noVoicemail ? "Sicherer Kontakt: nicht auf den Anrufbeantworter sprechen." : "",
        safe.times ? `Sichere Zeiten: ${safe.times}` : "",
      ];
