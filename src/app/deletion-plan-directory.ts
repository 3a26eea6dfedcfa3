import { plan, type PlanLines } from "./deletion-plan-lines.ts";

/** What is stored of offers and of those who answer for them. */
export const directoryLines: PlanLines = {
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
  guest_request: plan(
    "history",
    "asked_membership_id note about token_hash",
    "network_id id kind host_offer_id host_schedule_id host_organisation_id guest_organisation_id guest_offer_id start_time minutes asked_by asked_at expires_at own_schedule_id",
  ),
  guest_date: plan("history", "reason", "network_id request_id on_date state answered_at answered_how"),
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
};
