const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "53100",
  "08006",
  "08001",
  "08003",
]);

/** True when the server cannot be reached or ends: the page then says 503, the phone number, and keeps what was typed. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = "code" in fault ? String(fault.code) : "";
  return (
    awayCodes.has(code) ||
    /Query read timeout|timeout exceeded when trying to connect|Connection terminated|connection timeout/i.test(
      fault.message,
    )
  );
}
