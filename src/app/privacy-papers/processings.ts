import { protectionLines } from "../deletion-plan-protection.ts";
import { deletionPlan } from "../deletion-plan.ts";
import type { deletionRules } from "../deletion-rules.ts";
import { familyProcessings } from "./family-processings.texts.ts";
import { houseProcessings } from "./house-processings.texts.ts";
import type { ProcessingWords } from "./processing-words.ts";

const words = { ...familyProcessings, ...houseProcessings };
type ProcessingName = keyof typeof words;

export type Processing = ProcessingWords & {
  readonly key: string;
  readonly tables: readonly string[];
  readonly jobs: readonly string[];
};

type Parts = readonly [tables: string, jobs: readonly string[]];
const list = (names: string): readonly string[] => names.split(" ").filter((name) => name !== "");

/**
 * Which tables and which jobs serve which processing. tests/structure/processings.test.ts holds that every table with a
 * person in it, and every job, stands here exactly once: what is new in the store cannot be missing in the register.
 */
const parts: Readonly<Record<ProcessingName, Parts>> = {
  finding: ["", []],
  concerns: [
    "concern concern_field concern_wrap concern_log concern_locator concern_mark contact_attempt",
    ["sweep"],
  ],
  dialogue: ["message dialogue_ticket", []],
  attachments: ["attachment", []],
  consents: ["consent deletion_confirmation", ["consents"]],
  sharing: ["", []],
  moves: ["concern_move", ["moves"]],
  referrals: ["referral", ["referrers"]],
  partnerQuestions: ["partner_question", []],
  emergency: ["break_glass break_glass_wrap", []],
  protection: [
    // Its tables are named in its own plan and nowhere else (docs/decisions/0026).
    Object.keys(protectionLines).join(" "),
    ["child protection"],
  ],
  feedback: ["page_feedback", []],
  accounts: [
    "account passkey membership second_factor_reset node node_key_wrap intake_handover invitation login_session sign_in_challenge",
    ["drills"],
  ],
  duties: ["duty_span absence", ["duty calendars"]],
  capacity: ["node_capacity capacity_ask", []],
  slowdown: ["sign_in_slowdown rate_limit", []],
  operations: ["operation", []],
  accessLog: ["audit", ["audit heads"]],
  mails: ["outbox", ["daily mails", "outbox"]],
  directory: [
    "organisation offer location offer_import offer_import_row offer_location offer_care offer_link offer_version offer_proposal import_conflict offer_duplicate offer_translation schedule schedule_exception closure print_edition guest_request guest_date",
    ["offers"],
  ],
  register: [
    "contact_person circle_member self_entry_link self_entry_wish circular circular_link register_pair handover_note",
    [],
  ],
  meetings: [
    "meeting meeting_guest meeting_link date_poll_answer date_poll_voice agenda_item meeting_decision action_item action_item_log minutes_version minutes_correction meeting_work_link meeting_document workshop_person workshop_pair seating seat station table_note",
    ["meetings", "tasks", "minutes"],
  ],
  serviceProfiles: [
    "service_profile service_profile_line service_profile_interface service_profile_version profile_finding",
    ["profiles"],
  ],
  agreements: ["cooperation_agreement agreement_party", ["agreements"]],
  network: ["network retention_period", []],
  safety: ["", ["journal", "retention"]],
  counts: ["concern_count gap_record", ["counts", "house"]],
};

const named: Readonly<Record<string, Parts>> = parts;

/** The register of processing activities, in the order of the paper. */
export const processings: readonly Processing[] = Object.entries(words).map(([key, said]) => {
  const [tables, jobs] = named[key] ?? ["", []];
  return { key, ...said, tables: list(tables), jobs };
});

/** The deletion rules of its tables, each once. */
export const rulesOf = ({ tables }: Processing): readonly (keyof typeof deletionRules)[] => [
  ...new Set(tables.flatMap((table) => deletionPlan[table]?.rule ?? [])),
];
