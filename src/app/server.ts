import { createServer } from "node:http";
import { join } from "node:path";
import { loadAssets } from "../platform/assets.ts";
import { repositoryRoot } from "../platform/checkout.ts";
import type { Config } from "../platform/config.ts";
import { openIntakeJournal } from "../platform/intake-journal/open-journal.ts";
import { type Installation, openInstallation } from "../platform/installation.ts";
import { loadTranslations } from "../platform/texts.ts";
import { watchNetworkFaces } from "../platform/web/network-faces.ts";
import { webListener } from "../platform/web/server.ts";
import { configureSignIn, whoIs } from "../people/public.ts";
import { loadDemoIfEmpty, tellDemoSignIns } from "./demo/demo.ts";
import { healthListener } from "./health.ts";
import { startJobs } from "./jobs.ts";
import { registerHandOvers } from "./leaving.ts";
import { registerNetTies } from "./net-ties.ts";
import { ownConfig, rememberAddress } from "./place.ts";
import { listenAt, refuseTakenPort } from "./port.ts";
import { refusalOf } from "./refusals.ts";
import { allRoutes } from "./routes.ts";
import { siteOf } from "./site.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts everything in one process: store, demo where it belongs, jobs, web. */
async function serve(config: Config): Promise<void> {
  await refuseTakenPort(config);
  const installation = await openInstallation(config, join(repositoryRoot, "migrations"), "serve", say);
  loadTranslations(join(repositoryRoot, "texts"));
  const { database, keys } = installation;
  if (config.demo) await loadDemoIfEmpty({ database, keys, asOwner: installation.asOwner }, say);
  const journal = openIntakeJournal(config.journalDir, keys);
  const desk = { database, keys, journal };
  configureSignIn({ production: config.production });
  registerHandOvers();
  registerNetTies();
  const faces = await watchNetworkFaces(database);
  const routes = allRoutes({ desk, config, faces, tell: say });
  const assets = loadAssets(join(repositoryRoot, "dist/assets"));
  const site = siteOf({
    desk,
    config,
    faces,
    assets,
    routes,
    whoIs: (cookie, network) => whoIs(desk, cookie, network),
  });
  const jobs = startJobs(desk, config);
  const server = createServer(healthListener(database, webListener(site)));
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  await listenAt(server, config);
  rememberAddress(config);
  say(`Tragnetz läuft: ${config.publicUrl}`);
  if (config.demo) await tellDemoSignIns(desk, config, say);
  if (faces.all().length === 0) say("Noch kein Netzwerk: npm run tragnetz -- network create --help");
  endWith(async () => {
    await closeDoor(server);
    await jobs.stop();
    await faces.stop();
    await journal.close();
    await close(installation);
  });
}

const close = async ({ database, stop }: Installation) => {
  await database.close();
  await stop();
};

/** Whoever is being answered gets the answer; whoever only holds the line does not keep us. Milliseconds. */
const longestFarewell = 5000;

function closeDoor(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    setTimeout(() => server.closeAllConnections(), longestFarewell).unref();
  });
}

function endWith(end: () => Promise<void>): void {
  let ending = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void end().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

try {
  await serve(ownConfig());
} catch (fault) {
  process.stderr.write(
    `${refusalOf(fault)?.message ?? (fault instanceof Error ? fault.stack : String(fault))}\n`,
  );
  process.exit(1);
}
