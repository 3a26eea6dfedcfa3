import { Temporal } from "temporal-polyfill";
import { test } from "vitest";
import { readHours } from "../../find/imports/hours/hours-text.ts";
import { demoPlan } from "./demo-plan.ts";
import { planTimes } from "./demo-times.ts";
test("x", () => {
  const day = Temporal.PlainDate.from("2026-11-22");
  const timed = new Set(planTimes(day).map(({ offer }) => offer));
  const seen = new Set<string>();
  for (const o of demoPlan(20_270_101, day).offers) {
    if (timed.has(o.title) && !seen.has(o.title)) { seen.add(o.title); continue; }
    const s = readHours(o.openingHoursText ?? "");
    console.log(s.length ? "READ" : "NOT", "|", o.externalId, "|", o.title, "|", o.openingHoursText, "|", s.map((x) => `${x.rule} ${x.startTime} ${x.minutes}`).join("; "));
  }
});
