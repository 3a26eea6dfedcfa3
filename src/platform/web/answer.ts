import type { VNode } from "preact";

/** What a route answers. `publicly` pages may be kept and shared; everything else is never stored anywhere. */
export type Answer =
  | {
      readonly kind: "page";
      readonly status: number;
      readonly body: VNode;
      readonly publicly?: boolean;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "redirect"; readonly to: string; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly kind: "raw";
      readonly status: number;
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly publicly?: boolean;
      readonly headers?: Readonly<Record<string, string>>;
    };

export const page = (body: VNode, status = 200): Answer => ({ kind: "page", status, body });
export const publicPage = (body: VNode, status = 200): Answer => ({
  kind: "page",
  status,
  body,
  publicly: true,
});
/** 303, so that reloading the next page never sends the form again. */
export const redirect = (to: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  kind: "redirect",
  to,
  headers,
});
export const raw = (
  type: string,
  body: string | Uint8Array,
  more: { status?: number; publicly?: boolean; headers?: Readonly<Record<string, string>> } = {},
): Answer => ({
  kind: "raw",
  status: more.status ?? 200,
  type,
  body,
  publicly: more.publicly ?? false,
  headers: more.headers ?? {},
});
