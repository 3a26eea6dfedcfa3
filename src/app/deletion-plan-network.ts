import { plan, type PlanLines } from "./deletion-plan-lines.ts";

/** What is stored of the people of the register, of who sits in which circle, and of meetings. */
export const networkLines: PlanLines = {
  contact_person: plan(
    "contactPerson",
    "id organisation_id membership_id name function email phone publish_agreed_at publish_agreed_how mails_stopped_at confirmed_at",
    "network_id active source created_at changed_at",
  ),
  circle_member: plan(
    "contactPerson",
    "id contact_person_id role since until",
    "network_id circle_id organisation_id",
  ),
  self_entry_link: plan(
    "contactPerson",
    "contact_person_id sent_to created_at used_at",
    "network_id token_hash purpose expires_at",
  ),
  self_entry_wish: plan(
    "contactPerson",
    "id contact_person_id kind successor_name successor_function successor_email successor_phone said_at",
    "network_id settled_at",
  ),
  circular: plan(
    "circular",
    "subject body audience",
    "network_id id created_at changed_at sent_at recipients left_out",
  ),
  circular_link: plan("circularLink", "contact_person_id token_hash", "network_id circular_id created_at"),
  register_pair: plan("circular", "one_id other_id", "network_id kind decided decided_at"),
  handover_note: plan("imprint", "body", "network_id changed_at"),
  meeting_guest: plan(
    "meetingGuest",
    "id contact_person_id invited_at answer answered_at answered_how answered_late comment needs needs_note reminded_at came came_at came_how excused walk_in check_in_code",
    "network_id meeting_id",
  ),
  meeting: plan(
    "minutes",
    "title about place way_there online_url called_off_reason",
    "network_id id series_id state starts_at ends_at zone answer_by sequence created_at changed_at moved_at reminded_to_answer_at reminded_to_come_at",
  ),
  meeting_link: plan("meetingGuest", "token_hash guest_id created_at expires_at", "network_id"),
  date_poll_answer: plan("meetingGuest", "guest_id answer", "network_id slot_id"),
  date_poll_voice: plan("meetingGuest", "guest_id note answered_at", "network_id"),
  agenda_item: plan(
    "minutes",
    "title note speaker_id record",
    "network_id meeting_id id position kind minutes about_id revision",
  ),
  meeting_decision: plan("minutes", "text", "network_id meeting_id id agenda_item_id decided_at"),
  workshop_person: plan(
    "meetingGuest",
    "guest_id number present_from present_to language speaks station_ids",
    "network_id meeting_id",
  ),
  workshop_pair: plan("meetingGuest", "guest_a guest_b wish", "network_id meeting_id"),
  seating: plan("meetingGuest", "change", "network_id meeting_id version bound made_how from_round made_at"),
  seat: plan("meetingGuest", "guest_id station_id", "network_id meeting_id version round"),
  station: plan(
    "minutes",
    "topic host_id ask_interfaces ask_expectations ask_possibilities ask_limits",
    "network_id meeting_id id position seats step_free profile_id created_at",
  ),
  table_note: plan(
    "minutes",
    "text partner handover feedback contact who dropped_why",
    "network_id meeting_id id station_id round kind due_on written_how written_at harvest harvested_to harvested_at",
  ),
  action_item: plan(
    "minutes",
    "title owner_id ended_why refused_why changed_by_person_id changed_why",
    "network_id id series_id meeting_id due_on state ended_at ended_in_id follows_id told_at reminded_on quiet_until refused_at changed_in_id created_at",
  ),
  action_item_log: plan(
    "minutes",
    "owner_id by_account_id by_person_id why",
    "network_id id action_item_id at what due_on series_id meeting_id",
  ),
  minutes_version: plan("minutes", "body why", "network_id meeting_id version sent_at"),
  minutes_correction: plan(
    "minutes",
    "contact_person_id text answer",
    "network_id id meeting_id version asked_at state decided_at",
  ),
  meeting_work_link: plan(
    "minutes",
    "token_hash contact_person_id",
    "network_id meeting_id action_item_id created_at expires_at",
  ),
  meeting_document: plan(
    "minutes",
    "name bytes added_by_membership_id",
    "network_id id meeting_id kind for_all added_at",
  ),
  service_profile: plan(
    "serviceProfile",
    "mission target_group access_paths capacity_note keeper_id",
    "network_id id organisation_id offer_id name basis data_sharing_rule duties_under8a languages catchment_area cost legal_basis agreed_on review_by reminded ended_at created_at changed_at",
  ),
  service_profile_line: plan(
    "serviceProfile",
    "text",
    "network_id profile_id id field position kind value partner proposed_on meeting_id",
  ),
  service_profile_interface: plan(
    "serviceProfile",
    "occasion handover feedback contact contact_person_id",
    "network_id profile_id id position partner direction handover_kind feedback_kind consent proposed_on meeting_id",
  ),
  service_profile_version: plan("serviceProfile", "membership_id snapshot", "network_id profile_id no at"),
  profile_finding: plan(
    "serviceProfile",
    "sentence quotes how membership_id",
    "network_id id mark kind state meeting_id decided_at",
  ),
  cooperation_agreement: plan(
    "agreement",
    "sections ended_why",
    "network_id id previous_id version title state starts_on ends_on notice review_on reminded ended_on created_at changed_at",
  ),
  agreement_party: plan("agreement", "signed_on signed_by", "network_id agreement_id organisation_id"),
};
