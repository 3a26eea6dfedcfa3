import type { Period } from "../platform/retention/run-retention.ts";

/**
 * What goes when: a line for every column of the store that is about a person (Löschkonzept). The periods are the
 * defaults of the field's practice; a network may shorten them. Deleting a row of a family also destroys its wrapped
 * keys, so copies in older backups stay unreadable.
 */
export type DeletionRule = {
  readonly of: string;
  readonly after: string;
  readonly how: string;
  /** The period of the job; null where the record goes with another one or by an act of its own. */
  readonly keep: Period | null;
};

export const deletionRules = {
  concern: {
    of: "a family's wish or referral",
    after: "90 days after it was closed",
    how: "rows and wrapped keys are deleted; the coded count stays for its own period",
    keep: { days: 90 },
  },
  consent: {
    of: "the proof of a consent",
    after: "with the concern it belongs to",
    how: "row is deleted",
    keep: null,
  },
  referral: {
    of: "what a referrer may know of a referral: her own mark and one word",
    after: "6 months after the concern was closed",
    how: "row is deleted by the retention login",
    keep: { months: 6 },
  },
  dialogue: { of: "a step of the family's dialogue", after: "30 minutes", how: "row is deleted", keep: {} },
  accessLog: {
    of: "who read or did what",
    after: "12 months, or with the record it is about",
    how: "row is deleted by the retention login",
    keep: { months: 12 },
  },
  staff: {
    of: "an account and its memberships",
    after: "12 months after the last membership ended, so that the access log can name who read",
    how: "row is deleted",
    keep: { months: 12 },
  },
  duty: {
    of: "who is on duty, who is away and who stands in",
    after: "30 days after its last day",
    how: "row is deleted by the retention login",
    keep: { days: 30 },
  },
  capacity: {
    of: "what a team said about its free places, and the letters that asked",
    after: "24 months after it was said",
    how: "row is deleted by the retention login",
    keep: { months: 24 },
  },
  invitation: {
    of: "an invitation to a team",
    after: "30 days after it was used or ran out",
    how: "row is deleted",
    keep: { days: 30 },
  },
  signIn: {
    of: "a login session or a half-finished sign-in",
    after: "at its end, at most 10 hours",
    how: "row is deleted, and with it the sealed copy of the person's key",
    keep: {},
  },
  slowdown: { of: "marks of failed tries", after: "1 hour", how: "row is deleted", keep: { hours: 1 } },
  operation: {
    of: "the first answer to a form",
    after: "30 days",
    how: "row is deleted",
    keep: { days: 30 },
  },
  outbox: {
    of: "a mail or letter on its way",
    after: "the message when it was sent, the row 30 days later",
    how: "sealed message is emptied, row is deleted",
    keep: { days: 30 },
  },
  directory: {
    of: "contact details of a published offer or organisation",
    after: "12 months after it left the directory",
    how: "row is deleted",
    keep: { months: 12 },
  },
  providerLink: {
    of: "the link by which a provider keeps an offer",
    after: "30 days after it was used or ran out",
    how: "row is deleted",
    keep: { days: 30 },
  },
  history: {
    of: "earlier states and proposed changes of an offer",
    after: "24 months, or with the offer",
    how: "rows are deleted by the retention login",
    keep: { months: 24 },
  },
  feedback: {
    of: "what somebody said about a page",
    after: "12 months after it was answered",
    how: "row is deleted with its sealed words and address",
    keep: { months: 12 },
  },
  protection: {
    of: "a consultation about the protection of a child",
    after: "3 years after it was closed, or after the last step when nobody closed it",
    how: "rows, sealed words, wrapped keys and the log of who read them are deleted by the retention login",
    keep: { months: 36 },
  },
  count: {
    of: "a coded row for statistics: that there was a wish, how it ended, what nobody offered",
    after: "36 months after the first day of its month",
    how: "row is deleted by the retention login, with all others of its month",
    keep: { months: 36 },
  },
  contactPerson: {
    of: "somebody in the register of partners, and in which circles she sits",
    after: "12 months after she left the register, or at once when she asks for it",
    how: "row is deleted; tasks she still has must have another owner first",
    keep: { months: 12 },
  },
  circularLink: {
    of: "who got a circular, kept as a link out of the circulars",
    after: "12 months after it was sent",
    how: "row is deleted by the retention login; that somebody wants none stays with her entry",
    keep: { months: 12 },
  },
  circular: {
    of: "words and figures of a circular, and which entries of the register were judged to be one or two",
    after: "36 months after it was sent or decided",
    how: "row is deleted by the retention login",
    keep: { months: 36 },
  },
  meetingGuest: {
    of: "who was invited to a meeting, what she answered and whether she came",
    after: "36 months after the meeting; what somebody needs to take part, 30 days after it",
    how: "the needs are emptied, later the row is deleted by the retention login",
    keep: { months: 36 },
  },
  minutes: {
    of: "what a meeting recorded, decided and handed out as tasks",
    after: "10 years after the meeting; an open task stays until it is done",
    how: "rows are deleted by the retention login",
    keep: { months: 120 },
  },
  serviceProfile: {
    of: "what a service said of itself to its partners before, and how a contradiction was settled",
    after: "36 months after it was replaced, ended or settled",
    how: "rows are deleted by the retention login; the profile in force stays",
    keep: { months: 36 },
  },
  agreement: {
    of: "a cooperation agreement and who signed it",
    after: "10 years after it ended",
    how: "row is deleted by the retention login, with its parties and signatures",
    keep: { months: 120 },
  },
  imprint: {
    of: "what a network says about itself",
    after: "when the network changes it",
    how: "value is replaced",
    keep: null,
  },
} as const satisfies Record<string, DeletionRule>;
