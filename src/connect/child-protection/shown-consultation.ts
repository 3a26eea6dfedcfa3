import type { Temporal } from "temporal-polyfill";
import type { AdviceRow } from "./advice.sql.ts";
import type { ConfirmationRow } from "./confirmations.sql.ts";
import type { Around, Consultation } from "./consultation.ts";
import type { Words } from "./parts.sql.ts";
import type { Office, Person } from "./protection-people.sql.ts";
import type { TransferRow } from "./transfers.sql.ts";

/** One's own consultation as its pages get it. */
export type ShownConsultation = {
  readonly now: Temporal.Instant;
  readonly consultation: Consultation;
  readonly around: Around;
  readonly words: Words;
  readonly advice: (AdviceRow & { readonly adviser: string }) | undefined;
  readonly confirmation: (ConfirmationRow & { readonly second: string }) | undefined;
  readonly transfer: TransferRow | undefined;
  readonly advisers: readonly Person[];
  readonly colleagues: readonly Person[];
  readonly offices: readonly Office[];
};
