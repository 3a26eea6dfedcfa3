import { parseArgs } from "node:util";
import { proveEncryption } from "../encryption/prove-encryption.ts";
import { proveFuzz } from "../fuzz/prove-fuzz.ts";
import { proveIsolation } from "../isolation/prove-isolation.ts";
import { proveLoad } from "../load/prove-load.ts";
import { proveModel } from "../model/prove-model.ts";
import { proveChaos } from "../chaos/prove-chaos.ts";
import { publish } from "./publish.ts";
import { proveRestore } from "../restore.ts";
import { proveFailover, replicaPrograms } from "../failover.ts";
import { proveFlood } from "../flood.ts";
import { makeTemplate, openHouse } from "./house.ts";
import type { ProofResult } from "./proof.ts";
import { type ProofServer, startProofServer } from "./proof-server.ts";

/** What the words on the command line ask for. */
export type Wish = {
  /** Which PostgreSQL; undefined is the product's own. */
  readonly bin: string | undefined;
  /** undefined: the short form that fits into `all`. */
  readonly minutes: number | undefined;
  readonly tell: (line: string) => void;
  /** The bundle of one simulated server. */
  readonly client: string;
};
type Proof = (wish: Wish) => Promise<ProofResult>;

/** A fast server of its own for proofs that kill nothing. */
async function withServer(
  bin: string | undefined,
  prove: (server: ProofServer) => Promise<ProofResult>,
): Promise<ProofResult> {
  const server = await startProofServer({ bin, durable: false });
  try {
    await makeTemplate(server.place);
    const proof = await prove(server);
    return { ...proof, figures: { postgresql: server.version, ...proof.figures } };
  } finally {
    await server.remove();
  }
}

const model: Proof = ({ bin, minutes }) =>
  withServer(bin, ({ place }) =>
    proveModel({
      place,
      // The short form is a sample; at least 150 runs, 5,000 steps and every fault are the proof.
      runs: minutes === undefined ? 80 : Math.max(250, minutes * 75),
      commands: 80,
      leastSteps: minutes === undefined ? 1000 : 5000,
      huntRuns: minutes === undefined ? 150 : 400,
      everyNthFault: minutes === undefined ? 4 : 1,
    }),
  );

/** Mean time between two blows, so that ten minutes see at least 50 killed servers and 20 killed databases. */
const chaos: Proof = ({ bin, minutes, client }) =>
  proveChaos({
    client,
    bin,
    seconds: minutes === undefined ? 25 : minutes * 60,
    clients: minutes === undefined ? 4 : 7,
    everyMs: minutes === undefined ? 2000 : 4500,
    controlSeconds: minutes === undefined ? 6 : 20,
    seed: Date.now() % 1e9,
  });

const isolation: Proof = ({ bin, minutes }) =>
  withServer(bin, (server) =>
    proveIsolation({
      place: server.place,
      everyNthRole: minutes === undefined ? 6 : 1,
      everyNthRoute: 1,
      allKinds: minutes !== undefined,
    }),
  );

const fuzz: Proof = ({ bin, minutes }) =>
  withServer(bin, ({ place }) =>
    proveFuzz({ place, perRoute: minutes === undefined ? 15 : 500, seed: Date.now() % 1e9 }),
  );

/** On the product's own server in any case: its log, its files and its backup are part of what is searched. */
const encryption: Proof = ({ minutes }) =>
  proveEncryption({ wishes: 40, nonces: minutes === undefined ? 200_000 : 1_000_000 });

const load: Proof = ({ bin, minutes }) =>
  withServer(bin, ({ place }) =>
    proveLoad({ place, seconds: minutes === undefined ? 10 : 120, perSecond: 20, signIns: 50 }),
  );

const restore: Proof = ({ minutes }) =>
  proveRestore({ concerns: minutes === undefined ? 3_000 : 100_000, minutes: 5 });

/** A flood of junk with twenty families in it; the full form has the ten thousand of trust.md T8. */
const flood: Proof = ({ bin, minutes }) =>
  withServer(bin, async ({ place }) => {
    const house = await openHouse(place);
    const junk = minutes === undefined ? 500 : 10_000;
    try {
      return await proveFlood({ house, junk, real: 20, mostMs: minutes === undefined ? 2000 : 500 });
    } finally {
      await house.close();
    }
  });

/** Needs `pg_basebackup`, which the embedded server does not bring; without it nothing is claimed. */
const failover: Proof = async ({ bin, minutes }) => {
  const programs = bin ?? replicaPrograms;
  if (programs === undefined)
    return {
      name: "failover",
      passed: 0,
      failed: 0,
      figures: { skipped: "no pg_basebackup on this machine" },
    };
  const wishes = minutes === undefined ? 20 : 100;
  const waiting = await proveFailover({ bin: programs, synchronous: true, wishes });
  const journal = await proveFailover({ bin: programs, synchronous: false, wishes });
  return {
    name: "failover",
    passed: waiting.passed + journal.passed,
    failed: waiting.failed + journal.failed,
    figures: { withReplicaWaitedFor: { ...waiting.figures }, withJournal: { ...journal.figures } },
  };
};

const proofs: Readonly<Record<string, Proof>> = {
  model,
  chaos,
  isolation,
  encryption,
  restore,
  fuzz,
  load,
  flood,
  failover,
};
const names = [...Object.keys(proofs), "all"];
const usage = `npm run trust -- ${names.join("|")} [--minutes N] [--database-bin ORDNER] [--publish] [--json]`;

function read(words: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      minutes: { type: "string" },
      "database-bin": { type: "string" },
      publish: { type: "boolean", default: false },
    },
  });
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  const [name = ""] = positionals;
  const known = positionals.length === 1 && names.includes(name);
  if (!known || (minutes !== undefined && !(minutes > 0 && minutes <= 600))) throw new Error(usage);
  const bin = values["database-bin"] ?? process.env["TRUST_DATABASE_BIN"];
  return { name, minutes, bin, json: values.json, publish: values.publish };
}

/** Runs what was asked for and answers the exit code: 1 as soon as one check failed. */
export async function runProofs(words: readonly string[], client: string): Promise<number> {
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const { name, minutes, bin, json, publish: published } = read(words);
    const wanted = Object.entries(proofs).filter(([each]) => name === "all" || each === name);
    const results: ProofResult[] = [];
    for (const [each, prove] of wanted) {
      tell(`${each} …`);
      results.push(await prove({ minutes, bin, tell, client }));
    }
    if (published) publish(results, minutes === undefined ? "short" : "full");
    process.stdout.write(json ? `${JSON.stringify(results)}\n` : readable(results));
    return results.some(({ failed }) => failed > 0) ? 1 : 0;
  } catch (fault) {
    tell(fault instanceof Error ? (fault.message === usage ? usage : (fault.stack ?? "")) : String(fault));
    return 1;
  }
}

const readable = (results: readonly ProofResult[]): string =>
  results
    .map(
      ({ name, passed, failed, figures }) =>
        `── ${name}\n${Object.entries(figures)
          .map(
            ([key, value]) =>
              `  ${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}\n`,
          )
          .join("")}${passed} passed, ${failed} failed\n`,
    )
    .join("");
