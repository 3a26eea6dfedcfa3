import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { legalFactNames, legalFacts } from "./legal-facts.ts";

const text = (longest: number) => z.string().trim().max(longest, "tooLong");
const day = z.union([z.literal(""), z.iso.date("dayForm")]);

/**
 * What a body states about itself. First its accessibility statement: what § 12b (2) BGG and § 7 BITV 2.0 ask for, which
 * the laws of the Länder follow; then what imprint and privacy notice need. Empty means that nobody has said it yet.
 */
export const statedFacts = z.object({
  /** How far the pages keep to the rules, in the three steps that the law knows. */
  conformity: z.union([z.literal(""), z.enum(["full", "partial", "not"])]),
  method: z.union([z.literal(""), z.enum(["self", "expert", "none"])]),
  checkedOn: day,
  checkedBy: text(200),
  /** One part that is not accessible on each line, with the reason and the way around it. */
  gaps: text(4000),
  /** Who watches over the law in this Land, and who mediates; with address. */
  authority: text(600),
  mediation: text(600),
  ...legalFacts,
});
export type StatedFacts = z.infer<typeof statedFacts>;

const nothing: StatedFacts = {
  conformity: "",
  controller: "",
  representative: "",
  bodyEmail: "",
  privacyOfficer: "",
  legalBasis: "",
  processors: "",
  serverLogs: "",
  method: "",
  checkedOn: "",
  checkedBy: "",
  gaps: "",
  authority: "",
  mediation: "",
};

/** Reads what is stored; what does not fit counts as not said. */
export function readFacts(stored: unknown): StatedFacts {
  const read = statedFacts.partial().safeParse(stored);
  return read.success ? { ...nothing, ...withoutMissing(read.data) } : nothing;
}

const withoutMissing = (facts: Partial<Record<keyof StatedFacts, string | undefined>>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

/** BITV 2.0 § 7 (5): the statement is looked at again at least once a year. */
export const isStatementOld = ({ checkedOn }: StatedFacts, today: Temporal.PlainDate): boolean =>
  checkedOn !== "" &&
  Temporal.PlainDate.compare(Temporal.PlainDate.from(checkedOn).add({ years: 1 }), today) < 0;

/** What is still missing; shown to those who can fill it in, never to families. */
export const missingFacts = (facts: StatedFacts): readonly (keyof StatedFacts)[] =>
  (
    ["conformity", "method", "checkedOn", "checkedBy", "authority", "mediation", ...legalFactNames] as const
  ).filter((key) => facts[key] === "");

/**
 * The law of the Land for municipalities, as far as it is certain; elsewhere the statement names none.
 * The names of the laws come from the overview of standards this product follows; their texts were not read.
 */
export const laws: Readonly<Record<string, string>> = {
  BE: "Barrierefreie-IKT-Gesetz Berlin (BIKTG)",
  BW: "L-BGG-Durchführungsverordnung (L-BGG-DVO)",
  BY: "Bayerische Digitalverordnung (BayDiV)",
  NW: "BITV NRW",
};
