import { coding, type Entry, type ReferralFacts, type Resource, to } from "./bundle-resources.ts";

const actCodes = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
const participation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

const classNames: Readonly<Record<string, string>> = {
  contact: "Name, Sprache, Ort, Alter des Kindes, Thema, eigene Worte",
  name: "Name",
  channel: "Telefon oder E-Mail",
  language: "Sprache",
  place: "Ort",
  childAge: "Alter des Kindes",
  topic: "Thema",
  wish: "eigene Worte",
  care: "das Gespräch nach dem Ja der Stelle",
};
const classNameOf = (one: string): string => classNames[one] ?? one;
const hows: Readonly<Record<string, string>> = {
  oral: "mündlich",
  written: "schriftlich",
  form: "im Formular",
  thread: "im Gespräch mit dem Team",
};

const purpose = "Das Team meldet sich bei der Familie und sucht Hilfe.";

/** Markup of the narrative is XHTML: what was typed must not become part of it. */
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * The consent with all that makes it provable (domain.md 5.2): who may know what, for what, until when, in which words
 * and how it was given. FHIR R4 has no field for "oral or written": an extension and the narrative say it.
 */
export function consentOf(facts: ReferralFacts, patient: Entry, recipient: Entry): Resource {
  const { given, until, version, how, language, withInterpreter, classes } = facts.consent;
  const words = `Wortlaut ${version}, ${hows[how] ?? how}${withInterpreter ? ", mit Hilfe beim Übersetzen" : ""}`;
  return {
    resourceType: "Consent",
    text: { status: "generated", div: narrativeOf(facts, words) },
    extension: [{ url: "urn:fruehe-hilfen:consent-given-how", valueCode: how }],
    status: "active",
    scope: coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
    category: [coding("http://loinc.org", "59284-0", "Consent Document")],
    patient: to(patient),
    dateTime: given,
    performer: [to(patient)],
    organization: [to(recipient)],
    sourceAttachment: { ...languageTag(language), title: words, creation: given },
    policyRule: { text: `Wortlaut ${version}` },
    provision: {
      type: "permit",
      period: { start: given, ...(until ? { end: until } : {}) },
      actor: [{ role: coding(participation, "IRCP", "information recipient"), reference: to(recipient) }],
      purpose: [{ system: actCodes, code: "COC", display: "coordination of care" }],
      code: classes.map((one) => ({
        coding: [{ system: "urn:fruehe-hilfen:data-class", code: one }],
        text: classNameOf(one),
      })),
    },
  };
}

/** "de-simple" is a wording, no language; a language we do not know is named in the narrative alone. */
const languageTag = (language: string) =>
  language === "" || language === "other" ? {} : { language: language === "de-simple" ? "de" : language };

function narrativeOf({ consent, recipient, network }: ReferralFacts, words: string): string {
  const rows = [
    `Empfängerin: ${recipient}, ${network}`,
    `Zweck: ${purpose}`,
    `Angaben: ${consent.classes.map(classNameOf).join(", ")}`,
    words,
    `Sprache: ${consent.language}`,
    `Gegeben: ${consent.given.slice(0, 10)}`,
    ...(consent.until ? [`Gilt bis: ${consent.until.slice(0, 10)}`] : []),
  ];
  return `<div xmlns="http://www.w3.org/1999/xhtml">${rows.map((row) => `<p>${escaped(row)}</p>`).join("")}</div>`;
}
