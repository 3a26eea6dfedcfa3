/** One's own access, forgotten passphrases, and the names of the tasks. */
export const accountTextsDe = {
  ownData: "Was hier über Sie steht",
  ownDataGet: "Als Datei herunterladen",
  access: "Mein Zugang",
  saved: "Gespeichert.",
  accessPlace: "Wo Sie arbeiten",
  accessSwitch: "Stelle wechseln",
  changePassphrase: "Passphrase ändern",
  currentPassphrase: "Jetzige Passphrase",
  currentPassphraseWrong: "Das ist nicht Ihre jetzige Passphrase.",
  changePassphraseAbout: "Ihre anderen Anmeldungen enden dann. Sie bleiben hier angemeldet.",
  passphraseSaved: "Die neue Passphrase gilt. Alle anderen Anmeldungen sind beendet.",
  logins: "Offene Anmeldungen",
  loginHere: "hier",
  loginSince: "seit {since}, zuletzt {last}",
  endLogin: "Beenden",
  loginEnded: "Die Anmeldung ist beendet.",
  passkeys: "Passkeys",
  noPasskeys: "Sie haben noch keinen Passkey.",
  passkeyAdded: "hinzugefügt am {date}",
  addPasskey: "Passkey hinzufügen",
  removePasskey: "Entfernen",
  passkeySaved: "Der Passkey ist hinzugefügt.",
  passkeyRemoved: "Der Passkey ist entfernt.",
  lastFactor: "Das ist Ihr einziger zweiter Faktor. Richten Sie zuerst einen anderen ein.",
  app: "Anmelde-App",
  appOn: "Ihre Anmelde-App ist eingerichtet.",
  appOff: "Sie haben keine Anmelde-App eingerichtet.",
  appChange: "Anmelde-App neu einrichten",
  appChangeAbout: "Zum Beispiel auf einem neuen Telefon. Die alte App gilt dann nicht mehr.",
  currentCode: "Zahl aus der jetzigen Anmelde-App",
  currentCodeWrong: "Diese Zahl passt nicht zur jetzigen App. Warten Sie auf die nächste.",
  newCode: "Zahl aus der neuen Anmelde-App",
  setApp: "Neue App übernehmen",
  appWithPasskey: "Mit Passkey bestätigen und übernehmen",
  appSaved: "Die neue Anmelde-App gilt.",
  forgot: "Passphrase vergessen",
  forgotAbout:
    "Wir schicken Ihnen einen Link. Er gilt eine Stunde. Ihre alte Passphrase kann niemand wiederherstellen: Sie bekommen einen neuen Schlüssel, und Ihr Team nimmt Sie wieder auf.",
  sendLink: "Link schicken",
  linkSentTitle: "Bitte sehen Sie in Ihre Post",
  linkSent:
    "Gehört die Adresse zu einem Zugang, ist jetzt eine Mail unterwegs. Kommt keine, fragen Sie Ihre Koordination.",
  newPassphrase: "Neue Passphrase wählen",
  newPassphraseAbout:
    "Ihr zweiter Faktor bleibt. Den Teamschlüssel haben Sie danach nicht mehr: Sie sehen keine Anliegen, bis eine Kollegin oder ein Kollege Sie wieder ins Team aufnimmt.",
  newPassphraseOnlyHolder:
    "Sind Sie allein im Team und gibt es keine Blätter zur Wiederherstellung? Dann bleiben alte Nachrichten verschlossen.",
  setNewPassphrase: "Neue Passphrase speichern",
  newPassphraseSaved: "Ihre neue Passphrase gilt. Melden Sie sich damit an.",
  linkGone: "Dieser Link gilt nicht mehr",
  linkGoneText: "Er gilt eine Stunde und nur einmal. Fordern Sie einen neuen an.",
  newLink: "Neuen Link anfordern",
  lostAskedTitle: "Ihr Team wird gefragt",
  lostAsked:
    "Stimmen E-Mail-Adresse und Passphrase, haben Ihre Kolleginnen und Kollegen jetzt eine Mail. Rufen Sie sie an, damit sie bestätigen. Danach melden Sie sich mit der Passphrase an und richten einen neuen zweiten Faktor ein.",
  passphraseLinkSubject: "Tragnetz: neue Passphrase",
  passphraseLinkText: `Guten Tag,

jemand hat für Ihren Zugang eine neue Passphrase angefordert. Öffnen Sie dazu diese Seite:
{link}

Der Link gilt eine Stunde und nur einmal.
Waren Sie das nicht? Dann tun Sie nichts.
`,
  passphraseChangedSubject: "Tragnetz: Ihre Passphrase ist geändert",
  passphraseChangedText: `Guten Tag,

die Passphrase Ihres Zugangs wurde geändert. Alle anderen Anmeldungen sind beendet.

Waren Sie das nicht? Dann rufen Sie sofort Ihre Koordination an.
`,
  role_networkCoordinator: "Netzwerkkoordination",
  role_intakeCoordinator: "Kontakt- und Vermittlungsstelle",
  role_visitCoordinator: "Einsatzleitung",
  role_familyHealthVisitor: "Gesundheitsfachkraft",
  role_navigator: "Lotsin oder Lotse",
  role_welcomeVisitor: "Willkommensbesuch",
  role_volunteer: "Ehrenamt",
  role_courseLeader: "Kursleitung",
  role_offerEditor: "Redaktion",
  role_referrer: "Meldende Fachkraft",
  role_childProtectionAdviser: "Insoweit erfahrene Fachkraft",
  role_asdWorker: "ASD-Fachkraft",
  role_youthPlanner: "Jugendhilfeplanung",
  role_youthOfficeHead: "Jugendamtsleitung",
  role_processFacilitator: "Prozessbegleitung",
  role_dataProtectionOfficer: "Datenschutzbeauftragte",
  role_systemAdmin: "Systemadministration",
  role_interpreter: "Dolmetschen",
} as const;
