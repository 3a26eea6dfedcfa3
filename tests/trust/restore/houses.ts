import { join } from "node:path";
import pg from "pg";
import { readWords } from "../../../src/app/read-words.ts";
import type { Json } from "../../../src/core/json.ts";
import type { Command } from "../../../src/platform/command.ts";
import { type Config, readConfig } from "../../../src/platform/config.ts";
import { type Installation, openInstallation } from "../../../src/platform/installation.ts";
import { type IntakeJournal, openIntakeJournal } from "../../../src/platform/intake-journal/open-journal.ts";

/** A whole installation with a server of its own. */
export type RealHouse = Installation & {
  readonly owner: pg.Client;
  readonly journal: IntakeJournal;
  readonly config: Config;
};

/** A new server with the old key file and the old journal: houses of one folder know nothing else of each other. */
export async function openRealHouse(folder: string, name: string): Promise<RealHouse> {
  const environment = {
    DATA_DIR: join(folder, name),
    KEY_FILE: join(folder, "keys.json"),
    JOURNAL_DIR: join(folder, "journal"),
  };
  const config = readConfig(environment, { cwd: folder, defaultDataDir: folder });
  const installation = await openInstallation(config, "migrations", "test", () => undefined);
  const { host, port, database } = installation.address;
  const owner = new pg.Client({ host, port, database, user: "postgres" });
  await owner.connect();
  return { ...installation, owner, config, journal: openIntakeJournal(config.journalDir, installation.keys) };
}

export async function closeRealHouse({ owner, journal, database, stop }: RealHouse): Promise<void> {
  await owner.end();
  await journal.close();
  await database.close();
  await stop();
}

/** Runs a command in this house, as the command line does. */
export async function answerOf(house: RealHouse, command: Command, words: readonly string[]) {
  const answers: { readonly [key: string]: Json }[] = [];
  await command.run(readWords(command, words), {
    ...house,
    tell: () => undefined,
    answer: (object) => void answers.push(object),
  });
  return answers[0] ?? {};
}
