import { Icon, type IconName } from "./icons.tsx";

export type Tile = { readonly href: string; readonly icon: IconName; readonly label: string };

type TilesProps = { readonly tiles: readonly Tile[] };

/** Needs in the family's own words; eight at most, more cannot be taken in at a glance. */
export const Tiles = ({ tiles }: TilesProps) => (
  <ul class="tiles">
    {tiles.map((tile) => (
      <li key={tile.label}>
        <a href={tile.href}>
          <Icon name={tile.icon} /> <span>{tile.label}</span>
        </a>
      </li>
    ))}
  </ul>
);

export type Promised = { readonly icon: IconName; readonly title: string; readonly text: string };

type PromisesProps = { readonly promises: readonly Promised[] };

/** What families can rely on: cost, secrecy, freedom to stop. */
export const Promises = ({ promises }: PromisesProps) => (
  <ul class="promise">
    {promises.map((promised) => (
      <li key={promised.title}>
        <Icon name={promised.icon} />
        <div>
          <h3>{promised.title}</h3>
          <p>{promised.text}</p>
        </div>
      </li>
    ))}
  </ul>
);
