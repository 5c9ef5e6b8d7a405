import type * as Mocks from '@pulumi/pulumi/runtime/mocks';
import type * as Settings from '@pulumi/pulumi/runtime/settings';
import { inSdk } from './pulumi-protocol';

export * from './pulumi-protocol';

/** What the test support takes from inside the running SDK. None of it is promised API either. */
export const mocks = inSdk('./runtime/mocks.js') as typeof Mocks;
export const settings = inSdk('./runtime/settings.js') as typeof Settings;
export const state = inSdk('./runtime/state.js') as { getStore(): Record<string, unknown> };
