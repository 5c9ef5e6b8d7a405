import type { StatefulService } from '../../../model/components/stateful-service';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import type { At } from '../rules';

const SCALERS = ['autoscaler', 'event-scaler', 'http-scaler', 'scaler'] as const;

/** Replicas of an app are alike: none has a name or a volume of its own. */
export function checkStateful(component: StatefulService<any>, at: At): Finding[] {
  const { volumeClaimTemplates = [], ordinals } = component.props;
  const most = Math.max(1, ...SCALERS.flatMap((kind) => at.traitsOf(component, kind).map(({ props }) => numberOf(props))));
  return [
    ...volumeClaimTemplates.map(({ name }) => refuse('ACA.STATEFUL', `volume '${name}' is to be each replica's own: replicas of an app share their volumes`, "make a share of Azure Files, and use a Volume of type 'existing' that the deployment binds to it; databases are better off as a managed service")),
    ...(most > 1 ? [refuse('ACA.STATEFUL', `there may be ${most} replicas, and they could not find each other: replicas of an app have no names that stay`, 'keep one replica, or make it a WebService if replicas need not know each other')] : []),
    ...(ordinals === undefined ? [] : [adapt('ACA.STATEFUL', 'ordinals: replicas of an app have no numbers')]),
  ];
}

function numberOf(props: unknown): number {
  const { replicas, max } = props as { replicas?: number; max?: number };
  return replicas ?? max ?? 1;
}
