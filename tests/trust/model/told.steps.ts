import fc from "fast-check";
import { recordWithdrawal } from "../../../src/connect/consents/record-withdrawal.ts";
import { confirmCancellation } from "../../../src/connect/referrals/confirm-cancellation.ts";
import { requestCancellation } from "../../../src/connect/referrals/request-cancellation.ts";
import { requestCancellationByCode } from "../../../src/connect/referrals/request-cancellation-by-code.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, mostlyWhere, said, type Step } from "./command.ts";
import { deleteEverything, leftByFamily } from "./family.steps.ts";
import { change, type ConcernModel, dayOf, endReading, readerOf } from "./model.ts";
import { referralOf } from "./consent.steps.ts";
import { peoplePerTeam, teamNames } from "./people-of-world.ts";
import { type Act, call, mayWrite, professionalStep, type Who } from "./professional.steps.ts";

/** What a family or a referrer tells somebody, who writes it down. */
const purposes = ["askNode", "feedbackToReferrer", "exchangeWith", "everything"] as const;
type Told = Who & { readonly withdrawn: (typeof purposes)[number]; readonly days: number };

const isHeld = (concern: ConcernModel, withdrawn: Told["withdrawn"]): boolean =>
  ({
    askNode: concern.mayAsk,
    feedbackToReferrer: concern.feedback,
    exchangeWith: readerOf(concern) !== undefined,
    everything: !concern.unconsented,
  })[withdrawn];

const tell: Act<Told> = {
  name: "recordWithdrawal",
  args: { withdrawn: fc.constantFrom(...purposes), days: fc.constantFrom(-900, 0, 0, 0, 1) },
  doing: (world, { concern, actor, args, key, now }) =>
    said(
      perform(world.desk, recordWithdrawal, call(world, actor, key), {
        concernId: concern.id,
        withdrawn: args.withdrawn,
        toldHow: "phone",
        toldOn: dayOf(now).add({ days: args.days }).toString(),
        toldSure: true,
      }),
    ),
  answer: (concern, _actor, { withdrawn, days }) => {
    if (days !== 0) return "told-day-out-of-range";
    if (withdrawn === "everything" && concern.followedBy !== null) return "goes-on-elsewhere";
    return isHeld(concern, withdrawn) ? "ok" : "nothing-to-withdraw";
  },
  effect: (concern, _actor, { withdrawn }, _now, { model }) => {
    if (withdrawn === "everything") return deleteEverything(concern, model);
    if (withdrawn === "askNode") concern.mayAsk = false;
    else if (withdrawn === "exchangeWith") endReading(concern);
    else concern.feedback = false;
    if (concern.state === "closed") return;
    if (withdrawn === "askNode" && concern.team !== concern.home) leftByFamily(concern);
    else change(concern, {});
  },
};

/** The referrer hears how it ended only with consent; without, asking to cancel tells nothing, and is always taken. */
const knowsItEnded = ({ state, closingReason, feedback, knewAtEnd }: ConcernModel): boolean =>
  state === "closed" && (["withdrawn", "consentEnded"].includes(closingReason ?? "") ? knewAtEnd : feedback);

type Cancel = { readonly concern: number; readonly person: number; readonly foreign: boolean };
const cancel: Step<Cancel> = {
  name: "requestCancellation",
  args: fc.record({ concern: fc.nat(30), person: fc.nat(peoplePerTeam - 1), foreign: fc.boolean() }),
  plan: async (model, world, { concern: at, person, foreign }) => {
    const referred = model.concerns.filter((concern) => referralOf(concern) !== undefined);
    const concern = referred[at % Math.max(1, referred.length)];
    const referral = concern && referralOf(concern);
    if (concern === undefined || referral === undefined) return null;
    const { by, locator } = referral;
    const team = by === null ? 0 : (by + (foreign ? 1 : 0)) % teamNames.length;
    const answer = referral.asked || knowsItEnded(concern) ? "not-open" : "ok";
    const { rows } = await world.house.owner.query<{ id: string }>(
      "select id from referral where concern_id = $1",
      [concern.id],
    );
    const anyone = (opKey: Parameters<typeof call>[2]) => ({
      actor: { kind: "anyone" as const },
      networkId: world.network,
      opKey,
    });
    return {
      expected: by !== null && team !== by ? "not-open" : answer,
      perform: (key) =>
        locator === null
          ? said(
              perform(world.desk, requestCancellation, call(world, { team, person }, key), {
                referralId: rows[0]?.id,
              }),
            )
          : said(perform(world.desk, requestCancellationByCode, anyone(key), { locator })),
      effect: () => {
        referral.asked = true;
      },
    };
  },
};

const confirmCancel: Act<Who & { words: string }> = {
  name: "confirmCancellation",
  args: { words: fc.constantFrom("", "Alles Gute für Sie.", "Alles Gute für Sie.") },
  doing: (world, { concern, actor, args, key }) =>
    said(
      perform(world.desk, confirmCancellation, call(world, actor, key), {
        concernId: concern.id,
        cancelWords: args.words,
      }),
    ),
  answer: (concern, actor, { words }) => {
    const may = mayWrite(concern, actor);
    if (may !== "ok") return may;
    if (referralOf(concern)?.asked !== true) return "not-asked";
    return concern.told || words !== "" ? "ok" : "family-untold";
  },
  effect: (concern) => change(concern, { state: "closed", closingReason: "declinedByFamily" }, null),
};

export const toldSteps: readonly AnyStep[] = [
  professionalStep(tell),
  cancel,
  mostlyWhere(
    (concern) => concern.state !== "closed" && referralOf(concern)?.asked === true,
    professionalStep(confirmCancel),
  ),
];
