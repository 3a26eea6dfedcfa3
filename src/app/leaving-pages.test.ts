import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aConcern,
  as,
  colleague,
  type HeldConcerns,
  offered,
  openHeldConcerns,
} from "../../tests/builders/held-concerns.ts";
import { mustDo } from "../../tests/builders/people.ts";
import { aNode } from "../../tests/builders/professionals.ts";
import { openWebSite, type WebSite } from "../../tests/builders/web-site.ts";
import { acceptConcern } from "../connect/concerns/accept-concern.ts";
import { peopleRoutes } from "../people/routes.tsx";
import type { Staff } from "../platform/actor.ts";
import { perform } from "../platform/perform.ts";
import { registerHandOvers } from "./leaving.ts";

/** "Bevor ich auf den Knopf drücke, will ich wissen, wie viel wohin geht." */
let at: HeldConcerns;
let site: WebSite;
let midwife: Staff;
const headers = { cookie: "s=staff" };
const read = async (path: string) => (await site.get(`/lindental${path}`, headers)).text();
const send = async (path: string, fields: Readonly<Record<string, string>>) => {
  const _t = /name="_t" value="([^"]*)"/.exec(await read(path))?.[1] ?? "";
  return site.post(`/lindental${path}`, { ...fields, _t, _op: crypto.randomUUID() }, headers);
};

beforeAll(async () => {
  registerHandOvers();
  at = await openHeldConcerns();
  const office = await aNode(at.house.owner, at.network, "Büro", ["networkCoordinator"]);
  site = await openWebSite(at.house, peopleRoutes, office.duty);
  midwife = await colleague(at, at.midwives, ["familyHealthVisitor"]);
  for (let n = 0; n < 2; n += 1) {
    const concern = await aConcern(at);
    await offered(at, concern, at.midwives);
    await mustDo(perform(at.house, acceptConcern, as(midwife), { concernId: concern.id }));
  }
}, 60_000);
afterAll(async () => {
  await site.close();
  await at.house.close();
});

test("a person leaves: the page says how many concerns she has, and that the choice decides who takes them", async () => {
  const home = `/intern/netzwerk/${at.midwives.organisationId}/mitglied/${midwife.membershipId}`;
  expect(await read(home)).not.toContain('class="btn urgent"');
  const page = await read(`${home}/beenden`);
  expect(page).toContain("Sie ist für 2 offene Anliegen zuständig.");
  expect(page).toContain(`Ohne Wahl die Vertretung: ${at.midwives.duty.name}`);
  expect(page.match(/class="btn urgent"/g)).toHaveLength(1);
});

test("who is on duty is refused on that same page, with the choice kept", async () => {
  const home = `/intern/netzwerk/${at.midwives.organisationId}/mitglied/${at.midwives.duty.membershipId}`;
  const answer = await send(`${home}/beenden`, { successor: midwife.membershipId, evenSo: "1" });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Bestimmen Sie zuerst eine andere");
  expect(html).not.toContain("Ohne Wahl die Vertretung");
  expect(html).toContain(`value="${midwife.membershipId}" selected`);
});

test("a team closes: nothing happens before its page said how many concerns go to the intake team", async () => {
  const organisation = `/intern/netzwerk/${at.midwives.organisationId}`;
  const close = `${organisation}/team/${at.midwives.id}/schliessen`;
  expect(await read(organisation)).not.toContain(`<form method="post" action="/lindental${close}"`);
  const page = await read(close);
  expect(page).toContain("2 offene Anliegen gehen sofort an das Kontaktteam.");
  expect(page).toContain("2 Personen bleiben bei der Stelle.");
  expect((await send(close, {})).status).toBe(303);
  const { rows } = await at.house.owner.query("select distinct node_id from concern");
  expect(rows).toEqual([{ node_id: at.intake.id }]);
});
