import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { actsIn } from "./acts.ts";
import { productFiles, type SourceFile } from "./source-files.ts";

/**
 * Acts of CONNECT that leave no row in the log (trust.md 6, item 56), each with what it shows instead of a family's
 * words. Only this area and the ones above it reach concerns at all. A new line is a decision.
 */
const unlogged: Readonly<Record<string, string>> = {
  "enter-dialogue": "The family itself comes in; what it reads then is logged.",
  "list-capacities": "What each team says about its free places; no family data.",
  "list-deletion-tasks": "Days on which a team has to delete its own copies.",
  "list-waiting-workflow": "State, place and date, read with a login that has no right to any ciphertext.",
  "list-workflow": "State, place and date, read with a login that has no right to any ciphertext.",
  "rewrap-team-keys": "Moves keys of one's own team, and opens no word.",
  "show-capacity": "What one's own team says about its free places.",
  "show-capacity-link": "What one team says about its free places.",
  "show-emergency": "The name of the responsible team, before anybody opens anything.",
  "show-new-network": "The family itself reads the public name of the network its own code leads to.",
  "show-partner-question": "The link is the right to read the question, and it names no family.",
  "show-receipt": "Dates of a rule, for the page that holds the secret of the form.",
  "show-referral-status": "One word of a referral, for whoever holds the code of its form.",
  "show-withdrawal": "The day of a deletion, for the page that asked for it.",
};

const reachesConcerns = ({ path }: SourceFile): boolean =>
  /^src\/(connect|accompany|improve|app)\//.test(path);

type Loaded = { readonly name: string; readonly audit: unknown };
const isUnlogged = ({ audit }: Loaded): boolean => typeof audit === "object" && audit !== null;

async function actOf({ path }: SourceFile): Promise<Loaded> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const act = Object.values(module).find((one) => typeof one === "object" && one !== null && "audit" in one);
  if (act === undefined) throw new Error(`${path} exports no act`);
  return act as Loaded;
}

test("an act that reaches families' records and leaves no row in the log is one of the list", async () => {
  const files = productFiles().filter((file) => reachesConcerns(file) && actsIn(file).length > 0);
  expect(files.length).toBeGreaterThan(60);
  const acts = await Promise.all(files.map(actOf));
  const silent = acts.filter(isUnlogged).map(({ name }) => name);
  expect(silent.toSorted()).toEqual(Object.keys(unlogged).toSorted());
}, 60_000);

test("an act that says it needs no row is seen, one with a row is not", () => {
  expect(isUnlogged({ name: "a", audit: { notAudited: "why" } })).toBe(true);
  expect(isUnlogged({ name: "b", audit: () => ({ subjectKind: "concern", subjectId: null }) })).toBe(false);
});
