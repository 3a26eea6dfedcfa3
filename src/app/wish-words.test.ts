import { afterAll, beforeAll, expect, test } from "vitest";
import { addOffers } from "../../tests/builders/offers.ts";
import { aNetwork } from "../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import type { NetworkId } from "../core/ids.ts";
import type { Find } from "../find/public.ts";
import { anyoneActor } from "../platform/actor.ts";
import type { View } from "../platform/view.ts";
import { wishWords } from "./wish-words.ts";

/** "Ich habe beim Kurs auf Schreiben gedrückt" must not arrive as a wish for anything. */
let house: TestInstallation;
let network: NetworkId;
beforeAll(async () => {
  house = await openTestInstallation();
  network = await aNetwork(house.owner, "lindental");
  await addOffers(house, network, [
    { title: "Besuch vom Storch", kind: "homeVisit", topics: ["visit-at-home"], ageToMonths: 4 },
  ]);
});
afterAll(() => house.close());

const words = wishWords({ topics: [] } as unknown as Find);
const view = () => ({ actor: anyoneActor, network: { id: network }, lang: "ar" }) as unknown as View;

test("the form of a wish knows the offer from whose page it was opened", async () => {
  const { rows } = await house.owner.query("select slug from offer where network_id = $1", [network]);
  const slug = rows[0].slug as string;
  expect(await words.offerTitle(house, view(), slug)).toBe("Besuch vom Storch");
  expect(await words.offerAsked?.(house, view(), slug)).toMatchObject({
    kind: "homeVisit",
    topics: ["visit-at-home"],
    ageToMonths: 4,
  });
  expect(await words.offerTitle(house, view(), "gibt-es-nicht")).toBeNull();
});
