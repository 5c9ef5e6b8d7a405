/** The daprd that the flags are made for, and proven with. */
export const DAPRD_IMAGE = 'daprio/daprd:1.16.0';

/** What daprd is called where it runs beside the containers of a component. */
export const DAPRD = 'daprd';

/**
 * Where daprd listens where we run it. Facts dapr-keda 1.3: its usual gRPC ports, 50001 and 50002, are kept back on
 * Container Instances; these are not, and programs are told by DAPR_HTTP_PORT and DAPR_GRPC_PORT.
 */
export const DAPRD_PORTS = { http: 3500, health: 3501, grpc: 3502, internal: 3503 } as const;

/** Names that daprd has no component setting read from its environment: facts dapr-keda 1.3. */
export const DAPRD_ENV_PREFIX = 'COMPONENT_';
