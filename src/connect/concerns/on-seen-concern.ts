import type { ConcernId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { aProfessional } from "../may.ts";
import { lockConcern } from "./concerns.sql.ts";

type Aimed = { readonly concernId: string };

/**
 * What each act of a professional on one concern begins with. Whoever does not see it finds nothing, whatever the reason;
 * its row is locked first, so that two acts on it follow one another; the log names the concern and no word of it.
 */
export const onSeenConcern = {
  login: "app",
  by: aProfessional,
  allow: async (tx: WriteTransaction, { concernId }: Aimed): Promise<boolean> =>
    (await lockConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }: Aimed) => ({ subjectKind: "concern", subjectId: concernId }),
} as const;
