import type { Staff } from "../actor.ts";
import type { Config } from "../config.ts";
import type { Desk } from "../perform.ts";
import type { NetworkFace, View } from "../view.ts";
import type { Answer } from "./answer.ts";
import type { NetworkFaces } from "./network-faces.ts";
import type { KeptPage } from "./response-cache.ts";
import type { Route } from "./route.ts";

export type Asset = { readonly page: KeptPage; readonly forEver: boolean };

/** What the areas hand to the web server. */
export type Site = {
  readonly desk: Desk;
  readonly config: Config;
  readonly faces: NetworkFaces;
  readonly routes: readonly Route[];
  /** The signed-in professional behind a cookie, in this network; null when there is none. */
  readonly whoIs: (cookie: string, network: NetworkFace) => Promise<Staff | null>;
  readonly assets: (path: string) => Asset | undefined;
  readonly assetHref: (name: string) => string;
  readonly pages: {
    readonly notFound: (view: View) => Answer;
    readonly forged: (view: View) => Answer;
    readonly tooLarge: (view: View) => Answer;
    /** The body is no form: of another kind (415) or broken (400). */
    readonly unreadable: (view: View, status: 400 | 415) => Answer;
    /** The form was ours and lay open too long: what was typed (urlencoded) is kept and can be sent again. */
    readonly tooOld: (view: View, kept: string) => Answer;
    /** The login ended before the form came: what was typed (urlencoded) is kept. */
    readonly signedOut: (view: View, kept: string) => Answer;
    readonly fault: (view: View, kept: string, databaseDown: boolean) => Answer;
  };
};

export const sessionCookie = (config: Config): string =>
  config.publicUrl.startsWith("https:") ? "__Host-s" : "s";
