import { describe, expect, test } from "vitest";
import { conflictSentence } from "./conflict-sentences.ts";
import { evenTables, type GroupProblem, plainProblem } from "./group-problem.ts";
import { planGroups } from "./plan-groups.ts";

const base = plainProblem(12, evenTables(12, 3), 3);

/** The kinds of conflict, each with its sentence, and the nearest plan, which the planner has judged before giving it out. */
function refused(problem: GroupProblem) {
  const result = planGroups(problem, { timeMs: 200 });
  if (result.ok) throw new Error("everything was kept");
  return {
    kinds: result.conflicts.map(({ kind }) => kind),
    sentences: result.conflicts.map((conflict) => conflictSentence(conflict)).join(" "),
    nearest: result.nearest,
  };
}

describe("wishes that cannot be kept are named, and the nearest plan stands beside", () => {
  test.each([
    ["one person", { people: 1, tables: [4] }, "tooFewPeople", /mindestens zwei Personen/],
    ["zero tables", { tables: [] }, "noTables", /keinen Tisch/],
    ["zero rounds", { rounds: 0 }, "noRounds", /keine Runde/],
    ["fewer seats than people", { tables: [4, 4] }, "tooFewSeats", /12 Personen da, aber nur 8 Plätze/],
    [
      "more rounds than stations",
      { format: "carousel", rounds: 4 },
      "moreRoundsThanStations",
      /nur 3 Stationen/,
    ],
    [
      "a host who is late",
      { hosts: [0], present: [{ person: 0, from: 1, to: 2 }] },
      "hostAbsent",
      /Person 1 leitet Tisch 1, ist aber in Runde 1 nicht da/,
    ],
    ["a host of two tables", { hosts: [0, 0] }, "hostOfTwoTables", /mehrere Tische zugleich: 1 und 2/],
    [
      "a host who cannot sit there",
      { hosts: [0], onlyTables: [{ person: 0, tables: [1] }] },
      "hostElsewhere",
      /kann dort aber nicht sitzen/,
    ],
    ["wanted and forbidden", { together: [[0, 1]], apart: [[1, 0]] }, "togetherAndApart", /1 und 2/],
    [
      "wanted, but never there together",
      {
        together: [[0, 1]],
        present: [
          { person: 0, from: 0, to: 0 },
          { person: 1, from: 1, to: 2 },
        ],
      },
      "neverTogether",
      /keine Runde und kein Tisch/,
    ],
    [
      "four who must be apart at three tables",
      {
        apart: [
          [0, 1],
          [0, 2],
          [0, 3],
          [1, 2],
          [1, 3],
          [2, 3],
        ],
      },
      "moreApartThanTables",
      /1, 2, 3 und 4 alle getrennt/,
    ],
    [
      "more wheelchairs than seats",
      { onlyTables: [0, 1, 2, 3, 4].map((person) => ({ person, tables: [1] })) },
      "tooFewSeatsFor",
      /nur an Tisch 2 sitzen; dort sind 4 Plätze/,
    ],
    [
      "an interpreter who leaves",
      { companions: [{ person: 0, oneOf: [1] }], present: [{ person: 1, from: 0, to: 1 }] },
      "companionAbsent",
      /in Runde 3 Person 2/,
    ],
    [
      "an interpreter who must be apart",
      { companions: [{ person: 0, oneOf: [1] }], apart: [[0, 1]] },
      "companionApart",
      /mit niemandem davon/,
    ],
  ] as const)("%s", (_name, change, kind, sentence) => {
    const { kinds, sentences, nearest } = refused({ ...base, ...(change as Partial<GroupProblem>) });
    expect(kinds[0]).toBe(kind);
    expect(sentences).toMatch(sentence);
    expect(nearest.rounds.length).toBeGreaterThan(0);
  });

  test("all conflicts are named at once", () => {
    const { kinds } = refused({
      ...base,
      hosts: [0, 0],
      tables: [4, 4, 3],
      together: [[2, 3]],
      apart: [[2, 3]],
    });
    expect(kinds).toEqual(["tooFewSeats", "hostOfTwoTables", "togetherAndApart"]);
  });

  test("rules that only fail together are told by what is left broken, and as little as possible is", () => {
    // Each pair of the ring can be parted; five in a ring need three tables and these may sit at two only.
    const ring = [0, 1, 2, 3, 4];
    const { kinds, nearest } = refused({
      ...base,
      apart: ring.map((person) => [person, (person + 1) % 5] as const),
      onlyTables: ring.map((person) => ({ person, tables: [0, 1] })),
    });
    expect(kinds).toEqual(["notFound"]);
    expect(nearest.unmet).toHaveLength(base.rounds);
  });
});
