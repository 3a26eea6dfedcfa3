import { setTimeout as pause } from "node:timers/promises";
import { writeMail } from "../../../src/app/mail-routes.ts";
import { expireMoves } from "../../../src/connect/moves/expire-moves.job.ts";
import { escalateOverdue } from "../../../src/connect/public.ts";
import { newId, type OperationKey } from "../../../src/core/ids.ts";
import { readConfig } from "../../../src/platform/config.ts";
import type { Desk } from "../../../src/platform/perform.ts";
import { sendOutbox } from "../../../src/platform/send-outbox.job.ts";
import { openPools } from "../proofs/house.ts";
import type { Answered } from "../model/command.ts";
import { registerHandOversOnce } from "../model/world.ts";
import { aroundOf, mailLater } from "./controls.ts";
import { type Asked, type Line, machineTime, openHistory, readHistory, startNewLine } from "./history.ts";
import { goFile, historyFile, isThere, type Plan, readPlan, seeded } from "./plan.ts";
import {
  drawWanted,
  isAtTheDoor,
  isNoAnswer,
  lookAround,
  type Look,
  newAtTheDoor,
  send,
  type Wanted,
} from "./requests.ts";

/** One server of the product, or its worker: its own process with its own pools, killed without warning. */
const [folder = "", words = "0", seed = "1"] = process.argv.slice(2);
const plan: Plan = readPlan(folder);
const desk: Desk = { database: openPools(plan.place, plan.name), keys: plan.keys };
const random = seeded(Number(seed));
registerHandOversOnce();

const goesOn = (): boolean => isThere(goFile(folder));
const patiently = async <T>(work: () => Promise<T>): Promise<T | undefined> => work().catch(() => undefined);

async function serve(number: number): Promise<void> {
  const path = historyFile(folder, number);
  const before = readHistory(path);
  startNewLine(path);
  const history = openHistory(path);
  const own: Wanted[] = [];
  const asked: Asked[] = [];
  // Whoever was left without an answer sends the same form again.
  for (const open of unanswered(before)) await ask(history.add, open, own);
  let seen: Look = { concerns: [], moves: [] };
  for (let turn = 0; goesOn(); turn += 1) {
    if (turn % 10 === 0) seen = (await patiently(() => lookAround(desk, plan))) ?? seen;
    const late = random() < 0.05 ? asked[Math.floor(random() * asked.length)] : undefined;
    const next: Asked = late ?? newlyAsked(drawWanted(plan, seen, own, random));
    if (late === undefined) asked.push(next);
    const twice = random() < 0.12;
    await Promise.all(
      twice ? [ask(history.add, next, own), ask(history.add, next, own)] : [ask(history.add, next, own)],
    );
    await pause(random() * 2 * plan.pauseMs);
  }
  history.close();
}

const newlyAsked = (wanted: Wanted): Asked => ({
  type: "asked",
  intent: newId(),
  key: newId(),
  ...wanted,
  at: 0,
});

function unanswered(lines: readonly Line[]): Asked[] {
  const answered = new Set(lines.flatMap((line) => (line.type === "answered" ? [line.intent] : [])));
  const open = new Map<string, Asked>();
  for (const line of lines)
    if (line.type === "asked" && !answered.has(line.intent)) open.set(line.intent, line);
  return [...open.values()];
}

/** Asks until there is an answer, each time with the key of the form. */
async function ask(add: (line: Line) => void, first: Asked, own: Wanted[]): Promise<void> {
  let form = first;
  for (;;) {
    if (plan.control === "noOperationKey") form = withoutKey(form);
    add({ ...form, at: machineTime() });
    const told = (answer: Answered) => tell(add, form, answer, own);
    const answer = await send(desk, plan, form, form.key as OperationKey, aroundOf(plan.control, told));
    if (!isNoAnswer(answer)) {
      if (plan.control === "mailOutsideTransaction" && answer.said === "ok" && !answer.replayed)
        await mailLater(desk, plan, form);
      if (plan.control !== "receiptBeforeCommit" || answer.said !== "ok") told(answer);
      return;
    }
    if (!goesOn() && (await isHopeless())) return;
    await pause(40 + random() * 120);
  }
}

const isHopeless = async (): Promise<boolean> =>
  (await patiently(() => lookAround(desk, plan))) === undefined;

/** The negative control: each try is a new form, as a page without a hidden key would send it. */
const withoutKey = (form: Asked): Asked => ({
  ...form,
  key: newId(),
  input: isAtTheDoor(form.act) ? newAtTheDoor(form.act).input : form.input,
});

function tell(add: (line: Line) => void, form: Asked, answer: Answered, own: Wanted[]): void {
  const value = answer.value as { concernId?: string } | null;
  const concernId = value?.concernId ?? form.concernId;
  const { intent, key } = form;
  add({
    type: "answered",
    intent,
    key,
    said: answer.said,
    replayed: answer.replayed,
    concernId,
    at: machineTime(),
  });
  if (!isAtTheDoor(form.act) || answer.said !== "ok" || concernId === null) return;
  add({ type: "receipt", key, concernId, at: machineTime() });
  own.push({ act: form.act, concernId, input: form.input });
  if (own.length > 50) own.shift();
}

async function work(): Promise<void> {
  const config = readConfig(
    { TRAGNETZ_DEMO: "0", SMTP_URL: plan.smtpUrl },
    { cwd: "/", defaultDataDir: "/" },
  );
  while (goesOn()) {
    await patiently(() => escalateOverdue(desk));
    await patiently(() => expireMoves(desk));
    await patiently(() => sendOutbox(desk, config, writeMail));
    await pause(50);
  }
}

await (words === "worker" ? work() : serve(Number(words)));
process.exit(0);
