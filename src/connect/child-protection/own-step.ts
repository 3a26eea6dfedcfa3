import type { z } from "zod";
import type { Temporal } from "temporal-polyfill";
import type { Json } from "../../core/json.ts";
import { type Outcome, refused } from "../../core/outcomes.ts";
import type { Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import type { Around, Consultation, Part } from "./consultation.ts";
import { aroundOf, lockConsultation } from "./consultations.sql.ts";
import { mayConsult } from "./may-protect.ts";
import { writePart } from "./parts.sql.ts";

/** What a step of one's own consultation works with: the row locked, and how far the others are. */
export type OwnStep = {
  readonly tx: WriteTransaction;
  readonly consultation: Consultation;
  readonly around: Around;
  readonly actor: Staff;
  readonly now: Temporal.Instant;
  readonly post: Circumstances["post"];
};

type Definition<
  Input extends z.ZodType<{ readonly consultationId: string }>,
  Value extends Json,
  Reason extends string,
> = {
  readonly input: Input;
  readonly run: (step: OwnStep, input: z.infer<Input>) => Promise<Outcome<Value, Reason>>;
};

/** What every step of the asker has in common: only her own, locked, written down with its id. */
export const ownStep = <
  Input extends z.ZodType<{ readonly consultationId: string }>,
  Value extends Json,
  Reason extends string,
>({
  input,
  run,
}: Definition<Input, Value, Reason>) => ({
  input,
  login: "app" as const,
  by: mayConsult,
  allow: async (tx: WriteTransaction, { consultationId }: z.infer<Input>) =>
    (await lockConsultation(tx, consultationId)) !== undefined,
  audit: ({ consultationId }: z.infer<Input>) => ({
    subjectKind: "childProtectionConsultation",
    subjectId: consultationId,
  }),
  run: async (
    tx: WriteTransaction,
    given: z.infer<Input>,
    { actor, now, post }: Circumstances<Staff>,
  ): Promise<Outcome<Value, Reason | "gone">> => {
    const consultation = await lockConsultation(tx, given.consultationId);
    if (consultation === undefined) return refused("gone");
    const around = await aroundOf(tx, consultation.id);
    return run({ tx, consultation, around, actor, now, post }, given);
  },
});

/** Writes words that open for the asker alone. */
export const writeOwn = (
  { tx, actor, consultation, now }: OwnStep,
  part: Part,
  words: string,
): Promise<boolean> =>
  writePart(
    tx,
    actor,
    { consultationId: consultation.id, part },
    words,
    [{ accountId: actor.accountId, role: "asker" }],
    now,
  );
