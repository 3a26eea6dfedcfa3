import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readOfferBySlug } from "./offers.sql.ts";

/** One published offer for its page. */
export const showOffer = question({
  name: "show-offer",
  input: z.object({ slug: z.string().min(1).max(200) }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: (tx, { slug }) => readOfferBySlug(tx, slug),
});
