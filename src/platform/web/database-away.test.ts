import { expect, test } from "vitest";
import { JournalUnwritable } from "../intake-journal/open-journal.ts";
import { isDatabaseAway } from "./database-away.ts";

const fault = (code: string) => Object.assign(new Error("x"), { code });

test("whatever keeps a wish from being stored is told as such, and what was typed stays on the page", () => {
  const away = {
    "the disk of the database is full": fault("53100"),
    "the disk takes nothing any more": fault("58030"),
    "the disk of the journal is full": new JournalUnwritable("away", { cause: fault("ENOSPC") }),
    "the server panicked and ends": fault("57P02"),
    "the server starts again": fault("57P03"),
    "the server has become a replica": fault("25006"),
    "the server hung up in the middle": new Error("Connection terminated unexpectedly"),
    "the connection broke before it was used": new Error(
      "Client has encountered a connection error and is not queryable",
    ),
    "the machine of the server is gone": fault("EHOSTUNREACH"),
    "the name of the server is not known any more": fault("ENOTFOUND"),
  };
  for (const [what, thrown] of Object.entries(away)) expect(isDatabaseAway(thrown), what).toBe(true);
});

test("a fault of ours is not blamed on the database", () => {
  for (const thrown of [new Error("x"), fault("23503"), fault("42501"), "text"])
    expect(isDatabaseAway(thrown)).toBe(false);
});
