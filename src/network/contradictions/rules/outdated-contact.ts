import type { Rule } from "../rule.ts";
import { contradiction, quoteOfInterface, silence } from "../contradiction.ts";

/** The person to call is no longer there. */
export const outdatedContact: Rule = (net) =>
  net.profiles.flatMap((from) =>
    from.interfaces.flatMap((one) => {
      if (one.contactPerson === null || one.contactPerson.active) return [];
      const quote = quoteOfInterface(from, one, "contact");
      const others = net.meant(one.partner, from).map(silence);
      const named = {
        ...quote,
        text: one.contact ?? (one.contactPerson.name || quote.text),
        means: one.contactPerson.id,
      };
      return [
        contradiction("outdatedContact", [named, ...others.slice(0, 1)], { person: one.contactPerson.name }),
      ];
    }),
  );
