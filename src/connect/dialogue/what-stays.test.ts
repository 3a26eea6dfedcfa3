import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aConcern,
  accepted,
  as,
  type HeldConcerns,
  openHeldConcerns,
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { perform } from "../../platform/perform.ts";
import { writeAgain } from "./write-again.ts";
import { familyTexts } from "../texts.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { reportNobodyAnswered } from "./report-nobody-answered.ts";
import { withdrawConcern } from "./withdraw-concern.ts";

/** "Das bleibt" on the page after "Alles löschen" names what is still in the row, and nothing else is. */
let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
});
afterAll(() => at.house.close());

const rowOf = async (id: string): Promise<Readonly<Record<string, unknown>>> =>
  (await at.house.owner.query("select to_jsonb(c) as row from concern c where id = $1", [id])).rows[0].row;

/** What the sentence says of the row, by its words. */
const said: Readonly<Record<string, readonly string[]>> = {
  "Ihre Sprache": ["language"],
  "wie Ihr Wunsch zu uns kam": ["kind", "origin"],
  "wer zuständig war": ["node_id", "owner_id"],
  "was wann geschah": [
    "state",
    "created_at",
    "closed_at",
    "closing_reason",
    "delete_after",
    "version",
    "follows_id",
  ],
};
/** Ids without which the row is none, what the walls need, and what is the same in every such row. */
const ofEveryRow = {
  id: expect.any(String),
  network_id: expect.any(String),
  visible_to: expect.any(Array),
  channel_kind: "none",
  pregnant_or_newborn: false,
  gap_recorded: false,
  rekey_due: false,
  escalations: 0,
  intake_queue: "normal",
  intake_signs: 3,
};

/** Everything that a row of the workflow can tell, told. */
async function anEventfulRow() {
  const concern = await aConcern(at);
  await at.house.owner.query(
    `update concern set pregnant_or_newborn = true, place = 'Lindental', second_channel_kind = 'mail', intake_signs = 1 where id = $1`,
    [concern.id],
  );
  await accepted(at, concern, at.midwives);
  const family = as(concern.family as never);
  await mustDo(perform(at.house, reportNobodyAnswered, family, {}));
  return { ...concern, call: family };
}

const remaining = async (id: string) =>
  Object.fromEntries(Object.entries(await rowOf(id)).filter(([, value]) => value !== null));

function expectOnlyWhatIsSaid(row: Readonly<Record<string, unknown>>): void {
  const named = Object.values(said).flat();
  const rest = Object.fromEntries(Object.entries(row).filter(([column]) => !named.includes(column)));
  expect(rest).toEqual(ofEveryRow);
}

test("every column that is left is named on the page, and everything the page names is there", async () => {
  const { id, call } = await anEventfulRow();
  await mustDo(perform(at.house, withdrawConcern, call, {}));
  expectOnlyWhatIsSaid(await remaining(id));
  const besideTheRow = ["was Sie erlaubt haben", "wer gelesen hat"];
  for (const words of [...Object.keys(said), ...besideTheRow])
    expect(familyTexts.texts.restNote).toContain(words);
  expect(familyTexts.texts.restNote).not.toMatch(/\bOrt\b/);
});

test("a concern that had ended before, and the one that it went on as, keep no more", async () => {
  const { id, call } = await anEventfulRow();
  const ending = { concernId: id, reason: "informationOnly", closingWords: "Alles Gute." };
  await mustDo(perform(at.house, closeConcern, as(at.intake.duty), ending));
  await mustDo(perform(at.house, writeAgain, call, { text: "Ich brauche doch noch etwas." }));
  const { rows } = await at.house.owner.query("select id from concern where follows_id = $1", [id]);
  const next = rows[0].id as string;
  const family = { ...call, actor: { ...call.actor, concernId: next } };
  await mustDo(perform(at.house, withdrawConcern, family as never, {}));
  for (const one of [id, next]) expectOnlyWhatIsSaid(await remaining(one));
});

test("what may still lie in a copy is told before and after, with its last day", () => {
  expect(familyTexts.texts.copiesGone).toContain("höchstens 7 Tagen");
  expect(familyTexts.texts.sureDeleteRest).not.toContain("auch wir nicht");
});
