import { createKey } from "./symmetric-key.ts";
import { wrapContext } from "./wrap-context.ts";

/** Which of the three data keys of a concern. */
export type ConcernKeyPart = "contact" | "channel" | "care";

/**
 * The data keys that a concern gets when the family writes.
 *
 * `contact` opens first name, wish, topic and the thread before acceptance. It is wrapped, for the whole life of the
 * concern, to the intake team of the network and to the responsible node's team, because the sweep and a deputy have
 * no open login when a promise is missed, and to the family's key.
 *
 * `channel` opens how the family may be reached. A node that is only asked gets it held back (`holdBack`); its yes
 * releases it (decisions.md 20).
 *
 * The third key, `care`, is made at the acceptance (`createKey`), wrapped to the accepting team and to the family, and
 * never to the intake team as such. Nobody is logged in when a family writes: the keys are wrapped and then wiped.
 */
export const createConcernKeys = (): Record<"contact" | "channel", Buffer> => ({
  contact: createKey(),
  channel: createKey(),
});

/** The context for wraps of a concern's keys, the same for every receiver. */
export const concernKeyContext = (part: ConcernKeyPart, concernId: string, epoch: number): string =>
  wrapContext(`concern-${part}`, concernId, epoch);
