import { join } from "node:path";
import { connectRoutes } from "../connect/routes.tsx";
import { findRoutes } from "../find/routes.tsx";
import { keepWarm, openFind } from "../find/public.ts";
import { networkRoutes } from "../network/routes.tsx";
import { peopleRoutes } from "../people/routes.tsx";
import { repositoryRoot } from "../platform/checkout.ts";
import type { Config } from "../platform/config.ts";
import type { Desk } from "../platform/perform.ts";
import type { NetworkFaces } from "../platform/web/network-faces.ts";
import type { Route } from "../platform/web/route.ts";
import { mailRoutes } from "./mail-routes.ts";
import { privacyPapersRoutes } from "./privacy-papers/privacy-papers-routes.ts";
import { readingSampleRoutes } from "./reading-sample/reading-sample-routes.ts";
import { siteFileRoutes } from "./site-file-routes.ts";
import { wishWords } from "./wish-words.ts";

type Parts = {
  readonly desk: Desk;
  readonly config: Config;
  readonly faces: NetworkFaces;
  /** Told what takes long. */
  readonly tell?: (line: string) => void;
};

/** Every route of every area. Between two that fit, the first one answers. */
export function allRoutes({ desk, config, faces, tell }: Parts): readonly Route[] {
  const find = openFind(join(repositoryRoot, "data"), tell);
  // Not waited for: the first family may come while the index is still being built, and then waits only for its own.
  void keepWarm(find, desk, faces);
  const topicName = (no: number) => find.topics.find((topic) => topic.no === no)?.de ?? "";
  return [
    ...peopleRoutes,
    ...networkRoutes,
    ...connectRoutes(wishWords(find), topicName),
    ...findRoutes(find),
    ...privacyPapersRoutes(config),
    ...readingSampleRoutes,
    ...siteFileRoutes(faces),
    ...(config.demo ? mailRoutes(config) : []),
  ];
}
