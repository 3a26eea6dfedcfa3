import { page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, showing } from "../../platform/web/route.ts";
import { concernAct, languageName } from "../concerns/concern-steps.ts";
import type { ConcernNames } from "../concerns/offer-names.ts";
import { endSharing } from "./end-sharing.ts";
import { listReadings } from "./list-readings.ts";
import { readAlong } from "./read-along.ts";
import { readingPage, readingsPage, readingsPath } from "./reading-pages.tsx";
import { shareWithNode } from "./share-with-node.ts";
import { sharedParts } from "./sharing.ts";

/** Letting another team read along, ending it, and what that team sees. */
export const sharingRoutes = (names: ConcernNames): readonly Route[] => [
  concernAct("mitlesen", shareWithNode, names, sharingTyped, false),
  concernAct(
    "mitlesen-beenden",
    endSharing,
    names,
    ({ fields }) => ({ consentId: fields.get("consentId") }),
    false,
  ),
  showing(readingsPath, listReadings, { page: (listed, view) => page(readingsPage(view, listed)) }),
  showing(`${readingsPath}/:id`, readAlong, {
    input: (request) => ({ concernId: request.param("id") }),
    page: (read, view) => page(readingPage(view, read, { topicName: names.topicName, languageName })),
  }),
];

/** Said by whoever explained it: no answer is neither of the two. */
const interpreted: Readonly<Record<string, boolean>> = { yes: true, no: false };

const sharingTyped = ({ fields }: WebRequest): object => ({
  readerNodeId: fields.get("readerNodeId"),
  parts: sharedParts.filter((part) => fields.get(`part-${part}`) === "1"),
  shareHow: fields.get("shareHow"),
  shareOralReason: fields.get("shareOralReason"),
  shareLanguage: fields.get("shareLanguage"),
  shareInterpreter: interpreted[fields.get("shareInterpreter")],
  shareMonths: fields.get("shareMonths"),
  shareSure: fields.get("shareSure") === "1",
});
