import type pg from "pg";
import { answerAdvice } from "../../src/connect/child-protection/answer-advice.ts";
import { chooseBranch } from "../../src/connect/child-protection/choose-branch.ts";
import { confirmDecision } from "../../src/connect/child-protection/confirm-decision.ts";
import { handOver } from "../../src/connect/child-protection/hand-over.ts";
import { noteTalk } from "../../src/connect/child-protection/note-talk.ts";
import { prepareSheet } from "../../src/connect/child-protection/prepare-sheet.ts";
import { sendSheet } from "../../src/connect/child-protection/send-sheet.ts";
import { draftWords, markOf, sheetOf } from "../../src/connect/child-protection/sheet.ts";
import { showConsultation } from "../../src/connect/child-protection/show-consultation.ts";
import { startConsultation } from "../../src/connect/child-protection/start-consultation.ts";
import { takeDecision } from "../../src/connect/child-protection/take-decision.ts";
import { type AccountId, type MembershipId, type NetworkId, newId } from "../../src/core/ids.ts";
import type { Role, Staff } from "../../src/platform/actor.ts";
import { ask, perform } from "../../src/platform/perform.ts";
import { createKeyPair } from "../../src/platform/vault/curve-keys.ts";
import { mustDo } from "./people.ts";
import { aNetwork, aNode, makeIntake, type Node } from "./professionals.ts";
import { openTestInstallation, type TestInstallation } from "./test-installation.ts";

/** A network with midwives, an intake team, coordination, an adviser of another house and the youth office's ASD. */
export type ProtectionHouse = {
  readonly house: TestInstallation;
  readonly network: NetworkId;
  readonly midwives: Node;
  readonly midwife: Staff;
  readonly colleague: Staff;
  readonly intake: Staff;
  readonly coordinator: Staff;
  readonly adviser: Staff;
  readonly otherAdviser: Staff;
  readonly asd: Staff;
  readonly asdColleague: Staff;
  readonly otherAsd: Staff;
};

type Seat = { readonly organisationId: string; readonly nodeId: string | null };

/** Somebody more in an organisation, admitted where she has a team. */
export async function aPerson(
  owner: pg.Client,
  networkId: NetworkId,
  { organisationId, nodeId }: Seat,
  name: string,
  roles: readonly Role[],
): Promise<Staff> {
  const { publicKey, secretKey } = createKeyPair();
  const person = {
    kind: "staff",
    accountId: newId<"account">() as AccountId,
    membershipId: newId<"membership">() as MembershipId,
    networkId,
    organisationId,
    nodeId,
    admitted: nodeId !== null,
    roles,
    name,
    organisation: "",
    personKey: secretKey,
  } as Staff;
  await owner.query(
    "insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt) values ($1, $2, $3, $4, '', '0123456789abcdef')",
    [person.accountId, `${person.accountId}@example.org`, name, publicKey],
  );
  await owner.query(
    "insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at) values ($1, $2, $3, $4, $5, $6, now())",
    [networkId, person.membershipId, person.accountId, organisationId, nodeId, roles],
  );
  return person;
}

export async function openProtectionHouse(): Promise<ProtectionHouse> {
  const house = await openTestInstallation();
  const { owner } = house;
  const network = await aNetwork(owner, "lindental");
  const midwives = await aNode(owner, network, "Hebammen", ["familyHealthVisitor"]);
  const intake = await aNode(owner, network, "Familienteam", ["intakeCoordinator"]);
  const advice = await aNode(owner, network, "Beratungsstelle Ahorn", ["childProtectionAdviser"]);
  const asd = await aNode(owner, network, "Sozialer Dienst", ["asdWorker"]);
  const otherAsd = await aNode(owner, network, "Sozialer Dienst Nord", ["asdWorker"]);
  await makeIntake(owner, network, intake);
  const inHouse = { organisationId: midwives.organisationId, nodeId: null };
  const seat = ({ organisationId, id }: Node) => ({ organisationId, nodeId: id });
  const person = (where: Seat, name: string, roles: readonly Role[]) =>
    aPerson(owner, network, where, name, roles);
  return {
    house,
    network,
    midwives,
    midwife: midwives.duty,
    colleague: await person(seat(midwives), "Kollegin Birke", ["familyHealthVisitor"]),
    intake: intake.duty,
    coordinator: await person(inHouse, "Koordination Erle", ["networkCoordinator"]),
    adviser: advice.duty,
    otherAdviser: await person({ organisationId: advice.organisationId, nodeId: null }, "Beraterin Esche", [
      "childProtectionAdviser",
    ]),
    asd: asd.duty,
    asdColleague: await person(seat(asd), "ASD Fichte", ["asdWorker"]),
    otherAsd: otherAsd.duty,
  };
}

export const callOf = (actor: Staff) => ({ actor, networkId: actor.networkId });

export const draft = {
  seen: "Ayla Kanarie (geb. 12.08.2026) nimmt nicht zu. Telefon 0171 39200-77, Ahornstraße 12, 61234 Oberlinden.",
  done: "Drei Besuche, zuletzt am 3.11.2026.",
  question: "Wie spreche ich es an?",
  names: "Ayla Kanarie",
  places: "Oberlinden",
};

/** The asker's way, step by step; each one stops the test with its reason when it is refused. */
export function asker(at: ProtectionHouse, actor: Staff = at.midwife) {
  const call = callOf(actor);
  const start = async (reason = "Kanariengrund: ich mache mir Sorgen um Ayla"): Promise<string> =>
    (await mustDo<{ id: string }>(perform(at.house, startConsultation, call, { reason }))).id;
  const branch = (consultationId: string, born: string) =>
    mustDo(perform(at.house, chooseBranch, call, { consultationId, born }));
  const sheetTo = async (consultationId: string, adviser: Staff) => {
    await mustDo(perform(at.house, prepareSheet, call, { consultationId, ...draft }));
    const shown = await ask(at.house, showConsultation, call, { consultationId });
    if (shown.kind !== "done") throw new Error("the builder sees no consultation");
    const { words, consultation } = shown.value;
    const mark = markOf(sheetOf(draftWords.parse(JSON.parse(words.draft ?? "")), consultation.born));
    const input = { consultationId, adviserId: adviser.membershipId, mark, read: "1" };
    return mustDo(perform(at.house, sendSheet, call, input));
  };
  const talk = (consultationId: string, words = "Kanariengespräch mit den Eltern") =>
    mustDo(perform(at.house, noteTalk, call, { consultationId, talk: "held", words }));
  const decide = (consultationId: string, decision: string, second?: Staff) =>
    perform(at.house, takeDecision, call, {
      consultationId,
      decision,
      words: "Kanarienentscheidung",
      secondId: second?.membershipId ?? "",
    });
  const handTo = (consultationId: string, recipient: string, more: Readonly<Record<string, string>> = {}) =>
    perform(at.house, handOver, call, {
      consultationId,
      recipient,
      outside: "",
      who: "Kanarienkind, 3 Monate",
      signs: "nimmt nicht zu",
      tried: "drei Besuche",
      reachable: "069 90009-120",
      informed: "yes",
      notInformed: "",
      ...more,
    });
  return { call, start, branch, sheetTo, talk, decide, handTo };
}

export const advises = (at: ProtectionHouse, adviser: Staff, consultationId: string) =>
  perform(at.house, answerAdvice, callOf(adviser), {
    consultationId,
    words: "Kanarienrat: ruhig ansprechen",
  });
export const agrees = (at: ProtectionHouse, second: Staff, consultationId: string, yes = "yes") =>
  perform(at.house, confirmDecision, callOf(second), { consultationId, agrees: yes, words: "Kanariensicht" });

/** Decided without consent, agreed to by the colleague, and ready to be handed over. */
export async function aDecidedOne(at: ProtectionHouse): Promise<string> {
  const by = asker(at);
  const id = await by.start();
  await by.branch(id, "born");
  await by.talk(id);
  await mustDo(by.decide(id, "withoutConsentKkg", at.colleague));
  await mustDo(agrees(at, at.colleague, id));
  return id;
}
