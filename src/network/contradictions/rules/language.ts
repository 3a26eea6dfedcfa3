import type { Rule } from "../rule.ts";
import { notAmong } from "../unmet.ts";

/** A language is expected that the other one does not speak; with an interpreter every language is spoken. */
export const language: Rule = (net) => {
  const interprets = new Set(
    net.profiles
      .filter((profile) => net.own(profile, "interpreter").some(({ typed }) => typed?.value === "yes"))
      .map(({ id }) => id),
  );
  return notAmong(net, "language", "language").filter(
    ({ quotes }) => !interprets.has(quotes.at(-1)?.profileId ?? ""),
  );
};
