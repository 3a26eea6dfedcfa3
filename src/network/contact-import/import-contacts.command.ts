import { basename } from "node:path";
import type { NetworkId } from "../../core/ids.ts";
import { calledNetwork } from "../../platform/called-network.ts";
import { type CommandDesk, CommandRefused, command } from "../../platform/command.ts";
import { readGiven } from "../../platform/given-path.ts";
import { ask, perform } from "../../platform/perform.ts";
import type { Finding } from "../../platform/tables/table-file.ts";
import type { GivenContacts } from "./contact-draft.ts";
import { sayContacts as t } from "./contact-import.texts.ts";
import { parseContacts } from "./contacts.import.ts";
import { importContacts } from "./import-contacts.ts";
import { previewContacts } from "./preview-contacts.ts";

/** `import contacts FILE --network S`: reads a list of people into the register, all or nothing. */
export const importContactsCommand = command({
  name: "import contacts",
  summary: t("commandSummary"),
  positional: ["FILE"],
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    "fill-down": { help: "leere Organisation heißt: wie in der Zeile darüber", flag: true },
    "known-organisations": { help: "unbekannte Organisationen auslassen statt anlegen", flag: true },
    "list-is-newer": { help: "wo Liste und Verzeichnis sich unterscheiden, gilt die Liste", flag: true },
    "with-private": { help: "auch übernehmen, was privat aussieht", flag: true },
    "dry-run": { help: "nur zeigen, was geschähe; nichts speichern", flag: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const name = basename(given.positional(0));
    const bytes = await readGiven(given.positional(0));
    const read = await parseContacts({ name, bytes, fillDown: given.flag("fill-down") });
    if (!read.ok) throw new CommandRefused(read.unreadable.code, read.unreadable.message);
    const { format, rows, contacts, organisations, skipped, warnings, errors } = read.value;
    const list: GivenContacts = {
      source: name.slice(-200),
      contacts: [...contacts],
      organisations: [...organisations],
      newOrganisations: given.flag("known-organisations") ? "skip" : "create",
      prefer: given.flag("list-is-newer") ? "list" : "ours",
      withPrivate: given.flag("with-private") ? "all" : [],
    };
    const dryRun = given.flag("dry-run");
    const done = await (dryRun ? rehearse(desk, network.id, list) : store(desk, network.id, list));
    const all = [...warnings, ...done.warnings];
    desk.answer({
      format,
      rows,
      created: done.created,
      updated: done.updated,
      unchanged: done.unchanged,
      skipped: skipped + errors.length,
      organisationsCreated: done.organisations,
      conflicts: done.conflicts,
      warningCounts: countsOf(all),
      warnings: all.map(findingJson),
      errors: errors.map(findingJson),
      dryRun,
      ms: Math.round(performance.now() - start),
    });
  },
});

type Told = Pick<Finding, "code" | "row" | "field" | "message">;
type Done = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly organisations: number;
  readonly warnings: readonly Told[];
};

const findingJson = ({ code, row, field, message }: Told) => ({ code, row, field, message });

const countsOf = (findings: readonly Told[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

const callIn = (networkId: NetworkId) =>
  ({ actor: { kind: "system", name: "import contacts" }, networkId }) as const;

async function rehearse(desk: CommandDesk, networkId: NetworkId, list: GivenContacts): Promise<Done> {
  const shown = await ask(desk, previewContacts, callIn(networkId), list);
  if (shown.kind !== "done") throw notStored(shown);
  const { created, updated, unchanged, conflicts, newOrganisations, warnings } = shown.value;
  return {
    created: created.length,
    updated: updated.length,
    unchanged,
    conflicts,
    organisations: newOrganisations.length,
    warnings,
  };
}

async function store(desk: CommandDesk, networkId: NetworkId, list: GivenContacts): Promise<Done> {
  const done = await perform(desk, importContacts, callIn(networkId), list);
  if (done.kind === "done" && done.value.ok) return done.value.value;
  throw notStored(done);
}

const notStored = (answer: { readonly kind: string }): CommandRefused =>
  new CommandRefused("not-stored", t("notStorable", { where: answer.kind }));
