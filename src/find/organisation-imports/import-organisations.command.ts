import { basename } from "node:path";
import type { NetworkId } from "../../core/ids.ts";
import { type CommandDesk, CommandRefused, command } from "../../platform/command.ts";
import { ask, perform } from "../../platform/perform.ts";
import { type Finding, fileFinding } from "../../platform/tables/table-file.ts";
import {
  importAnswer,
  listName,
  listOptions,
  notStored,
  readFormat,
  readMappingFile,
} from "../list-imports/read-given-list.ts";
import { calledNetwork } from "../../platform/called-network.ts";
import { readGiven, readGivenFolder } from "../../platform/given-path.ts";
import { importOrganisations } from "./import-organisations.ts";
import type { GivenOrganisations, OrganisationField } from "./organisation-draft.ts";
import type { OrganisationConflict } from "./organisation-merge.ts";
import { parseOrganisations } from "./organisations.import.ts";
import { previewOrganisations } from "./preview-organisations.ts";

/** `import organisations PATH --network S`: reads a list of organisations and stores it, all or nothing. */
export const importOrganisationsCommand = command({
  name: "import organisations",
  summary: "liest eine Liste von Organisationen (Datei, Ordner oder ZIP) in ein Netzwerk ein",
  positional: ["PATH"],
  options: listOptions,
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const path = given.positional(0);
    const format = readFormat(given.required("format"));
    const mapping = await readMappingFile(given.option("mapping"));
    const files = (await readGivenFolder(path)) ?? [{ name: basename(path), bytes: await readGiven(path) }];
    const read = await parseOrganisations(files, { format, mapping });
    if (!read.ok) throw new CommandRefused(read.unreadable.code, read.unreadable.message);
    const parsed = read.value;
    const list = { source: listName(path, mapping), organisations: [...parsed.organisations] };
    const dryRun = given.flag("dry-run");
    const done = await (dryRun ? rehearse(desk, network.id, list) : store(desk, network.id, list));
    const warnings = [
      ...parsed.warnings,
      ...done.missing.map(missingWarning),
      ...done.conflicts.map(conflictWarning),
    ];
    desk.answer({
      ...importAnswer(parsed, done, warnings),
      dryRun,
      ms: Math.round(performance.now() - start),
    });
  },
});

type Done = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: readonly string[];
  readonly conflicts: readonly OrganisationConflict[];
};

const callIn = (networkId: NetworkId) =>
  ({ actor: { kind: "system", name: "import organisations" }, networkId }) as const;

async function rehearse(desk: CommandDesk, networkId: NetworkId, list: GivenOrganisations): Promise<Done> {
  const preview = await ask(desk, previewOrganisations, callIn(networkId), list);
  if (preview.kind === "done") return preview.value;
  throw notStored(preview);
}

async function store(desk: CommandDesk, networkId: NetworkId, list: GivenOrganisations): Promise<Done> {
  const done = await perform(desk, importOrganisations, callIn(networkId), list);
  if (done.kind === "done" && done.value.ok) return done.value.value;
  throw notStored(done);
}

const missingWarning = (name: string): Finding =>
  fileFinding(
    "missing-in-file",
    `„${name}“ stand früher in dieser Liste und fehlt jetzt. Die Organisation bleibt.`,
  );

const words: Readonly<Record<OrganisationField, string>> = {
  name: "Name",
  description: "Beschreibung",
  email: "E-Mail",
  website: "Webseite",
  phone: "Telefon",
};

const conflictWarning = ({ name, field }: OrganisationConflict): Finding => ({
  code: "conflict",
  row: null,
  field: words[field],
  message: `„${name}“, ${words[field]}: Die Liste sagt etwas anderes als Sie hier. Unsere Angabe gilt.`,
});
