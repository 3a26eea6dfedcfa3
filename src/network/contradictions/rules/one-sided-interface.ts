import type { Rule } from "../rule.ts";
import { contradiction, quoteOfInterface, silence } from "../contradiction.ts";
import { interfacesTo } from "../net.ts";

/** An interface that one side names and the other does not. */
export const oneSidedInterface: Rule = (net) =>
  net.profiles.flatMap((from) =>
    from.interfaces.flatMap((one) =>
      net
        .meant(one.partner, from)
        .filter((to) => interfacesTo(net, to, from).length === 0)
        .map((to) =>
          contradiction("oneSidedInterface", [quoteOfInterface(from, one, "occasion"), silence(to)]),
        ),
    ),
  );
