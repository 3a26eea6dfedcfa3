import { hashRaw } from "@node-rs/argon2";
import { keyBytes } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";

/** Cost of Argon2id: memory in KiB, passes, lanes. Stored beside what it protects, so it can grow. */
export type ArgonCost = {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
};

// The package's enums are ambient const enums, which a transpile-only build cannot inline.
const argon2id = 2;
const version13 = 1;

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/**
 * Stored costs come from the database: bounded, so that a changed row can neither make the work trivial nor
 * eat all memory.
 */
const requireCost = ({ memoryKiB, passes, lanes }: ArgonCost): void => {
  if (!within(memoryKiB, 19_456, 262_144) || !within(passes, 1, 16) || !within(lanes, 1, 4)) {
    throw new VaultError("misuse", "Argon2 cost out of bounds");
  }
};

/** Argon2id version 1.3 (RFC 9106), 32 bytes, on a worker thread. Call it only through a queue. */
export const argon2idKey = async (secret: Buffer, salt: Buffer, cost: ArgonCost): Promise<Buffer> => {
  requireCost(cost);
  return hashRaw(secret, {
    algorithm: argon2id,
    version: version13,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: keyBytes,
    salt,
  });
};
