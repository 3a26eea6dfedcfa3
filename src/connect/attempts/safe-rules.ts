import type { ConcernId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { fieldsOf } from "../concerns/concern-keys.sql.ts";
import { hasRules, type SafeContact } from "../concerns/contact-wish.ts";
import { keysOfConcern } from "../concerns/professional.sql.ts";
import { openConcernFields } from "../concerns/sealed-concern.ts";

/** Whether the family asked for care. What this team cannot open may hold a rule, so then the answer is yes. */
export async function rulesStand(tx: ReadTransaction, staff: Staff, concernId: ConcernId): Promise<boolean> {
  const sealed = await fieldsOf(tx, [concernId], ["safeContact"]);
  if (sealed.length === 0) return false;
  const { safeContact } = openConcernFields(await keysOfConcern(tx, staff, concernId), sealed);
  return safeContact === undefined || hasRules(JSON.parse(safeContact) as SafeContact);
}
