const TERRAFORM = 'It makes a database of a cloud with Terraform, whose definition is no built-in. Here such resources are a Pulumi program beside the application, and their outputs are bound to its secrets.';
const ALONE = 'It has steps and no component: nothing runs on the cluster that could be compared.';
const CLUSTER = 'What KubeVela makes of it depends on objects that a cluster has already, so that there is no golden.';

/** Applications that are not compared, by file and name, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'components/ref-objects (my-ref-app)': `${CLUSTER} Here what exists is bound by its name (\`existing\`) and never made again.`,
  'policies/override (deploy-with-override)': 'The policy changes components for one environment while a step runs, so that there is no golden. Here the program passes what differs to the constructors, by an argument or a `Parameter`.',
  'policies/read-only (read-only)': CLUSTER,
  'policies/replication (app-replication-policy)': 'Its component is defined beside it, in CUE, and is no built-in. Here a loop makes several components.',
  'workflowsteps/apply-terraform-config (apply-terraform-resource)': ALONE,
  'workflowsteps/apply-terraform-provider (apply-terraform-provider)': ALONE,
  'workflowsteps/clean-jobs (test-clean-jobs)': ALONE,
  'workflowsteps/create-config (test-config-create)': ALONE,
  'workflowsteps/delete-config (test-config-delete)': ALONE,
  'workflowsteps/deploy-cloud-resource (rds-app)': TERRAFORM,
  'workflowsteps/generate-jdbc-connection (jdbc)': TERRAFORM,
  'workflowsteps/list-config (list-config-example)': ALONE,
  'workflowsteps/request (request-http)': ALONE,
  'workflowsteps/share-cloud-resource (rds-app)': TERRAFORM,
  'workflowsteps/vela-cli (vela-cli)': ALONE,
};
