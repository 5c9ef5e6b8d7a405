import type { Value } from 'cdk-oam';

/** What a page of states shows, in the words of its settings: a name and an address for each, numbered. */
export function healthPages(addresses: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(addresses).flatMap(([name, address], index) => {
    const entry = `HealthChecksUI__HealthChecks__${index}`;
    return [[`${entry}__Name`, name], [`${entry}__Uri`, address]];
  }));
}
