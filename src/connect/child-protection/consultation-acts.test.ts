import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aDecidedOne,
  advises,
  agrees,
  asker,
  callOf,
  openProtectionHouse,
  type ProtectionHouse,
} from "../../../tests/builders/child-protection.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { chooseBranch } from "./choose-branch.ts";
import { closeConsultation } from "./close-consultation.ts";
import { confirmReceipt } from "./confirm-receipt.ts";
import { listConsultations } from "./list-consultations.ts";
import { noteReceipt } from "./note-receipt.ts";
import { noteTalk } from "./note-talk.ts";
import { prepareSheet } from "./prepare-sheet.ts";
import { sendSheet } from "./send-sheet.ts";
import { showAdviceRequest } from "./show-advice-request.ts";
import { showConfirmation } from "./show-confirmation.ts";
import { showConsultation } from "./show-consultation.ts";
import { showTransfer } from "./show-transfer.ts";
import { startConsultation } from "./start-consultation.ts";

/** § 4 KKG, § 8a SGB VIII, from the worry to the confirmation of receipt; on the real database. */
let at: ProtectionHouse;
beforeAll(async () => {
  at = await openProtectionHouse();
});
afterAll(() => at.house.close());

type Answer = { readonly kind: string; readonly value?: unknown };
const outcome = async (doing: Promise<Answer>): Promise<string> => {
  const { kind, value } = await doing;
  if (kind !== "done") return kind;
  return typeof value === "object" && value !== null && "reason" in value ? String(value.reason) : "done";
};
const see = (who: Staff, consultationId: string) =>
  ask(at.house, showConsultation, callOf(who), { consultationId });
const everything = (value: unknown): string => JSON.stringify(value);
async function advised(): Promise<string> {
  const by = asker(at);
  const id = await by.start();
  await by.branch(id, "born");
  await by.sheetTo(id, at.adviser);
  return id;
}

describe("the whole path", () => {
  test("from the reason to the closed consultation", async () => {
    const by = asker(at);
    const id = await advised();
    await mustDo(advises(at, at.adviser, id));
    await by.talk(id);
    await mustDo(by.decide(id, "withoutConsentKkg", at.colleague));
    await mustDo(agrees(at, at.colleague, id));
    await mustDo(by.handTo(id, at.asd.organisationId, { informed: "no", notInformed: "Kanariengefahr" }));
    expect(await outcome(perform(at.house, closeConsultation, by.call, { consultationId: id }))).toBe(
      "not-received",
    );
    await mustDo(perform(at.house, confirmReceipt, callOf(at.asd), { consultationId: id }));
    await mustDo(perform(at.house, closeConsultation, by.call, { consultationId: id }));
    const shown = await see(at.midwife, id);
    expect(shown.kind === "done" && shown.value.consultation.closedAt).toBeTruthy();
    expect(shown.kind === "done" && Object.keys(shown.value.words).toSorted()).toEqual(
      "advice decision draft notInformed reason sheet talk transfer view".split(" "),
    );
  });

  test("with more support nothing is handed over and nobody else is needed", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.branch(id, "unborn");
    await by.talk(id);
    await mustDo(by.decide(id, "moreSupport"));
    expect(await outcome(by.handTo(id, at.asd.organisationId))).toBe("not-decided");
    await mustDo(perform(at.house, closeConsultation, by.call, { consultationId: id }));
    expect(
      await outcome(perform(at.house, noteTalk, by.call, { consultationId: id, talk: "held", words: "x" })),
    ).toBe("closed");
  });

  test("a body outside gets paper, and the confirmation is typed in", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.branch(id, "born");
    await by.talk(id);
    await mustDo(by.decide(id, "withConsent"));
    expect(await outcome(by.handTo(id, "outside"))).toBe("invalid");
    await mustDo(by.handTo(id, "outside", { outside: "Jugendamt im Nachbarkreis" }));
    const receipt = { consultationId: id, words: "Frau Ulme hat am Telefon bestätigt" };
    await mustDo(perform(at.house, noteReceipt, by.call, receipt));
    expect(await outcome(perform(at.house, noteReceipt, by.call, receipt))).toBe("received");
    await mustDo(perform(at.house, closeConsultation, by.call, { consultationId: id }));
  });
});

describe("who sees what", () => {
  test("the adviser reads the sheet, and no name, place, number or day in it", async () => {
    const id = await advised();
    const shown = await ask(at.house, showAdviceRequest, callOf(at.adviser), { consultationId: id });
    const text = everything(shown);
    expect(text).toContain("Person A (geb. [");
    expect(text).toContain("[Telefon], [Straße], [Ort]");
    for (const word of [
      "Ayla",
      "Kanarie",
      "0171",
      "Ahorn",
      "61234",
      "Oberlinden",
      "12.08",
      "3.11",
      "Kanariengrund",
    ])
      expect(text, word).not.toContain(word);
  });

  test("the consultation itself is seen by nobody but her who asks", async () => {
    const id = await advised();
    for (const who of ["colleague", "intake", "coordinator", "adviser", "otherAdviser", "asd"] as const)
      expect((await see(at[who], id)).kind, who).toBe("notFound");
    expect((await see(at.midwife, id)).kind).toBe("done");
    expect((await see(at.midwife, "00000000-0000-4000-8000-00000000a7f3")).kind).toBe("notFound");
  });

  test("the lists of intake team and coordination are empty or closed", async () => {
    await advised();
    const list = async (who: Staff) => ask(at.house, listConsultations, callOf(who), {});
    const intake = await list(at.intake);
    expect(
      intake.kind === "done" && [
        intake.value.own,
        intake.value.toAdvise,
        intake.value.toConfirm,
        intake.value.handedOver,
      ],
    ).toEqual([[], [], [], []]);
    expect((await list(at.coordinator)).kind).toBe("notFound");
    const adviser = await list(at.adviser);
    expect(adviser.kind === "done" && adviser.value.toAdvise.length).toBeGreaterThan(0);
    expect(adviser.kind === "done" && adviser.value.own).toEqual([]);
  });

  test("a second person of the team sees the decision and not the reason, the draft or the transfer", async () => {
    const id = await aDecidedOne(at);
    const shown = await ask(at.house, showConfirmation, callOf(at.colleague), { consultationId: id });
    const words = shown.kind === "done" ? Object.keys(shown.value.words).toSorted() : [];
    expect(words).toEqual(["decision", "talk", "view"]);
    expect(everything(shown)).not.toContain("Kanariengrund");
  });

  test("an adviser who is the second person goes on seeing the sheet alone", async () => {
    const by = asker(at);
    const id = await advised();
    await by.talk(id);
    await mustDo(by.decide(id, "withoutConsentSgb8", at.adviser));
    const shown = await ask(at.house, showConfirmation, callOf(at.adviser), { consultationId: id });
    expect(shown.kind === "done" && Object.keys(shown.value.words)).toEqual(["sheet"]);
    await mustDo(agrees(at, at.adviser, id));
    await mustDo(by.handTo(id, at.asd.organisationId));
  });

  test("the ASD sees only what was handed to it: no sheet, no advice, no reason; another office nothing", async () => {
    const by = asker(at);
    const id = await aDecidedOne(at);
    const look = (who: Staff) => ask(at.house, showTransfer, callOf(who), { consultationId: id });
    expect((await look(at.asd)).kind).toBe("notFound");
    await mustDo(by.handTo(id, at.asd.organisationId));
    for (const who of [at.asd, at.asdColleague]) {
      const text = everything(await look(who));
      expect(text).toContain("Kanarienkind");
      for (const word of [
        "Kanariengrund",
        "Kanarienrat",
        "Kanarienentscheidung",
        "Kanariengespräch",
        "Kanariensicht",
      ])
        expect(text).not.toContain(word);
    }
    expect((await look(at.otherAsd)).kind).toBe("notFound");
    expect((await look(at.intake)).kind).toBe("notFound");
    expect(
      await outcome(perform(at.house, confirmReceipt, callOf(at.otherAsd), { consultationId: id })),
    ).toBe("notFound");
  });
});

describe("two people", () => {
  test("without consent nothing is decided without a second one, and nothing handed over before her yes", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.branch(id, "born");
    await by.talk(id);
    expect(await outcome(by.decide(id, "withoutConsentKkg"))).toBe("second-missing");
    expect(await outcome(by.decide(id, "withoutConsentKkg", at.midwife))).toBe("second-unknown");
    expect(await outcome(by.decide(id, "withoutConsentKkg", at.intake))).toBe("second-unknown");
    expect(await outcome(by.decide(id, "withoutConsentKkg", at.adviser))).toBe("second-unknown");
    await mustDo(by.decide(id, "withoutConsentKkg", at.colleague));
    expect(await outcome(by.handTo(id, at.asd.organisationId))).toBe("second-waits");
    await mustDo(agrees(at, at.colleague, id, "no"));
    expect(await outcome(by.handTo(id, at.asd.organisationId))).toBe("second-disagrees");
  });

  test("she cannot say yes to her own decision", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.branch(id, "born");
    await by.talk(id);
    await mustDo(by.decide(id, "withoutConsentKkg", at.colleague));
    expect(await outcome(agrees(at, at.midwife, id))).toBe("notFound");
    expect(await outcome(agrees(at, at.intake, id))).toBe("notFound");
  });

  test("a new decision asks anew: the old yes is gone", async () => {
    const by = asker(at);
    const id = await aDecidedOne(at);
    await mustDo(by.decide(id, "withoutConsentSgb8", at.colleague));
    expect(await outcome(by.handTo(id, at.asd.organisationId))).toBe("second-waits");
    const shown = await see(at.midwife, id);
    expect(shown.kind === "done" && shown.value.words.view).toBeUndefined();
    await mustDo(agrees(at, at.colleague, id));
    await mustDo(by.handTo(id, at.asd.organisationId));
    expect(await outcome(by.decide(id, "moreSupport"))).toBe("handed-over");
  });
});

describe("born or not yet born", () => {
  test("before the birth nobody is informed without consent", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.branch(id, "unborn");
    await by.talk(id);
    expect(await outcome(by.decide(id, "withoutConsentKkg", at.colleague))).toBe("unborn");
  });
  test("who has decided without consent cannot make the child unborn afterwards", async () => {
    const id = await aDecidedOne(at);
    const change = perform(at.house, chooseBranch, callOf(at.midwife), {
      consultationId: id,
      born: "unborn",
    });
    expect(await outcome(change)).toBe("decided-otherwise");
  });
});

describe("the sheet", () => {
  test("another sheet than the one she has read is not sent", async () => {
    const id = await advised();
    const input = { consultationId: id, adviserId: at.otherAdviser.membershipId, mark: "0", read: "1" };
    expect(await outcome(perform(at.house, sendSheet, callOf(at.midwife), input))).toBe("sheet-changed");
    expect(await outcome(perform(at.house, sendSheet, callOf(at.midwife), { ...input, read: "" }))).toBe(
      "invalid",
    );
  });
  test("as long as nobody has answered she may ask another adviser; the first one loses it", async () => {
    const by = asker(at);
    const id = await advised();
    await by.sheetTo(id, at.otherAdviser);
    const look = (who: Staff) => ask(at.house, showAdviceRequest, callOf(who), { consultationId: id });
    expect((await look(at.adviser)).kind).toBe("notFound");
    expect(everything(await look(at.otherAdviser))).toContain("Person A");
    await mustDo(advises(at, at.otherAdviser, id));
    const again = { consultationId: id, seen: "x", done: "", question: "y", names: "", places: "" };
    expect(await outcome(perform(at.house, prepareSheet, by.call, again))).toBe("answered");
  });
  test("an adviser answers once, and only what she was asked", async () => {
    const id = await advised();
    expect(await outcome(advises(at, at.otherAdviser, id))).toBe("notFound");
    await mustDo(advises(at, at.adviser, id));
    expect(await outcome(advises(at, at.adviser, id))).toBe("answered");
  });
});

describe("traces", () => {
  test("every reading and writing is written down, with ids and no words", async () => {
    const id = await advised();
    await see(at.midwife, id);
    await ask(at.house, showAdviceRequest, callOf(at.adviser), { consultationId: id });
    const { rows } = await at.house.owner.query(
      "select act, outcome, account_id from audit where subject_id = $1",
      [id],
    );
    const acts = rows.map(({ act }) => act as string);
    for (const act of ["start-consultation", "send-sheet", "show-consultation", "show-advice-request"])
      expect(acts).toContain(act);
    expect(JSON.stringify(rows)).not.toMatch(/Kanarie|Ayla/);
  });

  test("the store holds no word of it, and no answer to a form does", async () => {
    await aDecidedOne(at);
    const { rows: tables } = await at.house.owner.query(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      const { rows } = await at.house.owner.query(
        `select count(*)::int as n from ${name} t where to_jsonb(t)::text ~ 'Kanarie|Ayla|4b616e61726965|41796c61'`,
      );
      expect(rows[0].n, name).toBe(0);
    }
  });

  test("nobody but professionals begins one", async () => {
    for (const who of ["coordinator", "adviser", "asd"] as const)
      expect(await outcome(perform(at.house, startConsultation, callOf(at[who]), { reason: "x" })), who).toBe(
        "notFound",
      );
    expect(await outcome(perform(at.house, startConsultation, callOf(at.intake), { reason: " " }))).toBe(
      "invalid",
    );
  });
});
