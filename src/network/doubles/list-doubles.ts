import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import type { DoublePair } from "./double.ts";
import { comparedOrganisations, comparedPersons, decidedPairs } from "./doubles.sql.ts";
import { findOrganisationDoubles } from "./organisation-doubles.ts";
import { findPersonDoubles } from "./person-doubles.ts";

/** More than this nobody works through in one go; the next ones follow when these are decided. */
const mostShown = 100;

type NamedPair = DoublePair & { readonly names: readonly [string, string] };
type Pairs = { readonly shown: readonly NamedPair[]; readonly total: number };

/** People and bodies that look alike and that nobody has looked at yet. */
export const listDoubles = question({
  name: "list-doubles",
  input: z.object({}),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx) => {
    const persons = await comparedPersons(tx);
    const bodies = await comparedOrganisations(tx);
    return {
      persons: open(findPersonDoubles(persons), await decidedPairs(tx, "person"), persons),
      organisations: open(findOrganisationDoubles(bodies), await decidedPairs(tx, "organisation"), bodies),
    };
  },
  audit: { notAudited: "professionals of the register, which the coordination keeps herself" },
});

const open = (
  pairs: readonly DoublePair[],
  decided: ReadonlySet<string>,
  entries: readonly { readonly id: string; readonly name: string }[],
): Pairs => {
  const left = pairs.filter(({ one, other }) => !decided.has(`${one} ${other}`));
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const shown = left
    .slice(0, mostShown)
    .map((pair) => ({ ...pair, names: [names.get(pair.one) ?? "", names.get(pair.other) ?? ""] as const }));
  return { shown, total: left.length };
};
