const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "ENOENT",
  "EPIPE",
  "ENOSPC",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  // The disk is full, or does not take what is written to it.
  "53100",
  "58030",
  // The server has become a replica, or is still one: the other one takes over.
  "25006",
  "08006",
  "08001",
  "08003",
  // What must be kept beside the database cannot be kept: nothing was promised.
  "journal-unwritable",
]);

/** True when the server cannot be reached or ends: the page then says 503, the phone number, and keeps what was typed. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = "code" in fault ? String(fault.code) : "";
  return (
    awayCodes.has(code) ||
    /Query read timeout|timeout exceeded when trying to connect|Connection terminated|connection timeout|connection error and is not queryable/i.test(
      fault.message,
    )
  );
}
