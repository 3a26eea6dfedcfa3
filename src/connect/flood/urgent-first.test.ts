import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { ConcernId } from "../../core/ids.ts";
import { type ToCheckLine, urgentFirst } from "./to-check.ts";
import { UrgentMark } from "./urgent-mark.tsx";

const line = (id: string, topic: number | null): ToCheckLine => ({
  id: id as ConcernId,
  createdAt: Temporal.Instant.from("2026-11-23T09:00Z"),
  place: null,
  signs: 0,
  name: id,
  topic,
  words: null,
});
const isUrgent = (topic: number): boolean => topic === 41;

test("a wish about danger stands first among those to check, and says so; the others keep their order", () => {
  const sorted = urgentFirst([line("a", 12), line("b", null), line("c", 41)], isUrgent);
  expect(sorted.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect(UrgentMark({ line: line("c", 41), isUrgent })).not.toBeNull();
  expect(UrgentMark({ line: line("a", 12), isUrgent })).toBeNull();
});
