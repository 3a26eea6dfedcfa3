import { plan, type PlanLines } from "./deletion-plan-lines.ts";

/** What is stored of a family and its concern. */
export const familyLines: PlanLines = {
  concern: plan(
    "concern",
    "id owner_id language place channel_kind pregnant_or_newborn family_public_key sealed_notice_address follows_id successor_id nobody_answered_at created_at closed_at closing_reason second_channel_kind second_look_at second_look_by duplicate_of_id taken_up_on moved_to_id",
    "network_id kind origin state node_id due_at due_kind version reminded_at escalations rekey_due delete_after visible_to open_ owner_live contact_class asked_purpose asked_live transfer_purpose transfer_live gap_recorded intake_queue intake_signs",
  ),
  concern_field: plan("concern", "concern_id id sealed", "network_id field class epoch visible_to"),
  concern_log: plan(
    "concern",
    "concern_id op_key reason membership_id at",
    "network_id seq kind node_id actor_kind state due_at due_kind visible_to prev hash",
  ),
  concern_wrap: plan(
    "concern",
    "concern_id holder_id wrap consent_id",
    "network_id class epoch holder_kind key_version form visible_to latest handover_id consent_purpose consent_live",
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
    "id concern_id purpose given_how wording_language given_at withdrawn_at recorded_by oral_reason with_interpreter withdrawal_told withdrawal_told_on withdrawal_recorded_by",
    "network_id wording_version ends_at visible_to live recipient_node_id recipient_organisation_id recipient_network_id data_classes reminded_at",
  ),
  attachment: plan(
    "concern",
    "concern_id message_id id sealed_name sealed at",
    "network_id position class epoch visible_to",
  ),
  concern_mark: plan("concern", "concern_id mark", "network_id kind visible_to"),
  deletion_confirmation: plan(
    "concern",
    "id concern_id confirmed_by",
    "network_id node_id cause held_from asked_at due_at confirmed_at escalated_at visible_to waiting",
  ),
  partner_question: plan(
    "concern",
    "concern_id id partner token_hash sealed_question asked_by asked_at answer answer_on answered_at",
    "network_id expires_at withdrawn_at visible_to",
  ),
  concern_move: plan(
    "concern",
    "id concern_id planned_id new_concern_id state reason offered_at offered_by answered_at answered_by parcel held_channel",
    "network_id to_network_id to_node_id to_organisation_id due_at visible_to open_ offered_network offered_node offered_organisation consent_purpose",
  ),
  contact_attempt: plan(
    "concern",
    "concern_id id channel outcome tried_at membership_id",
    "network_id visible_to",
  ),
  referral: plan(
    "referral",
    "id concern_id organisation_id membership_id sealed_reference sealed_notice_address locator status outcome created_at ended_on cancel_requested_at cancel_confirmed_at",
    "network_id told_status cancel_told_at delete_after",
  ),
  dialogue_ticket: plan("dialogue", "token_hash concern_id locator sealed_family_key", "network_id ends_at"),
  // Nobody's name, and yet in a small network the only row of its month (docs/decisions/0034).
  concern_count: plan("count", "sealed", "network_id id month fresh"),
  gap_record: plan("count", "sealed", "network_id id month fresh"),
};
