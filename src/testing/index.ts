/**
 * The conformance kit: the cases and laws that every target of cdk-oam passes, for targets of other packages too.
 *
 * @packageDocumentation
 */
export { bindingValues, CANARY, type BindingValues } from './binding-values';
export { type ConformanceCase } from './case';
export { cases } from './cases';
export { describeTarget, type DescribeTargetOptions, type TestRunner } from './describe-target';
