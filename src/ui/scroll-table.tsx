import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";

export type Column = {
  readonly label: string;
  /** Numbers stand at the end of the cell, one under the other. */
  readonly number?: boolean | undefined;
};

export type Row = { readonly key: string; readonly cells: readonly ComponentChildren[] };

type ScrollTableProps = {
  readonly label: string;
  readonly caption?: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** On phones each row becomes a card: for tables people work in. Others scroll inside their box. */
  readonly cards?: boolean | undefined;
  readonly className?: string | undefined;
};

const Head = ({ columns }: { readonly columns: readonly Column[] }) => (
  <thead>
    <tr>
      {columns.map(({ label, number }) => (
        <th key={label} scope="col" class={classList(number && "r")}>
          {label}
        </th>
      ))}
    </tr>
  </thead>
);

type CellProps = {
  readonly column: Column | undefined;
  readonly cards: boolean;
  readonly children: ComponentChildren;
};

const isEmpty = (cell: ComponentChildren) =>
  cell === "" || cell === null || cell === undefined || cell === false;

// The label is text and not drawn by the style sheet: cards lose the table's meaning, the words must carry it.
const Cell = ({ column, cards, children }: CellProps) => (
  <td class={classList(column?.number && "r")}>
    {cards && !isEmpty(children) && <span class="of">{column?.label}</span>}
    {children}
  </td>
);

/** Without the columns that say nothing in any row: they only push the others together. */
function withoutEmptyColumns(columns: readonly Column[], rows: readonly Row[]) {
  const says = columns.map(
    (_, at) => at === 0 || rows.length === 0 || rows.some(({ cells }) => !isEmpty(cells[at])),
  );
  return {
    columns: columns.filter((_, at) => says[at]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => says[at] ?? true) })),
  };
}

/** A wide table in a box that scrolls by keyboard too; the first cell of a row is its heading. */
export const ScrollTable = (props: ScrollTableProps) => {
  const { label, caption, cards = false, className } = props;
  const { columns, rows } = withoutEmptyColumns(props.columns, props.rows);
  return (
    <div
      class={classList("scroll", cards && "as-cards", className)}
      role="region"
      aria-label={label}
      tabindex={0}
    >
      <table>
        {caption && <caption>{caption}</caption>}
        <Head columns={columns} />
        <tbody>
          {rows.map(({ key, cells: [heading, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{heading}</th>
              {cells.map((cell, index) => (
                <Cell column={columns[index + 1]} cards={cards}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
