import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { NetworkId, OperationKey } from "../core/ids.ts";
import type { Json } from "../core/json.ts";
import type { Outcome } from "../core/outcomes.ts";
import type { Actor } from "./actor.ts";
import type { Reach, ReadTransaction, WriteTransaction } from "./database.ts";
import type { JournalPage } from "./intake-journal/journal-page.ts";
import type { Login } from "./logins.ts";
import type { Post } from "./outbox.ts";
import type { ServerKeys } from "./vault/server-keys.ts";

/** What an act gets besides its transaction and its input. The instant is read once, from the database's clock. */
export type Circumstances<A extends Actor = Actor> = {
  readonly now: Temporal.Instant;
  readonly actor: A;
  readonly networkId: NetworkId;
  readonly keys: ServerKeys;
  readonly opKey: OperationKey;
  readonly post: Post;
  /** What must outlive the database: see `writeJournaled`. */
  readonly journal: JournalPage;
};

/** What is written to the audit: ids, never words people typed. */
export type AuditEntry = { readonly subjectKind: string; readonly subjectId: string | null };
/** Of a question also the concerns that a list showed words of: each gets a row of its own, which its family reads. */
export type ReadEntry = AuditEntry & { readonly listed?: readonly string[] };
/** The sentence says why this act needs no audit row; only acts on public data may say it. */
export type NotAudited = { readonly notAudited: string };

type Shared<Input extends z.ZodType, A extends Actor> = {
  /** As the file: verb-thing. */
  readonly name: string;
  readonly input: Input;
  readonly login: Login;
  /** Which actors may come at all; everyone else gets "not found". */
  readonly by: (actor: Actor) => actor is A;
  /** More about the reach of row-level security than network and organisation, where an act needs it. */
  readonly reach?: (input: z.infer<Input>) => Reach;
};

export type Question<Input extends z.ZodType, A extends Actor, Value> = Shared<Input, A> & {
  readonly kind: "question";
  readonly allow: (tx: ReadTransaction, input: z.infer<Input>, actor: A) => Promise<boolean> | boolean;
  readonly audit: NotAudited | ((input: z.infer<Input>, value: Value | null, actor: A) => ReadEntry);
  readonly run: (
    tx: ReadTransaction,
    input: z.infer<Input>,
    circumstances: Circumstances<A>,
  ) => Promise<Value | null>;
};

export type UseCase<
  Input extends z.ZodType,
  A extends Actor,
  Value extends Json,
  Reason extends string,
> = Shared<Input, A> & {
  readonly kind: "useCase";
  readonly allow: (tx: WriteTransaction, input: z.infer<Input>, actor: A) => Promise<boolean> | boolean;
  readonly audit:
    | NotAudited
    | ((input: z.infer<Input>, outcome: Outcome<Value, Reason> | null, actor: A) => AuditEntry);
  readonly run: (
    tx: WriteTransaction,
    input: z.infer<Input>,
    circumstances: Circumstances<A>,
  ) => Promise<Outcome<Value, Reason>>;
};

/** A question reads. It answers null for "not found", which looks the same as "not allowed". */
export const question = <Input extends z.ZodType, A extends Actor, Value>(
  definition: Omit<Question<Input, A, Value>, "kind">,
): Question<Input, A, Value> => ({ kind: "question", ...definition });

/**
 * A use case writes, in one transaction with its audit row, its operation key and its outbox rows. Its value is kept
 * with the operation key (the same key twice gives the first result), so it holds ids and codes, never a secret.
 */
export const useCase = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  definition: Omit<UseCase<Input, A, Value, Reason>, "kind">,
): UseCase<Input, A, Value, Reason> => ({ kind: "useCase", ...definition });

/** Anonymous acts say it in so many words; a structure test prints and pins their list. */
export const anyone = (): true => true;
