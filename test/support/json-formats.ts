import { isIPv4, isIPv6 } from 'node:net';
import type { Ajv } from 'ajv';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const whole = (bits: number) => (value: number) => Number.isInteger(value) && Math.abs(value) <= 2 ** (bits - 1);

/** Teaches a validator the formats that Kubernetes schemas use; one it does not know would be ignored in silence. */
export function addFormats(ajv: Ajv): void {
  ajv.addFormat('byte', BASE64);
  ajv.addFormat('date-time', (text: string) => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)));
  ajv.addFormat('ipv4', isIPv4);
  ajv.addFormat('ipv6', isIPv6);
  ajv.addFormat('int32', { type: 'number', validate: whole(32) });
  ajv.addFormat('int64', { type: 'number', validate: whole(64) });
  ajv.addFormat('double', { type: 'number', validate: Number.isFinite });
}
