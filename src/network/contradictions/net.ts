import { foldText } from "../../core/text-folding.ts";
import type { Profile, ProfileInterface, ProfileLine } from "../profiles/profile.ts";
import type { StatementKind } from "../profiles/statement-kinds.ts";

/** All confirmed profiles of a network, ready to be asked who means whom. */
export type Net = {
  readonly profiles: readonly Profile[];
  /** The profiles a partner stands for, as `from` wrote it. Nobody means herself; a type never means one's own house. */
  readonly meant: (partner: string | null, from: Profile) => readonly Profile[];
  /** What a profile says of itself about a kind, in possibilities and limits. */
  readonly own: (profile: Profile, kind: StatementKind) => readonly ProfileLine[];
};

/** Types are typed by people: "Hebammenpraxis" and "hebammenpraxis " are one. */
const typeKey = (type: string): string => `type:${foldText(type.trim())}`;

const keysOf = ({ id, organisationId, organisationType, sector }: Profile): readonly string[] => [
  `profile:${id}`,
  `organisation:${organisationId}`,
  ...(organisationType === null ? [] : [typeKey(organisationType)]),
  ...(sector === null ? [] : [`sector:${sector}`]),
];

const confirmed = <Part extends ProfileLine | ProfileInterface>(parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ proposed }) => proposed === null);

function listed<Value>(pairs: Iterable<readonly [string, Value]>): ReadonlyMap<string, readonly Value[]> {
  const lists = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}

/** What a workshop brought and nobody has confirmed takes no part: a finding is never made of hearsay. */
export function netOf(given: readonly Profile[]): Net {
  const profiles = given.map((profile) => ({
    ...profile,
    lines: confirmed(profile.lines),
    interfaces: confirmed(profile.interfaces),
  }));
  const byKey = listed(profiles.flatMap((profile) => keysOf(profile).map((key) => [key, profile] as const)));
  const byKind = listed(
    profiles.flatMap(({ id, lines }) =>
      lines
        .filter(({ field, typed }) => field !== "expectations" && typed !== null)
        .map((line) => [`${id}:${line.typed?.kind}`, line] as const),
    ),
  );
  const keys = new Map<string, string>();
  const keyOf = (partner: string): string => {
    const known = keys.get(partner) ?? (partner.startsWith("type:") ? typeKey(partner.slice(5)) : partner);
    keys.set(partner, known);
    return known;
  };
  const meantBy = (partner: string, from: Profile): readonly Profile[] => {
    const notOwnHouse = partner.startsWith("type:") || partner.startsWith("sector:");
    return (byKey.get(keyOf(partner)) ?? []).filter(
      ({ id, organisationId }) => id !== from.id && !(notOwnHouse && organisationId === from.organisationId),
    );
  };
  // The rules ask the same again and again: who an interface means is looked up once.
  const answers = new Map<string, readonly Profile[]>();
  return {
    profiles,
    meant: (partner, from) => {
      if (partner === null) return [];
      const asked = `${from.id}|${partner}`;
      const answer = answers.get(asked) ?? meantBy(partner, from);
      answers.set(asked, answer);
      return answer;
    },
    own: ({ id }, kind) => byKind.get(`${id}:${kind}`) ?? [],
  };
}

/** An expectation that is addressed, with each profile it is addressed to. */
export const expectations = (net: Net, kind: StatementKind) =>
  net.profiles.flatMap((from) =>
    from.lines
      .filter(({ field, typed }) => field === "expectations" && typed?.kind === kind)
      .flatMap((line) => net.meant(line.partner, from).map((to) => ({ from, line, to }))),
  );

/** The interfaces by which a profile touches another one. */
export const interfacesTo = (net: Net, from: Profile, to: Profile): readonly ProfileInterface[] =>
  from.interfaces.filter(({ partner }) => net.meant(partner, from).some(({ id }) => id === to.id));
