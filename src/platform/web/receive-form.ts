import { processInstant } from "../clock.ts";
import type { View } from "../view.ts";
import type { Answer } from "./answer.ts";
import { judgeForm, type Sender, saysForeign } from "./forgery.ts";
import type { SentForm } from "./form-body.ts";
import { readForm, type UnreadForm } from "./read-form.ts";
import type { Route } from "./route.ts";
import type { Site } from "./site.ts";
import type { WebContext } from "./web-request.ts";

/** A form that is ours and may be acted on, or the page that says why not (null: "not found"). */
type Received =
  | { readonly ok: true; readonly form: SentForm }
  | { readonly ok: false; readonly answer: Answer | null };

const instead = (answer: Answer | null): Received => ({ ok: false, answer });

/** Reads a sent form. What another site sends is refused before a byte of it is read. */
export async function receiveForm(
  site: Site,
  c: WebContext,
  route: Route,
  view: View,
  boundTo: string,
): Promise<Received> {
  const sender = senderOf(site, c);
  if (!route.bySecret && saysForeign(sender)) return instead(site.pages.forged(view));
  const read = await readForm(c, route.takesFile);
  if (!read.ok) return instead(await pageInstead(site, route, view, read.reason));
  const form = read.value;
  if (route.bySecret) return { ok: true, form };
  const verdict = judgeForm(site.desk.keys, sender, form.params.get("_t") ?? "", boundTo, processInstant());
  if (verdict === "ours") return { ok: true, form };
  return instead(
    verdict === "tooOld" ? site.pages.tooOld(view, form.params.toString()) : site.pages.forged(view),
  );
}

async function pageInstead(
  { desk, pages }: Site,
  { takesFile }: Route,
  view: View,
  why: UnreadForm,
): Promise<Answer | null> {
  if (why === "unknownType") return pages.unreadable(view, 415);
  if (why === "broken") return pages.unreadable(view, 400);
  return takesFile ? takesFile.tooLarge(desk, view) : pages.tooLarge(view);
}

/** What the browser says about where this form comes from. */
export function senderOf({ config }: Site, c: WebContext): Sender {
  const ownOrigins = [
    new URL(config.publicUrl).origin,
    ...(config.production ? [] : [new URL(c.req.url).origin]),
  ];
  return {
    secFetchSite: c.req.header("sec-fetch-site"),
    origin: c.req.header("origin"),
    referer: c.req.header("referer"),
    ownOrigins,
  };
}
