import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { mayKeepTimesOfOffer } from "./may-keep-times.ts";
import { findKeptOffer } from "./schedules.sql.ts";
import { readTimes } from "./times.sql.ts";

/** The times of one offer for those who keep them. */
export const showTimes = question({
  name: "show-times",
  input: z.object({ offerId: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { offerId }, actor) => mayKeepTimesOfOffer(tx, offerId, actor),
  audit: { notAudited: "times of offers hold nothing about families" },
  run: async (tx, { offerId }) => {
    const offer = await findKeptOffer(tx, offerId);
    return offer === undefined ? null : { offer, times: await readTimes(tx, offerId) };
  },
});
