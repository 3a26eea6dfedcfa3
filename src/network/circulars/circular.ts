import { z } from "zod";

/** Somebody of the register as far as a circular needs to know her. */
export type Reader = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly stopped: boolean;
  readonly sector: string | null;
  /** In which groups she or her organisation sits today. */
  readonly circles: readonly string[];
  /** Where her organisation works; null is everywhere in the network, also for people without one. */
  readonly regions: readonly string[] | null;
};

export type LeftOutReason = (typeof leftOutReasons)[number];
export const leftOutReasons = ["ended", "unsubscribed", "noMail", "sameMail"] as const;

/** Who gets one mail, and who does not and why. */
export type Distribution = {
  readonly recipients: readonly { readonly id: string; readonly email: string }[];
  readonly leftOut: Readonly<Record<LeftOutReason, readonly string[]>>;
};

const audiencePart = /^(?:all|(?:circle|region|person):[0-9a-f-]{36}|sector:[a-zA-Z]{3,40})$/;

/** Groups as they are stored: "all", "circle:…", "region:…", "sector:…", "person:…". */
export const audience = z
  .array(z.string().regex(audiencePart, "audienceUnknown"))
  .min(1, "audienceMissing")
  .max(400, "audienceLong");

export const circularFields = z.object({
  subject: z.string().trim().min(3, "subjectMissing").max(150, "subjectLong"),
  body: z.string().trim().min(10, "bodyMissing").max(20_000, "bodyLong"),
  audience,
});

const isMeant = (reader: Reader, part: string): boolean => {
  const [kind, id = ""] = part.split(":");
  if (kind === "all") return reader.active;
  if (kind === "circle") return reader.circles.includes(id);
  if (kind === "sector") return reader.active && reader.sector === id;
  if (kind === "region") return reader.active && (reader.regions === null || reader.regions.includes(id));
  return reader.id === id;
};

const reasonOf = (reader: Reader, reached: ReadonlySet<string>): LeftOutReason | null => {
  if (!reader.active) return "ended";
  if (reader.stopped) return "unsubscribed";
  if (reader.email === null) return "noMail";
  return reached.has(reader.email) ? "sameMail" : null;
};

/** Everybody who is meant, once for each address. An address whose owner has left the circulars gets none through others. */
export function distribute(readers: readonly Reader[], parts: readonly string[]): Distribution {
  const stopped = new Set(
    readers.flatMap(({ stopped: isOff, email }) => (isOff && email !== null ? [email] : [])),
  );
  const reached = new Set<string>();
  const recipients: { id: string; email: string }[] = [];
  const leftOut: Record<LeftOutReason, string[]> = { ended: [], unsubscribed: [], noMail: [], sameMail: [] };
  for (const reader of readers) {
    if (!parts.some((part) => isMeant(reader, part))) continue;
    const isOff = reader.stopped || (reader.email !== null && stopped.has(reader.email));
    const reason = reasonOf({ ...reader, stopped: isOff }, reached);
    if (reason !== null) leftOut[reason].push(reader.name);
    else if (reader.email !== null) {
      reached.add(reader.email);
      recipients.push({ id: reader.id, email: reader.email });
    }
  }
  return { recipients, leftOut };
}
