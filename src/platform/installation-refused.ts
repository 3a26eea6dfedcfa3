/** A start that must not happen: a code for machines and one German sentence for the operator. */
export class InstallationRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "InstallationRefused";
    this.code = code;
  }
}
