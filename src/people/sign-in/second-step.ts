import type { Outcome } from "../../core/outcomes.ts";
import type { AuditEntry } from "../../platform/use-case.ts";
import { ticketIdOf } from "./login-session.ts";
import type { Landing } from "./start-login.sql.ts";

/** What a step after the passphrase answers. */
export type StepOutcome = Outcome<Landing & { readonly accountId: string }> | null;

/** A step that succeeded is written with the account; one that failed knows only its ticket. */
export const auditOfStep = (ticketSecret: Buffer, outcome: StepOutcome): AuditEntry =>
  outcome?.ok
    ? { subjectKind: "account", subjectId: outcome.value.accountId }
    : { subjectKind: "signInTicket", subjectId: ticketIdOf(ticketSecret) };
