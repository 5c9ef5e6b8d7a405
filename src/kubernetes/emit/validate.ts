import type { IConstruct } from 'constructs';

/** Asks constructs whether they are valid, and throws what they say in the words of cdk8s. */
export function validate(constructs: readonly IConstruct[]): void {
  const errors = constructs.flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
  if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}
