import { expect, test } from "vitest";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { keepBooklets } from "./kept-booklets.ts";

test("a booklet is made once for each version of the data, and not more often than every 45 seconds", async () => {
  let now = 0;
  let made = 0;
  const keep = keepBooklets<number>(() => now);
  const make = (): Promise<Outcome<number>> => Promise.resolve(ok((made += 1)));
  const ask = (dataVersion: number) => keep({ id: "n", dataVersion }, "de", make);
  await Promise.all([ask(1), ask(1), ask(1)]);
  expect(made).toBe(1);
  now = 40_000;
  expect(await ask(2)).toEqual(ok(1));
  now = 46_000;
  expect(await ask(2)).toEqual(ok(2));
  now = 500_000;
  expect(await ask(2)).toEqual(ok(2));
});

test("what failed is tried again", async () => {
  const keep = keepBooklets<number>(() => 0);
  const network = { id: "n", dataVersion: 1 };
  expect(await keep(network, "de", () => Promise.resolve(refused("busy")))).toEqual(refused("busy"));
  expect(await keep(network, "de", () => Promise.resolve(ok(7)))).toEqual(ok(7));
});
