export { Config, ConfigKey, type ConfigProps } from './config';
export { Declaration } from './declaration';
export { Endpoint, EndpointRef, type EndpointAttribute } from './endpoint';
export { interpolate, Interpolation } from './interpolate';
export { Parameter, type ParameterProps } from './parameter';
export { Ref } from './ref';
export { Secret, SecretKey, type SecretProps } from './secret';
export { type Deferred, type Value } from './value';
