import { describe, expect, test } from "vitest";
import { allFiles, breachesOf } from "./child-protection-apart.ts";

describe("child protection stands apart (domain.md 5.3)", () => {
  test("no page of a concern leads there, no other code touches its store, and it touches no other", () => {
    const files = allFiles();
    expect(
      files.filter(({ path }) => path.startsWith("src/connect/child-protection/")).length,
    ).toBeGreaterThan(30);
    expect(breachesOf(files)).toEqual([]);
  });

  test.each([
    [
      "src/connect/concerns/concern-page.tsx",
      'href("/intern/kinderschutz/neu")',
      "leads to child protection",
    ],
    [
      "src/connect/concerns/my-day-page.tsx",
      'import { x } from "../child-protection/consultation.ts";',
      "imports child protection",
    ],
    ["src/improve/counts/count.sql.ts", 'tx.selectFrom("childProtectionConsultation")', "reads its tables"],
    ["src/find/x.sql.ts", "select 1 from child_protection_text", "reads its tables"],
    ["src/connect/child-protection/x.sql.ts", 'tx.selectFrom("concern")', "reads a foreign table"],
    ["src/connect/child-protection/y.sql.ts", "sql`insert into concern_count (id)`", "reads a foreign table"],
    [
      "src/connect/child-protection/z.ts",
      'import { x } from "../concerns/concern.ts";',
      "imports a foreign topic",
    ],
    ["migrations/0099-x.sql", "select count(*) from child_protection_consultation", "reads its tables"],
    ["src/connect/child-protection/w.tsx", 'say("riskScore")', "rates"],
  ])("%s with %s is seen", (path, text, fault) => {
    expect(breachesOf([{ path, text }])).toEqual([`${path}: ${fault}`]);
  });
});
