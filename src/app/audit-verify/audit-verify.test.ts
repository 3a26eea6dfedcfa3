import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openHeldConcerns, type HeldConcerns, aConcern } from "../../../tests/builders/held-concerns.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { ownerAccess } from "../../platform/installation.ts";
import { auditPublicKey } from "../../platform/vault/signing.ts";
import { auditVerify } from "./audit-verify.command.ts";

let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
});
afterAll(() => at.house.close());

const verify = async (options: Record<string, string> = {}) => {
  const { rows } = await at.house.owner.query("select current_database() as name");
  const asOwner = ownerAccess([{ ...inject("databaseServer"), database: rows[0].name }]);
  const desk = { ...at.house, asOwner };
  return runCommand(desk, auditVerify, [], options);
};

test("the command says the public key and names the row that was changed", async () => {
  const { id } = await aConcern(at);
  const publicKey = auditPublicKey(at.house.keys.auditSeed).toString("hex");
  expect(await verify()).toEqual({ publicKey, lines: 0, faults: [] });
  await at.house.owner.query("set session_replication_role = replica");
  await at.house.owner.query("update audit set act = 'list-towns' where chain = $1 and seq = 1", [id]);
  await at.house.owner.query("set session_replication_role = origin");
  expect((await verify())["faults"]).toEqual([{ what: "changed", chain: id, seq: 1 }]);
});

test("what is no public key is refused", async () => {
  await expect(verify({ key: "abc" })).rejects.toThrow("64 Zeichen");
});
