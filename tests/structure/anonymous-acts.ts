/**
 * Acts that somebody without a login and without a code may come to, with the reason. A new one is a decision:
 * what it shows must be public, or guarded by a secret that the act itself checks.
 */
export const anonymousActs: Readonly<Record<string, string>> = {
  "show-minutes-by-link":
    "Whoever holds the secret of the mailed link reads the minutes of the one meeting she was invited to.",
  "object-to-minutes":
    "Whoever holds the secret of the mailed link says what is wrong in those minutes; it changes nothing by itself.",
  "show-task-by-link": "Whoever holds the secret of the mailed link sees the one task that is hers.",
  "answer-task-by-link":
    "Whoever holds the secret of the mailed link says of that one task: done, longer, or not mine.",
  "show-document-by-link":
    "Whoever holds the secret of a mailed link gets a paper of that meeting that is for everybody.",
  "accept-invitation": "Whoever holds the secret of the invitation's link sets the first passphrase.",
  "enrol-one-time-code":
    "Needs the secret of a sign-in that passed the passphrase and lacks its second factor.",
  "enrol-passkey": "Needs the secret of a sign-in that passed the passphrase and lacks its second factor.",
  "find-sign-in": "Signing in begins before anybody is known; known and unknown are answered alike.",
  "choose-membership": "Needs the secret of a login session; it runs before a network is chosen.",
  "close-login": "Needs the secret of the login session that it ends.",
  "show-guest-link":
    "Whoever holds the secret of the mailed link sees which organisation would like to come and when.",
  "answer-guest-dates-by-link":
    "Whoever holds the secret of the mailed link says yes or no to these dates, once, for the side that was asked.",
  "show-entry-link": "Whoever holds the secret of the mailed link sees that one entry of the register.",
  "confirm-entry": "Whoever holds the secret of the mailed link says that this one entry is right.",
  "change-entry":
    "Whoever holds the secret of the mailed link corrects that one entry; a new address counts when it is confirmed.",
  "leave-entry":
    "Whoever holds the secret of the mailed link says that this person left; the coordination decides.",
  "forget-entry": "Whoever holds the secret of the mailed link has that one entry emptied (Art. 17 DSGVO).",
  "renew-entry-link":
    "Whoever holds an old link has a new one sent to the address of that entry, three a day.",
  "show-entry-address": "Whoever holds the secret of the link sees the one address it went to.",
  "confirm-entry-address": "Whoever holds the secret of the link proves that the new address is read, once.",
  "change-by-link":
    "Whoever holds the secret of the mailed link corrects that one offer, once; what is risky waits for the office.",
  "confirm-by-link": "Whoever holds the secret of the mailed link stands for that one offer, once.",
  "end-by-link":
    "Whoever holds the secret of the mailed link ends that one offer; the office can show it again.",
  "undo-ending-by-link":
    "Whoever holds the secret of the link that ended an offer takes that back, while the link lives.",
  "renew-offer-link": "Whoever holds a spent link gets a new one to the address that had it, three a day.",
  "show-offer-link": "Whoever holds the secret of the mailed link sees the title of a public offer.",
  "show-partner-question":
    "Whoever holds the secret of the mailed link reads a question that names no family.",
  "answer-partner-question": "Whoever holds the secret of the mailed link answers that one question, once.",
  "enter-dialogue": "The typed return code is the proof; what it opens is one concern.",
  "give-feedback":
    "Anybody may say something about a page, without a name; few in ten minutes, and the words are sealed.",
  "join-with-invitation": "Needs a live login session and the secret of the invitation's link.",
  "list-embedded-offers": "Published offers for the pages of partners, without a login.",
  "list-offers-for-print": "The booklet holds published offers and nothing else.",
  "list-neighbours": "Which networks are next door stands on the pages of families, without a login.",
  "list-offers-for-search": "Published offers are for everybody, without a login.",
  "list-open-ids": "Ids of published offers, under which everybody may read them.",
  "show-open-directory": "Since when and as of when the open data are, for their catalogue.",
  "list-open-offers": "Published offers are open data, without a login.",
  "list-open-organisations": "Only organisations with a published offer, and nothing but what families read.",
  "list-open-places": "Published offers at the places that families may visit.",
  "list-pocket-offers": "Published offers are for everybody; a phone keeps them to search by itself.",
  "list-remembered":
    "Published offers are for everybody; which ones a family remembers stands in its own link.",
  "list-own-memberships": "Needs the secret of a login session and shows nothing but its own memberships.",
  "list-postal-codes": "Postal codes and places are public.",
  "list-times": "The times of published offers are for everybody, without a login.",
  "list-towns": "Postal codes and places are public.",
  "open-dialogue": "The typed return code is the proof; wrong codes are answered alike and slowed down.",
  "open-login": "The second step of signing in: passphrase and one-time code are the proof.",
  "open-login-with-passkey": "The second step of signing in: passphrase and passkey are the proof.",
  "read-open-offers": "Published offers are open data, without a login.",
  "request-passphrase-link":
    "Whoever forgot a passphrase is not signed in; the answer never tells whether an account exists.",
  "request-reset":
    "Whoever lost a second factor is not signed in; the passphrase has to fit, and the team has to confirm.",
  "reset-passphrase":
    "Whoever holds the secret of the mailed link sets a new passphrase; it opens no old key.",
  "refer-family":
    "A practice refers without an account; what it sends is sealed to the intake team, and it gets codes.",
  "show-referral-status":
    "Needs the code that only the referring form got; it opens one word and dates, nothing of the family.",
  "request-cancellation-by-code": "Needs the referrer's code; it only asks, the responsible team confirms.",
  "send-contact-wish": "A family asks for help without an account; it gets a return code.",
  "show-capacity-link":
    "Whoever holds the signed link of the letter sees the name of a team and what it tells all others.",
  "tap-capacity-by-link":
    "Whoever holds the signed link of the letter says how many places that one team has, and nothing else.",
  "show-invitation-by-link":
    "Whoever holds the secret of the mailed invitation sees the meeting and one name; of an earlier answer only yes or no.",
  "answer-by-link": "Whoever holds the secret of the mailed invitation answers for that one guest.",
  "show-poll-by-link":
    "Whoever holds the secret of the mailed question sees proposed dates, counts and one name.",
  "answer-poll-by-link": "Whoever holds the secret of the mailed question answers for that one guest.",
  "show-door": "The code on the wall shows name and time of a meeting and nobody's name.",
  "check-in": "Needs the signed code of the wall and the guest's own code; it says that she is there.",
  "show-checked-in": "Needs the signed code of the wall and the guest's own code; it shows her own name.",
  "show-invitation": "Whoever holds the secret of the invitation's link may see whom it invites.",
  "show-network-words":
    "Imprint, privacy notice and accessibility statement have to be readable by everybody.",
  "show-offer": "Published offers are for everybody, without a login.",
  "show-passphrase-link": "Whoever holds the secret of the mailed link may see for which address it is.",
  "show-receipt": "Needs the secret of the form that sent the wish; shows dates and no word of the family.",
  "show-station-notes":
    "Whoever holds the code of a table card reads the topic and the lines of that one table, until a week after it.",
  "write-table-notes":
    "Whoever holds the code of a table card writes lines at that one table, until a week after it; staff sort them.",
  "show-ticket": "Needs the secret of a sign-in that has passed the passphrase.",
  "show-unsubscribing":
    "Whoever holds the secret of a circular's link sees whether that address still gets circulars.",
  "unsubscribe-by-link":
    "Whoever holds the secret of a circular's link ends or resumes circulars for that one address, and nothing else.",
  "show-withdrawal": "Needs the key of the form that deleted everything; shows one date.",
};
