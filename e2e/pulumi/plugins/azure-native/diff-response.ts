import { providerMessages } from '../../../../test/support/pulumi-protocol';
import type { Difference } from './differences';

const { DiffResponse, PropertyDiff } = providerMessages;
const { Kind } = PropertyDiff;

/** The kinds of a difference in the protocol, in place and with a replacement. */
const KINDS = { add: [Kind.ADD, Kind.ADD_REPLACE], delete: [Kind.DELETE, Kind.DELETE_REPLACE], update: [Kind.UPDATE, Kind.UPDATE_REPLACE] };

/** Differences in the protocol's words. */
export function diffResponse(found: readonly Difference[]): InstanceType<typeof DiffResponse> {
  const replacing = found.filter(({ replaces }) => replaces);
  const response = new DiffResponse();
  response.setChanges(found.length > 0 ? DiffResponse.DiffChanges.DIFF_SOME : DiffResponse.DiffChanges.DIFF_NONE);
  response.setDiffsList(found.map(({ path }) => path));
  response.setReplacesList(replacing.map(({ path }) => path));
  // Two resources cannot have one name at the same time.
  response.setDeletebeforereplace(replacing.length > 0);
  response.setHasdetaileddiff(true);
  for (const { path, kind, replaces } of found) {
    const difference = new PropertyDiff();
    difference.setKind(KINDS[kind][Number(replaces)]);
    difference.setInputdiff(true);
    response.getDetaileddiffMap().set(path, difference);
  }
  return response;
}
