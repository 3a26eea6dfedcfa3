import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { mostRemembered } from "./remembered.ts";
import { readByCodes } from "./remembered.sql.ts";

/** The offers of a remembered list, by the codes in its link. */
export const listRemembered = question({
  name: "list-remembered",
  input: z.object({ codes: z.array(z.string().length(8)).max(mostRemembered) }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public, and nobody notes who remembers them" },
  run: (tx, { codes }) => readByCodes(tx, codes),
});
