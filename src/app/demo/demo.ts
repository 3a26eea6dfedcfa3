import { configureSignIn, type DemoSignIn } from "../../people/public.ts";
import { answerPath } from "../../connect/partner-links/partner-pages.tsx";
import { roleName } from "../../people/texts.ts";
import type { Config } from "../../platform/config.ts";
import type { Desk } from "../../platform/perform.ts";
import { writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { type DemoCode, demoCodes } from "./demo-codes.ts";
import { demoReturnCode, demoStatusCode, partnerTokenOf } from "./demo-families.ts";
import { listNetworkSlugs, markDemo, type NetworkSlug } from "./demo-network.sql.ts";
import { demoSlug } from "./demo-plan.ts";
import { mendClock } from "./demo-store.sql.ts";
import { type DemoDesk, loadDemo, storeNow } from "./load-demo.ts";
import { demoPassphrase, mailOfKey, people } from "./people.ts";
import { keyOfFamily } from "./plan-concerns.ts";

type Say = (line: string) => void;

const networksOf = (desk: Desk): Promise<readonly NetworkSlug[]> =>
  desk.database.read("app", {}, listNetworkSlugs);
export const demoNetworkOf = async (desk: Desk): Promise<NetworkSlug | undefined> =>
  (await networksOf(desk)).find(({ slug }) => slug === demoSlug);

/**
 * Loads the demo when the store holds no network at all. Otherwise it only sets right a clock that a killed load left
 * behind, and the mark of a demo that is older than the mark.
 */
export async function loadDemoIfEmpty(desk: DemoDesk, say: Say): Promise<void> {
  const networks = await networksOf(desk);
  if (networks.some(({ slug }) => slug === demoSlug)) {
    await desk.asOwner((step) => step(mendClock));
    await desk.database.write("app", {}, (tx) => markDemo(tx, demoSlug, mailOfKey("derya")));
  }
  if (networks.length > 0) return;
  say(
    "Die Vorführung wird geladen: ein erfundener Landkreis mit erfundenen Menschen. Das dauert einige Sekunden.",
  );
  await loadDemo(desk, await storeNow(desk));
}

/** Tells whoever started the server how to come in, and lets the sign-in page of the demo say the same. Nothing without the demo. */
export async function tellDemoSignIns(desk: Desk, config: Config, say: Say): Promise<void> {
  const network = await demoNetworkOf(desk);
  if (network === undefined || config.production) return;
  configureSignIn({
    production: config.production,
    demoSignIns: async (id) => (id === network.id ? signInsOf(await demoCodes(desk)) : []),
  });
  const signIns = signInsOf(await demoCodes(desk));
  if (signIns.length === 0) return;
  for (const line of howToComeIn(signIns, config)) say(line);
  say(
    `Der Code einer erfundenen Familie für ${config.publicUrl}/stand: ${demoReturnCode(desk.keys, keyOfFamily("Zeynep"))}`,
  );
  const status = demoStatusCode(desk.keys, keyOfFamily("Familie Specht"));
  say(`Der Code einer erfundenen Praxis für ${config.publicUrl}/ueberweisen/stand: ${status}`);
  const link = writeBearerSecret(partnerTokenOf(desk.keys, keyOfFamily("Jule")));
  say(`Die Frage an eine erfundene Hebammen-Praxis: ${config.publicUrl}${answerPath}?t=${link}`);
}

const signInsOf = (codes: readonly DemoCode[]): readonly DemoSignIn[] =>
  people.flatMap(({ email, name, role }) => {
    const known = codes.find((one) => one.email === email);
    return known === undefined
      ? []
      : [{ name, role: roleName(role), email, passphrase: demoPassphrase, code: known.code }];
  });

const mainPeople: readonly string[] = ["derya", "marlene", "ines"].map(mailOfKey);

function howToComeIn(signIns: readonly DemoSignIn[], { publicUrl }: Config): readonly string[] {
  const main = signIns.filter(({ email }) => mainPeople.includes(email));
  const others = signIns.filter(({ email }) => !mainPeople.includes(email));
  return [
    `Anmelden: ${publicUrl}/intern/anmelden`,
    `Passphrase für alle erfundenen Menschen: ${demoPassphrase}`,
    ...main.map(({ email, role, code }) => `  ${email}  ${role}, Zahl jetzt: ${code}`),
    ...others.map(({ email, role }) => `  ${email}  ${role}`),
    "Eine neue Zahl: npm run -s tragnetz -- demo code --account ADRESSE. Die Anmelde-Seite zeigt sie auch.",
  ];
}
