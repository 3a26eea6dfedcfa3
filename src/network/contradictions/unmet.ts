import type { ProfileLine } from "../profiles/profile.ts";
import type { StatementKind } from "../profiles/statement-kinds.ts";
import { type Contradiction, type ContradictionKind, contradiction, quoteOf } from "./contradiction.ts";
import { expectations, type Net } from "./net.ts";

type Compared = {
  readonly as: ContradictionKind;
  readonly kind: StatementKind;
  /** Whether what the other one says is what is expected. */
  readonly meets: (expected: string, said: string) => boolean;
};

const valueOf = ({ typed }: ProfileLine): string => typed?.value ?? "";

/**
 * Expectations of a kind that nothing the other one says of itself meets. Who says nothing about it contradicts nobody:
 * that is a question for the exchange, not a finding.
 */
export const unmet = (net: Net, { as, kind, meets }: Compared): readonly Contradiction[] =>
  expectations(net, kind).flatMap(({ from, line, to }) => {
    const said = net.own(to, kind);
    const first = said[0];
    if (first === undefined || said.some((one) => meets(valueOf(line), valueOf(one)))) return [];
    return [
      contradiction(as, [quoteOf(from, line), quoteOf(to, first)], {
        kind,
        expected: valueOf(line),
        said: said.map(valueOf).join(","),
      }),
    ];
  });

/**
 * The same for kinds of which one has several: languages, days, places. What stands in the possibilities is the whole
 * list, what stands in the limits is a no in so many words.
 */
export const notAmong = (net: Net, as: ContradictionKind, kind: StatementKind): readonly Contradiction[] =>
  expectations(net, kind).flatMap(({ from, line, to }) => {
    const own = net.own(to, kind);
    const offers = own.filter(({ field }) => field === "possibilities");
    const refuses = own.filter((one) => one.field === "limits" && valueOf(one) === valueOf(line));
    const [first] = [...refuses, ...offers];
    if (first === undefined || offers.some((one) => valueOf(one) === valueOf(line))) return [];
    const said = refuses.length > 0 ? "" : offers.map(valueOf).join(",");
    return [
      contradiction(as, [quoteOf(from, line), quoteOf(to, first)], { kind, expected: valueOf(line), said }),
    ];
  });

export const atMost = (expected: string, said: string): boolean => Number(said) <= Number(expected);
export const atLeast = (expected: string, said: string): boolean => Number(said) >= Number(expected);
export const same = (expected: string, said: string): boolean => said === expected;
