import { describe, expect, test } from "vitest";
import { netFacts, sectorPairs } from "./net-graph.ts";
import { layOut } from "./net-layout.ts";
import { linesOf, usualLeast } from "./tie.ts";

const some = (...ids: string[]) =>
  ids.map((id) => ({ id, name: `Stelle ${id}`, sector: id < "d" ? "health" : "civic" }));
const line = (a: string, b: string) => ({ a, b });

describe("what the drawn net means", () => {
  test("two groups held together by one organisation: its loss would split them, and the loss of nobody else", () => {
    const lines = [
      line("a", "b"),
      line("b", "c"),
      line("a", "c"),
      line("c", "d"),
      line("d", "e"),
      line("d", "f"),
      line("e", "f"),
    ];
    const facts = netFacts(some("a", "b", "c", "d", "e", "f"), lines);
    expect(facts.losses.map(({ id, cutOff }) => [id, cutOff])).toEqual([
      ["c", [["a", "b"]]],
      ["d", [["e", "f"]]],
    ]);
    expect([facts.isolated, facts.pieces.length]).toEqual([[], 1]);
  });

  test("a ring has no weak point, and taking one line away makes every inner one weak", () => {
    const ring = [line("a", "b"), line("b", "c"), line("c", "d"), line("a", "d")];
    expect(netFacts(some("a", "b", "c", "d"), ring).losses).toEqual([]);
    expect(
      netFacts(some("a", "b", "c", "d"), ring.slice(0, 3))
        .losses.map(({ id }) => id)
        .sort(),
    ).toEqual(["b", "c"]);
  });

  test("who is joined to nobody stands alone, and is no part that somebody's loss cuts off", () => {
    const facts = netFacts(some("a", "b", "z"), [line("a", "b")]);
    expect([facts.isolated, facts.losses, facts.pieces]).toEqual([["z"], [], [["a", "b"]]]);
  });

  test("sectors without a line between them are counted as none", () => {
    expect(sectorPairs(some("a", "b", "d"), [line("a", "b")])).toEqual([
      { one: "civic", other: "health", lines: 0 },
    ]);
    expect(sectorPairs(some("a", "b", "d"), [line("b", "d")])[0]?.lines).toBe(1);
  });

  test("ties of a pair become one line whichever end is named first; ties to others are left out", () => {
    const ties = [
      { a: "b", b: "a", kind: "meeting" as const, count: 2 },
      { a: "a", b: "b", kind: "meeting" as const, count: 1 },
      { a: "a", b: "b", kind: "guest" as const, count: 1 },
      { a: "a", b: "q", kind: "agreement" as const, count: 1 },
    ];
    expect(linesOf(ties, new Set(["a", "b"]))).toEqual([
      { a: "a", b: "b", counts: { meeting: 3, guest: 1 } },
    ]);
    expect([usualLeast(0), usualLeast(1), usualLeast(4)]).toEqual([1, 1, 2]);
  });

  test("84 organisations have each their own place, and a thousand are judged in less than half a second", () => {
    const many = Array.from({ length: 84 }, (_, at) => ({
      id: `o${at}`,
      name: `Stelle ${at}`,
      sector: `s${at % 7}`,
    }));
    const places = layOut(many.toSorted((one, other) => one.sector.localeCompare(other.sector)));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(84);
    const thousand = Array.from({ length: 1000 }, (_, at) => ({ id: `o${at}`, name: "", sector: null }));
    const lines = Array.from({ length: 3000 }, (_, at) => line(`o${at % 1000}`, `o${(at * 7 + 13) % 1000}`));
    const before = process.cpuUsage();
    netFacts(thousand, lines);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });
});
