import { h } from "preact";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import { findConcern } from "../../../src/connect/concerns/concerns.sql.ts";
import type { ConcernId } from "../../../src/core/ids.ts";
import type { Actor, Staff } from "../../../src/platform/actor.ts";
import { question } from "../../../src/platform/use-case.ts";
import { page } from "../../../src/platform/web/answer.ts";
import { type Route, showing } from "../../../src/platform/web/route.ts";
import { proveIsolation } from "./prove-isolation.ts";

const isStaff = (actor: Actor): actor is Staff => actor.kind === "staff";
/** An act whose `allow` always says yes. Under the login of the jobs no wall of rows stands behind it. */
const openAct = (login: "app" | "worker") =>
  question({
    name: "show-probe",
    input: z.object({ id: z.uuid() }),
    login,
    by: isStaff,
    allow: () => true,
    audit: { notAudited: "an act of this test" },
    run: async (tx, { id }) => (await findConcern(tx, id as ConcernId)) ?? null,
  });
const needed = ["/intern/anliegen/:id", "/intern/mein-tag"];
const faultsWith = async (login: "app" | "worker"): Promise<string> => {
  const probe = showing("/intern/probe/:id", openAct(login), {
    input: (request) => ({ id: request.param("id") }),
    page: (concern) => page(h("p", {}, concern.state)),
  });
  const proof = await proveIsolation({
    place: inject("databaseServer"),
    everyNthRole: 30,
    everyNthRoute: 1,
    allKinds: false,
    change: (all) => [
      probe,
      ...all.filter(
        ({ method, path }: Route) => method === "GET" && needed.some((one) => path.startsWith(one)),
      ),
    ],
  });
  return proof.failed === 0 ? "" : JSON.stringify(proof.figures["faults"]);
};

test("an act that lets everybody in is seen", { timeout: 120_000 }, async () => {
  const faults = await faultsWith("worker");
  expect(faults).toContain(
    "GET /intern/probe/:id as familyHealthVisitor: 200 for a foreign id, 404 for a missing one",
  );
});

test("under the login of professionals the wall of rows still stands behind such an act", {
  timeout: 120_000,
}, async () => {
  expect(await faultsWith("app")).toBe("");
});
