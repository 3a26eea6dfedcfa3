import { join } from "node:path";
import { repositoryRoot } from "../platform/checkout.ts";
import { openIntakeJournal } from "../platform/intake-journal/open-journal.ts";
import { openInstallation } from "../platform/installation.ts";
import { commands } from "./commands.ts";
import { commandConfig } from "./place.ts";
import { endQuietly } from "./quiet-pipe.ts";
import { runWords } from "./run-words.ts";

endQuietly(process.stdout);
endQuietly(process.stderr);

process.exitCode = await runWords(process.argv.slice(2), {
  commands,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  open: async (tell, purpose) => {
    const config = commandConfig();
    const installation = await openInstallation(config, join(repositoryRoot, "migrations"), purpose, tell);
    const { database, keys, asOwner } = installation;
    const journal = openIntakeJournal(config.journalDir, keys);
    const close = async () => {
      await journal.close();
      await database.close();
      await installation.stop();
    };
    return { desk: { database, keys, journal, asOwner, config }, close };
  },
});
