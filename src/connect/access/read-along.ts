import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { responsibleNames } from "../concerns/concerns.sql.ts";
import { aProfessional } from "../may.ts";
import { readingAlong, readWords } from "./reading-along.sql.ts";

/**
 * What another team was allowed to read, and nothing else of the concern. The store shows it only while the family's
 * consent lives; every opening is written down, and the family reads it.
 */
export const readAlong = question({
  name: "read-along",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  reach: ({ concernId }) => ({ reading: concernId }),
  allow: async (tx, { concernId }) => (await readingAlong(tx, concernId as ConcernId)) !== undefined,
  run: async (tx, input, { now, actor }) => {
    const concernId = input.concernId as ConcernId;
    const reading = await readingAlong(tx, concernId);
    if (reading === undefined) return null;
    const names = await responsibleNames(tx, concernId);
    return {
      now,
      reading,
      nodeName: names?.node ?? "",
      ownerName: names?.owner ?? null,
      ...(await readWords(tx, actor, reading)),
    };
  },
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
});
