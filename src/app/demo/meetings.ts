/** Meetings that lie behind the network and the one ahead; days count from today, a meeting is on the Wednesday next to it. */

/** Who is asked to the network's meetings, by name of the register. The first twenty come to the one ahead. */
export const invited = [
  "Hanna Brandt",
  "Rike Sommer",
  "Ines Baumgart",
  "Tobias Reuter",
  "Lea Arndt",
  "Jana Kern",
  "Derya Öztürk",
  "Silke Raab",
  "Anja Thiel",
  "Henrike Saalfeld",
  "Paul Lenz",
  "Corinna Dierks",
  "Samira Haddad",
  "Fatma Yildirim",
  "Dragan Petric",
  "Familie Adamczyk",
  "Herr Demirel",
  "Frau Novak",
  "Carolin Wegner",
  "Jo Winkler",
  // They do not come.
  "Thekla Brinkmann",
  "Friedhelm Quast",
  "Eckhard Lohmann",
  "Nadine Stolberg",
  "Gesa Pohlmann",
  "Hartmut Zeisig",
  // They have not answered.
  "Swantje Kolbe",
  "Philippa Rau",
  "Ludger Wendt",
  "Adele Kirchhoff",
  "Torben Mertens",
  "Ruth Sonnleitner",
  "Emil Dorfner",
  "Malin Osterkamp",
] as const;
const coming = 20;
const sayingNo = 6;

export const answers = {
  yes: invited.slice(0, coming),
  no: invited.slice(coming, coming + sayingNo),
} as const;

type Task = { readonly title: string; readonly owner: string; readonly dueIn: number };
export type PastMeeting = {
  readonly daysAgo: number;
  readonly title: string;
  readonly cameFrom: number;
  readonly cameTo: number;
  readonly agenda: readonly { readonly title: string; readonly minutes: string; readonly said: string }[];
  readonly decision: string;
  readonly tasks: readonly Task[];
  /** Titles of open tasks that were reported as done. */
  readonly done: readonly string[];
};

/** `dueIn` counts from the meeting; what was due and is not done stays open and is asked for again. */
export const pastMeetings: readonly PastMeeting[] = [
  {
    daysAgo: 240,
    title: "Netzwerktreffen im Frühjahr",
    cameFrom: 0,
    cameTo: 22,
    agenda: [
      { title: "Wer ist neu im Netz?", minutes: "20", said: "Zwei neue Beraterinnen stellen sich vor." },
      {
        title: "Der Weg aus der Klinik",
        minutes: "60",
        said: "Eltern hören von Hilfen oft erst nach Wochen.",
      },
    ],
    decision: "Die Klinik nennt allen Eltern das Familienteam mit Namen.",
    tasks: [{ title: "Dolmetsch-Liste für Arztpraxen", owner: "Paul Lenz", dueIn: 200 }],
    done: [],
  },
  {
    daysAgo: 150,
    title: "Netzwerktreffen im Sommer",
    cameFrom: 4,
    cameTo: 28,
    agenda: [
      {
        title: "Zwei Dienste stellen sich vor",
        minutes: "45",
        said: "Familien-Hebammen und Familienhilfe: Es fehlt ein gemeinsamer Ablauf.",
      },
      {
        title: "Eltern im Netzwerk",
        minutes: "30",
        said: "Mütter und Väter sollen mitreden, nicht nur zuhören.",
      },
    ],
    decision: "Beim Fachaustausch sitzen Eltern an jedem Tisch.",
    tasks: [{ title: "Zwei Mütter für das nächste Treffen einladen", owner: "Jana Kern", dueIn: 60 }],
    done: [],
  },
  {
    daysAgo: 60,
    title: "Netzwerktreffen im Herbst",
    cameFrom: 2,
    cameTo: 26,
    agenda: [
      {
        title: "Vorbereitung des Fachaustauschs",
        minutes: "45",
        said: "Fünf Tische, vier Runden. Jeder Tisch hat ein Thema.",
      },
      { title: "Wer ruft zurück?", minutes: "30", said: "Rückmeldungen bleiben zu oft aus." },
    ],
    decision: "Wer eine Anfrage bekommt, meldet sich, auch wenn die Antwort Nein ist.",
    tasks: [{ title: "Ablauf „Klinik zu Hebamme“ auf einer Seite", owner: "Derya Öztürk", dueIn: 67 }],
    done: ["Zwei Mütter für das nächste Treffen einladen"],
  },
];

export const nextMeeting = {
  inDays: 16,
  title: "Jährlicher Fachaustausch",
  place: "Saal im Haus am Markt, Am Markt 7, Hainfelde",
  wayThere: "Bus 4 bis Marktplatz. Keine Stufen, Aufzug im Hof.",
  agenda: [
    { title: "Ankommen, Vorstellung mit einem Wort", minutes: "30" },
    { title: "Zwei Dienste stellen sich vor", minutes: "45" },
    { title: "Rotierende Tische, 4 Runden zu 25 Minuten", minutes: "115" },
    { title: "Ernte und Vereinbarungen", minutes: "30" },
  ],
  /** Tables with their hosts. */
  stations: [
    { topic: "Klinik zu Hebamme", host: "Hanna Brandt" },
    { topic: "Wer ruft zurück?", host: "Rike Sommer" },
    { topic: "Sprache und Dolmetschen", host: "Ines Baumgart" },
    { topic: "Grenzen der Dienste", host: "Tobias Reuter" },
    { topic: "Väter erreichen", host: "Lea Arndt" },
  ],
} as const;

/** Agreements: parties by key, days from today. `review` in days; signed ones bind. */
export const agreements = [
  {
    title: "Übergang von der Klinik nach Hause",
    parties: ["klinik", "familienteam", "familienhebammen"],
    since: -300,
    ends: 465,
    review: 100,
    signed: true,
  },
  {
    title: "Hebammen und Familienteam",
    parties: ["hebammen-muehlbach", "familienteam"],
    since: -350,
    ends: 400,
    review: 20,
    signed: true,
  },
  {
    title: "Elterncafés mit der Fachstelle",
    parties: ["lindenhof", "haus-am-markt", "familienteam"],
    since: -200,
    ends: 550,
    review: 200,
    signed: true,
  },
  {
    title: "Familienhilfe und Frühe Hilfen",
    parties: ["brueckenschlag", "familienhebammen"],
    since: 10,
    ends: 740,
    review: 370,
    signed: false,
  },
] as const;
