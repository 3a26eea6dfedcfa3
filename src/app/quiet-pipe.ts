/** Whoever reads us may stop early (`| head -1`): that is no fault, and what was begun is still brought to its end. */
export function endQuietly(out: NodeJS.WritableStream): void {
  out.on("error", (fault: Error) => {
    if (!("code" in fault) || fault.code !== "EPIPE") throw fault;
  });
}
