import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { say } from "./profiles.texts.ts";

type Service = { readonly id: string; readonly name: string; readonly organisation: string };
type CompareFormProps = {
  readonly view: View;
  readonly services: readonly Service[];
  readonly chosen?: readonly [string, string] | undefined;
  readonly error?: string | undefined;
};

/** Two services to put side by side. */
export const CompareForm = ({ view, services, chosen, error }: CompareFormProps) => {
  const isAlone = (name: string) => services.filter((one) => one.name === name).length === 1;
  const options = services.map(({ id, name, organisation }) => ({
    value: id,
    label: isAlone(name) ? name : `${name} (${organisation})`,
  }));
  const [one, other] = chosen ?? [services[0]?.id, services[1]?.id];
  return (
    <form class="row end" method="get" action={view.href("/intern/dienste/vergleich", "de")}>
      <SelectField id="a" name="a" label={say("compareOne")} options={options} value={one} error={error} />
      <SelectField id="b" name="b" label={say("compareOther")} options={options} value={other} />
      <Button kind="quiet">{say("compareGo")}</Button>
    </form>
  );
};
