import type { Rule } from "../rule.ts";
import { contradiction, quoteOf } from "../contradiction.ts";
import { expectations, type Net } from "../net.ts";

const furthest = (net: Net, of: Parameters<Net["own"]>[0], kind: "takesFrom" | "takesUntil") =>
  net
    .own(of, kind)
    .toSorted((one, other) =>
      kind === "takesFrom"
        ? Number(one.typed?.value) - Number(other.typed?.value)
        : Number(other.typed?.value) - Number(one.typed?.value),
    )[0];

/** One ends and counts on the other to go on, who begins only later: in between nobody is there. */
export const ageGap: Rule = (net) =>
  expectations(net, "takesOverAfterUs").flatMap(({ from, line, to }) => {
    const until = furthest(net, from, "takesUntil");
    const starts = furthest(net, to, "takesFrom");
    const [ends, begins] = [until?.typed?.value, starts?.typed?.value];
    if (!until || !starts || ends === undefined || begins === undefined) return [];
    if (Number(begins) <= Number(ends)) return [];
    const quotes = [quoteOf(from, line), quoteOf(from, until), quoteOf(to, starts)];
    return [contradiction("ageGap", quotes, { until: ends, from: begins })];
  });
