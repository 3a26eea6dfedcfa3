import { pathToFileURL } from "node:url";
import { type Actor, roles, type Staff } from "../../../src/platform/actor.ts";
import { closeConcern } from "../../../src/connect/concerns/close-concern.ts";
import { shareWithNode } from "../../../src/connect/access/share-with-node.ts";
import { perform } from "../../../src/platform/perform.ts";
import { newId } from "../../../src/core/ids.ts";
import {
  aConcern,
  accepted,
  as,
  type HeldConcern,
  type HeldConcerns,
  offered,
} from "../../builders/held-concerns.ts";
import { mustDo } from "../../builders/people.ts";
import type { Node } from "../../builders/professionals.ts";
import { actsIn } from "../../structure/acts.ts";
import { productFiles } from "../../structure/source-files.ts";
import { type AnyAct, tryAct } from "./tried-act.ts";

export const states = ["received", "offered", "active", "closed"] as const;
type ByState = Readonly<Record<(typeof states)[number], HeldConcern>>;

/** One concern in each state; where somebody was asked, it was the midwives. */
export async function concernsByState(at: HeldConcerns): Promise<ByState> {
  const [received, asked, active, closed] = [
    await aConcern(at),
    await aConcern(at),
    await aConcern(at),
    await aConcern(at),
  ];
  await offered(at, asked, at.midwives);
  await accepted(at, active, at.midwives);
  await accepted(at, closed, at.midwives);
  const end = { concernId: closed.id, reason: "informationOnly", closingWords: "Alles Gute für Sie." };
  await mustDo(perform(at.house, closeConcern, as(at.midwives.duty), end));
  return { received, offered: asked, active, closed };
}

/** Every act of CONNECT that is about one concern: it asks for its id, or it is the family's own. */
export async function concernActs(family: Actor): Promise<AnyAct[]> {
  const files = productFiles().filter(({ path }) => path.startsWith("src/connect/"));
  const acts: AnyAct[] = [];
  for (const file of files.filter((one) => actsIn(one).length > 0)) {
    const module = (await import(pathToFileURL(file.path).href)) as Record<string, unknown>;
    const act = Object.values(module).find(
      (value) => typeof value === "object" && value !== null && "by" in value,
    ) as AnyAct | undefined;
    if (act && (asksForConcern(act) || isFamilys(act, family))) acts.push(act);
  }
  return acts.toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}
const asksForConcern = ({ input }: AnyAct): boolean =>
  "shape" in input && typeof input.shape === "object" && input.shape !== null && "concernId" in input.shape;
const isFamilys = ({ by }: AnyAct, family: Actor): boolean => by(family) && !by({ kind: "anyone" });

/** What the forms of all these acts might send; the first that a form takes is used. */
function samplesFor(at: HeldConcerns, concern: HeldConcern, now: Date): readonly object[] {
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const sample = {
    concernId: concern.id,
    nodeId: at.advice.id,
    onToId: at.advice.id,
    text: "Wir melden uns.",
    nextBy: inDays(5),
    stepBy: inDays(5),
    recheckBy: inDays(5),
    channel: "none",
    phone: "",
    mobile: "",
    email: "",
    yes: true,
    language: "de",
    answer: "confirmed",
    day: "today",
    time: "00:01",
    outcome: "noAnswer",
    fileId: newId(),
    consentId: newId(),
    ...sharing(at.advice.id),
  };
  const reasons = ["other", "informationOnly", "Die Hebamme ist verunglückt."];
  return [
    ...reasons.map((reason) => ({ ...sample, reason })),
    ...reasons.map((reason) => ({ ...sample, reason, channel: "call" })),
  ];
}

/** What a family has to have heard before another team reads along. */
const sharing = (readerNodeId: string) => ({
  readerNodeId,
  parts: ["contact"],
  shareHow: "written",
  shareOralReason: "",
  shareLanguage: "de",
  shareInterpreter: false,
  shareMonths: "6",
  shareSure: true,
});

/** The family of this concern lets another team of the network read along. */
export const letRead = (at: HeldConcerns, { id }: HeldConcern, reader: Node) =>
  mustDo(perform(at.house, shareWithNode, as(at.midwives.duty), { concernId: id, ...sharing(reader.id) }));

export type Row = { readonly act: string; readonly who: string; readonly cells: readonly string[] };

/** For each act and place: which roles get which answer in the four states. Who finds nothing in any state has no row. */
export async function matrixOf(
  at: HeldConcerns,
  concerns: ByState,
  { abroad, reading }: { readonly abroad: Node; readonly reading: Node },
): Promise<Row[]> {
  const places: readonly (readonly [string, Node])[] = [
    ["responsible node", at.midwives],
    ["intake team", at.intake],
    ["node that reads along in the active one", reading],
    ["other node", at.advice],
    ["other network", abroad],
  ];
  const now = new Date();
  const rows: Row[] = [];
  for (const act of await concernActs(concerns.received.family)) {
    const cellsFor = async (actorOf: (concern: HeldConcern) => Actor, networkId = at.network) => {
      const cells: string[] = [];
      for (const state of states) {
        const concern = concerns[state];
        cells.push(
          await tryAct(at.house, act, { actor: actorOf(concern), networkId }, samplesFor(at, concern, now)),
        );
      }
      return cells;
    };
    const byFamily = await cellsFor(({ family }) => family);
    rows.push(...rowsFor(act.name, [["family", byFamily]]));
    rows.push(...rowsFor(act.name, [["anyone", await cellsFor(() => ({ kind: "anyone" }))]]));
    for (const [place, node] of places) {
      const answers: (readonly [string, readonly string[]])[] = [];
      for (const role of roles) {
        const staff: Staff = { ...node.duty, roles: [role] };
        answers.push([role, await cellsFor(() => staff, staff.networkId)]);
      }
      rows.push(...rowsFor(act.name, answers, place));
    }
  }
  return rows;
}

/** People with the same answers share a row. */
function rowsFor(
  act: string,
  answers: readonly (readonly [string, readonly string[]])[],
  place?: string,
): Row[] {
  const groups = new Map<string, string[]>();
  for (const [who, cells] of answers) {
    const key = JSON.stringify(cells);
    groups.set(key, [...(groups.get(key) ?? []), who]);
  }
  return [...groups]
    .map(([key, who]) => ({
      act,
      who: place === undefined ? who.join(", ") : `${place}: ${who.join(", ")}`,
      cells: JSON.parse(key) as string[],
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== "–"));
}
