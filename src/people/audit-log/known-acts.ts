import { auditLogTextsDe } from "./audit-log.texts.ts";

const mark = "act_";

/** The acts that have words; one can choose among them. Others stand in the log under their code. */
export const knownActs: readonly string[] = Object.keys(auditLogTextsDe)
  .filter((key) => key.startsWith(mark))
  .map((key) => key.slice(mark.length));
