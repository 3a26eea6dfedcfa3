import type { ComponentChildren } from "preact";
import { type Column, type Row, ScrollTable } from "../../ui/scroll-table.tsx";

type TableProps = {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly children?: ComponentChildren;
};

/** A part of the pack that is one table, or a sentence where there is nothing. */
export const TablePart = ({ id, title, none, columns, rows, children }: TableProps) => (
  <div class="stack">
    <h2 id={id}>{title}</h2>
    {rows.length === 0 ? <p>{none}</p> : <ScrollTable cards label={title} columns={columns} rows={rows} />}
    {children}
  </div>
);
