import type { Rule } from "../rule.ts";
import type { Profile } from "../../profiles/profile.ts";
import { contradiction, type Quote, quoteOf, quoteOfFrame } from "../contradiction.ts";
import { expectations, type Net } from "../net.ts";

type Said = { readonly values: readonly string[]; readonly quote: Quote };

/** A sentence goes before the choice in the frame: it can be quoted. */
function saidBy(net: Net, profile: Profile): Said | undefined {
  const lines = net.own(profile, "basis");
  const [first] = lines;
  if (first) return { values: lines.map(({ typed }) => typed?.value ?? ""), quote: quoteOf(profile, first) };
  if (profile.basis === null) return undefined;
  const values = profile.basis === "both" ? ["voluntary", "mandated"] : [profile.basis];
  return { values, quote: quoteOfFrame(profile, profile.mission, profile.basis) };
}

/** One believes the other works at the family's wish, and it works by order of the youth office; or the other way round. */
export const basis: Rule = (net) =>
  expectations(net, "basis").flatMap(({ from, line, to }) => {
    const said = saidBy(net, to);
    const expected = line.typed?.value ?? "";
    if (!said || said.values.includes(expected)) return [];
    return [
      contradiction("basis", [quoteOf(from, line), said.quote], { expected, said: said.values.join(",") }),
    ];
  });
