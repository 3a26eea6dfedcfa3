import { directoryLines } from "./deletion-plan-directory.ts";
import { networkLines } from "./deletion-plan-network.ts";
import { familyLines } from "./deletion-plan-families.ts";
import { protectionLines } from "./deletion-plan-protection.ts";
import { plan, type PlanLines } from "./deletion-plan-lines.ts";

/** What is stored of people who work here, and what every act leaves behind. */
const houseLines: PlanLines = {
  account: plan(
    "staff",
    "id email name public_key sealed_secret_key passphrase_salt sealed_totp_secret totp_last_step totp_confirmed_at disabled_at created_at",
    "passphrase_cost",
  ),
  passkey: plan(
    "staff",
    "credential_id account_id public_key counter transports label created_at last_used_at",
    "",
  ),
  membership: plan(
    "staff",
    "id account_id node_id roles admitted_at since until notices",
    "network_id organisation_id active",
  ),
  second_factor_reset: plan("staff", "account_id requested_at confirmed_by done_at", "network_id"),
  node: plan(
    "staff",
    "duty_id regular_duty_id",
    "network_id id organisation_id name active duty_live rekey_due",
  ),
  node_key_wrap: plan("staff", "holder_id wrap", "network_id node_id version holder_kind"),
  intake_handover: plan(
    "staff",
    "begun_by",
    "network_id id from_node_id to_node_id begun_at ended_at outcome running",
  ),
  duty_span: plan("duty", "id membership_id from_day to_day entered_at", "network_id node_id"),
  absence: plan("duty", "id membership_id from_day to_day kind substitute_id entered_at", "network_id"),
  node_capacity: plan(
    "capacity",
    "said_by",
    "network_id id node_id value free_from places languages about said_at said_how",
  ),
  capacity_ask: plan("capacity", "membership_id", "network_id id node_id asked_at expires_at answered_at"),
  invitation: plan(
    "invitation",
    "token_hash account_id email name roles invited_by used_at",
    "network_id organisation_id node_id purpose expires_at created_at",
  ),
  login_session: plan(
    "signIn",
    "token_hash account_id membership_id sealed_secret_key created_at last_seen_at ends_at",
    "network_id",
  ),
  sign_in_challenge: plan("signIn", "id account_id sealed_secret_key expires_at", ""),
  sign_in_slowdown: plan("slowdown", "email_mark failed slowed_until last_at", ""),
  rate_limit: plan("slowdown", "key points expire", ""),
  retention_period: plan("imprint", "set_by", "network_id class days set_at"),
  audit: plan(
    "accessLog",
    "chain account_id membership_id subject_id at",
    "seq network_id actor_kind act subject_kind outcome prev hash",
  ),
  operation: plan("operation", "op_key outcome by_mark", "act at"),
  outbox: plan(
    "outbox",
    "sealed_message concern_id dedupe told_by",
    "id network_id kind created_at tries next_at sent_at alarm_at",
  ),
  break_glass: plan(
    "concern",
    "id concern_id membership_id sealed_reason opened_at",
    "network_id ends_at ended_at visible_to running",
  ),
  break_glass_wrap: plan("concern", "grant_id concern_id account_id wrap", "network_id epoch"),
  network: plan(
    "imprint",
    "imprint privacy accessibility phone contact_email intake_name stated_facts feedback_email",
    "id slug name land first brand lamp logo_svg exit_url phone_hours intake_node_id data_version created_at has_intake wishes_wait demo embed_origins data_licence",
  ),
};

/** Tables in which somebody may stand. "Personal" is what says something about a person or leads to one. */
export const deletionPlan: PlanLines = {
  ...familyLines,
  ...protectionLines,
  ...directoryLines,
  ...networkLines,
  ...houseLines,
};

/** Tables in which nobody stands, with the reason. */
export const aboutNobody: Readonly<Record<string, string>> = {
  circle: "Names and periods of steering and working groups.",
  date_poll: "Until when the date of a meeting is asked for.",
  date_poll_slot: "Dates that are proposed for a meeting.",
  workshop: "When and how the tables of a meeting rotate.",
  minutes: "Whether the minutes of a meeting are out and approved, and since when.",
  meeting_series: "Names and rhythms of meetings.",
  organisation_region: "In which parts of the network an organisation works.",
  referral_tie:
    "How many referrals one organisation took from another in a year; no family, no month, no topic.",
  abuse_alarm: "In which hour codes were guessed or the form was flooded.",
  clock: "The offset of the clock in rehearsals.",
  deletion_log: "What went, how much and when; never what it was.",
  installation: "The mark of the key file.",
  job_run: "When a job last ran.",
  server_key_turn: "When the server last got a new key of each kind.",
  migration: "Which files were applied.",
  municipality: "Places and their postal codes.",
  network_neighbour: "Which networks lie next door.",
  node_key: "Public keys of teams.",
  organisation_recovery: "Public keys of institutions.",
  postal_code: "A public gazetteer.",
  regional_network: "Parts of a network.",
  school_holiday: "Holidays of schools by Land.",
};
