import { plan, type PlanLines } from "./deletion-plan-lines.ts";

/** The store of its own in which consultations about the protection of a child lie. */
export const protectionLines: PlanLines = {
  child_protection_consultation: plan(
    "protection",
    "id asker_id asker_account_id born talk decision decided_at created_at changed_at closed_at",
    "network_id",
  ),
  child_protection_advice: plan(
    "protection",
    "consultation_id asker_id asker_account_id adviser_id adviser_account_id asked_at answered_at",
    "network_id due_at reminders",
  ),
  child_protection_confirmation: plan(
    "protection",
    "consultation_id asker_id asker_account_id second_id second_account_id decision asked_at answered_at agrees",
    "network_id agreed",
  ),
  child_protection_transfer: plan(
    "protection",
    "consultation_id asker_id asker_account_id basis recipient_organisation_id recipient_ids recipient_account_ids parents_informed sent_at received_at",
    "network_id recipient_kind due_at reminders basis_needs needs_yes",
  ),
  child_protection_text: plan("protection", "consultation_id author_account_id sealed at", "network_id part"),
  child_protection_wrap: plan(
    "protection",
    "consultation_id holder_account_id wrap",
    "network_id part holder_role",
  ),
};
