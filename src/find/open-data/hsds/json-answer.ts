import type { Json } from "../../../core/json.ts";
import { type Answer, raw } from "../../../platform/web/answer.ts";
import type { PageAsked } from "../offer-filter.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import type { Misasked } from "./parameters.ts";

/** Open data may be read by scripts of every site (Open Referral UK asks for it). No cookie is looked at on these paths. */
export const openToAll = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag",
  "cross-origin-resource-policy": "cross-origin",
} as const;

const jsonType = "application/json; charset=utf-8";

/** JSON for everybody, kept as long as the data stay the same. */
export const openJson = (value: Json, type = jsonType): Answer =>
  raw(type, JSON.stringify(value), { publicly: true, headers: openToAll });

const failing = (status: number, error: { readonly [key: string]: Json }): Answer =>
  raw(jsonType, JSON.stringify({ error }), { status, headers: openToAll });

export const badParameter = ({ parameter, message }: Misasked): Answer =>
  failing(400, { code: "bad-parameter", parameter, message });

export const nothingThere = (): Answer =>
  failing(404, { code: "not-found", message: "There is no such record." });

/** One page of a list in the frame that HSDS prescribes, or its records alone, one a line. */
export function pageAnswer(
  contents: readonly HsdsRecord[],
  { total, page, size, format }: PageAsked & { readonly total: number; readonly format: string | undefined },
): Answer {
  if (format === "ndjson")
    return raw(
      "application/x-ndjson; charset=utf-8",
      contents.map((one) => `${JSON.stringify(one)}\n`).join(""),
      {
        publicly: true,
        headers: openToAll,
      },
    );
  const pages = Math.ceil(total / size);
  return openJson({
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  });
}
