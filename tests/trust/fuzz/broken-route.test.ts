import { h } from "preact";
import { expect, inject, test } from "vitest";
import { page } from "../../../src/platform/web/answer.ts";
import { type Handle, handling, type Route } from "../../../src/platform/web/route.ts";
import { proveFuzz } from "./prove-fuzz.ts";

/** One route of our own beside the first page: the proof must see what is wrong with it, and nothing where nothing is. */
const proofOf = (handle: Handle) =>
  proveFuzz({
    place: inject("databaseServer"),
    perRoute: 120,
    seed: 7,
    change: (all) => [
      ...all.filter(({ method, path }: Route) => method === "GET" && path === "/"),
      handling("GET", "/probe/:id", "-", handle),
    ],
  });
const faultsOf = async (handle: Handle): Promise<string> => {
  const { failed, figures } = await proofOf(handle);
  return failed === 0 ? "" : JSON.stringify(figures["faults"]);
};

test("a page that escapes what it gives back passes", { timeout: 120_000 }, async () => {
  expect(await faultsOf(async (_desk, request) => page(h("p", {}, request.param("id"))))).toBe("");
});

test("a page that gives back what it got as it was sent is seen", { timeout: 120_000 }, async () => {
  const inner = (__html: string) => h("div", {}, h("p", { dangerouslySetInnerHTML: { __html } }));
  expect(await faultsOf(async (_desk, request) => page(inner(request.param("id"))))).toContain(
    "gives markup back",
  );
});

test("a page that breaks is seen", { timeout: 120_000 }, async () => {
  const breaks: Handle = (_desk, request) =>
    request.param("id").includes("'")
      ? Promise.reject(new Error("broken on purpose"))
      : Promise.resolve(page(h("p", {}, "well")));
  expect(await faultsOf(breaks)).toContain("answers 500");
});
