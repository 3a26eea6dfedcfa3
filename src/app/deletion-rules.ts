/**
 * What goes when: a line for every column of the store that is about a person (Löschkonzept). The periods are the
 * defaults of the field's practice; a network may shorten them. Deleting a row of a family also destroys its wrapped
 * keys, so copies in older backups stay unreadable.
 */
type DeletionRule = { readonly of: string; readonly after: string; readonly how: string };

export const deletionRules = {
  concern: {
    of: "a family's wish or referral",
    after: "90 days after it was closed",
    how: "rows and wrapped keys are deleted; the coded count stays",
  },
  consent: { of: "the proof of a consent", after: "with the concern it belongs to", how: "row is deleted" },
  dialogue: { of: "a step of the family's dialogue", after: "30 minutes", how: "row is deleted" },
  accessLog: {
    of: "who read or did what",
    after: "12 months, or with the record it is about",
    how: "row is deleted by the retention login",
  },
  staff: {
    of: "an account and its memberships",
    after: "12 months after the last membership ended, so that the access log can name who read",
    how: "row is deleted",
  },
  invitation: {
    of: "an invitation to a team",
    after: "30 days after it was used or ran out",
    how: "row is deleted",
  },
  signIn: {
    of: "a login session or a half-finished sign-in",
    after: "at its end, at most 10 hours",
    how: "row is deleted, and with it the sealed copy of the person's key",
  },
  slowdown: { of: "marks of failed tries", after: "1 hour", how: "row is deleted" },
  operation: { of: "the first answer to a form", after: "30 days", how: "row is deleted" },
  outbox: {
    of: "a mail or letter on its way",
    after: "the message when it was sent, the row 30 days later",
    how: "sealed message is emptied, row is deleted",
  },
  directory: {
    of: "contact details of a published offer or organisation",
    after: "12 months after it left the directory",
    how: "row is deleted",
  },
  providerLink: {
    of: "the link by which a provider keeps an offer",
    after: "30 days after it was used or ran out",
    how: "row is deleted",
  },
  history: {
    of: "earlier states and proposed changes of an offer",
    after: "24 months, or with the offer",
    how: "rows are deleted by the retention login",
  },
  feedback: {
    of: "what somebody said about a page",
    after: "12 months after it was answered",
    how: "row is deleted with its sealed words and address",
  },
  imprint: {
    of: "what a network says about itself",
    after: "when the network changes it",
    how: "value is replaced",
  },
} as const satisfies Record<string, DeletionRule>;
