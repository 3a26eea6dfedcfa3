import { keyFileId, type KeyName, type ServerKeys } from "./server-keys.ts";
import { createKey } from "./symmetric-key.ts";

/** The keys with a new one lying ready for `name`. One that already lies ready is taken: a change that was broken off goes on. */
export const withNextKey = (keys: ServerKeys, name: KeyName): ServerKeys =>
  keys.turn?.name === name && keys.turn.stage === "next"
    ? keys
    : { ...keys, turn: { name, stage: "next", key: createKey() } };

/** The keys once the store has turned: the new one counts, the old one is kept beside it. Keys without a next one stay as they are. */
export const turned = (keys: ServerKeys): ServerKeys => {
  const { turn } = keys;
  if (turn?.stage !== "next") return keys;
  return { ...keys, [turn.name]: turn.key, turn: { ...turn, stage: "previous", key: keys[turn.name] } };
};

/** The old key is gone from here on. */
export const withoutTurn = ({ turn: _gone, ...keys }: ServerKeys): ServerKeys => keys;

/**
 * What a start makes of a key file and the id the store expects. The store turns in one transaction, the file a moment
 * later: where a crash came between, the file follows now. Null: the file belongs to another store.
 */
export function keysForStore(
  keys: ServerKeys,
  expectedId: string,
): { readonly keys: ServerKeys; readonly follow: boolean } | null {
  if (keyFileId(keys) === expectedId) return { keys, follow: false };
  const after = turned(keys);
  return keyFileId(after) === expectedId ? { keys: after, follow: true } : null;
}
