import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayKeepGazetteer } from "../may.ts";
import { replacePostalCodes } from "./gazetteer.sql.ts";

const place = z.object({
  code: z.string().regex(/^\d{5}$/),
  place: z.string().min(1).max(200),
  land: z.string().length(2).nullable(),
  districtKey: z.string().max(20).nullable(),
  district: z.string().max(200).nullable(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});

/** Takes in a list of postal codes, all or nothing. */
export const importPostalCodes = useCase({
  name: "import-postal-codes",
  input: z.object({ places: z.array(place).min(1) }),
  login: "app",
  by: mayKeepGazetteer,
  allow: () => true,
  audit: { notAudited: "the gazetteer is public and names nobody" },
  run: async (tx, { places }) => ok({ written: await replacePostalCodes(tx, places) }),
});
