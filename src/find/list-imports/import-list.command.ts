import type { NetworkId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import { type CommandDesk, CommandRefused, command } from "../../platform/command.ts";
import { safeFault } from "../../platform/log.ts";
import { ask, perform } from "../../platform/perform.ts";
import { type ParsedFile } from "../imports/parsed-file.ts";
import { type Finding, fileFinding } from "../../platform/tables/table-file.ts";
import { fieldName } from "../offer-editing/editing.texts.ts";
import { calledNetwork } from "../../platform/called-network.ts";
import { explain } from "./findings.texts.ts";
import { type GivenList, givenListOf } from "./given-list.ts";
import { importList } from "./import-list.ts";
import { noticedIn } from "./import-report.ts";
import type { OtherList } from "./other-lists.ts";
import { previewList } from "./preview-list.ts";
import {
  importAnswer,
  listName,
  listOptions,
  notStored,
  parsePath,
  readFormat,
  readMappingFile,
  readSoFar,
  toldFrom,
} from "./read-given-list.ts";
import { type Sample, samplesOf } from "./read-samples.ts";
import { type Examples, type FieldInConflict, mostExamples } from "./rehearse-plan.ts";
import { searchTwins } from "./search-twins.ts";

/** `import offers PATH --network S`: reads a list of offers and stores it, all or nothing. */
export const importListCommand = command({
  name: "import offers",
  summary: "liest eine Liste von Angeboten (Datei, Ordner oder ZIP) in ein Netzwerk ein",
  positional: ["PATH"],
  options: {
    ...listOptions,
    "as-draft": {
      help: "neue Angebote als Entwurf: niemand sieht sie, bis eine Person sie veröffentlicht",
      flag: true,
    },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const path = given.positional(0);
    const format = readFormat(given.required("format"));
    const mapping = await readMappingFile(given.option("mapping"));
    const parsed = await parsePath(path, { format, mapping, tell: (rows) => desk.tell(readSoFar(rows)) });
    if (parsed.unreadable) throw new CommandRefused(parsed.unreadable.code, parsed.unreadable.message);
    if (parsed.rows >= toldFrom) desk.tell(`${readSoFar(parsed.rows)} Jetzt wird abgeglichen …`);
    const list = givenListOf(parsed, listName(path, mapping), given.flag("as-draft"));
    const dryRun = given.flag("dry-run");
    const done = await (dryRun ? rehearse(desk, network.id, list) : store(desk, network.id, list));
    desk.answer({
      ...reportOf(parsed, done),
      ...(done.examples && { preview: previewOf(samplesOf(parsed), done, done.examples) }),
      ...(done.id && { id: done.id }),
      dryRun,
      ms: Math.round(performance.now() - start),
    });
  },
});

type Done = {
  /** Only of what was stored: by it the import can be taken back. */
  readonly id?: string;
  /** Only of a rehearsal. */
  readonly examples?: Examples;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly drafts: number;
  readonly missing: readonly string[];
  readonly conflicts: readonly (Pick<FieldInConflict, "title" | "field"> & Partial<FieldInConflict>)[];
  readonly otherLists: readonly OtherList[];
  /** False where the search for twins broke off after the list was stored. */
  readonly isSearched?: boolean;
};

function reportOf(parsed: ParsedFile, done: Done) {
  const warnings = [
    ...noticedIn(parsed),
    ...done.otherLists.map(otherListWarning),
    ...done.missing.map(missingWarning),
    ...done.conflicts.map(conflictWarning),
    ...(done.isSearched === false ? [notSearched] : []),
  ];
  return { ...importAnswer(parsed, done, warnings), drafts: done.drafts };
}

/** What the preview on the page shows, as JSON: offers as they would be read, and examples of everything that would change. */
function previewOf(samples: readonly Sample[], { conflicts }: Done, examples: Examples): Json {
  return JSON.parse(JSON.stringify({ samples, ...examples, conflicts: conflicts.slice(0, mostExamples) }));
}

const callIn = (networkId: NetworkId) =>
  ({ actor: { kind: "system", name: "import offers" }, networkId }) as const;

async function rehearse(desk: CommandDesk, networkId: NetworkId, list: GivenList): Promise<Done> {
  const preview = await ask(desk, previewList, callIn(networkId), list);
  if (preview.kind === "done") return preview.value;
  throw notStored(preview);
}

async function store(desk: CommandDesk, networkId: NetworkId, list: GivenList): Promise<Done> {
  const call = callIn(networkId);
  const told = list.offers.length >= toldFrom ? desk.tell : () => undefined;
  const progress = (written: number) => told(`${written.toLocaleString("de-DE")} Angebote geschrieben …`);
  const done = await perform(desk, importList, call, { ...list, progress });
  if (done.kind !== "done" || !done.value.ok) throw notStored(done);
  const stored = done.value.value;
  told("Die Liste ist gespeichert. Jetzt werden doppelte Angebote gesucht …");
  // Standard output is for the one answer alone.
  const isSearched = await searchTwins(
    desk,
    call,
    stored,
    (fault) => desk.tell(`Suche nach doppelten Angeboten abgebrochen: ${JSON.stringify(safeFault(fault))}`),
    everyTenth((tenths) => told(`Doppelte gesucht: ${tenths * 10} %`)),
  );
  return { ...stored, isSearched };
}

/** Tells of a share, 0 to 1, only when it has come to the next tenth. */
const everyTenth = (tell: (tenths: number) => void) => {
  let told = 0;
  return (share: number): void => {
    const tenths = Math.floor(share * 10);
    if (tenths <= told) return;
    told = tenths;
    tell(tenths);
  };
};

const notSearched: Finding = fileFinding(
  "duplicates-not-searched",
  explain("duplicates-not-searched").meaning ?? "",
);

const otherListWarning = ({ source, rows }: OtherList): Finding => ({
  ...fileFinding(
    "rows-of-other-list",
    `${rows === 1 ? "1 Angebot kennt" : `${rows} Angebote kennt`} dieses Netzwerk schon aus der Liste „${source}“. Ist es dieselbe Liste, nennen Sie sie in der Zuordnung als "source": Dann sehen Sie auch, was jetzt fehlt.`,
  ),
  rows,
});

const missingWarning = (title: string): Finding =>
  fileFinding(
    "missing-in-file",
    `„${title}“ stand früher in dieser Liste und fehlt jetzt. Es bleibt, bis eine Person es herausnimmt.`,
  );

const conflictWarning = ({ title, field }: Pick<FieldInConflict, "title" | "field">): Finding => ({
  code: "conflict",
  row: null,
  field: fieldName(field),
  message: `„${title}“, ${fieldName(field)}: Die Liste sagt etwas Neues, hier wurde es auch geändert. Unsere Angabe gilt, bis eine Person entscheidet.`,
});
