import { Icon } from "./icons.tsx";
import { prepared } from "./prepared.tsx";

export type Chip = { readonly label: string; readonly href: string };

type ChipsProps = {
  readonly chips: readonly Chip[];
  readonly texts: { readonly list: string; readonly remove: string };
};

const ChosenChip = prepared(
  ({ label, href, remove }: Chip & { readonly remove: string }) => (
    <li>
      <a href={href}>
        <span>{label}</span>
        <Icon name="close" />
        <span class="vh"> {remove}</span>
      </a>
    </li>
  ),
  ["label", "href", "remove"],
  () => "",
);

/** What was chosen; a tap takes one choice away. */
export const Chips = ({ chips, texts }: ChipsProps) => (
  <div>
    <p class="vh">{texts.list}</p>
    <ul class="chips">
      {chips.map((chip) => (
        <ChosenChip key={chip.label} label={chip.label} href={chip.href} remove={texts.remove} />
      ))}
    </ul>
  </div>
);

export type Stage = Chip & { readonly state?: "done" | "current" | undefined };

type StagesProps = { readonly label: string; readonly stages: readonly Stage[] };

/** Stages of a longer work, in order, with the one where things stand. */
export const Stages = ({ label, stages }: StagesProps) => (
  <div>
    <p class="vh">{label}</p>
    <ol class="chips">
      {stages.map((stage) => (
        <li key={stage.label}>
          <a href={stage.href} aria-current={stage.state === "current" ? "step" : undefined}>
            {stage.state === "done" && <Icon name="tick" />}
            <span>{stage.label}</span>
          </a>
        </li>
      ))}
    </ol>
  </div>
);

type StepsProps = { readonly label: string; readonly now: number; readonly of: number };

/** Where one is in a short series of questions ("Frage 2 von 4"). */
export const Steps = ({ label, now, of }: StepsProps) => (
  <div class="steps">
    <span id="step">{label}</span>
    <progress value={now} max={of} aria-labelledby="step" />
  </div>
);
