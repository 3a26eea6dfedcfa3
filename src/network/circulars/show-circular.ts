import { z } from "zod";
import { officeZone } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { distribute } from "./circular.ts";
import { findCircular, listGroups, listReaders } from "./circulars.sql.ts";

/** One circular, or the form of a new one: to whom it can go and, for a draft, whom it would reach today. */
export const showCircular = question({
  name: "show-circular",
  input: z.object({ id: z.uuid().nullable() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { id }, { now }) => {
    const circular = id === null ? null : await findCircular(tx, id);
    if (circular === undefined) return null;
    const today = now.toZonedDateTimeISO(officeZone).toPlainDate().toString();
    const groups = await listGroups(tx, today);
    const readers = await listReaders(tx, today);
    const persons = readers
      .filter(({ active }) => active)
      .map(({ id: personId, name }) => ({ id: personId, name }));
    return {
      circular,
      groups: { ...groups, persons },
      reach: circular && distribute(readers, circular.audience),
    };
  },
  audit: { notAudited: "names of professionals whom the coordination writes to" },
});
