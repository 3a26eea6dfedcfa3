import type { Mail } from "../../platform/outbox.ts";
import { say } from "../texts.ts";

/** Everybody in the team learns that the sheets were used, and by whom. */
export const recoveryUsedMail = (to: string, name: string): Mail => ({
  to,
  subject: say("recoveryUsedSubject"),
  text: say("recoveryUsedText", { name }),
});

/** The yearly drill is due; no word of any family. */
export const drillDueMail = (to: string): Mail => ({
  to,
  subject: say("drillDueSubject"),
  text: say("drillDueText"),
});
