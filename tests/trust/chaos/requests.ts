import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { endSharing } from "../../../src/connect/access/end-sharing.ts";
import { shareWithNode } from "../../../src/connect/access/share-with-node.ts";
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
import { doorOf } from "../../../src/connect/dialogue/dialogue.sql.ts";
import { reportNobodyAnswered } from "../../../src/connect/dialogue/report-nobody-answered.ts";
import { withdrawConcern } from "../../../src/connect/dialogue/withdraw-concern.ts";
import { writeToTeam } from "../../../src/connect/dialogue/write-to-team.ts";
import { acknowledgeMove } from "../../../src/connect/moves/acknowledge-move.ts";
import { declineMove } from "../../../src/connect/moves/decline-move.ts";
import { moveConcern } from "../../../src/connect/moves/move-concern.ts";
import { takeBackMove } from "../../../src/connect/moves/take-back-move.ts";
import { withdrawMove } from "../../../src/connect/moves/withdraw-move.ts";
import { referFamily } from "../../../src/connect/referrals/refer-family.ts";
import { type ConcernId, type NetworkId, newId, type OperationKey } from "../../../src/core/ids.ts";
import type { Family } from "../../../src/platform/actor.ts";
import { type Desk, perform } from "../../../src/platform/perform.ts";
import { unlockFamilyKey } from "../../../src/platform/vault/family-key.ts";
import { type Answered, said } from "../model/command.ts";
import type { Asked } from "./history.ts";
import type { Plan } from "./plan.ts";

export type Wanted = Pick<Asked, "act" | "concernId" | "input">;
export type Seen = {
  readonly id: string;
  readonly state: string;
  readonly nodeId: string;
  readonly networkId: NetworkId;
  /** The consent on which another team reads along. */
  readonly consentId: string | null;
  /** The day after today of the store's clock, which jumps. */
  readonly tomorrow: string;
};

/** A concern that one network offers to the other, and who is asked. */
type SeenMove = { readonly moveId: string; readonly nodeId: string };
/** What the jobs see of both networks: no words, only the workflow. */
export type Look = { readonly concerns: readonly Seen[]; readonly moves: readonly SeenMove[] };

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
  offerMove: moveConcern,
  takeBackMove,
  share: shareWithNode,
  endSharing,
} as const;
/** Of the team in the other network, which sees a move and no concern. */
const moveActs = { acknowledgeMove, declineMove } as const;
const familyActs = {
  write: writeToTeam,
  nobodyAnswered: reportNobodyAnswered,
  withdraw: withdrawConcern,
  withdrawMove,
} as const;
type UnderTest = Parameters<typeof perform>[1];

/** Changes an act on its way to the store; only the negative controls do. */
export type Around = (act: UnderTest) => UnderTest;

const networksOf = ({ people: { network, there } }: Plan): readonly NetworkId[] =>
  there === null ? [network] : [network, there.network];
/** Of both networks; a number that was drawn names the same team in every process. */
const teamsOf = ({ people: { teams, there } }: Plan) => [...teams, ...(there?.teams ?? [])];

/** Open concerns and open moves of both networks. */
export async function lookAround(desk: Desk, plan: Plan): Promise<Look> {
  const looks = await Promise.all(networksOf(plan).map((network) => lookInto(desk, network)));
  return { concerns: looks.flatMap(({ concerns }) => concerns), moves: looks.flatMap(({ moves }) => moves) };
}
const lookInto = (desk: Desk, network: NetworkId): Promise<Look> =>
  desk.database.read("worker", { network }, async (tx) => {
    const concerns =
      await sql<Seen>`select id, state, node_id, network_id, to_char(tragnetz_now() + interval '1 day', 'YYYY-MM-DD') as tomorrow,
            (select s.id from consent s where s.concern_id = c.id and s.purpose = 'exchangeWith' and s.live) as consent_id
          from concern c where state <> 'closed' order by random() limit 40`.execute(tx as never);
    const moves =
      await sql<SeenMove>`select id as move_id, to_node_id as node_id from concern_move where offered_network = ${network} and state = 'offered'`.execute(
        tx as never,
      );
    return { concerns: concerns.rows, moves: moves.rows };
  });

/** What somebody could want now. Most of it fits, some of it comes too late or is not theirs. */
export function drawWanted(plan: Plan, seen: Look, own: readonly Wanted[], random: () => number): Wanted {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const concern = pick(seen.concerns);
  if (concern === undefined || random() < 0.2) return newAtTheDoor(random() < 0.3 ? "refer" : "create");
  const mine = pick(own);
  if (mine !== undefined && random() < 0.15)
    return {
      act: pick(["write", "write", "nobodyAnswered", "withdraw", "withdrawMove"]) ?? "write",
      concernId: mine.concernId,
      input: mine.input,
    };
  const whoIn = (nodeId: string) => {
    const at = teamsOf(plan).findIndex(({ node }) => node.id === nodeId);
    const team = Math.max(0, random() < 0.9 ? at : 0);
    const person = Math.floor(random() * (teamsOf(plan)[team]?.people.length ?? 1));
    return { team: String(team), person: String(person) };
  };
  const move = pick(seen.moves);
  if (move !== undefined && random() < 0.15)
    return {
      act: pick(["acknowledgeMove", "acknowledgeMove", "declineMove"]) ?? "acknowledgeMove",
      concernId: null,
      input: { ...whoIn(move.nodeId), moveId: move.moveId },
    };
  const who = whoIn(concern.nodeId);
  const fitting =
    concern.state === "offered"
      ? ["accept", "accept", "decline"]
      : concern.state === "active"
        ? [
            "answer",
            "handBack",
            "close",
            "answer",
            "attempt",
            "attempt",
            "nextStep",
            "wait",
            ...sharing(concern),
          ]
        : ["offer", "offer", "offer", "accept", "answer", "close", "offerMove", "takeBackMove"];
  const act =
    random() < 0.9 ? (pick(fitting) ?? "answer") : (pick(Object.keys(professionalActs)) ?? "answer");
  const input = {
    ...who,
    ...placesFor(plan, concern, random),
    nextBy: concern.tomorrow,
    consentId: concern.consentId ?? newId(),
  };
  return { act, concernId: concern.id, input };
}
const sharing = ({ consentId }: Seen): readonly string[] => (consentId === null ? ["share"] : ["endSharing"]);

/** A team of the concern's own network that could be asked or read along, and the other network. */
function placesFor(plan: Plan, { networkId }: Seen, random: () => number): Readonly<Record<string, string>> {
  const here = teamsOf(plan).flatMap(({ node }, at) => (node.duty.networkId === networkId ? [at] : []));
  const to = here[1 + Math.floor(random() * (here.length - 1))] ?? 0;
  const toNetwork = networksOf(plan).find((network) => network !== networkId) ?? networkId;
  return { to: String(to), toNetwork };
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
  const networkId = plan.people.network;
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
  if (wanted.act in familyActs) return said(asFamily(desk, plan, wanted, key, act));
  const actor = teamsOf(plan)[Number(input["team"])]?.people[Number(input["person"])];
  if (actor === undefined) throw new Error("this plan knows nobody there");
  const call = { actor, networkId: actor.networkId, opKey: key };
  if (wanted.act in moveActs) {
    const it = act(moveActs[wanted.act as keyof typeof moveActs]);
    return said(perform(desk, it, call, { moveId: input["moveId"], reason: "noCapacity" }));
  }
  const nodeId = teamsOf(plan)[Number(input["to"])]?.node.id;
  const more = {
    nodeId,
    readerNodeId: nodeId,
    consentId: input["consentId"],
    toNetworkId: input["toNetwork"],
    text: "Wir melden uns.",
    nextBy: input["nextBy"],
    stepBy: input["nextBy"],
    recheckBy: input["nextBy"],
    ...sentHere,
    ...agreedByPhone,
    reason: wanted.act === "close" ? "informationOnly" : "noCapacity",
    closingWords: "Alles Gute für Sie.",
  };
  const it = act(professionalActs[wanted.act as keyof typeof professionalActs]);
  return said(perform(desk, it, call, { concernId, ...more }));
}

/** The code is typed anew each time, as it may have led on into the other network since. */
async function asFamily(
  desk: Desk,
  { people: { network } }: Plan,
  { act: name, input, concernId }: Wanted,
  opKey: OperationKey,
  act: (it: unknown) => UnderTest,
): Promise<unknown> {
  const locator = bytes(input["locator"]);
  const door = await desk.database.read("family", { network, locator }, (tx) => doorOf(tx, locator));
  const actor: Family = {
    kind: "family",
    networkId: door?.networkId ?? network,
    concernId: door?.concernId ?? (concernId as ConcernId),
    locator,
    familyKey: door
      ? unlockFamilyKey(bytes(input["unlock"]), {
          publicKey: door.familyPublicKey,
          sealedSecretKey: door.sealedFamilyKey,
        })
      : Buffer.alloc(32),
  };
  const typed = name === "write" ? { text: "Noch etwas" } : {};
  const it = act(familyActs[name as keyof typeof familyActs]);
  return perform(desk, it, { actor, networkId: actor.networkId, opKey }, typed);
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
/** To another network's team, and to another team of this one, as the family said it on the phone. */
const agreedByPhone = {
  how: "oral",
  oralReason: "phone",
  withInterpreter: false,
  language: "de",
  along: ["wish"],
  agreed: true,
  parts: ["contact", "care"],
  shareHow: "oral",
  shareOralReason: "phone",
  shareLanguage: "de",
  shareInterpreter: false,
  shareMonths: "6",
  shareSure: true,
};
/** An attempt as it is noted: words here, on the day of the office's clock. */
const sentHere = { channel: "thread", outcome: "sent", day: "today", time: "00:00", rulesKnown: true };

/** The server or the line to it went away: nobody has answered, so the same is asked again. All else is an answer. */
export const isNoAnswer = ({ said: words }: Answered): boolean =>
  /^database (08|57|53|40|XX|E[A-Z]{4,}|Connection|timeout|Query read|Cannot use a pool|Client|connect|the database|Error: (C|c|t))/.test(
    words,
  );
