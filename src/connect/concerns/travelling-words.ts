import type { Acting } from "./concern.ts";
import type { FieldName } from "./concern-keys.sql.ts";
import { travellingFields } from "./travelling-fields.ts";

type Words = Partial<Record<FieldName, string>>;
type Consent = {
  readonly purpose: string;
  readonly withdrawnAt: unknown;
  readonly dataClasses: readonly string[];
};

/** The classes that the family lets a node know which is asked; none without a live consent to asking. */
export const classesForNodes = (consents: readonly Consent[]): readonly string[] =>
  consents.find(({ purpose, withdrawnAt }) => purpose === "askNode" && withdrawnAt === null)?.dataClasses ??
  [];

/** The words that this professional may see: the intake team everything, any other node what the consent names. */
export const wordsFor = (who: Acting, words: Words, consents: readonly Consent[]): Words =>
  who.nodeId === who.intakeNodeId ? words : travellingFields(words, classesForNodes(consents));
