import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { recordAttempt } from "../../../src/connect/attempts/record-attempt.ts";
import { acceptConcern } from "../../../src/connect/concerns/accept-concern.ts";
import { answerFamily } from "../../../src/connect/concerns/answer-family.ts";
import { closeConcern } from "../../../src/connect/concerns/close-concern.ts";
import { declineConcern } from "../../../src/connect/concerns/decline-concern.ts";
import { handBackConcern } from "../../../src/connect/concerns/hand-back-concern.ts";
import { offerConcern } from "../../../src/connect/concerns/offer-concern.ts";
import { putOnWaitingList } from "../../../src/connect/concerns/put-on-waiting-list.ts";
import { sendContactWish } from "../../../src/connect/concerns/send-contact-wish.ts";
import { setNextStep } from "../../../src/connect/concerns/set-next-step.ts";
import { emptyWish, wishInput } from "../../../src/connect/concerns/wish-form.ts";
import { reportNobodyAnswered } from "../../../src/connect/dialogue/report-nobody-answered.ts";
import { withdrawConcern } from "../../../src/connect/dialogue/withdraw-concern.ts";
import { writeToTeam } from "../../../src/connect/dialogue/write-to-team.ts";
import { referFamily } from "../../../src/connect/referrals/refer-family.ts";
import type { ConcernId, OperationKey } from "../../../src/core/ids.ts";
import type { Family } from "../../../src/platform/actor.ts";
import { type Desk, perform } from "../../../src/platform/perform.ts";
import { type Answered, said } from "../model/command.ts";
import type { Asked } from "./history.ts";
import type { Plan } from "./plan.ts";

export type Wanted = Pick<Asked, "act" | "concernId" | "input">;
export type Seen = {
  readonly id: string;
  readonly state: string;
  readonly nodeId: string;
  /** The day after today of the store's clock, which jumps. */
  readonly tomorrow: string;
};

const professionalActs = {
  offer: offerConcern,
  accept: acceptConcern,
  decline: declineConcern,
  handBack: handBackConcern,
  answer: answerFamily,
  close: closeConcern,
  attempt: recordAttempt,
  nextStep: setNextStep,
  wait: putOnWaitingList,
} as const;
const familyActs = {
  write: writeToTeam,
  nobodyAnswered: reportNobodyAnswered,
  withdraw: withdrawConcern,
} as const;
type UnderTest = Parameters<typeof perform>[1];

/** Changes an act on its way to the store; only the negative controls do. */
export type Around = (act: UnderTest) => UnderTest;

/** Open concerns as the jobs see them: no words, only the workflow. */
export const someConcerns = (desk: Desk, plan: Plan): Promise<Seen[]> =>
  desk.database.read("worker", { network: plan.people.network }, async (tx) => {
    const found =
      await sql<Seen>`select id, state, node_id, to_char(tragnetz_now() + interval '1 day', 'YYYY-MM-DD') as tomorrow
          from concern where state <> 'closed' order by random() limit 40`.execute(tx as never);
    return found.rows;
  });

/** What somebody could want now. Most of it fits, some of it comes too late or is not theirs. */
export function drawWanted(
  plan: Plan,
  seen: readonly Seen[],
  own: readonly Wanted[],
  random: () => number,
): Wanted {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const concern = pick(seen);
  if (concern === undefined || random() < 0.2) return newAtTheDoor(random() < 0.3 ? "refer" : "create");
  const mine = pick(own);
  if (mine !== undefined && random() < 0.15)
    return {
      act: pick(["write", "nobodyAnswered", "withdraw"]) ?? "write",
      concernId: mine.concernId,
      input: mine.input,
    };
  const team = random() < 0.9 ? plan.people.teams.findIndex(({ node }) => node.id === concern.nodeId) : 0;
  const person = Math.floor(random() * (plan.people.teams[team]?.people.length ?? 1));
  const who = { team: String(Math.max(0, team)), person: String(person) };
  const fitting =
    concern.state === "offered"
      ? ["accept", "accept", "decline"]
      : concern.state === "active"
        ? ["answer", "handBack", "close", "answer", "attempt", "attempt", "nextStep", "wait"]
        : ["offer", "offer", "offer", "accept", "answer", "close"];
  const act =
    random() < 0.9 ? (pick(fitting) ?? "answer") : (pick(Object.keys(professionalActs)) ?? "answer");
  const to = String(1 + Math.floor(random() * (plan.people.teams.length - 1)));
  return { act, concernId: concern.id, input: { ...who, to, nextBy: concern.tomorrow } };
}

const hex = (): string => randomBytes(32).toString("hex");
/** A family writes, or somebody refers one: both come without an account, and both leave with a receipt. */
export const newAtTheDoor = (act: "create" | "refer"): Wanted => ({
  act,
  concernId: null,
  input: { locator: hex(), unlock: hex(), status: hex() },
});
export const isAtTheDoor = (act: string): act is "create" | "refer" => act === "create" || act === "refer";

const bytes = (hex: string | undefined): Buffer => Buffer.from(hex ?? "", "hex");

/** Sends one request to the product, as its web server would. */
export function send(
  desk: Desk,
  plan: Plan,
  wanted: Wanted,
  key: OperationKey,
  around: Around,
): Promise<Answered> {
  const { network: networkId, teams } = plan.people;
  const act = (it: unknown) => around(it as UnderTest);
  const { input, concernId } = wanted;
  if (isAtTheDoor(wanted.act)) {
    const door = { locator: bytes(input["locator"]), unlockKey: bytes(input["unlock"]) };
    const [it, given] =
      wanted.act === "create"
        ? [sendContactWish, { door, wish: theWish, consentLanguage: "de" }]
        : [referFamily, { ...theReferral, door, statusLocator: bytes(input["status"]) }];
    const sender = { actor: { kind: "anyone" }, networkId, opKey: key } as const;
    return said(perform(desk, act(it), sender, given));
  }
  if (wanted.act in familyActs) {
    const family: Family = {
      kind: "family",
      networkId,
      concernId: concernId as ConcernId,
      locator: bytes(input["locator"]),
      familyKey: Buffer.alloc(32),
    };
    const typed = wanted.act === "write" ? { text: "Noch etwas" } : {};
    return said(
      perform(
        desk,
        act(familyActs[wanted.act as keyof typeof familyActs]),
        { actor: family, networkId, opKey: key },
        typed,
      ),
    );
  }
  const actor = teams[Number(input["team"])]?.people[Number(input["person"])];
  if (actor === undefined) throw new Error("this plan knows nobody there");
  const more = {
    nodeId: teams[Number(input["to"])]?.node.id,
    text: "Wir melden uns.",
    nextBy: input["nextBy"],
    stepBy: input["nextBy"],
    recheckBy: input["nextBy"],
    ...sentHere,
    reason: wanted.act === "close" ? "informationOnly" : "noCapacity",
    closingWords: "Alles Gute für Sie.",
  };
  const it = act(professionalActs[wanted.act as keyof typeof professionalActs]);
  return said(perform(desk, it, { actor, networkId, opKey: key }, { concernId, ...more }));
}

const theWish = wishInput({
  ...emptyWish("de", "", "", "12"),
  name: "Probe",
  wish: "Schreit jeden Abend",
  channel: "none",
  contactMe: true,
  askNode: true,
});

/** What a midwife sends on, with the consent that the family gave her by phone. */
const theReferral = {
  wish: theWish,
  from: { practice: "Praxis Lindental", profession: "midwife", callback: "", noticeMail: "" },
  reference: "P-1",
  consent: {
    how: "oral",
    oralReason: "phone",
    withInterpreter: false,
    language: "de",
    months: "12",
    feedback: true,
    along: ["topic"],
  },
};
/** An attempt as it is noted: words here, on the day of the office's clock. */
const sentHere = { channel: "thread", outcome: "sent", day: "today", time: "00:00", rulesKnown: true };

/** The server or the line to it went away: nobody has answered, so the same is asked again. All else is an answer. */
export const isNoAnswer = ({ said: words }: Answered): boolean =>
  /^database (08|57|53|40|XX|E[A-Z]{4,}|Connection|timeout|Query read|Cannot use a pool|Client|connect|the database|Error: (C|c|t))/.test(
    words,
  );
