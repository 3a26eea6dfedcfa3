import { plan, type PlanLines } from "./deletion-plan-lines.ts";

/** What is stored of the people of the register, of who sits in which circle, and of meetings. */
export const networkLines: PlanLines = {
  contact_person: plan(
    "contactPerson",
    "id organisation_id membership_id name function email phone publish_agreed_at publish_agreed_how mails_stopped_at confirmed_at",
    "network_id active source created_at changed_at",
  ),
  circle_member: plan("contactPerson", "id contact_person_id role since until", "network_id circle_id organisation_id"),
  self_entry_link: plan("contactPerson", "contact_person_id sent_to created_at used_at", "network_id token_hash purpose expires_at"),
  self_entry_wish: plan(
    "contactPerson",
    "id contact_person_id kind successor_name successor_function successor_email successor_phone said_at",
    "network_id settled_at",
  ),
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
    "network_id meeting_id id position kind minutes about_id",
  ),
  meeting_decision: plan("minutes", "text", "network_id meeting_id id agenda_item_id decided_at"),
  action_item: plan(
    "minutes",
    "title owner_id ended_why",
    "network_id id series_id meeting_id due_on state ended_at created_at",
  ),
};
