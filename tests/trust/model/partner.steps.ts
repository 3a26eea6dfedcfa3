import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { answerPartnerQuestion } from "../../../src/connect/partner-links/answer-partner-question.ts";
import { askPartner } from "../../../src/connect/partner-links/ask-partner.ts";
import { withdrawPartnerQuestion } from "../../../src/connect/partner-links/withdraw-partner-question.ts";
import { renewConcernKeys } from "../../../src/connect/keys/renew-concern-keys.ts";
import { newId } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { type AnyStep, mostlyWhere, said, type Step } from "./command.ts";
import { answerOfNode, change, type ConcernModel, dayOf, dealtWith } from "./model.ts";
import { call, isResponsible, mayWrite, professionalStep, type Act, type Who } from "./professional.steps.ts";

/** Partners without an account, asked by a link that serves one answer; the promise stays with the team that asks. */
const tokens = new WeakMap<ConcernModel, Buffer>();

const askByLink: Act<Who> = {
  name: "askPartner",
  args: {},
  doing: (world, { concern, actor, key }) => {
    const token = tokens.get(concern) ?? randomBytes(32);
    tokens.set(concern, token);
    return said(
      perform(world.desk, askPartner, call(world, actor, key), {
        concernId: concern.id,
        partner: "Praxis Lindental",
        email: "praxis@example.org",
        sentence: "Ist im Januar ein Termin frei?",
        link: { token, address: "https://example.org/l", network: "Lindental" },
      }),
    );
  },
  answer: (concern, actor) => {
    const may = mayWrite(concern, actor);
    return may !== "ok" ? may : concern.mayAsk ? "ok" : "no-consent";
  },
  effect: async (concern, _actor, _args, _now, { world }) => {
    const { rows } = await world.house.owner.query<{ id: string }>(
      "select id from partner_question where concern_id = $1 order by asked_at desc, id limit 1",
      [concern.id],
    );
    const token = tokens.get(concern) ?? Buffer.alloc(0);
    tokens.delete(concern);
    dealtWith(concern);
    const expiresAt = (await world.changedAt(concern.id)).add({ hours: 7 * 24 });
    concern.questions.push({ token, id: rows[0]?.id ?? "", expiresAt, answered: false, withdrawn: false });
    change(concern, {}, concern.dueKind === "triage" ? { kind: "answer", rule: answerOfNode } : undefined);
  },
};

const withdrawLink: Act<Who> = {
  name: "withdrawPartnerQuestion",
  args: {},
  doing: (world, { concern, actor, key }) =>
    said(
      perform(world.desk, withdrawPartnerQuestion, call(world, actor, key), {
        concernId: concern.id,
        id: concern.questions.at(-1)?.id ?? newId(),
      }),
    ),
  answer: (concern, actor) => {
    if (!isResponsible(concern, actor)) return "not-yours";
    const last = concern.questions.at(-1);
    return last && !last.answered && !last.withdrawn && !concern.gone ? "ok" : "already-answered";
  },
  effect: (concern) => {
    const last = concern.questions.at(-1);
    if (last) last.withdrawn = true;
  },
};

const hasOpenQuestion = ({ questions }: ConcernModel): boolean => {
  const last = questions.at(-1);
  return last !== undefined && !last.answered && !last.withdrawn;
};

type Answer = { readonly concern: number; readonly answer: "yes" | "no" | "date"; readonly days: number };
const answerByLink: Step<Answer> = {
  name: "answerPartnerQuestion",
  args: fc.record({
    concern: fc.nat(30),
    answer: fc.constantFrom("yes", "no", "date"),
    days: fc.constantFrom(-1, 0, 30, 61),
  }),
  plan: async (model, world, { concern: at, answer, days }) => {
    const asked = model.concerns.filter(({ questions }) => questions.length > 0);
    const concern = asked[at % Math.max(1, asked.length)];
    const link = concern?.questions.at(-1);
    if (concern === undefined || link === undefined) return null;
    const now = await world.now();
    const spent =
      link.answered ||
      link.withdrawn ||
      concern.state === "closed" ||
      link.expiresAt.epochMilliseconds <= now.epochMilliseconds;
    const away = answer === "date" && (days < 0 || days > 60);
    const on = dayOf(now).add({ days }).toString();
    return {
      expected: away ? "date-away" : spent ? "spent" : "ok",
      perform: (opKey) =>
        said(
          perform(
            world.desk,
            answerPartnerQuestion,
            { actor: { kind: "anyone" }, networkId: world.networkOf(concern.home), opKey },
            { token: link.token, answer, on },
          ),
        ),
      effect: () => {
        link.answered = true;
        change(concern, {});
      },
    };
  },
};

/** Whether new keys are due the store knows best; that they are made, and by whom they may be, is compared. */
const renew: Act<Who> = {
  name: "renewKeys",
  args: {},
  doing: async (world, { concern, actor, key }) => {
    const due = await world.house.owner.query<{ rekey_due: boolean }>(
      "select rekey_due from concern where id = $1",
      [concern.id],
    );
    dueBefore.set(concern, due.rows[0]?.rekey_due === true);
    return said(perform(world.desk, renewConcernKeys, call(world, actor, key), { concernId: concern.id }));
  },
  answer: (concern, actor) => {
    if (concern.state === "closed") return "already-closed";
    const may = concern.state === "active" ? isResponsible(concern, actor) : actor.team === concern.home;
    return may ? "ok" : "not-yours";
  },
  effect: async (concern, _actor, _args, _now, { world }) => {
    if (dueBefore.get(concern) === true) change(concern, {});
    const { rows } = await world.house.owner.query("select 1 from concern where id = $1 and rekey_due", [
      concern.id,
    ]);
    if (rows.length > 0) throw new Error("new keys are still due after they were made");
  },
};
const dueBefore = new WeakMap<ConcernModel, boolean>();

export const partnerSteps: readonly AnyStep[] = [
  mostlyWhere(({ state, mayAsk }) => state === "received" && mayAsk, professionalStep(askByLink)),
  answerByLink,
  mostlyWhere(hasOpenQuestion, professionalStep(withdrawLink)),
  professionalStep(renew),
];
