import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { seatsOfOrganisation } from "../circles/circle-members.sql.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { findPartner, partnerPersons } from "./partners.sql.ts";

/** One organisation as its partners know it. The names in its groups are only those who agreed to stand there. */
export const showPartner = question({
  name: "show-partner",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, { id }, { actor, now }) => {
    const partner = await findPartner(tx, id);
    if (partner === undefined) return null;
    const persons = await partnerPersons(tx, id, { everybody: coordinates(actor) });
    const seen = new Set(persons.map((person) => person.id));
    const seats = await seatsOfOrganisation(tx, id, officeDay(now).toString());
    return {
      partner,
      persons,
      seats: seats.map((seat) =>
        seen.has(seat.personId ?? "") ? seat : { ...seat, personId: null, person: null },
      ),
    };
  },
  audit: { notAudited: "partners of the network who agreed to it, not families" },
});
