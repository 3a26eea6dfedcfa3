import type { Rule } from "../rule.ts";
import type { Profile, ProfileInterface } from "../../profiles/profile.ts";
import { contradiction, type Quote, quoteOf, quoteOfInterface } from "../contradiction.ts";
import { expectations, interfacesTo, type Net } from "../net.ts";

type Way = { readonly way: string; readonly quote: Quote };

const inInterfaces = (profile: Profile, interfaces: readonly ProfileInterface[]): readonly Way[] =>
  interfaces.flatMap((one) =>
    one.handoverKind === null
      ? []
      : [{ way: one.handoverKind, quote: quoteOfInterface(profile, one, "handover") }],
  );

/** What a profile says of the way it works with this one partner, else of the way it works with everybody. */
function waysOf(net: Net, profile: Profile, partner: Profile): readonly Way[] {
  const here = inInterfaces(profile, interfacesTo(net, profile, partner));
  if (here.length > 0) return here;
  return net
    .own(profile, "handover")
    .map((line) => ({ way: line.typed?.value ?? "", quote: quoteOf(profile, line) }));
}

const facing = (one: ProfileInterface, other: ProfileInterface): boolean =>
  one.direction === "both" || other.direction === "both" || one.direction !== other.direction;

const expected = (net: Net) =>
  expectations(net, "handover").flatMap(({ from, line, to }) => {
    const ways = waysOf(net, to, from);
    const value = line.typed?.value ?? "";
    const [first] = ways;
    if (first === undefined || ways.some(({ way }) => way === value)) return [];
    return [
      contradiction("handover", [quoteOf(from, line), first.quote], { expected: value, said: first.way }),
    ];
  });

/** Two that both describe their interface: each pair of profiles is looked at once. */
const described = (net: Net) =>
  net.profiles.flatMap((one) =>
    one.interfaces.flatMap((mine) =>
      net
        .meant(mine.partner, one)
        .filter(({ id }) => one.id < id)
        .flatMap((other) => {
          const theirs = interfacesTo(net, other, one).filter((their) => facing(mine, their));
          const ways = inInterfaces(other, theirs);
          const [first] = ways;
          const way = mine.handoverKind;
          if (way === null || first === undefined || ways.some((their) => their.way === way)) return [];
          const quotes = [quoteOfInterface(one, mine, "handover"), first.quote];
          return [contradiction("handover", quotes, { expected: way, said: first.way })];
        }),
    ),
  );

/** One hands over by telephone, the other expects it in writing. An expectation says it once, and better than the rest. */
export const handover: Rule = (net) => {
  const said = expected(net);
  const pairs = new Set(said.map(({ quotes }) => pairOf(quotes)));
  return [...said, ...described(net).filter(({ quotes }) => !pairs.has(pairOf(quotes)))];
};

const pairOf = (quotes: readonly Quote[]): string =>
  quotes
    .map(({ profileId }) => profileId)
    .toSorted()
    .join();
