import { describe, expect, it } from "vitest";
import { bestTag, dueOf, tagOf } from "./agreement.ts";

const signed = { state: "signed" as const, reviewOn: "2026-12-31", endsOn: "2028-03-31" };
const marks = (today: string, one = signed) => dueOf(one, today).map(({ mark }) => mark);

describe("what is due of an agreement", () => {
  it("is told 60 and 14 days before its day and when it is over, each stage under a mark of its own", () => {
    expect(marks("2026-10-31")).toEqual([]);
    expect(marks("2026-11-01")).toEqual(["review:2026-12-31:60"]);
    expect(marks("2026-12-16")).toEqual(["review:2026-12-31:60"]);
    expect(marks("2026-12-17")).toEqual(["review:2026-12-31:14"]);
    expect(marks("2026-12-31")).toEqual(["review:2026-12-31:14"]);
    expect(marks("2027-01-01")).toEqual(["review:2026-12-31:0"]);
    expect(marks("2028-02-01")).toEqual(["review:2026-12-31:0", "end:2028-03-31:60"]);
  });

  it("is nothing for a draft and for one that has ended", () => {
    for (const state of ["draft", "ended"] as const)
      expect(dueOf({ ...signed, state }, "2027-01-01")).toEqual([]);
  });
});

describe("the tag of an organisation", () => {
  it("says until when it holds, when to look at it, and when it has run out", () => {
    expect(tagOf(signed, "2026-06-01")).toEqual({ kind: "until", on: "2028-03-31" });
    expect(tagOf(signed, "2026-11-15")).toEqual({ kind: "review", on: "2026-12-31" });
    expect(tagOf(signed, "2028-04-01")).toEqual({ kind: "over", on: "2028-03-31" });
    expect(tagOf({ state: "signed", reviewOn: null, endsOn: null }, "2026-06-01")).toEqual({ kind: "open" });
    expect(tagOf({ ...signed, state: "draft" }, "2026-06-01")).toEqual({ kind: "draft" });
    expect(tagOf({ ...signed, state: "ended" }, "2026-06-01")).toBeNull();
  });

  it("is of several agreements the one that binds best", () => {
    const until = { kind: "until", on: "2028-03-31" } as const;
    expect(bestTag([{ kind: "draft" }, { kind: "over", on: "2026-01-01" }, until])).toEqual(until);
    expect(bestTag([])).toBeNull();
  });
});
