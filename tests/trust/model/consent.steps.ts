import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { withdrawConsent } from "../../../src/connect/consents/withdraw-consent.ts";
import { emptyWish, wishInput } from "../../../src/connect/concerns/wish-form.ts";
import { referFamily } from "../../../src/connect/referrals/refer-family.ts";
import { newId } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, said, type Step } from "./command.ts";
import { callOf, leftByFamily, unlessEnded } from "./family.steps.ts";
import { change, type ConcernModel, endMove, endReading, newConcern, openMove, readerOf } from "./model.ts";
import { teamNames } from "./people-of-world.ts";
import { staffOf } from "./world.ts";

/** What the referring side holds: a code of its own, or the seat of whoever was signed in; and whether it asked to cancel. */
type ReferralModel = { readonly by: number | null; readonly locator: Buffer | null; asked: boolean };
const referrals = new WeakMap<ConcernModel, ReferralModel>();
export const referralOf = (concern: ConcernModel): ReferralModel | undefined => referrals.get(concern);

/** Referrals stand on consents that somebody recorded; each can be taken back alone, except the one that carries all. */
type Referring = { readonly mayAsk: boolean; readonly feedback: boolean; readonly by: number | null };
const refer: Step<Referring> = {
  name: "refer",
  args: fc.record({
    mayAsk: fc.boolean(),
    feedback: fc.boolean(),
    by: fc.option(fc.nat(teamNames.length - 1)),
  }),
  plan: (model, world, { mayAsk, feedback, by }) => {
    const door = { locator: randomBytes(32), unlockKey: randomBytes(32) };
    const statusLocator = by === null ? randomBytes(32) : null;
    const actor = by === null ? { kind: "anyone" as const } : staffOf(world, by, 0);
    const wish = wishInput({
      ...emptyWish("de", "", "", "12"),
      name: "Probe",
      wish: "Schreit jeden Abend",
      channel: "none",
      contactMe: true,
      askNode: mayAsk,
    });
    const given = {
      door,
      statusLocator,
      wish,
      from: { practice: "Praxis Lindental", profession: "midwife", callback: "", noticeMail: "" },
      reference: "P-1",
      consent: {
        how: "oral",
        oralReason: "phone",
        withInterpreter: false,
        language: "de",
        months: "12",
        feedback,
        along: ["topic"],
      },
    };
    return {
      expected: "ok",
      perform: (opKey) =>
        said(perform(world.desk, referFamily, { actor, networkId: world.network, opKey }, given)),
      effect: (value) => {
        const { concernId: id } = value as { concernId: string };
        world.doors.set(id, door);
        const concern = newConcern({ id, kind: "referral", mayAsk, phone: false, feedback });
        model.concerns.push(concern);
        referrals.set(concern, { by, locator: statusLocator, asked: false });
      },
    };
  },
};

const purposes = ["askNode", "feedbackToReferrer", "exchangeWith", "moveTo", "carrying"] as const;
const takeBack: Step<{ readonly concern: number; readonly purpose: (typeof purposes)[number] }> = {
  name: "withdrawConsent",
  args: fc.record({ concern: fc.nat(30), purpose: fc.constantFrom(...purposes) }),
  plan: async (model, world, { concern: at, purpose }) => {
    const concern = model.concerns[at % Math.max(1, model.concerns.length)];
    const family = concern && (await world.familyOf(concern.id));
    if (concern === undefined || family === undefined) return null;
    const carrying = concern.kind === "referral" ? "referralTransfer" : "contactMe";
    const { rows } = await world.house.owner.query<{ id: string }>(
      "select id from consent where concern_id = $1 and purpose = $2 and withdrawn_at is null",
      [concern.id, purpose === "carrying" ? carrying : purpose],
    );
    const held = {
      askNode: concern.mayAsk,
      feedbackToReferrer: concern.feedback,
      exchangeWith: readerOf(concern) !== undefined,
      moveTo: openMove(concern) !== undefined,
      carrying: true,
    }[purpose];
    const ended = unlessEnded(concern);
    return {
      expected: ended !== "ok" ? ended : purpose === "carrying" ? "ends-everything" : "ok",
      perform: (opKey) =>
        said(
          perform(world.desk, withdrawConsent, callOf(family, opKey), { consentId: rows[0]?.id ?? newId() }),
        ),
      effect: () => {
        if (!held) return;
        if (purpose === "feedbackToReferrer") concern.feedback = false;
        if (purpose === "askNode") concern.mayAsk = false;
        if (purpose === "exchangeWith") endReading(concern);
        if (purpose === "moveTo") endMove(concern, "withdrawn");
        if (purpose === "askNode" && concern.team !== concern.home) leftByFamily(concern);
        else change(concern, {});
      },
    };
  },
};

export const consentSteps: readonly AnyStep[] = [refer, takeBack];
