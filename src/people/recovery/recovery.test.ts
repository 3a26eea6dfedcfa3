import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  moveClock,
  mustDo,
  nextPerson,
  type Person,
  staffNow,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite } from "../../../tests/builders/web-site.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { createRecoveryKeys, type SheetsOfHolders } from "../../platform/vault/recovery.ts";
import { watchNetworkFaces } from "../../platform/web/network-faces.ts";
import { peopleRoutes } from "../routes.tsx";
import { showTeam } from "../teams/show-team.ts";
import { teamSecretsOf } from "../teams/team-keys.sql.ts";
import { createRecovery } from "./create-recovery.ts";
import { drillRecovery } from "./drill-recovery.ts";
import { remindDrills } from "./remind-drills.job.ts";
import { recoverTeam } from "./recover-team.ts";

let at: TestInstallation;
let first: Person;
let sheets: SheetsOfHolders;

beforeAll(async () => {
  at = await openTestInstallation();
  const networkId = await foundNetwork(at, "lindental");
  first = await firstPerson(at, networkId, { name: "Ada Anfang", roles: ["intakeCoordinator"] });
  const made = createRecoveryKeys();
  sheets = made.sheets;
  await mustDo(perform(at, createRecovery, call(first.staff), { publicKey: made.publicKey }));
});
afterAll(() => at.close());

const call = (actor: Staff) => ({ actor, networkId: actor.networkId });
const sheet = (from: SheetsOfHolders, holder: "A" | "B" | "C", pair: string) =>
  from[holder].find((one) => one.pair === pair)?.lines.join("\n") ?? "";
const state = async () => {
  const shown = await ask(at, showTeam, call(first.staff), {});
  return shown.kind === "done" ? shown.value.recovery : undefined;
};
/** Whether families may write in this network, as every public page asks it. */
const opened = async () => {
  const faces = await watchNetworkFaces(at.database);
  await faces.stop();
  return faces.byId(first.staff.networkId)?.hasIntake;
};
const secrets = ({ accountId, networkId, nodeId, personKey }: Staff) =>
  at.database.read("app", { network: networkId }, (tx) =>
    teamSecretsOf(tx, { accountId, nodeId: nodeId ?? "", personKey }),
  );

describe("the recovery of an organisation", () => {
  it("does not count before the drill, and no family can write until then", async () => {
    expect(await opened()).toBe(false);
    expect(await state()).toEqual({
      wishesWait: true,
      old: false,
      exists: true,
      drilled: false,
      secured: true,
    });
  });

  it("fails its drill with one person's sheets, a wrong line, or sheets of another print", async () => {
    const drill = (sheetA: string, sheetB: string) =>
      perform(at, drillRecovery, call(first.staff), { sheetA, sheetB });
    const one = sheet(sheets, "A", "AB");
    expect(await drill(one, one)).toMatchObject({ value: { ok: false, reason: "same-holder" } });
    expect(await drill(one, sheet(sheets, "A", "AC"))).toMatchObject({
      value: { ok: false, reason: "same-holder" },
    });
    const smudged = sheet(sheets, "B", "AB").replace(/^./, (sign) => (sign === "0" ? "1" : "0"));
    expect(await drill(one, smudged)).toMatchObject({ value: { ok: false, reason: "line-1" } });
    const other = createRecoveryKeys().sheets;
    expect(await drill(sheet(other, "A", "AB"), sheet(other, "B", "AB"))).toMatchObject({
      value: { ok: false, reason: "otherKey" },
    });
    expect((await state())?.drilled).toBe(false);
  });

  it("passes its drill with the sheets of two people", async () => {
    await mustDo(
      perform(at, drillRecovery, call(first.staff), {
        sheetA: sheet(sheets, "A", "AC"),
        sheetB: sheet(sheets, "C", "AC").toLowerCase(),
      }),
    );
    expect(await state()).toMatchObject({ drilled: true, wishesWait: false });
    expect(await opened()).toBe(true);
  });

  it("has to be drilled again after a year, and says so once a month", async () => {
    await moveClock(at, "364 days");
    await remindDrills(at);
    expect((await state())?.old).toBe(false);
    await moveClock(at, "3 days");
    await remindDrills(at);
    await remindDrills(at);
    expect((await state())?.old).toBe(true);
    const { rows } = await at.owner.query("select 1 from outbox where kind = 'drill-due'");
    expect(rows.length).toBe(1);
    await moveClock(at, "-367 days");
  });

  it("gives the team's key back with two sheets, and tells everybody", async () => {
    const [lost] = await secrets(first.staff);
    const second = await nextPerson(
      at,
      { ...first.staff, roles: ["networkCoordinator"] },
      {
        name: "Berta Bald",
        roles: ["familyHealthVisitor"],
        organisationId: first.staff.organisationId,
        nodeId: first.staff.nodeId,
      },
    );
    const pair = { sheetA: sheet(sheets, "B", "BC"), sheetB: sheet(sheets, "C", "BC") };
    expect(
      await perform(at, recoverTeam, call(second.staff), { ...pair, sheetB: pair.sheetA }),
    ).toMatchObject({ value: { ok: false } });
    expect(await secrets(second.staff)).toEqual([]);
    await mustDo(perform(at, recoverTeam, call(second.staff), pair));
    const [found] = await secrets(await staffNow(at, second));
    expect(found?.secretKey.equals(lost?.secretKey ?? Buffer.alloc(0))).toBe(true);
    expect((await at.owner.query("select 1 from outbox where kind = 'recovery'")).rowCount).toBe(2);
    expect(
      (await at.owner.query("select 1 from audit where act = 'recover-team' and outcome = 'done'")).rowCount,
    ).toBe(1);
  });

  it("leaves nothing of the sheets in the database", async () => {
    const dump = await at.owner.query("select json_agg(o) as all from (select outcome from operation) o");
    const line = sheet(sheets, "A", "AB").split("\n")[2] ?? "never";
    expect(JSON.stringify(dump.rows)).not.toContain(line);
  });

  it("replaces old sheets only after the new ones were drilled", async () => {
    const next = createRecoveryKeys();
    await mustDo(perform(at, createRecovery, call(first.staff), { publicKey: next.publicKey }));
    const old = { sheetA: sheet(sheets, "A", "AB"), sheetB: sheet(sheets, "B", "AB") };
    await mustDo(perform(at, recoverTeam, call(first.staff), old));
    await mustDo(
      perform(at, drillRecovery, call(first.staff), {
        sheetA: sheet(next.sheets, "A", "AB"),
        sheetB: sheet(next.sheets, "B", "AB"),
      }),
    );
    expect(await perform(at, recoverTeam, call(first.staff), old)).toMatchObject({
      value: { ok: false, reason: "notSecured" },
    });
  });

  it("shows the sheets in one answer that no browser keeps", async () => {
    const site = await openWebSite(at, peopleRoutes, first.staff);
    const headers = { cookie: "s=staff" };
    const html = await (await site.get("/lindental/intern/team/wiederherstellung", headers)).text();
    const form = { _t: /name="_t" value="([^"]*)"/.exec(html)?.[1] ?? "", _op: crypto.randomUUID() };
    const printed = await site.post("/lindental/intern/team/wiederherstellung/blaetter", form, headers);
    expect(printed.headers.get("cache-control")).toBe("no-store");
    expect((await printed.text()).match(/<code>/g)).toHaveLength(36);
    const twice = await site.post("/lindental/intern/team/wiederherstellung/blaetter", form, headers);
    expect(twice.status).toBe(303);
    await site.close();
  });
});
