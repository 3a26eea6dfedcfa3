import { describe, expect, it } from "vitest";
import { distanceKm, middleOf } from "./geo.ts";

const aalen = { lat: 48.8378, lon: 10.0933 };
const berlin = { lat: 52.52, lon: 13.405 };
const munich = { lat: 48.1372, lon: 11.5755 };

describe("distances", () => {
  it("knows how far Berlin is from Munich", () => {
    expect(distanceKm(berlin, munich)).toBeCloseTo(504.4, 0);
  });

  it("is nothing to the same place and the same both ways", () => {
    expect(distanceKm(aalen, aalen)).toBe(0);
    expect(distanceKm(aalen, berlin)).toBeCloseTo(distanceKm(berlin, aalen), 9);
  });

  it("is one degree of latitude long where the map says so", () => {
    expect(distanceKm({ lat: 48, lon: 10 }, { lat: 49, lon: 10 })).toBeCloseTo(111.195, 2);
  });

  it("answers a number for antipodes and across the date line", () => {
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20015.1, 0);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 1);
  });

  it("finds the middle of places, and none of nothing", () => {
    expect(
      middleOf([
        { lat: 48, lon: 10 },
        { lat: 50, lon: 12 },
      ]),
    ).toEqual({ lat: 49, lon: 11 });
    expect(middleOf([])).toBeNull();
  });
});
