import type { NetworkId } from "../../src/core/ids.ts";
import type { WishWords } from "../../src/connect/concerns/wish-steps.ts";
import { connectRoutes } from "../../src/connect/routes.tsx";
import { signFormToken } from "../../src/platform/vault/form-token.ts";
import {
  createFormSecret,
  operationKeyOf,
  readFormSecret,
  writeFormSecret,
} from "../../src/platform/vault/form-secret.ts";
import type { ServerKeys } from "../../src/platform/vault/server-keys.ts";
import { aNetwork, aNode, makeIntake, type Node } from "./professionals.ts";
import { openTestInstallation, type TestInstallation } from "./test-installation.ts";
import { openWebSite, type WebSite } from "./web-site.ts";

/** A network with an intake team and a team of midwives, and the pages of CONNECT before it. */
export type FamilySite = {
  readonly house: TestInstallation;
  readonly network: NetworkId;
  readonly intake: Node;
  readonly midwives: Node;
  readonly site: WebSite;
  /** The same pages as this node's professional sees them, with the cookie `s=staff`. */
  readonly siteOf: (node: Node) => Promise<WebSite>;
  readonly close: () => Promise<void>;
};

const words: WishWords = {
  topics: () => [
    { no: 12, words: "Mein Baby schreit viel", group: "Das Baby versorgen" },
    { no: 13, words: "Mein Baby schläft nicht", group: "Das Baby versorgen" },
    { no: 40, words: "Ich bin traurig", group: "Wie es mir geht" },
  ],
  offerTitle: () => Promise.resolve(null),
};

export async function openFamilySite(): Promise<FamilySite> {
  const house = await openTestInstallation();
  const network = await aNetwork(house.owner, "lindental");
  const intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  const midwives = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
  await makeIntake(house.owner, network, intake);
  await house.owner.query(
    "update network set first = true, phone = '069 90009-120', phone_hours = 'Montag bis Freitag' where id = $1",
    [network],
  );
  const opened: WebSite[] = [];
  const open = async (node: Node | null) => {
    const site = await openWebSite(house, connectRoutes(words, String), node?.duty ?? null);
    keysBehind.set(site, house.keys);
    opened.push(site);
    return site;
  };
  return {
    house,
    network,
    intake,
    midwives,
    site: await open(null),
    siteOf: open,
    close: async () => {
      for (const site of opened) await site.close();
      await house.close();
    },
  };
}

type Fields = Readonly<Record<string, string>>;

/** The fields of the form as a family fills it in, with a secret of its own. */
export const wishFields = (more: Fields = {}): Fields => ({
  _s: writeFormSecret(createFormSecret()),
  name: "Ayla-Kanarie",
  place: "Oberlinden",
  channel: "none",
  phone: "",
  mobile: "",
  email: "",
  times: "",
  childAge: "unknown",
  topic: "12",
  language: "tr",
  languageOther: "",
  wish: "Kanarienwort schreit jeden Abend",
  offer: "",
  contactMe: "1",
  askNode: "1",
  ...more,
});

/** A page as a reader gets it: entities of the few signs that our texts hold are resolved. */
export const readable = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#39;", "'");

export const codeIn = (html: string): string =>
  /<p class="codebox[^>]*><bdi>([0-9A-Z-]+)<\/bdi>/.exec(html)?.[1] ?? "";

/** The hidden fields of the form that takes this step (`_go`), as the page sends them. */
export function hiddenOf(html: string, step: string): Fields {
  const form = html.split("<form").find((part) => part.includes(`name="_go" value="${step}"`)) ?? "";
  const fields = form
    .slice(0, form.indexOf("</form>"))
    .matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, value]));
}

const keysBehind = new WeakMap<WebSite, ServerKeys>();

/** The mark of a form that was shown a minute ago: a person had the time to fill it in. */
export function markOfAPerson(keys: ServerKeys, fields: Fields): Fields {
  const secret = readFormSecret(fields["_s"] ?? "");
  if (secret === undefined) return {};
  const shown = { purpose: "wish shown", issuedAt: Date.now() - 60_000, boundTo: operationKeyOf(secret) };
  return { _w: signFormToken(keys.formKey, shown) };
}

/** A family writes and gets its code. */
export async function aWrittenWish(
  site: WebSite,
  more: Fields = {},
): Promise<{ readonly code: string; readonly html: string; readonly fields: Fields }> {
  const typed = wishFields(more);
  const keys = keysBehind.get(site);
  const fields = keys ? { ...typed, ...markOfAPerson(keys, typed) } : typed;
  const html = await readable(await site.post("/melden", fields));
  return { code: codeIn(html), html, fields };
}
