import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aConcern,
  accepted,
  as,
  colleague,
  type HeldConcern,
  type HeldConcerns,
  openHeldConcerns,
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import type { Staff } from "../../platform/actor.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { refusalOf } from "../concerns/concern-refusal.ts";
import { handBackConcern } from "../concerns/hand-back-concern.ts";
import { familyTexts } from "../texts.ts";
import { reportNobodyAnswered } from "./report-nobody-answered.ts";

/** "Niemand hat sich gemeldet": the family was told that another person takes care, where there is one. */
let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
});
afterAll(() => at.house.close());

const accept = async (staff: Staff, { id }: HeldConcern) => {
  const done = await perform(at.house, acceptConcern, as(staff), { concernId: id });
  return done.kind === "done" && (done.value.ok ? "taken" : done.value.reason);
};
const nobody = ({ family }: HeldConcern) =>
  mustDo(perform(at.house, reportNobodyAnswered, { actor: family, networkId: at.network }, {}));
const leaves = ({ membershipId }: Staff) =>
  at.house.owner.query("update membership set active = false where id = $1", [membershipId]);

test("a team of one takes it again: better the same person than nobody", async () => {
  const concern = await aConcern(at);
  expect(await accept(at.intake.duty, concern)).toBe("taken");
  await nobody(concern);
  expect(await accept(at.intake.duty, concern)).toBe("taken");
});

test("where there is somebody else, somebody else takes it, and the refusal says why", async () => {
  const vera = await colleague(at, at.intake, ["intakeCoordinator"]);
  const concern = await aConcern(at);
  await accept(at.intake.duty, concern);
  await nobody(concern);
  // Said twice: the second time nobody has it any more, and it is still the same person who left the family waiting.
  await nobody(concern);
  expect(await accept(at.intake.duty, concern)).toBe("somebody-else-first");
  expect(refusalOf("somebody-else-first").message).toContain("jemand anderes aus dem Aufnahmeteam");
  expect(await accept(vera, concern)).toBe("taken");
  // Another person has had it since: what was told to the family is kept.
  await mustDo(perform(at.house, handBackConcern, as(vera), { concernId: concern.id, reason: "noCapacity" }));
  expect(await accept(at.intake.duty, concern)).toBe("taken");
  await leaves(vera);
});

test("a colleague who is away or has left is nobody else", async () => {
  const away = await colleague(at, at.intake, ["intakeCoordinator"]);
  const concern = await aConcern(at);
  await accept(at.intake.duty, concern);
  await nobody(concern);
  expect(await accept(at.intake.duty, concern)).toBe("somebody-else-first");
  await at.house.owner.query(
    "insert into absence (network_id, id, membership_id, from_day, to_day, kind) values ($1, gen_random_uuid(), $2, current_date - 1, current_date + 1, 'holiday')",
    [at.network, away.membershipId],
  );
  expect(await accept(at.intake.duty, concern)).toBe("taken");
  await leaves(away);
});

test("a node that had it is asked again only by the intake team, and may then say yes", async () => {
  const vera = await colleague(at, at.intake, ["intakeCoordinator"]);
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await nobody(concern);
  expect(await accept(at.intake.duty, concern)).toBe("taken");
  await mustDo(
    perform(at.house, handBackConcern, as(at.intake.duty), { concernId: concern.id, reason: "noCapacity" }),
  );
  await accepted(at, concern, at.midwives);
  await leaves(vera);
});

test("the family is promised another person only where there is one", () => {
  expect(familyTexts.texts.nobodyAnsweredSmall).toContain("Wenn möglich macht es eine andere Person");
});
