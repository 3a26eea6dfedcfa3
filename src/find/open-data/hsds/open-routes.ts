import type { NetworkId } from "../../../core/ids.ts";
import { anyoneActor } from "../../../platform/actor.ts";
import type { Desk } from "../../../platform/perform.ts";
import type { View } from "../../../platform/view.ts";
import type { Answer } from "../../../platform/web/answer.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import type { Topic } from "../../topics/topic.ts";
import { type HsdsContext, hsdsContext } from "./context.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import { badParameter, nothingThere, openJson } from "./json-answer.ts";
import { type Asked, type ListName, parametersOf, readParameters } from "./parameters.ts";
import { isUuid } from "./stable-id.ts";

/** The address of this network for machines: always with its name, so that it stays when another network comes first. */
export const baseOf = ({ publicUrl, network }: View): string => `${publicUrl}/${network.slug}`;
export const contextOf = (view: View, topics: readonly Topic[]): HsdsContext =>
  hsdsContext(view.network, topics, baseOf(view));
/** Open data is read as anybody, whoever is signed in. */
export const publicCall = (networkId: NetworkId) => ({ actor: anyoneActor, networkId });
export const queryOf = ({ path }: View): URLSearchParams => new URL(path, "http://localhost").searchParams;

type AnswerList = (desk: Desk, asked: Asked, view: View) => Promise<Answer | null>;

/** A list of the reading interface; wrong parameters are answered before anything is read. */
export const listRoute = (name: ListName, act: string, answer: AnswerList): Route =>
  handling("GET", `/hsds/${name}`, act, async (desk, _request, view) => {
    const read = readParameters(parametersOf[name], queryOf(view));
    return "wrong" in read ? badParameter(read.wrong) : answer(desk, read.asked, view);
  });

type FindOne = (desk: Desk, id: string, view: View) => Promise<HsdsRecord | undefined>;

/** A single record by its id. */
export const oneRoute = (name: ListName, act: string, find: FindOne): Route =>
  handling("GET", `/hsds/${name}/:id`, act, async (desk, request, view) => {
    const [parameter] = queryOf(view).keys();
    if (parameter !== undefined)
      return badParameter({ parameter, message: "A single record takes no parameters." });
    const id = request.param("id");
    const record = isUuid(id) ? await find(desk, id.toLowerCase(), view) : undefined;
    return record === undefined ? nothingThere() : openJson(record);
  });
