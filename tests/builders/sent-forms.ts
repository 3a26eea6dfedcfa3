import type { WebSite } from "./web-site.ts";

export const asStaff = { cookie: "s=staff" };

const unescaped = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** What a browser without script would send of this form. */
export function fieldsOf(page: string, action: string): URLSearchParams {
  const form = (page.split(`action="${action}"`)[1] ?? "").split("</form>")[0] ?? "";
  const sent = new URLSearchParams();
  for (const [, attributes = ""] of form.matchAll(/<input([^>]*)>/g)) {
    const at = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
    if (/type="(checkbox|radio)"/.test(attributes) && !/\bchecked\b/.test(attributes)) continue;
    sent.append(at("name") ?? "", unescaped(at("value") ?? ""));
  }
  for (const [, name = "", text = ""] of form.matchAll(/<textarea[^>]*name="(\w+)"[^>]*>([^<]*)</g))
    sent.append(name, unescaped(text));
  for (const [, name = "", options = ""] of form.matchAll(
    /<select[^>]*name="(\w+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen = [...options.matchAll(/<option([^>]*)>/g)].find(([, all = ""]) => /\bselected\b/.test(all));
    sent.append(name, /value="([^"]*)"/.exec(chosen?.[1] ?? "")?.[1] ?? "");
  }
  return sent;
}

/** A page as a signed-in professional sees it. */
export async function opened(site: WebSite, path: string) {
  const answer = await site.get(path, asStaff);
  return { status: answer.status, page: await answer.text() };
}

type Changes = Readonly<Record<string, string | readonly string[]>>;
type Form = { readonly from: string; readonly action: string; readonly seen?: string | undefined };

/** Opens the page of a form, changes some fields, sends it. `seen` is a page opened earlier. */
export async function sendForm(site: WebSite, { from, action, seen }: Form, changes: Changes = {}) {
  const fields = fieldsOf(seen ?? (await opened(site, from)).page, action);
  for (const [name, value] of Object.entries(changes)) {
    fields.delete(name);
    for (const each of [value].flat()) fields.append(name, each);
  }
  const answer = await site.upload(action, fields.toString(), {
    ...asStaff,
    "content-type": "application/x-www-form-urlencoded",
  });
  return { status: answer.status, to: answer.headers.get("location") ?? "", page: await answer.text() };
}
