import { describe, expect, test } from "vitest";
import { proveFailover, replicaPrograms } from "./failover.ts";

const none = "skipped: no PostgreSQL with pg_basebackup on this machine";

describe.skipIf(replicaPrograms === undefined)(
  `the first database server dies and its replica takes over${replicaPrograms === undefined ? ` (${none})` : ""}`,
  () => {
    test("where receipts wait for the replica, no acknowledged wish is lost, and families go on without a restart", async () => {
      const proof = await proveFailover({ synchronous: true, wishes: 20 });
      expect(proof.figures["faults"]).toBeUndefined();
      expect(proof.figures["lost"]).toBe(0);
      expect(proof.passed).toBeGreaterThan(60);
    }, 240_000);

    test("where they do not wait, what the replica lacked comes back out of the journal", async () => {
      const proof = await proveFailover({ synchronous: false, wishes: 20 });
      expect(proof.figures["faults"]).toBeUndefined();
      // Without any loss the journal would have nothing to prove.
      expect(proof.figures["missingBefore"]).toBeGreaterThan(0);
      expect(proof.figures["lost"]).toBe(0);
    }, 240_000);
  },
);
