import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { familyTexts } from "../texts.ts";
import { familySideTexts } from "./family-side.texts.ts";
import { isSpoken, spokenKind } from "./status-history.ts";

/** The store says which steps and promises can happen; each of them must be a sentence that a family understands. */
let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation();
});
afterAll(() => house.close());

async function allowedBy(constraint: string): Promise<readonly string[]> {
  const { rows } = await house.owner.query(
    "select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1",
    [constraint],
  );
  return [...String(rows[0]?.def).matchAll(/'(\w+)'::text/g)].map(([, word = ""]) => word);
}
const line = { seq: 2, nodeId: null, state: "active", dueAt: null, dueKind: null } as const;

test("every step that can happen is said in a sentence of its own; new keys are no news", async () => {
  const kinds = await allowedBy("concern_log_kind_check");
  expect(kinds.length).toBeGreaterThan(25);
  const silent = kinds.flatMap((kind) =>
    [null, "asked", "reopened"].flatMap((reason) =>
      [null, "somebody"].flatMap((membershipId) => {
        const entry = { ...line, kind, reason, membershipId } as never;
        return !isSpoken(entry) || `log-${spokenKind(entry)}` in familyTexts.texts ? [] : [kind];
      }),
    ),
  );
  expect([...new Set(silent)]).toEqual([]);
  expect(isSpoken({ ...line, kind: "rekey", reason: null, membershipId: null } as never)).toBe(false);
});

test("every promise has words for the day on which it is due", async () => {
  const kinds = await allowedBy("concern_due_kind_check");
  expect(kinds).toContain("recheck");
  expect(kinds.filter((kind) => !(`next-${kind}` in familyTexts.texts))).toEqual([]);
});

test("every ending has a sentence, but for those after which no code opens anything", async () => {
  const reasons = await allowedBy("concern_closing_reason_check");
  expect(reasons).toContain("noOffer");
  const silent = reasons.filter((reason) => !(`ended-${reason}` in familySideTexts.texts));
  expect(silent.toSorted()).toEqual(["abuse", "withdrawn"]);
});

test("a second look is told once, when it begins", () => {
  const told = (reason: string) =>
    isSpoken({ ...line, kind: "secondLook", reason, membershipId: null } as never);
  expect([told("asked"), told("confirmed"), told("tryAgain")]).toEqual([true, false, false]);
});
