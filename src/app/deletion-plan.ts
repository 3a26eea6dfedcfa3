import type { deletionRules } from "./deletion-rules.ts";

type RuleName = keyof typeof deletionRules;
type TablePlan = {
  readonly rule: RuleName;
  readonly personal: readonly string[];
  readonly notPersonal: readonly string[];
};

const words = (list: string): readonly string[] => list.split(" ").filter((word) => word !== "");
const plan = (rule: RuleName, personal: string, notPersonal: string): TablePlan => ({
  rule,
  personal: words(personal),
  notPersonal: words(notPersonal),
});

/** Tables in which somebody may stand. "Personal" is what says something about a person or leads to one. */
export const deletionPlan: Readonly<Record<string, TablePlan>> = {
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
    "id account_id node_id roles admitted_at since until",
    "network_id organisation_id active",
  ),
  second_factor_reset: plan("staff", "account_id requested_at confirmed_by done_at", "network_id"),
  node: plan("staff", "duty_id", "network_id id organisation_id name active duty_live rekey_due"),
  node_key_wrap: plan("staff", "holder_id wrap", "network_id node_id version holder_kind"),
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
  audit: plan(
    "accessLog",
    "chain account_id membership_id subject_id at",
    "seq network_id actor_kind act subject_kind outcome prev hash",
  ),
  operation: plan("operation", "op_key outcome", "act at"),
  outbox: plan(
    "outbox",
    "sealed_message concern_id dedupe",
    "id network_id kind created_at tries next_at sent_at alarm_at",
  ),
  concern: plan(
    "concern",
    "id owner_id language place channel_kind pregnant_or_newborn urgent_shown family_public_key sealed_notice_address follows_id successor_id nobody_answered_at created_at closed_at closing_reason second_channel_kind second_look_at second_look_by duplicate_of_id",
    "network_id kind origin state node_id due_at due_kind version reminded_at escalations rekey_due delete_after visible_to open_ owner_live contact_class asked_purpose asked_live transfer_purpose transfer_live gap_recorded",
  ),
  concern_field: plan("concern", "concern_id id sealed", "network_id field class epoch visible_to"),
  concern_log: plan(
    "concern",
    "concern_id op_key reason membership_id at",
    "network_id seq kind node_id actor_kind state due_at due_kind visible_to prev hash",
  ),
  concern_wrap: plan(
    "concern",
    "concern_id holder_id wrap",
    "network_id class epoch holder_kind key_version form visible_to latest",
  ),
  concern_locator: plan(
    "concern",
    "locator concern_id family_public_key sealed_family_key",
    "network_id receipt_until",
  ),
  message: plan(
    "concern",
    "concern_id id author membership_id sealed at",
    "network_id class epoch visible_to",
  ),
  consent: plan(
    "consent",
    "id concern_id purpose given_how wording_language given_at withdrawn_at recorded_by oral_reason with_interpreter",
    "network_id wording_version ends_at visible_to live recipient_node_id recipient_organisation_id data_classes reminded_at",
  ),
  contact_attempt: plan(
    "concern",
    "concern_id id channel outcome tried_at membership_id",
    "network_id visible_to",
  ),
  dialogue_ticket: plan("dialogue", "token_hash concern_id locator sealed_family_key", "network_id ends_at"),
  organisation: plan(
    "directory",
    "name email phone description extra hsds",
    "network_id id short_name organisation_type sector website parent_id active source external_id created_at",
  ),
  offer: plan(
    "directory",
    "title description phones email extra imported hsds",
    "network_id id slug organisation_id location_id kind access topics languages age_from_months age_to_months pregnancy eligibility_text free cost_text opening_hours_text website status published takes_wishes_node_id confirmed_at source external_id import_key import_hash imported_at created_at changed_at version who_comes who_learns what_next leika review_months freshness hidden_because",
  ),
  location: plan(
    "directory",
    "street name lat lon hsds",
    "network_id id postal_code place accessibility_text",
  ),
  offer_import: plan("directory", "report", "network_id id source format at"),
  offer_import_row: plan(
    "directory",
    "before",
    "network_id import_id offer_id version_before version_after hash_after",
  ),
  offer_location: plan("directory", "hsds", "network_id id offer_id location_id position"),
  offer_care: plan("directory", "email", "network_id offer_id asked_at reminders"),
  offer_link: plan(
    "providerLink",
    "sent_to token_hash",
    "network_id offer_id created_at expires_at used_at used_for",
  ),
  offer_version: plan("history", "membership_id snapshot", "network_id offer_id no at by_kind what"),
  offer_proposal: plan(
    "history",
    "proposed membership_id note decided_by reason",
    "network_id id offer_id base_version risks by_kind created_at state decided_at",
  ),
  import_conflict: plan(
    "history",
    "ours theirs decided_by",
    "network_id id offer_id field found_at state decided_at",
  ),
  offer_duplicate: plan(
    "history",
    "decided_by",
    "network_id one_id other_id score reasons found_at state decided_at",
  ),
  offer_translation: plan(
    "directory",
    "source text written_by reviewed_by",
    "network_id offer_id field lang source_hash status reviewed_at changed_at",
  ),
  schedule: plan(
    "directory",
    "title note hsds",
    "network_id id offer_id location_id kind starts_on start_time minutes zone rule extra_dates valid_from valid_to closed_on_holidays closed_in_school_holidays position origin",
  ),
  schedule_exception: plan(
    "directory",
    "guest note",
    "network_id id schedule_id on_date kind new_date new_time new_minutes new_location_id guest_organisation_id changed_at",
  ),
  closure: plan("directory", "reason", "network_id id organisation_id offer_id from_date to_date"),
  print_edition: plan("history", "membership_id offers", "network_id id kind lang region at"),
  page_feedback: plan(
    "feedback",
    "sealed_text sealed_contact answered_by",
    "network_id id kind path offer_id lang at due_on answered_at outcome",
  ),
  network: plan(
    "imprint",
    "imprint privacy accessibility phone contact_email intake_name stated_facts feedback_email",
    "id slug name land first brand lamp logo_svg exit_url phone_hours intake_node_id data_version created_at has_intake demo embed_origins data_licence",
  ),
};

/** Tables in which nobody stands, with the reason. */
export const aboutNobody: Readonly<Record<string, string>> = {
  clock: "The offset of the clock in rehearsals.",
  concern_count: "Coded counts by month; no id leads back to a family.",
  gap_record: "What nobody offers, by month and codes; no id leads back to a family.",
  installation: "The mark of the key file.",
  job_run: "When a job last ran.",
  migration: "Which files were applied.",
  municipality: "Places and their postal codes.",
  network_neighbour: "Which networks lie next door.",
  node_key: "Public keys of teams.",
  organisation_recovery: "Public keys of institutions.",
  postal_code: "A public gazetteer.",
  regional_network: "Parts of a network.",
  school_holiday: "Holidays of schools by Land.",
};
