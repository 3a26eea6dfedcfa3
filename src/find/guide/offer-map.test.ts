import { expect, test } from "vitest";
import { offerMap } from "./offer-map.ts";

const at = (mark: number, lat: number, lon: number) => ({ mark, point: { lat, lon } });

test("no map of one place, because it would say nothing", () => {
  expect(offerMap([], null)).toBeNull();
  expect(offerMap([at(1, 50, 10)], { lat: 51, lon: 10 })).toBeNull();
  expect(offerMap([at(1, 50, 10), at(2, 50, 10)], null)).toBeNull();
});

test("north is above south and east is right of west", () => {
  const map = offerMap([at(1, 51, 10), at(2, 50, 11)], null);
  const [north, south] = map?.points ?? [];
  expect(north?.at[1]).toBeLessThan(south?.at[1] ?? 0);
  expect(north?.at[0]).toBeLessThan(south?.at[0] ?? 0);
});

test("two offers in one house keep both numbers readable, inside the drawing", () => {
  const map = offerMap([at(1, 50, 10), at(2, 50, 10), at(3, 50.2, 10.2)], { lat: 50.1, lon: 10.1 });
  const [one, two] = map?.points ?? [];
  expect(
    Math.hypot((one?.at[0] ?? 0) - (two?.at[0] ?? 0), (one?.at[1] ?? 0) - (two?.at[1] ?? 0)),
  ).toBeGreaterThanOrEqual(20);
  for (const {
    at: [x, y],
  } of map?.points ?? []) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(320);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(220);
  }
});
