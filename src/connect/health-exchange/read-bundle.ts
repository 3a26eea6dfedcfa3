import { z } from "zod";
import { languages } from "../../core/languages.ts";

/** What of a file becomes words in the form of a referral. Consent is never among them: it is recorded by a person. */
export type BundleWords = {
  readonly name: string;
  readonly channel: "call" | "text" | "mail" | "none";
  readonly reach: string;
  readonly place: string;
  readonly language: string;
  readonly wish: string;
  readonly practice: string;
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
const consent = z.object({ resourceType: z.literal("Consent"), status: text });
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

/** Reads a FHIR R4 Bundle with one referral. Never throws; whatever is not understood is left out. */
export function readBundle(json: string): Read {
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
  if (!all(consent).some(({ status }) => status === "active")) return no("no-consent");
  const from = entries.find(({ fullUrl }) => fullUrl !== undefined && fullUrl === asked.requester?.reference);
  const practice = from && organisation.safeParse(from.resource);
  return {
    ok: true,
    words: {
      ...wayOf(person),
      name: nameOf(person),
      place: placeOf(person),
      language: languageOf(person),
      wish: wishOf(asked),
      practice: (practice?.success ? practice.data.name : asked.requester?.display) ?? "",
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

function languageOf({ communication: [first] = [] }: Person): string {
  const code = first?.language?.coding?.[0]?.code?.slice(0, 2).toLowerCase() ?? "de";
  return languages.find((one) => one.code === code)?.code ?? "other";
}

const wishOf = ({ code, note = [] }: z.infer<typeof request>): string =>
  [code?.text, ...note.map((one) => one.text)].filter(Boolean).join("\n").slice(0, 4000);
