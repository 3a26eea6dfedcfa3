import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { NodeId, MembershipId } from "../../core/ids.ts";
import { historyOf } from "./concern-history.ts";

type Shown = Parameters<typeof historyOf>[0];
const node = "11111111-1111-4111-8111-111111111111" as NodeId;
const somebody = "22222222-2222-4222-8222-222222222222" as MembershipId;
const lineOf = (kind: string, membershipId: MembershipId | null) =>
  historyOf({
    nodes: [],
    concern: { kind, state: "received" },
    acted: { [somebody]: "Probe-Lea" },
    log: [
      {
        kind: "create",
        reason: null,
        nodeId: node,
        membershipId,
        at: Temporal.Instant.from("2026-11-23T09:00Z"),
      },
    ],
  } as unknown as Shown)[0];
const begun = (kind: string, membershipId: MembershipId | null): string =>
  String(lineOf(kind, membershipId)?.what);

test("the history says the website only of a wish that a family wrote there itself", () => {
  expect(begun("contactWish", null)).toBe("Anfrage über die Website.");
  expect(begun("contactWish", somebody)).toBe("Vom Team aufgenommen.");
  expect(begun("referral", null)).toBe("Überwiesen.");
  expect(begun("referral", somebody)).toBe("Überwiesen.");
});

test("the history names who of the staff took a step, and nobody where a family did", () => {
  expect(lineOf("referral", somebody)?.when).toMatch(/, Probe-Lea$/);
  expect(lineOf("contactWish", null)?.when).not.toMatch(/, $|Probe/);
});
