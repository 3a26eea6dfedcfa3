import type { Rule } from "../rule.ts";
import { contradiction, type Quote, quoteOf, quoteOfInterface } from "../contradiction.ts";
import { expectations, interfacesTo, type Net } from "../net.ts";
import type { Profile } from "../../profiles/profile.ts";

type Promised = { readonly days: string | null; readonly quote: Quote };

/** What a profile promises to this partner; an interface that says nothing of feedback promises none. */
function promised(net: Net, profile: Profile, partner: Profile): readonly Promised[] {
  const lines = net.own(profile, "feedbackWithin").map((line) => ({
    days: line.typed?.value === "none" ? null : (line.typed?.value ?? null),
    quote: quoteOf(profile, line),
  }));
  if (lines.length > 0) return lines;
  return interfacesTo(net, profile, partner).map((one) => ({
    days: one.feedbackKind === "gives" ? "" : null,
    quote: quoteOfInterface(profile, one, "feedback"),
  }));
}

/** `""` is a promise without a time: it is a promise. */
const keeps = (days: string | null, within: string): boolean =>
  days !== null && (days === "" || within === "" || Number(days) <= Number(within));

const missing = (net: Net, from: Profile, to: Profile, within: string, quote: Quote) => {
  const said = promised(net, to, from);
  const [first] = said;
  if (first === undefined || said.some(({ days }) => keeps(days, within))) return [];
  return [contradiction("feedback", [quote, first.quote], { expected: within, said: first.days ?? "none" })];
};

/** One waits to hear how it went on, and the other has promised nothing, or later. */
export const feedback: Rule = (net) => {
  const said = expectations(net, "feedbackWithin").flatMap(({ from, line, to }) =>
    line.typed?.value === "none" ? [] : missing(net, from, to, line.typed?.value ?? "", quoteOf(from, line)),
  );
  const known = new Set(said.map(({ quotes }) => quotes.map(({ profileId }) => profileId).join()));
  const shown = net.profiles.flatMap((from) =>
    from.interfaces
      .filter(({ feedbackKind }) => feedbackKind === "expects")
      .flatMap((one) =>
        net
          .meant(one.partner, from)
          .filter(({ id }) => !known.has(`${from.id},${id}`))
          .flatMap((to) => missing(net, from, to, "", quoteOfInterface(from, one, "feedback"))),
      ),
  );
  return [...said, ...shown];
};
