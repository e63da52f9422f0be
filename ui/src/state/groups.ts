// The rows of a table by their environment, as a search and an order leave them.

import type { Search } from "./search";

type Environment = { id: string; name: string };

export type Group<Of extends Environment, Row> = {
  environment: Of;
  /** How many rows the environment has. */
  all: number;
  /** Those that the search finds, in order. */
  rows: readonly Row[];
};

/** An environment stays where nothing of it is found: its totals are those of all of its rows. */
export function byEnvironment<Of extends Environment, Row extends { environment: string }>(
  environments: readonly Of[],
  rows: readonly Row[],
  search: Search,
  textOf: (row: Row) => string,
  inOrder: (rows: readonly Row[]) => readonly Row[],
): Group<Of, Row>[] {
  return environments.map((environment) => {
    const own = rows.filter((row) => row.environment === environment.id);
    const found = own.filter((row) => search.finds(`${textOf(row)} ${environment.name}`));
    return { environment, all: own.length, rows: inOrder(found) };
  });
}
