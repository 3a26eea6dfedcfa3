import type { AccountId, ConcernId, NodeId } from "../../core/ids.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { openFieldText, sealField } from "../../platform/vault/field-cipher.ts";
import { unwrapUnder, unwrapWith } from "../../platform/vault/sealed-box.ts";
import { openTeamSecret, teamSymmetricKey } from "../../platform/vault/team-key.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import type { KeyClass, SealedField, SealedMessage, SeatWrap, Wrap } from "./concern-keys.sql.ts";

/** The secrets of a node by version, as one member holds them. */
export type NodeSecrets = ReadonlyMap<number, Buffer>;
/** Opened data keys of one concern, by class and epoch. */
export type OpenKeys = ReadonlyMap<string, Buffer>;

export const keyName = (keyClass: KeyClass, epoch: number): string => `${keyClass}.${epoch}`;

/** Opens the team's secrets with a person's own key. A wrap that does not open is left out: it belongs to another life of the account. */
export function openNodeSecrets(
  personKey: Buffer,
  wraps: readonly SeatWrap[],
  nodeId: NodeId,
  accountId: AccountId,
): NodeSecrets {
  const opened = wraps.flatMap(({ version, wrap }) => {
    const secret = orUndefined(() =>
      openTeamSecret(personKey, wrap, { teamId: nodeId, generation: version, accountId }),
    );
    return secret === undefined ? [] : [[version, secret] as const];
  });
  return new Map(opened);
}

/** Opens a node's wraps of one concern. Wraps held back until the node's yes stay closed. */
export function openAsNode(secrets: NodeSecrets, wraps: readonly Wrap[], concernId: ConcernId): OpenKeys {
  const keys = new Map<string, Buffer>();
  for (const wrap of wraps) {
    const secret = secrets.get(wrap.keyVersion);
    if (secret === undefined || wrap.form === "heldBack") continue;
    const context = concernKeyContext(wrap.class, concernId, wrap.epoch);
    const open = () =>
      wrap.form === "public"
        ? unwrapWith(secret, wrap.wrap, context)
        : unwrapUnder(teamSymmetricKey(secret), wrap.wrap, context);
    keys.set(keyName(wrap.class, wrap.epoch), open());
  }
  return keys;
}

/** Opens the family's own wraps. */
export const openAsFamily = (familyKey: Buffer, wraps: readonly Wrap[], concernId: ConcernId): OpenKeys =>
  new Map(
    wraps.map((wrap) => [
      keyName(wrap.class, wrap.epoch),
      unwrapWith(familyKey, wrap.wrap, concernKeyContext(wrap.class, concernId, wrap.epoch)),
    ]),
  );

const fieldPlace = (field: Pick<SealedField, "id" | "field" | "class" | "epoch">) => ({
  recordClass: "intake",
  table: "concern_field",
  column: `${field.class}-${field.field}`,
  rowId: field.id,
  epoch: field.epoch,
});
const messagePlace = (message: Pick<SealedMessage, "id" | "class" | "epoch">) => ({
  recordClass: message.class === "care" ? "care" : "intake",
  table: "message",
  column: message.class,
  rowId: message.id,
  epoch: message.epoch,
});

export const sealConcernField = (
  key: Buffer,
  field: Omit<SealedField, "sealed">,
  text: string,
): SealedField => ({ ...field, sealed: sealField(key, fieldPlace(field), text) });

/** What can be read with these keys; a field whose key is not held is simply not among them. */
export function openConcernFields(
  keys: OpenKeys,
  fields: readonly SealedField[],
): Partial<Record<SealedField["field"], string>> {
  const readable = fields.flatMap((field) => {
    const key = keys.get(keyName(field.class, field.epoch));
    return key === undefined
      ? []
      : [[field.field, openFieldText(key, fieldPlace(field), field.sealed)] as const];
  });
  return Object.fromEntries(readable);
}

export const sealMessage = (
  key: Buffer,
  message: Pick<SealedMessage, "id" | "class" | "epoch">,
  text: string,
): Buffer => sealField(key, messagePlace(message), text);

/** The words of a message, or null where these keys do not open it (care messages for the intake team). */
export function openMessage(keys: OpenKeys, message: SealedMessage): string | null {
  const key = keys.get(keyName(message.class, message.epoch));
  return key === undefined ? null : openFieldText(key, messagePlace(message), message.sealed);
}

function orUndefined<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (fault) {
    if (fault instanceof VaultError) return undefined;
    throw fault;
  }
}
