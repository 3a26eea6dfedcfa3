import { sectorName } from "../../people/public.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { say } from "./net-picture.texts.ts";
import type { NetShown } from "./net-shown.ts";
import { type Line, type TieKind, tieKinds } from "./tie.ts";

export const sectorOf = (sector: string | null): string =>
  sector === null ? say("sectorUnknown") : sectorName(sector);

const kindWord = (kind: TieKind): string => say(`tie_${kind}`);
const countWord = (kind: TieKind, count: number): string => say(`${kind}Count`, { count });

const kindsOf = (id: string, lines: readonly Line[]): string => {
  const own = lines.filter(({ a, b }) => a === id || b === id);
  return tieKinds
    .filter((kind) => own.some(({ counts }) => counts[kind] !== undefined))
    .map(kindWord)
    .join(", ");
};

/** The drawing as a table: every organisation, how many partners, why, and what it means for the net. */
export const OrganisationTable = ({ net }: { readonly net: NetShown }) => {
  const { organisations, lines, facts } = net;
  const bridges = new Set(facts.losses.map(({ id }) => id));
  const roleOf = (id: string) =>
    (facts.partners.get(id) ?? 0) === 0 ? say("roleIsolated") : bridges.has(id) ? say("roleBridge") : "";
  return (
    <ScrollTable
      label={say("table")}
      caption={say("table")}
      cards
      columns={[
        { label: say("organisation") },
        { label: say("sector") },
        { label: say("partners"), number: true },
        { label: say("kinds") },
        { label: say("role") },
      ]}
      rows={organisations.map(({ id, name, sector }) => ({
        key: id,
        cells: [name, sectorOf(sector), facts.partners.get(id) ?? 0, kindsOf(id, lines), roleOf(id)],
      }))}
    />
  );
};

/** Every line with its reasons and how often. */
export const LineTable = ({ net: { organisations, lines } }: { readonly net: NetShown }) => {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return (
    <ScrollTable
      label={say("lines")}
      caption={say("lines")}
      cards
      columns={[{ label: say("lineOf") }, { label: say("kinds") }]}
      rows={lines.map(({ a, b, counts }) => ({
        key: `${a} ${b}`,
        cells: [
          say("sectorPair", { one: nameOf.get(a) ?? "", other: nameOf.get(b) ?? "" }),
          tieKinds
            .flatMap((kind) => (counts[kind] === undefined ? [] : [countWord(kind, counts[kind])]))
            .join(", "),
        ],
      }))}
    />
  );
};
