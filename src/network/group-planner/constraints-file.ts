import { z } from "zod";
import { CommandRefused } from "../../platform/command.ts";
import { type GroupProblem, plainProblem } from "./group-problem.ts";

const number = z.int().min(1);
const pair = z.tuple([number, number]);
const tablesOfPerson = z.strictObject({ person: number, tables: z.array(number).min(1) });

/** What the file of wishes may say. People, tables and rounds are counted from 1, as people do. */
const constraints = z.strictObject({
  format: z.enum(["worldCafe", "carousel"]).optional(),
  seats: z.array(z.int().min(0).max(1000)).min(1).max(500).optional(),
  hosts: z.array(z.strictObject({ table: number, person: number })).optional(),
  mix: z
    .array(
      z.strictObject({
        name: z.string(),
        weight: z.number().min(0).max(100).optional(),
        classes: z.array(z.array(number)),
      }),
    )
    .optional(),
  together: z.array(pair).optional(),
  apart: z.array(pair).optional(),
  onlyTables: z.array(tablesOfPerson).optional(),
  companions: z.array(z.strictObject({ person: number, oneOf: z.array(number).min(1) })).optional(),
  topics: z.array(tablesOfPerson).optional(),
  present: z
    .array(z.strictObject({ person: number, from: number.optional(), to: z.int().min(0).optional() }))
    .optional(),
});
export type Constraints = z.infer<typeof constraints>;

/** Reads the file, or refuses it with the place that was not understood. */
export function readConstraints(text: string): Constraints {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CommandRefused("constraints-invalid", "Die Datei der Wünsche ist kein JSON.");
  }
  const read = constraints.safeParse(parsed);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : undefined;
  const place = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].join(".");
  throw new CommandRefused(
    "constraints-invalid",
    `In der Datei der Wünsche ist „${place || "alles"}“ nicht zu verstehen. Was sie enthalten kann, steht in docs/how-to/plan-groups.md.`,
  );
}

/** The problem that people, tables, rounds and the file make together. */
export function problemWith(
  size: { readonly people: number; readonly tables: readonly number[]; readonly rounds: number },
  file: Constraints,
): GroupProblem {
  refuseStrangers(size, file);
  const tablesOf = (list: Constraints["topics"]) =>
    merged(list ?? []).map(({ person, tables }) => ({ person: person - 1, tables: tables.map(down) }));
  const pairs = (list: Constraints["apart"]) => (list ?? []).map(([a, b]) => [a - 1, b - 1] as const);
  return {
    ...plainProblem(size.people, size.tables, size.rounds),
    format: file.format ?? "worldCafe",
    hosts: hostsOf(size.tables.length, file),
    mix: (file.mix ?? []).map(({ name, weight, classes }) => ({
      name,
      weight: weight ?? 1,
      classOf: Array.from({ length: size.people }, (_, person) => {
        const found = classes.findIndex((people) => people.includes(person + 1));
        return found < 0 ? null : found;
      }),
    })),
    together: pairs(file.together),
    apart: pairs(file.apart),
    onlyTables: tablesOf(file.onlyTables),
    companions: (file.companions ?? []).map(({ person, oneOf }) => ({
      person: person - 1,
      oneOf: oneOf.map(down),
    })),
    topics: tablesOf(file.topics),
    present: (file.present ?? []).map(({ person, from, to }) => ({
      person: person - 1,
      from: (from ?? 1) - 1,
      to: (to ?? size.rounds) - 1,
    })),
  };
}

const down = (one: number): number => one - 1;

function hostsOf(tables: number, { hosts = [] }: Constraints): readonly (number | null)[] {
  if (hosts.length === 0) return [];
  const found = Array.from({ length: tables }, (): number | null => null);
  for (const { table, person } of hosts) found[table - 1] = person - 1;
  return found;
}

/** Somebody who is named twice means the tables of both lines. */
function merged(list: NonNullable<Constraints["topics"]>): NonNullable<Constraints["topics"]> {
  const found = new Map<number, number[]>();
  for (const { person, tables } of list)
    found.set(person, [...new Set([...(found.get(person) ?? []), ...tables])]);
  return [...found].map(([person, tables]) => ({ person, tables }));
}

/** A number that nobody has would be silently without effect. */
function refuseStrangers(
  size: { readonly people: number; readonly tables: readonly number[] },
  file: Constraints,
): void {
  const people = [
    ...(file.hosts ?? []).map(({ person }) => person),
    ...(file.mix ?? []).flatMap(({ classes }) => classes.flat()),
    ...[...(file.together ?? []), ...(file.apart ?? [])].flat(),
    ...[...(file.onlyTables ?? []), ...(file.topics ?? []), ...(file.present ?? [])].map(
      ({ person }) => person,
    ),
    ...(file.companions ?? []).flatMap(({ person, oneOf }) => [person, ...oneOf]),
  ];
  const tables = [
    ...(file.hosts ?? []).map(({ table }) => table),
    ...[...(file.onlyTables ?? []), ...(file.topics ?? [])].flatMap(({ tables: named }) => named),
  ];
  const person = people.find((one) => one > size.people);
  const table = tables.find((one) => one > size.tables.length);
  const twin = [...(file.together ?? []), ...(file.apart ?? [])].find(([a, b]) => a === b)?.[0];
  if (person !== undefined) throw refusal(`nennt Person ${person}, es sind aber nur ${size.people}.`);
  if (table !== undefined) throw refusal(`nennt Tisch ${table}, es sind aber nur ${size.tables.length}.`);
  if (twin !== undefined) throw refusal(`nennt ein Paar aus Person ${twin} und ihr selbst.`);
}

const refusal = (what: string): CommandRefused =>
  new CommandRefused("constraints-invalid", `Die Datei der Wünsche ${what}`);
