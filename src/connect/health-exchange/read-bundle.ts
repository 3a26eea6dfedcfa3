import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { languages } from "../../core/languages.ts";
import { readNotes } from "./spoken-notes.ts";

/** What of a file becomes words in the form of a referral. Consent is never among them: it is recorded by a person. */
export type BundleWords = {
  readonly name: string;
  readonly channel: "call" | "text" | "mail" | "none";
  readonly reach: string;
  readonly place: string;
  readonly language: string;
  readonly languageOther: string;
  readonly wish: string;
  readonly practice: string;
  readonly childAge: string;
  readonly times: string;
  readonly codeWord: string;
  readonly substitute: string;
  readonly interpreter: boolean;
  readonly maySayWho: boolean;
  readonly mayVoicemail: boolean;
};
export type BundleFault =
  | "not-json"
  | "not-a-bundle"
  | "no-patient"
  | "two-patients"
  | "no-request"
  | "no-consent";

const text = z.string().max(4000);
const coded = z.object({
  coding: z.array(z.object({ code: text.optional() })).optional(),
  text: text.optional(),
});
const patient = z.object({
  resourceType: z.literal("Patient"),
  extension: z.array(z.object({ url: text, valueBoolean: z.boolean().optional() })).optional(),
  name: z
    .array(z.object({ text: text.optional(), given: z.array(text).optional(), use: text.optional() }))
    .optional(),
  telecom: z.array(z.object({ system: text.optional(), value: text.optional() })).optional(),
  address: z
    .array(z.object({ text: text.optional(), city: text.optional(), postalCode: text.optional() }))
    .optional(),
  communication: z.array(z.object({ language: coded.optional() })).optional(),
});
const request = z.object({
  resourceType: z.literal("ServiceRequest"),
  code: coded.optional(),
  note: z.array(z.object({ text: text.optional() })).optional(),
  requester: z.object({ reference: text.optional(), display: text.optional() }).optional(),
});
const consent = z.object({
  resourceType: z.literal("Consent"),
  status: text,
  provision: z
    .object({ type: text.optional(), period: z.object({ end: text.optional() }).optional() })
    .optional(),
});
const organisation = z.object({ resourceType: z.literal("Organization"), name: text.optional() });
const bundle = z.object({
  resourceType: z.literal("Bundle"),
  entry: z
    .array(z.object({ fullUrl: text.optional(), resource: z.looseObject({ resourceType: text }) }))
    .max(200),
});

type Read =
  | { readonly ok: true; readonly words: BundleWords }
  | { readonly ok: false; readonly fault: BundleFault };
const no = (fault: BundleFault): Read => ({ ok: false, fault });

/**
 * Reads a FHIR R4 Bundle with one referral. Never throws; whatever is not understood is left out. A consent that is over
 * at this moment, or says no, is none.
 */
export function readBundle(json: string, now: Temporal.Instant): Read {
  const parsed = bundle.safeParse(jsonOf(json));
  if (!parsed.success) return no(jsonOf(json) === undefined ? "not-json" : "not-a-bundle");
  const entries = parsed.data.entry;
  const all = <T>(schema: z.ZodType<T>): T[] =>
    entries.flatMap(({ resource }) => {
      const read = schema.safeParse(resource);
      return read.success ? [read.data] : [];
    });
  const [person, ...others] = all(patient);
  const [asked] = all(request);
  if (person === undefined) return no("no-patient");
  if (others.length > 0) return no("two-patients");
  if (asked === undefined) return no("no-request");
  if (!all(consent).some((given) => holds(given, now))) return no("no-consent");
  const from = entries.find(({ fullUrl }) => fullUrl !== undefined && fullUrl === asked.requester?.reference);
  const practice = from && organisation.safeParse(from.resource);
  return {
    ok: true,
    words: {
      ...wayOf(person),
      name: nameOf(person),
      place: placeOf(person),
      ...languageOf(person),
      ...requestWords(asked, person),
      practice: ((practice?.success ? practice.data.name : asked.requester?.display) ?? "").slice(0, 120),
    },
  };
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Person = z.infer<typeof patient>;

/** A surname is not asked for: a nickname first, else the first given name. */
function nameOf({ name = [] }: Person): string {
  const nickname = name.find(({ use }) => use === "nickname");
  return (nickname?.text ?? nickname?.given?.[0] ?? name[0]?.given?.[0] ?? name[0]?.text ?? "").slice(0, 80);
}

const dayLength = 10;
const channels = { phone: "call", sms: "text", email: "mail" } as const;

function wayOf({ telecom = [] }: Person): Pick<BundleWords, "channel" | "reach"> {
  for (const { system, value } of telecom) {
    const channel = Object.entries(channels).find(([name]) => name === system)?.[1];
    if (channel !== undefined && value) return { channel, reach: value };
  }
  return { channel: "none", reach: "" };
}

/** Street and house are left out, whatever the file holds. */
const placeOf = ({ address: [first] = [] }: Person): string =>
  [first?.postalCode, first?.city].filter(Boolean).join(" ") || (first?.text ?? "").slice(0, 80);

/** A day means until its end. What cannot be read as a time is no time limit that holds. */
function holds({ status, provision }: z.infer<typeof consent>, now: Temporal.Instant): boolean {
  if (status !== "active" || provision?.type === "deny") return false;
  const end = provision?.period?.end;
  return end === undefined || Temporal.Instant.compare(now, endOf(end) ?? now) < 0;
}

function endOf(written: string): Temporal.Instant | null {
  try {
    return written.length === dayLength
      ? Temporal.PlainDate.from(written).add({ days: 1 }).toZonedDateTime("Europe/Berlin").toInstant()
      : Temporal.Instant.from(written);
  } catch {
    return null;
  }
}

function languageOf({
  communication: [first] = [],
}: Person): Pick<BundleWords, "language" | "languageOther"> {
  const typed = first?.language?.coding?.[0]?.code;
  const named = first?.language?.text ?? "";
  const code = typed?.slice(0, 2).toLowerCase() ?? (named === "" ? "de" : "");
  const ours = languages.find((one) => one.code === code)?.code;
  return { language: ours ?? "other", languageOther: ours ? "" : named.slice(0, 60) };
}

const interpreterRequired = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

function requestWords({ code, note = [] }: z.infer<typeof request>, { extension = [] }: Person) {
  const { others, interpreter, ...rules } = readNotes(note.flatMap(({ text: said }) => said ?? []));
  return {
    ...rules,
    interpreter:
      interpreter || extension.some(({ url, valueBoolean }) => url === interpreterRequired && valueBoolean),
    wish: [code?.text, ...others].filter(Boolean).join("\n").slice(0, 4000),
  };
}
