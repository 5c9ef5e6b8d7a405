export { planCodes } from './codes';
export { connections, type Connection } from './connections';
export { type Context } from './context';
export { adapted, error, formatDiagnostic, warning, type Diagnostic, type Finding, type Severity } from './diagnostic';
export { extend, type Extension } from './extend';
export { fitName, joinName, obeys, shortHash, type FittedName, type NameRule } from './names';
export { plan, synthesize, type Plan } from './plan';
export { SynthesisError } from './synthesis-error';
export {
  Unsupported, type Bindings, type Closed, type ComponentRule, type ComponentTable, type PartRule, type PartTable, type Supported,
  type Target, type TraitRule, type TraitTable,
} from './target';
