import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { responsibleNames } from "../concerns/concerns.sql.ts";
import { openedIn } from "../dialogue/reading-acts.ts";
import { aProfessional } from "../may.ts";
import { concernsReadAlong, readingAlong, readInto, readName } from "./reading-along.sql.ts";

/** "Darf ich mitlesen": the concerns of other teams that one's own may read, by name where the name is shared. */
export const listReadings = question({
  name: "list-readings",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  run: async (tx, _input, { now, actor }) => {
    const lines = [];
    for (const id of await concernsReadAlong(tx)) {
      await readInto(tx, id);
      const reading = await readingAlong(tx, id);
      if (reading === undefined) continue;
      const name = await readName(tx, actor, reading);
      const nodeName = (await responsibleNames(tx, id as ConcernId))?.node ?? "";
      lines.push({ ...reading, nodeName, name });
    }
    return { now, lines };
  },
  audit: (_input, list, { nodeId }) => ({
    subjectKind: "node",
    subjectId: nodeId,
    listed: openedIn((list?.lines ?? []).map(({ concernId, name }) => ({ id: concernId, name }))),
  }),
});
