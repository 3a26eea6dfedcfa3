import { sql } from "kysely";
import { z } from "zod";
import type { NetworkId } from "../../core/ids.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";

/** A network next door, as far as a link to it and a search in it need. */
export type Neighbour = {
  readonly id: NetworkId;
  readonly slug: string;
  readonly name: string;
  readonly first: boolean;
  readonly dataVersion: number;
};

/** The networks whose offers may be shown where this one has few. */
export const listNeighbours = question({
  name: "list-neighbours",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "names of networks are public" },
  run: async (tx) => {
    const { rows } = await sql<Neighbour>`
      select n.id, n.slug, n.name, n.first is true as first, n.data_version
        from network_neighbour b join network n on n.id = b.neighbour_id
       where b.network_id = (select context_network()) order by n.name, n.id`.execute(tx);
    return rows;
  },
});
