import { z } from "zod";
import { listOrganisationRows } from "../../people/public.ts";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { listChoosable } from "../register/person-surroundings.sql.ts";
import { listRegions } from "../regions/regions.sql.ts";
import { seatsIn } from "./circle-members.sql.ts";
import { findCircle } from "./circles.sql.ts";

/** A group with everybody who sits and sat in it. */
export const showCircle = question({
  name: "show-circle",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }, { now }) => {
    const circle = await findCircle(tx, id);
    if (circle === undefined) return null;
    return {
      circle,
      seats: await seatsIn(tx, id),
      persons: await listChoosable(tx, null),
      organisations: (await listOrganisationRows(tx)).filter(({ active }) => active),
      regions: await listRegions(tx),
      today: officeDay(now).toString(),
    };
  },
  audit: { notAudited: "groups of professionals, not families" },
});
