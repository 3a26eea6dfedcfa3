import type { AsOwner } from "../../platform/installation.ts";
import { loadKeyFile, replaceKeyFile } from "../../platform/vault/key-file.ts";
import { keysForStore, turned, withNextKey, withoutTurn } from "../../platform/vault/key-turn.ts";
import { keyFileId, type KeyName, type ServerKeys } from "../../platform/vault/server-keys.ts";
import {
  dropWhatHangsOn,
  holdTheDoor,
  noteTurn,
  othersConnected,
  resealColumn,
  storedKeyFileId,
} from "./reseal.sql.ts";
import { resealedColumns } from "./resealed-columns.ts";

export type Turning = {
  readonly keyFile: string;
  readonly name: KeyName;
  readonly asOwner: AsOwner;
  readonly tell: (line: string) => void;
  /** Writes a backup under the new keys and lets the journal begin anew; both of before need the old key file. */
  readonly backUp: (keys: ServerKeys) => Promise<void>;
  /** Called between the steps; a test stops here as a power cut would. */
  readonly between?: (step: "announced" | "committed" | "written" | "saved") => void;
};
export type Turned = { readonly resealed: number; readonly gone: number };
export class TurnRefused extends Error {
  readonly code: "server-running" | "other-turn-open" | "key-file-of-another";
  constructor(code: TurnRefused["code"]) {
    super(code);
    this.code = code;
  }
}

/**
 * One key of the server is replaced. The file holds the new key before the store uses it, the store turns in one
 * transaction with its key file id, the file follows, and the old key leaves it last. Broken off anywhere, the next
 * start finds keys that fit, and the same call goes on where it stopped.
 */
export async function rotateKey(turning: Turning): Promise<Turned> {
  const { keyFile, name, between = () => undefined } = turning;
  const read = loadKeyFile(keyFile, { allowDemo: true });
  const fitting = await turning.asOwner((step) =>
    step(async (tx) => keysForStore(read, (await storedKeyFileId(tx)) ?? "")),
  );
  if (fitting === null) throw new TurnRefused("key-file-of-another");
  const open = fitting.keys.turn;
  if (open && open.name !== name && open.stage === "previous") throw new TurnRefused("other-turn-open");
  let done: Turned = { resealed: 0, gone: 0 };
  let keys = fitting.keys;
  if (open?.stage !== "previous") {
    const next = withNextKey(keys, name);
    replaceKeyFile(keyFile, next);
    between("announced");
    done = await turnStore(turning, next);
    between("committed");
    keys = turned(next);
  }
  replaceKeyFile(keyFile, keys);
  between("written");
  await turning.backUp(withoutTurn(keys));
  between("saved");
  replaceKeyFile(keyFile, withoutTurn(keys));
  return done;
}

/** All or nothing: either every value and the id of the key file are new, or none is. */
const turnStore = ({ asOwner, name, tell }: Turning, next: ServerKeys): Promise<Turned> =>
  asOwner((step) =>
    step(async (tx) => {
      await holdTheDoor(tx);
      if (await othersConnected(tx)) throw new TurnRefused("server-running");
      const after = turned(next);
      const keys = { from: next[name], to: after[name] };
      let resealed = 0;
      for (const column of resealedColumns[name] ?? [])
        resealed += await resealColumn(tx, column, keys, (at, of) =>
          tell(`${column.table}.${column.column}: ${at} von ${of}`),
        );
      const gone = await dropWhatHangsOn(tx, name);
      await noteTurn(tx, name, keyFileId(after));
      return { resealed, gone };
    }),
  );
