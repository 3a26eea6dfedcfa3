import { wholeHourOf } from "../../core/whole-hour.ts";
import {
  coding,
  type Entry,
  entry,
  patientOf,
  type ReferralFacts,
  requestOf,
  type Resource,
  to,
} from "./bundle-resources.ts";
import { consentOf } from "./consent-resource.ts";
import { type Leg, type Move, taskStatusOf } from "./task-states.ts";

const statuses = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

/** One referral as a FHIR R4 transaction Bundle. Ids are new with every export: nothing links two files. */
export function referralBundle(facts: ReferralFacts): Resource {
  const patient = entry(patientOf(facts));
  const requester = entry({ resourceType: "Organization", active: true, name: facts.referrer });
  const recipient = entry({
    resourceType: "Organization",
    active: true,
    name: `${facts.recipient}, ${facts.network}`,
  });
  const service = entry({
    resourceType: "HealthcareService",
    active: true,
    providedBy: to(recipient),
    name: facts.recipient,
    comment: "Frühe Hilfen",
  });
  const consent = entry(consentOf(facts, patient, recipient));
  const request = entry(requestOf(facts, { patient, requester, recipient }));
  const task = entry(
    taskOf({
      facts,
      moves: facts.moves,
      reason: facts.closingReason,
      patient,
      requester,
      owner: recipient,
      request,
    }),
  );
  const legs = facts.legs.flatMap((leg) => legOf(facts, leg, { patient, recipient, request, task }));
  return {
    resourceType: "Bundle",
    type: "transaction",
    timestamp: facts.exportedAt,
    entry: [patient, requester, recipient, service, consent, request, task, ...legs].map((one) => ({
      ...one,
    })),
  };
}

type TaskParts = {
  readonly facts: ReferralFacts;
  readonly moves: readonly Move[];
  readonly reason: string | null;
  readonly patient: Entry;
  readonly requester: Entry;
  readonly owner: Entry;
  readonly request: Entry;
  readonly partOf?: Entry;
};

function taskOf({ facts, moves, reason, patient, requester, owner, request, partOf }: TaskParts): Resource {
  const [first, last] = [moves[0], moves.at(-1)];
  const state = last?.state ?? "2.0";
  const status = taskStatusOf(state, { closingReason: reason });
  const why = reason !== null && ["rejected", "cancelled", "failed"].includes(status) ? reason : null;
  return {
    resourceType: "Task",
    status,
    intent: "order",
    code: coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"),
    businessStatus: coding(statuses, state),
    focus: to(request),
    for: to(patient),
    authoredOn: first ? wholeHourOf(first.at) : facts.exportedAt,
    lastModified: last ? wholeHourOf(last.at) : facts.exportedAt,
    requester: to(requester),
    owner: to(owner),
    ...(partOf ? { partOf: [to(partOf)] } : {}),
    ...(why ? { statusReason: { text: why } } : {}),
    ...(facts.dueAt && status !== "completed" ? { restriction: { period: { end: facts.dueAt } } } : {}),
    ...(state === "7.0" ? { output: [{ type: { text: "outcome" }, valueString: reason ?? "ended" }] } : {}),
  };
}

type LegAround = {
  readonly patient: Entry;
  readonly recipient: Entry;
  readonly request: Entry;
  readonly task: Entry;
};

function legOf(
  facts: ReferralFacts,
  leg: Leg,
  { patient, recipient, request, task }: LegAround,
): readonly Entry[] {
  const owner = entry({
    resourceType: "Organization",
    active: true,
    name: facts.nodeNames.get(leg.nodeId) ?? "Stelle",
  });
  const { moves, reason } = leg;
  return [
    owner,
    entry(
      taskOf({
        facts,
        moves,
        reason: reason ?? "declined",
        patient,
        requester: recipient,
        owner,
        request,
        partOf: task,
      }),
    ),
  ];
}
