import { newId } from "../../core/ids.ts";
import { wholeHourOf } from "../../core/whole-hour.ts";
import type { Json } from "../../core/json.ts";
import type { SafeContact } from "../concerns/contact-wish.ts";
import type { FieldName } from "../concerns/concern-keys.sql.ts";
import { ageNotes, safeNotes } from "./spoken-notes.ts";
import type { Leg, Move } from "./task-states.ts";

export type Resource = { readonly [key: string]: Json };
export type Entry = { readonly fullUrl: string; readonly resource: Resource; readonly request: Json };

export type ConsentFacts = {
  /** ISO instants. */
  readonly given: string;
  readonly until: string | null;
  readonly version: string;
  readonly how: string;
  readonly language: string;
  readonly withInterpreter: boolean;
  /** Classes of data as the database names them. */
  readonly classes: readonly string[];
};

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
  readonly consent: ConsentFacts;
  /** The words in which it began, where the family lets them travel; of the family itself, or as a professional wrote them down. */
  readonly firstWords: { readonly text: string; readonly byFamily: boolean } | null;
  /** Whether the rules of contact were asked for one by one, as a professional does. */
  readonly saidByReferrer: boolean;
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

const interpreterUrl = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

export function patientOf({ words, channelKind, language, place, safe }: ReferralFacts): Resource {
  const system = telecomSystem[channelKind];
  return {
    resourceType: "Patient",
    ...(safe?.interpreter ? { extension: [{ url: interpreterUrl, valueBoolean: true }] } : {}),
    active: true,
    ...(words.name ? { name: [{ use: "nickname", text: words.name }] } : {}),
    ...(words.channelValue && system ? { telecom: [{ system, value: words.channelValue }] } : {}),
    ...(place ? { address: [{ text: place }] } : {}),
    communication: [{ language: spoken(language, safe?.languageOther ?? ""), preferred: true }],
  };
}

/** "de-simple" is a wording, no language; one that is not on our list goes out as it was typed. */
const spoken = (language: string, typed: string): Json =>
  language === "other"
    ? { text: typed || "eine andere Sprache" }
    : coding("urn:ietf:bcp:47", language === "de-simple" ? "de" : language);

type Around = { readonly patient: Entry; readonly requester: Entry; readonly recipient: Entry };

const closedRequest: Readonly<Record<string, string>> = { "6.0": "revoked", "7.0": "completed" };

export function requestOf(facts: ReferralFacts, { patient, requester, recipient }: Around): Resource {
  const { words, topicName, moves, safe, saidByReferrer, firstWords } = facts;
  const state = moves.at(-1)?.state ?? "2.0";
  const rules = [...ageNotes(words.childAge), ...(safe ? safeNotes({ safe, saidByReferrer }) : [])];
  const notes: readonly Json[] = [
    ...(firstWords
      ? [{ authorReference: to(firstWords.byFamily ? patient : requester), text: firstWords.text }]
      : []),
    ...rules.map((text) => ({ text })),
  ];
  return {
    resourceType: "ServiceRequest",
    status: closedRequest[state] ?? "active",
    intent: "order",
    code: { text: topicName ?? "Frühe Hilfen" },
    subject: to(patient),
    authoredOn: moves[0] ? wholeHourOf(moves[0].at) : facts.exportedAt,
    requester: to(requester),
    performer: [to(recipient)],
    ...(notes.length > 0 ? { note: notes } : {}),
  };
}
