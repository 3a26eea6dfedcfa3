import type { NetworkId } from "../../core/ids.ts";

/** An invented person of the demo network with everything needed to sign in. */
export type DemoSignIn = {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly passphrase: string;
  readonly code: string;
};
type Provider = (networkId: NetworkId) => Promise<readonly DemoSignIn[]>;

const nobody: Provider = () => Promise.resolve([]);
let provider = nobody;
let production: boolean | undefined;

/** The app says who can sign in to the demo, and whether this is a real installation; this area knows neither. */
export function configureSignIn(settings: {
  readonly demoSignIns?: Provider;
  readonly production?: boolean;
}): void {
  provider = settings.demoSignIns ?? nobody;
  production = settings.production;
}

export const demoSignInsOf = (networkId: NetworkId): Promise<readonly DemoSignIn[]> => provider(networkId);

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether signing in is refused at this address (decisions.md 25): plain HTTP is for one's own machine only. */
export function refusesPlainHttp(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === "http:" && (production ?? !loopback.has(hostname));
}
