import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { codeName } from "../../src/people/texts.ts";
import { type Actor, anyoneActor } from "../../src/platform/actor.ts";
import { actFaults, actsIn } from "./acts.ts";
import { anonymousActs } from "./anonymous-acts.ts";
import { productFiles } from "./source-files.ts";

type LoadedAct = { readonly name: string; readonly by: (actor: Actor) => boolean };

const actFiles = productFiles().filter(
  (file) => file.path !== "src/platform/use-case.ts" && actsIn(file).length > 0,
);

async function loadAct(path: string): Promise<LoadedAct> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const act = Object.values(module).find(
    (value) => typeof value === "object" && value !== null && "by" in value,
  );
  return act as LoadedAct;
}

describe("architecture.md 4: one file is one act", () => {
  test("every act is alone in its file and named like it", () => {
    expect(actFiles.length).toBeGreaterThan(20);
    expect(actFiles.flatMap(actFaults)).toEqual([]);
  });

  test("every act has words of its own in the log that a data protection officer reads", () => {
    const names = actFiles.flatMap(actsIn).flatMap(({ name }) => name ?? []);
    expect(names.filter((name) => codeName("act", name) === name)).toEqual([]);
  });

  test("no two acts share a name, because the audit knows them by it", () => {
    const names = actFiles.flatMap(actsIn).map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("the acts that strangers may come to are the pinned ones, each with its reason", async () => {
    const acts = await Promise.all(actFiles.map(({ path }) => loadAct(path)));
    const anonymous = acts.filter((act) => act.by(anyoneActor)).map(({ name }) => name);
    process.stdout.write(`anonymous acts: ${anonymous.toSorted().join(", ")}\n`);
    expect(anonymous.toSorted()).toEqual(Object.keys(anonymousActs).toSorted());
    expect(Object.entries(anonymousActs).filter(([, reason]) => reason.length < 20)).toEqual([]);
  }, 60_000);

  test("a second act, a wrong name and an act in the wrong file are seen", () => {
    const act = (name: string) => `useCase({ name: "${name}", run: () => 1 })`;
    const file = (path: string, text: string) => actFaults({ path, text });
    expect(file("src/find/a/hide-offer.ts", `export const hideOffer = ${act("hide-offer")};`)).toEqual([]);
    expect(file("src/find/a/hide-offer.ts", `export const hide = ${act("hide-offer")};`)).toHaveLength(1);
    expect(file("src/find/a/hide-offer.ts", `export const hideOffer = ${act("hide")};`)).toHaveLength(1);
    expect(file("src/find/a/hide-offer.ts", `const hideOffer = ${act("hide-offer")};`)).toHaveLength(1);
    expect(
      file("src/find/a/b.ts", `export const b = ${act("b")}; export const c = ${act("c")};`),
    ).toHaveLength(1);
    expect(file("src/find/a/sweep.job.ts", `export const sweep = ${act("sweep")};`)).toHaveLength(1);
  });
});
