/** Inviting and accepting. */
export const invitationTextsDe = {
  invitationMailSubject: "Einladung zu Tragnetz: {network}",
  invitationMailText: `Guten Tag, {name},

Sie sind eingeladen, in Tragnetz mitzuarbeiten: {network}.

Öffnen Sie dazu diese Seite:
{link}

Dort wählen Sie eine Passphrase und richten einen zweiten Faktor ein, zum Beispiel eine Anmelde-App auf dem Telefon.
Die Einladung gilt {days} Tage und nur einmal. Bitte geben Sie sie nicht weiter.

Haben Sie die Einladung nicht erwartet? Dann tun Sie nichts.
`,
  intakePointOf: "{network}: Kontakt- und Vermittlungsstelle",
  invitation: "Ihre Einladung",
  invitationHello: "Guten Tag, {name}. Sie sind eingeladen.",
  invitationPlace: "Stelle",
  invitationTeam: "Team",
  invitationEmail: "Ihre E-Mail-Adresse zum Anmelden",
  choosePassphrase: "Passphrase wählen",
  passphraseHint:
    "Mindestens 12 Zeichen. Am besten vier oder mehr Wörter, die nur Sie so verbinden. Sie können einfügen.",
  passphraseAgain: "Passphrase noch einmal",
  passphraseWarning:
    "Die Passphrase schließt die Daten der Familien auf. Niemand kann sie Ihnen wiedergeben, auch wir nicht.",
  acceptInvitation: "Einladung annehmen",
  "too-short": "Bitte wählen Sie mindestens 12 Zeichen, zum Beispiel vier Wörter.",
  "too-long": "Bitte wählen Sie höchstens 1000 Zeichen.",
  "too-common": "Diese Passphrase ist leicht zu erraten. Nehmen Sie Wörter, die nur Sie so verbinden.",
  "contains-email":
    "Die Passphrase enthält Ihren Namen aus der E-Mail-Adresse. Bitte wählen Sie andere Wörter.",
  passphrasesDiffer: "Die beiden Passphrasen sind verschieden. Bitte geben Sie beide noch einmal ein.",
  passphraseMissing: "Bitte geben Sie Ihre Passphrase ein.",
  invitationUnknown: "Diese Einladung kennen wir nicht",
  invitationUnknownText:
    "Vielleicht fehlt ein Stück der Adresse. Öffnen Sie den Link aus der Mail noch einmal ganz.",
  invitationUsed: "Diese Einladung wurde schon angenommen",
  invitationUsedText: "Sie haben Ihren Zugang schon eingerichtet. Melden Sie sich an.",
  invitationExpired: "Diese Einladung ist abgelaufen",
  invitationExpiredText: "Bitten Sie die Koordination um eine neue. Das dauert nur eine Minute.",
  invitationHasAccount: "Sie haben schon einen Zugang. Melden Sie sich an, dann gilt die Einladung.",
  signInAndAccept: "Anmelden und Einladung annehmen",
  invite: "Jemanden einladen",
  inviteAbout: "Die Person bekommt eine Mail mit einem Link. Er gilt 14 Tage und nur einmal.",
  inviteName: "Vor- und Nachname",
  inviteRoles: "Aufgaben",
  inviteTeam: "Team",
  inviteTeamHint: "Nur wer mit Familien arbeitet, gehört in ein Team.",
  noTeam: "In keinem Team",
  sendInvitation: "Einladung senden",
  openInvitations: "Offene Einladungen",
  invitedUntil: "gilt bis {date}",
  withdrawInvitation: "Einladung zurückziehen",
  invitationSent: "Die Einladung ist unterwegs.",
  invitationSentToAccount:
    "Diese Person hat schon ein Konto hier. Die Einladung ist unterwegs: Sie gilt, sobald die Person sich damit anmeldet.",
  invitationWithdrawn: "Die Einladung ist zurückgezogen.",
  emailMissing: "Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel a.muster@landkreis.example.",
  nameMissing: "Bitte geben Sie den Namen ein, mindestens 2 Buchstaben.",
  rolesMissing: "Bitte wählen Sie mindestens eine Aufgabe.",
  teamUnknown: "Bitte wählen Sie ein Team dieser Organisation.",
  teamClosed: "Dieses Team ist geschlossen. Bitte wählen Sie ein anderes.",
  alreadyMember:
    "Diese Person hat schon ein Konto hier und gehört mit diesen Aufgaben dazu. Eine Einladung ist nicht nötig.",
  asdOutside:
    "Der ASD steht außerhalb der Frühen Hilfen: Wer im ASD arbeitet, hat im selben Netzwerk keine andere Aufgabe.",
} as const;
