import type { Concern } from "../concerns/concern.ts";
import { type Acting, isResponsible } from "../concerns/concern.ts";
import type { KeyClass } from "../concerns/concern-keys.sql.ts";
import type { OpenKeys } from "../concerns/sealed-concern.ts";

export type EpochKey = { readonly epoch: number; readonly key: Buffer };

/** The opened keys of one class, the newest first. */
export const keysOfClass = (keys: OpenKeys, wanted: KeyClass): readonly EpochKey[] =>
  [...keys]
    .flatMap(([name, key]) => {
      const [keyClass, epoch] = name.split(".");
      return keyClass === wanted ? [{ epoch: Number(epoch), key }] : [];
    })
    .toSorted((one, other) => other.epoch - one.epoch);

/** The key that new words of this class are sealed with; undefined where none is held. */
export const newestKey = (keys: OpenKeys, wanted: KeyClass): EpochKey | undefined =>
  keysOfClass(keys, wanted)[0];

/**
 * Who makes new keys when somebody lost access: the team that is there for the family, because it alone holds all three
 * keys; before anybody is there, the intake team.
 */
export const renewsKeys = (concern: Concern, who: Acting): boolean =>
  concern.state === "active"
    ? isResponsible(concern, who)
    : concern.state !== "closed" && who.nodeId !== null && who.nodeId === who.intakeNodeId;
