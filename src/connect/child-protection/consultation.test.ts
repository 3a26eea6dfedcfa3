import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  type Around,
  type Consultation,
  type ConsultationId,
  decisionsFor,
  mayBeClosed,
  mayBeDecided,
  mayBeHandedOver,
  shortName,
} from "./consultation.ts";
import type { MembershipId, NetworkId } from "../../core/ids.ts";
import { nextStep, stateOf, steps } from "./protection-steps.ts";
import { dueIn, isReminderDue } from "./protection-due.ts";
import { markOf, sheetOf } from "./sheet.ts";

const at = Temporal.Instant.from("2026-11-20T10:00:00Z");
const consultation = (more: Partial<Consultation> = {}): Consultation => ({
  id: "4d3e1f00-0000-4000-8000-00000000a7f3" as ConsultationId,
  networkId: "n" as NetworkId,
  askerId: "m" as MembershipId,
  born: "born",
  talk: "held",
  decision: null,
  createdAt: at,
  closedAt: null,
  ...more,
});
const handedOver = { received: false, own: true, dueAt: Temporal.Instant.from("2026-11-17T17:00:00Z") };
const alone: Around = { advice: null, confirmation: null, transfer: null };
const reason = (outcome: { readonly ok: boolean; readonly reason?: string }) => outcome.reason ?? "may";

describe("deciding", () => {
  test.each([
    [{ born: null }, "moreSupport", false, "branch-missing"],
    [{ talk: null }, "moreSupport", false, "talk-missing"],
    [{ born: "unborn" }, "withoutConsentKkg", true, "unborn"],
    [{ born: "unborn" }, "withConsent", false, "may"],
    [{}, "withoutConsentSgb8", false, "second-missing"],
    [{}, "withoutConsentSgb8", true, "may"],
    [{ closedAt: at }, "moreSupport", false, "closed"],
  ] as const)("%j, %s, a second person %s: %s", (more, wanted, second, answer) => {
    expect(reason(mayBeDecided(consultation(more), alone, wanted, second))).toBe(answer);
  });

  test("nothing is decided anew after it was handed over", () => {
    const around = { ...alone, transfer: handedOver };
    expect(reason(mayBeDecided(consultation(), around, "moreSupport", false))).toBe("handed-over");
  });

  test("before the birth only the ways with consent are offered", () => {
    expect(decisionsFor("unborn")).toEqual(["noFurtherStep", "moreSupport", "withConsent"]);
    expect(decisionsFor("born")).toHaveLength(5);
    expect(decisionsFor(null)).toEqual(decisionsFor("unborn"));
  });
});

describe("handing over", () => {
  const without = consultation({ decision: "withoutConsentKkg" });
  const second = (agrees: boolean | null): Around => ({
    ...alone,
    confirmation: { decision: "withoutConsentKkg", agrees },
  });
  test("without consent it waits for the yes of a second person", () => {
    expect(reason(mayBeHandedOver(without, alone, false))).toBe("second-waits");
    expect(reason(mayBeHandedOver(without, second(null), false))).toBe("second-waits");
    expect(reason(mayBeHandedOver(without, second(false), false))).toBe("second-disagrees");
    expect(reason(mayBeHandedOver(without, second(true), false))).toBe("may");
  });
  test("with consent nobody is left in the dark", () => {
    const consented = consultation({ decision: "withConsent" });
    expect(reason(mayBeHandedOver(consented, alone, false))).toBe("must-know");
    expect(reason(mayBeHandedOver(consented, alone, true))).toBe("may");
  });
  test("a decision for more support hands nothing over", () => {
    expect(reason(mayBeHandedOver(consultation({ decision: "moreSupport" }), alone, true))).toBe(
      "not-decided",
    );
  });
});

describe("closing", () => {
  test("is refused until it is decided and what was handed over has arrived", () => {
    const consented = consultation({ decision: "withConsent" });
    expect(reason(mayBeClosed(consultation(), alone))).toBe("not-decided");
    expect(reason(mayBeClosed(consented, alone))).toBe("not-handed-over");
    expect(reason(mayBeClosed(consented, { ...alone, transfer: handedOver }))).toBe("not-received");
    expect(reason(mayBeClosed(consented, { ...alone, transfer: { ...handedOver, received: true } }))).toBe(
      "may",
    );
    expect(reason(mayBeClosed(consultation({ decision: "noFurtherStep" }), alone))).toBe("may");
  });
});

describe("the steps", () => {
  test("one is next at every moment until it is closed", () => {
    expect(nextStep(consultation({ born: null, talk: null }), alone)).toBe("kind");
    expect(nextStep(consultation({ talk: null }), alone)).toBe("bogen");
    expect(nextStep(consultation({ talk: null }), { ...alone, advice: { answered: false } })).toBe(
      "gespraech",
    );
    expect(nextStep(consultation({ decision: "withoutConsentKkg" }), alone)).toBe("entscheidung");
    expect(nextStep(consultation({ decision: "withConsent" }), { ...alone, transfer: handedOver })).toBe(
      "eingang",
    );
    expect(nextStep(consultation({ decision: "moreSupport" }), alone)).toBe("abschluss");
    expect(nextStep(consultation({ decision: "moreSupport", closedAt: at }), alone)).toBeNull();
  });
  test("what a decision does not need is said so", () => {
    const states = steps.map((step) => stateOf(step, consultation({ decision: "moreSupport" }), alone));
    expect(states).toEqual(["done", "done", "notNeeded", "done", "done", "notNeeded", "notNeeded", "open"]);
  });
});

describe("by when", () => {
  test("two working days for advice, over a weekend and a holiday", () => {
    expect(dueIn(at, 2, "BW").toString()).toBe("2026-11-24T17:00:00Z");
    expect(dueIn(Temporal.Instant.from("2026-12-24T10:00:00Z"), 1, "BW").toString()).toBe(
      "2026-12-28T17:00:00Z",
    );
  });
  test("a reminder in the morning of the day, one when it is over, no third", () => {
    const dueAt = dueIn(at, 1, "BW");
    const due = (hours: number, reminders: number) =>
      isReminderDue(dueAt.add({ hours }), { dueAt, reminders });
    expect([due(-11, 0), due(-10, 0), due(-1, 1), due(0, 1), due(100, 2)]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

test("another text is another sheet", () => {
  const draft = {
    seen: "Ayla weint",
    done: "",
    question: "Was tun?",
    names: "Ayla",
    places: "",
    on: "2026-11-22",
  };
  expect(sheetOf(draft, "born")).toEqual({
    born: "born",
    seen: "Person A weint",
    done: "",
    question: "Was tun?",
  });
  expect(markOf(sheetOf(draft, "born"))).not.toBe(markOf(sheetOf({ ...draft, seen: "Ayla lacht" }, "born")));
  expect(markOf(sheetOf(draft, "born"))).not.toBe(markOf(sheetOf(draft, "unborn")));
});

test("the short name has four signs", () => {
  expect(shortName("4d3e1f00-0000-4000-8000-00000000a7f3")).toBe("A7F3");
});
