import type { Rule } from "../rule.ts";
import { contradiction, quoteOf, quoteOfInterface } from "../contradiction.ts";
import { interfacesTo, type Net } from "../net.ts";
import { same, unmet } from "../unmet.ts";

const strength: Readonly<Record<string, number>> = { none: 0, spoken: 1, written: 2 };
const of = (value: string | null | undefined): number => strength[value ?? ""] ?? 0;

/** One passes families on with less consent than the other needs. */
const passedOn = (net: Net) =>
  net.profiles.flatMap((to) => {
    const needs = net.own(to, "consent").toSorted((a, b) => of(b.typed?.value) - of(a.typed?.value))[0];
    if (!needs?.typed) return [];
    const { value } = needs.typed;
    return net.profiles.flatMap((from) =>
      interfacesTo(net, from, to)
        .filter(
          ({ consent, direction }) => consent !== null && direction !== "takes" && of(consent) < of(value),
        )
        .map((one) =>
          contradiction("consent", [quoteOfInterface(from, one, "handover"), quoteOf(to, needs)], {
            expected: one.consent ?? "none",
            said: value,
          }),
        ),
    );
  });

/** What is needed before one may speak about a family, and what is asked for, differ. */
export const consent: Rule = (net) => [
  ...unmet(net, { as: "consent", kind: "consent", meets: same }),
  ...passedOn(net),
];
